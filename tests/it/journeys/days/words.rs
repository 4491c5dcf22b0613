//! Words in Days: finding them, writing them, forgetting them.

use daymark::domain::{
    entry::{Detail, Entry, Fact, Mood, Review},
    note,
    plan::Note,
};

use super::day;
use crate::support::{Daymark, done, entry, three_values, week_of_marks};

fn noted(n: u64, time: &str, text: &str) -> Entry {
    let text = text.to_owned();
    entry(n, time, Fact::Note { text, of: None })
}

fn with_words() -> Daymark {
    let mut plan = three_values();
    plan.notes = vec![Note {
        id: "own".into(),
        text: "A walk helps on Sundays.".to_owned(),
        ..Note::default()
    }];
    let detail = Fact::Detail {
        of: entry(18, "2026-03-07 07:30", Fact::HERE).id,
        detail: Detail {
            note: Some("Read it on the bench.".to_owned()),
            ..Detail::default()
        },
    };
    let review = Review {
        week: Some(day("2026-03-01")),
        texts: vec![("helped".to_owned(), "Short walks did it.".to_owned())],
        ..Review::default()
    };
    Daymark::at("2026-03-08 08:10")
        .with(plan)
        .with_entries(week_of_marks())
        .with_entries([
            noted(
                41,
                "2026-01-27 09:00",
                "Sat by the river and the ducks came close.",
            ),
            entry(42, "2026-03-01 19:00", Fact::Review(Box::new(review))),
            entry(
                43,
                "2026-03-04 08:00",
                Fact::Mood(Mood::Own("riverlike".to_owned())),
            ),
            entry(44, "2026-03-07 08:00", detail),
        ])
}

/// Scenario 22 of the design: a note of forty days ago is found by one of its words, and its day is open.
#[test]
fn a_note_of_forty_days_ago_is_found_by_a_word_of_it() {
    with_words()
        .press("y/Ducks")
        .sees("Days ━")
        .sees("/ Ducks")
        .sees("> Tu 27 Jan    …the ducks cam")
        .sees("Note   Sat by the river and the ducks came")
        .press("<enter>")
        .sees("Tuesday 27 January")
        .sees("> Note   Sat by the river")
        // One step back at a time: the list of what was found, then all of it, then Today.
        .press("<esc>")
        .sees("> Tu 27 Jan")
        .sees_not("Su  8 March")
        .press("<esc>")
        .sees("Su  8 March")
        .press("<esc>")
        .sees("Today ━");
}

#[test]
fn words_are_found_in_notes_of_every_kind_in_steps_and_in_own_mood_words() {
    with_words()
        .press("y/river")
        .sees("We  4 March")
        .sees("Tu 27 Jan")
        .sees_not("Sa  7 March")
        .press("<bs><bs><bs><bs><bs>walk")
        .sees("> Su  1 March   …walks did it.")
        .sees("no day")
        .press("<bs><bs><bs><bs>bench")
        .sees("> Sa  7 March   …the bench.")
        .press("<bs><bs><bs><bs><bs>read one page")
        .sees("Th  5 March")
        .sees_not("We  4 March")
        .press("x")
        .sees("No note, step or mood word holds this.")
        .press("<esc>")
        .sees("> ");
}

#[test]
fn a_typed_date_shows_that_day_opened_or_not() {
    with_words()
        .press("y/20 feb")
        .sees("> Fr 20 Feb")
        .sees("Friday 20 February")
        .press("<enter><esc><esc>/2026-03-09")
        .sees("No note, step or mood word holds this.");
}

#[test]
fn the_arrows_choose_among_what_was_found() {
    with_words()
        .press("y/one<down>")
        .sees("> Th  5 March   Send one line")
        .press("<up><enter>")
        .sees("Saturday 7 March");
}

