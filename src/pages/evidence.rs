//! Evidence: what was done since the first day. Counts that only rise, never a comparison.

pub mod view;

use std::collections::BTreeSet;

use crate::{
    app::{
        command::{Command, ENTER},
        scroll::Scroll,
        surface::{Kind, Next, Surface},
    },
    domain::{day::Day, evidence::Evidence},
    session::{Session, action::Action},
    ui::screen,
};

/// What was done, as long as the page is open.
#[derive(Debug)]
pub struct EvidencePage {
    day: Day,
    evidence: Evidence,
    /// The days with a step, the last twelve months.
    year: BTreeSet<Day>,
    scroll: Scroll,
}

/// Its keys.
pub const COMMANDS: &[Command] = &[Command::of("back", ENTER, Action::Back).unengaging()];

impl EvidencePage {
    /// Everything up to the day the session shows.
    pub fn new(session: &Session) -> Self {
        Self {
            day: session.day(),
            evidence: Evidence::default(),
            year: BTreeSet::new(),
            scroll: Scroll::default(),
        }
    }
}

impl Surface for EvidencePage {
    fn kind(&self) -> Kind {
        Kind::Page
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn update(&mut self, action: Action, _desk: &mut Session) -> Next {
        match action {
            Action::Back | Action::Close => return Next::Close,
            action => self.scroll.follow(action),
        }
        Next::Stay
    }

    fn scroll(&self) -> Option<&Scroll> {
        Some(&self.scroll)
    }

    /// Counts anew, because other windows may write while it is open.
    fn settle(&mut self, session: &Session, size: (u16, u16)) {
        let past = session.past();
        self.evidence = past.evidence(&session.plan, self.day);
        self.year = past.year(self.day);
        let shown = view::document(self, session);
        self.scroll.fit(screen::extent(&shown, size));
    }
}
