//! The way between sheets: what opens, what closes, and where the hard moment leads back to.

use std::time::Duration;

use crate::pages::{hard_moment::HardMoment, hidden::Hidden, people::PeoplePage};

use crate::{
    app::{App, Focus, command, effect::Effect, sheet::Sheet, surface::Next},
    session::{action::Action, field::Field, key::Key},
};

impl App {
    /// Does what follows from an action on a sheet.
    pub(super) fn follow(&mut self, next: Next) {
        match next {
            Next::Stay => {}
            Next::Close => {
                self.sheets.pop();
            }
            Next::Today => self.go_to_today(),
            Next::Marked(key) => {
                self.go_to_today();
                self.today.show_tick(key);
            }
            Next::Open(sheet) => self.sheets.push(*sheet),
            Next::Replace(sheet) => {
                self.sheets.pop();
                self.sheets.push(*sheet);
            }
            Next::Leave => self.leave(),
            Next::Pass(action) => {
                self.sheets.pop();
                if command::engages(self, action) {
                    self.be_here();
                }
                self.act(action);
            }
        }
    }

    /// Puts the sheets away. What is half typed under the top one is kept, and a first run that is not finished stays.
    fn go_to_today(&mut self) {
        self.sheets.pop();
        let is_unfinished = self.session.plan.is_unfinished();
        for sheet in std::mem::take(&mut self.sheets) {
            if is_unfinished && matches!(sheet, Sheet::FirstRun(_)) {
                self.sheets.push(sheet);
            } else if let Some(field) = sheet.surface().shown_field() {
                let (place, text) = field.half_typed();
                self.session.set_draft(place, &text);
            }
        }
        self.focus = Focus::Today;
    }

    /// The hard moment begins at its first page, over whatever is there; what is half typed stays. One that is under
    /// way gives way to it, with what it opened.
    pub(super) fn begin_hard_moment(&mut self) {
        let is_under_way = |sheet: &Sheet| matches!(sheet, Sheet::HardMoment(_));
        if let Some(at) = self.sheets.iter().position(is_under_way) {
            self.sheets.truncate(at);
        }
        let first = HardMoment::begin(&mut self.session);
        self.sheets.push(Sheet::HardMoment(first));
    }

    /// People and help; from the hard moment to read only, and Esc leads back to it.
    pub(super) fn open_people(&mut self) {
        let page = match self.top() {
            Some(Sheet::HardMoment(moment)) => moment.people(),
            _ => PeoplePage::new(&self.session),
        };
        self.sheets.push(Sheet::People(page));
    }

    /// While the screen is hidden any key only brings it back; `0` and `q` act, Ctrl-C and Ctrl-Z as everywhere.
    pub(super) fn take_hidden(&mut self, key: Key) -> bool {
        if !matches!(self.top(), Some(Sheet::Hidden(_))) {
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
        self.sheets.pop();
        asked != Some(Action::HardMoment)
    }

    /// Hides the screen when no key came for as long as the person said. What moves by itself is being followed.
    pub(super) fn hide_when_left_alone(&mut self) {
        let minutes = u64::from(self.session.appearance.privacy_after_minutes);
        let now = self.session.now();
        let is_over = now.since(self.last_key) >= Duration::from_secs(60 * minutes);
        let is_hidden = matches!(self.top(), Some(Sheet::Hidden(_)));
        let moves = |sheet: &Sheet| sheet.surface().quiet_for(now).is_some();
        if minutes > 0 && is_over && !is_hidden && !self.top().is_some_and(moves) {
            self.sheets.push(Sheet::Hidden(Hidden));
        }
    }

    /// Leaves, and keeps what is half typed.
    pub(super) fn leave(&mut self) {
        let half_typed = self
            .sheets
            .iter()
            .filter_map(|sheet| sheet.surface().shown_field())
            .next_back()
            .map(Field::half_typed);
        self.session.keep_draft(half_typed);
        self.session.order(Effect::Leave);
    }
}
