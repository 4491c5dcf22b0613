//! What a person says changes the next week: tried, held for a while, taken back; and answers by chance, which never
//! lead anywhere odd.

mod begins;
mod by_chance;

use super::life::{Life, day, is_heavy};
use daymark::{
    content::Content,
    domain::{
        begins as beginning,
        block::Block,
        change::{self, Change, Ending, Field, Helper, Kind, Obstacle, Open, Stock, Way},
        entry::Fact,
        id::Id,
        offer::{self, Ease, Offer},
        plan::Person,
        size::Size,
    },
    session::{changes, starter},
};

/// A life with the ready-made steps, and what changes may draw from.
struct Lived {
    life: Life,
    stock: Stock,
}

const READ: &str = "read-one-page";
const SEND: &str = "send-one-line";

impl Lived {
    fn new() -> Self {
        let content = Content::embedded();
        let mut life = Life::new();
        life.plan = starter::plan(&content, Some(day(-60)));
        for (item, block) in
            life.plan
                .commitments
                .iter_mut()
                .zip([Block::Morning, Block::Midday, Block::Evening])
        {
            (item.block, item.cue) = (block, None);
        }
        Self {
            stock: changes::stock(&content, &life.plan),
            life,
        }
    }

    fn ways(&self, on: i64, step: &str, obstacle: Obstacle) -> Vec<Way> {
        let journal = self.life.journal();
        let known = self.life.known(&journal, on);
        let step = (!step.is_empty()).then(|| Id::new(step));
        change::candidates(&known, &self.stock, step.as_ref(), obstacle)
    }

    fn take(&mut self, on: i64, way: &[Change]) {
        let facts = change::take_all(&mut self.life.plan, way, day(on)).unwrap();
        for fact in facts {
            self.life.log(on, fact);
        }
    }

    /// Says it, and takes the first way.
    fn answer(&mut self, on: i64, step: &str, obstacle: Obstacle) -> Way {
        let way = self.ways(on, step, obstacle).swap_remove(0);
        self.take(on, &way);
        way
    }

    fn rows(&self, on: i64) -> Vec<Offer> {
        let journal = self.life.journal();
        let holding = beginning::holding(&self.life.known(&journal, on));
        let record = journal.day(day(on));
        let ease = Ease {
            starts: holding.mode(record, &is_heavy).unwrap_or_default(),
            low_in: None,
            holding: &holding,
            plans: &[],
        };
        offer::offers(&self.life.plan, record, day(on), ease)
    }

    fn texts(&self, on: i64) -> Vec<String> {
        self.rows(on).into_iter().map(|row| row.text).collect()
    }

    fn size(&self, step: &str) -> Size {
        self.life.plan.commitment(&step.into()).unwrap().size
    }
}

#[test]
fn too_big_is_the_next_smaller_size_from_now_on_and_tried_for_a_week() {
    let mut lived = Lived::new();
    lived.life.here(0..14);
    lived.life.done([1, 3], READ);
    let way = lived.answer(6, READ, Obstacle::TooBig);
    assert_eq!((way[0].from.as_str(), way[0].to.as_str()), ("two", "tiny"));
    assert_eq!(lived.size(READ), Size::Tiny);
    assert_eq!(lived.rows(7)[1].size, Size::Tiny);
    let history = &lived.life.step(READ).history;
    assert_eq!(history[0].by, "answer:too-big");
    assert_eq!(lived.life.trial(12), None);
    lived.life.done([8, 9, 10, 11], READ);
    let trial = lived.life.trial(13).unwrap();
    assert_eq!((trial.marked, trial.default), (4, Ending::Kept));
    lived.life.go_back(&trial, 13);
    assert_eq!(lived.size(READ), Size::Two);
    assert_eq!(lived.life.trial(14), None);
}

#[test]
fn what_was_done_less_often_than_before_goes_back_by_default() {
    let mut lived = Lived::new();
    lived.life.here(0..14);
    lived.life.done(0..5, READ);
    lived.answer(6, READ, Obstacle::WrongTime);
    lived.life.done([8], READ);
    let trial = lived.life.trial(13).unwrap();
    assert_eq!((trial.marked, trial.default), (1, Ending::Back));
    // A week away proves nothing.
    let mut away = Lived::new();
    away.life.here(0..8);
    away.life.done(0..5, READ);
    away.answer(6, READ, Obstacle::WrongTime);
    assert_eq!(away.life.trial(13).unwrap().default, Ending::Kept);
}

