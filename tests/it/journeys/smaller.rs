//! The size a step has today: by keys, by the mode of the day, by a low word.

use daymark::domain::entry::Fact;

use crate::support::{Daymark, Home, three_values};

fn sunday() -> Daymark {
    Daymark::at("2026-03-08 08:10").with(three_values())
}

#[test]
fn a_low_word_names_the_smaller_day_and_makes_the_step_under_it_the_smallest() {
    for key in ["1", "4", "s"] {
        sunday()
            .press("m")
            .press(key)
            .sees("one small step.  b smaller day")
            .sees("> 1 ○  Think of one person by name")
            .sees("2 ○  Read one page")
            .press("+")
            .sees("> 1 ○  Send one line to Sam");
    }
    for key in ["7", "8", "9", "c"] {
        sunday()
            .press("m")
            .press(key)
            .sees_not("step.  b smaller day")
            .sees("> 1 ○  Send one line to Sam");
    }
    sunday()
        .press("mwlow<enter>")
        .sees_not("step.  b smaller day")
        .sees("> 1 ○  Send one line to Sam");
}

#[test]
fn after_the_smallest_step_of_a_low_day_the_next_one_is_the_smallest() {
    let mut visit = sunday()
        .press("m11")
        .sees("1 ●  Think of one person by name")
        .sees("2 ○  Read one sentence")
        .sees("3 ○  Choose tonight's dinner");
    let texts = visit
        .logged()
        .into_iter()
        .filter_map(|entry| match entry.fact {
            Fact::Done(done) => Some(done.text),
            _ => None,
        });
    assert_eq!(texts.collect::<Vec<_>>(), ["Think of one person by name."]);
    visit
        .press("b")
        .sees("3 ○  Choose one thing for today")
        .press("b")
        .sees("2 ○  Read one page");
}

#[test]
fn the_sentence_names_no_smaller_day_on_one_and_none_where_it_does_not_fit() {
    sunday()
        .press("m1b")
        .sees("one small step.")
        .sees_not("step.  b");
    sunday()
        .size(60, 20)
        .press("m1")
        .sees("Today I feel heavy")
        .sees_not("step.  b smaller day");
}

#[test]
fn of_a_size_and_a_mode_of_the_day_the_later_counts() {
    sunday()
        .press("b")
        .sees("> 1 ○  Think of one person by name")
        .press("+")
        .sees("> 1 ○  Send one line to Sam")
        .sees("smaller day")
        .press("bb")
        .sees("> 1 ○  Think of one person by name")
        .press("b")
        .sees("> 1 ○  Send one line to Sam");
}

#[test]
fn the_shell_shows_the_same_sizes() {
    let home = Home::with(&three_values());
    let run = |args: &[&str]| {
        let run = home
            .daymark()
            .env("DAYMARK_NOW", "2026-03-08T12:10:00+01:00")
            .args(args)
            .output()
            .expect("it runs");
        String::from_utf8(run.stdout).expect("text")
    };
    home.write_log(
        "2026-03-k3f9.jsonl",
        "{\"v\":1,\"id\":\"01JD0000000000000000000001\",\"n\":1,\"at\":\"2026-03-08T08:10:05+01:00\",\"day\":\"2026-03-08\",\"k\":\"mood\",\"word\":\"heavy\"}\n",
    );
    let today = run(&["today"]);
    assert!(today.contains("Read one sentence"), "{today}");
    assert!(today.contains("Send one line"), "{today}");
    let done = run(&["done", "2"]);
    assert!(done.contains("Read one sentence"), "{done}");
}
