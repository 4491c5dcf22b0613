//! Keys of a person's own on pages and leaves: the same visit twice, once with the usual keys, once with none of them.

use std::{collections::BTreeSet, rc::Rc};

use daymark::{
    app::command::{find, tables},
    domain::{
        entry::{Entry, Fact},
        weekday::Weekday,
    },
    session::{
        appearance::Appearance,
        command::{Asks, Row},
        key::{Code, Key},
        keymap::{Keymap, Refusal, Wanted},
    },
};
use ratatui::style::Modifier;

use super::{keys::wanted, mouse::BEHIND};
use crate::{
    display::screens::{OF_A_MORNING, OF_THE_FIRST_RUN},
    support::{Daymark, done, entry, landlord, three_values, twelve_weeks, week_of_marks},
};

/// Letters no command usually has.
fn letters() -> impl Iterator<Item = char> {
    ('А'..='я').chain('α'..='ω').chain('Α'..='Ρ')
}

/// Another letter for every command that has one.
fn all_others() -> Keymap {
    let tables = tables();
    let rows = tables.today.iter().chain(tables.pages.iter().flatten());
    let is_lettered = |row: &&&Row| {
        matches!(row.asks, Asks::One(_)) && row.keys.iter().any(|key| !key.stays() && !key.ctrl)
    };
    let mut wishes: Vec<Wanted> = Vec::new();
    let mut free = letters();
    let mut next = free.next();
    for row in rows.filter(is_lettered) {
        wishes.push(Wanted {
            line: wishes.len(),
            name: row.name.to_owned(),
            keys: next.map(Key::char).into_iter().collect(),
        });
        if Keymap::of(wishes.clone(), &tables).1.is_empty() {
            next = free.next();
        } else {
            // Another row has asked for the same.
            wishes.pop();
        }
    }
    Keymap::of(wishes, &tables).0
}

/// Two visits that do the same, each with its own keys.
struct Pair {
    usual: Daymark,
    own: Daymark,
    map: Rc<Keymap>,
    /// Lone letters that were compared.
    letters: BTreeSet<char>,
}

impl Pair {
    fn new(life: &dyn Fn() -> Daymark, map: &Rc<Keymap>) -> Self {
        let own = life().look(|look: &mut Appearance| look.keys = map.clone());
        Self {
            usual: life(),
            own,
            map: map.clone(),
            letters: BTreeSet::new(),
        }
    }

    /// What a letter is in the other visit.
    fn other(&mut self, letter: char) -> char {
        let key = Key::char(letter);
        let app = self.usual.app();
        if app.written.is_some() {
            return letter;
        }
        let Some((row, action)) = find(app, key).filter(|_| !key.stays()) else {
            return letter;
        };
        let pairs = self.map.pairs(row);
        let own = pairs
            .into_iter()
            .find(|(key, its)| *its == action && !key.stays());
        match own {
            Some((key, _)) => match key.code {
                Code::Char(own) => own,
                _ => letter,
            },
            None => letter,
        }
    }

    /// What a letter is in the other visit, also where it can do nothing now and says why.
    fn pressed(&mut self, letter: char) -> char {
        let (key, app) = (Key::char(letter), self.usual.app());
        let rows = app.rows();
        let waits = |row: &&'static Row| !row.reason.is_empty() && row.keys.contains(&key);
        let row = rows.iter().map(|offered| offered.row).find(waits);
        match row.filter(|_| app.written.is_none() && find(app, key).is_none()) {
            Some(row) => match self.map.pairs(row).first() {
                Some((
                    Key {
                        code: Code::Char(own),
                        ..
                    },
                    _,
                )) => *own,
                _ => letter,
            },
            None => self.other(letter),
        }
    }

    fn press(mut self, keys: &str) -> Self {
        let mut rest = keys;
        while let Some(first) = rest.chars().next() {
            let end = match first {
                '<' => rest.find('>').unwrap() + 1,
                _ => first.len_utf8(),
            };
            let (key, after) = rest.split_at(end);
            let own = match first {
                '<' => key.to_owned(),
                letter => self.pressed(letter).to_string(),
            };
            self.usual = self.usual.press(key);
            self.own = self.own.press(&own);
            rest = after;
            if self.usual.is_left() || self.own.is_left() {
                break;
            }
        }
        self
    }

    /// Where one screen has a letter, the other has the letter it was moved to, and everything else is the same.
    #[track_caller]
    fn looks_the_same(mut self, keys: &str) -> Self {
        assert_eq!(self.usual.is_left(), self.own.is_left(), "{keys}");
        let (usual, own) = (self.usual.screen(), self.own.screen());
        let both = format!("{keys}:\n{usual}\n{own}");
        let (usual, own): (Vec<&str>, Vec<&str>) = (usual.lines().collect(), own.lines().collect());
        for (y, (usual, own)) in usual.into_iter().zip(own).enumerate() {
            let bold = self.bold(y as u16);
            let usual: Vec<char> = usual.chars().collect();
            let own: Vec<char> = own.chars().collect();
            let is_moved = |sign: Option<&char>| {
                sign.is_some_and(|sign| letters().any(|letter| letter == *sign))
            };
            for (x, letter) in usual.iter().enumerate() {
                let now = own.get(x);
                assert!(now == Some(letter) || is_moved(now), "{x},{y} with {both}");
                let lone =
                    |x: Option<usize>| x.and_then(|x| usual.get(x)).is_none_or(|near| *near == ' ');
                if bold.get(x) != Some(&true) || !lone(x.checked_sub(1)) || !lone(Some(x + 1)) {
                    continue;
                }
                let expected = self.other(*letter);
                if expected != *letter {
                    assert_eq!(now, Some(&expected), "{x},{y} with {both}");
                    self.letters.insert(expected);
                }
            }
        }
        self
    }