#[test]
fn a_larger_size_is_kept_only_for_marks_in_it() {
    let mut lived = Lived::new();
    lived.life.here(0..30);
    lived.life.done([1], READ);
    lived.answer(2, READ, Obstacle::TooBig);
    lived.life.done(3..9, READ);
    let journal = lived.life.journal();
    let up = change::way_back_up(&lived.life.known(&journal, 9));
    assert_eq!(up, None, "its own week comes first");
    let trial = lived.life.trial(9).unwrap();
    lived.life.keep(&trial, 9);
    let journal = lived.life.journal();
    let up = change::way_back_up(&lived.life.known(&journal, 9)).unwrap();
    assert_eq!((up.from.as_str(), up.to.as_str()), ("tiny", "two"));
    lived.take(9, &[up]);
    for on in 10..16 {
        // Made smaller each day: the larger size was not done.
        lived.life.step(READ).size = Size::Tiny;
        lived.life.done([on], READ);
        lived.life.step(READ).size = Size::Two;
    }
    let trial = lived.life.trial(16).unwrap();
    assert_eq!((trial.marked, trial.default), (0, Ending::Back));
}

#[test]
fn one_step_a_day_holds_from_tomorrow_for_a_week_and_ends_by_itself() {
    let mut lived = Lived::new();
    lived.answer(6, "", Obstacle::TooMuch);
    assert_eq!(lived.rows(6).len(), 3, "not today");
    let keys: Vec<u8> = (7..14).map(|on| lived.rows(on)[0].key).collect();
    assert_eq!(keys, [1, 2, 3, 1, 2, 3, 1]);
    assert!((7..14).all(|on| lived.rows(on).len() == 1));
    assert_eq!(lived.rows(14).len(), 3);
    assert_eq!(lived.life.trial(14), None, "it is never asked about");
}

#[test]
fn a_day_with_a_low_word_starts_smaller_this_week_where_words_are_used() {
    let mut lived = Lived::new();
    for on in 0..4 {
        lived.life.mood(on, "mild");
    }
    lived.answer(6, "", Obstacle::LowEnergy);
    lived.life.mood(8, "heavy");
    let sizes = |lived: &Lived, on| {
        lived
            .rows(on)
            .iter()
            .map(|row| row.size)
            .collect::<Vec<_>>()
    };
    assert_eq!(sizes(&lived, 7), [Size::Two; 3]);
    assert_eq!(sizes(&lived, 8), [Size::Tiny; 3]);
    let mut silent = Lived::new();
    silent.answer(6, "", Obstacle::LowEnergy);
    let small: Vec<bool> = (6..11)
        .map(|on| sizes(&silent, on) == [Size::Tiny; 3])
        .collect();
    assert_eq!(small, [false, true, true, true, false]);
}

#[test]
fn a_step_gives_way_for_a_week_to_one_that_needs_nobody() {
    let mut lived = Lived::new();
    let ways = lived.ways(6, SEND, Obstacle::People);
    let held = ways
        .iter()
        .find(|way| way[0].kind == Kind::While)
        .unwrap()
        .clone();
    let before = lived.texts(6);
    lived.take(6, &held);
    assert_eq!(lived.texts(6), before, "not today");
    assert_ne!(lived.texts(7)[0], before[0]);
    assert_eq!(lived.texts(7)[1..], before[1..]);
    assert_eq!(lived.texts(14), before);
    let again = lived.ways(14, SEND, Obstacle::People);
    let again = again.iter().find(|way| way[0].to == held[0].to).unwrap();
    assert_eq!(again[0].brings, None, "its words are there already");
}

#[test]
fn pain_rests_three_days_where_nothing_can_give_way() {
    let mut lived = Lived::new();
    let way = lived.answer(6, "", Obstacle::Pain);
    assert_eq!(way[0].field, Field::Rest);
    let until = lived.life.plan.settings.rest_until;
    assert_eq!(until, Some(day(10)));
    assert_eq!(lived.ways(6, "", Obstacle::Pain), Vec::<Way>::new());
}

#[test]
fn the_part_of_the_day_is_where_it_was_marked_and_brings_a_signal_of_that_part() {
    let mut lived = Lived::new();
    for on in [0, 2, 4] {
        lived.life.done_at(on, READ, 20);
    }
    let way = lived.answer(6, READ, Obstacle::WrongTime);
    let fields: Vec<Field> = way.iter().map(|change| change.field).collect();
    assert_eq!(fields, [Field::Block, Field::Signal]);
    assert_eq!(lived.life.step(READ).block, Block::Evening);
    assert!(lived.life.step(READ).cue.is_some());
    let trials = {
        let journal = lived.life.journal();
        change::trials_to_ask(&lived.life.known(&journal, 13), 0)
    };
    assert_eq!(
        (trials.len(), trials[0].opens.len()),
        (1, 2),
        "one question"
    );
    lived.life.go_back(&trials[0], 13);
    assert_eq!(lived.life.step(READ).block, Block::Midday);
    assert_eq!(lived.life.step(READ).cue, None);
    let next = lived.ways(13, READ, Obstacle::WrongTime);
    assert_ne!(next[0][0].to, "evening", "what was taken back comes last");
}

