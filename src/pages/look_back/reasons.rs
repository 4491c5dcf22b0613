//! The third and the fourth screen: what worked, and what got in the way.

use super::{LookBack, What, page::Page};
use crate::{
    content::Line,
    domain::entry::Review,
    session::{Session, action::Action, selection::moved},
    ui::{
        document::{Block, Document, Row},
        focus::Focus,
    },
    words::look_back::{self as text, names},
};

impl LookBack {
    /// The reasons, and a note about them.
    pub(super) fn show_reasons(&self, session: &Session, shown: &mut Document) {
        if self.page == Page::InWay {
            shown.say(text::IN_WAY).gap();
        }
        let at = self.writing.is_none().then_some(self.at);
        let reasons = self.reasons(session).iter().enumerate();
        let rows = reasons.map(|(index, line)| {
            Row::nth(index, &line.text)
                .chosen(self.chosen_reasons().contains(&line.id))
                .focus(Focus::of(Some(index), at))
        });
        shown.add(Block::Columns(rows.collect()));
        shown.gap().gap().murmur(text::NOTE);
        match &self.writing {
            Some(writing) => shown.write(&writing.field),
            None => shown.written(self.text()),
        };
    }

    /// What may be chosen on this screen.
    pub(super) fn reasons<'d>(&self, session: &'d Session) -> &'d [Line] {
        if self.page == Page::Worked {
            session.content.worked()
        } else {
            session.content.in_way()
        }
    }

    /// What was chosen.
    pub(super) fn chosen_reasons(&self) -> &[String] {
        if self.page == Page::Worked {
            &self.review.worked
        } else {
            &self.review.in_way
        }
    }

    /// The note that belongs to the screen.
    pub(super) fn text(&self) -> &str {
        let screen = self.page.screen();
        let mut texts = self.review.texts.iter();
        texts
            .find(|(of, _)| of == screen)
            .map_or("", |(_, text)| text)
    }

    pub(super) fn answer_reasons(&mut self, action: Action, session: &mut Session) {
        let rows = self.reasons(session).len();
        let half = rows.div_ceil(2);
        match action {
            Action::Choose(index) => self.toggle_reason(index, session),
            Action::Mark => self.toggle_reason(self.at, session),
            Action::Write => {
                let text = self.text().to_owned();
                self.begin_writing(What::Note, &text, session);
            }
            Action::Left if self.at >= half => self.at -= half,
            Action::Right if self.at + half < rows => self.at += half,
            action => self.at = moved(action, self.at, rows).unwrap_or(self.at),
        }
    }

    fn toggle_reason(&mut self, at: usize, session: &mut Session) {
        let Some(id) = self.reasons(session).get(at).map(|line| line.id.clone()) else {
            return;
        };
        self.at = at;
        let marks = self.chosen_reasons().to_vec();
        self.toggle(marks, id, session, reason_field(self.page));
    }

    /// Keeps a written note: of a screen, or the one for the coming week.
    pub(super) fn keep_text(&mut self, text: &str, session: &mut Session) {
        if self.page == Page::Note {
            return self.keep_own_note(text, session);
        }
        let screen = self.page.screen();
        self.say(names::NOTE, session, |review| {
            review.texts.retain(|(of, _)| of != screen);
            if !text.is_empty() {
                review.texts.push((screen.to_owned(), text.to_owned()));
            }
        });
    }
}

fn reason_field(page: Page) -> fn(&mut Review) -> &mut Vec<String> {
    if page == Page::Worked {
        |review| &mut review.worked
    } else {
        |review| &mut review.in_way
    }
}
