//! The way between pages: what opens, what closes, and where the hard moment leads back to.

use std::time::Duration;

use super::{App, command};
use crate::{
    pages::{
        first_run::{self, FirstRun},
        hard_moment::HardMoment,
        hidden::Hidden,
        page::{Page, Route, Shown, Trait},
        plan_error::PlanErrorPage,
        start::Start,
    },
    session::{action::Action, appearance::Pane, effect::Effect, field::Goes, key::Key},
};

impl App {
    /// Puts a page on top.
    pub fn open(&mut self, page: impl Page) {
        self.pages.push(Box::new(page));
    }

    /// Opens what a start has to ask, or the step that this week begins with.
    pub fn ask_at_start(&mut self) {
        if self.session.lacks_plan() {
            self.open(PlanErrorPage::default());
        } else if self.is_on_today()
            && let Some(start) = Start::of_the_day(&self.session)
        {
            self.open(start);
            self.sync();
        }
    }

    /// Does what follows from an action on a page.
    pub(super) fn follow(&mut self, route: Route) {
        match route {
            Route::Stay => {}
            Route::Close => {
                self.pages.pop();
            }
            Route::Today => self.go_to_today(),
            Route::Marked(key) => {
                self.go_to_today();
                self.today.show_tick(key);
            }
            Route::Open(page) => self.pages.push(page),
            Route::Replace(page) => {
                self.pages.pop();
                self.pages.push(page);
            }
            Route::Then(action) => {
                self.pages.pop();
                if command::engages(self, action) {
                    self.be_here();
                }
                self.act(action);
            }
        }
    }

    /// Puts the pages away. What is half typed under the top one is kept, and a first run that is not finished stays.
    fn go_to_today(&mut self) {
        self.pages.pop();
        let is_unfinished = self.session.plan.is_unfinished();
        for mut page in std::mem::take(&mut self.pages) {
            if is_unfinished && page.traits().has(Trait::LiesFirst) {
                self.pages.push(page);
            } else if let Some(field) = page.field() {
                let (place, text) = field.half_typed();
                self.session.set_draft(place, &text);
            }
        }
        self.today.focus = Pane::Today;
    }

    /// Makes everything fit what is true now: the first run lies under all else while it is unfinished, pages go whose
    /// reason is gone, selections stay on rows that exist.
    pub(super) fn sync(&mut self) {
        let was_first = self.is_first_run_open();
        self.pages.retain(|page| !page.is_over(&self.session));
        let is_first = self.is_first_run_open();
        if was_first && !is_first {
            self.today.begin(&self.session);
        } else if first_run::is_due(&self.session) && !is_first {
            let first_run = FirstRun::new(&self.session);
            self.pages.insert(0, Box::new(first_run));
        }
        let mut pages = self.pages.iter();
        if pages.any(|page| page.traits().has(Trait::LooksBack)) {
            self.session.ask_for_past();
        }
        let mut pages = self.pages.iter();
        if pages.any(|page| page.traits().has(Trait::ReadsDays)) {
            self.session.ask_for_days();
        }
        self.session.sync_ideas();
        Shown::sync(&mut self.today, &self.session, self.size);
        self.session.sync_mood();
        for page in &mut self.pages {
            page.sync(&self.session, self.size);
        }
        self.today.is_covered = !self.pages.is_empty();
        self.written = self.shown_mut().field().cloned();
    }

    fn is_first_run_open(&self) -> bool {
        let first = self.pages.first();
        first.is_some_and(|page| page.traits().has(Trait::LiesFirst))
    }

    /// The hard moment begins at its first page, over whatever is there; what is half typed stays. One that is under
    /// way gives way to it, with what it opened.
    pub(super) fn begin_hard_moment(&mut self) {
        let mut pages = self.pages.iter();
        if let Some(at) = pages.position(|page| page.traits().has(Trait::HardMoment)) {
            self.pages.truncate(at);
        }
        let first = HardMoment::begin(&mut self.session);
        self.open(first);
    }

    /// While the screen is hidden any key only brings it back; `0` and `q` act, Ctrl-C and Ctrl-Z as everywhere.
    pub(super) fn take_hidden(&mut self, key: Key) -> bool {
        if !self.is_hidden() {
            return false;
        }
        let asked = command::find_anywhere(self, key);
        if matches!(asked, Some(Action::Close | Action::Leave)) {
            self.leave();
            return true;
        }
        if asked == Some(Action::Suspend) {
            return false;
        }
        self.pages.pop();
        asked != Some(Action::HardMoment)
    }

    /// Hides the screen when no key came for as long as the person said. What moves by itself is being followed.
    pub(super) fn hide_when_left_alone(&mut self) {
        let minutes = u64::from(self.session.appearance.privacy_after_minutes);
        let now = self.session.now();
        let is_over = now.since(self.last_key) >= Duration::from_secs(60 * minutes);
        let moves = self.shown().quiet_for(now).is_some();
        if minutes > 0 && is_over && !self.is_hidden() && !moves {
            self.open(Hidden);
        }
    }

    /// Leaves, and keeps what is half typed.
    pub(super) fn leave(&mut self) {
        let half_typed = self.half_typed();
        self.session.keep_drafts_for_next_time(half_typed);
        self.session.order(Effect::Leave);
    }

    /// What stands in the line that is written on, where its words go somewhere.
    pub(super) fn half_typed(&mut self) -> Option<(&'static str, String)> {
        let pages = self.pages.iter_mut();
        let fields = pages.filter_map(|page| page.field());
        let mut fields = fields.filter(|field| field.goes != Goes::Nowhere);
        fields.next_back().map(|field| field.half_typed())
    }
}
