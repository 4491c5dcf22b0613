//! How the details leaf is drawn.

mod told;

use ratatui::layout::Rect;

use super::{Details, Group, heavy};
use crate::{
    content::Line,
    domain::{
        entry::{Detail, Heaviness},
        offer::Offer,
    },
    session::{Session, action::Action},
    ui::{
        canvas::Canvas,
        focus::Focus,
        parts,
        pick::Pick,
        rows::{Row, Rows},
        theme::Theme,
    },
    words::{self, details as text},
};

/// Where the second group of a row of groups begins.
const SECOND: i16 = 20;
/// Where the times and the note begin.
const BESIDE: i16 = 7;
/// Where the three answers about heaviness begin.
const HEAVINESS: [i16; 3] = [0, 12, 26];
/// The narrowest leaf with two groups side by side.
const TWO_GROUPS: u16 = 40;

/// Draws the leaf: the step, then four groups; the digits stand at the one with `>`.
pub fn draw(leaf: &Details, session: &Session, area: Rect, canvas: &mut Canvas) {
    let mut rows = Rows::new(area.width, canvas);
    let Some(offer) = leaf.offer(session) else {
        return rows.draw(area, (text::TITLE, ""), canvas);
    };
    let theme = rows.theme;
    rows.paragraph(0, words::listed_step(&offer.text), theme.text());
    rows.paragraph(0, &caption(session, &offer), theme.quiet());
    rows.gap();
    if offer.done.is_none() {
        before(leaf, session, &mut rows);
        return rows.draw(area, (text::TITLE, ""), canvas);
    }
    let detail = offer
        .done
        .as_ref()
        .map(|step| leaf.shown(step, session))
        .unwrap_or_default();
    let lists = Lists {
        leaf,
        places: session.content.places(),
        companies: session.content.companies(),
        detail: &detail,
    };
    if rows.listens() {
        told::groups(leaf, session, &detail, &mut rows);
        offered(leaf, &mut rows);
        return rows.draw(area, (text::TITLE, ""), canvas);
    }
    if area.width < TWO_GROUPS {
        lists.below_each_other(&mut rows);
    } else {
        lists.side_by_side(&mut rows);
    }
    rows.gap();
    times(leaf, &detail, &mut rows);
    rows.gap();
    if leaf.expected(session).is_some() {
        after(leaf, session, &mut rows);
        rows.gap();
    }
    note(leaf, &detail, &mut rows);
    offered(leaf, &mut rows);
    rows.draw(area, (text::TITLE, ""), canvas);
}

/// The offer to ask how heavy steps look.
fn offered(leaf: &Details, rows: &mut Rows) {
    let style = rows.theme.quiet();
    if leaf.offers {
        rows.gap();
        let offer = rows.keys.sentence(text::OFFER, (Action::Details, "i"));
        rows.paragraph(0, &offer, style);
        rows.paragraph(0, text::OFFER_HOW, style);
    }
}

/// The one line that is left on a small terminal.
pub fn bold_line(leaf: &Details, session: &Session) -> String {
    leaf.offer(session).map_or_else(String::new, |offer| {
        words::listed_step(&offer.text).to_owned()
    })
}

fn caption(session: &Session, offer: &Offer) -> String {
    let caption = parts::caption(session, offer);
    match (offer.what.commitment(), &offer.done) {
        (Some(commitment), Some(_)) => {
            let times = session.times_done(commitment);
            format!("{caption}, {}", text::nth_time(times.max(1)))
        }
        _ => caption,
    }
}

struct Lists<'a> {
    leaf: &'a Details,
    places: &'a [Line],
    companies: &'a [Line],
    detail: &'a Detail,
}