    /// Which cells of a row are bold.
    fn bold(&mut self, y: u16) -> Vec<bool> {
        let shown = self.usual.runtime().screen.shown();
        let is_bold = |x| {
            shown
                .cell((x, y))
                .is_some_and(|cell| cell.modifier.contains(Modifier::BOLD))
        };
        (0..shown.area.width).map(is_bold).collect()
    }
}

fn at() -> Daymark {
    Daymark::at("2026-03-08 08:10")
}

/// A week of here, in which reading was marked once: an idea waits.
fn with_an_idea() -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut log = |time: &str, fact: Fact| {
        entries.push(entry(entries.len() as u64 + 1, time, fact));
    };
    for day in 20..=26 {
        log(&format!("2026-02-{day} 07:00"), Fact::HERE);
    }
    for day in 2..=7 {
        log(&format!("2026-03-0{day} 07:00"), Fact::HERE);
        log(&format!("2026-03-0{day} 07:10"), Fact::Done(done(1)));
    }
    log("2026-03-03 07:20", Fact::Done(done(2)));
    entries
}

type Life = Box<dyn Fn() -> Daymark>;

/// What a person may have behind them, and ways from there.
fn lives() -> Vec<(Life, Vec<&'static str>)> {
    let morning = OF_A_MORNING.iter().chain(&BEHIND).copied();
    let ideas = [
        "o",
        "oy",
        "on",
        "ol",
        "oy<enter>",
        "<tab>",
        "w<enter><enter><enter>",
    ];
    let week = ["w", "wv", "wa", "w<enter>w", "w<enter><enter>w"];
    let waiting = [
        "w<enter>1",
        "w<enter><enter>1",
        "w<enter><enter>11",
        "w<enter><enter><enter>",
        "w<enter><enter><enter>i",
        "w<enter><enter><enter>t",
        "w<enter><enter><enter>e",
        "w<enter><enter><enter>e<down><down><down>",
        "w<enter><enter><enter>es",
    ];
    vec![
        (Box::new(at), OF_THE_FIRST_RUN.to_vec()),
        (
            Box::new(|| {
                // On another day than the one that names the look-back: its key is a letter of other pages too.
                let mut plan = three_values();
                plan.settings.review_day = Weekday::Wed;
                at().with(plan).with_entries(week_of_marks())
            }),
            morning.collect(),
        ),
        (
            Box::new(|| at().with(three_values()).with_entries(with_an_idea())),
            ideas.to_vec(),
        ),
        (
            Box::new(|| {
                let mut plan = three_values();
                plan.one_offs.push(landlord(None));
                at().with(plan).with_entries(twelve_weeks())
            }),
            week.into_iter().chain(waiting).collect(),
        ),
    ]
}

#[test]
fn every_page_and_leaf_shows_and_takes_a_persons_own_keys() {
    let map = Rc::new(all_others());
    let mut seen = BTreeSet::new();
    for (width, height) in [(80, 24), (40, 12)] {
        for (life, ways) in lives() {
            for keys in ways {
                let sized = || life().size(width, height);
                let pair = Pair::new(&sized, &map).press(keys).looks_the_same(keys);
                seen.extend(pair.letters);
            }
        }
    }
    // Of all letters that were moved, those that a page names.
    assert!(seen.len() > 35, "{seen:?}");
}

fn with_keys(rows: &[(&str, &str)]) -> Daymark {
    let (map, refused) = Keymap::of(wanted(rows), &tables());
    assert!(refused.is_empty(), "{refused:?}");
    let morning = at().with(three_values()).with_entries(week_of_marks());
    morning.look(|look| look.keys = Rc::new(map))
}

#[test]
fn a_command_of_a_page_is_named_as_on_it_and_moves_wherever_it_holds() {
    let visit = with_keys(&[("write_your_own", "W")]);
    let visit = visit
        .press("m")
        .sees("W  a word of your own")
        .sees("1-9 s c W choose");
    let visit = visit.press("wW").sees("Today I feel").press("<esc><esc>");
    visit.press("aW").sees("write your own");
    // By its words in the footer, too.
    with_keys(&[("note", "N")]).press("1i").sees("N note");
}

#[test]
fn who_listens_hears_the_moved_keys_of_pages() {
    let mut plan = three_values();
    plan.people.clear();
    let (map, _) = Keymap::of(
        wanted(&[("add a person", "A"), ("what daymark is not", "N")]),
        &tables(),
    );
    let mut visit = at()
        .with(plan)
        .look(|look| look.keys = Rc::new(map))
        .plain()
        .press("hn");
    let said = visit.transcript();
    assert!(said.contains("A: add a person"), "{said}");
}

#[test]
fn the_numbers_before_rows_stay() {
    for name in ["choose a word", "choose a detail", "mark a day"] {
        let refused = Keymap::of(wanted(&[(name, "123")]), &tables()).1;
        assert_eq!(refused, [(1, Refusal::Numbers(name))]);
    }
    let said = daymark::words::config::numbers_stay("choose a word");
    assert!(crate::tone::offences(&said).is_empty());
}
