//! `daymark done`: a tick from the shell.

use crate::{
    domain::{
        entry::{Feeling, Source},
        offer::{Offer, What},
        size::Size,
    },
    env::Env,
    words,
};

use super::{answer::Answer, visit::Visit};

/// Which step, and what is said about it.
#[derive(Clone, Debug, Default)]
pub(super) struct Mark {
    /// Its key, its id or the beginning of its text; the first open one otherwise.
    pub(super) step: Option<String>,
    /// In this size.
    pub(super) size: Option<Size>,
    /// It felt like this.
    pub(super) felt: Option<Feeling>,
}

impl Mark {
    /// What was said of it.
    pub(super) fn of(step: Option<&str>, size: Option<Size>, felt: Option<Feeling>) -> Self {
        let step = step.map(str::to_owned);
        Self { step, size, felt }
    }
}

/// Marks the step.
pub(super) fn mark(env: &Env, mark: &Mark) -> Answer {
    let mut visit = Visit::open_to_mark(env);
    if visit.session().plan.is_unfinished() {
        return Answer::usage(format!("{}\n", words::shell::HOW_TO_BEGIN));
    }
    let offer = match chosen(&visit, mark.step.as_deref()) {
        Ok(Some(offer)) => offer,
        Ok(None) => return Answer::of(format!("{}\n", words::all_done(visit.planned()))),
        Err(answer) => return answer,
    };
    if offer.done.is_some() {
        return Answer::of(words::shell::already_done(&offer.text));
    }
    let offer = match mark.size {
        Some(size) => match in_size(&visit, offer, size) {
            Ok(offer) => offer,
            Err(answer) => return answer,
        },
        None => offer,
    };
    let closing = visit.does(|session| {
        let day = session.day();
        session.mark(&offer, day, Source::Planned);
        let marked = session
            .offers(day)
            .into_iter()
            .find(|row| row.what == offer.what);
        if let (Some(row), Some(feeling)) = (marked, mark.felt) {
            session.felt(&row, day, feeling);
        }
    });
    let said = Answer::of(words::shell::done(&offer.text));
    let said = if closing.unsaved.is_empty() {
        said
    } else {
        Answer::of("")
    };
    said.after(&closing).with_troubles(visit.troubles())
}

/// The row that is meant; `None` when none was named and none is open.
fn chosen(visit: &Visit, step: Option<&str>) -> Result<Option<Offer>, Answer> {
    let offers = visit.offers();
    let Some(step) = step else {
        let open = |offer: &&Offer| offer.done.is_none() && !offer.set_down;
        return Ok(offers.iter().find(open).cloned());
    };
    let named = |offer: &&Offer| offer.key.to_string() == step || id(offer) == step;
    if let Some(offer) = offers.iter().find(named) {
        return Ok(Some(offer.clone()));
    }
    let start = step.trim().to_lowercase();
    let begins = |text: &str| !start.is_empty() && text.to_lowercase().starts_with(&start);
    let as_shown = offers.iter().filter(|offer| begins(&offer.text)).cloned();
    let mut fitting: Vec<Offer> = as_shown.collect();
    if fitting.is_empty() {
        let in_a_size = |offer: Offer| otherwise(visit, offer, begins);
        fitting = offers.into_iter().filter_map(in_a_size).collect();
    }
    match fitting.len() {
        0 if step.parse::<u64>().is_ok() => Err(Answer::usage(words::shell::no_such_number(step))),
        0 => Err(Answer::usage(words::shell::no_such_step(step))),
        1 => Ok(fitting.pop()),
        _ => Err(Answer::usage(words::shell::several_steps(step))),
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
    let sizes = commitment
        .and_then(|id| visit.session().plan.commitment(id))
        .map(|commitment| &commitment.sizes)
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

/// The id of what a row stands for.
pub(super) fn id(offer: &Offer) -> &str {
    match &offer.what {
        What::Commitment(id) | What::OneOff(id) => id.as_str(),
    }
}
