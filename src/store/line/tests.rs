use super::*;
use crate::domain::{
    block::Block,
    entry::{Detail, Done, Feeling, HardMoment, Heaviness, Idea, Mode, Mood, Review, Source},
    plan::Basic,
    size::Size,
};

const HEAD: &str =
    r#"{"v":1,"id":"01JD","n":812,"at":"2026-03-08T08:10:05+01:00","day":"2026-03-08","k":"#;

fn entry(fact: Fact) -> Entry {
    Entry {
        id: Id::new("01JD"),
        n: 812,
        at: Moment::parse("2026-03-08T08:10:05+01:00").unwrap(),
        day: Day::ymd(2026, 3, 8).unwrap(),
        gesture: None,
        fact,
    }
}

fn done() -> Done {
    Done {
        value: "connection".into(),
        commitment: Some("send-one-line".into()),
        one_off: None,
        if_then: None,
        text: "Send one line: thinking of you.".to_owned(),
        size: Size::Two,
        minutes: Some(2),
        block: Block::Any,
        source: Source::Planned,
        certain: true,
        backfilled: false,
    }
}

fn read(text: &str) -> Line {
    Reader::default().read(text.as_bytes())
}

#[track_caller]
fn reads_as(fields: &str, fact: Fact) {
    let line = format!("{HEAD}{fields}}}");
    assert_eq!(read(&line), Line::Entry(entry(fact.clone())));
    assert_eq!(line_of(&entry(fact)), format!("{line}\n"));
    let is_flat = !line.contains('[') && !line.contains('\\');
    assert_eq!(scan(&line, &mut Vec::new()).is_some(), is_flat, "{line}");
}

