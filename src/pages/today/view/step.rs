//! How one step is drawn: its mark and words, its quiet row, the keys after a tick.

use ratatui::{layout::Rect, style::Style};

use super::{AfterTick, Room, Steps, after_tick, extras};
use crate::{
    domain::{offer::Offer, record::DoneStep},
    pages::today::after_tick_line,
    session::appearance::Pane,
    ui::{
        areas::Form,
        canvas::{Canvas, width, wrap},
        glyphs, parts,
    },
    words,
};

/// Where words stand behind key and mark.
pub(super) const WORDS: u16 = 5;

impl Steps<'_> {
    pub(super) fn step_height(&self, offer: &Offer, width: u16, room: Room) -> u16 {
        if self.is_in_one_row(offer, width) {
            return 1;
        }
        let why = u16::from(room.whys && !offer.why.is_empty());
        if self.is_selected(offer) {
            let (words, quiet) = self.selected_lines(offer, width.saturating_sub(WORDS));
            return (words.len() + quiet.len()) as u16 + why;
        }
        1 + u16::from(room.captions) + why
    }

    /// One-offs, and every step while panes are stacked, stand in one row; a selected one only if it fits whole.
    fn is_in_one_row(&self, offer: &Offer, columns: u16) -> bool {
        if !self.one_row && Self::is_planned(offer) {
            return false;
        }
        let caption = if Self::is_planned(offer) {
            19
        } else {
            4 + width(&self.short_caption(offer))
        };
        let words = width(words::listed_step(&offer.text));
        !self.is_selected(offer) || WORDS + words + caption <= columns
    }

    /// The words of the selected step and its quiet row, all of both: only what no pane could hold is cut.
    fn selected_lines(&self, offer: &Offer, width: u16) -> (Vec<String>, Vec<String>) {
        let quiet = wrap(&self.caption(offer, width), width);
        let most = usize::from(self.rows).saturating_sub(quiet.len()).max(1);
        let mut words = wrap(words::listed_step(&offer.text), width);
        if words.len() > most {
            let rest = words.split_off(most - 1).join(" ");
            words.push(rest);
        }
        (words, quiet)
    }

    pub(super) fn draw_step(
        &self,
        offer: &Offer,
        area: Rect,
        (room, full): (Room, bool),
        canvas: &mut Canvas,
    ) {
        let selected = self.is_selected(offer);
        extras::spots(offer.key, area, canvas);
        let style = if selected {
            canvas.theme.selected()
        } else if full {
            canvas.theme.text()
        } else {
            canvas.theme.quiet()
        };
        self.draw_mark(offer, area, canvas);
        if self.is_in_one_row(offer, area.width) {
            return self.draw_in_one_row(offer, area, style, canvas);
        }
        let (x, width) = (area.x + WORDS, area.width.saturating_sub(WORDS));
        let (words, quiet) = if selected {
            self.selected_lines(offer, width)
        } else {
            let caption = room.captions.then(|| self.caption(offer, width));
            let words = words::listed_step(&offer.text).to_owned();
            (vec![words], caption.into_iter().collect())
        };
        let mut y = area.y;
        for line in &words {
            canvas.put_cut(x, y, width, (line, style));
            y += 1;
        }
        if !quiet.is_empty() {
            let height = quiet.len() as u16;
            let under = Rect {
                x,
                y,
                width,
                height,
            };
            self.draw_quiet(offer, (&quiet, under), room, canvas);
            y += height;
        }
        if room.whys && !self.has_felt_keys(offer) {
            canvas.put_cut(x, y, width, (&offer.why, canvas.theme.quiet()));
        }
    }

    /// What stands in front of a step: `>` where it is selected, its key, its mark.
    fn draw_mark(&self, offer: &Offer, area: Rect, canvas: &mut Canvas) {
        if self.is_selected(offer) && !self.is_elsewhere() {
            canvas.put(
                area.x.saturating_sub(2),
                area.y,
                glyphs::SELECTED,
                canvas.theme.key(),
            );
            canvas.rest_cursor(area.x.saturating_sub(2), area.y);
        }
        let (mark, style) = parts::mark(self.session, offer, canvas);
        canvas.put(
            area.x,
            area.y,
            &parts::key(offer, &canvas.keymap()),
            canvas.theme.key(),
        );
        canvas.put(area.x + 2, area.y, mark, style);
    }

    /// The focus is in another pane, where `>` stands then.
    fn is_elsewhere(&self) -> bool {
        self.areas.form == Form::TwoColumns && self.today.focus != Pane::Today
    }

    fn draw_in_one_row(&self, offer: &Offer, area: Rect, style: Style, canvas: &mut Canvas) {
        let x = area.x + WORDS;
        let text = words::listed_step(&offer.text);
        if Self::is_planned(offer) {
            let at = area.right().saturating_sub(18);
            canvas.put_cut(x, area.y, at.saturating_sub(x + 1), (text, style));
            if self.asks_how_it_felt(offer) {
                return self.draw_felt(at, area.y, canvas);
            }
            let caption = parts::caption_within(self.session, offer, 18);
            canvas.put_cut(at, area.y, 18, (&caption, canvas.theme.quiet()));
            return;
        }
        let caption = self.short_caption(offer);
        let room = area.right().saturating_sub(x + 4 + canvas.width(&caption));
        let after = canvas.put_cut(x, area.y, room, (text, style));
        if self.asks_how_it_felt(offer) {
            return self.draw_felt(after + 4, area.y, canvas);
        }
        canvas.put(after + 4, area.y, &caption, canvas.theme.quiet());
    }

    /// What stands behind a one-off.
    fn short_caption(&self, offer: &Offer) -> String {
        if self.asks_how_it_felt(offer) {
            return format!("{}  {} {}", words::DONE, self.felt_keys(), words::FELT);
        }
        parts::short_caption(self.session, offer)
    }

    /// `done`, and the keys that say how it felt, on one row.
    fn draw_felt(&self, x: u16, y: u16, canvas: &mut Canvas) {
        let after = canvas.put(x, y, words::DONE, canvas.theme.quiet());
        canvas.hint(after + 2, y, &self.felt_keys(), words::FELT);
    }

    fn felt_keys(&self) -> String {
        extras::felt(&self.session.appearance.keys)
            .map(|(key, _)| key)
            .join(" ")
    }

    /// It was just marked, and nothing is said yet of how it felt.
    fn asks_how_it_felt(&self, offer: &Offer) -> bool {
        let unsaid = |step: &DoneStep| step.feeling.is_none();
        self.has_felt_keys(offer) && offer.done.as_ref().is_some_and(unsaid)
    }

    /// The words of the quiet row; after a tick the line for its value, where that fits.
    fn caption(&self, offer: &Offer, columns: u16) -> String {
        if let Some(AfterTick { felt: false, .. }) = self.after_tick(offer) {
            let line = after_tick_line(self.session, offer);
            if width(&line) <= columns {
                return line;
            }
        }
        let whole = parts::caption_with_block(self.session, offer);
        if self.areas.form == Form::Alone || width(&whole) > columns {
            return parts::caption(self.session, offer);
        }
        whole
    }

    /// The quiet row under a step, and after a tick the felt keys in the free row.
    fn draw_quiet(
        &self,
        offer: &Offer,
        (lines, area): (&[String], Rect),
        room: Room,
        canvas: &mut Canvas,
    ) {
        if !Self::is_planned(offer) && self.asks_how_it_felt(offer) {
            return self.draw_felt(area.x, area.y, canvas);
        }
        for (line, y) in lines.iter().zip(area.y..) {
            canvas.put_cut(area.x, y, area.width, (line, canvas.theme.quiet()));
        }
        if self.has_felt_keys(offer) && room.space {
            let felt = extras::felt(&canvas.keymap());
            let felt = felt.each_ref().map(|(key, words)| (&**key, *words));
            canvas.hints(area.x, area.bottom(), &felt, 2);
        }
    }

    fn after_tick(&self, offer: &Offer) -> Option<AfterTick> {
        after_tick(self.today, self.session, offer)
    }

    fn has_felt_keys(&self, offer: &Offer) -> bool {
        self.after_tick(offer).is_some()
    }
}
