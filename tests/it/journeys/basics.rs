//! The body basics: opt-in, with a time and words of one's own, and never counted.

use daymark::{
    domain::{
        entry::Fact,
        plan::{Basic, BasicTime, Basics, Plan, TimeOfDay},
    },
    session::starter,
};

use crate::support::{Daymark, entry, three_values};

fn time(from: &str, text: Option<&str>) -> BasicTime {
    let from = TimeOfDay::parse(from).unwrap();
    serde_json::from_value(serde_json::json!({"from": from, "text": text})).unwrap()
}

/// A wind-down from 21:30 in one's own words.
fn winding_down() -> Plan {
    let mut plan = three_values();
    plan.settings.basics.sleep.times = vec![time("21:30", Some("Screens off, light down"))];
    plan
}

fn evening(clock: &str) -> Daymark {
    Daymark::at(&format!("2026-03-08 {clock}")).with(winding_down())
}

#[test]
fn a_wind_down_is_said_from_its_time_on_and_marked_the_morning_after() {
    let own = "7 · Screens off, light down";
    evening("21:29").sees_not(own).sees("7 · wind-down");
    let visit = evening("21:31").sees(own).sees_not("8 · food");
    evening("23:01").sees_not(own).sees("8 · food");
    // Marked, the row is the usual one again.
    visit
        .press("7")
        .sees_not(own)
        .sees("7 ● wind-down")
        .press("u")
        .sees(own);
    // While the program is open the line comes and goes by itself.
    evening("21:29")
        .press("<wait:120s>")
        .sees(own)
        .press("<wait:5400s>")
        .sees_not(own);

    let mut morning = Daymark::at("2026-03-09 08:00").with(winding_down());
    morning = morning
        .sees("7 · last night")
        .press("7")
        .sees("7 ● last night");
    let marked: Vec<_> = morning
        .logged()
        .into_iter()
        .filter(|entry| matches!(entry.fact, Fact::Basic { .. }))
        .collect();
    assert_eq!(marked.len(), 1);
    assert_eq!(marked[0].day.to_string(), "2026-03-08");
    assert_eq!(
        marked[0].fact,
        Fact::Basic {
            which: Basic::Sleep,
            on: true
        }
    );
    // From noon on it is about the night to come.
    morning
        .press("<wait:14500s>")
        .sees("7 · wind-down ")
        .sees_not("last night");
}

#[test]
fn what_was_marked_in_the_evening_stands_marked_in_the_morning() {
    let marked = entry(
        1,
        "2026-03-07 22:10",
        Fact::Basic {
            which: Basic::Sleep,
            on: true,
        },
    );
    let visit = Daymark::at("2026-03-08 09:00")
        .with(three_values())
        .with_entries([marked]);
    visit
        .sees("7 ● last night")
        .press("7")
        .sees("7 · last night");
}

#[test]
fn where_the_row_is_too_short_last_night_stands_alone() {
    let morning = || Daymark::at("2026-03-08 08:10").with(three_values());
    morning()
        .size(120, 40)
        .sees("Body  7 · wind-down last night  8 · food  9 · moved");
    morning().sees("7 · last night  8 · food  9 · moved");
    let mut alone = three_values();
    alone.settings.basics = Basics::of_a_new_plan();
    let alone = Daymark::at("2026-03-08 08:10").with(alone);
    alone.sees("Body  7 · wind-down last night");
    morning()
        .size(40, 12)
        .sees("7 · last night  8 · food  9 · moved");
    Daymark::at("2026-03-08 13:10")
        .with(three_values())
        .sees("Body  7 · wind-down  8 · food  9 · moved");
}

