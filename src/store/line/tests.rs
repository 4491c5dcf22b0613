use super::{forgotten::forgotten, *};
use crate::domain::{
    block::Block,
    entry::{
        Detail, Done, Feeling, HardMoment, Heaviness, Idea, IdeaChange, Mode, Mood, Review, Source,
    },
    plan::Basic,
    size::Size,
};

mod foreign;

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
        place: None,
    }
}

fn read(text: &str) -> Line {
    super::read(text.as_bytes())
}

#[track_caller]
fn reads_as(fields: &str, fact: Fact) {
    let line = format!("{HEAD}{fields}}}");
    assert_eq!(read(&line), Line::Entry(entry(fact.clone())));
    assert_eq!(line_of(&entry(fact)), format!("{line}\n"));
    assert_eq!(usual(&line).is_some(), !line.contains('\\'), "{line}");
}

#[test]
fn every_kind_of_entry_has_its_line() {
    reads_as(r#""here""#, Fact::HERE);
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
            place: None,
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
        r#""review","week":"2026-03-08","screen":"R4","done":true,"kept":["a","b"],"worked":["tiny"],"in_way":["tired"],"about":[["too-big","c"]],"conditions":{"outside":"+","alone":"-"},"basics":{"sleep":"steady"},"texts":{"R3":"words"},"note":"n1","step_of_week":"c","shared":true"#,
        Fact::Review(Box::new(Review {
            week: Some(day),
            screen: "R4".to_owned(),
            done: true,
            kept: vec!["a".into(), "b".into()],
            worked: vec!["tiny".to_owned()],
            in_way: vec!["tired".to_owned()],
            about: vec![("too-big".to_owned(), "c".into())],
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
            change: None,
            answer: some("y"),
            until: Some(day),
            outcome: some("kept"),
        })),
    );
    let change = |change: &str| {
        let line = r#""idea","rule":"answer:too-big","subject":"c","change":_,"answer":"y""#;
        line.replace('_', change)
    };
    let taken = |field: &str, from: &str, to: &str, kind: &str| {
        Fact::Idea(Box::new(Idea {
            rule: "answer:too-big".to_owned(),
            subject: "c".to_owned(),
            change: Some(IdeaChange {
                field: field.to_owned(),
                from: from.to_owned(),
                to: to.to_owned(),
                kind: kind.to_owned(),
            }),
            answer: some("y"),
            ..Idea::default()
        }))
    };
    let two_to_tiny = r#"{"field":"size","from":"two","to":"tiny","kind":"try"}"#;
    reads_as(&change(two_to_tiny), taken("size", "two", "tiny", "try"));
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
        r#""note","text":"Sent it.","of":"n0""#,
        Fact::Note {
            text: "Sent it.".to_owned(),
            of: Some("n0".into()),
        },
    );
    reads_as(r#""seen""#, Fact::Seen {});
    reads_as(
        r#""note_shown","note":"n1""#,
        Fact::NoteShown {
            note: "n1".to_owned(),
        },
    );
}

#[test]
fn the_facts_of_one_gesture_name_its_first() {
    let mut one = entry(Fact::HERE);
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

#[test]
fn of_each_kind_the_texts_go_and_the_rest_stays() {
    let plain = r#"{"v":1,"id":"a","n":1,"at":"x","day":"y","k":"#;
    for (line, left, texts) in [
        (
            r#""done","value":"v","text":"secret","size":"two","source":"start"}"#,
            r#""done","value":"v","text":"","size":"two","source":"start"}"#,
            1,
        ),
        (r#""mood","own":"secret"}"#, r#""mood","own":""}"#, 1),
        (
            r#""detail","of":"b","note":"secret","place":"home"}"#,
            r#""detail","of":"b","place":"home"}"#,
            1,
        ),
        (
            r#""review","texts":{"R3":"secret","R4":"two"},"note":"n1"}"#,
            r#""review","note":"n1"}"#,
            2,
        ),
        (
            r#""note_shown","note":"n1"}"#,
            r#""note_shown","note":"n1"}"#,
            0,
        ),
        (
            r#""done","value":"v","text":"","size":"two","source":"start","memo":{"a":["secret"]}}"#,
            r#""done","value":"v","text":"","size":"two","source":"start"}"#,
            1,
        ),
        (
            r#""song","title":"secret","count":12,"of":"01JDAAAAAAAAAAAAAAAAAAAAAA"}"#,
            r#""song","count":12,"of":"01JDAAAAAAAAAAAAAAAAAAAAAA","title":""}"#,
            1,
        ),
    ] {
        let line = format!("{plain}{line}");
        assert_eq!(forgotten(&line).unwrap().left, format!("{plain}{left}"));
        assert_eq!(forgotten(&line).unwrap().texts.len(), texts, "{line}");
    }
    let newer = r#"{"v":2,"id":"a","k":"done","place":"secret"}"#;
    assert_eq!(
        forgotten(newer).unwrap().left,
        r#"{"v":2,"id":"a","k":"done","place":""}"#
    );
    assert!(forgotten(r#"{"id":"a"}"#).is_none());
    assert!(forgotten("half a li").is_none());
}
