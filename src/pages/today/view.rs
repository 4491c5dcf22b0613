//! What the three panes show: the steps of the day, the note or the exercise of the Ground pane, the week.

use super::{Today, after_tick_line};

use crate::{
    content::{Part, text_of},
    domain::{
        day::Day,
        entry::Mode,
        id::Id,
        offer::{Offer, What},
        plan::{Basic, Value},
        review,
    },
    pages::{
        exercise,
        note::{self, Shown},
    },
    session::{Session, action::Action, appearance::Pane, keymap::Keymap},
    ui::{
        blocks::{
            panes::{Card, Header, Hint},
            steps::{self, AfterTick, Basics, Captions, Kind, Step, Steps},
            week::{Dot, ValueWeek, Week},
        },
        document::Document,
        focus::Focus,
        offer,
    },
    words::{self, basics, look_back as text},
};

/// The three panes, and what stands above them.
pub(super) fn document(today: &Today, session: &Session) -> Document {
    let mut page = Document::titled(words::TODAY);
    let of = |pane| match (today.is_covered, today.focus == pane) {
        (false, true) => Focus::Here,
        (_, false) => Focus::Away,
        (true, true) => Focus::Never,
    };
    let steps = steps(today, session, of(Pane::Today));
    if today.after_tick.is_some_and(|after| !after.felt) {
        page.keys.extend(steps.felt.iter().cloned());
    }
    let card = card(&today.ground, session, of(Pane::Ground));
    page.keys.splice(0..0, card.keys.iter().cloned());
    page.add(header(today, session)).add(steps).add(card);
    page.add(week(session, of(Pane::Week)));
    for lately in &today.beside.blocks {
        page.add(lately.clone());
    }
    page
}

fn header(today: &Today, session: &Session) -> Header {
    let part = session.plan.settings.blocks.at(session.now());
    let pause = session.pause();
    let pause = pause.map(|until| words::pause::resting(until, session.day()));
    Header {
        date: session.day().name(),
        part: part.words(),
        corner: corner(session),
        statement: session.plan.statement_text().unwrap_or_default(),
        greeting: pause.or_else(|| today.greeting.clone()),
        mood: session.visit.mood_sentence.clone(),
        smaller: smaller(session),
    }
}

/// The smaller day is offered after a low or tense word for the day.
pub fn smaller(session: &Session) -> Option<Hint> {
    let keys = &session.appearance.keys;
    (session.is_low() && session.mode(session.day()) == Mode::Usual)
        .then(|| (keys.sign(Action::SmallerDay, "b"), words::SMALLER_DAY))
}

/// What kind of day it is and where the person is, else the program's name.
fn corner(session: &Session) -> String {
    let smaller = session.is_smaller_day().then_some(words::SMALLER_DAY);
    let place = session.record(session.day()).place;
    let place = place.map(|place| text_of(session.content.places(), place.name()));
    let all: Vec<&str> = smaller.into_iter().chain(place).collect();
    if all.is_empty() {
        return words::NAME.to_owned();
    }
    all.join(", ")
}

fn steps(today: &Today, session: &Session, focus: Focus) -> Steps {
    let offers = session.offers(session.day());
    let step = |offer: &Offer| step(today, offer, session);
    Steps {
        steps: offers.iter().map(step).collect(),
        basics: basics(session),
        is_smaller: session.is_smaller_day(),
        is_resting: session.pause().is_some(),
        felt: felt(&session.appearance.keys),
        focus,
    }
}

fn step(today: &Today, offer: &Offer, session: &Session) -> Step {
    let done = offer.done.as_ref();
    let is_saved = done.is_some_and(|step| !session.saving.holds(&step.id));
    let after = today.after_tick;
    let after = after.filter(|after| after.key == offer.key && is_saved);
    Step {
        number: offer.key,
        key: offer::key(offer, &session.appearance.keys).into_owned(),
        mark: offer::mark(session, offer),
        words: offer::words(offer, session),
        captions: Captions {
            usual: offer::caption(session, offer),
            moment: offer::moments(session, offer),
            long: offer::long_captions(session, offer),
            state: offer::caption_without_value(session, offer),
            short: offer::short_caption(session, offer),
        },
        why: offer.why.clone(),
        kind: match offer.what {
            What::Commitment(_) => Kind::Planned,
            What::OneOff(_) | What::Mark(_) => Kind::Once,
            What::IfThen(_) => Kind::IfThen,
        },
        is_selected: offer.key == today.selected,
        after_tick: after.map(|after| AfterTick {
            line: (!after.felt).then(|| after_tick_line(session, offer)),
            asks: done.is_some_and(|step| step.feeling.is_none()),
        }),
    }
}

