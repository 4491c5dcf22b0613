//! The plan and the week that the screens are drawn with: Sunday 8 March 2026.

use super::Daymark;
use daymark::{
    content::Content,
    domain::{
        block::Block,
        day::{Day, Moment},
        entry::{Done, Entry, Fact, Source},
        id::Id,
        plan::{
            Breath, Commitment, IfThen, OneOff, Person, Plan, Sizes, Value, commitment::Longer,
        },
        weekday::Weekday,
    },
    session::starter,
};

/// A thing to do once, on this day or waiting for one.
pub fn landlord(day: Option<&str>) -> OneOff {
    OneOff {
        id: "landlord".into(),
        text: "Reply to the landlord.".to_owned(),
        value: "autonomy".into(),
        minutes: 15,
        day: day.and_then(Day::parse),
        ..OneOff::default()
    }
}

/// Three values with a step each: Connection in the morning, Growth at midday, Autonomy in the evening.
#[track_caller]
pub fn three_values() -> Plan {
    let values = [
        (
            "connection",
            "Connection",
            "Small contact with people or animals.",
            "A small hello reminds me I'm part of other people's days.",
        ),
        (
            "growth",
            "Growth",
            "Learning in small pieces.",
            "Small learning keeps my days from shrinking.",
        ),
        (
            "autonomy",
            "Autonomy",
            "Making my own small choices.",
            "Choosing small things reminds me I have a say.",
        ),
    ];
    let mut plan = Plan {
        values: values
            .into_iter()
            .zip(1..)
            .map(|(words, pos)| value(words, pos))
            .collect(),
        commitments: vec![connection(), growth(), autonomy()],
        if_then: vec![kettle()],
        people: people(),
        hard_moment_actions: starter::actions(&Content::embedded()),
        ..Plan::default()
    };
    plan.statement.text = plan.statement_shown();
    plan.settings.breath = Breath::Yes;
    plan.settings.confirmed_values = day("2026-03-01");
    plan
}

/// The Sunday after a week of marks.
pub fn sunday() -> Daymark {
    sunday_with(three_values())
}

/// The same with another plan.
pub fn sunday_with(plan: Plan) -> Daymark {
    Daymark::at("2026-03-08 08:10")
        .with(plan)
        .with_entries(week_of_marks())
}

/// The marks of the week before Sunday 8 March, and of that morning: ten steps.
pub fn week_of_marks() -> Vec<Entry> {
    let week = [
        ("2026-03-02", 1),
        ("2026-03-03", 2),
        ("2026-03-04", 1),
        ("2026-03-04", 3),
        ("2026-03-05", 1),
        ("2026-03-05", 2),
        ("2026-03-05", 3),
        ("2026-03-06", 3),
        ("2026-03-07", 2),
        ("2026-03-08", 3),
    ];
    let mut entries = Vec::new();
    for (index, (day, step)) in week.into_iter().enumerate() {
        let n = 2 * index as u64 + 1;
        entries.push(entry(n, &format!("{day} 07:30"), Fact::HERE));
        entries.push(entry(
            n + 1,
            &format!("{day} 07:30"),
            Fact::Done(done(step)),
        ));
    }
    entries
}

/// An entry with this number, written at a local time like "2026-03-08 07:30".
#[track_caller]
pub fn entry(n: u64, time: &str, fact: Fact) -> Entry {
    let text = format!("{}:00+01:00", time.replace(' ', "T"));
    let at = Moment::parse(&text).unwrap_or_else(|| panic!("{time} is no time"));
    Entry {
        id: Id::new(&format!("01TEST{n:020}")),
        n,
        at,
        day: at.day(4),
        gesture: None,
        fact,
    }
}

/// Step 1, 2 or 3 of the plan, done as planned in its usual size.
pub fn done(step: usize) -> Done {
    let plan = three_values();
    let commitment = &plan.commitments[step - 1];
    Done {
        value: commitment.value.clone(),
        commitment: Some(commitment.id.clone()),
        one_off: None,
        if_then: None,
        text: commitment.text(commitment.size).to_owned(),
        size: commitment.size,
        minutes: commitment.sizes.minutes(commitment.size),
        block: commitment.block,
        source: Source::Planned,
        certain: true,
        backfilled: false,
        place: None,
    }
}

fn value((id, name, everyday, why): (&str, &str, &str, &str), pos: i64) -> Value {
    Value {
        id: Id::new(id),
        name: name.to_owned(),
        everyday: everyday.to_owned(),
        why: why.to_owned(),
        pos: Some(pos),
        since: day("2026-03-01"),
        ..Value::default()
    }
}

fn connection() -> Commitment {
    let sizes = sizes([
        "Think of one person by name.",
        "Send one line to Sam.",
        "Reply to one message.",
        "Have a ten-minute chat.",
    ]);
    step("send-one-line", "connection", Block::Morning, sizes)
}

fn growth() -> Commitment {
    let sizes = sizes([
        "Read one sentence.",
        "Read one page.",
        "Read for five minutes.",
        "Read for ten minutes.",
    ]);
    step("read-one-page", "growth", Block::Midday, sizes)
}

fn autonomy() -> Commitment {
    let sizes = sizes([
        "Choose one thing for today.",
        "Choose tonight's dinner.",
        "Clear one decision from a list.",
        "Plan tomorrow's meals.",
    ]);
    step("choose-dinner", "autonomy", Block::Evening, sizes)
}

fn step(id: &str, value: &str, block: Block, sizes: Sizes) -> Commitment {
    Commitment {
        id: Id::new(id),
        value: Id::new(value),
        pos: Some(1),
        sizes,
        block,
        weekdays: Weekday::ALL.to_vec(),
        cue: (value == "connection").then(|| Id::new("open-window")),
        since: day("2026-03-01"),
        ..Commitment::default()
    }
}

fn sizes([tiny, two, five, longer]: [&str; 4]) -> Sizes {
    Sizes {
        tiny: tiny.to_owned(),
        two: two.to_owned(),
        five: five.to_owned(),
        longer: Some(Longer {
            minutes: 10,
            text: longer.to_owned(),
        }),
    }
}

fn kettle() -> IfThen {
    IfThen {
        id: Id::new("kettle"),
        situation: "the kettle goes on".to_owned(),
        commitment: Some(Id::new("send-one-line")),
        action: "send one line to Sam".to_owned(),
        value: Id::new("connection"),
        since: day("2026-03-01"),
        ..IfThen::default()
    }
}

fn people() -> Vec<Person> {
    let person = |id: &str, name: &str, reach: &str, kind: &str| Person {
        id: Id::new(id),
        name: name.to_owned(),
        reach: reach.to_owned(),
        kind: kind.to_owned(),
        checked: day("2026-03-01"),
        ..Person::default()
    };
    vec![
        person("sam", "Sam", "text, any time", "friend"),
        person("vera", "Aunt Vera", "call after six", "friend"),
        person("okoye", "Dr. Okoye", "the practice, mornings", "doctor"),
    ]
}

fn day(text: &str) -> Option<Day> {
    Day::parse(text)
}
