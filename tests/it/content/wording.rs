//! How the content speaks.

use crate::tone::offences;
use daymark::content::{Content, Ladder, Part};

/// Every string of the content, as it is shown.
fn everything() -> Vec<String> {
    let content = Content::embedded();
    let mut all: Vec<&str> = Vec::new();
    for value in content.values() {
        all.extend([value.name.as_str(), value.group.name()]);
        all.extend(value.whys.iter().chain(&value.everyday).map(String::as_str));
        let steps = value.steps.iter().flat_map(Ladder::rungs);
        all.extend(steps.flat_map(|(text, past)| [text, past]));
    }
    for exercise in content.exercises() {
        all.extend([exercise.title.as_str(), &exercise.card]);
        all.extend(exercise.pages.iter().map(String::as_str));
        all.extend(exercise.who_not.as_deref());
    }
    for note in content.notes() {
        all.push(&note.text);
    }
    for mood in content.moods() {
        all.extend([mood.word.as_str(), &mood.gloss]);
    }
    for action in content.actions() {
        all.extend([action.text.as_str(), &action.label, &action.past]);
        all.extend(action.named.as_deref());
    }
    for cue in content.cues() {
        all.extend([cue.text.as_str(), &cue.imperative]);
    }
    let lists = [
        content.movements(),
        content.situations(),
        content.worked(),
        content.in_way(),
        content.places(),
        content.companies(),
        content.review_questions(),
        content.end_lines(),
    ];
    all.extend(lists.into_iter().flatten().map(|line| line.text.as_str()));
    all.extend(
        content
            .in_way()
            .iter()
            .filter_map(|line| line.moment.as_deref()),
    );
    all.extend(content.after_tick().iter().map(String::as_str));
    all.push(&content.starter().example_plan.action);
    all.into_iter().map(str::to_owned).collect()
}

