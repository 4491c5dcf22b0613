//! Evidence: what was done since the first day. Counts that only rise, never a comparison.

pub mod view;

use crate::{
    domain::{day::Day, evidence::Evidence},
    pages::page::{Kind, Page, Route, Trait, Traits},
    session::{Session, action::Action, command::ENTER, selection::Scroll},
    ui::canvas::{Canvas, Rect},
    words::evidence as words,
};

use view::lines::{self, Line};

type Command = crate::pages::page::Command<EvidencePage>;

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

impl Page for EvidencePage {
    const TABLES: &'static [&'static [Command]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("evidence", Kind::Full).with(Trait::LooksBack)
    }

    fn update(&mut self, action: Action, _session: &mut Session) -> Route {
        match action {
            Action::Back | Action::Close => return Route::Close,
            action => self.scroll.follow(action),
        }
        Route::Stay
    }

    fn draw(&self, _session: &Session, area: Rect, canvas: &mut Canvas) {
        view::draw(self, area, canvas);
    }

    fn brief(&self, _session: &Session) -> String {
        view::bold_line(self)
    }

    fn scroll(&self) -> Option<&Scroll> {
        Some(&self.scroll)
    }

    /// Counts anew, because other windows may write while it is open.
    fn sync(&mut self, session: &Session, size: (u16, u16)) {
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
