//! Evidence: what was done since the first day. Counts that only rise, never a comparison.

pub mod view;

use crate::{
    app::{
        command::{Command, ENTER},
        scroll::Scroll,
        surface::{Kind, Next, Surface},
    },
    domain::{day::Day, evidence::Evidence},
    session::{Session, action::Action},
    words::evidence as words,
};

use view::lines::{self, Line};

/// What was done, as long as the page is open.
#[derive(Debug)]
pub struct EvidencePage {
    day: Day,
    /// The rows as they fit the screen.
    lines: Vec<Line>,
    /// The same as facts: a label, where it has one, and words.
    facts: Vec<(String, String)>,
    scroll: Scroll,
    since: Option<String>,
}

/// Its keys.
pub const COMMANDS: &[Command] = &[Command::of("back", ENTER, Action::Back).unengaging()];

impl EvidencePage {
    /// Everything up to the day the session shows.
    pub fn new(session: &Session) -> Self {
        Self {
            day: session.day(),
            lines: Vec::new(),
            facts: Vec::new(),
            scroll: Scroll::default(),
            since: None,
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
        let evidence: Evidence = past.evidence(&session.plan, self.day);
        let (width, height) = view::room(size);
        self.since = evidence
            .since
            .map(|since| words::since(&lines::long_date(since, self.day)));
        let year = past.year(self.day);
        self.lines = lines::lines(&evidence, &year, (session, self.day), width);
        self.facts = lines::facts(&evidence, &year, (session, self.day));
        self.scroll.fit((self.lines.len(), usize::from(height)));
    }
}
