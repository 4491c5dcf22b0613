//! Blocks that belong together, and such blocks beside a label, or below it where there is little room: people, with
//! how to reach them.

use super::{Block, Laid};
use crate::ui::{
    canvas::{width, wrap},
    focus::Focus,
    narration::Narration,
    rows::Rows,
};

/// Columns of a label and the sign after it.
const LABEL: i16 = 15;
/// Pages narrower than this put labels in rows of their own.
const NARROW: u16 = 60;

/// Blocks that stay in sight together, from a column on.
#[derive(Clone, Debug)]
pub struct Part {
    /// The column; a narrow page has one further left.
    pub column: i16,
    /// From the top down.
    pub blocks: Vec<Block>,
}

/// Blocks beside a label.
#[derive(Clone, Debug)]
pub struct Section {
    /// The label.
    pub label: &'static str,
    /// What stands beside it.
    pub blocks: Vec<Block>,
    /// Whether the cursor is on it as a whole, or can come there.
    pub focus: Focus,
}

/// Somebody who can be reached.
#[derive(Clone, Debug)]
pub struct Contact {
    /// Their name.
    pub name: String,
    /// The columns of all names.
    pub names: u16,
    /// How to reach them.
    pub reach: String,
    /// Quiet words at the end.
    pub note: String,
    /// Whether the cursor is on them.
    pub focus: Focus,
}

impl Laid for Part {
    fn lay(&self, rows: &mut Rows) {
        rows.part(self.column, |rows| {
            for block in &self.blocks {
                block.lay(rows);
            }
        });
    }

    fn narrate(&self, narration: &mut Narration) {
        for block in &self.blocks {
            block.narrate(narration);
        }
    }

    fn cursor(&self) -> Focus {
        let inside: Vec<Focus> = self.blocks.iter().map(Laid::cursor).collect();
        let of_all = [Focus::Here, Focus::Away];
        let found = of_all.into_iter().find(|focus| inside.contains(focus));
        found.unwrap_or_default()
    }
}

impl Laid for Section {
    fn lay(&self, rows: &mut Rows) {
        let theme = rows.theme;
        let is_narrow = rows.width() < NARROW;
        if is_narrow {
            rows.row().put(0, self.label, theme.quiet);
        }
        let first = rows.len();
        rows.indented(if is_narrow { 0 } else { LABEL }, |rows| {
            for block in &self.blocks {
                match block {
                    Block::Contact(contact) if is_narrow => contact.lay_narrow(rows),
                    block => block.lay(rows),
                }
            }
            if self.focus.is_here()
                && let Some(row) = rows.row_at(first)
            {
                // A key stands out by itself.
                if let Some(Block::Hints(_)) = self.blocks.first() {
                    row.rest_cursor();
                } else {
                    row.select(0, &theme);
                }
            }
        });
        if let (false, Some(row)) = (is_narrow, rows.row_at(first)) {
            row.put(0, self.label, theme.quiet);
        }
        if self.focus != Focus::Never {
            rows.are_a_stop(first);
        }
    }

    fn narrate(&self, narration: &mut Narration) {
        for block in &self.blocks {
            match block {
                Block::Contact(contact) => contact.say(self.label, narration),
                block => block.narrate(narration),
            }
        }
        narration.here_if(self.focus);
    }

    fn cursor(&self) -> Focus {
        self.focus
    }
}

impl Laid for Contact {
    /// Name and reach side by side, and the note at the end of the row or below.
    fn lay(&self, rows: &mut Rows) {
        let theme = rows.theme;
        let room = rows.width().saturating_sub(self.names);
        let is_beside = width(&self.reach) + width(&self.note) + 2 <= room;
        let first = rows.len();
        self.name(rows);
        for (index, line) in wrap(&self.reach, room).iter().enumerate() {
            if index > 0 {
                rows.row();
            }
            rows.last().put(self.names as i16, line, theme.text);
        }
        if is_beside {
            let column = rows.width() - width(&self.note);
            rows.last().put(column as i16, &self.note, theme.quiet);
        } else if !self.note.is_empty() {
            rows.paragraph(self.names as i16, &self.note, theme.quiet);
        }
        rows.are_a_stop(first);
    }

    fn narrate(&self, narration: &mut Narration) {
        self.say("", narration);
    }

    fn cursor(&self) -> Focus {
        self.focus
    }
}

impl Contact {
    /// The reach beside the name where it fits, else under it, as the note.
    fn lay_narrow(&self, rows: &mut Rows) {
        let theme = rows.theme;
        let first = rows.len();
        self.name(rows);
        if self.names + width(&self.reach) <= rows.width() {
            rows.last().put(self.names as i16, &self.reach, theme.text);
        } else {
            rows.paragraph(2, &self.reach, theme.text);
        }
        if !self.note.is_empty() {
            rows.paragraph(2, &self.note, theme.quiet);
        }
        if self.focus.is_here() {
            rows.keep_in_sight(first);
        }
        rows.are_a_stop(first);
    }

    fn name(&self, rows: &mut Rows) {
        let theme = rows.theme;
        let row = rows.row().put(0, &self.name, self.focus.words(&theme));
        row.point_at(0, self.focus, &theme);
    }

    fn say(&self, label: &str, narration: &mut Narration) {
        narration.labelled(label, &self.name);
        narration.and(&self.reach);
        narration.and(&self.note);
        narration.here_if(self.focus);
    }
}
