//! The look-back: which seven days it is about, what it marks beforehand, which one-offs it offers, and when it has
//! something to add.

mod eased;
mod kept;

use std::collections::BTreeMap;

use super::{
    day::Day,
    entry::{Entry, Fact, Review},
    id::Id,
    journal::Journal,
    known,
    plan::{OneOff, Plan, Value},
};

pub use eased::to_ease;
pub use kept::{KeptRow, kept_rows};

/// How many days an unfinished look-back waits as it is.
pub const WAITS: i64 = 3;

/// How many days lie between two questions whether the values still fit: twelve weeks.
const TWELVE_WEEKS: i64 = 84;

/// After so many days here nobody is new, marks or not.
const FIRST_DAYS: i64 = 7;

/// A look-back as it is opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The last of its seven days.
    pub week: Day,
    /// What it holds so far; its screen is the one to go on from.
    pub review: Review,
    /// It was begun earlier and is gone on with.
    pub resumed: bool,
}

/// The seven days that end with `week`.
pub fn days(week: Day) -> [Day; 7] {
    std::array::from_fn(|index| week.plus(index as i64 - 6))
}

/// The values of a week: the active ones in their order, then those let go that something was done for in it.
pub fn values_of<'a>(plan: &'a Plan, journal: &Journal, week: Day) -> Vec<&'a Value> {
    let mut values = plan.active_values();
    let has_steps = |value: &&Value| {
        let mut days = days(week).into_iter();
        days.any(|day| journal.day(day).has_value(&value.id))
    };
    let retired = plan.values.iter().filter(|value| value.retired.is_some());
    values.extend(retired.filter(has_steps));
    values
}

/// The look-back that opens on `day`: the unfinished one of the last three days as it was left, this day's own from
/// its first screen when it is finished, otherwise a new one.
pub fn open(journal: &Journal, day: Day) -> Opened {
    let latest = reviews(journal)
        .into_iter()
        .max_by(|a, b| a.0.order().cmp(&b.0.order()));
    let empty = Review {
        week: Some(day),
        screen: SCREENS[0].to_owned(),
        ..Review::default()
    };
    let (week, review, resumed) = match latest {
        Some((_, week, review)) if !review.done && waits(week, day) => {
            let screen = screen_named(&review.screen).to_owned();
            let review = review.clone();
            (week, Review { screen, ..review }, true)
        }
        Some((_, week, review)) if week == day => {
            let again = Review {
                screen: SCREENS[0].to_owned(),
                ..review.clone()
            };
            (day, again, false)
        }
        Some(_) | None => (day, empty, false),
    };
    Opened {
        week,
        review,
        resumed,
    }
}

fn waits(week: Day, day: Day) -> bool {
    (0..=WAITS).contains(&day.since(week))
}

/// The pages, in order.
pub const SCREENS: [&str; 4] = ["week", "helped", "in_way", "next"];

/// The page that is stored under this name; nine screens of earlier versions lead to the one that took their place.
pub fn screen_named(name: &str) -> &'static str {
    match name {
        "R3" => "helped",
        "R4" => "in_way",
        "R5" | "R6" | "R7" | "R8" | "R9" => "next",
        _ => SCREENS
            .into_iter()
            .find(|screen| *screen == name)
            .unwrap_or(SCREENS[0]),
    }
}

/// The note that belongs to a page.
pub fn note_of<'a>(review: &'a Review, screen: &str) -> Option<&'a str> {
    let mut texts = review.texts.iter();
    texts
        .find(|(of, _)| screen_named(of) == screen)
        .map(|(_, text)| text.as_str())
}

/// True when a week with nothing done passes this page by.
fn needs_steps(screen: &str) -> bool {
    screen == "helped"
}

/// The page after this one, `None` after the last. A week with no done step has nothing that helped it.
pub fn next_screen(screen: &str, steps: usize) -> Option<&'static str> {
    let mut rest = SCREENS
        .into_iter()
        .skip_while(|other| *other != screen)
        .skip(1);
    rest.find(|other| steps > 0 || !needs_steps(other))
}

/// The page before this one, `None` before the first.
pub fn screen_before(screen: &str, steps: usize) -> Option<&'static str> {
    SCREENS
        .into_iter()
        .take_while(|other| *other != screen)
        .filter(|other| steps > 0 || !needs_steps(other))
        .last()
}

/// True on the review day and the day after, once a step was marked, until that look-back is finished.
pub fn shows_hint(plan: &Plan, journal: &Journal, day: Day, first_day: Option<Day>) -> bool {
    let wanted = plan.settings.review_day;
    let Some(review_day) = [day, day.before()]
        .into_iter()
        .find(|on| on.weekday() == wanted)
    else {
        return false;
    };
    let known = first_day
        .into_iter()
        .chain(journal.days_here().next())
        .min();
    let mut days = journal.days();
    let has_marked = days.any(|(on, record)| on <= review_day && record.steps().next().is_some());
    let is_new = !has_marked && known.is_none_or(|first| day.since(first) < FIRST_DAYS);
    let finished = finished(journal).any(|week| review_day <= week && week <= day);
    !is_new && !finished
}

/// True when no look-back of this month is finished yet: it offers the evidence.
pub fn is_first_of_month(journal: &Journal, week: Day) -> bool {
    !finished(journal).any(|other| other < week && other.month() == week.month())
}

