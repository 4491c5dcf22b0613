//! The second page: what helped, and what the log knows of it. And the notes of this page and the next.

use super::{LookBack, What, page::Page};

use crate::{
    content::Line,
    domain::{day::Day, id::Id, pattern, review},
    session::{
        Session,
        action::{Action, moved},
        field::Goes,
    },
    ui::{
        document::{Document, Row},
        focus::Focus,
    },
    words::{
        counted,
        look_back::{self as text, names},
    },
};

impl LookBack {
    /// The twelve, and what the log knows of the selected one.
    pub(super) fn show_helped(&self, session: &Session, shown: &mut Document) {
        shown.say(text::HELPED_MOST).gap();
        let at = self.writing.is_none().then_some(self.at);
        let helpers = session.content.worked();
        for (index, line) in helpers.iter().enumerate() {
            let row = Row::nth(index, &line.text).chosen(self.review.worked.contains(&line.id));
            let known = at.filter(|at| *at == index);
            let known = known.and_then(|_| known_of(line, session));
            let row = row.caption(known.unwrap_or_default());
            shown.add(row.focus(Focus::of(Some(index), at)));
        }
        self.show_text(shown);
    }

    /// The note of the page, where there is one or one is written.
    pub(super) fn show_text(&self, shown: &mut Document) {
        match &self.writing {
            Some(field) => {
                shown.gap().murmur(text::NOTE).write(field);
            }
            None if !self.text().is_empty() => {
                shown.gap().murmur(text::NOTE).written(self.text());
            }
            None => {}
        }
    }

    /// The note that belongs to the page.
    pub(super) fn text(&self) -> &str {
        review::note_of(&self.review, self.page.screen()).unwrap_or_default()
    }

    pub(super) fn answer_helped(&mut self, action: Action, session: &mut Session) {
        match action {
            Action::Choose(index) => self.toggle_helper(index, session),
            Action::Mark => self.toggle_helper(self.at, session),
            Action::Write => self.write_note(session),
            action => self.at = moved(action, self.at, session.content.worked().len()),
        }
    }

    fn toggle_helper(&mut self, at: usize, session: &mut Session) {
        let helpers = session.content.worked();
        let Some(id) = helpers.get(at).map(|line| line.id.clone()) else {
            return;
        };
        self.at = at;
        let marks = self.review.worked.clone();
        self.toggle(marks, id, session, |review| &mut review.worked);
    }

    pub(super) fn write_note(&mut self, session: &Session) {
        let text = self.text().to_owned();
        self.begin_writing(super::What::Note, &text, session);
    }

    /// Keeps a written note: of a page, or the one for the coming week.
    /// Where words go that are written here: an answer is of the week, all else of the plan.
    pub(super) fn goes(&self, what: &What) -> Goes {
        let is_answer = matches!(self.page, Page::Helped | Page::InWay) && *what == What::Note;
        if is_answer { Goes::Log } else { Goes::Plan }
    }

    pub(super) fn keep_text(&mut self, text: &str, session: &mut Session) {
        if self.page == Page::Next {
            return self.keep_own_note(text, session);
        }
        let screen = self.page.screen();
        self.say(names::NOTE, session, |review| {
            review
                .texts
                .retain(|(of, _)| review::screen_named(of) != screen);
            if !text.is_empty() {
                review.texts.push((screen.to_owned(), text.to_owned()));
            }
        });
    }
}

/// What the log counts of something that helped, where it is a condition that marks name.
fn known_of(helper: &Line, session: &Session) -> Option<String> {
    let condition = match helper.id.as_str() {
        "morning-light" => "morning",
        "company" => "someone",
        id => id,
    };
    let blocks = &session.plan.settings.blocks;
    let noticings = pattern::noticings(&session.journal, blocks, session.day());
    let mut of_it = noticings.iter();
    let noticing = of_it.find(|noticing| noticing.condition.id() == condition)?;
    Some(counted::times_felt(noticing, &session.content))
}

/// What the counts say on `day`, a sentence each: patterns, then plain counts, then what each step tends to do.
pub(super) fn told(day: Day, session: &Session) -> Vec<String> {
    let patterns = pattern::to_tell(&session.plan, &session.journal, day);
    let noticings = pattern::noticings(&session.journal, &session.plan.settings.blocks, day);
    let patterns = patterns.iter().map(|pattern| {
        let step = pattern.step.as_ref();
        let step = step.and_then(|step| session.plan.commitment(step));
        let step = step.map(|step| step.text(step.size));
        counted::pattern(pattern, step, &session.content)
    });
    let noticings = noticings
        .iter()
        .map(|noticing| counted::noticing(noticing, &session.content));
    patterns
        .chain(noticings)
        .chain(tendencies(day, session))
        .collect()
}

fn tendencies(day: Day, session: &Session) -> Vec<String> {
    let steps = session.plan.steps().into_iter();
    let told = steps.filter_map(|step| {
        let of_step = |_: &Id, commitment: Option<&Id>| commitment == Some(&step.id);
        let tendency = pattern::tendency(&session.journal, day, of_step)?;
        counted::tendency(step.text(step.size), tendency)
    });
    told.collect()
}
