//! The note to self, and the notes a day asks for.

use std::time::Duration;

use daymark::{
    content::Band,
    domain::{entry::Fact, plan::Tone},
};

use crate::support::{Daymark, entry, same_screen, sunday, three_values, week_of_marks};

fn shown(visit: &mut Daymark) -> Vec<String> {
    let facts = visit.logged().into_iter().map(|entry| entry.fact);
    facts
        .filter_map(|fact| match fact {
            Fact::NoteShown { note } => Some(note),
            _ => None,
        })
        .collect()
}

#[test]
fn a_note_comes_with_one_step_and_its_key_works_from_here() {
    let mut visit = sunday()
        .press("c")
        .sees("Note to self")
        .sees("1 ○  Send one line to Sam")
        .sees("Connection, 2 min")
        .sees("1-3 tick  n another note  w write your own  Esc back");
    assert_eq!(shown(&mut visit).len(), 1);
    visit
        .press("1")
        .sees("Today ━")
        .sees("1 ●  Send one line to Sam")
        .sees("e energy  r rest");
}

#[test]
fn what_is_half_typed_outlives_a_power_cut_once_the_typing_pauses() {
    let mut visit = sunday().press("cwhalf typed");
    let now = visit.runtime().now();
    let quiet = |visit: &mut Daymark| visit.app().quiet_for(now);
    assert_eq!(quiet(&mut visit), Duration::from_secs(2));
    // The power goes: nobody leaves.
    let later = |visit: &Daymark| Daymark::at("2026-03-08 09:00").with_store(visit.store());
    let cut_early = visit.press("<wait:1s>");
    later(&cut_early).press("cw").sees_not("half typed");
    let mut cut = cut_early.press("<wait:2s>");
    later(&cut).press("cw").sees("half typed");
    // Nothing wakes up for it any more.
    let now = cut.runtime().now();
    assert_eq!(cut.app().quiet_for(now), now.to_next_minute());
    // Once it is kept as a note it is no draft, on the disk neither.
    let kept = cut.press("<enter><wait:3s>");
    later(&kept).press("cw").sees_not("half typed");
    // What is searched for is nobody's draft.
    let mut searched = sunday().press("y/landlord");
    let now = searched.runtime().now();
    assert_eq!(searched.app().quiet_for(now), now.to_next_minute());
}

#[test]
fn none_of_the_last_ten_comes_again() {
    let mut visit = sunday().press("c").press(&"n".repeat(30));
    let shown = shown(&mut visit);
    for lately in shown.windows(10) {
        let mut kinds = lately.to_vec();
        kinds.sort();
        kinds.dedup();
        assert_eq!(kinds.len(), 10, "{lately:?}");
    }
}

#[test]
fn the_tone_is_the_one_that_was_chosen() {
    let mut plan = three_values();
    plan.settings.tone = Tone::Warm;
    let mut visit = Daymark::at("2026-03-08 08:10")
        .with(plan)
        .press("c")
        .press(&"n".repeat(20));
    let content = daymark::content::Content::embedded();
    for id in shown(&mut visit) {
        let note = content.note(&id).expect("a listed note");
        assert_eq!(note.tone, daymark::content::Tone::Warm, "{id}");
    }
}

#[test]
fn a_note_of_ones_own_is_kept_and_comes_back() {
    let mut visit = sunday()
        .press("cwThe bench is still there.<enter>")
        .sees("The bench is still there.");
    assert_eq!(visit.plan().notes[0].text, "The bench is still there.");
    let id = visit.plan().notes[0].id.to_string();
    let mut visit = visit.press(&"n".repeat(40));
    assert!(shown(&mut visit).contains(&id));
    let mut visit = visit.press("<esc>u").sees("Undone: a note to self.");
    assert_eq!(visit.plan().notes, []);
}

#[test]
fn a_half_typed_note_is_kept() {
    sunday()
        .press("cwThe ben<esc>")
        .sees("1 ○  Send one line to Sam")
        .press("<esc>cw")
        .sees("The ben");
}

#[test]
fn a_smaller_day_shows_a_note_in_ground_and_counts_it_once() {
    let mut visit = sunday().press("b").sees_not("Three slow breaths.");
    assert_eq!(shown(&mut visit), Vec::<String>::new());
    let note = visit.rows(7..=9, 45..=80);
    let mut visit = visit.press("1").press("2");
    assert_eq!(visit.rows(7..=9, 45..=80), note, "it stays as it is");
    assert_eq!(shown(&mut visit).len(), 1);
    let store = visit.store();
    let mut later = Daymark::at("2026-03-08 12:00").with_store(store);
    assert_eq!(later.rows(7..=9, 45..=80), note, "all day");
    later.press("b").sees("Three slow breaths.");
}

#[test]
fn all_steps_set_down_ask_for_a_note_too() {
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .press("s<down>s")
        .sees("Three slow breaths.")
        .press("<down>s")
        .sees_not("Three slow breaths.")
        .press("s")
        .sees("Three slow breaths.");
}

#[test]
fn a_return_is_greeted_with_a_note_for_this_visit() {
    let mut visit = Daymark::at("2026-03-18 08:10")
        .with(three_values())
        .with_entries(week_of_marks())
        .sees("g begin");
    let note = visit.rows(7..=9, 45..=80);
    let mut visit = visit.press("<down>").press("1");
    assert_eq!(visit.rows(7..=9, 45..=80), note);
    assert_eq!(shown(&mut visit).len(), 1);
    let again = Daymark::at("2026-03-18 12:00").with_store(visit.store());
    again.sees("Three slow breaths.");
}

#[test]
fn a_note_shown_lately_makes_room_for_another() {
    let note = "return-often".to_owned();
    Daymark::at("2026-03-18 08:10")
        .with(three_values())
        .with_entries(week_of_marks())
        .with_entries([entry(90, "2026-03-08 09:00", Fact::NoteShown { note })])
        .sees_not("Starting is a thing")
        .sees("g begin");
}

#[test]
fn a_small_screen_shows_note_and_step() {
    let mut visit = sunday().size(40, 12).press("c");
    same_screen(
        &visit.rows(1..=3, 1..=40),
        "  Sunday 8 March, morning\n\n  Note to self ━━━━━━━━━━━━━━━━━━━━━━━",
    );
    visit.sees("1 ○  Send one line to Sam");
    sunday().size(60, 20).press("c").sees("Connection, 2 min");
}

#[test]
fn without_a_word_for_the_day_no_note_says_what_weather_it_has() {
    let content = daymark::content::Content::embedded();
    for keys in ["c", "bc"] {
        let mut visit = sunday().press(keys).press(&"n".repeat(40));
        for id in shown(&mut visit) {
            let note = content.note(&id).expect("a shipped note");
            let speaks_of_one = [Band::Low, Band::Tense]
                .iter()
                .any(|band| !note.bands.is_empty() && !note.bands.contains(band));
            assert!(!speaks_of_one, "{}", note.text);
        }
    }
}
