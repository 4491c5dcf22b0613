//! More than anybody types: long pastes, a key that lies on the keyboard, bytes that are no text, and what terminals
//! send unasked. The program still answers, and nothing is written that nobody asked for.

use std::time::{Duration, Instant};

use daymark::domain::{id::Ids, plan::Plan};

use super::{Window, window::PATIENCE};
use crate::support::{Home, Promise, Proof, count, seed, three_values};

const MEGABYTE: usize = 1 << 20;

/// A visit whose bytes come from the person alone: the terminal is asked nothing.
fn opened(home: &Home) -> Window {
    home.write("config/daymark/config.toml", "theme = \"terminal\"\n");
    let mut window = Window::daymark(home);
    window.sees("0 hard moment");
    window
}

/// Escape as a sequence of its own: the byte alone would make the next key another.
const BACK: &str = "\x1b[27u";

/// Whatever is open, it leads back to Today, nothing was marked; the hard moment opens, a mark is made, and it leaves.
#[track_caller]
fn still_answers(mut window: Window, home: &Home) {
    leads_back(&mut window);
    assert_eq!(home.logged("done"), 0, "{}", home.log());
    window.types("1").sees("1 ●");
    is_left(window);
}

#[track_caller]
fn is_left(mut window: Window) {
    window.types("q");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    window.is_as_before();
}

/// Whatever is open, it leads back to Today, and the hard moment opens.
#[track_caller]
fn leads_back(window: &mut Window) {
    for _ in 0..20 {
        window.types(BACK);
    }
    window.sees("1-3 tick").types("0").sees("You're here.");
    window.types(BACK).sees("1-3 tick");
}

/// Every key of Today, again and again.
fn keys_as_text(length: usize) -> Vec<u8> {
    let keys = b"123enda+-sbm789wvpocyihgxuz:,?\tq \r\n";
    keys.iter().copied().cycle().take(length).collect()
}

#[test]
fn a_pasted_megabyte_is_text_and_never_keys() {
    let text = [
        b"\x1b[200~".to_vec(),
        keys_as_text(MEGABYTE),
        b"\x1b[201~".to_vec(),
    ]
    .concat();
    let home = Home::with(&three_values());
    let mut window = opened(&home);
    let plan = std::fs::read(home.path("data/daymark/plan.json")).unwrap();
    window.floods(&text);
    assert_eq!(home.log(), "", "a paste was taken for keys");
    assert_eq!(
        std::fs::read(home.path("data/daymark/plan.json")).unwrap(),
        plan
    );
    // A field takes what it holds.
    window.types("cw").sees("Enter");
    window.floods(&text).types("\r").sees("another note");
    let length = noted(&mut window, &home).chars().count();
    assert!((200..=280).contains(&length), "{length} characters");
    still_answers(window, &home);
    let proof = Proof::of(Promise::P7, "floods of pasted text").cases(2_u64);
    proof.note("1 MB each, on Today and in a field").tell();
}

/// The text of the first note, once it is saved.
#[track_caller]
fn noted(window: &mut Window, home: &Home) -> String {
    let until = Instant::now() + PATIENCE;
    loop {
        let plan = std::fs::read_to_string(home.path("data/daymark/plan.json")).unwrap();
        let plan: Plan = serde_json::from_str(&plan).unwrap();
        if let Some(note) = plan.notes.into_iter().next() {
            return note.text;
        }
        assert!(Instant::now() < until, "the note is not saved");
        window.lets_pass(Duration::from_millis(20));
    }
}

#[test]
fn a_flood_of_keys_is_taken_and_it_still_answers() {
    let proof = Proof::of(Promise::P7, "floods of keys");
    let downs = count(5_000, 50_000);
    // Down and up again.
    let home = Home::with(&three_values());
    let mut window = opened(&home);
    window.floods(&b"jk".repeat(downs));
    still_answers(window, &home);
    // Pasted by a terminal that does not mark it as such: letters that open and close, and none that leaves.
    let home = Home::with(&three_values());
    let mut window = opened(&home);
    let length = count(32_768, 1 << 20);
    let pages = format!("?jk{BACK}ghjk{BACK}");
    window.floods(&pages.as_bytes().repeat(length / pages.len()));
    still_answers(window, &home);
    proof.cases(2 * downs + length).tell();
}

