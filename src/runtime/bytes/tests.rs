use crossterm::event::{KeyEventKind, MouseButton, MouseEventKind};
use proptest::{prelude::*, test_runner::RngSeed};

use super::*;

/// What bytes that come at once, and then a pause, are: keys as a person would name them.
fn heard(bytes: &[u8]) -> Vec<String> {
    let mut terminal = Bytes::default();
    terminal.take(bytes, Instant::now());
    terminal.pause();
    all(&mut terminal)
}

fn all(terminal: &mut Bytes) -> Vec<String> {
    std::iter::from_fn(|| terminal.next())
        .map(|event| named(&event))
        .collect()
}

fn named(event: &Event) -> String {
    match event {
        Event::Key(key) => {
            let held = [
                (KeyModifiers::CONTROL, "Ctrl-"),
                (KeyModifiers::ALT, "Alt-"),
                (KeyModifiers::SHIFT, "Shift-"),
            ];
            let held = held
                .iter()
                .filter(|(modifier, _)| key.modifiers.contains(*modifier));
            let held: String = held.map(|(_, name)| *name).collect();
            let name = match key.code {
                KeyCode::Char(letter) => letter.to_string(),
                code => format!("{code:?}"),
            };
            match key.kind {
                KeyEventKind::Press => held + &name,
                kind => format!("{held}{name} {kind:?}"),
            }
        }
        Event::Mouse(mouse) => format!("{:?} {} {}", mouse.kind, mouse.column, mouse.row),
        Event::Paste(text) => format!("paste {text}"),
        other => format!("{other:?}"),
    }
}

#[test]
fn every_key_of_a_keyboard_is_heard_as_what_it_is() {
    let keys: [(&[u8], &str); 44] = [
        (b"1", "1"),
        (b"Q", "Q"),
        ("é".as_bytes(), "é"),
        ("日".as_bytes(), "日"),
        ("🌱".as_bytes(), "🌱"),
        (b"\r", "Enter"),
        (b"\n", "Ctrl-j"),
        (b"\t", "Tab"),
        (b"\x7f", "Backspace"),
        (b"\x08", "Ctrl-h"),
        (b"\x00", "Ctrl- "),
        (b"\x03", "Ctrl-c"),
        (b"\x1f", "Ctrl-7"),
        (b"\x1b", "Esc"),
        (b"\x1bx", "Alt-x"),
        (b"\x1b-", "Alt--"),
        (b"\x1b ", "Alt- "),
        (b"\x1b\r", "Alt-Enter"),
        ("\x1bé".as_bytes(), "Alt-é"),
        (b"\x1b[A", "Up"),
        (b"\x1bOB", "Down"),
        (b"\x1b[1;5C", "Ctrl-Right"),
        (b"\x1b[1;2D", "Shift-Left"),
        (b"\x1b[H", "Home"),
        (b"\x1b[7~", "Home"),
        (b"\x1bOF", "End"),
        (b"\x1b[4~", "End"),
        (b"\x1b[3~", "Delete"),
        (b"\x1b[5;3~", "Alt-PageUp"),
        (b"\x1b[6~", "PageDown"),
        (b"\x1b[Z", "BackTab"),
        (b"\x1bOP", "F(1)"),
        (b"\x1b[11~", "F(1)"),
        (b"\x1b[[A", "F(1)"),
        (b"\x1b[P", "F(1)"),
        (b"\x1b[24~", "F(12)"),
        (b"\x1bOM", "Enter"),
        (b"\x1bOq", "1"),
        (b"\x1b[97;5u", "Ctrl-a"),
        (b"\x1b[97;2u", "Shift-A"),
        (b"\x1b[13u", "Enter"),
        (b"\x1b[49;1:3u", "1 Release"),
        (b"\x1b[57400u", "1"),
        (b"\x1b[27;5;97~", "Ctrl-a"),
    ];
    for (bytes, key) in keys {
        assert_eq!(heard(bytes), [key], "{}", bytes.escape_ascii());
    }
}

