//! How an idea is drawn.

use super::{Choice, IdeaLeaf, Stage, say};
use crate::{
    domain::idea::{Answer, Asks},
    session::{Matter, Session, action::Action},
    ui::{
        document::{Document, Row},
        focus::Focus,
    },
    words::{idea as words, listed_step, step},
};

/// The widest an idea reads well; a page has more room.
const MEASURE: u16 = 52;

/// What it shows.
pub(super) fn document(leaf: &IdeaLeaf, session: &Session) -> Document {
    let mut page = Document::titled(title(leaf));
    page.measure = Some(MEASURE);
    match leaf.stage {
        Stage::Offer => {
            for said in say::paragraphs(&leaf.matter, session) {
                page.say(said).gap();
            }
            answers(leaf, session, &mut page);
            page.gap().murmur(match leaf.matter {
                Matter::Idea(_) => words::UNTIL_YOU_CHOOSE,
                Matter::Trial(_) => words::EVIDENCE_STAYS,
            });
        }
        Stage::Doable => {
            page.say(words::DOABLE).gap();
            answers(leaf, session, &mut page);
        }
        Stage::Choose(answer) => choose(leaf, answer, session, &mut page),
    }
    page
}

fn title(leaf: &IdeaLeaf) -> &'static str {
    match leaf.matter {
        Matter::Idea(_) => words::TITLE,
        Matter::Trial(_) => words::WEEK_TITLE,
    }
}

fn answers(leaf: &IdeaLeaf, session: &Session, page: &mut Document) {
    for (index, choice) in leaf.choices().into_iter().enumerate() {
        let ((action, usual), text) = row(leaf, choice, session);
        let key = session.appearance.keys.sign(action, usual);
        page.add(Row::new(key, text).focus(Focus::of(index, leaf.at)));
    }
}

/// What an answer asks for with its usual key, and its words.
fn row(leaf: &IdeaLeaf, choice: Choice, session: &Session) -> ((Action, &'static str), String) {
    let own = |answer: Answer| (Action::Answer(answer), answer.key());
    match (choice, &leaf.matter) {
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

fn question(leaf: &IdeaLeaf, answer: Answer) -> &'static str {
    let Matter::Idea(idea) = &leaf.matter else {
        return words::WHICH_STEP;
    };
    match idea.asks(answer) {
        Asks::Situation => words::WHICH_SIGNAL,
        Asks::Action => words::WHICH_ACTION,
        Asks::Step | Asks::Nothing => words::WHICH_STEP,
    }
}

fn choose(leaf: &IdeaLeaf, answer: Answer, session: &Session, page: &mut Document) {
    page.say(question(leaf, answer)).gap();
    let options = say::options(&leaf.matter, answer, session);
    page.choices(options.iter().map(|option| listed_step(option)), leaf.at);
    let own = Focus::of(options.len(), leaf.at);
    page.own_words(words::OWN, own, &session.appearance.keys);
    if let Some(field) = &leaf.writing {
        page.gap().write(field);
        if question(leaf, answer) != words::WHICH_SIGNAL {
            page.murmur(step::hint(field.text()));
        }
    }
}
