//! The steps and pick lists a person meets in the first run, on Today and in the look-back.

use std::collections::BTreeSet;

use daymark::{
    content::{Content, Ladder, Line, StepNeed},
    domain::{place::Place, size::Size},
};

/// The words a step can begin with: things hands, feet, eyes or a voice do.
const VERBS: &str = "Answer Arrange Ask Balance Breathe Bring Brush Build Call Carry Change Choose Clean Clear Close Comb Cross Dance Do Draw Dry \
    Drink Explore Fill Find Finish Fold Follow Give Go Greet Have Help Hold Hum Keep Kick Lay Lean Leave Let Lie Lift Light Listen \
    Look Make Mark Move Name Nod Offer Open Pay Pet Pick Place Plan Play Point Practice Press Pull Push Put Reach React Read Repot \
    Roll Run Say Send Set Share Show Sign Sit Slip Slow Smooth Soak Sort Spend Splash Stand Stay Step Stop Straighten \
    Stretch Take Talk Tap Tell Thank Tidy Toss Touch Try Turn Type Walk Wash Watch Water Wave Wipe Wrap Write";

fn steps(content: &Content) -> impl Iterator<Item = &Ladder> {
    content.values().iter().flat_map(|value| &value.steps)
}

/// Every wording of every step, and how it reads once it is done.
fn rungs(content: &Content) -> impl Iterator<Item = (&str, &str)> {
    steps(content).flat_map(Ladder::rungs)
}