/// What terminals say without being asked by us, in the middle of what a person types.
pub(super) const UNASKED: [&[u8]; 26] = [
    b"\x1b[I",
    b"\x1b[O",
    b"\x1b[?0u",
    b"\x1b[?62;1;6;22c",
    b"\x1b[>1;4000;30c",
    b"\x1b[=1;1c",
    b"\x1b[12;40R",
    b"\x1b[1;1R",
    b"\x1b[0n",
    b"\x1b[8;24;80t",
    b"\x1b[?2026;2$y",
    b"\x1b[?997;1n",
    b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\",
    b"\x1b]10;rgb:dede/3131/2222\x07",
    b"\x1b]4;1;rgb:cdcd/0000/1111\x1b\\",
    b"\x1b]52;c;MTIzZW5k\x07",
    b"\x1bP>|XTerm(123)\x1b\\",
    b"\x1bP1+r524742=38\x1b\\",
    b"\x1bP1$r0m\x1b\\",
    b"\x1b_Gi=31;OK\x1b\\",
    b"\x1b^1\x1b\\",
    b"\x1bX1\x1b\\",
    b"\x1bP!|00000000\x1b\\",
    b"\x1b[<0;0;0M",
    b"\x1b[M   ",
    b"\x1b[57358u",
];

#[test]
fn what_nobody_pressed_is_no_key_and_takes_none_with_it() {
    for answer in UNASKED {
        let bytes = [b"1", answer, b"2"].concat();
        let keys: Vec<String> = heard(&bytes)
            .into_iter()
            .filter(|event| !event.starts_with("Focus"))
            .collect();
        assert_eq!(keys, ["1", "2"], "{}", answer.escape_ascii());
    }
}

#[test]
fn a_mouse_clicks_where_it_points_in_each_way_of_saying_so() {
    let reports: [(&[u8], MouseEventKind); 9] = [
        (b"\x1b[<0;10;5M", MouseEventKind::Down(MouseButton::Left)),
        (b"\x1b[<0;10;5m", MouseEventKind::Up(MouseButton::Left)),
        (b"\x1b[<2;10;5M", MouseEventKind::Down(MouseButton::Right)),
        (b"\x1b[<32;10;5M", MouseEventKind::Drag(MouseButton::Left)),
        (b"\x1b[<35;10;5M", MouseEventKind::Moved),
        (b"\x1b[<65;10;5M", MouseEventKind::ScrollDown),
        (b"\x1b[32;10;5M", MouseEventKind::Down(MouseButton::Left)),
        (b"\x1b[M *%", MouseEventKind::Down(MouseButton::Left)),
        (b"\x1b[M#*%", MouseEventKind::Up(MouseButton::Right)),
    ];
    for (report, deed) in reports {
        assert_eq!(
            heard(report),
            [format!("{deed:?} 9 4")],
            "{}",
            report.escape_ascii()
        );
    }
}

#[test]
fn pasted_text_is_text_to_its_end_and_keys_come_after_it() {
    assert_eq!(
        heard(b"\x1b[200~1q\x1b[A\r\x1b[201~2"),
        ["paste 1q\x1b[A\r", "2"]
    );
    let long = [
        &b"\x1b[200~"[..],
        &vec![b'1'; LONGEST_PASTE + 5000],
        b"\x1b[201~2",
    ]
    .concat();
    let all = heard(&long);
    assert_eq!(all.len(), 2);
    assert_eq!(
        (all[0].len(), all[1].as_str()),
        ("paste ".len() + LONGEST_PASTE, "2")
    );
}

