//! Every row of a list is said with a number of its own, and the number finds it.

use daymark::domain::entry::Fact;

use crate::support::{Daymark, three_values, week_of_marks};

fn typed(lines: &[&str]) -> Daymark {
    let lines = lines.iter().map(|line| format!("<line:{line}>"));
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries(week_of_marks())
        .plain()
        .press(&lines.collect::<String>())
}

/// The page that was said last, from its title to its prompt.
fn page(visit: &mut Daymark) -> String {
    let said = visit.transcript();
    let page = said.rfind("page: ").map_or("", |at| &said[at..]);
    page.split("key: ").next().unwrap_or_default().to_owned()
}

/// The numbers of its rows, in the order they are read.
fn numbers(page: &str) -> Vec<usize> {
    let number = |line: &str| line.split_once(": ")?.0.parse().ok();
    page.lines().filter_map(number).collect()
}

/// What is said after the last line that was typed.
fn answer(visit: &mut Daymark) -> String {
    let said = visit.transcript();
    let lines: Vec<&str> = said.lines().collect();
    let asked = lines.iter().rposition(|line| line.starts_with("key: "));
    let asked = lines[..asked.unwrap_or(0)]
        .iter()
        .rposition(|line| line.starts_with("key: "));
    lines[asked.map_or(0, |at| at + 1)..].join("\n")
}

const PAGES: [&[&str]; 7] = [
    &["w", ""],
    &["w", "", ""],
    &["settings"],
    &["values"],
    &["values", ""],
    &["values", "", "11", ""],
    &["values", "r", "1"],
];

#[test]
fn on_every_page_with_rows_they_are_read_one_two_three() {
    for lines in PAGES {
        let page = page(&mut typed(lines));
        let read = numbers(&page);
        assert!(read.len() > 3, "{lines:?}: {page}");
        assert_eq!(read, (1..=read.len()).collect::<Vec<_>>(), "{page}");
    }
}

#[test]
fn a_number_of_two_digits_marks_what_worked_as_one_of_one_digit_does() {
    for number in 1..=12 {
        let mut visit = typed(&["w", "", &number.to_string()]);
        let said = answer(&mut visit);
        assert!(said.starts_with(&format!("{number}: ")), "{said}");
        assert!(said.contains(", chosen"), "{said}");
        let worked = visit.logged().into_iter().rev().find_map(|entry| {
            let Fact::Review(review) = entry.fact else {
                return None;
            };
            Some(review.worked.len())
        });
        assert_eq!(worked, Some(1), "{number}: {}", visit.transcript());
    }
}

#[test]
fn a_number_finds_its_row_where_it_has_no_other_meaning_and_changes_nothing() {
    for lines in [PAGES[2], PAGES[4]] {
        let rows = numbers(&page(&mut typed(lines)));
        let before = (typed(lines).logged(), typed(lines).plan());
        for number in rows {
            let number = number.to_string();
            let mut visit = typed(&[lines, &["4", &number]].concat());
            let said = answer(&mut visit);
            let start = format!("selected: {number}, ");
            // A setting says before it what it does.
            let is_said = said.lines().any(|line| line.starts_with(&start));
            assert!(is_said, "{lines:?}, {number}: {said}");
            assert_eq!((visit.logged(), visit.plan()), before, "{number}");
        }
    }
}