/// The body basics that are shown; from its time on, the one it is time for.
fn basics(session: &Session) -> Basics {
    if let Some(due) = session.basic_due() {
        let own = session.own_basic(due.basic, due.at);
        let words = basics::line(own, words::basic_long_name(due.basic));
        return Basics::Due(named(due.basic, [&words; 3], session));
    }
    let settings = &session.plan.settings.basics;
    let shown = Basic::ALL.into_iter();
    let shown = shown.filter(|basic| settings.of(*basic).show);
    Basics::Named(shown.map(|basic| usual(basic, session)).collect())
}

/// A basic by its name; by the person's own words where they belong to no time.
fn usual(basic: Basic, session: &Session) -> steps::Basic {
    let has_time = !session.plan.settings.basics.of(basic).times.is_empty();
    let own = session.own_basic(basic, 0).filter(|_| !has_time);
    let [long, short] = [words::basic_long_name(basic), words::basic_name(basic)];
    let [long, short] = [long, short].map(|name| own.unwrap_or(name));
    if session.is_last_nights(basic) {
        let [long, short] = [long, short].map(basics::last_night);
        return named(basic, [&long, &short, basics::LAST_NIGHT], session);
    }
    named(basic, [long, short, short], session)
}

fn named(basic: Basic, [long, short, least]: [&str; 3], session: &Session) -> steps::Basic {
    let index = basic as usize;
    let key = ["7", "8", "9"].get(index).copied().unwrap_or("");
    let keys = &session.appearance.keys;
    steps::Basic {
        index,
        key: keys.sign(Action::Basic(index), key).into_owned(),
        short: short.to_owned(),
        long: long.to_owned(),
        least: least.to_owned(),
        is_done: session.is_basic_marked(basic),
    }
}

/// The keys that say how a step felt, with their words.
fn felt(map: &Keymap) -> [(std::borrow::Cow<'static, str>, &'static str); 4] {
    map.hints(words::FELT_HINTS, [0, 3, 1, 2].map(Action::Felt))
}

/// What the pane remembers between keys.
#[derive(Debug)]
pub(super) struct Ground {
    /// The note shown in the place of the exercise, when the day asks for one.
    pub note: Option<Shown>,
    /// What the note speaks to.
    part: Option<Part>,
    /// This visit began after a few days away.
    is_return: bool,
}

impl Ground {
    /// The pane for the day the session shows.
    pub(super) fn new(session: &Session) -> Self {
        let away = session.days_away().is_some_and(|days| days >= 2);
        let mut ground = Self {
            note: None,
            part: None,
            is_return: away && !session.record(session.day()).here,
        };
        ground.sync(session);
        ground
    }

    /// Keeps the note that the day asks for: after a few days away, when every step was set down, on a smaller day;
    /// otherwise that of the last look-back, or none, and the exercise is shown.
    pub(super) fn sync(&mut self, session: &Session) {
        let part = self.wanted(session);
        // Until a first key it may still turn out that this note was shown lately: the first frame knows one week.
        if part != self.part || !session.record(session.day()).here {
            self.part = part;
            self.note = part.and_then(|part| note::for_day(session, part));
        }
        if part.is_none() {
            self.note = note::of_week(session, session.day());
        }
    }

    /// With an engaging key the note counts as shown, so that it does not come again soon.
    pub(super) fn note_shown(&self, session: &mut Session) {
        // The note of the week was chosen, so it does not count as shown.
        if let (Some(note), Some(_)) = (&self.note, self.part) {
            note::log(note, session);
        }
    }

    fn wanted(&self, session: &Session) -> Option<Part> {
        let offers = session.offers(session.day());
        let mut planned = offers
            .iter()
            .filter(|offer| offer.what.commitment().is_some())
            .peekable();
        if self.is_return {
            Some(Part::Return)
        } else if planned.peek().is_some() && planned.all(|offer| offer.set_down) {
            Some(Part::Worth)
        } else if session.is_smaller_day() {
            Some(Part::Hard)
        } else {
            None
        }
    }
}

