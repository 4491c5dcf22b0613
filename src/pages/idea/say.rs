//! What an idea says, and what may be chosen along with an answer.

use super::{Choice, IdeaPage, Stage, say};

use crate::{
    domain::{
        id::Id,
        idea::{Answer, Asks, DAYS, Proposal, Suggestion},
        plan::{Commitment, IfThen, commitment::Wording},
        size::Size,
    },
    session::{Matter, Session, action::Action, starter},
    ui::{
        document::{Document, Row},
        focus::Focus,
    },
    words::{change::Names, idea as words, listed_step, step},
};

/// The line for the notice row of Today: the change itself.
pub fn line(matter: &Matter, session: &Session) -> String {
    match matter {
        Matter::Idea(idea) => idea_line(idea, session),
        Matter::Trial(_) => words::week_line(&about(matter, session)),
    }
}

fn idea_line(idea: &Suggestion, session: &Session) -> String {
    let step = subject(&idea.subject, session);
    let item = session.plan.commitment(&idea.subject);
    let text = |size: Size| item.map_or("", |item| item.text(size));
    let value = item.map_or("", |item| session.plan.value_name(&item.value));
    let mut plans = session.plan.if_then.iter();
    let plan = plans.find(|plan| plan.id == idea.subject);
    match &idea.what {
        Proposal::Shrink { to, .. } => {
            let begins = item.and_then(|item| session.holding().begins(item));
            if begins.is_some() {
                words::keep_line(&words::quoted(text(*to)))
            } else {
                words::instead_line(text(*to))
            }
        }
        Proposal::Replace { .. } => words::another_line(value),
        Proposal::Situation { .. } => words::signal_line(plan.map_or("", |plan| &plan.action)),
        Proposal::Action { .. } => words::smaller_line(plan.map_or("", |plan| &plan.situation)),
        Proposal::Time { to, .. } => words::time_line(&step, *to),
        Proposal::Draining { smaller, .. } => words::draining_line(&step, *smaller),
        Proposal::Rest(_) => words::REST_LINE.to_owned(),
        Proposal::Grow { to, .. } => words::larger_line(text(*to)),
        Proposal::Familiar { .. } => words::familiar_line(&step),
    }
}

/// What it is about, as it stands in a sentence.
pub fn about(matter: &Matter, session: &Session) -> String {
    match matter {
        Matter::Idea(idea) => subject(&idea.subject, session),
        Matter::Trial(trial) => names(session).tried_all(trial),
    }
}

fn names(session: &Session) -> Names<'_> {
    Names {
        plan: &session.plan,
        content: &session.content,
    }
}

/// What speaks for it, then the question.
pub(super) fn paragraphs(matter: &Matter, session: &Session) -> Vec<String> {
    match matter {
        Matter::Idea(idea) => idea_words(idea, session),
        Matter::Trial(trial) => vec![names(session).question(trial)],
    }
}

fn idea_words(idea: &Suggestion, session: &Session) -> Vec<String> {
    let step = subject(&idea.subject, session);
    let item = session.plan.commitment(&idea.subject);
    let sized = |size: Size| item.map_or_else(String::new, |item| wording(item, size));
    let value = || {
        let value = item.and_then(|item| session.plan.value(&item.value));
        value.map_or_else(String::new, |value| value.name.clone())
    };
    let (why, question) = match &idea.what {
        Proposal::Shrink { done, to, .. } => {
            (words::shrink(&step, *done), words::try_smaller(&sized(*to)))
        }
        Proposal::Replace { done } => (words::replace(&step, *done), words::try_another(&value())),
        Proposal::Situation { no_moment } => (
            words::situation(&step, *no_moment),
            words::TRY_SIGNAL.to_owned(),
        ),
        Proposal::Action { too_big } => (words::action(*too_big), words::TRY_ACTION.to_owned()),
        Proposal::Time { there, to } => {
            (words::time(&step, *there, *to), words::TRY_TIME.to_owned())
        }
        Proposal::Draining { draining, smaller } => {
            let ask = match smaller {
                Some(_) => words::ASK_DRAINING,
                None => words::ASK_DRAINING_SMALLEST,
            };
            (words::draining(&step, *draining), ask.to_owned())
        }
        Proposal::Rest(why) => (words::rest(*why), words::TRY_REST.to_owned()),
        Proposal::Grow { done, to, .. } => {
            (words::grow(&step, *done), words::try_larger(&sized(*to)))
        }
        Proposal::Familiar { done } => (words::familiar(&step, *done), words::try_new(&value())),
    };
    vec![why, question]
}

