//! What stands in the notice row while nothing else does.

use std::borrow::Cow;

use crate::{
    domain::{entry::Fact, idea::Place},
    pages::{idea, week},
    store::{SPAN, first_day_kept},
    words,
};

use crate::{
    app::{App, command},
    session::action::Action,
};

/// The day here on which the look-back is named.
const LOOK_BACK: usize = 8;

impl App {
    /// The line of the idea that waits, while Today is to be seen.
    pub fn idea_line(&self) -> Option<String> {
        let matter = self.session.matter(Place::Today)?;
        self.is_on_today()
            .then(|| idea::line(matter, &self.session))
    }

    /// A hint of the first days: where the look-back is, on the eighth day here.
    pub fn first_days_hint(&self) -> Option<Cow<'static, str>> {
        let session = &self.session;
        let day = session.day();
        let is_reachable = command::holds(self, Action::LookBack);
        let is_named = week::shows_hint(session);
        if !self.is_on_today() || !is_reachable || is_named || !session.has_history {
            return None;
        }
        let earlier = session.journal.days_here().filter(|here| *here < day);
        let earlier = earlier.take(LOOK_BACK).count();
        let has_looked = || {
            let mut live = session.journal.live();
            live.any(|entry| matches!(entry.fact, Fact::Review(_)))
        };
        // Months before daymark was used hold days that were brought along.
        let kept = first_day_kept(day, SPAN);
        let is_long = session.first_day.is_some_and(|first| first < kept);
        let before = if is_long {
            session.past().days_before()
        } else {
            0
        };
        let is_day = !session.awaits_past() && before + earlier + 1 == LOOK_BACK;
        let hint = words::idea::LOOK_BACK_HINT;
        let keys = &session.appearance.keys;
        (is_day && !has_looked()).then(|| keys.sentence(hint, (Action::LookBack, "w")))
    }
}
