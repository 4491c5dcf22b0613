//! The test bench: daymark's real loop with a script for a keyboard, a screen in memory and a store in memory.
//!
//! `Daymark::at("2026-03-08 08:10").with(three_values()).press("1e").sees("energizing")`

pub mod fake_disk;
mod home;
pub mod made;
mod promise;
mod quiet_page;
mod sample;
mod shared;
mod three_values;
mod twelve_weeks;

use std::{
    fmt,
    io::{self, Write as _},
    ops::RangeInclusive,
    rc::Rc,
};

use daymark::{
    app::App,
    content::Content,
    domain::{day::Moment, entry::Entry, id::Ids, plan::Plan},
    runtime::{
        Runtime,
        input::{Cause, Clock},
        keeper::Keeper,
        screen::Screen,
        script::Script,
    },
    session::{appearance::Appearance, greeting::TerminalLines},
    store::{NotSaved, Store, memory::Memory},
};

pub use home::{Home, PROGRAM};
pub use promise::{Promise, Proof};
pub use quiet_page::quiet_page;
pub use sample::{count, law_on, seed};
pub use shared::Shared;
pub use three_values::{done, entry, landlord, sunday, sunday_with, three_values, week_of_marks};
pub use twelve_weeks::twelve_weeks;

/// The test harness keeps what `println!` says of a test that passes to itself; this reaches the terminal.
pub fn tell(words: fmt::Arguments<'_>) {
    // Where nobody listens, the test is no worse for it.
    let _told = writeln!(io::stderr(), "\n{words}");
}

/// A visit that is being prepared or played.
pub struct Daymark {
    now: Moment,
    size: (u16, u16),
    look: Appearance,
    content: Option<String>,
    is_plain: bool,
    has_shell: bool,
    store: Shared,
    running: Option<Runtime<Script>>,
}

impl Daymark {
    /// A visit that begins at a local time like "2026-03-08 08:10", one hour east of Greenwich, with an empty store
    /// and 80 columns and 24 rows.
    #[track_caller]
    pub fn at(time: &str) -> Self {
        let text = format!("{}:00+01:00", time.replace(' ', "T"));
        let now = Moment::parse(&text).unwrap_or_else(|| panic!("{time} is no time"));
        Self {
            now,
            size: (80, 24),
            look: Appearance::default(),
            content: None,
            is_plain: false,
            has_shell: false,
            store: Shared::default(),
            running: None,
        }
    }

    /// The store holds this plan.
    pub fn with(self, plan: Plan) -> Self {
        self.store.set_plan(plan);
        self
    }

    /// The log holds these entries too.
    pub fn with_entries(self, entries: impl IntoIterator<Item = Entry>) -> Self {
        self.store.add(entries);
        self
    }

    /// The store is that of an earlier visit.
    pub fn with_store(mut self, store: Shared) -> Self {
        self.store = store;
        self
    }

    /// The person's own content.json.
    pub fn with_content(mut self, json: &str) -> Self {
        self.content = Some(json.to_owned());
        self
    }

    /// The screen has this size, now or from the beginning.
    pub fn size(mut self, width: u16, height: u16) -> Self {
        if self.running.is_some() {
            return self.press(&format!("<resize:{width}x{height}>"));
        }
        self.size = (width, height);
        self
    }

    /// Everything is said line by line, and nothing moves.
    pub fn plain(mut self) -> Self {
        self.is_plain = true;
        self.no_motion().look(|look| look.copies = false)
    }

    /// A shell could say one step when it opens, and does not yet.
    pub fn with_shell(mut self) -> Self {
        self.has_shell = true;
        self
    }

    /// All that was said line by line.
    pub fn transcript(&mut self) -> String {
        self.start().screen.transcript().to_owned()
    }

    /// Only ASCII glyphs.
    pub fn ascii(self) -> Self {
        self.look(|look| look.ascii = true)
    }

    /// Nothing moves.
    pub fn no_motion(self) -> Self {
        self.look(|look| look.motion = false)
    }

    /// Another look.
    pub fn look(mut self, change: impl FnOnce(&mut Appearance)) -> Self {
        change(&mut self.look);
        self
    }