/// A step in its usual size, the situation of a plan, or the days.
fn subject(id: &Id, session: &Session) -> String {
    if id.as_str() == DAYS {
        return words::THE_DAYS.to_owned();
    }
    let plan = session.plan.if_then.iter().find(|item| &item.id == id);
    match (session.plan.commitment(id), plan) {
        (Some(item), _) => wording(item, item.size),
        (None, Some(item)) => words::quoted(&item.situation),
        (None, None) => String::new(),
    }
}

/// A step in a size; said with its time where the words are the same in both.
pub(super) fn wording(item: &Commitment, size: Size) -> String {
    words::quoted(item.text(size))
}

/// The size another step would have.
pub(super) fn size(matter: &Matter, session: &Session) -> Size {
    step_of(matter, session).map_or(Size::Two, |item| item.size)
}

fn step_of<'a>(matter: &Matter, session: &'a Session) -> Option<&'a Commitment> {
    match matter {
        Matter::Idea(idea) => session.plan.commitment(&idea.subject),
        Matter::Trial(_) => None,
    }
}

/// The words of a step from its value's card; `None` for words that are not from there.
pub(super) fn listed_words(matter: &Matter, text: &str, session: &Session) -> Option<Wording> {
    let item = step_of(matter, session)?;
    let card = session.content.value(item.value.as_str())?;
    card.step_of(text)?;
    Some(starter::wording_with(card, item.size, text))
}

/// What may be chosen along with an answer, besides own words.
pub(super) fn options(matter: &Matter, answer: Answer, session: &Session) -> Vec<String> {
    let Matter::Idea(idea) = matter else {
        return Vec::new();
    };
    let plan = &session.plan;
    let if_then = plan.if_then.iter().find(|item| item.id == idea.subject);
    match idea.asks(answer) {
        Asks::Nothing => Vec::new(),
        Asks::Situation => {
            let now = if_then.map(|item| item.situation.as_str());
            let step = if_then.and_then(|item| item.commitment.as_ref());
            let part = step.map(|id| plan.block_of(id)).unwrap_or_default();
            let all = session.content.situations().iter();
            all.filter(|line| line.when.unwrap_or_default().meets(part))
                .filter(|line| Some(line.text.as_str()) != now)
                .map(|line| line.text.clone())
                .collect()
        }
        Asks::Action => if_then.map_or_else(Vec::new, |item| smaller_actions(item, session)),
        Asks::Step => {
            let Some(item) = plan.commitment(&idea.subject) else {
                return Vec::new();
            };
            let card = session.content.value(item.value.as_str());
            let size = item.size.min(Size::Five);
            let texts = card.into_iter().flat_map(|card| card.texts(size));
            let now = item.text(item.size);
            texts
                .filter(|text| *text != now)
                .map(str::to_owned)
                .collect()
        }
    }
}