impl Lists<'_> {
    fn side_by_side(&self, rows: &mut Rows) {
        let theme = rows.theme;
        let row = rows.row();
        self.heading(Group::Where, 0, row, &theme);
        self.heading(Group::With, SECOND, row, &theme);
        for index in 0..self.places.len().max(self.companies.len()) {
            let row = rows.row();
            self.line((Group::Where, index), 0, row, &theme);
            self.line((Group::With, index), SECOND, row, &theme);
            if matches!(self.leaf.group, Group::Where | Group::With) {
                row.keep_in_sight();
            }
        }
    }

    fn below_each_other(&self, rows: &mut Rows) {
        let theme = rows.theme;
        for group in [Group::Where, Group::With] {
            self.heading(group, 0, rows.row(), &theme);
            for index in 0..self.lines(group).len() {
                let row = rows.row();
                self.line((group, index), 0, row, &theme);
                if self.leaf.group == group {
                    row.keep_in_sight();
                }
            }
        }
    }

    fn lines(&self, group: Group) -> &[Line] {
        match group {
            Group::Where => self.places,
            Group::With => self.companies,
            Group::When | Group::Heavy | Group::Note => &[],
        }
    }

    fn heading(&self, group: Group, x: i16, row: &mut Row, theme: &Theme) {
        let title = if group == Group::Where {
            text::WHERE
        } else {
            text::WITH
        };
        heading(title, x, Focus::of(group, self.leaf.group), row, theme);
    }

    fn line(&self, (group, index): (Group, usize), x: i16, row: &mut Row, theme: &Theme) {
        let Some(line) = self.lines(group).get(index) else {
            return;
        };
        let chosen = match group {
            Group::Where => &self.detail.place,
            Group::With | Group::When | Group::Heavy | Group::Note => &self.detail.company,
        };
        if self.leaf.group == group && index < 9 {
            row.put(x, &(index + 1).to_string(), theme.key());
        }
        let pick = Pick::of(Some(&line.id), chosen.as_ref());
        mark(pick, x + 2, row, theme);
        row.put(x + 5, &line.text, theme.text());
    }
}

fn times(leaf: &Details, detail: &Detail, rows: &mut Rows) {
    let theme = rows.theme;
    let focus = Focus::of(Group::When, leaf.group);
    let row = rows.row();
    heading(text::WHEN, 0, focus, row, &theme);
    let earlier = detail.earlier == Some(true);
    let columns = [(BESIDE, false), (SECOND, true)];
    for (index, (x, is_earlier)) in columns.into_iter().enumerate() {
        if focus.is_here() {
            row.put(x - 2, &(index + 1).to_string(), theme.key());
        }
        mark(Pick::of(is_earlier, earlier), x, row, &theme);
        row.put(x + 2, text::TIMES[index], theme.text());
    }
}

/// Before the step: how heavy it looks, and what such guesses came to so far.
fn before(leaf: &Details, session: &Session, rows: &mut Rows) {
    let theme = rows.theme;
    rows.paragraph(0, text::EXPECTED, theme.text());
    rows.gap();
    let said = leaf.heaviness(session);
    for (index, heaviness) in Heaviness::ALL.into_iter().enumerate() {
        let words = (text::HEAVINESS[index], Focus::Never);
        rows.pick(
            &(index + 1).to_string(),
            Pick::of(Some(heaviness), said),
            words,
        );
    }
    if let Some(told) = heavy::lighter(session) {
        rows.gap();
        rows.paragraph(0, &told, theme.quiet());
    }
    rows.rest_cursor();
}

/// After it: how heavy it was.
fn after(leaf: &Details, session: &Session, rows: &mut Rows) {
    let theme = rows.theme;
    let focus = Focus::of(Group::Heavy, leaf.group);
    heading(text::ACTUAL, 0, focus, rows.row(), &theme);
    let said = leaf.heaviness(session);
    let row = rows.row();
    for (index, heaviness) in Heaviness::ALL.into_iter().enumerate() {
        let x = HEAVINESS[index];
        if focus.is_here() {
            row.put(x, &(index + 1).to_string(), theme.key());
            row.keep_in_sight();
        }
        mark(Pick::of(Some(heaviness), said), x + 2, row, &theme);
        row.put(x + 4, text::HEAVINESS[index], theme.text());
    }
}

fn note(leaf: &Details, detail: &Detail, rows: &mut Rows) {
    let theme = rows.theme;
    let first = rows.len();
    match &leaf.writing {
        Some(field) => rows.field(BESIDE, field, Focus::Here),
        None => rows.written(BESIDE, detail.note.as_deref().unwrap_or_default()),
    }
    let at = leaf.writing.is_none().then_some(leaf.group);
    let focus = Focus::of(Some(Group::Note), at);
    if let Some(row) = rows.row_at(first) {
        heading(text::NOTE, 0, focus, row, &theme);
    }
}

fn heading(title: &str, x: i16, focus: Focus, row: &mut Row, theme: &Theme) {
    if focus.is_here() {
        row.put(x, title, theme.selected()).select(x, theme);
    } else {
        row.put(x, title, theme.quiet());
    }
}

fn mark(pick: Pick, x: i16, row: &mut Row, theme: &Theme) {
    let (sign, style) = pick.mark(theme);
    row.put(x, sign, style);
}
