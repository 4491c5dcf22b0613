//! A rest of some days: what stands there meanwhile, what is not asked, and how it ends.

use std::collections::BTreeMap;

use daymark::domain::{
    day::Day,
    entry::{Entry, Fact},
    id::Id,
    idea::Place,
    size::Size,
};

use crate::support::{Daymark, entry, three_values};

/// What each `here` of these says was offered.
fn offered(entries: &[Entry]) -> Vec<Vec<(String, Size)>> {
    let mut all = Vec::new();
    for entry in entries {
        if let Fact::Here {
            offered: Some(steps),
            ..
        } = &entry.fact
        {
            let of = |(id, size): (&Id, &Size)| (id.as_str().to_owned(), *size);
            all.push(steps.iter().map(of).collect());
        }
    }
    all
}

#[test]
fn a_day_here_notes_the_usual_sizes_of_what_it_offered() {
    let mut plan = three_values();
    plan.commitments[1].weekdays.clear();
    let ids = [0, 2].map(|at| plan.commitments[at].id.as_str().to_owned());
    let mut visit = Daymark::at("2026-03-08 08:10").with(plan).press("b-1");
    let all = offered(&visit.logged());
    assert_eq!(all.len(), 1, "{all:?}");
    let two = Size::Two;
    let mut expected = ids.map(|id| (id, two)).to_vec();
    expected.sort();
    assert_eq!(all[0], expected);
}

#[test]
fn a_change_of_the_plan_during_the_day_is_noted_once_more() {
    let mut visit = Daymark::at("2026-03-08 08:10").with(three_values());
    visit = visit.press("1v<enter>");
    let before = offered(&visit.logged());
    visit = visit.press("<up><space>");
    let after = offered(&visit.logged());
    assert_eq!((before.len(), after.len()), (1, 2), "{after:?}");
    assert_ne!(before[0], after[1]);
    let tiny = after[1].iter().filter(|(_, size)| *size == Size::Tiny);
    assert_eq!(tiny.count(), 1, "{after:?}");
    let undone = visit.press("u");
    let mut undone = undone;
    let all = offered(&undone.logged());
    assert_eq!(all.last(), all.first(), "what came back is offered again");
}

#[test]
fn a_rest_begins_in_the_settings_and_u_takes_it_back() {
    let visit = Daymark::at("2026-03-08 08:10").with(three_values());
    let mut visit = visit
        .press(",")
        .press(&"<down>".repeat(11))
        .sees("> Rest until          < off >")
        .press("<right>")
        .sees("> Rest until          < Monday 9 March >");
    let day = |text| Day::parse(text);
    assert_eq!(visit.plan().settings.rest_until, day("2026-03-09"));
    let mut visit = visit.press("<right>").sees("Wednesday 11 March");
    assert_eq!(visit.plan().settings.rest_until, day("2026-03-11"));
    let visit = visit.press("<right>").sees("Sunday 15 March");
    let mut visit = visit.press("<right>").sees("Rest until          < off >");
    assert_eq!(visit.plan().settings.rest_until, None);
    let mut visit = visit
        .press("w2026-03-16<enter>")
        .sees("Monday 16 March")
        .press("<esc>")
        .sees("Resting until Monday 16 March.");
    assert_eq!(visit.plan().settings.rest_until, day("2026-03-16"));
    let visit = visit.press("u").sees_not("Resting until");
    let mut visit = visit
        .press(",")
        .press(&"<down>".repeat(11))
        .press("w2026-03-08<enter>")
        .sees("A day after today is needed, as in 2026-03-15.")
        .press("wsoon<enter>")
        .sees("nothing changed");
    assert_eq!(visit.plan().settings.rest_until, None);
}

#[test]
fn the_steps_stay_meanwhile_and_can_be_ticked() {
    let mut plan = three_values();
    plan.settings.rest_until = Day::parse("2026-03-16");
    for (width, height) in [(80, 24), (60, 20), (40, 12)] {
        let visit = Daymark::at("2026-03-08 08:10").with(plan.clone());
        let visit = visit
            .size(width, height)
            .sees("Resting until Monday 16 March.");
        let visit = visit.sees("Send one line");
        let mut visit = visit.press("1").sees("●");
        assert_eq!(offered(&visit.logged()), [Vec::new()], "{width}x{height}");
    }
    let mut heard = Daymark::at("2026-03-08 08:10").with(plan.clone()).plain();
    let heard = heard.transcript();
    assert!(heard.contains("Resting until Monday 16 March."), "{heard}");
    // It ends by itself.
    let usual = Daymark::at("2026-03-16 04:00").with(plan);
    usual.sees_not("Resting until").sees("Small steps count.");
}

/// Days here on which nothing was done: what an idea is made of.
fn two_open_weeks() -> Vec<Entry> {
    let days = (1..=14).map(|day| format!("2026-03-{day:02} 20:30"));
    let offered: BTreeMap<Id, Size> = three_values()
        .commitments
        .into_iter()
        .map(|item| (item.id, item.size))
        .collect();
    days.zip(1000..)
        .map(|(at, n)| {
            let offered = Some(offered.clone());
            let device = None;
            entry(n, &at, Fact::Here { offered, device })
        })
        .collect()
}

#[test]
fn no_idea_and_no_hint_stands_there_meanwhile() {
    let usual = |plan| {
        let visit = Daymark::at("2026-03-15 08:10").with(plan);
        visit.with_entries(two_open_weeks()).press("b<wait:2s>b")
    };
    let mut visit = usual(three_values());
    assert!(visit.app().session.matter(Place::Today).is_some());
    let mut plan = three_values();
    plan.settings.rest_until = Day::parse("2026-03-16");
    let mut visit = usual(plan).sees_not("w look back");
    assert!(visit.app().session.matter(Place::Today).is_none());
    assert!(visit.app().session.matter(Place::LookBack).is_none());
    visit.sees("h people").press("h").sees("People and help");
}

#[test]
fn days_of_rest_count_for_no_rule() {
    let mut plan = three_values();
    let counted = |plan: daymark::domain::plan::Plan, entries: Vec<Entry>| {
        let visit = Daymark::at("2026-03-23 08:10").with(plan);
        let mut visit = visit.with_entries(entries).press("b<wait:2s>");
        format!("{:?}", visit.app().session.matter(Place::LookBack))
    };
    plan.settings.rest_until = Day::parse("2026-03-23");
    let rested = (15..=22).map(|day| format!("2026-03-{day:02} 20:30"));
    let rested = rested.zip(2000..).map(|(at, n)| {
        let (offered, device) = (Some(BTreeMap::new()), None);
        entry(n, &at, Fact::Here { offered, device })
    });
    let entries = two_open_weeks().into_iter().chain(rested).collect();
    let counted = counted(plan, entries);
    assert!(counted.contains("Count { x: 0, n: 6 }"), "{counted}");
}