#[test]
fn a_paste_without_an_end_is_over_after_half_a_second_and_keys_are_keys_again() {
    let (mut terminal, now) = (Bytes::default(), Instant::now());
    terminal.take(b"\x1b[200~half ", now);
    assert_eq!(terminal.patience(now), Some(SILENCE));
    let later = now + SILENCE * 9 / 10;
    terminal.take(b"and half", later);
    assert_eq!(all(&mut terminal), Vec::<String>::new());
    assert_eq!(terminal.patience(later), Some(SILENCE));
    terminal.pause();
    assert_eq!(all(&mut terminal), ["paste half and half"]);
    terminal.take(b"q", later + SILENCE);
    assert_eq!(all(&mut terminal), ["q"]);
}

#[test]
fn what_comes_of_a_paste_after_a_silence_is_no_key_where_its_end_comes_with_it() {
    let (mut terminal, now) = (Bytes::default(), Instant::now());
    terminal.take(b"\x1b[200~half", now);
    terminal.pause();
    terminal.take(b" and q\x1b[201~2", now + SILENCE * 2);
    assert_eq!(all(&mut terminal), ["paste half", "paste  and q", "2"]);
    terminal.take(b"\x1b[200~x", now + SILENCE * 3);
    terminal.pause();
    terminal.take(b"\x1b[201~2", now + SILENCE * 4);
    assert_eq!(all(&mut terminal), ["paste x", "2"]);
}

#[test]
fn ctrl_c_ends_a_paste_that_waits_for_its_end() {
    let (mut terminal, now) = (Bytes::default(), Instant::now());
    terminal.take(b"\x1b[200~half", now);
    // In the middle of a piece, or right behind one, it is text.
    terminal.take(&[CTRL_C], now);
    assert_eq!(all(&mut terminal), Vec::<String>::new());
    terminal.take(&[CTRL_C], now + PAUSE);
    assert_eq!(all(&mut terminal), ["paste half\u{3}", "Ctrl-c"]);
}

#[test]
fn escape_alone_is_a_key_after_a_moment_and_a_sequence_in_pieces_is_whole() {
    let (mut terminal, now) = (Bytes::default(), Instant::now());
    terminal.take(b"\x1b", now);
    assert_eq!(terminal.patience(now), Some(ESCAPE));
    assert_eq!(terminal.patience(now + ESCAPE), Some(Duration::ZERO));
    terminal.take(b"[", now + ESCAPE);
    terminal.take(b"1;5", now + ESCAPE * 3);
    assert_eq!(terminal.patience(now + ESCAPE * 3), Some(PAUSE));
    terminal.take(b"A", now + ESCAPE * 5);
    assert_eq!(terminal.patience(now), None);
    assert_eq!(all(&mut terminal), ["Ctrl-Up"]);
    assert_eq!(heard(b"\x1b\x1b"), ["Esc", "Esc"]);
    assert_eq!(heard(b"\x1b\x1b[A"), ["Esc", "Up"]);
}

#[test]
fn the_rest_of_a_sequence_that_was_held_up_is_no_letters() {
    let held_up = |rest: &[u8], by: Duration| {
        let (mut terminal, now) = (Bytes::default(), Instant::now());
        terminal.take(b"\x1b", now);
        terminal.pause();
        terminal.take(rest, now + by);
        all(&mut terminal)
    };
    let soon = ESCAPE * 2;
    assert_eq!(held_up(b"[27u", soon), ["Esc", "Esc"]);
    assert_eq!(held_up(b"[B1", soon), ["Esc", "Down", "1"]);
    assert_eq!(held_up(b"[200~12\x1b[201~", soon), ["Esc", "paste 12"]);
    assert_eq!(held_up(b"]11;rgb:1e1e/1e1e/1e1e\x1b\\", soon), ["Esc"]);
    // Keys after an Escape that was meant.
    assert_eq!(held_up(b"[", soon), ["Esc", "["]);
    assert_eq!(held_up(b"12", soon), ["Esc", "1", "2"]);
    assert_eq!(held_up(b"[1", PAUSE), ["Esc", "[", "1"]);
}