#[test]
fn a_new_plan_asks_nothing_about_food_or_movement_and_an_old_one_keeps_what_it_shows() {
    let plan = starter::plan(&daymark::content::Content::embedded(), None);
    let shown = Basic::ALL.map(|basic| plan.settings.basics.of(basic).show);
    assert_eq!(shown, [true, false, false]);
    let new = Daymark::at("2026-03-08 13:10")
        .with(plan)
        .sees("7 · wind-down")
        .sees_not("food");
    new.press("8")
        .sees("Something to eat is not shown.")
        .press("9")
        .sees("Moved a little is not shown.");
    let old: Plan =
        serde_json::from_str(r#"{"settings": {"basics": {"meals": {"show": false}}}}"#).unwrap();
    let shown = Basic::ALL.map(|basic| old.settings.basics.of(basic).show);
    assert_eq!(shown, [true, false, true]);
}

#[test]
fn a_first_run_leaves_food_and_movement_for_later() {
    let mut visit = Daymark::at("2026-03-08 13:10").press("<enter>s");
    let plan = visit.plan();
    assert!(plan.settings.basics.sleep.show);
    assert!(
        !plan.settings.basics.meals.show && !plan.settings.basics.movement.show,
        "{plan:?}"
    );
}

#[test]
fn in_a_pause_no_basic_speaks_and_on_a_heavy_day_its_line_stands() {
    let mut plan = winding_down();
    plan.settings.rest_until = Some(daymark::domain::day::Day::parse("2026-03-10").unwrap());
    Daymark::at("2026-03-08 21:40")
        .with(plan)
        .sees_not("Screens off")
        .sees("7 · wind-down");
    evening("21:40")
        .press("b")
        .sees("7 · Screens off, light down");
    evening("21:40")
        .size(40, 12)
        .sees("7 · Screens off, light down");
    let mut said = evening("21:40").plain().press("<line:again>");
    assert!(
        said.transcript().contains("Screens off, light down, open"),
        "{}",
        said.transcript()
    );
}

#[test]
fn the_page_of_the_basics_takes_words_times_and_a_movement() {
    let page = |visit: Daymark| visit.press(",").press(&"<down>".repeat(8)).press("<enter>");
    let mut visit = page(Daymark::at("2026-03-08 13:10").with(three_values()));
    visit = visit.sees("Body basics").sees("> Wind-down");
    // Own words, then a time: it says at once how it can be a line too.
    visit = visit.press("<down>wLight down<enter>").sees("Light down");
    visit = visit
        .press("<down><right>")
        .sees("21:30   also as a line: `daymark remind --install`");
    visit = visit.press("<enter><c-u>22:07<enter>").sees("22:07");
    visit = visit
        .press("<enter><c-u>tonight<enter>")
        .sees("'tonight' is no time of the day")
        .sees("22:07");
    let basics = visit.plan().settings.basics;
    assert_eq!(basics.sleep.times, [time("22:07", Some("Light down"))]);
    // An empty time takes it away, and the words stay.
    let mut visit = visit.press("<enter><c-u><enter>").sees("no time");
    assert_eq!(
        visit.plan().settings.basics.sleep.text.as_deref(),
        Some("Light down")
    );
    // Up to three meals.
    let visit = visit.press("<down><down><down><right><down><right><down><down><right>");
    let mut visit = visit.sees("08:00").sees("12:30").sees("18:30");
    assert_eq!(visit.plan().settings.basics.meals.times.len(), 3);
    // A movement from the twelve.
    let visit = visit
        .press("<end><up><enter>")
        .sees("A movement you enjoy:")
        .press("3");
    let mut visit = visit.sees("Dance to one song");
    assert_eq!(
        visit.plan().settings.basics.movement.choice.as_deref(),
        Some("one-song")
    );
    visit = visit.press("<esc><esc>8").sees("9 · Dance to one song");
    // Each of it can be taken back.
    let mut visit = visit.press("uu").sees("8 · Something to eat");
    assert_eq!(visit.plan().settings.basics.movement.choice, None);
}

#[test]
fn the_page_of_the_basics_is_usable_on_small_screens() {
    for size in [(40, 12), (30, 8)] {
        let visit = Daymark::at("2026-03-08 13:10")
            .with(winding_down())
            .size(size.0, size.1);
        let visit = visit
            .press(",")
            .press(&"<down>".repeat(8))
            .press("<enter>")
            .sees("> Wind-down");
        let visit = visit.press("<down><down>").sees("21:30");
        visit.press("<end><up><enter>").sees("Go around the block");
    }
}

#[test]
fn half_typed_words_of_a_basic_are_there_again() {
    let visit = Daymark::at("2026-03-08 13:10").with(three_values());
    let visit = visit
        .press(",")
        .press(&"<down>".repeat(8))
        .press("<enter><down>wLight do<esc>");
    visit
        .sees_not("Light do")
        .press("w")
        .sees("Light do")
        .press("wn<enter>")
        .sees("Light down");
}

#[test]
fn a_week_tells_of_winding_down_and_never_of_food_or_movement() {
    let marked = |n, day: &str, which| {
        entry(
            n,
            &format!("2026-03-{day} 21:10"),
            Fact::Basic { which, on: true },
        )
    };
    let marks = [
        marked(1, "03", Basic::Sleep),
        marked(2, "05", Basic::Sleep),
        marked(3, "05", Basic::Meals),
        marked(4, "06", Basic::Movement),
    ];
    let visit = Daymark::at("2026-03-08 21:40")
        .with(three_values())
        .with_entries(marks);
    let visit = visit.press("w").sees("Wind-down: on 2 evenings");
    visit.sees_not("food").sees_not("ovement").sees_not("eat");
}

#[test]
fn marking_last_nights_wind_down_does_not_say_that_yesterdays_steps_were_seen() {
    let here = Fact::Here {
        offered: None,
        device: None,
    };
    let mut visit = Daymark::at("2026-03-09 08:00").with(three_values());
    visit = visit
        .with_entries([entry(1, "2026-03-08 09:00", here)])
        .press("7");
    let yesterday = visit.app().session.yesterday();
    let record = visit.app().session.record(yesterday).clone();
    assert!(record.wound_down());
    let (first, last) = record.looked.unwrap();
    assert_eq!(first, last, "{record:?}");
}
