//! No key leaves a person wondering: each that belongs to a page changes something there, or says in a few words why it
//! does not.

use std::collections::BTreeSet;

use daymark::{
    domain::id::Ids,
    pages::page::Trait,
    session::key::{Code, Key},
};

use super::screens::{OF_A_MORNING, OF_THE_FIRST_RUN, OVER_ANOTHER};
use crate::{
    config::mouse::BEHIND,
    support::{Daymark, count, seed, three_values, week_of_marks},
};

/// A key as a script has it.
fn script(key: Key) -> String {
    match key.code {
        Code::Char('<') => "<lt>".to_owned(),
        Code::Char(letter) if key.ctrl => format!("<c-{letter}>"),
        Code::Char(letter) => letter.to_string(),
        Code::BackTab => "<s-tab>".to_owned(),
        Code::PageUp => "<pgup>".to_owned(),
        Code::PageDown => "<pgdn>".to_owned(),
        Code::Delete => "<del>".to_owned(),
        _ => format!("<{}>", key.sign().to_lowercase()),
    }
}

type Way = (&'static str, bool);

fn visit((keys, is_new): Way) -> Daymark {
    let visit = Daymark::at("2026-03-08 08:10");
    let visit = if is_new {
        visit
    } else {
        visit.with(three_values()).with_entries(week_of_marks())
    };
    visit.press(keys)
}

/// All that a key may change.
fn state(visit: &mut Daymark) -> String {
    let shown = visit.runtime().screen.shown().clone();
    let logged = visit.logged().len();
    format!("{shown:?} {logged} {:?} {}", visit.plan(), visit.copied())
}

/// Presses every key that belongs to what is shown. Gives how many, and those that nothing follows from.
fn tries(way: Way, silent: &mut Vec<String>) -> usize {
    let mut here = visit(way);
    // There a stray key is no matter at all.
    if here.app().shown().traits().has(Trait::HardMoment) {
        return 0;
    }
    let map = here.app().session.appearance.keys.clone();
    let rows = here.app().rows();
    let pairs = rows.iter().flat_map(|offered| {
        let name = offered.row.name;
        let keys = map.pairs(offered.row).into_iter();
        keys.map(move |(key, _)| (key, name))
    });
    let mut seen = BTreeSet::new();
    let mut before = state(&mut here);
    let mut pressed = 0;
    for (key, name) in pairs {
        let sign = script(key);
        // It gives the shell back, which a script has none of.
        if !seen.insert(sign.clone()) || sign == "<c-z>" {
            continue;
        }
        pressed += 1;
        here = here.press(&sign);
        let has_left = here.is_left();
        if !has_left && state(&mut here) == before {
            if here.app().session.notice.is_none() && here.app().written.is_none() {
                silent.push(format!("{:?} {sign} ({name})", way.0));
            }
            continue;
        }
        here = visit(way);
        before = state(&mut here);
    }
    pressed
}

#[test]
fn a_key_that_belongs_to_a_page_changes_something_or_answers() {
    let mornings = OF_A_MORNING.into_iter().chain(OVER_ANOTHER).chain(BEHIND);
    let first = OF_THE_FIRST_RUN.map(|keys| (keys, true));
    let ways: Vec<Way> = mornings.map(|keys| (keys, false)).chain(first).collect();
    let one_in = count(35, 1);
    let from = (Ids::seeded(seed()).draw() % one_in as u64) as usize;
    let mut silent = Vec::new();
    let ways = ways.into_iter().skip(from).step_by(one_in);
    let pressed: usize = ways.map(|way| tries(way, &mut silent)).sum();
    assert!(
        silent.is_empty(),
        "{} of {pressed}:\n{}",
        silent.len(),
        silent.join("\n")
    );
}