/// True when the last look-back asks whether the values still fit: twelve weeks after they were chosen or confirmed.
pub fn asks_about_values(plan: &Plan, journal: &Journal, day: Day) -> bool {
    let chosen = plan
        .active_values()
        .iter()
        .filter_map(|value| value.since)
        .max();
    let confirmed = plan.settings.confirmed_values.max(chosen);
    let answered = answered_on(journal, "twelve_weeks");
    confirmed
        .max(answered)
        .is_some_and(|last| day.since(last) >= TWELVE_WEEKS)
}

/// The last day an offer was answered.
fn answered_on(journal: &Journal, offer: &str) -> Option<Day> {
    journal
        .live()
        .filter(|entry| {
            matches!(&entry.fact, Fact::OfferShown { which, answer: Some(_) } if which == offer)
        })
        .map(|entry| entry.day)
        .max()
}

/// What a person said of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say what they are")]
pub enum Sign {
    Helped,
    Hindered,
}

impl Sign {
    /// As it is stored.
    pub fn text(self) -> &'static str {
        match self {
            Sign::Helped => "+",
            Sign::Hindered => "-",
        }
    }

    /// The sign that is stored so.
    pub fn of(text: &str) -> Option<Self> {
        [Sign::Helped, Sign::Hindered]
            .into_iter()
            .find(|sign| sign.text() == text)
    }
}

/// What the person last said of each condition, up to `day`, as far back as ideas look. It is shown first and outranks
/// what was counted.
pub fn own_conditions(journal: &Journal, day: Day) -> BTreeMap<String, Sign> {
    let mut told = reviews(journal);
    told.retain(|(_, week, _)| (0..=known::SPAN).contains(&day.since(*week)));
    told.sort_by(|a, b| a.0.order().cmp(&b.0.order()));
    let mut own = BTreeMap::new();
    for (id, sign) in told.iter().flat_map(|(_, _, review)| &review.conditions) {
        match Sign::of(sign) {
            Some(sign) => own.insert(id.clone(), sign),
            None => own.remove(id),
        };
    }
    own
}

/// The step of the week a finished look-back would name when nothing else is chosen: the first value's.
pub fn step_of_week(plan: &Plan) -> Option<Id> {
    plan.steps_of_week().first().map(|step| step.id.clone())
}

/// The weeks whose look-back is finished.
fn finished(journal: &Journal) -> impl Iterator<Item = Day> {
    reviews(journal)
        .into_iter()
        .filter(|(_, _, review)| review.done)
        .map(|(_, week, _)| week)
}

/// The latest look-back whose week ends on one of the seven days that end with `last`.
pub fn within(journal: &Journal, last: Day) -> Option<&Review> {
    let (_, _, review) = reviews(journal)
        .into_iter()
        .filter(|(_, week, _)| (0..7).contains(&last.since(*week)))
        .max_by(|a, b| (a.1, a.0.order()).cmp(&(b.1, b.0.order())))?;
    Some(review)
}

/// The finished look-back that the week of `day` follows: its week ended at most seven days before.
pub fn of_week_before(journal: &Journal, day: Day) -> Option<(Day, &Review)> {
    let (_, week, review) = reviews(journal)
        .into_iter()
        .filter(|(_, week, review)| review.done && (1..=7).contains(&day.since(*week)))
        .max_by(|a, b| (a.1, a.0.order()).cmp(&(b.1, b.0.order())))?;
    Some((week, review))
}

/// The finished look-back of about a week before `week` whose text was copied or saved, with the last day of its week.
pub fn told_before(journal: &Journal, week: Day) -> Option<(Day, &Review)> {
    let told = reviews(journal).into_iter();
    let told = told.filter(|(_, of, review)| {
        review.done && review.shared && (4..=10).contains(&week.since(*of))
    });
    let latest = told.max_by(|a, b| (a.1, a.0.order()).cmp(&(b.1, b.0.order())));
    latest.map(|(_, of, review)| (of, review))
}

/// The live entries of look-backs with the week they belong to, in no order.
fn reviews(journal: &Journal) -> Vec<(&Entry, Day, &Review)> {
    journal
        .entries()
        .filter_map(|entry| match &entry.fact {
            Fact::Review(review) if journal.is_live(entry) => {
                Some((entry, review.week.unwrap_or(entry.day), &**review))
            }
            _ => None,
        })
        .collect()
}

/// The most that one look-back offers.
const OFFERED: usize = 3;

/// One-offs a day has room for.
const ROOM: usize = 3;

/// The one-offs that wait on `day`, those whose own day has passed among them, as far as no other look-back than the
/// one of `week` offered them.
pub fn waiting<'a>(plan: &'a Plan, journal: &Journal, (week, day): (Day, Day)) -> Vec<&'a OneOff> {
    let waits = |item: &&OneOff| item.retired.is_none() && item.day.is_none_or(|on| on < day);
    let done = journal.one_offs_done();
    let new = |item: &&OneOff| item.offered.is_none_or(|offered| offered == week);
    let mut found: Vec<&OneOff> = plan
        .one_offs
        .iter()
        .filter(waits)
        .filter(new)
        .filter(|item| !done.contains(&item.id))
        .collect();
    found.truncate(OFFERED);
    found
}

/// The first of the six days after `day` that has room for one more.
pub fn free_day(plan: &Plan, day: Day) -> Option<Day> {
    (1..7)
        .map(|days| day.plus(days))
        .find(|on| plan.one_offs_on(*on).len() < ROOM)
}
