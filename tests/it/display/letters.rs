//! Every character there is, through every text a person can store: none of them commands the terminal.

use std::{cell::RefCell, io, rc::Rc};

use daymark::{
    app::message::Message,
    domain::{id::Ids, text::is_calm},
    runtime::screen::Screen,
};
use serde_json::{Value, json};

use super::screens::OF_A_MORNING;
use crate::support::{Home, Promise, Proof, count, press, seed, three_values, visit_on};

/// Characters in one text.
const IN_A_TEXT: usize = 64;
/// What is known to have done harm lies below this, or among the known tricks.
const ALWAYS: char = '\u{3000}';

#[test]
fn no_character_in_any_text_commands_the_terminal() {
    let proof = Proof::of(Promise::P8, "every character in every text").seed(seed());
    let (mut draw, one_in) = (Ids::seeded(seed()), count(64, 1) as u64);
    let mut letters = '\0'..=char::MAX;
    let texts = std::iter::from_fn(|| {
        let text: String = letters.by_ref().take(IN_A_TEXT).collect();
        (!text.is_empty()).then_some(text)
    });
    let mut taken = 0;
    let mut texts = texts
        .filter(|text| {
            text.starts_with(|first| first < ALWAYS) || draw.draw().is_multiple_of(one_in)
        })
        .inspect(|text| taken += text.chars().count());
    let mut next = || texts.next();
    let mut stores = 0;
    loop {
        let home = Home::new();
        if write_store(&home, &mut next) == 0 {
            break;
        }
        let keys =
            [stores, stores + 7, stores + 19].map(|at| OF_A_MORNING[at % OF_A_MORNING.len()]);
        shows_calmly(&home, &keys);
        stores += 1;
    }
    assert!(taken == 0x10_f800 || one_in > 1);
    let words = format!("in texts of {IN_A_TEXT} characters, in {stores} stores");
    proof.cases(taken).note(words).tell();
}

/// A few texts that have done harm elsewhere, seen on every screen.
#[test]
fn known_tricks_do_nothing_on_any_screen() {
    let tricks = [
        "\u{1b}[2J\u{1b}]0;evil\u{7}\u{1b}]52;c;AAAA\u{7}",
        "\u{9b}2J\u{9d}0;evil\u{9c}\u{90}q\u{9c}",
        "\u{202e}live\u{202c}\u{2066}x\u{2069}\u{2028}y\u{2029}",
        "a\r\nb\tc\u{b}d\u{c}e\0f\u{7f}g\u{8}h",
        "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}\u{fe0f}e\u{301}\u{e0067}\u{e007f}",
    ];
    for trick in tricks {
        let home = Home::new();
        let mut left = 1000;
        write_store(&home, &mut || {
            left -= 1;
            (left > 0).then(|| trick.to_owned())
        });
        shows_calmly(&home, &OF_A_MORNING);
    }
}

/// Presses each of these keys in a visit of its own and looks at every byte that reaches the terminal.
fn shows_calmly(home: &Home, ways: &[&str]) {
    for keys in ways {
        let sent = Rc::new(RefCell::new(Vec::new()));
        let screen = Screen::on(Box::new(Sent(sent.clone())), (80, 24));
        let mut runtime = visit_on(Box::new(home.window()), screen);
        press(&mut runtime, keys);
        let now = runtime.now();
        let pasted = "\u{1b}[2J\u{202e}\u{9b}6n\r\n";
        runtime.app.update(Message::Paste(pasted.to_owned()), now);
        runtime.screen.draw(&runtime.app).unwrap();
        let mut terminal = Terminal::default();
        vte::Parser::new().advance(&mut terminal, &sent.borrow());
        assert!(terminal.letters > 0, "nothing was drawn");
        assert_eq!(terminal.offence, None, "after {keys:?}");
    }
}