/// A note when the day asks for one, otherwise the first words of the exercise; and its keys.
fn card(ground: &Ground, session: &Session, focus: Focus) -> Card {
    let map = &session.appearance.keys;
    let mut keys = vec![(map.sign(Action::Ground, "g"), words::BEGIN)];
    if session.is_with_breath() && ground.note.is_none() {
        let sign = map.sign(Action::WithoutBreath, "x");
        keys.push((sign, words::WITHOUT_BREATH));
    }
    let exercise = || exercise::default(session).map(|exercise| exercise.card.clone());
    let note = ground.note.as_ref().map(|note| note.text.clone());
    Card {
        text: note.or_else(exercise).unwrap_or_default(),
        keys,
        focus,
    }
}

/// True on the review day and the day after, until the look-back is done.
pub fn shows_hint(session: &Session) -> bool {
    session.pause().is_none()
        && review::shows_hint(
            &session.plan,
            &session.journal,
            session.day(),
            session.earlier.first_day,
        )
}

/// What the last look-back chose for this week: its step, and what was kept, as done, the same words once.
fn chosen(session: &Session) -> Option<(Option<String>, Vec<String>)> {
    let (week, review) = review::of_week_before(&session.journal, session.day())?;
    let step = review.step_of_week.as_ref();
    let step = step.and_then(|id| session.plan.commitment(id));
    let step = step.filter(|item| item.retired.is_none());
    let step = step.map(|item| item.text(item.size).to_owned());
    let done = review::days(week).map(|day| &session.record(day).done);
    let kept = done
        .into_iter()
        .flatten()
        .filter(|step| review.kept.contains(&step.id));
    let mut told: Vec<String> = Vec::new();
    for step in kept {
        let words = session.content.past(&step.done.text).to_owned();
        if !told.contains(&words) {
            told.push(words);
        }
    }
    Some((step, told))
}

/// The seven days of the week that `day` lies in.
fn days(session: &Session) -> [Day; 7] {
    let start = session.day().week_start(session.plan.settings.week_starts);
    std::array::from_fn(|index| start.plus(index as i64))
}

/// The cell of a value on a day.
fn dot(session: &Session, value: &Id, day: Day) -> Dot {
    let mut marks = session
        .record(day)
        .done
        .iter()
        .filter(|step| &step.done.value == value)
        .peekable();
    match (marks.peek().is_some(), day == session.day()) {
        (true, _) if marks.all(|step| session.saving.holds(&step.id)) => Dot::Unsaved,
        (true, _) => Dot::Done,
        (false, true) => Dot::Today,
        (false, false) => Dot::Blank,
    }
}

/// The steps of the week that are on disk.
fn count(session: &Session) -> usize {
    days(session)
        .into_iter()
        .flat_map(|day| session.record(day).steps())
        .filter(|step| !session.saving.holds(&step.id))
        .count()
}

/// The days of each value, the count, and what the last look-back chose.
fn week(session: &Session, focus: Focus) -> Week {
    let days = days(session);
    let chosen = chosen(session).map(|(step, kept)| {
        let step = step.into_iter().collect();
        vec![(text::STEP_OF_THE_WEEK, step), (text::KEPT, kept)]
    });
    let keys = &session.appearance.keys;
    let values = session.plan.active_values().into_iter();
    Week {
        letters: days.map(|day| day.weekday().two_letters()),
        today: days.iter().position(|day| *day == session.day()),
        values: values
            .map(|value| value_week(value, days, session))
            .collect(),
        count: count_line(session),
        look_back: shows_hint(session).then(|| keys.sign(Action::LookBack, "w").into_owned()),
        chosen: chosen.unwrap_or_default(),
        focus,
    }
}

fn value_week(value: &Value, days: [Day; 7], session: &Session) -> ValueWeek {
    let dots = days.map(|day| dot(session, &value.id, day));
    // What is not on disk yet is said by the step's own line alone.
    let done = days.iter().zip(dots).filter(|(_, dot)| *dot == Dot::Done);
    let names: Vec<&str> = done.map(|(day, _)| day.weekday().name()).collect();
    ValueWeek {
        name: value.name.clone(),
        dots,
        said: names.join(", "),
    }
}

/// The count of done steps; nothing is said of a week without any.
fn count_line(session: &Session) -> Option<String> {
    Some(count(session))
        .filter(|count| *count > 0)
        .map(words::steps)
}
