//! People and help with `h`, and hiding the screen with `z`.

mod beside;
mod small;

use daymark::{
    domain::{entry::Fact, plan::Plan},
    store::PlanRead,
};

use crate::support::{Daymark, sunday, sunday_with, three_values};

fn alone() -> Plan {
    let mut plan = three_values();
    plan.people.clear();
    plan
}

fn five_people() -> Plan {
    let mut plan = three_values();
    for name in ["Lee", "Kim"] {
        let mut person = plan.people[0].clone();
        person.id = name.into();
        name.clone_into(&mut person.name);
        plan.people.push(person);
    }
    plan
}

#[test]
fn the_page_is_as_it_was_drawn() {
    sunday().press("h").shows(PEOPLE);
}

const PEOPLE: &str = "
  People and help ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

  Your people  > Sam          text, any time
                 Aunt Vera    call after six

  Your doctor    Dr. Okoye    the practice, mornings        checked on 1 March

  If you might hurt yourself, or you are thinking about suicide, you
  deserve help right now. Call your local emergency number.
  Be with someone, in person or by phone. If you are hurt or have
  taken something, call now.
  If you can, move away from anything you could hurt yourself with.

  Free, confidential helplines by country, by phone, text or chat:
  findahelpline.com

  Not sure it's bad enough? It is fine to call anyway.

  daymark is a personal planner. It is not a crisis service, not a
  medical device, and no replacement for care. It does not read what
  you write and cannot tell if you are in danger.


  Enter edit  a add a person  r take off the list  Esc back      0 hard moment
";

#[test]
fn reading_it_writes_nothing_and_keeps_the_day_free() {
    let mut visit = Daymark::at("2026-03-09 08:10")
        .with(three_values())
        .press("h<down><down><esc>")
        .sees("Today ━━");
    assert!(visit.logged().is_empty());
}

#[test]
fn a_person_is_added_in_a_few_keys() {
    let mut visit = sunday()
        .press("ha")
        .sees("Name")
        .sees("Enter next  Tab other field  Esc back")
        .press("Lee<enter>bench, noon<enter>")
        .sees("Enter keep")
        .press("<enter>")
        .sees("> Lee");
    let plan = visit.plan();
    let lee = plan.people.last().expect("Lee is listed");
    assert_eq!((lee.name.as_str(), lee.kind.as_str()), ("Lee", "friend"));
    assert_eq!(lee.reach, "bench, noon");
    assert_eq!(lee.checked, daymark::domain::day::Day::parse("2026-03-08"));
    let mut visit = visit
        .press("u")
        .sees("Undone: Lee on your list.")
        .sees_not("> Lee");
    assert_eq!(visit.plan().people.len(), 3);
}

#[test]
fn a_doctor_stands_apart_with_the_day_of_the_last_check() {
    sunday_with(alone())
        .press("haThe practice<enter>mornings<tab><right><enter>")
        .sees("Your doctor  > The practice  mornings")
        .sees("checked on 8 March");
}

#[test]
fn an_entry_is_edited_where_it_stands() {
    let mut visit = sunday()
        .press("h<down><enter>")
        .press("<c-u>Vera<tab>, or write<enter><enter>")
        .sees("> Vera         call after six, or write");
    let plan = visit.plan();
    assert_eq!(plan.people[1].name, "Vera");
    assert_eq!(
        plan.people[1].checked,
        daymark::domain::day::Day::parse("2026-03-08")
    );
    visit.press("u").sees("Aunt Vera");
}

#[test]
fn esc_keeps_what_was_typed() {
    sunday()
        .press("haLe<tab>ben<esc>")
        .sees("> Sam")
        .sees_not("Le ")
        .press("a")
        .sees("Name    Le")
        .sees("How     ben");
    sunday()
        .press("h<enter>my<esc>")
        .sees("> Sammy")
        .press("u")
        .sees("Undone: the entry of Sammy.");
}

#[test]
fn an_entry_without_a_name_is_not_kept() {
    let visit = sunday_with(alone()).press("ha<tab>the bench<tab><enter>");
    let mut visit = visit.press("Lee<enter><enter><enter>").sees("> Lee");
    assert_eq!(visit.plan().people.len(), 1);
    let mut visit = sunday_with(alone()).press("ha<enter><enter><enter>");
    assert!(visit.plan().people.is_empty());
}

/// Another device changed the plan meanwhile, and a syncer brought it.
fn elsewhere(mut visit: Daymark, change: impl FnOnce(&mut Plan)) -> Daymark {
    let mut plan = visit.plan();
    change(&mut plan);
    visit.store().set_plan(plan.clone());
    let plan = PlanRead::Read(Box::new(plan));
    visit.store().arrives(Vec::new(), Some(plan));
    visit.press("<wait:61s>")
}

