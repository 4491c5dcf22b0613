//! A crash of the whole program, at any moment: everything is as in the program itself, but for an input that breaks.

use std::{rc::Rc, time::Duration};

use daymark::{
    app::{App, message::Message},
    content::Content,
    domain::{day::Moment, id::Ids},
    runtime::{
        Runtime,
        input::{Arrival, Cause, Clock, Input},
        keeper::Keeper,
        screen::Screen,
        terminal::{Terminal, window_size},
        tty::Edit,
    },
    session::{
        appearance::Appearance,
        key::{Code, Key},
    },
    store::Store,
};

use super::{Moments, SOON, nothing_is_gone};
use crate::pty::Window;
use crate::support::{Home, three_values};

/// Where the home is.
const HOME: &str = "DAYMARK_TEST_HOME";

/// A terminal that breaks at F12.
struct Breaking(Terminal);

impl Input for Breaking {
    fn wait(&mut self, quiet: Duration, clock: &mut Clock) -> Arrival {
        let arrival = self.0.wait(quiet, clock);
        let breaks = |message: &Message| matches!(message, Message::Key(key) if *key == Key::of(Code::F(12)));
        if let Arrival::Messages(messages) = &arrival
            && messages.iter().any(breaks)
        {
            let personal = "what a person wrote";
            panic!("{personal}");
        }
        arrival
    }

    fn suspend(&mut self) -> Result<(), Cause> {
        self.0.suspend()
    }

    fn edit_plan(&mut self) -> Result<(), Cause> {
        self.0.edit_plan()
    }

    fn size(&self) -> Option<(u16, u16)> {
        self.0.size()
    }
}

/// Not a test of its own: the program as it is put together for a terminal, in a window of the next test.
#[test]
#[ignore = "it crashes on purpose, in a window of its own"]
fn a_visit() {
    let home = std::path::PathBuf::from(std::env::var(HOME).unwrap());
    let now = Moment::parse("2026-03-08T08:10:00+01:00").unwrap();
    let mut store = Home::at(&home).window();
    let opened = store.open(now.day(4));
    let content = Rc::new(Content::default());
    let app = App::new(opened, content, Appearance::default(), Ids::seeded(1), now);
    let edit = Edit {
        editor: Vec::new(),
        file: home.join("none"),
    };
    let terminal = Terminal::enter(edit).unwrap();
    let screen = Screen::on(terminal.output(), window_size());
    let keeper = Keeper::beside(Box::new(store), terminal.waker().unwrap());
    Runtime::new(app, (Breaking(terminal), screen), keeper, Clock::from(now)).run();
}

#[test]
fn nothing_that_is_on_the_screen_as_it_crashes_is_in_what_it_says() {
    const WORDS: &str = "what a person wrote";
    let mut plan = three_values();
    plan.commitments[0].sizes.two = format!("Read {WORDS}");
    let home = Home::with(&plan);
    let this = std::env::current_exe().unwrap();
    let place = format!("{HOME}={}", home.path("").display());
    let shell = "exec \"$@\" 2> \"$HOME/said\"";
    let words = [
        "env",
        &place,
        "RUST_BACKTRACE=full",
        "RUST_LIB_BACKTRACE=1",
        "sh",
        "-c",
        shell,
        "sh",
        this.to_str().unwrap(),
        "--ignored",
        "--exact",
        "--color",
        "never",
        "pty::moments::crash::a_visit",
        "--nocapture",
    ];
    let mut window = Window::open(&home, &words);
    // On the screen, in a mark, and half typed.
    window.sees(WORDS).types("1").sees("1 ●");
    window.types("m").sees("Which word fits today?");
    window.types("w").sees("Today I feel");
    window.types(WORDS).sees(WORDS);
    window.types("\x1b[24~");
    assert_ne!(window.is_gone_within(SOON), 0);
    window.is_as_before();
    let said = std::fs::read_to_string(home.path("said")).unwrap();
    assert!(said.contains("daymark stopped unexpectedly at "), "{said}");
    assert!(!said.contains("person"), "{said}");
    assert!(
        !window.contents().contains("person"),
        "{}",
        window.contents()
    );
    // Whatever it left anywhere but in the store and its state holds none of it.
    let mut folders = vec![home.path("")];
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder)
            .unwrap()
            .flatten()
            .map(|file| file.path())
        {
            if path.is_dir() {
                let is_own = path.ends_with("data") || path.ends_with("state");
                folders.extend((!is_own).then_some(path));
            } else {
                let text = std::fs::read(&path).unwrap();
                let text = String::from_utf8_lossy(&text).into_owned();
                assert!(!text.contains(WORDS), "{}", path.display());
            }
        }
    }
}

#[test]
fn a_crash_at_any_moment_gives_the_terminal_back_and_says_nothing_personal() {
    let mut moments = Moments::of("a crash at any moment");
    let this = std::env::current_exe().unwrap();
    for _ in 0..moments.count {
        let home = Home::with(&three_values());
        let place = format!("{HOME}={}", home.path("").display());
        let words = [
            "env",
            &place,
            "RUST_BACKTRACE=0",
            this.to_str().unwrap(),
            "--ignored",
            "--exact",
            "--color",
            "never",
            "pty::moments::crash::a_visit",
            "--nocapture",
        ];
        let mut window = moments.window(&home, &words);
        let since = std::time::Instant::now();
        window.types("\x1b[24~");
        assert_ne!(window.is_gone_within(SOON), 0);
        moments.took(since);
        window.is_as_before();
        let said = window.contents();
        assert!(said.contains("daymark stopped unexpectedly at "), "{said}");
        assert!(!said.contains("what a person wrote"), "{said}");
        nothing_is_gone(&home);
    }
    moments.tell(moments.count);
}
