//! The terminal is asked for its colors. Whenever it answers, nothing of the answer is taken for a key and nothing of it
//! is typed into the shell.

use std::time::Duration;

use super::{PATIENCE, Window};
use crate::support::{Home, PROGRAM, three_values};

/// Solarized light.
const COLORS: &str = "\x1b]10;rgb:6565/7b7b/8383\x1b\\\x1b]11;rgb:fdfd/f6f6/e3e3\x07";

const QUESTION: &[u8] = b"\x1b]11;?";

fn ms(time: u64) -> Duration {
    Duration::from_millis(time)
}

/// A terminal that shows any color and tells its own, so long after it is asked.
fn window(home: &Home, after: Duration) -> Window {
    let mut window = Window::open(home, &["env", "COLORTERM=truecolor", PROGRAM]);
    window.answers(COLORS, after);
    window
}

fn has_written(window: &Window, bytes: &[u8]) -> bool {
    let mut written = window.written.windows(bytes.len());
    written.any(|part| part == bytes)
}

#[test]
fn an_answer_is_no_key_and_is_never_typed_into_the_shell() {
    for after in [0, 50, 250] {
        let home = Home::with(&three_values());
        let mut window = window(&home, ms(after));
        window.sees("Send one line to Sam").types("1q");
        assert_eq!(window.is_gone_within(PATIENCE), 0);
        assert!(has_written(&window, QUESTION), "after {after} ms");
        assert_eq!(window.typed_into_the_shell(), "\n", "after {after} ms");
        window.is_as_before().sees("Saved. 1 step today.");
        assert_eq!(home.logged("done"), 1, "after {after} ms: {}", home.log());
    }
}

#[test]
fn a_terminal_that_answers_late_is_not_asked_again() {
    for after in [500, 5000] {
        let home = Home::with(&three_values());
        let mut first = window(&home, ms(after));
        first.sees("Send one line to Sam").types("1q");
        assert_eq!(first.is_gone_within(PATIENCE), 0);
        let mut second = window(&home, ms(after));
        second.sees("1 ●").types("q");
        assert_eq!(second.is_gone_within(PATIENCE), 0);
        assert!(!has_written(&second, QUESTION), "after {after} ms");
        assert_eq!(second.typed_into_the_shell(), "\n");
    }
}

#[test]
fn a_late_answer_is_drawn_when_it_comes_and_remembered() {
    let home = Home::with(&three_values());
    let mut first = window(&home, ms(0));
    first.types("1").sees("1 ●");
    let is_mixed = |screen: &vt100::Screen| {
        let line = (0..80).filter_map(|x| screen.cell(1, x));
        line.into_iter()
            .any(|cell| matches!(cell.fgcolor(), vt100::Color::Rgb(..)))
    };
    assert!(first.waits_for(PATIENCE, is_mixed), "{}", first.contents());
    first.types("q");
    assert_eq!(first.is_gone_within(PATIENCE), 0);

    let mut second = window(&home, ms(60_000));
    second.sees("hard moment");
    assert!(
        second.waits_for(PATIENCE, is_mixed),
        "{}",
        second.contents()
    );
    second.types("?").sees("Keys");
    assert!(
        has_written(&second, QUESTION),
        "colors may have changed since"
    );
}

#[test]
fn who_cannot_or_need_not_answer_is_not_asked() {
    for set in [
        "NO_COLOR=1",
        "TERM=linux",
        "TERM=vt100",
        "SSH_CONNECTION=10.0.0.1 5 10.0.0.2 22",
        "MOSH_SERVER_PID=7",
    ] {
        let home = Home::with(&three_values());
        let mut window = Window::open(&home, &["env", set, PROGRAM]);
        window.sees("hard moment").types("?").sees("Keys");
        assert!(!has_written(&window, QUESTION), "{set}");
    }
    let home = Home::with(&three_values());
    home.write("config/daymark/config.toml", "theme = \"terminal\"\n");
    let mut window = Window::daymark(&home);
    window.sees("hard moment").types("?").sees("Keys");
    assert!(!has_written(&window, QUESTION));
}

#[test]
fn a_terminal_that_never_answers_is_waited_for_once_and_not_for_long() {
    let home = Home::with(&three_values());
    for is_asked in [true, false] {
        let mut window = window(&home, Duration::from_secs(3600));
        window
            .sees("Send one line")
            .types("1u")
            .sees("1 ○")
            .types("q");
        assert_eq!(window.is_gone_within(PATIENCE), 0);
        assert_eq!(has_written(&window, QUESTION), is_asked);
    }
}

#[test]
fn who_has_to_leave_does_not_wait_for_an_answer_and_loses_no_mark() {
    let home = Home::with(&three_values());
    let mut window = window(&home, Duration::from_secs(3600));
    window.sees("Send one line").types("1").sees("1 ●");
    window.signal(rustix::process::Signal::TERM);
    assert_eq!(window.is_gone_within(PATIENCE), 143);
    window.is_as_before().sees("Saved. 1 step today.");
    assert_eq!(home.logged("done"), 1);
}
