//! The words daymark comes with: what is offered, how it is worded, and what a person's own content does to it.

mod own;
mod steps;
mod wording;

use std::collections::BTreeSet;

use daymark::content::{Band, Content, Group, Need, Part, Setting, Tone};

#[test]
fn twenty_four_values_stand_in_six_groups_of_four() {
    let content = Content::embedded();
    let groups: Vec<Group> = content.values().iter().map(|value| value.group).collect();
    let expected: Vec<Group> = Group::ALL
        .into_iter()
        .flat_map(|group| [group; 4])
        .collect();
    assert_eq!(groups, expected);
    let names: Vec<&str> = content
        .values()
        .iter()
        .map(|value| value.name.as_str())
        .collect();
    assert_eq!(names[0], "Connection");
    assert_eq!(names[12], "Autonomy");
    assert_eq!(names[23], "Faith or spirit");
}

#[test]
fn every_list_is_as_long_as_its_screen_expects() {
    let content = Content::embedded();
    assert_eq!(content.exercises().len(), 11);
    assert_eq!(content.notes().len(), 30);
    assert_eq!(content.moods().len(), 10);
    assert_eq!(content.actions().len(), 12);
    assert_eq!(content.cues().len(), 12);
    assert_eq!(content.situations().len(), 16);
    assert_eq!(content.worked().len(), 12);
    assert_eq!(content.in_way().len(), 12);
    assert!(content.in_way().iter().all(|line| line.moment.is_some()));
    assert_eq!(content.places().len(), 4);
    assert_eq!(content.companies().len(), 4);
    assert_eq!(content.after_tick().len(), 20);
    assert_eq!(content.review_questions().len(), 6);
    assert!(!content.end_lines().is_empty());
    assert!(content.complaints().is_empty());
}

#[test]
fn no_two_things_of_a_list_share_an_id() {
    let content = Content::embedded();
    distinct(content.values().iter().map(|item| &item.id));
    distinct(content.exercises().iter().map(|item| &item.id));
    distinct(content.notes().iter().map(|item| &item.id));
    distinct(content.moods().iter().map(|item| &item.id));
    distinct(content.actions().iter().map(|item| &item.id));
    distinct(content.cues().iter().map(|item| &item.id));
    distinct(content.situations().iter().map(|item| &item.id));
    distinct(content.worked().iter().map(|item| &item.id));
    distinct(content.in_way().iter().map(|item| &item.id));
    distinct(content.places().iter().map(|item| &item.id));
    distinct(content.companies().iter().map(|item| &item.id));
    distinct(content.after_tick());
    let steps: Vec<String> = content
        .values()
        .iter()
        .flat_map(|value| value.steps().map(str::to_owned))
        .collect();
    distinct(&steps);
}

#[track_caller]
fn distinct<'a>(ids: impl IntoIterator<Item = &'a String>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        assert!(seen.insert(id), "{id} stands twice");
    }
}

#[test]
fn each_value_offers_three_reasons_and_a_step_in_every_size() {
    for value in Content::embedded().values() {
        assert_eq!(value.whys.len(), 3, "{}", value.id);
        assert!((1..=2).contains(&value.tiny.len()), "{}", value.id);
        assert_eq!(value.two.len(), 3, "{}", value.id);
        assert_eq!(value.five.len(), 2, "{}", value.id);
        assert!(value.longer.is_some(), "{}", value.id);
        assert!(value.kinds.len() >= 2, "{}", value.id);
    }
}

#[test]
fn the_mood_words_are_those_of_the_mood_screen() {
    let content = Content::embedded();
    let shown: Vec<String> = content
        .moods()
        .iter()
        .map(|mood| format!("{}  {:<9}  {}", mood.key, mood.word, mood.gloss))
        .map(|row| row.trim_end().to_owned())
        .collect();
    assert_eq!(
        shown,
        [
            "1  heavy      slow, weighed down",
            "2  foggy      hard to think",
            "3  flat       not much of anything",
            "4  stormy     a lot going on inside",
            "5  tight      braced, on edge",
            "6  restless   can't settle",
            "7  still      quiet",
            "8  mild       okay enough",
            "9  clear      some room",
            "c  changeable",
        ]
    );
    assert_eq!(content.mood("heavy").map(|mood| mood.band), Some(Band::Low));
    assert_eq!(
        content.mood("tight").map(|mood| mood.band),
        Some(Band::Tense)
    );
}

#[test]
fn the_notes_are_ten_eight_eight_and_four_half_plain_and_half_warm() {
    let content = Content::embedded();
    for (part, plain, warm) in [
        (Part::Hard, 5, 5),
        (Part::Shared, 4, 4),
        (Part::Worth, 4, 4),
        (Part::Return, 2, 2),
    ] {
        let of = |tone| {
            let fits = |note: &&daymark::content::Note| note.part == part && note.tone == tone;
            content.notes().iter().filter(fits).count()
        };
        assert_eq!((of(Tone::Plain), of(Tone::Warm)), (plain, warm), "{part:?}");
    }
    let back = content
        .notes()
        .iter()
        .find(|note| note.part == Part::Return);
    let back = back.expect("there is a note for coming back");
    assert_eq!(back.text, "You came back. That is the whole skill.");
    assert_eq!(back.tone, Tone::Plain);
}

