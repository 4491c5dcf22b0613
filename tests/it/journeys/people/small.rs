//! People and help in small windows.

use super::{alone, five_people};
use crate::support::{sunday, sunday_with, three_values};

#[test]
fn small_terminals_scroll_to_every_word() {
    for (width, height) in [(60, 20), (40, 12), (30, 8)] {
        let mut visit = sunday()
            .size(width, height)
            .press("h")
            .sees("> Sam")
            .sees("text, any time");
        if height < 20 {
            visit = visit.sees("more below");
        }
        visit = visit
            .press("<down>")
            .sees("Aunt Vera")
            .press("<down>")
            .sees("Dr. Okoye");
        visit = visit
            .press("<down>")
            .sees("Call your local emergency number");
        visit = visit.press("<down>").sees("Be with someone,");
        visit = visit.press("<down>").sees("away from anything");
        visit = visit.press("<down>").sees("findahelpline.com");
        visit = visit.press("<down>").sees("It is fine to call anyway.");
        visit
            .press("<down>")
            .sees("cannot tell if you are in danger.")
            .sees_not("more below")
            .press("<home>")
            .sees("> Sam");
    }
}

#[test]
fn a_form_fits_small_terminals() {
    for (width, height) in [(60, 20), (40, 12), (30, 8)] {
        sunday()
            .size(width, height)
            .press("ha")
            .sees("Name")
            .sees("How")
            .sees("● someone of mine");
    }
    sunday()
        .size(40, 12)
        .press("ha<tab><tab>")
        .sees("○ a doctor, clinic or line");
    sunday()
        .size(30, 8)
        .press("ha<tab><tab><right>")
        .sees("● a doctor, clinic");
}

#[test]
fn the_first_screen_says_whom_to_call_at_every_size_and_nothing_is_read_on_into_it() {
    const SIZES: [(u16, u16); 8] = [
        (116, 12),
        (80, 24),
        (80, 10),
        (60, 14),
        (40, 12),
        (30, 8),
        (30, 6),
        (20, 5),
    ];
    for ((width, height), plan) in SIZES
        .into_iter()
        .flat_map(|size| [three_values(), five_people(), alone()].map(|plan| (size, plan)))
    {
        let has_people = !plan.people.is_empty();
        let mut visit = sunday_with(plan).size(width, height).press("h");
        let screen = visit.screen();
        let lines: Vec<&str> = screen.lines().map(str::trim).collect();
        let said = lines.join(" ");
        let calls = ["Call your local emergency number.", "Emergency number, or"];
        assert!(calls.iter().any(|words| said.contains(words)), "{screen}");
        let at = lines
            .iter()
            .rposition(|line| line.ends_with("findahelpline.com"));
        let at = at.expect(&screen);
        if let Some(first) = lines[..=at]
            .iter()
            .rposition(|line| line.starts_with("Emerg"))
        {
            // Who is selected is whole, or a sentence ends.
            let before = lines[first - 1];
            let ends = before.ends_with('.') || before == "text, any time";
            assert!(ends, "{screen}");
        }
        assert!(!has_people || said.contains("> Sam"), "{screen}");
        assert!(!has_people || said.contains("text, any time"), "{screen}");
    }
    sunday_with(five_people())
        .size(40, 12)
        .press("h")
        .shows(LOW);
}

const LOW: &str = "
  People and help ━━━━━━━━━━━━━━━━━━━━
  Your people
> Sam          text, any time
  Aunt Vera    call after six
  Lee          text, any time
  Kim          text, any time

  ────────────────────────────────────
  Call your local emergency number.
  findahelpline.com
                            more below
  Enter edit  r  ? keys  0 hard moment
";

#[test]
fn one_line_says_who_and_what() {
    sunday()
        .size(29, 2)
        .press("h")
        .shows("\nSam, text, any time\n0 hard moment")
        .press("<down>")
        .sees("Aunt Vera, call after six");
}

#[test]
fn with_nobody_listed_a_narrow_footer_names_what_both_keys_do() {
    let visit = sunday_with(alone()).size(40, 12).press("h");
    visit.sees("Enter add  n not now  0 hard moment");
}