#[test]
fn what_had_begun_goes_on_after_a_stop_that_was_none() {
    for (stopped, heard) in [(ESCAPE, "Down"), (PAUSE, "B")] {
        let (mut terminal, now) = (Bytes::default(), Instant::now());
        terminal.take(b"\x1b[", now);
        terminal.were_left(now, now + stopped);
        terminal.take(b"B", now + stopped);
        assert_eq!(all(&mut terminal), [heard]);
    }
}

#[test]
fn what_stays_half_is_over_after_a_pause_and_takes_no_key_with_it() {
    let halves: [&[u8]; 14] = [
        b"\xc3",
        b"\xf0\x9f\x98",
        b"\x1b[",
        b"\x1b[[",
        b"\x1b[1;",
        b"\x1b[?2026;2$",
        b"\x1b[<0;",
        b"\x1b[M",
        b"\x1b[M 1",
        b"\x1bO",
        b"\x1b]11;",
        b"\x1b]11;\x1b",
        b"\x1bP1",
        b"\x1b_G",
    ];
    for half in halves {
        let (mut terminal, now) = (Bytes::default(), Instant::now());
        terminal.take(half, now);
        assert_eq!(
            terminal.patience(now),
            Some(PAUSE),
            "{}",
            half.escape_ascii()
        );
        terminal.pause();
        terminal.take(b"1", now);
        assert_eq!(all(&mut terminal), ["1"], "{}", half.escape_ascii());
        // Enter and Ctrl-C belong to no sequence.
        assert_eq!(
            heard(&[half, b"\x03"].concat()),
            ["Ctrl-c"],
            "{}",
            half.escape_ascii()
        );
    }
}

#[test]
fn bytes_that_are_no_text_are_no_keys() {
    let all: [&[u8]; 8] = [
        b"\xff\xfe",
        b"\xc0\xaf",
        b"\xed\xa0\x80",
        b"\x80\x80",
        b"\xf8\x88\x80\x80\x80",
        b"\xc2\x9b",
        b"\xf4\x90\x80\x80",
        b"\xc3",
    ];
    for bytes in all {
        assert_eq!(
            heard(&[b"1", bytes, b"2"].concat()),
            ["1", "2"],
            "{}",
            bytes.escape_ascii()
        );
    }
}

/// Pieces of everything a terminal can send.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        any::<u8>().prop_map(|byte| vec![byte]),
        prop::sample::select(UNASKED.to_vec()).prop_map(<[u8]>::to_vec),
        prop::sample::select(vec![
            "\x1b",
            "\x1b[",
            "\x1b[[",
            "\x1b[M",
            "\x1bO",
            "\x1b]",
            "\x1bP",
            "\x1b\\",
            "\x07",
            "200~",
            "\x1b[201~",
            ";",
            "5",
            "é",
            "日",
        ])
        .prop_map(|text| text.as_bytes().to_vec()),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5_000, rng_seed: RngSeed::Fixed(2026), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn it_does_not_matter_in_how_many_pieces_bytes_come(bytes in pieces(), cuts in prop::collection::vec(0_usize..200, 0..6)) {
        let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut.min(bytes.len())).collect();
        cuts.sort_unstable();
        let (mut terminal, now) = (Bytes::default(), Instant::now());
        let mut from = 0;
        for to in cuts.into_iter().chain([bytes.len()]) {
            terminal.take(&bytes[from..to], now);
            from = to;
        }
        terminal.pause();
        prop_assert_eq!(all(&mut terminal), heard(&bytes));
    }

    #[test]
    fn whatever_came_the_next_key_after_a_pause_is_that_key(bytes in pieces()) {
        let (mut terminal, now) = (Bytes::default(), Instant::now());
        terminal.take(&bytes, now);
        terminal.pause();
        prop_assume!(terminal.within != Within::Paste);
        let _before = all(&mut terminal);
        terminal.take(b"1", now + PAUSE);
        prop_assert_eq!(all(&mut terminal), ["1"]);
        prop_assert_eq!(terminal.patience(now), None);
    }
}
