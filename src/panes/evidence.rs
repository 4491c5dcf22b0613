//! Evidence: what was done since the first day. Counts that only rise, never a comparison.

pub mod view;

use crate::{
    app::{
        action::Action,
        command::{self, Command},
        desk::Desk,
        key::{Code, Key},
        surface::{Kind, Next, Surface},
    },
    domain::{day::Day, evidence::Evidence},
    words::evidence as words,
};

use view::lines::{self, Line};

/// Rows that one key passes over.
const PAGE: usize = 8;

/// What was done, as long as the page is open.
#[derive(Debug)]
pub struct EvidencePage {
    day: Day,
    /// The rows as they fit the screen, and the first that is shown.
    lines: Vec<Line>,
    top: usize,
    height: usize,
    since: Option<String>,
}

/// Its keys.
pub const COMMANDS: &[Command] = &[
    Command {
        name: "scroll down",
        keys: command::DOWN,
        shown: "Up Down",
        act: |_| Action::Down,
        hint: "scroll",
        rank: 80,
        when: is_long,
        ..Command::BASE
    },
    Command {
        name: "a page down",
        keys: &[Key::of(Code::PageDown), Key::char(' ')],
        act: |_| Action::PageDown,
        ..Command::BASE
    },
    Command {
        name: "back",
        keys: command::ENTER,
        act: |_| Action::Back,
        ..Command::BASE
    },
    command::ROW_UP,
    command::ROW_DOWN,
    command::ROW_FIRST,
    command::ROW_LAST,
    command::PAGE_UP,
    command::esc("back"),
];

fn is_long(app: &crate::app::App) -> bool {
    match app.top() {
        Some(crate::app::sheet::Sheet::Evidence(page)) => page.lines.len() > page.height,
        _ => false,
    }
}

impl EvidencePage {
    /// Everything up to the day the desk shows.
    pub fn new(desk: &Desk) -> Self {
        Self {
            day: desk.day(),
            lines: Vec::new(),
            top: 0,
            height: usize::MAX,
            since: None,
        }
    }

    /// The last row that may stand at the top.
    fn last_top(&self) -> usize {
        self.lines.len().saturating_sub(self.height)
    }
}

impl Surface for EvidencePage {
    fn kind(&self) -> Kind {
        Kind::Page
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn update(&mut self, action: Action, _desk: &mut Desk) -> Next {
        match action {
            Action::Back | Action::Close => return Next::Close,
            Action::Up => self.top = self.top.saturating_sub(1),
            Action::Down => self.top += 1,
            Action::PageUp => self.top = self.top.saturating_sub(PAGE),
            Action::PageDown => self.top += PAGE,
            Action::First => self.top = 0,
            Action::Last => self.top = self.last_top(),
            _ => {}
        }
        self.top = self.top.min(self.last_top());
        Next::Stay
    }

    /// Counts anew, because other windows may write while it is open.
    fn settle(&mut self, desk: &Desk, size: (u16, u16)) {
        let past = desk.past();
        let evidence: Evidence = past.evidence(&desk.plan, self.day);
        let (width, height) = view::room(size);
        self.since = evidence
            .since
            .map(|since| words::since(&lines::long_date(since, self.day)));
        self.lines = lines::lines(&evidence, &past.year(self.day), (desk, self.day), width);
        self.height = usize::from(height);
        self.top = self.top.min(self.last_top());
    }
}
