//! Own words in the first run: a value, what it is in everyday life, a why, a step.

use daymark::domain::size::Size;

use super::{again, names, tired};

#[test]
fn own_words_get_a_first_minute_and_nobody_elses_step() {
    let mut visit = tired()
        .press("<enter>a<enter><up>wIt keeps me warm<enter>")
        .sees("It keeps me warm")
        .press("w")
        .sees("Start with what your hands do.")
        .press("Be less lonely")
        .sees("Could a camera see it? Start with what your hands or feet do.")
        .press("<c-u>Wave to the baker")
        .press("<enter>")
        .sees("About how long does it take?")
        .sees("> 2  2 min")
        .press("<enter>")
        .sees("And on a heavy day?")
        .sees("> 1  The first minute of \"Wave to the baker\"")
        .press("<enter>")
        .sees("4 of 4");
    let plan = visit.plan();
    assert_eq!(plan.values[0].why, "It keeps me warm");
    let step = &plan.commitments[0];
    assert_eq!(
        (step.size, step.sizes.two.as_str()),
        (Size::Two, "Wave to the baker")
    );
    assert_eq!(
        step.sizes.tiny,
        "The first minute of \"Wave to the baker\"."
    );
    assert_eq!((step.sizes.five.as_str(), &step.sizes.longer), ("", &None));
    assert_eq!(step.id.as_str(), "connection-step");
    visit
        .press("<esc>")
        .sees("> w  Wave to the baker")
        .sees("It keeps me warm")
        .press("<enter>")
        .sees("4 of 4");
}

#[test]
fn a_value_of_ones_own_has_a_name_and_a_line_of_everyday_life() {
    let mut visit = tired()
        .press("<enter>y")
        .sees("What do you call it?")
        .press("Music<enter>")
        .sees("What can music be in everyday life?")
        .sees("> 1  Small moments for music.")
        .press("2")
        .sees("y ●  Music")
        .sees("1 chosen")
        .press("<enter>")
        .sees("What makes music matter to you?")
        .sees("> 1  Write one line about music")
        .press("<enter>")
        .sees("1 ○  Write one line about music")
        .press("<enter>");
    let plan = visit.plan();
    assert_eq!(names(&plan), ["Music"]);
    let value = &plan.values[0];
    assert_eq!(value.everyday, "A little room for music on most days.");
    assert_eq!(value.why, "This matters to me.");
    let step = plan.commitment_of(&value.id).expect("a step");
    assert_eq!(step.sizes.tiny, "Open a blank page.");
    assert!(!value.id.as_str().contains("music") && !step.id.as_str().contains("music"));
}

#[test]
fn a_value_of_ones_own_can_be_in_own_words_throughout_put_away_and_named_anew() {
    let mut visit = tired()
        .press("<enter>yMusc<enter>wSinging in the kitchen<enter>")
        .sees("Musc: singing in the kitchen")
        .press("y")
        .sees("none chosen")
        .press("y<bs>ic<enter>")
        .sees("What can music be in everyday life?")
        .sees("> w  Singing in the kitchen")
        .press("<enter>ab")
        .sees("3 chosen");
    assert_eq!(names(&visit.plan()), ["Music", "Connection", "Friendship"]);
    let mut visit = visit
        .press("yc")
        .sees("3 chosen")
        .press("y")
        .sees("Three is plenty");
    assert_eq!(names(&visit.plan()), ["Connection", "Friendship", "Family"]);
}

#[test]
fn half_typed_words_wait() {
    let visit = tired()
        .press("<enter>a<enter><up>wIt kee<esc>")
        .sees("w  write your own")
        .press("w")
        .sees("It kee")
        .press("<c-c>")
        .has_left();
    again(visit.store())
        .sees("3 of 4")
        .press("<up>w")
        .sees("It kee");
    let visit = tired().press("<enter>yMus").press("<c-c>").has_left();
    again(visit.store()).sees("2 of 6").press("y").sees("Mus");
}

#[test]
fn a_hint_is_never_a_gate() {
    let mut visit = tired().press("<enter>a<enter>wStop scrolling<enter><enter><enter>");
    visit = visit.sees("4 of 4");
    assert_eq!(visit.plan().commitments[0].sizes.two, "Stop scrolling");
}

#[test]
fn a_value_put_away_and_taken_up_again_keeps_its_words() {
    let mut visit = tired()
        .press("<enter>ai<enter><up>wMine<enter><esc>")
        .sees("2 chosen")
        .press("a")
        .sees("1 chosen")
        .press("a<enter>")
        .press("<enter>");
    let plan = visit.plan();
    let connection = plan.value(&"connection".into()).expect("connection");
    assert_eq!(connection.why, "Mine");
    assert_eq!(names(&plan), ["Growth", "Connection"]);
}

#[test]
fn a_step_in_own_words_takes_the_minutes_it_takes_from_the_first_day_on() {
    let mut visit = tired()
        .press("<enter>a<enter>wSort the letters<enter>")
        .sees("Sort the letters")
        .press("<esc>")
        .sees("Sort the letters")
        .press("<enter>")
        .sees("About how long does it take?")
        .press("41")
        .sees("4 of 4");
    let step = visit.plan().commitments[0].clone();
    assert_eq!(step.sizes.minutes(step.size), Some(10));
    assert_eq!(step.text(step.size), "Sort the letters");
    assert_eq!(step.sizes.tiny, "The first minute of \"Sort the letters\".");
    visit.press("<enter>").sees("Connection, 10 min");
}

#[test]
fn a_step_of_another_number_of_minutes_has_a_smaller_version_in_own_words() {
    let mut visit = tired()
        .press("<enter>a<enter>wSort the letters<enter>")
        .sees("6  another number of minutes")
        .press("6400<enter>")
        .sees("A number of minutes, from 1 to 240.")
        .press("<c-u>7<enter>")
        .sees("And on a heavy day?")
        .press("wOpen one let<esc>w")
        .sees("Open one let")
        .press("ter<esc><esc>")
        .sees("About how long does it take?")
        .press("67<enter>w<enter>")
        .sees("4 of 4");
    let step = visit.plan().commitments[0].clone();
    assert_eq!(step.sizes.minutes(step.size), Some(7));
    assert_eq!(step.sizes.tiny, "Open one letter");
    visit
        .press("<enter>")
        .sees("Connection, 7 min")
        .press("-")
        .sees("Open one letter");
    // A step of a minute is small enough for every day.
    let mut visit = tired().press("<enter>a<enter>wWave<enter>1").sees("4 of 4");
    assert_eq!(visit.plan().commitments[0].sizes.tiny, "Wave");
}