#[test]
fn bytes_that_are_no_text_break_nothing() {
    let seed = seed();
    let mut draw = Ids::seeded(seed);
    let proof = Proof::of(Promise::P7, "floods of bytes that are no text").seed(seed);
    let mut cases = 0;
    // Every byte alone, but for q and Ctrl-C, which leave, and for keys that mark.
    let leaves = |byte: &u8| matches!(byte, b'q' | b'Q' | 3 | b'1'..=b'9' | b' ' | b'\r' | b'\n');
    let home = Home::with(&three_values());
    let mut window = opened(&home);
    for byte in (0..=255).filter(|byte| !leaves(byte)) {
        window.types_bytes(&[byte]).types(BACK).types(BACK);
        cases += 1;
    }
    still_answers(window, &home);
    // Broken UTF-8 and halves of sequences, in any order: not one of them is a key.
    let home = Home::with(&three_values());
    let mut window = opened(&home);
    window.sees(FOOT);
    let first = rows(&window);
    let mut flood = Vec::new();
    while flood.len() < 100_000 {
        flood.extend_from_slice(HALVES[draw.draw() as usize % HALVES.len()]);
        cases += 1;
    }
    window.floods(&flood);
    // The last half is over after a moment, and then keys are keys.
    window.lets_pass(Duration::from_millis(400));
    // Two halves may meet and be a letter: that has no use, which may be said.
    let mut after = rows(&window);
    let is_letter = |row: &String| !row.trim_start().starts_with(|first: char| first.is_ascii());
    let said = after.iter_mut();
    let said = said.filter(|row| is_letter(row) && row.ends_with(": no use here."));
    said.for_each(String::clear);
    assert_eq!(after, first);
    window
        .types("?")
        .sees("Up Down scroll")
        .types(BACK)
        .sees(FOOT);
    still_answers(window, &home);
    proof.cases(cases).tell();
}

#[test]
fn a_stop_that_no_shell_could_end_leaves_the_keys_after_it_whole() {
    for split in 1..BACK.len() {
        let home = Home::with(&three_values());
        let mut window = opened(&home);
        // So many bytes are read at once.
        let before = format!("\x1a{}", "j".repeat(1023 - split));
        window.types(&(before + BACK));
        still_answers(window, &home);
    }
}

const HALVES: [&[u8]; 16] = [
    b"\xc3",
    b"\xe2\x82",
    b"\xf0\x9f\x98",
    b"\xff\xfe",
    b"\xc0\xaf",
    b"\xed\xa0\x80",
    b"\x80\x80",
    b"\x1b[",
    b"\x1bO",
    b"\x1b[<0;",
    b"\x1b[5;",
    b"\x1b[M",
    b"\x1b[[",
    b"\x1b]11;",
    b"\x1bP1",
    b"\x00\x00",
];

/// What terminals send without being asked by us: mice, focus, answers to somebody who was here before.
const UNASKED: [&[u8]; 24] = [
    b"\x1b[M !!",
    b"\x1b[M#qq",
    b"\x1b[M 11",
    b"\x1b[<0;10;10M",
    b"\x1b[<0;10;10m",
    b"\x1b[<64;111;22M",
    b"\x1b[32;10;10M",
    b"\x1b[I",
    b"\x1b[O",
    b"\x1b[?0u",
    b"\x1b[?1u",
    b"\x1b[?62;1;6;22c",
    b"\x1b[12;40R",
    b"\x1b[8;24;80t",
    b"\x1b[?2026;2$y",
    b"\x1b[0n",
    b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\",
    b"\x1b]10;rgb:dede/3131/2222\x07",
    b"\x1b]4;1;rgb:cdcd/0000/1111\x1b\\",
    b"\x1b]52;c;MTIzZW5k\x07",
    b"\x1bP>|XTerm(123)\x1b\\",
    b"\x1bP1+r524742=38\x1b\\",
    b"\x1b_Gi=31;OK\x1b\\",
    b"\x1bP!|00000000\x1b\\",
];

/// The last that is drawn of Today.
const FOOT: &str = "? keys  0 hard moment";

fn rows(window: &Window) -> Vec<String> {
    let screen = window.contents();
    screen
        .lines()
        .map(|row| row.trim_end().to_owned())
        .collect()
}

#[test]
fn what_a_terminal_sends_unasked_is_no_key() {
    let home = Home::with(&three_values());
    let mut window = opened(&home);
    window.sees(FOOT);
    let first = rows(&window);
    for answer in UNASKED {
        window
            .types_bytes(answer)
            .types("?")
            .sees("Up Down scroll")
            .types(BACK)
            .sees_no_more("Up Down scroll")
            .sees(FOOT);
        assert_eq!(rows(&window), first, "{}", answer.escape_ascii());
    }
    // The key that comes with an answer is taken at once as well.
    for answer in UNASKED {
        let both = [answer, b"?"].concat();
        window.types_bytes(&both).sees("Up Down scroll");
        window.types(BACK).sees_no_more("Up Down scroll").sees(FOOT);
    }
    let all: Vec<u8> = UNASKED.concat();
    window.floods(&all.repeat(200));
    assert_eq!(home.log(), "", "an answer was taken for keys");
    still_answers(window, &home);
    Proof::of(Promise::P7, "what terminals send unasked")
        .cases(UNASKED.len() * 202)
        .tell();
}