#[test]
fn the_exercises_of_the_hard_moment_read_as_on_its_screens() {
    let content = Content::embedded();
    let lines = |id: &str, page| -> Vec<String> {
        let exercise = content.exercise(id).expect("it is shipped");
        exercise.page_lines(page).map(str::to_owned).collect()
    };
    assert_eq!(
        lines("feet_five", 0),
        [
            "Press both feet into the floor.",
            "Feel the chair hold you."
        ]
    );
    assert_eq!(
        lines("feet_five", 1),
        ["Look around.", "Name five things: see, hear, feel."]
    );
    assert_eq!(
        lines("article", 0),
        ["Breathe in for 4, out for 6.", "Three times."]
    );
    assert_eq!(
        lines("article", 1),
        ["Name five things you can see, hear or feel."]
    );
    assert!(lines("article", 2).is_empty());
    let article = content.exercise("article").expect("it is shipped");
    assert_eq!((article.rounds_on(0), article.rounds_on(1)), (3, 0));
    assert_eq!((article.marks_on(0), article.marks_on(1)), (0, 5));
    let card: Vec<&str> = article.card_lines().collect();
    assert_eq!(
        card,
        [
            "Three slow breaths.",
            "Then name five things you can see, hear or feel."
        ]
    );
}

#[test]
fn someone_who_would_rather_not_notice_the_body_has_exercises_that_look_outward() {
    let content = Content::embedded();
    let outward: Vec<&str> = content
        .exercises()
        .iter()
        .filter(|exercise| exercise.outside_only)
        .map(|exercise| exercise.id.as_str())
        .collect();
    assert_eq!(outward, ["sounds", "orient", "categories", "window"]);
    for exercise in content.exercises().iter().filter(|one| one.outside_only) {
        assert!(!exercise.body && !exercise.breath, "{}", exercise.id);
    }
}

#[test]
fn whatever_sense_or_place_a_person_has_there_is_an_exercise() {
    let content = Content::embedded();
    let fits = |breath: bool, need: Need, place: Setting| {
        content
            .exercises()
            .iter()
            .filter(|one| one.breath == breath && one.needs == need && one.place == place)
            .count()
    };
    assert!(fits(false, Need::None, Setting::Any) >= 4);
    assert!(fits(true, Need::None, Setting::Any) >= 2);
}

#[test]
fn the_ready_made_set_names_only_what_exists() {
    let content = Content::embedded();
    let starter = content.starter();
    let values: Vec<&str> = starter
        .steps
        .iter()
        .map(|step| step.value.as_str())
        .collect();
    assert_eq!(values, ["connection", "growth", "autonomy"]);
    assert!(values.iter().all(|id| content.value(id).is_some()));
    let ready: Vec<&str> = values
        .iter()
        .filter_map(|id| content.value(id))
        .map(|value| value.two[0].as_str())
        .collect();
    assert_eq!(
        ready,
        [
            "Send one line: thinking of you.",
            "Read one page.",
            "Choose what to wear or eat next.",
        ]
    );
    assert_eq!(starter.actions.len(), 5);
    assert!(
        starter
            .actions
            .iter()
            .all(|id| content.action(id).is_some())
    );
    assert_eq!(
        content.cue(&starter.cue).map(|cue| cue.id.as_str()),
        Some("open-window")
    );
    let exercises = &starter.exercises;
    let breath = |id: &str| content.exercise(id).map(|exercise| exercise.breath);
    assert_eq!(breath(&exercises.with_breath), Some(true));
    assert_eq!(breath(&exercises.without_breath), Some(false));
    let plan = &starter.example_plan;
    assert!(content.value(&plan.value).is_some());
    assert!(
        content
            .situations()
            .iter()
            .any(|line| line.id == plan.situation)
    );
    assert!(plan.action.chars().count() <= 60);
}

#[test]
fn values_named_beside_actions_and_notes_exist() {
    let content = Content::embedded();
    let of_actions = content.actions().iter().flat_map(|action| &action.values);
    let of_notes = content
        .notes()
        .iter()
        .filter_map(|note| note.value.as_ref());
    for id in of_actions.chain(of_notes) {
        assert!(content.value(id).is_some(), "{id}");
    }
    assert!(
        content
            .actions()
            .iter()
            .all(|action| !action.values.is_empty())
    );
}

#[test]
fn one_hard_moment_action_reaches_a_person_and_only_that_one() {
    let content = Content::embedded();
    let reaching: Vec<_> = content
        .actions()
        .iter()
        .filter(|action| action.person)
        .collect();
    assert_eq!(reaching.len(), 1);
    assert_eq!(
        reaching[0].named.as_deref(),
        Some("Send {name}: 'Having a hard moment. No fixing needed.'")
    );
    let water = content.action("water").expect("it is shipped");
    assert_eq!(
        (water.text.as_str(), water.label.as_str()),
        ("Drink some water.", "Care for my body")
    );
}
