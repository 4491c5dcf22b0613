//! People and help, one key away on every page of the hard moment.

use super::*;

#[test]
fn not_really_at_the_close_shows_people() {
    let mut visit = sunday()
        .press("0<enter><enter><enter>3")
        .sees("Would it help to have someone with you?")
        .sees("Sam          text, any time")
        .sees("findahelpline.com");
    assert_eq!(moments(&mut visit)[0].helped.as_deref(), Some("not_really"));
    visit
        .press("<esc>")
        .sees("That was enough for now.")
        .press("<enter>")
        .sees("Today ━━");
}

#[test]
fn people_are_one_key_away_on_every_page_and_esc_comes_back() {
    let mut visit = sunday().press("0");
    for line in [
        "You're here. One thing at a time.",
        "Name five things: see, hear, feel.",
        "Now one small thing.",
        "That was enough for now.",
    ] {
        visit = visit
            .sees(line)
            .sees("h people and help")
            .press("h")
            .sees("People and help ━━")
            .sees("Sam")
            .press("<esc>")
            .sees(line)
            .press("h<enter>")
            .sees(line)
            .press("<enter>");
    }
    visit.sees("Today ━━");
}

#[test]
fn a_second_moment_within_the_hour_brings_people_before_the_close() {
    let visit = sunday().press("0<esc><wait:50m>0<enter><enter><enter>");
    visit
        .sees("Would it help to have someone with you?")
        .press("<enter>")
        .sees("That was enough for now.")
        .press("<enter>")
        .sees("Today ━━");
    sunday()
        .press("0<esc><wait:61m>0<enter><enter><enter>")
        .sees("That was enough for now.");
}

#[test]
fn a_moment_of_an_earlier_visit_counts_for_the_hour() {
    let earlier = |time| entry(900, time, Fact::HardMoment(HardMoment::default()));
    sunday()
        .with_entries([earlier("2026-03-08 07:30")])
        .press("0<enter><enter><esc>")
        .sees("Would it help to have someone with you?");
    sunday()
        .with_entries([earlier("2026-03-08 07:00")])
        .press("0<enter><enter><esc>")
        .sees("That was enough for now.");
    Daymark::at("2026-03-08 04:10")
        .with(not_sure())
        .with_entries([earlier("2026-03-08 03:40")])
        .press("0<enter><enter><esc>")
        .sees("Would it help to have someone with you?");
}

#[test]
fn nobody_is_added_to_a_plan_that_cannot_be_read() {
    let mut visit = with_a_broken_plan()
        .press("ha")
        .sees("Nothing was changed: plan.json cannot be read (o on Today). Marks are saved.");
    assert!(visit.app().written.is_none(), "{}", visit.screen());
    assert_eq!(visit.plan().people.len(), 3);
}

fn hard_days(days: std::ops::RangeInclusive<u32>) -> Vec<Entry> {
    let not_really = Fact::HardMoment(HardMoment {
        helped: Some("not_really".to_owned()),
        ..HardMoment::default()
    });
    let entry = |day| {
        let time = format!("2026-03-{day:02} 09:00");
        entry(900 + u64::from(day), &time, not_really.clone())
    };
    days.map(entry).collect()
}

#[test]
fn twenty_days_of_hard_moments_that_did_not_really_help_name_people_once_on_today() {
    let mut store = None;
    let mut seen = Vec::new();
    for day in 0..20 {
        let morning = Daymark::at(&format!("2026-03-{:02} 08:10", 9 + day));
        let mut visit = match store.take() {
            Some(store) => morning.with_store(store),
            None => morning.with(not_sure()),
        };
        if visit.screen().contains("These two weeks have been heavy") {
            seen.push(day);
        }
        let mut visit = visit
            .press("0<enter><enter><esc>3")
            .sees("Would it help to have someone with you?")
            .press("<enter><enter>")
            .sees("Today");
        let after = visit.screen().contains("These two weeks have been heavy");
        assert_eq!(after, seen.contains(&day), "nothing answers a key");
        store = Some(visit.store());
    }
    assert_eq!(seen, [2]);
}

#[test]
fn the_signpost_of_today_leads_to_people_with_h_and_is_kept_with_the_first_key() {
    let shown = |visit: &mut Daymark| {
        let is_it = |entry: &Entry| matches!(&entry.fact, Fact::OfferShown { which, .. } if which == "signpost");
        let logged = visit.logged();
        logged.iter().filter(|entry| is_it(entry)).count()
    };
    let mut visit = Daymark::at("2026-03-09 08:10")
        .with(not_sure())
        .with_entries(hard_days(7..=8))
        .sees("These two weeks have been heavy")
        .sees("h shows your people.")
        .press("h")
        .sees("Sam")
        .press("<esc>");
    assert_eq!(shown(&mut visit), 0);
    let mut visit = visit.press("1").sees("h shows your people.");
    assert_eq!(shown(&mut visit), 1);
    let mut third = visit.press("2");
    assert_eq!(shown(&mut third), 1);
    Daymark::at("2026-03-10 08:10")
        .with_store(third.store())
        .sees_not("Talking with");
    let mut off = not_sure();
    off.settings.signpost = false;
    Daymark::at("2026-03-09 08:10")
        .with(off)
        .with_entries(hard_days(7..=8))
        .sees_not("Talking with");
}

#[test]
fn the_signpost_is_whole_on_every_screen() {
    for ((width, height), words) in [
        ((80, 24), "h shows your people."),
        ((120, 40), "h shows your people."),
        ((60, 20), "h shows people."),
        ((40, 12), "h people who can help"),
        ((30, 8), "h people who can help"),
    ] {
        Daymark::at("2026-03-09 08:10")
            .with(not_sure())
            .with_entries(hard_days(7..=8))
            .size(width, height)
            .sees(words);
    }
}

#[test]
fn help_can_be_read_to_the_address_on_every_screen() {
    for (width, height) in [
        (80, 24),
        (60, 20),
        (40, 12),
        (30, 8),
        (20, 5),
        (29, 2),
        (20, 1),
    ] {
        for plan in [not_sure(), alone()] {
            let mut visit = sunday_with(plan).size(width, height).press("0h");
            let mut read = String::new();
            for _ in 0..12 {
                read.push_str(&visit.screen());
                visit = visit.press("<down>");
            }
            assert!(
                read.contains("findahelpline.com"),
                "{width}x{height}: {read}"
            );
        }
    }
}

#[test]
fn h_on_the_welcome_page_shows_where_help_is() {
    for (width, height) in [(80, 24), (40, 12), (30, 8)] {
        let mut visit = Daymark::at("2026-03-08 08:10").size(width, height);
        let before = visit.screen();
        let mut visit = visit.press("h").sees("People and help");
        let mut read = String::new();
        for _ in 0..6 {
            read.push_str(&visit.screen());
            visit = visit.press("<down>");
        }
        assert!(
            read.contains("findahelpline.com"),
            "{width}x{height}: {read}"
        );
        let mut visit = visit.press("<enter>");
        assert_eq!(visit.screen(), before);
        let mut visit = visit.press("h<esc>");
        assert_eq!(visit.screen(), before);
        assert!(visit.plan().people.is_empty());
    }
}

#[test]
fn the_help_says_what_to_do_first() {
    sunday_with(alone())
        .press("h")
        .sees("Be with")
        .sees("in person or by phone")
        .sees("hurt or have taken")
        .sees("move away from anything you could")
        .sees("by phone, text or chat");
}
