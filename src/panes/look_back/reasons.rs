//! The third and the fourth screen: what worked, and what got in the way.

use super::{LookBack, What, page::Page};
use crate::{
    app::{action::Action, desk::Desk, surface::moved},
    content::Line,
    domain::entry::Review,
    words::look_back::names,
};

impl LookBack {
    /// What may be chosen on this screen.
    pub(super) fn reasons<'d>(&self, desk: &'d Desk) -> &'d [Line] {
        if self.page == Page::Worked {
            desk.content.worked()
        } else {
            desk.content.in_way()
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

    pub(super) fn answer_reasons(&mut self, action: Action, desk: &mut Desk) {
        let rows = self.reasons(desk).len();
        let half = rows.div_ceil(2);
        match action {
            Action::Choose(index) => self.toggle_reason(index, desk),
            Action::Mark => self.toggle_reason(self.at, desk),
            Action::Write => {
                let text = self.text().to_owned();
                self.begin_writing(What::Note, &text, desk);
            }
            Action::Left if self.at >= half => self.at -= half,
            Action::Right if self.at + half < rows => self.at += half,
            action => self.at = moved(action, self.at, rows).unwrap_or(self.at),
        }
    }

    fn toggle_reason(&mut self, at: usize, desk: &mut Desk) {
        let Some(id) = self.reasons(desk).get(at).map(|line| line.id.clone()) else {
            return;
        };
        self.at = at;
        let marks = self.chosen_reasons().to_vec();
        self.toggle(marks, id, desk, reason_field(self.page));
    }

    /// Keeps a written note: of a screen, or the one for the coming week.
    pub(super) fn keep_text(&mut self, text: &str, desk: &mut Desk) {
        if self.page == Page::Note {
            return self.keep_own_note(text, desk);
        }
        let screen = self.page.screen();
        self.say(names::NOTE, desk, |review| {
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
