//! Which keys of anywhere are in reach on the surface that is on top.

use crate::app::{App, scroll::Scroll, sheet::Sheet, surface::Kind};

impl App {
    /// True while the surface on top has a use of its own for every letter: only `0`, Esc and Ctrl keys pass it by.
    pub fn takes_letters(&self) -> bool {
        matches!(self.top(), Some(Sheet::FirstRun(sheet)) if sheet.takes_letters())
    }

    /// Letters mean what they mean anywhere.
    pub fn leaves_letters(&self) -> bool {
        !self.takes_letters()
    }

    /// `j` and `k` move like the arrows, where they mean nothing else.
    pub fn moves_by_letters(&self) -> bool {
        let is_answer = matches!(self.top(), Some(Sheet::Idea(leaf)) if leaf.takes_k());
        self.leaves_letters() && !is_answer
    }

    /// The page on top is longer than the screen.
    pub fn scrolls(&self) -> bool {
        let scroll = self.top().and_then(|sheet| sheet.surface().scroll());
        scroll.is_some_and(Scroll::is_long)
    }

    /// People and help is one key away on Today, on the keys page and in the hard moment.
    pub fn is_help_near(&self) -> bool {
        match self.top() {
            None | Some(Sheet::HardMoment(_) | Sheet::Keys(_) | Sheet::About(_)) => true,
            Some(sheet) => {
                let kind = sheet.surface().kind();
                kind == Kind::Quiet
                    || kind == Kind::Page && !matches!(sheet, Sheet::FirstRun(_) | Sheet::People(_))
            }
        }
    }

    /// The palette opens where its commands make sense.
    pub fn may_open_palette(&self) -> bool {
        !self.session.plan.is_unfinished()
            && !matches!(
                self.top(),
                Some(Sheet::FirstRun(_) | Sheet::Palette(_) | Sheet::HardMoment(_))
            )
    }

    /// The keys page opens from everywhere but itself and the hard moment.
    pub fn may_open_keys(&self) -> bool {
        self.leaves_letters()
            && !matches!(
                self.top(),
                Some(Sheet::Keys(_) | Sheet::About(_) | Sheet::HardMoment(_))
            )
    }

    /// `q` closes an overlay; elsewhere it leaves.
    pub(super) fn closes_program(&self) -> bool {
        match self.top() {
            None => true,
            Some(sheet) => match sheet {
                Sheet::FirstRun(_)
                | Sheet::Start(_)
                | Sheet::Exercise(_)
                | Sheet::HardMoment(_)
                | Sheet::Hidden(_) => true,
                Sheet::People(_)
                | Sheet::Keys(_)
                | Sheet::About(_)
                | Sheet::Values(_)
                | Sheet::Settings(_)
                | Sheet::PlanError(_)
                | Sheet::Mood(_)
                | Sheet::Details(_)
                | Sheet::Yesterday(_)
                | Sheet::Add(_)
                | Sheet::NoteToSelf(_)
                | Sheet::Idea(_)
                | Sheet::Plans(_)
                | Sheet::Evidence(_)
                | Sheet::LookBack(_)
                | Sheet::Palette(_) => false,
            },
        }
    }
}