    /// From now on the disk answers with this error, or takes everything again.
    pub fn disk_says(self, answer: Option<NotSaved>) -> Self {
        self.store.answer_with(answer);
        self
    }

    /// Plays keys, as `--keys` reads them.
    #[track_caller]
    pub fn press(mut self, keys: &str) -> Self {
        press(self.start(), keys);
        self
    }

    /// Words stand on the screen. Rows are searched one by one, and joined where words are wrapped.
    #[track_caller]
    pub fn sees(mut self, words: &str) -> Self {
        let screen = self.screen();
        assert!(has(&screen, words), "{words:?} is not seen in\n{screen}");
        self
    }

    /// Words stand in the left column, where they may run on from row to row beside the panes at the right.
    #[track_caller]
    pub fn reads(mut self, words: &str) -> Self {
        let (width, height) = self.start().screen.size();
        let columns = if width >= 80 { 42 } else { width };
        let screen = self.rows(1..=height, 1..=columns);
        assert!(has(&screen, words), "{words:?} is not read in\n{screen}");
        self
    }

    /// Words do not stand on the screen.
    #[track_caller]
    pub fn sees_not(mut self, words: &str) -> Self {
        let screen = self.screen();
        assert!(!has(&screen, words), "{words:?} is seen in\n{screen}");
        self
    }

    /// The screen is exactly this, but for blanks at the ends of rows and empty rows at its end.
    #[track_caller]
    pub fn shows(mut self, expected: &str) -> Self {
        same_screen(&self.screen(), expected);
        self
    }

    /// The program has been left.
    #[track_caller]
    pub fn has_left(mut self) -> Self {
        assert_eq!(self.start().left(), Some(Cause::Asked), "still here");
        self
    }

    /// The program is still there.
    #[track_caller]
    pub fn stays(mut self) -> Self {
        assert_eq!(self.start().left(), None, "left");
        self
    }

    /// The whole screen as text, trailing blanks cut.
    pub fn screen(&mut self) -> String {
        let (width, height) = self.start().screen.size();
        self.rows(1..=height, 1..=width)
    }

    /// A part of the screen as text, trailing blanks cut: rows and columns counted from 1.
    pub fn rows(&mut self, rows: RangeInclusive<u16>, columns: RangeInclusive<u16>) -> String {
        let shown = self.start().screen.shown();
        let row = |y: u16| {
            let mut text = String::new();
            let mut skip = 0;
            for x in columns.clone() {
                let symbol = shown.cell((x - 1, y - 1)).map_or("", |cell| cell.symbol());
                if skip == 0 {
                    text.push_str(symbol);
                    skip = daymark::ui::canvas::width(symbol).saturating_sub(1);
                } else {
                    skip -= 1;
                }
            }
            text.trim_end().to_owned()
        };
        rows.map(row).collect::<Vec<_>>().join("\n")
    }

