//! How an idea is drawn.

use ratatui::layout::Rect;

use super::{Choice, IdeaLeaf, Stage, say};
use crate::{
    domain::idea::{Answer, Asks},
    pages::page::{Kind, Page},
    session::{Matter, Session, action::Action},
    ui::{areas::Areas, canvas::Canvas, focus::Focus, rows::Rows},
    words::{idea as words, listed_step, step},
};

/// The widest an idea reads well; a page has more room.
const MEASURE: u16 = 52;

/// Draws the leaf, or the page over the look-back.
pub fn draw(leaf: &IdeaLeaf, session: &Session, area: Rect, canvas: &mut Canvas) {
    let area = match leaf.traits().kind {
        Kind::Full => Areas::page(area),
        Kind::Base | Kind::Panel | Kind::Quiet | Kind::Drawer | Kind::Blank => area,
    };
    let mut rows = Rows::new(area.width.min(MEASURE), canvas);
    match leaf.stage {
        Stage::Offer => offer(leaf, session, &mut rows),
        Stage::Doable => {
            let text = rows.theme.text();
            rows.paragraph(0, words::DOABLE, text);
            rows.gap();
            answers(leaf, session, &mut rows);
        }
        Stage::Choose(answer) => choose(leaf, answer, session, &mut rows),
    }
    rows.draw(area, (title(leaf), ""), canvas);
}

/// The one line that is left on a small terminal.
pub fn bold_line(leaf: &IdeaLeaf, session: &Session) -> String {
    match leaf.stage {
        Stage::Offer => {
            let mut said = say::paragraphs(&leaf.matter, session);
            said.pop().unwrap_or_default()
        }
        Stage::Doable => words::DOABLE.to_owned(),
        Stage::Choose(answer) => question(leaf, answer).to_owned(),
    }
}

fn title(leaf: &IdeaLeaf) -> &'static str {
    match leaf.matter {
        Matter::Idea(_) => words::TITLE,
        Matter::Trial(_) => words::WEEK_TITLE,
    }
}

fn offer(leaf: &IdeaLeaf, session: &Session, rows: &mut Rows) {
    let (text, quiet) = (rows.theme.text(), rows.theme.quiet());
    for said in say::paragraphs(&leaf.matter, session) {
        rows.paragraph(0, &said, text);
        rows.gap();
    }
    answers(leaf, session, rows);
    rows.gap();
    let last = match leaf.matter {
        Matter::Idea(_) => words::UNTIL_YOU_CHOOSE,
        Matter::Trial(_) => words::EVIDENCE_STAYS,
    };
    rows.paragraph(0, last, quiet);
}

fn answers(leaf: &IdeaLeaf, session: &Session, rows: &mut Rows) {
    for (index, choice) in leaf.choices().into_iter().enumerate() {
        let ((action, usual), text) = row(leaf, choice, session);
        rows.choice(&rows.sign(action, usual), &text, Focus::of(index, leaf.at));
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

fn choose(leaf: &IdeaLeaf, answer: Answer, session: &Session, rows: &mut Rows) {
    let (text, quiet) = (rows.theme.text(), rows.theme.quiet());
    rows.paragraph(0, question(leaf, answer), text);
    rows.gap();
    let options = say::options(&leaf.matter, answer, session);
    for (index, option) in options.iter().enumerate() {
        let key = if index < 9 {
            (index + 1).to_string()
        } else {
            String::new()
        };
        rows.choice(&key, listed_step(option), Focus::of(index, leaf.at));
    }
    rows.own_words(words::OWN, Focus::of(options.len(), leaf.at));
    if let Some(field) = &leaf.writing {
        rows.gap();
        rows.field(0, field, Focus::Here);
        if question(leaf, answer) != words::WHICH_SIGNAL {
            rows.paragraph(0, step::hint(field.text()), quiet);
        }
    }
}
