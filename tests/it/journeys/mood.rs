//! One word for today.

use daymark::domain::entry::{Fact, Mode, Mood};

use crate::support::{Daymark, same_screen, three_values};

fn sunday() -> Daymark {
    Daymark::at("2026-03-08 08:10").with(three_values())
}

fn moods(visit: &mut Daymark) -> Vec<Fact> {
    let facts = visit.logged().into_iter().map(|entry| entry.fact);
    facts.filter(|fact| matches!(fact, Fact::Mood(_))).collect()
}

fn word(id: &str) -> Fact {
    Fact::Mood(Mood::Word(id.to_owned()))
}

#[test]
fn the_words_are_asked_as_they_were_drawn() {
    let mut visit = sunday().press("m");
    same_screen(&visit.rows(5..=22, 1..=42), WORDS);
    visit.sees("1-9 s c w choose  Esc back");
}

const WORDS: &str = "
  Mood ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

  Which word fits today?

  1  heavy      slow, weighed down
  2  foggy      hard to think
  3  flat       not much of anything
  4  stormy     a lot going on inside
  5  tight      braced, on edge
  6  restless   can't settle
  s  sped up    fast, hard to stop
  7  still      quiet
  8  mild       okay enough
  9  clear      some room
  c  changeable
  w  a word of your own
";

#[test]
fn no_word_is_marked_until_an_arrow_is_pressed_and_enter_goes_back() {
    let mut visit = sunday().press("m").sees_not(">").press("<enter>");
    assert_eq!(moods(&mut visit), []);
    let mut visit = visit
        .sees("Today ━")
        .press("m<down><down>")
        .sees("> 2  foggy")
        .press("<enter>");
    assert_eq!(moods(&mut visit), [word("foggy")]);
}

#[test]
fn ten_words_are_answered_with_a_sentence_and_a_step_stands_under_it() {
    let (smallest, usual) = ("Think of one person by name", "Send one line to Sam");
    for (key, word, step) in [
        ("1", "heavy", smallest),
        ("2", "foggy", smallest),
        ("3", "flat", smallest),
        ("4", "stormy", smallest),
        ("5", "tight", smallest),
        ("6", "restless", smallest),
        ("c", "changeable", usual),
    ] {
        sunday()
            .press("m")
            .press(key)
            .sees(&format!(
                "Today I feel {word}, and I can still take one small step."
            ))
            .sees(&format!("> 1 ○  {step}"));
    }
    for (key, word) in [("7", "still"), ("8", "mild"), ("9", "clear")] {
        sunday().press("m").press(key).sees(&format!(
            "Today I feel {word}, and I can take one small step."
        ));
    }
}

#[test]
fn the_smaller_day_is_offered_after_a_heavy_word_and_never_switched_on() {
    let mut visit = sunday().press("m1").sees("small step.  b smaller day");
    // Once beside the words; the footer names keys.
    let mut above = visit.rows(1..=23, 1..=80);
    assert_eq!(above.matches("smaller day").count(), 1, "{above}");
    for (width, height, words) in [
        (60, 20, "I feel heavy.  b smaller day"),
        (40, 12, "I feel heavy.  b smaller day"),
        (30, 8, "b smaller day"),
    ] {
        visit = visit.size(width, height).sees(words);
        above = visit.rows(1..=height - 1, 1..=width);
        assert_eq!(above.matches("smaller day").count(), 1, "{above}");
    }
    visit = visit.size(80, 24);
    let mode = |visit: &mut Daymark| {
        let day = visit.app().session.day();
        visit.app().session.mode(day)
    };
    assert_eq!(mode(&mut visit), Mode::Usual);
    let mut visit = visit.press("b").sees("One of these is plenty.");
    assert_eq!(mode(&mut visit), Mode::Smaller);
    visit.press("m4").sees_not("b smaller day");
    for key in ["8", "c"] {
        let visit = sunday().press("m").press(key);
        visit.sees_not("step.  b");
    }
}

#[test]
fn a_word_of_ones_own_is_a_word_too() {
    let mut visit = sunday()
        .press("mwsquashed")
        .sees("Today I feel")
        .press("<enter>")
        .sees("Today I feel squashed, and I can still take one small step.");
    assert_eq!(
        moods(&mut visit),
        [Fact::Mood(Mood::Own("squashed".to_owned()))]
    );
}

#[test]
fn a_half_typed_word_is_kept() {
    sunday()
        .press("mwsqua<esc><esc>")
        .sees_not("squa")
        .press("mw")
        .sees("squa")
        .press("<bs><bs><bs><bs><enter>")
        .sees("Which word fits today?");
}

#[test]
fn asking_again_replaces_the_word_and_undo_takes_it_back() {
    let visit = sunday()
        .press("m1m8")
        .sees("Today I feel mild")
        .sees_not("heavy")
        .press("u")
        .sees("Undone: the word mild.")
        .sees("Today I feel heavy")
        .press("u")
        .sees("Undone: the word heavy.")
        .sees_not("Today I feel");
    visit
        .press("<c-r>")
        .sees("Today I feel heavy")
        .press("<c-r>")
        .sees("Today I feel mild");
}

#[test]
fn the_sentence_is_for_the_day_it_was_said_on() {
    Daymark::at("2026-03-08 03:50")
        .with(three_values())
        .press("m8")
        .sees("Today I feel mild")
        .press("<wait:1200s>")
        .sees("Sunday 8 March")
        .sees_not("Today I feel");
}

#[test]
fn every_size_asks_the_same_question() {
    sunday()
        .size(60, 20)
        .press("m")
        .sees("Which word fits today?")
        .sees("w  a word of your own");
    sunday()
        .size(40, 12)
        .press("m")
        .sees("1  heavy      slow, weighed down")
        .sees("more below")
        .press("<end>")
        .sees("> w  a word of your own")
        .sees_not("more below");
    // What a word means stands whole, or not at all.
    let narrow = sunday().size(30, 8).press("m");
    narrow.sees("1  heavy").sees_not("…");
    sunday()
        .size(29, 7)
        .press("m")
        .sees("Which word fits today?")
        .press("<down>")
        .sees("1 heavy");
    sunday().ascii().press("m").sees("Mood =====");
}

#[test]
fn a_word_of_the_persons_own_list_has_its_own_key() {
    let json = r#"{"moods":[{"id":"wobbly","key":"v","word":"wobbly","gloss":"not quite level","band":"tense"}]}"#;
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_content(json)
        .press("m")
        .sees("v  wobbly     not quite level")
        .press("v")
        .sees("Today I feel wobbly");
}