#[test]
fn every_answer_has_a_row_that_changes_something_and_left_and_right_another() {
    let lived = Lived::new();
    for obstacle in Obstacle::OF_STEP {
        for step in [SEND, READ, "choose-tonights-music"] {
            let ways = lived.ways(6, step, obstacle);
            assert!(!ways.is_empty(), "{obstacle:?} {step}");
        }
    }
    for obstacle in Obstacle::OF_WEEK {
        let ways = lived.ways(6, "", obstacle);
        assert!(!ways.is_empty(), "{obstacle:?}");
    }
}

#[test]
fn a_change_for_a_while_ends_when_its_step_goes_and_a_trial_without_a_word() {
    let mut lived = Lived::new();
    lived.answer(6, READ, Obstacle::NotEnough);
    lived.answer(6, READ, Obstacle::TooBig);
    let journal = lived.life.journal();
    assert_eq!(change::open(&lived.life.known(&journal, 7)).len(), 2);
    lived.life.step(READ).retired = Some(day(8));
    assert_eq!(
        change::open(&lived.life.known(&journal, 8)),
        Vec::<Open>::new()
    );
    assert_eq!(lived.life.trial(13), None);
}

#[test]
fn of_two_devices_that_change_one_field_the_later_counts() {
    let mut lived = Lived::new();
    lived.life.here(0..14);
    let mut ways = lived.ways(6, READ, Obstacle::WrongTime);
    let (first, second) = (ways.swap_remove(0), ways.swap_remove(0));
    lived.take(6, &first[..1]);
    // The other device took its own from the same plan; the merge kept the later.
    let fact = second[0].fact("y");
    lived.life.log(6, fact);
    lived.life.step(READ).block = Block::named(&second[0].to).unwrap();
    let trial = lived.life.trial(13).unwrap();
    assert_eq!(trial.opens[0].change.to, second[0].to);
    let journal = lived.life.journal();
    let doubled = change::doubled(&lived.life.known(&journal, 7), &READ.into()).unwrap();
    let doubled = doubled.map(|open| open.change.to);
    assert_eq!(
        doubled,
        [first[0].to.clone(), second[0].to.clone()],
        "the other is told"
    );
    assert_eq!(
        change::trials_to_ask(&lived.life.known(&journal, 13), 0).len(),
        1
    );
}

#[test]
fn what_a_newer_daymark_changed_is_kept_and_not_shown() {
    let mut lived = Lived::new();
    for (rule, field) in [
        ("answer:too-loud", "size"),
        ("answer:too-big", "volume"),
        ("S99", "size"),
    ] {
        let mut change = lived
            .ways(6, READ, Obstacle::TooBig)
            .swap_remove(0)
            .swap_remove(0);
        change.because = rule.to_owned();
        let Fact::Idea(mut idea) = change.fact("y") else {
            unreachable!("a change is told as an idea");
        };
        idea.change.as_mut().unwrap().field = field.to_owned();
        lived.life.log(6, Fact::Idea(idea));
    }
    let journal = lived.life.journal();
    let known = lived.life.known(&journal, 7);
    assert_eq!(change::open(&known), Vec::<Open>::new());
}

#[test]
fn what_helped_is_one_row_or_none() {
    let mut lived = Lived::new();
    lived.life.here(0..7);
    let of = lived.life.done_at(1, READ, 12);
    lived.life.done([2, 3], READ);
    lived.life.log(
        1,
        Fact::Detail {
            of,
            detail: daymark::domain::entry::Detail {
                company: Some("someone".to_owned()),
                ..Default::default()
            },
        },
    );
    lived.life.plan.people.push(somebody("sam"));
    let journal = lived.life.journal();
    let known = lived.life.known(&journal, 6);
    for helper in Helper::ALL {
        let ways = change::helped(&known, &lived.stock, helper);
        let has_row = helper != Helper::StartCue;
        assert_eq!(!ways.is_empty(), has_row, "{helper:?}");
    }
    let first = |helper| {
        change::helped(&known, &lived.stock, helper)
            .swap_remove(0)
            .swap_remove(0)
    };
    assert_eq!(first(Helper::SameTime).to, format!("after:{READ}"));
    assert_ne!(
        first(Helper::SmallSize).subject.as_str(),
        READ,
        "the least done"
    );
    assert_eq!(first(Helper::Company).to, "someone");
    assert_eq!(first(Helper::Telling).to, "sam");
}

fn somebody(id: &str) -> Person {
    Person {
        id: id.into(),
        name: id.to_owned(),
        kind: "friend".to_owned(),
        ..Person::default()
    }
}
