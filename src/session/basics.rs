//! The body basics on the day that is shown: whose time it is, what each is called, and which day its key marks.

use super::{Notice, Session};
use crate::{
    domain::{
        day::Day,
        entry::Fact,
        phrase::listed_step,
        plan::{Basic, basics::Due},
    },
    words::{self, basics as text},
};

impl Session {
    /// The basic whose time it is. Nothing is said in a pause.
    pub fn basic_due(&self) -> Option<Due> {
        let now = self.now();
        let settings = &self.plan.settings;
        let is_open = |basic| !self.is_basic_marked(basic);
        let due = || settings.basics.due(now, settings.start_at(now), is_open);
        self.pause().is_none().then(due).flatten()
    }

    /// True in the morning, when winding down was last night's.
    pub fn is_last_nights(&self, basic: Basic) -> bool {
        let now = self.now();
        let settings = &self.plan.settings;
        basic == Basic::Sleep
            && settings
                .basics
                .is_after_a_night(now, settings.start_at(now))
    }

    /// True when it is marked on the day its key marks.
    pub fn is_basic_marked(&self, basic: Basic) -> bool {
        let basics = &self.record(self.day_of_basic(basic)).basics;
        basics.get(&basic) == Some(&true)
    }

    /// The day its key marks.
    fn day_of_basic(&self, basic: Basic) -> Day {
        if self.is_last_nights(basic) {
            self.yesterday()
        } else {
            self.day()
        }
    }

    /// Marks a basic, or takes the mark back; one that is not shown stays as it is, and that is said.
    pub fn mark_basic(&mut self, which: Basic) {
        self.mark_basic_of(self.day_of_basic(which), which);
    }

    /// The same for a day.
    pub fn mark_basic_of(&mut self, day: Day, which: Basic) {
        if !self.plan.settings.basics.of(which).show {
            let key = self
                .appearance
                .keys
                .sign(super::action::Action::Page("settings"), ",");
            return self.say(Notice::Words(text::not_shown(which, &key)));
        }
        let on = self.record(day).basics.get(&which) != Some(&true);
        self.log(day, Fact::Basic { which, on });
        self.call_it(words::basic_name(which));
    }

    /// What a basic is in the person's own words, or the movement they chose; for the time with this index.
    pub fn own_basic(&self, which: Basic, at: usize) -> Option<&str> {
        let setting = self.plan.settings.basics.of(which);
        let chosen = || {
            let id = setting.choice.as_deref()?;
            let mut all = self.content.movements().iter();
            all.find(|one| one.id == id).map(|one| one.text.as_str())
        };
        setting.words(at).or_else(chosen).map(listed_step)
    }
}
