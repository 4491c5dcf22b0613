//! The words daymark comes with: what is offered, how it is worded, and what a person's own content does to it.

mod own;
mod steps;
mod wording;

use std::collections::BTreeSet;

use daymark::{
    content::{Band, Content, Group, Need, Note, Part, Setting, Tone},
    domain::block::Block,
};

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
    assert_eq!(content.notes().len(), 112);
    assert_eq!(content.moods().len(), 11);
    assert_eq!(content.actions().len(), 12);
    assert_eq!(content.movements().len(), 12);
    assert_eq!(content.cues().len(), 27);
    assert_eq!(content.situations().len(), 26);
    assert_eq!(content.worked().len(), 12);
    assert_eq!(content.in_way().len(), 12);
    assert!(content.in_way().iter().all(|line| line.moment.is_some()));
    assert_eq!(content.places().len(), 4);
    assert_eq!(content.companies().len(), 4);
    assert_eq!(content.after_tick().len(), 44);
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
    distinct(content.movements().iter().map(|item| &item.id));
    distinct(content.cues().iter().map(|item| &item.id));
    distinct(content.situations().iter().map(|item| &item.id));
    distinct(content.worked().iter().map(|item| &item.id));
    distinct(content.in_way().iter().map(|item| &item.id));
    distinct(content.places().iter().map(|item| &item.id));
    distinct(content.companies().iter().map(|item| &item.id));
    distinct(content.after_tick());
    // The same words may stand for several places of one act, never for two acts.
    let steps = content.values().iter().flat_map(|value| &value.steps);
    let wordings = steps.flat_map(|step| {
        let words: BTreeSet<&str> = step.rungs().map(|(text, _)| text).collect();
        words.into_iter().map(str::to_owned)
    });
    distinct(&wordings.collect::<Vec<_>>());
}

#[track_caller]
fn distinct<'a>(ids: impl IntoIterator<Item = &'a String>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        assert!(seen.insert(id), "{id} stands twice");
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
            "s  sped up    fast, hard to stop",
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
fn there_are_notes_for_every_part_of_a_day_and_all_weathers_half_plain_and_half_warm() {
    let content = Content::embedded();
    let count =
        |fits: &dyn Fn(&Note) -> bool| content.notes().iter().filter(|note| fits(note)).count();
    for (part, each) in [
        (Part::Hard, 19),
        (Part::Shared, 10),
        (Part::Worth, 10),
        (Part::Return, 5),
        (Part::Good, 6),
        (Part::Sleep, 6),
    ] {
        for tone in [Tone::Plain, Tone::Warm] {
            let number = count(&|note| note.part == part && note.tone == tone);
            assert_eq!(number, each, "{part:?} {tone:?}");
        }
    }
    for band in [
        Band::Low,
        Band::Tense,
        Band::Even,
        Band::Light,
        Band::Changeable,
    ] {
        for block in [
            Block::Morning,
            Block::Midday,
            Block::Afternoon,
            Block::Evening,
        ] {
            for tone in [Tone::Plain, Tone::Warm] {
                let fit = count(&|note| note.tone == tone && note.fits(Some(band), block));
                assert!(fit >= 12, "{band:?} {block:?} {tone:?}: {fit}");
            }
        }
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
fn a_note_about_a_heavy_day_is_not_for_a_clear_one() {
    let content = Content::embedded();
    for note in content
        .notes()
        .iter()
        .filter(|note| note.part == Part::Hard)
    {
        assert!(!note.fits(Some(Band::Light), Block::Midday), "{}", note.id);
        assert!(!note.fits(Some(Band::Even), Block::Midday), "{}", note.id);
    }
    let night = content.note("sleep-open").expect("it is shipped");
    assert!(night.fits(None, Block::Evening) && !night.fits(None, Block::Morning));
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
        .map(|value| value.steps[0].two.text.as_str())
        .collect();
    assert_eq!(
        ready,
        [
            "Send one line: thinking of you.",
            "Read one page.",
            "Choose tonight's music.",
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
fn values_named_beside_actions_exist() {
    let content = Content::embedded();
    let of_actions = content.actions().iter().flat_map(|action| &action.values);
    for id in of_actions {
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
        Some("Send {name}: 'Having a hard moment. Could you stay in touch with me for a bit?'")
    );
    let water = content.action("water").expect("it is shipped");
    assert_eq!(
        (water.text.as_str(), water.label.as_str()),
        ("Drink some water.", "Care for my body")
    );
}
