//! The steps and pick lists a person meets in the first run, on Today and in the look-back.

use daymark::content::{Content, Line};

/// The words a step can begin with: things hands, feet, eyes or a voice do.
const VERBS: &str = "Answer Arrange Ask Balance Breathe Brush Build Carry Choose Clean Clear Cross Do Draw Drink Dry Explain Explore \
    Fill Find Fold Follow Give Go Greet Have Hold Hum Keep Lay Lean Leave Let Lie Light Listen Look Make Name Note \
    Offer Open Pay Pet Pick Place Plan Play Practice Press Pull Push Put React Read Reply Roll Run Say Send Set \
    Share Show Sign Sit Sketch Smooth Sort Spend Splash Stand Step Take Tell Thank Think Tidy Toss Touch Turn Walk \
    Wash Watch Water Wipe Wish Work Write";

#[test]
fn a_step_begins_with_what_the_body_does_and_fits_its_row() {
    let content = Content::embedded();
    for value in content.values() {
        for step in value.steps() {
            begins_with_a_verb(step);
            assert!(step.chars().count() <= 60, "{step}");
            assert!(step.ends_with('.'), "{step}");
        }
    }
    for action in content.actions() {
        begins_with_a_verb(&action.text);
    }
    for cue in content.cues() {
        begins_with_a_verb(&cue.imperative);
        assert!(cue.imperative.ends_with('.'), "{}", cue.id);
    }
    for step in content.notes().iter().filter_map(|note| note.step.as_ref()) {
        begins_with_a_verb(step);
    }
    for exercise in content.exercises() {
        exercise
            .pages
            .iter()
            .for_each(|page| begins_with_a_verb(page));
    }
}

#[track_caller]
fn begins_with_a_verb(text: &str) {
    let first = text.split([' ', ':', ',', '.']).next().unwrap_or_default();
    assert!(VERBS.split_whitespace().any(|verb| verb == first), "{text}");
}

#[test]
fn a_step_can_follow_the_words_i_will() {
    for value in Content::embedded().values() {
        for step in value
            .steps()
            .filter(|step| !step.ends_with(": thinking of you."))
        {
            let own = step.replace("thank you", "thanks");
            let speaks_to_me = own
                .split(|letter: char| !letter.is_alphabetic())
                .any(|word| ["you", "your", "yours", "yourself"].contains(&word));
            assert!(!speaks_to_me, "{step}");
        }
    }
}

#[test]
fn no_step_asks_for_a_shop_a_car_a_drink_or_a_scale() {
    let unwanted = "buy order shop pay-for drive car wine beer alcohol weigh calories diet fast meal portion run gym";
    for value in Content::embedded().values() {
        for step in value.steps() {
            let step = step.to_lowercase();
            let mut words = step.split(|letter: char| !letter.is_alphabetic() && letter != '-');
            let found = words.find(|word| unwanted.split(' ').any(|bad| bad == *word));
            assert_eq!(found, None, "{step}");
        }
    }
}

#[test]
fn a_longer_step_takes_ten_to_twenty_minutes() {
    for value in Content::embedded().values() {
        let longer = value.longer.as_ref().expect("every shipped value has one");
        assert!((10..=20).contains(&longer.minutes), "{}", value.id);
    }
}

#[test]
fn the_first_run_offers_connection_in_these_words() {
    let content = Content::embedded();
    let value = content.value("connection").expect("it is shipped");
    assert_eq!(value.everyday, "Small contact with people or animals.");
    assert_eq!(
        value.whys,
        [
            "A small hello reminds me I'm part of other people's days.",
            "Staying in touch makes hard weeks less lonely.",
            "I like who I am around people I care about.",
        ]
    );
    assert_eq!(value.tiny[0], "Think of one person by name.");
    assert_eq!(
        value.two,
        [
            "Send one line: thinking of you.",
            "React to one message from a friend.",
            "Say good morning to someone, or to a pet.",
        ]
    );
    assert_eq!(
        value.five,
        ["Reply to one message.", "Ask one person how their week is."]
    );
    let longer = value.longer.as_ref().expect("it has one");
    assert_eq!(
        (longer.minutes, longer.text.as_str()),
        (10, "Have a ten-minute chat.")
    );
}

#[test]
fn growth_and_autonomy_begin_as_the_screens_show_them() {
    let content = Content::embedded();
    let growth = content.value("growth").expect("it is shipped");
    assert_eq!(growth.everyday, "Learning in small pieces.");
    assert_eq!(
        growth.whys[0],
        "Small learning keeps my days from shrinking."
    );
    assert_eq!(growth.tiny[0], "Read one sentence.");
    assert_eq!(growth.two[0], "Read one page.");
    let autonomy = content.value("autonomy").expect("it is shipped");
    assert_eq!(autonomy.everyday, "Making my own small choices.");
    assert_eq!(
        autonomy.whys[0],
        "Choosing small things reminds me I have a say."
    );
    assert_eq!(autonomy.tiny[0], "Choose one thing for today.");
    assert_eq!(
        autonomy.two,
        [
            "Choose what to wear or eat next.",
            "Clear one decision from a list.",
            "Say yes or no to one request.",
        ]
    );
}

#[test]
fn the_start_signals_are_those_of_the_first_run() {
    let content = Content::embedded();
    let first: Vec<&str> = content
        .cues()
        .iter()
        .take(6)
        .map(|cue| cue.text.as_str())
        .collect();
    assert_eq!(
        first,
        [
            "open a window",
            "first sip of coffee or tea",
            "put on one song",
            "feet on the floor",
            "light a lamp",
            "sit in the same chair",
        ]
    );
    let window = content.cue("open-window").expect("it is shipped");
    assert_eq!(window.imperative, "Open the window.");
}

#[test]
fn the_look_back_lists_what_got_in_the_way_in_these_words() {
    assert_eq!(
        texts(Content::embedded().in_way()),
        [
            "low energy",
            "poor sleep",
            "worry",
            "step too big",
            "wrong time",
            "forgot, or no cue",
            "too much on",
            "people or conflict",
            "being alone",
            "weather or place",
            "pain or illness",
            "it didn't matter enough",
        ]
    );
}

#[test]
fn the_details_list_places_and_company_in_these_words() {
    let content = Content::embedded();
    assert_eq!(
        texts(content.places()),
        ["home", "outside", "work or study", "elsewhere"]
    );
    assert_eq!(
        texts(content.companies()),
        ["alone", "with someone", "online or phone", "an animal"]
    );
}

fn texts(lines: &[Line]) -> Vec<&str> {
    lines.iter().map(|line| line.text.as_str()).collect()
}

#[test]
fn a_line_after_a_tick_names_the_value_and_fits_beside_the_mark() {
    let content = Content::embedded();
    let lines = content.after_tick();
    assert_eq!(lines[0], "That was a step for {value}.");
    let naming = lines.iter().filter(|line| line.contains("{value}")).count();
    assert!(naming * 4 >= lines.len() * 3, "{naming}");
    for line in lines {
        // 35 columns at 80x24, and the longest name among the first three values asked of most people.
        let shown = line.replace("{value}", "responsibility");
        assert!(shown.chars().count() <= 35, "{shown}");
        assert!(line.ends_with('.'), "{line}");
        assert!(!line.starts_with('{'), "{line}");
    }
}