/// Smaller wordings of the plan's own step, then the smallest of the value.
fn smaller_actions(item: &IfThen, session: &Session) -> Vec<String> {
    let step = item
        .commitment
        .as_ref()
        .and_then(|id| session.plan.commitment(id));
    let own = step.into_iter().flat_map(|step| {
        let sizes = Size::ALL.into_iter().take_while(|size| *size < step.size);
        sizes.map(|size| step.sizes.text(size).to_owned())
    });
    let card = session.content.value(item.value.as_str());
    let tiny = card.into_iter().flat_map(|card| card.texts(Size::Tiny));
    let tiny = tiny.map(str::to_owned);
    let same = |text: &str| crate::words::listed_step(text).to_lowercase();
    let now = same(&item.action);
    let mut found: Vec<String> = Vec::new();
    for text in own.chain(tiny) {
        let is_new = found.iter().all(|known| same(known) != same(&text));
        if !text.is_empty() && same(&text) != now && is_new {
            found.push(text);
        }
    }
    found
}

/// The widest an idea reads well; a page has more room.
const MEASURE: u16 = 52;

/// What it shows.
pub(super) fn document(page: &IdeaPage, session: &Session) -> Document {
    let mut shown = Document::titled(title(page));
    shown.measure = Some(MEASURE);
    match page.stage {
        Stage::Offer => {
            for said in say::paragraphs(&page.matter, session) {
                shown.say(said).gap();
            }
            answers(page, session, &mut shown);
            shown.gap().murmur(match page.matter {
                Matter::Idea(_) => words::UNTIL_YOU_CHOOSE,
                Matter::Trial(_) => words::EVIDENCE_STAYS,
            });
        }
        Stage::Doable => {
            shown.say(words::DOABLE).gap();
            answers(page, session, &mut shown);
        }
        Stage::Choose(answer) => choose(page, answer, session, &mut shown),
    }
    shown
}

fn title(page: &IdeaPage) -> &'static str {
    match page.matter {
        Matter::Idea(_) => words::TITLE,
        Matter::Trial(_) => words::WEEK_TITLE,
    }
}

fn answers(page: &IdeaPage, session: &Session, shown: &mut Document) {
    for (index, choice) in page.choices().into_iter().enumerate() {
        let ((action, usual), text) = row(page, choice, session);
        let key = session.appearance.keys.sign(action, usual);
        shown.add(Row::new(key, text).focus(Focus::of(index, page.at)));
    }
}

/// What an answer asks for with its usual key, and its words.
fn row(page: &IdeaPage, choice: Choice, session: &Session) -> ((Action, &'static str), String) {
    let own = |answer: Answer| (Action::Answer(answer), answer.name());
    match (choice, &page.matter) {
        (Choice::Answer(answer), Matter::Idea(idea)) => {
            (own(answer), words::answer(idea.rule(), answer).to_owned())
        }
        (Choice::Answer(answer), Matter::Trial(_)) => (own(answer), String::new()),
        (Choice::KeepTrial, _) => (own(Answer::Keep), words::KEEP.to_owned()),
        (Choice::GoBack, _) => ((Action::GoBack, "g"), words::GO_BACK.to_owned()),
        (Choice::Doable, _) => (own(Answer::Yes), words::DOABLE_YES.to_owned()),
        (Choice::NotDoable, matter) => (
            own(Answer::No),
            words::doable_no(&say::about(matter, session)),
        ),
    }
}

fn question(page: &IdeaPage, answer: Answer) -> &'static str {
    let Matter::Idea(idea) = &page.matter else {
        return words::WHICH_STEP;
    };
    match idea.asks(answer) {
        Asks::Situation => words::WHICH_SIGNAL,
        Asks::Action => words::WHICH_ACTION,
        Asks::Step | Asks::Nothing => words::WHICH_STEP,
    }
}

fn choose(page: &IdeaPage, answer: Answer, session: &Session, shown: &mut Document) {
    shown.say(question(page, answer)).gap();
    let options = say::options(&page.matter, answer, session);
    shown.choices(options.iter().map(|option| listed_step(option)), page.at);
    let own = Focus::of(options.len(), page.at);
    shown.own_words(words::OWN, own, &session.appearance.keys);
    if let Some(field) = &page.writing {
        shown.gap().write(field);
        if question(page, answer) != words::WHICH_SIGNAL {
            shown.murmur(step::hint(field.text()));
        }
    }
}