#[test]
fn nothing_blames_presses_or_cheers() {
    for text in everything() {
        assert_eq!(offences(&text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn no_sentence_is_longer_than_fifteen_words() {
    for text in everything() {
        for sentence in sentences(&text) {
            assert!(sentence.split_whitespace().count() <= 15, "{sentence}");
        }
    }
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '?']).map(str::trim)
}

#[test]
fn notes_are_two_sentences_and_never_an_order() {
    let orders = "Be Feel Try Stop Love Smile Relax Breathe Remember Accept Forgive Trust Believe Don't Do Let";
    for note in Content::embedded().notes() {
        assert!(note.text.chars().count() <= 140, "{}", note.id);
        assert!(sentences(&note.text).count() <= 2, "{}", note.id);
        for sentence in sentences(&note.text) {
            let first = sentence.split(' ').next().unwrap_or_default();
            assert!(
                !orders.split_whitespace().any(|order| order == first),
                "{}",
                note.id
            );
        }
    }
}

#[test]
fn words_that_presume_an_illness_or_weigh_a_person_are_not_there() {
    let unsaid = "depression depressed disorder symptom symptoms patient diagnosis panic suicide relapse recovered goal \
        goals task tasks target success weakness problem problems habit habits user motivation discipline laziness \
        minimum bad terrible negative worst journey healing trauma calories weight diet skip skipped";
    for text in everything() {
        let lower = text.to_lowercase();
        let mut words = lower.split(|letter: char| !letter.is_alphabetic());
        let found = words.find(|word| unsaid.split_whitespace().any(|bad| bad == *word));
        assert_eq!(found, None, "{text}");
    }
}

#[test]
fn spelling_is_that_of_the_united_states() {
    let british = [
        "colour",
        "neighbour",
        "grey",
        "favour",
        "centre",
        "realis",
        "practis",
        "counsell",
    ];
    for text in everything() {
        let lower = text.to_lowercase();
        assert!(!british.iter().any(|part| lower.contains(part)), "{text}");
    }
}

#[test]
fn digits_stand_only_where_a_breath_or_a_minute_is_counted() {
    for text in everything() {
        let rest = text
            .replace("in for 4", "")
            .replace("out for 6", "")
            .replace("60 seconds", "");
        assert!(
            !rest.contains(|letter: char| letter.is_ascii_digit()),
            "{text}"
        );
    }
}

#[test]
fn whys_are_in_the_first_person_voice_and_one_sentence() {
    for value in Content::embedded().values() {
        for why in value.whys.iter().chain(&value.everyday) {
            assert!(why.chars().count() <= 90, "{why}");
            assert_eq!(sentences(why).count(), 1, "{why}");
            assert!(!why.to_lowercase().contains("you"), "{why}");
        }
        assert!(value.name.chars().count() <= 24, "{}", value.name);
    }
}

#[test]
fn an_exercise_shows_one_short_page_at_a_time() {
    let content = Content::embedded();
    for exercise in content.exercises() {
        assert!((1..=6).contains(&exercise.pages.len()), "{}", exercise.id);
        assert!((20..=90).contains(&exercise.seconds), "{}", exercise.id);
        assert!(
            exercise.marks.len() <= exercise.pages.len(),
            "{}",
            exercise.id
        );
        for page in 0..exercise.pages.len() {
            assert!(
                exercise.page_lines(page).count() <= 2,
                "{}",
                exercise.pages[page]
            );
            for line in exercise.page_lines(page) {
                assert!(line.split_whitespace().count() <= 12, "{line}");
                assert!(line.chars().count() <= 52, "{line}");
            }
        }
    }
    for id in ["feet_five", "article", "window"] {
        let pages = content.exercise(id).map(|exercise| exercise.pages.len());
        assert_eq!(pages, Some(2), "{id}");
    }
}

#[test]
fn the_ground_pane_has_room_for_every_exercise() {
    for exercise in Content::embedded().exercises() {
        let rows: usize = exercise
            .card_lines()
            .map(|line| textwrap::wrap(line, 32).len())
            .sum();
        assert!(rows <= 3, "{}", exercise.card);
    }
}

#[test]
fn who_left_the_breath_out_never_reads_of_it() {
    let content = Content::embedded();
    for exercise in content.exercises() {
        let pages = exercise.pages.join(" ");
        let words = format!("{} {} {pages}", exercise.title, exercise.card).to_lowercase();
        let speaks = ["breath", "inhale", "exhale", "lung"]
            .iter()
            .any(|word| words.contains(word));
        assert_eq!(speaks, exercise.breath, "{}", exercise.id);
        assert_eq!(exercise.rounds > 0, exercise.breath, "{}", exercise.id);
    }
    let others = content.actions().iter().map(|action| &action.text);
    let others = others.chain(content.notes().iter().map(|note| &note.text));
    let steps = content.values().iter().flat_map(|value| &value.steps);
    let steps = steps.flat_map(Ladder::rungs).map(|(text, _)| text);
    for text in others.map(String::as_str).chain(steps) {
        assert!(!text.to_lowercase().contains("breath"), "{text}");
    }
}

#[test]
fn no_breath_is_ever_held() {
    for text in everything() {
        let lower = text.to_lowercase();
        let held = lower.contains("breath") && (lower.contains("hold") || lower.contains("pause"));
        assert!(!held, "{text}");
        assert!(!lower.contains("hold it"), "{text}");
    }
}

/// Each kind of text, joined, at most at the reading grade of a child of eleven.
///
/// Flesch-Kincaid: 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid et al. 1975).
#[test]
fn every_kind_of_text_reads_at_sixth_grade_or_below() {
    let content = Content::embedded();
    let steps = content.values().iter().flat_map(|value| &value.steps);
    let steps: Vec<&str> = steps
        .flat_map(Ladder::rungs)
        .map(|(text, _)| text)
        .collect();
    let notes: Vec<&str> = content
        .notes()
        .iter()
        .map(|note| note.text.as_str())
        .collect();
    let whys = content.values().iter();
    let whys: Vec<&str> = whys
        .flat_map(|value| value.whys.iter().chain(&value.everyday))
        .map(String::as_str)
        .collect();
    let pages = content
        .exercises()
        .iter()
        .flat_map(|exercise| &exercise.pages);
    let pages: Vec<&str> = pages.map(String::as_str).collect();
    let ticks: Vec<String> = content
        .after_tick()
        .iter()
        .map(|line| line.replace("{value}", "growth"))
        .collect();
    let movements = content.movements().iter();
    let movements = movements.map(|line| line.text.as_str()).collect();
    let ticks: Vec<&str> = ticks.iter().map(String::as_str).collect();
    for (kind, texts) in [
        ("steps", steps),
        ("notes", notes),
        ("whys", whys),
        ("pages", pages),
        ("ticks", ticks),
        ("movements", movements),
    ] {
        let grade = grade(&texts);
        assert!(grade <= 6.0, "{kind}: {grade:.1}");
    }
}

fn grade(texts: &[&str]) -> f64 {
    let sentences: usize = texts.iter().map(|text| sentences(text).count()).sum();
    let words: Vec<&str> = texts
        .iter()
        .flat_map(|text| text.split_whitespace())
        .collect();
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let exact = |count: usize| f64::from(count as u32);
    let count = exact(words.len());
    0.39 * count / exact(sentences) + 11.8 * exact(syllables) / count - 15.59
}

/// Groups of vowels, without a silent e at the end.
fn syllables(word: &str) -> usize {
    let word: String = word
        .to_lowercase()
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .collect();
    let vowel = |letter: char| "aeiouy".contains(letter);
    let letters: Vec<char> = word.chars().collect();
    let groups = (0..letters.len())
        .filter(|at| vowel(letters[*at]) && (*at == 0 || !vowel(letters[at - 1])))
        .count();
    let is_silent = word.ends_with('e') && !word.ends_with("le") && groups > 1;
    (groups - usize::from(is_silent)).max(1)
}

#[test]
fn no_note_reads_as_taking_leave() {
    let leaving = [
        "goodbye",
        "let go",
        "be over",
        "end softly",
        "no more",
        "rest forever",
        "give up",
        "the end",
        "go gently",
    ];
    for note in Content::embedded().notes() {
        let text = note.text.to_lowercase();
        assert!(!leaving.iter().any(|words| text.contains(words)), "{text}");
        assert!(
            note.part != Part::Sleep || !text.contains("sleep forever"),
            "{text}"
        );
    }
}
