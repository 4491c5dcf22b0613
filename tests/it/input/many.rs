//! A great many of one kind: whatever looks at each for each would never come to an end.

use std::time::Duration;

use daymark::{
    domain::{journal::Journal, offer},
    runtime::{input::Cause, screen::Screen},
    store::{SPAN, Store},
};

use crate::{
    store::home::{Home, line, today},
    support::{count, press, three_values, visit_on},
};

/// Sizes at which anything that looks at each for each never comes to an end; a campaign takes the full ones.
#[test]
fn a_great_many_of_one_kind_are_read_like_a_few() {
    let many = count(4_000, 50_000);
    let mut log = String::new();
    let tick = |n: usize, what: &str| {
        line(
            &format!("t{n:06}"),
            n as u64 + 1,
            &format!(
                r#""k":"done","value":"growth",{what},"text":"Read page {n:06}.","size":"two","block":"any","source":"planned","certain":true"#
            ),
        )
    };
    for n in 0..many {
        log += &tick(2 * n, &format!(r#""one_off":"once-{n}""#));
        log += &tick(2 * n + 1, &format!(r#""commitment":"step-{n}""#));
    }
    for n in 0..many {
        let of = format!(r#""k":"redacted","of":"t{:06}""#, 2 * n);
        log += &line(&format!("r{n:06}"), (2 * many + n) as u64, &of);
    }
    let home = Home::with(&three_values());
    home.write_log("2026-03-aaaa.jsonl", log);
    let mut store = home.window();
    store.open(today());
    let history = store.history(today(), SPAN);
    assert_eq!(history.troubles, []);
    let journal = Journal::of(history.entries);
    let steps = journal.day(today()).steps();
    assert_eq!(steps.count(), 2 * many);
    let survey = store.survey();
    assert_eq!(store.days_of(&survey, today().month()).len(), 1);
    let rows = offer::stood(&three_values(), journal.day(today()), today());
    assert_eq!(
        rows.len(),
        2 * many + 3,
        "as the day is shown once it is past"
    );
    // A visit on the day of the look-back, to its last word.
    let mut visit = visit_on(Box::new(home.window()), Screen::in_memory(80, 24));
    press(&mut visit, "jq");
    let closing = visit.close(Cause::Asked, Duration::ZERO);
    assert!(closing.unsaved.is_empty());
}