#[test]
fn u_brings_nobody_back_whom_another_device_took_off_the_list_too() {
    let off = sunday().press("hr");
    let off = elsewhere(off, |plan| {
        plan.people[0].changed = Some("8:zzzz".to_owned());
    });
    let mut visit = off.press("u").sees_not("text, any time");
    assert!(visit.plan().people[0].retired.is_some());
    let mut visit = visit.press("<c-r>");
    assert!(visit.plan().people[0].retired.is_some());

    let renamed = sunday()
        .press("h<enter>my<enter><enter><enter>")
        .sees("Sammy");
    let removed = elsewhere(renamed, |plan| _ = plan.people.remove(0));
    let mut visit = removed
        .sees_not("Sammy")
        .press("u")
        .sees_not("text, any time");
    assert_eq!(visit.plan().people.len(), 2);
}

#[test]
fn r_takes_somebody_off_the_list_and_u_brings_them_back() {
    let mut visit = sunday()
        .press("hr")
        .sees_not("text, any time")
        .sees("> Aunt Vera");
    assert!(visit.plan().people[0].retired.is_some());
    let mut visit = visit
        .press("u")
        .sees("Undone: Sam taken off the list.")
        .sees("> Sam");
    assert!(visit.plan().people[0].retired.is_none());
    visit
        .press("<enter><tab><tab>")
        .sees("r take off the list")
        .press("r")
        .sees_not("text, any time");
}

#[test]
fn five_people_are_enough() {
    sunday_with(five_people())
        .press("h")
        .sees_not("a add a person")
        .press("a")
        .sees("Five are all that the list holds.")
        .sees("> Sam");
}

#[test]
fn with_nobody_listed_it_offers_once_to_list_somebody_and_help_is_there_all_the_same() {
    let mut visit = sunday_with(alone())
        .press("h")
        .sees("Someone you could reach on a hard day?")
        .sees("Enter add a person  n not now  Esc back")
        .sees("findahelpline.com")
        .press("n")
        .sees_not("Someone you could reach")
        .sees("Your people    a add a person");
    let asked =
        |fact: &Fact| matches!(fact, Fact::OfferShown { which, .. } if which == "first_person");
    assert!(visit.logged().iter().any(|entry| asked(&entry.fact)));
    let store = visit.store();
    Daymark::at("2026-03-09 08:10")
        .with_store(store)
        .press("h")
        .sees_not("Someone you could reach")
        .sees("a add a person");
    sunday_with(alone())
        .press("h<enter>Lee<enter><enter><enter>")
        .sees("> Lee");
}

#[test]
fn the_helpline_page_is_the_one_the_person_set() {
    let mut plan = three_values();
    plan.settings.help_url = "helpline.example/here".to_owned();
    sunday_with(plan).press("h").sees("helpline.example/here");
}

#[test]
fn no_phone_number_is_shipped() {
    let mut visit = sunday_with(alone()).press("h");
    assert!(
        !visit
            .screen()
            .chars()
            .any(|letter| letter.is_ascii_digit() && letter != '0')
    );
}

#[test]
fn long_names_keep_the_columns_in_line() {
    let mut plan = three_values();
    plan.people[0].name = "Everybody at the library".to_owned();
    plan.people[1].reach =
        "ring twice, wait, ring again, then come around to the garden door".to_owned();
    let mut visit = sunday_with(plan).press("h");
    assert_eq!(
        visit.rows(2..=4, 1..=78),
        "  Your people  > Everybody at the library  text, any time\n                 Aunt Vera                 ring twice, wait, ring again, then\n                                           come around to the garden door"
    );
}

#[test]
fn hiding_leaves_one_word_and_any_key_brings_the_screen_back() {
    let visit = sunday().press("z");
    let expected = format!("{}{:36}daymark", "\n".repeat(12), "");
    let mut visit = visit.shows(&expected);
    assert_eq!(visit.bold(), "");
    visit
        .press("1")
        .sees("10 steps")
        .press("z<esc>")
        .sees("Today ━━")
        .press("z0")
        .sees("You're here. One thing at a time.")
        .press("<esc>")
        .sees("Today ━━")
        .press("z<wait:2h>")
        .sees_not("Today")
        .press("q")
        .has_left();
}

#[test]
fn hidden_over_an_open_page_q_leaves_at_once() {
    sunday().press("hzq").has_left();
    sunday().press("hz<c-c>").has_left();
    sunday().press("hzx").sees("People and help ━━").stays();
}

#[test]
fn a_terminal_that_goes_away_in_a_form_leaves_every_field_half_typed() {
    let new = || Daymark::at("2026-03-08 08:10").with(three_values());
    let visit = new().press("haMo<tab>by tra<c-c>");
    let visit = new().with_store(visit.store()).press("ha");
    visit.sees("Name    Mo").sees("How     by tra");
    // The entry of somebody who is known, too.
    let visit = new().press("h<enter><c-u>Samuel<tab><c-u>at the do<c-c>");
    let mut visit = new().with_store(visit.store()).press("h<enter>");
    visit = visit.sees("Name    Samuel").sees("How     at the do");
    assert_eq!(visit.plan().people[0].name, "Sam");
    let mut visit = visit.press("<tab>or.<esc>").sees("Samuel");
    assert_eq!(visit.plan().people[0].reach, "at the door.");
    // What was kept is no draft any more.
    let visit = visit.press("<enter><c-u>Sam<esc>").press("<c-c>");
    new()
        .with_store(visit.store())
        .press("h<enter>")
        .sees("Name    Sam");
}
