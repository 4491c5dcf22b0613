//! `daymark done`: a tick from the shell. `daymark now`: one small thing and nothing else, for the moments when a screen
//! is too much. `daymark undo`: takes back the newest thing this device wrote today.

use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};
use clap_complete::ArgValueCandidates;

use super::{
    answer::{Answer, Exit, heard},
    completing,
    visit::{Visit, id, is_if_then, is_open},
    week::day,
};
use crate::{
    domain::{
        block::Block,
        day::Day,
        entry::{Entry, Fact, Feeling, Source},
        id::Id,
        offer::{NO_KEY, Offer},
        phrase::name_key,
        size::Size,
    },
    env::Env,
    session::Session,
    store::Trouble,
    words,
};

/// Tick a step: the first open one, or the one you name
#[derive(Clone, Debug, Args)]
pub(super) struct Done {
    /// Its number on Today (f for an if-then plan), its id, or how its text begins
    #[arg(add = ArgValueCandidates::new(completing::steps))]
    step: Option<String>,
    /// The size that was done
    #[arg(long, value_name = "SIZE", value_parser = size())]
    size: Option<Size>,
    /// How it felt
    #[arg(long, value_name = "FELT", value_parser = feeling())]
    felt: Option<Feeling>,
    /// On this day, today or a past one
    #[arg(long, value_name = "DAY", value_parser = day, add = ArgValueCandidates::new(completing::days))]
    date: Option<Day>,
}

fn size() -> impl TypedValueParser<Value = Size> {
    PossibleValuesParser::new(Size::ALL.map(Size::name))
        .map(|name| Size::named(&name).unwrap_or_default())
}

fn feeling() -> impl TypedValueParser<Value = Feeling> {
    let named = |name: String| {
        let mut all = Feeling::ALL.into_iter();
        all.find(|feeling| words::feeling(*feeling) == name)
    };
    PossibleValuesParser::new(Feeling::ALL.map(words::feeling))
        .map(move |name| named(name).unwrap_or(Feeling::Neutral))
}

impl Done {
    pub(super) fn run(&self, env: &Env) -> Answer {
        Visit::open_to_mark(env)
            .and_then(|visit| {
                let mut visit = match self.date {
                    Some(day) => visit.knows(day),
                    None => visit,
                };
                self.mark(&mut visit)
            })
            .unwrap_or_else(|refused| refused)
    }

    /// The day that is meant.
    fn day(&self, visit: &Visit) -> Result<Day, Answer> {
        let today = visit.session().day();
        match self.date {
            Some(day) if day > today => Err(Answer::usage(words::days::not_yet(day))),
            day => Ok(day.unwrap_or(today)),
        }
    }

    fn mark(&self, visit: &mut Visit) -> Result<Answer, Answer> {
        if visit.session().plan.is_unfinished() {
            return Err(Answer::usage(format!("{}\n", words::shell::HOW_TO_BEGIN)));
        }
        let day = self.day(visit)?;
        self.open_step(visit, day)?;
        visit.hold();
        let offer = self.open_step(visit, day)?;
        if offer.done.is_some() {
            return Ok(self.mark_felt(visit, day, &offer));
        }
        let felt = self.felt;
        let marked = visit.marks(words::shell::done(&offer.text), |session| {
            session.mark(&offer, day, Source::Planned);
            let mut rows = session.offers(day).into_iter();
            let marked = rows.find(|row| row.what == offer.what);
            if let (Some(row), Some(feeling)) = (marked, felt) {
                session.felt(&row, day, feeling);
            }
        });
        Ok(marked.made(words::shell::TICKED))
    }

    /// What is done stays; how it felt is added.
    fn mark_felt(&self, visit: &mut Visit, day: Day, offer: &Offer) -> Answer {
        let Some(feeling) = self.felt else {
            return Answer::of(self.already(offer));
        };
        let line = words::shell::felt_added(&offer.text, feeling) + self.size_stays(offer);
        let marked = visit.marks(line, |session| session.felt(offer, day, feeling));
        marked.made(words::shell::TICKED)
    }

    fn already(&self, offer: &Offer) -> String {
        words::shell::already_done(&offer.text) + self.size_stays(offer)
    }