#[test]
fn every_kind_of_entry_has_its_line() {
    reads_as(r#""here""#, Fact::Here);
    reads_as(
        r#""done","value":"connection","commitment":"send-one-line","text":"Send one line: thinking of you.","size":"two","minutes":2,"block":"any","source":"planned","certain":true"#,
        Fact::Done(done()),
    );
    reads_as(
        r#""done","value":"growth","one_off":"x","if_then":"y","text":"","size":"longer","block":"evening","source":"hard_moment","certain":false,"backfilled":true"#,
        Fact::Done(Done {
            value: "growth".into(),
            commitment: None,
            one_off: Some("x".into()),
            if_then: Some("y".into()),
            text: String::new(),
            size: Size::Longer,
            minutes: None,
            block: Block::Evening,
            source: Source::HardMoment,
            certain: false,
            backfilled: true,
        }),
    );
    let (of, commitment) = (Id::new("a"), Id::new("c"));
    reads_as(
        r#""set_down","commitment":"c""#,
        Fact::SetDown {
            commitment: commitment.clone(),
        },
    );
    reads_as(
        r#""felt","of":"a","feeling":"energizing""#,
        Fact::Felt {
            of: of.clone(),
            feeling: Some(Feeling::Energizing),
        },
    );
    reads_as(
        r#""felt","of":"a","feeling":null"#,
        Fact::Felt {
            of: of.clone(),
            feeling: None,
        },
    );
    reads_as(
        r#""expected","commitment":"c","heaviness":"middling""#,
        Fact::Expected {
            commitment: commitment.clone(),
            heaviness: Heaviness::Middling,
        },
    );
    reads_as(
        r#""detail","of":"a","place":"home","company":"","note":"with \"tea\"","actual":"light","earlier":true"#,
        Fact::Detail {
            of: of.clone(),
            detail: Detail {
                place: Some("home".to_owned()),
                company: Some(String::new()),
                note: Some("with \"tea\"".to_owned()),
                actual: Some(Heaviness::Light),
                earlier: Some(true),
            },
        },
    );
    reads_as(
        r#""retracted","of":"a""#,
        Fact::Retracted { of: of.clone() },
    );
    reads_as(r#""redacted","of":"a""#, Fact::Redacted { of });
    reads_as(
        r#""mood","word":"calm""#,
        Fact::Mood(Mood::Word("calm".to_owned())),
    );
    reads_as(
        r#""mood","own":"grüblerisch""#,
        Fact::Mood(Mood::Own("grüblerisch".to_owned())),
    );
    reads_as(
        r#""day_mode","mode":"smaller""#,
        Fact::DayMode {
            mode: Mode::Smaller,
        },
    );
    reads_as(
        r#""size_today","commitment":"c","size":"tiny""#,
        Fact::SizeToday {
            commitment,
            size: Size::Tiny,
        },
    );
    reads_as(
        r#""basic","which":"meals","on":false"#,
        Fact::Basic {
            which: Basic::Meals,
            on: false,
        },
    );
}

#[test]
fn the_rarer_kinds_have_their_lines_too() {
    let some = |text: &str| Some(text.to_owned());
    let day = Day::ymd(2026, 3, 8).unwrap();
    reads_as(
        r#""grounded","exercise":"feet","switched":true"#,
        Fact::Grounded {
            exercise: "feet".to_owned(),
            switched: true,
        },
    );
    reads_as(
        r#""hard_moment","grounding":"feet","helped":"a_bit""#,
        Fact::HardMoment(HardMoment {
            grounding: some("feet"),
            action: None,
            helped: some("a_bit"),
        }),
    );
    reads_as(
        r#""review","week":"2026-03-08","screen":"R4","done":true,"kept":["a","b"],"worked":["tiny"],"in_way":["tired"],"conditions":{"outside":"+","alone":"-"},"basics":{"sleep":"steady"},"texts":{"R3":"words"},"note":"n1","step_of_week":"c","shared":true"#,
        Fact::Review(Box::new(Review {
            week: Some(day),
            screen: "R4".to_owned(),
            done: true,
            kept: vec!["a".into(), "b".into()],
            worked: vec!["tiny".to_owned()],
            in_way: vec!["tired".to_owned()],
            conditions: vec![
                ("outside".to_owned(), "+".to_owned()),
                ("alone".to_owned(), "-".to_owned()),
            ],
            basics: vec![("sleep".to_owned(), "steady".to_owned())],
            texts: vec![("R3".to_owned(), "words".to_owned())],
            note: some("n1"),
            step_of_week: Some("c".into()),
            shared: true,
        })),
    );
    reads_as(
        r#""idea","rule":"S1","subject":"c","answer":"y","until":"2026-03-08","outcome":"kept""#,
        Fact::Idea(Box::new(Idea {
            rule: "S1".to_owned(),
            subject: "c".to_owned(),
            answer: some("y"),
            until: Some(day),
            outcome: some("kept"),
        })),
    );
    reads_as(
        r#""offer_shown","which":"signpost","answer":"n""#,
        Fact::OfferShown {
            which: "signpost".to_owned(),
            answer: some("n"),
        },
    );
    reads_as(
        r#""if_then_result","if_then":"i","week":"2026-03-08","result":"no_moment""#,
        Fact::IfThenResult {
            if_then: "i".into(),
            week: day,
            result: "no_moment".to_owned(),
        },
    );
    reads_as(
        r#""note_shown","note":"n1""#,
        Fact::NoteShown {
            note: "n1".to_owned(),
        },
    );
}

#[test]
fn the_facts_of_one_gesture_name_its_first() {
    let mut one = entry(Fact::Here);
    one.gesture = Some("01JC".into());
    let line = line_of(&one);
    assert!(line.ends_with("\"k\":\"here\",\"g\":\"01JC\"}\n"), "{line}");
    assert_eq!(read(&line), Line::Entry(one));
}

#[test]
fn a_usual_tick_fits_into_320_bytes() {
    let id = "01JDAAAAAAAAAAAAAAAAAAAAAA";
    let mut tick = entry(Fact::Done(Done {
        commitment: Some(id.into()),
        text: "forty letters are enough for a tiny step".to_owned(),
        ..done()
    }));
    tick.id = id.into();
    tick.n = 99_999;
    assert!(line_of(&tick).len() <= 320, "{}", line_of(&tick).len());
}

#[track_caller]
fn is_newer(text: &str, n: u64) {
    match read(text) {
        Line::Entry(entry) => {
            assert!(matches!(entry.fact, Fact::Newer { .. }), "{entry:?}");
            assert_eq!(entry.n, n);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_a_newer_daymark_wrote_is_known_as_such() {
    is_newer(
        &format!("{HEAD}\"dreamt\",\"depth\":{{\"x\":[1,2,{{}}]}}}}"),
        812,
    );
    is_newer(
        &format!("{HEAD}\"felt\",\"of\":\"a\",\"feeling\":\"elated\"}}"),
        812,
    );
    is_newer(&format!("{HEAD}\"felt\",\"of\":7}}"), 812);
    is_newer(
        &format!("{HEAD}\"here\"}}").replace("\"v\":1", "\"v\":2"),
        812,
    );
    is_newer(&format!("{HEAD}\"done\"}}"), 812);
    assert_eq!(read(r#"{"id":"a","k":"here"}"#), Line::Newer);
}

#[test]
fn unknown_fields_huge_numbers_and_keys_that_come_twice_do_not_hide_an_entry() {
    let huge = "9".repeat(400);
    for (text, n) in [
        (
            format!("{HEAD}\"here\",\"weather\":{huge},\"more\":-1.5e999}}"),
            812,
        ),
        (format!("{HEAD}\"here\",\"n\":7}}"), 7),
        (format!("{HEAD}\"here\"}}").replace("812", &huge), u64::MAX),
        (
            format!("{HEAD}\"here\"}}").replace("812", "18446744073709551616"),
            u64::MAX,
        ),
        (
            format!("{HEAD}\"here\"}}").replace("812", "18446744073709551615"),
            u64::MAX,
        ),
        (format!("{HEAD}\"here\"}}").replace("812", "-3"), 0),
        (
            format!("{HEAD}\"here\"}}").replace("812", &format!("-{huge}")),
            0,
        ),
        (format!("{HEAD}\"here\"}}").replace("812", "3.7"), 3),
        (format!("{HEAD}\"here\"}}").replace(",\"n\":812", ""), 0),
    ] {
        let expected = Entry {
            n,
            ..entry(Fact::Here)
        };
        assert_eq!(read(&text), Line::Entry(expected), "{text}");
    }
}

#[test]
fn a_damaged_line_is_only_counted() {
    let line = format!("{HEAD}\"here\"}}");
    for end in 1..line.len() {
        assert_eq!(read(&line[..end]), Line::Damaged, "{}", &line[..end]);
    }
    for text in [
        "",
        "x",
        "null",
        "[]",
        "{}",
        "7",
        r#"{"k":"here"}"#,
        r#"{"id":"a"}"#,
        r#"{"id":7,"k":"here"}"#,
    ] {
        assert_eq!(read(text), Line::Damaged, "{text}");
    }
    assert_eq!(read(&format!("{line}{line}")), Line::Damaged);
    assert_eq!(
        Reader::default().read(b"{\"id\":\"\xff\",\"k\":\"here\"}"),
        Line::Damaged
    );
    assert_eq!(read(&"[".repeat(100_000)), Line::Damaged);
}

#[test]
fn a_day_and_a_moment_stand_in_for_each_other() {
    let without_day = format!("{HEAD}\"here\"}}").replace(",\"day\":\"2026-03-08\"", "");
    assert_eq!(read(&without_day), Line::Entry(entry(Fact::Here)));
    let Line::Entry(found) = read(r#"{"id":"a","day":"2026-03-08","at":"noon","k":"here"}"#) else {
        panic!("no entry");
    };
    assert_eq!(
        found.at,
        Moment::parse("2026-03-08T12:00:00+00:00").unwrap()
    );
}

#[test]
fn stored_texts_come_out_without_commands_for_the_terminal() {
    let line = format!("{HEAD}\"mood\",\"own\":\"a\\u001b[2Jb\\u202ec\"}}");
    assert_eq!(
        read(&line),
        Line::Entry(entry(Fact::Mood(Mood::Own("a[2Jbc".to_owned()))))
    );
}

#[test]
fn the_quick_way_and_the_slow_way_read_the_same() {
    let lines = [
        format!("{HEAD}\"here\"}}"),
        format!("{HEAD}\"felt\",\"of\":\"a\",\"feeling\":\"draining\",\"feeling\":null}}"),
        format!("{HEAD}\"felt\",\"of\":\"a\",\"feeling\":true}}"),
        format!("{HEAD}\"mood\",\"own\":\"müde\",\"x\":007}}"),
        format!("{HEAD}\"basic\",\"which\":\"sleep\",\"on\":true,\"y\":18446744073709551615}}"),
        format!("{HEAD}\"here\",\"minutes\":1.5}}"),
        format!("{HEAD}\"here\",\"z\":nullx}}"),
    ];
    for line in lines {
        let slowly = line.replacen(':', ": ", 1);
        assert_eq!(read(&line), read(&slowly), "{line}");
    }
}

#[test]
fn counting_along_the_stencil_sees_what_reading_the_whole_line_sees() {
    let lines = [
        line_of(&entry(Fact::Done(done()))),
        line_of(&entry(Fact::Done(Done {
            minutes: None,
            backfilled: true,
            commitment: None,
            ..done()
        }))),
        line_of(&entry(Fact::Retracted { of: "a".into() })),
        line_of(&entry(Fact::Here)),
        line_of(&entry(Fact::Done(Done {
            text: "a \"b\" ü".to_owned(),
            ..done()
        }))),
        line_of(&entry(Fact::Done(done()))).replace("\"two\"", "\"vast\""),
        line_of(&entry(Fact::Done(done()))).replace("planned", "dreamt"),
        line_of(&entry(Fact::Done(done()))).replace("\"any\"", "\"noon\""),
        line_of(&entry(Fact::Done(done()))).replace("\"v\":1", "\"v\":2"),
        line_of(&entry(Fact::Here)).replace("\"here\"", "\"here\",\"k\":\"dreamt\""),
    ];
    for line in lines.iter().map(|line| line.trim_end()) {
        let mut reader = Reader::default();
        let seen = reader.read_mark(line.as_bytes());
        let expected = match reader.read(line.as_bytes()) {
            Line::Entry(Entry {
                id,
                n,
                day,
                fact: Fact::Done(done),
                ..
            }) => {
                let Done {
                    value,
                    commitment,
                    size,
                    ..
                } = done;
                Mark::Step {
                    id,
                    n,
                    day,
                    value,
                    commitment,
                    size,
                }
            }
            Line::Entry(Entry {
                id,
                n,
                fact: Fact::Retracted { of },
                ..
            }) => Mark::Back { id, n, of },
            Line::Entry(entry) => {
                Mark::Other(crate::store::hash::hash(entry.id.as_str().as_bytes()))
            }
            Line::Newer | Line::Damaged => Mark::None,
        };
        assert_eq!(seen, expected, "{line}");
        for end in 0..line.len() {
            assert_eq!(
                reader.read_mark(&line.as_bytes()[..end]),
                Mark::None,
                "{}",
                &line[..end]
            );
        }
    }
}