#[test]
fn a_step_begins_with_what_the_body_does_and_fits_its_row() {
    let content = Content::embedded();
    for (step, _) in rungs(&content) {
        begins_with_a_verb(step);
        assert!(step.chars().count() <= 60, "{step}");
        assert!(step.ends_with('.'), "{step}");
    }
    for action in content.actions() {
        begins_with_a_verb(&action.text);
    }
    for movement in content.movements() {
        begins_with_a_verb(&movement.text);
        assert!(movement.text.ends_with('.'), "{}", movement.id);
    }
    for cue in content.cues() {
        begins_with_a_verb(&cue.imperative);
        assert!(cue.imperative.ends_with('.'), "{}", cue.id);
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
    let content = Content::embedded();
    for (step, _) in rungs(&content).filter(|(step, _)| !step.ends_with(": thinking of you.")) {
        let own = step.replace("thank you", "thanks");
        let speaks_to_me = own
            .split(|letter: char| !letter.is_alphabetic())
            .any(|word| ["you", "your", "yours", "yourself"].contains(&word));
        assert!(!speaks_to_me, "{step}");
    }
}

#[test]
fn no_step_asks_for_a_shop_a_car_a_drink_or_a_scale() {
    let unwanted = "buy order shop pay-for drive car wine beer alcohol weigh calories diet fast meal portion run gym";
    let content = Content::embedded();
    let movements = content.movements().iter().map(|line| line.text.as_str());
    for step in rungs(&content).map(|(step, _)| step).chain(movements) {
        let step = step.to_lowercase();
        let mut words = step.split(|letter: char| !letter.is_alphabetic() && letter != '-');
        let found = words.find(|word| unwanted.split(' ').any(|bad| bad == *word));
        assert_eq!(found, None, "{step}");
    }
}

#[test]
fn the_smallest_size_is_a_movement_that_can_be_seen() {
    let silent = "Think Wish Notice Imagine Remember Feel Consider Decide Name";
    for step in steps(&Content::embedded()) {
        let first = step.tiny.text.split(' ').next().unwrap_or_default();
        let is_silent = silent.split(' ').any(|word| word == first);
        assert!(
            !is_silent && !step.tiny.text.contains("silently"),
            "{}",
            step.tiny.text
        );
    }
}

#[test]
fn a_step_is_one_act_in_every_size_and_reads_well_once_it_is_done() {
    let content = Content::embedded();
    for value in content.values() {
        let acts: BTreeSet<&str> = value.steps.iter().map(|step| step.act.as_str()).collect();
        assert_eq!(acts.len(), value.steps.len(), "{}: an act a step", value.id);
        for step in &value.steps {
            assert!(
                !step.act.is_empty() && step.size == Size::Two,
                "{}",
                value.id
            );
            for (text, past) in step.rungs() {
                let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
                let (now, then) = (words(text), words(past));
                assert_eq!(now.len(), then.len(), "{text} / {past}");
                assert!(!past.is_empty() && !past.ends_with('.'), "{past}");
                assert_eq!(content.past(text), past);
                let same = now
                    .iter()
                    .zip(&then)
                    .filter(|(now, then)| now == then)
                    .count();
                assert!(same * 2 >= now.len() - 1, "{text} / {past}");
            }
        }
    }
}

#[test]
fn what_was_offered_once_still_reads_as_done_and_own_words_stay_as_written() {
    let content = Content::embedded();
    for (step, past) in [
        (
            "Send one line: thinking of you.",
            "Sent one line: thinking of you",
        ),
        ("Read one page.", "Read one page"),
        (
            "Choose what to wear or eat next.",
            "Chose what to wear or eat next",
        ),
        (
            "Stand or sit tall and stretch both arms.",
            "Stood or sat tall and stretched both arms",
        ),
        (
            "Think of one person by name.",
            "Thought of one person by name",
        ),
        ("Drink some water.", "Drank some water"),
        ("Sing to the cat.", "Sing to the cat"),
        ("Call my sister...", "Call my sister..."),
    ] {
        assert_eq!(content.past(step), past);
    }
}

#[test]
fn each_value_has_steps_for_every_place_and_for_days_of_little() {
    for value in Content::embedded().values() {
        let id = &value.id;
        let count =
            |fits: &dyn Fn(&Ladder) -> bool| value.steps.iter().filter(|step| fits(step)).count();
        let needs = |step: &Ladder, need: StepNeed| step.needs.contains(&need);
        assert!(value.steps.len() >= 5, "{id}");
        assert!(value.whys.len() >= 3 && value.everyday.len() >= 3, "{id}");
        for place in [Place::Home, Place::Outside, Place::Work] {
            assert!(
                count(&|step| step.fits.contains(&place)) >= 3,
                "{id} {place:?}"
            );
        }
        let written = |place, version: fn(&Ladder) -> bool| {
            count(&|step| version(step) || step.fits == [place]) >= 1
        };
        assert!(
            written(Place::Outside, |step| step.versions.outside.is_some()),
            "{id}"
        );
        assert!(
            written(Place::Work, |step| step.versions.work.is_some()),
            "{id}"
        );
        let is_quiet = |step: &Ladder| {
            ![StepNeed::Voice, StepNeed::Sound, StepNeed::Person]
                .iter()
                .any(|need| needs(step, *need))
        };
        assert!(count(&is_quiet) >= 2, "{id}");
        assert!(count(&|step| !needs(step, StepNeed::Standing)) >= 1, "{id}");
        assert!(count(&|step| !needs(step, StepNeed::Reply)) >= 1, "{id}");
        for step in &value.steps {
            let versions = [
                (Place::Outside, step.versions.outside.is_some()),
                (Place::Work, step.versions.work.is_some()),
            ];
            for (place, is_there) in versions {
                assert!(!is_there || step.fits.contains(&place), "{id} {}", step.act);
            }
        }
    }
}

/// What nobody needs a chair less, money, another person or a free hour for.
#[test]
fn a_movement_one_enjoys_fits_a_row_and_some_need_no_standing() {
    let content = Content::embedded();
    let has = |ids: [&str; 4]| {
        ids.iter()
            .all(|id| content.movements().iter().any(|line| line.id == *id))
    };
    assert!(has(["reach", "shoulders", "feet", "toss"]), "sitting down");
    assert!(has(["hall", "long-way", "stretch", "shoulders"]), "at work");
    assert!(has(["around-the-block", "one-song", "stretch", "plants"]));
    let unwanted = "minutes minute times hour steps every fast hard jump stairs push";
    for line in content.movements() {
        // The row of Today holds key and mark too.
        assert!(line.text.chars().count() <= 34, "{}", line.text);
        let text = line.text.to_lowercase();
        let mut words = text.split(|letter: char| !letter.is_alphabetic());
        assert!(
            !words.any(|word| unwanted.split(' ').any(|bad| bad == word)),
            "{text}"
        );
    }
}

#[test]
fn a_step_that_is_movement_never_grows_above_ten_minutes() {
    let content = Content::embedded();
    let moves: Vec<&Ladder> = steps(&content)
        .filter(|step| ["move", "stretch"].contains(&step.act.as_str()))
        .collect();
    assert!(moves.len() >= 2);
    for step in moves {
        assert!(
            step.longer
                .as_ref()
                .is_none_or(|longer| longer.minutes <= 10),
            "{}",
            step.act
        );
    }
}

#[test]
fn a_longer_step_takes_ten_to_twenty_minutes() {
    let content = Content::embedded();
    for value in content.values() {
        let longer = value.steps.iter().filter_map(|step| step.longer.as_ref());
        let minutes: Vec<u8> = longer.map(|longer| longer.minutes).collect();
        assert!(!minutes.is_empty(), "{}", value.id);
        assert!(
            minutes.iter().all(|number| (10..=20).contains(number)),
            "{}",
            value.id
        );
    }
}

#[test]
fn the_first_run_offers_connection_in_these_words() {
    let content = Content::embedded();
    let value = content.value("connection").expect("it is shipped");
    assert_eq!(value.everyday(), "Small contact with people or animals.");
    assert_eq!(
        value.whys,
        [
            "A small hello reminds me I'm part of other people's days.",
            "Staying in touch makes hard weeks less lonely.",
            "I like who I am around people I care about.",
        ]
    );
    let first = &value.steps[0];
    let sizes = Size::ALL.map(|size| first.text(size).to_owned());
    assert_eq!(
        sizes,
        [
            "Open the chat with one person.",
            "Send one line: thinking of you.",
            "Send three lines about the day.",
            "Write one long message about the week.",
        ]
    );
}

#[test]
fn growth_and_autonomy_begin_as_the_screens_show_them() {
    let content = Content::embedded();
    let growth = content.value("growth").expect("it is shipped");
    assert_eq!(growth.everyday(), "Learning in small pieces.");
    assert_eq!(
        growth.whys[0],
        "Small learning keeps my days from shrinking."
    );
    assert_eq!(growth.steps[0].tiny.text, "Read one sentence.");
    assert_eq!(growth.steps[0].two.text, "Read one page.");
    let autonomy = content.value("autonomy").expect("it is shipped");
    assert_eq!(autonomy.everyday(), "Making my own small choices.");
    assert_eq!(
        autonomy.whys[0],
        "Choosing small things reminds me I have a say."
    );
    assert_eq!(autonomy.steps[0].two.text, "Choose tonight's music.");
}

#[test]
fn the_first_start_signals_read_well_behind_a_step() {
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
            "after the first sip of something warm",
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