    /// What is said where another size was asked for than was done.
    fn size_stays(&self, offer: &Offer) -> &'static str {
        let was = offer.done.as_ref().map(|step| step.done.size);
        match self.size {
            Some(size) if was != Some(size) => words::shell::SIZE_STAYS,
            Some(_) | None => "",
        }
    }

    /// The row that is meant, in the size that was done; an answer where there is nothing to write.
    fn open_step(&self, visit: &Visit, day: Day) -> Result<Offer, Answer> {
        let Some(offer) = chosen(visit, day, self.step.as_deref())? else {
            return Err(if day < visit.session().day() {
                Answer::of(format!("{}\n", words::days::NOTHING_OPEN))
            } else {
                Answer::line(words::all_done(visit.planned()))
            });
        };
        if let Some(step) = &offer.done {
            let adds = self.felt.is_some_and(|felt| step.feeling != Some(felt));
            let already = || Answer::of(self.already(&offer));
            return adds.then_some(offer.clone()).ok_or_else(already);
        }
        match self.size {
            Some(size) => in_size(visit, offer, size),
            None => Ok(offer),
        }
    }
}

/// The row that is meant; `None` when none was named and none is open.
fn chosen(visit: &Visit, day: Day, step: Option<&str>) -> Result<Option<Offer>, Answer> {
    let offers = visit.session().offers(day);
    let Some(step) = step else {
        let is_step = |offer: &Offer| is_open(offer) && !is_if_then(offer);
        return Ok(offers.into_iter().find(is_step));
    };
    let is_number = |offer: &&Offer| {
        let is_key = offer.key != NO_KEY && !is_if_then(offer);
        is_key && offer.key.to_string() == step || is_if_then(offer) && step == "f"
    };
    let named = |offer: &&Offer| is_number(offer) || id(offer) == step;
    if let Some(offer) = offers.iter().find(named) {
        return Ok(Some(offer.clone()));
    }
    let start = name_key(step);
    let begins = |text: &str| !start.is_empty() && name_key(text).starts_with(&start);
    let as_shown = offers.iter().filter(|offer| begins(&offer.text)).cloned();
    let mut fitting: Vec<Offer> = as_shown.collect();
    if fitting.is_empty() {
        let in_a_size = |offer: Offer| otherwise(visit, offer, begins);
        fitting = offers.into_iter().filter_map(in_a_size).collect();
    }
    match fitting.len() {
        0 => Err(Answer::usage(not_there(step, day, visit))),
        1 => Ok(fitting.pop()),
        _ => Err(Answer::usage(words::shell::several_steps(step))),
    }
}

/// What is said where no row is meant by these words.
fn not_there(step: &str, day: Day, visit: &Visit) -> String {
    let is_today = day == visit.session().day();
    match step.parse::<u64>().is_ok() {
        true if is_today => words::shell::no_such_number(step),
        false if is_today => words::shell::no_such_step(step),
        true => words::days::no_such_number(day, step),
        false => words::days::no_such_step(day, step),
    }
}

/// The row in the size whose text begins like this, if one does; a row that is done stays as it was done.
fn otherwise(visit: &Visit, offer: Offer, begins: impl Fn(&str) -> bool) -> Option<Offer> {
    let rows = Size::ALL
        .into_iter()
        .filter_map(|size| in_size(visit, offer.clone(), size).ok());
    let named = rows.into_iter().find(|row| begins(&row.text))?;
    Some(if offer.done.is_some() { offer } else { named })
}

/// The row in another size than today's.
fn in_size(visit: &Visit, offer: Offer, size: Size) -> Result<Offer, Answer> {
    let commitment = offer.what.commitment();
    let session = visit.session();
    let place = session.record(session.day()).place;
    let sizes = commitment
        .and_then(|id| session.plan.commitment(id))
        .map(|commitment| commitment.sizes_at(place))
        .filter(|sizes| !sizes.text(size).is_empty());
    match sizes {
        Some(sizes) => Ok(Offer {
            text: sizes.text(size).to_owned(),
            minutes: sizes.minutes(size),
            size,
            ..offer
        }),
        None => Err(Answer::usage(words::shell::no_such_size(&offer.text, size))),
    }
}

/// One small thing and nothing else
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Now;

