//! Commands at moments that have broken other programs.

use super::{Scene, Somewhere};

pub(super) fn a_step_in_the_night_belongs_to_the_day_that_was_lived() -> Scene {
    let Some(person) = Somewhere::new("Europe/Berlin") else {
        return Scene::Skipped;
    };
    person.says("2026-03-08 03:59:30", &["done", "1"]);
    person.says("2026-03-08 04:00:30", &["done", "1"]);
    assert_eq!(person.days(), ["2026-03-07", "2026-03-08"]);
    Scene::Played
}

pub(super) fn the_hour_that_is_left_out_in_spring_changes_no_day() -> Scene {
    let Some(person) = Somewhere::new("Europe/Berlin") else {
        return Scene::Skipped;
    };
    person.says("2026-03-29 01:59:30", &["done", "1"]);
    person.says("2026-03-29 03:00:30", &["done", "2"]);
    person.says("2026-03-29 04:00:30", &["done", "1"]);
    assert_eq!(person.days(), ["2026-03-28", "2026-03-28", "2026-03-29"]);
    let offsets: Vec<String> = person
        .steps()
        .iter()
        .map(|(_, at)| at[19..].to_owned())
        .collect();
    assert_eq!(offsets, ["+01:00", "+02:00", "+02:00"]);
    Scene::Played
}

pub(super) fn the_hour_that_comes_twice_in_autumn_counts_each_step_once() -> Scene {
    let Some(person) = Somewhere::new("Europe/Berlin") else {
        return Scene::Skipped;
    };
    // Half past two, twice: in summer time and an hour later in winter time.
    person.says("@1792888200", &["done", "1"]);
    person.says("@1792891800", &["done", "2"]);
    // A busy machine may take a second to start.
    let half_past = |(day, at): &(String, String), offset: &str| {
        day == "2026-10-24" && at.starts_with("2026-10-25T02:30:") && at.ends_with(offset)
    };
    let steps = person.steps();
    assert!(
        half_past(&steps[0], "+02:00") && half_past(&steps[1], "+01:00"),
        "{steps:?}"
    );
    Scene::Played
}

pub(super) fn who_travels_west_may_live_a_day_twice_and_loses_nothing() -> Scene {
    let Some(person) = Somewhere::new("Asia/Tokyo") else {
        return Scene::Skipped;
    };
    person.says("2026-03-08 09:00:00", &["done", "1"]);
    let person = person.travels_to("America/Los_Angeles");
    person.says("2026-03-07 17:00:00", &["done", "1"]);
    assert_eq!(person.days(), ["2026-03-08", "2026-03-07"]);
    assert!(
        person
            .says("2026-03-07 18:00:00", &["today"])
            .contains("Saturday 7 March")
    );
    assert!(
        person
            .says("2026-03-08 09:00:00", &["today"])
            .contains("Sunday 8 March")
    );
    Scene::Played
}

pub(super) fn a_clock_that_was_set_back_is_said_once_and_works_on_its_day() -> Scene {
    let Some(person) = Somewhere::new("UTC") else {
        return Scene::Skipped;
    };
    person.says("2026-03-08 09:00:00", &["done", "1"]);
    let output = person.at("2025-03-08 09:00:00", &["today"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("Your last marks are dated later."), "{said}");
    person.says("2025-03-08 09:01:00", &["done", "2"]);
    assert_eq!(person.days(), ["2026-03-08", "2025-03-08"]);
    Scene::Played
}

pub(super) fn a_clock_that_ran_ahead_for_years_asks_nothing() -> Scene {
    let Some(person) = Somewhere::new("UTC") else {
        return Scene::Skipped;
    };
    person.says("2026-03-08 09:00:00", &["done", "1"]);
    let text = person.says("2031-03-08 09:00:00", &["today"]);
    assert!(
        text.contains("Saturday 8 March")
            && text.contains("Smaller day.")
            && !text.contains("2026"),
        "{text}"
    );
    Scene::Played
}

pub(super) fn a_clock_before_1970_opens_and_ticks() -> Scene {
    let Some(person) = Somewhere::new("UTC") else {
        return Scene::Skipped;
    };
    assert!(
        person
            .says("1969-12-31 12:00:00", &["today"])
            .contains("Wednesday 31 December")
    );
    person.says("1969-12-31 12:00:00", &["done", "1"]);
    person.says("1901-05-01 12:00:00", &["done", "1"]);
    assert_eq!(person.days(), ["1969-12-31", "1901-05-01"]);
    Scene::Played
}

pub(super) fn a_zone_that_is_none_is_universal_time() -> Scene {
    let Some(person) = Somewhere::new("Nowhere/At All") else {
        return Scene::Skipped;
    };
    person.says("2026-03-08 09:00:00", &["done", "1"]);
    assert!(
        person.steps()[0].1.ends_with("+00:00"),
        "{:?}",
        person.steps()
    );
    Scene::Played
}

pub(super) fn a_day_that_a_country_left_out_is_not_missed() -> Scene {
    // Samoa went from Thursday 29 to Saturday 31 December 2011.
    let Some(person) = Somewhere::new("Pacific/Apia") else {
        return Scene::Skipped;
    };
    person.says("2011-12-29 20:00:00", &["done", "1"]);
    person.says("2011-12-31 08:00:00", &["done", "1"]);
    assert_eq!(person.days(), ["2011-12-29", "2011-12-31"]);
    let text = person.says("2011-12-31 08:00:00", &["today"]);
    assert!(text.contains("Saturday 31 December"), "{text}");
    Scene::Played
}

pub(super) fn the_night_of_a_new_year_still_belongs_to_the_old_one() -> Scene {
    let Some(person) = Somewhere::new("Europe/Berlin") else {
        return Scene::Skipped;
    };
    person.says("2026-12-31 23:59:30", &["done", "1"]);
    person.says("2027-01-01 03:30:00", &["done", "2"]);
    person.says("2027-01-01 04:30:00", &["done", "1"]);
    assert_eq!(person.days(), ["2026-12-31", "2026-12-31", "2027-01-01"]);
    let logs = std::fs::read_dir(person.home.path("data/daymark/log")).unwrap();
    assert_eq!(logs.count(), 2, "a month each");
    Scene::Played
}
