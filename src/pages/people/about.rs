//! What the selected row of People and help is about: of a person all that is kept with their name.

use super::{PeoplePage, Stop, Way, is_doctor};
use crate::{
    domain::{
        day::Day,
        entry::Done,
        plan::{Commitment, Person},
        review,
        size::Size,
    },
    report::share::Telling,
    session::Session,
    ui::document::{Block, Document},
    words::{self, listed_step, people as text},
};

/// So many of the last steps are told.
const FEW: usize = 5;

/// Adds it to the page. In a hard moment there is one thing at a time.
pub(super) fn tell(page: &PeoplePage, session: &Session, shown: &mut Document) {
    if page.way != Way::ByHand {
        return;
    }
    let line = match page.stop(session) {
        Some(Stop::Person(person)) => return tell_person(person, session, shown),
        Some(Stop::Offer | Stop::Nobody) => text::SOMEBODY_LINE,
        Some(Stop::Helplines) => text::HELPLINES_LINE,
        Some(Stop::Question | Stop::Words(_) | Stop::More(_)) | None => text::HELP_LINE,
    };
    shown.tell(line);
}

/// The same for a row of an entry.
pub(super) fn tell_row(row: usize, shown: &mut Document) {
    shown.tell(text::ROW_LINES[row]);
}

fn tell_person(person: &Person, session: &Session, shown: &mut Document) {
    let checked = person.checked.map(Day::short);
    if session.plan.statement.hidden {
        shown.tell(text::kept(&[], checked.as_deref()));
        return;
    }
    let steps = session.plan.steps().into_iter();
    let steps: Vec<&Commitment> = steps.filter(|step| is_with(step, person)).collect();
    let names: Vec<&str> = steps
        .iter()
        .map(|step| listed_step(step.text(step.size)))
        .collect();
    shown.tell(text::kept(&names, checked.as_deref()));
    let is_theirs = |done: &Done| {
        let mut theirs = steps.iter();
        person.is_named_in(&done.text)
            || theirs.any(|step| done.commitment.as_ref() == Some(&step.id))
    };
    let done = session.done_lately(FEW, is_theirs);
    shown.tell_done(words::today::LATELY, done);
    let mut about = Document::default();
    if !is_doctor(person) {
        about.gap().murmur(text::COULD_BE_TOLD);
        about.add(Block::Quote(told(person, session)));
    }
    shown.about.extend(about.blocks);
}

fn is_with(step: &Commitment, person: &Person) -> bool {
    let with = step.with.as_ref().and_then(|with| with.person.as_ref());
    let mut sizes = Size::ALL.into_iter();
    with == Some(&person.id) || sizes.any(|size| person.is_named_in(step.sizes.text(size)))
}

/// What the look-back would tell them now.
fn told(person: &Person, session: &Session) -> Vec<String> {
    let day = session.day();
    let before = review::told_before(&session.journal, day);
    let telling = Telling {
        plan: &session.plan,
        person: Some(person),
        step: before.and_then(|(_, review)| review.step_of_week.as_ref()),
        week: day,
        adds: Vec::new(),
    };
    telling.paragraphs()
}