impl Now {
    /// Shows the one thing; on a terminal Enter marks it done.
    pub(super) fn run(env: &Env) -> Answer {
        let mut visit = match Visit::open_to_mark(env) {
            Ok(visit) => visit,
            Err(refused) => return refused,
        };
        let Some(offer) = smallest(&visit) else {
            return visit.line(if visit.session().plan.is_unfinished() {
                words::shell::HOW_TO_BEGIN
            } else {
                words::all_done(visit.planned())
            });
        };
        if !env.is_terminal {
            return visit.line(&offer.text);
        }
        if !is_confirmed(&offer.text) {
            return Answer::of("");
        }
        visit.hold();
        let is_marked = |row: &Offer| row.what == offer.what && row.done.is_some();
        if visit.offers().iter().any(is_marked) {
            return Answer::of(words::shell::already_done(&offer.text));
        }
        let marked = visit.marks(words::shell::done(&offer.text), |session| {
            session.mark(&offer, session.day(), Source::Planned);
        });
        marked.made(words::shell::TICKED)
    }
}

/// The first open step, of this part of the day if there is one, in its smallest size.
fn smallest(visit: &Visit) -> Option<Offer> {
    let session = visit.session();
    let block = session.plan.settings.blocks.at(session.now());
    let offers = visit.offers();
    let open = || offers.iter().filter(|offer| is_open(offer));
    let offer = open()
        .find(|offer| offer.block == block)
        .or_else(|| open().find(|offer| offer.block == Block::Any))
        .or_else(|| open().next())?;
    Some(in_size(visit, offer.clone(), Size::Tiny).unwrap_or_else(|_| offer.clone()))
}

/// Shows the step and waits. True when Enter alone is pressed.
fn is_confirmed(text: &str) -> bool {
    heard(&format!("{text}\n\n{}\n", words::shell::ENTER_WHEN_DONE))
        .is_some_and(|line| line.is_empty())
}

/// Take back the newest mark of today
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Undo {
    /// Even where the plan was changed after it
    #[arg(long)]
    mark: bool,
}

impl Undo {
    /// Takes it back and names it.
    pub(super) fn run(self, env: &Env) -> Answer {
        match Visit::open_to_write(env) {
            Ok(mut visit) => self.undo(&mut visit),
            Err(refused) => refused,
        }
    }

    fn undo(self, visit: &mut Visit) -> Answer {
        if let Some(newest) = visit.store.waiting().last() {
            let name = words::shell::fact_name(&newest.fact, &visit.session().journal);
            let path = visit.store.places().rescue().display().to_string();
            return Answer::refused(words::shell::waits(&name, &path), Exit::NotWritten);
        }
        let gesture = newest_gesture(visit);
        if gesture.is_empty() && visit.troubles().iter().any(Trouble::is_of_a_log) {
            let said = Answer::refused(words::shell::LOG_UNREAD, Exit::Unreadable);
            return said.with_troubles(visit.troubles());
        }
        if gesture.is_empty() {
            return visit.line(words::NOTHING_TO_UNDO);
        }
        visit.hold();
        let gesture = newest_gesture(visit);
        let Some(named) = gesture.first() else {
            return visit.line(words::NOTHING_TO_UNDO);
        };
        let name = words::shell::fact_name(&named.fact, &visit.session().journal);
        let is_newest = gesture
            .iter()
            .any(|entry| !visit.store.is_plan_newer(entry));
        if !self.mark && !is_newest {
            return Answer::refused(words::shell::plan_is_newer(&name), Exit::NotDone);
        }
        let marks: Vec<(Day, Id)> = gesture
            .iter()
            .map(|entry| (entry.day, entry.id.clone()))
            .collect();
        let undone = visit.marks(format!("{}\n", words::undone(&name)), |session| {
            for (day, of) in marks.into_iter().rev() {
                session.log(day, Fact::Retracted { of });
            }
        });
        undone.made(words::shell::TAKEN_BACK)
    }
}

/// What this device did last today and can be taken back, oldest first.
fn newest_gesture(visit: &mut Visit) -> Vec<Entry> {
    let mut own = visit.own_entries();
    own.retain(|entry| is_undoable(visit.session(), entry));
    let Some(newest) = own.last().cloned() else {
        return own;
    };
    own.retain(|entry| entry.id == newest.id || is_same_gesture(entry, &newest));
    own
}

fn is_same_gesture(entry: &Entry, newest: &Entry) -> bool {
    newest.gesture.is_some() && entry.gesture == newest.gesture
}

/// Live, and something the person did.
fn is_undoable(session: &Session, entry: &Entry) -> bool {
    let stays = matches!(
        entry.fact,
        Fact::Retracted { .. } | Fact::Idea(_) | Fact::OfferShown { .. }
    );
    let is_theirs = entry.fact.is_undoable() && !stays;
    is_theirs
        && session
            .journal
            .entry(&entry.id)
            .is_some_and(|known| session.journal.is_live(known))
}