#[test]
fn a_note_of_a_day_is_one_fact_and_an_edited_one_shows_only_its_new_words() {
    let mut visit = with_words()
        .press("yc")
        .sees("A note for this day")
        .press("Sent it from the bench.<enter>")
        .sees("Note   Sent it from the bench.")
        .press("<enter><down>")
        .sees("> Note   Sent it from the bench.")
        .press("<enter>! And it was warm.<enter>")
        .sees("> Note   Sent it from the bench.! And it was")
        .press("<enter><enter>");
    let seventh = day("2026-03-07");
    let notes: Vec<Entry> = visit.logged();
    let notes: Vec<&Entry> = notes
        .iter()
        .filter(|entry| entry.day == seventh && matches!(entry.fact, Fact::Note { .. }))
        .collect();
    assert_eq!(notes.len(), 2, "{notes:?}");
    assert!(matches!(&notes[1].fact, Fact::Note { of: Some(of), .. } if *of == notes[0].id));
    let shown = note::notes(&visit.app().session.journal, seventh);
    assert_eq!(shown.len(), 1);
    // Undo brings the words before.
    visit
        .press("u")
        .sees("Note   Sent it from the bench.")
        .sees_not("warm")
        .press("u")
        .sees_not("Sent it");
}

#[test]
fn an_empty_note_writes_nothing_and_a_half_typed_one_waits_for_its_day() {
    let mut visit = with_words().press("yc<enter>c   <enter>");
    let notes = |visit: &mut Daymark| {
        let logged = visit.logged().into_iter();
        logged
            .filter(|entry| matches!(entry.fact, Fact::Note { .. }))
            .count()
    };
    assert_eq!(notes(&mut visit), 1);
    let mut visit = visit
        .press("chalf of<esc>")
        .sees_not("half of")
        .press("<down>c")
        .sees_not("half of")
        .press("<esc><up>c")
        .sees("half of");
    assert_eq!(notes(&mut visit), 1);
}

#[test]
fn a_note_is_forgotten_with_all_its_wordings_by_one_typed_word() {
    let mut visit = with_words()
        .press("ycThe first words.<enter><enter><down><enter>!<enter>")
        .sees("> Note   The first words.!")
        .press("<del>")
        .sees("Type forget, then Enter")
        .press("forge<enter>")
        .sees("Note   The first words.!")
        .press("<del>forget<enter>")
        .sees_not("The first words")
        .sees("Forgotten");
    let redacted: Vec<_> = visit
        .logged()
        .into_iter()
        .filter_map(|entry| match entry.fact {
            Fact::Redacted { of } => Some(of),
            _ => None,
        })
        .collect();
    assert_eq!(redacted.len(), 2);
    visit
        .press("/first words")
        .sees("No note, step or mood word holds this.");
}

#[test]
fn notes_without_a_day_stand_at_the_end_of_the_list() {
    let mut visit = with_words()
        .press("y<end>")
        .sees("> no day")
        .sees("Notes to self")
        .sees("Words of your own, for any day.")
        .sees("A walk helps on Sundays.")
        .press("<enter><enter> Yes.<enter>")
        .sees("A walk helps on Sundays. Yes.")
        .press("<del>forget<enter>")
        .sees_not("A walk helps");
    assert!(visit.plan().notes.is_empty());
}

#[test]
fn older_months_are_read_when_days_is_opened_and_not_before() {
    let old = (0..30u64).map(|month| {
        let time = format!("{}-{:02}-10 09:00", 2023 + month / 12, month % 12 + 1);
        entry(500 + month, &time, Fact::Done(done(1)))
    });
    let mut visit = with_words().with_entries(old);
    let old = day("2023-01-10");
    assert!(visit.app().session.record(old).done.is_empty());
    visit
        .press("y/10 jan 2023")
        .sees("Tuesday 10 January 2023")
        .sees("Send one line to Sam");
}

#[test]
fn a_search_leads_into_the_note_that_holds_the_words() {
    with_words()
        .press("ycA long grey day.<enter>cThe landlord wrote.<enter>/landlord<enter>")
        .sees("  Note   A long grey day.")
        .sees("> Note   The landlord wrote.");
}

#[test]
fn where_nothing_was_found_no_key_writes_on_a_day_out_of_sight() {
    let mut visit = with_words();
    let before = visit.logged().len();
    let mut visit = visit
        .press("y/nowhere<enter>")
        .sees("No note, step or mood word holds this.")
        .sees_not("mark")
        .sees_not("into it")
        .press("17e")
        .press("c")
        .sees_not("A note for this day");
    // The first key of a day says that somebody is here and saw its line, and nothing else is written.
    let mut added = visit.logged().split_off(before).into_iter();
    let is_here = |fact| matches!(fact, Fact::Here { .. } | Fact::OfferShown { .. });
    assert!(added.all(|entry| is_here(entry.fact)));
}