/// Writes a store with a text of its own in every place for one. Gives how many.
fn write_store(home: &Home, next: &mut impl FnMut() -> Option<String>) -> usize {
    let mut used = 0;
    let mut text = || {
        next().map_or_else(
            || json!("x"),
            |text| {
                used += 1;
                json!(text)
            },
        )
    };
    let mut plan = serde_json::to_value(three_values()).unwrap();
    plan["statement"]["text"] = text();
    for value in plan["values"].as_array_mut().unwrap() {
        for field in ["name", "everyday", "why"] {
            value[field] = text();
        }
    }
    for step in plan["commitments"].as_array_mut().unwrap() {
        for size in ["tiny", "two", "five"] {
            step["sizes"][size] = text();
        }
    }
    plan["commitments"][0]["cue"] = json!("own-cue");
    plan["cues"] = json!([{"id": "own-cue", "text": text(), "block": "any"}]);
    plan["if_then"] = json!([{"id": "if", "situation": text(), "commitment": "send-one-line",
        "action": text(), "value": "connection"}]);
    plan["one_offs"] = json!([{"id": "once", "text": text(), "value": "growth", "minutes": 2,
        "day": "2026-03-08", "block": "any"}]);
    plan["people"] = json!([{"id": "sam", "name": text(), "reach": text(), "kind": "friend"}]);
    plan["notes"] = json!([{"id": "note", "text": text()}]);
    plan["hard_moment_actions"] = json!([{"id": "act", "text": text()}]);
    plan["settings"]["help_url"] = text();
    let log: Vec<Value> = vec![
        json!({"k": "here"}),
        json!({"k": "done", "value": "connection", "commitment": "send-one-line", "text": text(), "size": "two",
            "minutes": 2, "block": "any", "source": "planned", "certain": true}),
        json!({"k": "detail", "of": "e2", "place": text(), "company": text(), "note": text()}),
        json!({"k": "mood", "own": text()}),
        json!({"k": "review", "week": "2026-03-01", "screen": "R9", "done": true, "kept": ["e2"], "worked": [text()],
            "in_way": [text()], "texts": {"R3": text()}, "note": text(), "step_of_week": text()}),
    ];
    let lines: Vec<String> = log
        .into_iter()
        .zip(1..)
        .map(|(mut line, n)| {
            line["v"] = json!(1);
            line["id"] = json!(format!("e{n}"));
            line["n"] = json!(n);
            line["at"] = json!("2026-03-07T08:00:00+01:00");
            line["day"] = json!("2026-03-07");
            line.to_string()
        })
        .collect();
    home.write_log("2026-03-aaaa.jsonl", lines.join("\n"));
    home.write_plan(&plan.to_string());
    used
}

/// What was sent to the terminal.
struct Sent(Rc<RefCell<Vec<u8>>>);

impl io::Write for Sent {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A terminal that takes letters, places, styles, and the few modes a frame needs.
#[derive(Default)]
struct Terminal {
    letters: usize,
    offence: Option<String>,
}

impl Terminal {
    fn minds(&mut self, what: String) {
        self.offence.get_or_insert(what);
    }
}

impl vte::Perform for Terminal {
    fn print(&mut self, letter: char) {
        self.letters += 1;
        if !is_calm(letter) {
            self.minds(format!("the character {letter:?}"));
        }
    }

    fn execute(&mut self, byte: u8) {
        self.minds(format!("the control byte {byte:#x}"));
    }

    fn csi_dispatch(&mut self, params: &vte::Params, marks: &[u8], _ignore: bool, action: char) {
        let first = params.iter().next().and_then(|part| part.first()).copied();
        let known = match (marks, action) {
            ([], 'H' | 'm') => true,
            ([], 'J') => first == Some(2),
            ([b'?'], 'h' | 'l') => matches!(first, Some(25 | 2026)),
            _ => false,
        };
        if !known {
            self.minds(format!("the sequence {marks:?} {first:?} {action:?}"));
        }
    }

    fn esc_dispatch(&mut self, _marks: &[u8], _ignore: bool, byte: u8) {
        self.minds(format!("an escape with {byte:#x}"));
    }

    fn osc_dispatch(&mut self, _params: &[&[u8]], _bell: bool) {
        self.minds("a command to the terminal's system".to_owned());
    }

    fn hook(&mut self, _params: &vte::Params, _marks: &[u8], _ignore: bool, _action: char) {
        self.minds("a device command".to_owned());
    }
}