    /// The words of one style on the screen, as one text: what is drawn bold, say.
    pub fn bold(&mut self) -> String {
        let shown = self.start().screen.shown();
        shown
            .content()
            .iter()
            .map(|cell| {
                let bold = cell.modifier.contains(ratatui::style::Modifier::BOLD);
                if bold { cell.symbol() } else { " " }
            })
            .collect::<String>()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Every color on the screen.
    pub fn colors(&mut self) -> Vec<ratatui::style::Color> {
        let cells = self.start().screen.shown().content().iter();
        cells.flat_map(|cell| [cell.fg, cell.bg]).collect()
    }

    /// True once the program has been left.
    pub fn is_left(&mut self) -> bool {
        self.start().left().is_some()
    }

    /// Every entry of the log, in order.
    pub fn logged(&mut self) -> Vec<Entry> {
        self.start();
        self.store.entries()
    }

    /// The plan in the store; the default one while there is none.
    pub fn plan(&mut self) -> Plan {
        self.start();
        self.store.plan().unwrap_or_default()
    }

    /// What was handed to the clipboard last.
    pub fn copied(&mut self) -> String {
        self.start().screen.copied().to_owned()
    }

    /// Texts that are taken along are saved in this folder.
    pub fn in_folder(mut self, folder: &std::path::Path) -> Self {
        folder.clone_into(&mut self.start().folder);
        self
    }

    /// The store itself, for a later visit.
    pub fn store(&self) -> Shared {
        self.store.clone()
    }

    /// The model, to look at.
    pub fn app(&mut self) -> &App {
        &self.start().app
    }

    /// The whole of it, to be driven by hand.
    pub fn runtime(&mut self) -> &mut Runtime<Script> {
        self.start()
    }

    /// Begins the visit, once.
    fn start(&mut self) -> &mut Runtime<Script> {
        let (now, size) = (self.now, self.size);
        let (is_plain, has_shell) = (self.is_plain, self.has_shell);
        let (store, look, content) = (&self.store, &self.look, &self.content);
        self.running.get_or_insert_with(|| {
            let mut store: Box<dyn Store> = Box::new(store.clone());
            let opened = store.open(now.day(4));
            let content = Rc::new(Content::with_overrides(content.clone()));
            // Two visits of the same minute draw different ids.
            let ids = Ids::seeded(1 + self.store.entries().len() as u64);
            let mut app = App::new(opened, content, look.clone(), ids, now);
            app.ask_at_start();
            app.session.terminal_lines = has_shell.then(|| {
                TerminalLines::new("/home/sam/.bashrc".into(), String::new(), |_| Some(false))
            });
            let screen = if is_plain {
                Screen::speaking_in_memory()
            } else {
                Screen::in_memory(size.0, size.1)
            };
            begun(app, store, screen)
        })
    }
}

/// The program on any store and screen on a Sunday morning, begun.
pub fn visit_on(mut store: Box<dyn Store>, screen: Screen) -> Runtime<Script> {
    let now = Moment::parse("2026-03-08T08:10:00+01:00").unwrap();
    let opened = store.open(now.day(4));
    let content = Rc::new(Content::embedded());
    let mut app = App::new(opened, content, Appearance::default(), Ids::seeded(1), now);
    app.ask_at_start();
    begun(app, store, screen)
}

fn begun(app: App, store: Box<dyn Store>, screen: Screen) -> Runtime<Script> {
    let clock = Clock::Still(app.session.now());
    let mut runtime = Runtime::new(
        app,
        (Script::default(), screen),
        Keeper::inline(store),
        clock,
    );
    // Where a text is saved that a test asked for by chance.
    runtime.folder = env!("CARGO_TARGET_TMPDIR").into();
    runtime.begin();
    runtime
}

/// Plays keys, as `--keys` reads them, to their end or until the program is left.
#[track_caller]
pub fn press(runtime: &mut Runtime<Script>, keys: &str) {
    let added = runtime.input.add(keys);
    added.unwrap_or_else(|error| panic!("{error}"));
    while !runtime.input.is_at_its_end() && runtime.left().is_none() {
        runtime.turn();
    }
}

/// Two screens are the same but for trailing blanks; the first row that differs is pointed at.
#[track_caller]
pub fn same_screen(actual: &str, expected: &str) {
    let tidy = |text: &str| {
        let rows: Vec<&str> = text.lines().map(str::trim_end).collect();
        rows.join("\n").trim_end().to_owned()
    };
    let expected = expected.strip_prefix('\n').unwrap_or(expected);
    let [actual, expected] = [actual, expected].map(tidy);
    if actual == expected {
        return;
    }
    let height = actual.lines().count().max(expected.lines().count());
    let row = |text: &str, y: usize| text.lines().nth(y).unwrap_or("").to_owned();
    let apart = (0..height).filter(|y| row(&actual, *y) != row(&expected, *y));
    let list: Vec<String> = apart
        .map(|y| {
            format!(
                "row {}\n  want {:?}\n  have {:?}",
                y + 1,
                row(&expected, y),
                row(&actual, y)
            )
        })
        .collect();
    panic!(
        "the screen differs:\n{}\n\nthe whole screen:\n{actual}",
        list.join("\n")
    );
}

/// True when the words stand in one row, or run on from row to row.
fn has(screen: &str, words: &str) -> bool {
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    screen.lines().any(|row| row.contains(words)) || flat(screen).contains(&flat(words))
}

/// A store in memory that holds this plan and these entries.
pub fn memory(plan: Plan, entries: impl IntoIterator<Item = Entry>) -> Memory {
    Memory::holding(plan, entries)
}
