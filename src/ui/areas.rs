//! Where everything stands: all measures follow from the terminal's size.

use ratatui::layout::Rect;

/// How the panes are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Today beside Ground and This week.
    TwoColumns,
    /// One under the other, as many as fit whole.
    Stacked,
    /// Today alone.
    Alone,
    /// One row.
    OneLine,
}

/// The measures of one screen.
#[derive(Clone, Copy, Debug)]
pub struct Areas {
    /// How the panes are laid out.
    pub form: Form,
    /// The whole terminal.
    pub screen: Rect,
    /// Left edge of the body, in columns.
    pub x0: u16,
    /// Width of the body, in columns.
    pub width: u16,
    /// Air: 0, 1 or 2.
    pub air: u16,
    /// The row of the date.
    pub date: u16,
    /// First row of the statement.
    pub statement: u16,
    /// Between header and notice row.
    pub body: Rect,
    /// The left column of the body.
    pub left: Rect,
    /// The right column of the body.
    pub right: Rect,
    /// The third one, where the screen is wide enough.
    pub third: Option<Rect>,
    /// The row that says what is going on.
    pub notice: u16,
    /// The row of the keys.
    pub footer: u16,
}

impl Areas {
    /// The measures for a terminal of this size; `header` is how many rows stand under the date.
    pub fn of(screen: Rect, header: u16) -> Self {
        let (w, h) = (screen.width, screen.height);
        let width = w.saturating_sub(2 * margin(w)).min(widest(w));
        let x0 = screen.x + (w - width) / 2;
        let air = air(h);
        let form = form(w, h);
        let header = if form == Form::Alone { 0 } else { header };
        let top = screen.y + air.min(1);
        let footer = screen.y + h.saturating_sub(1);
        let notice = footer.saturating_sub(if h < 24 { 1 } else { 2 });
        // So low a screen has no free row.
        let apart = u16::from(form != Form::Alone || h >= LOW);
        let above = 1 + header + apart + air;
        let body_y = top + above;
        let body = Rect {
            x: x0,
            y: body_y,
            width,
            height: notice.saturating_sub(body_y),
        };
        let gutter = match width {
            ..90 => 4,
            90..108 => 6,
            108.. => 8,
        };
        let right_width = (2 * width / 5).clamp(32, 40).min(width);
        let has_third = w >= WIDE && form == Form::TwoColumns;
        let beside = (right_width + gutter) * (1 + u16::from(has_third));
        let left_width = width.saturating_sub(beside);
        let left = Rect {
            width: left_width,
            ..body
        };
        let right = Rect {
            x: x0 + left_width + gutter,
            width: right_width,
            ..body
        };
        let third = has_third.then(|| Rect {
            x: right.right() + gutter,
            ..right
        });
        Self {
            form,
            screen,
            x0,
            width,
            air,
            date: top,
            statement: top + 1,
            body,
            left,
            right,
            third,
            notice,
            footer,
        }
    }

    /// How far a body that needs so many of its rows is lowered, so that it sits in a high window: two fifths of the
    /// free ones are above it.
    pub fn lowered_by(screen: Rect, (needed, height): (u16, u16)) -> u16 {
        if screen.height < HIGH {
            return 0;
        }
        height.saturating_sub(needed) * 2 / 5
    }

    /// The same measures, so many rows further down from the date to the body.
    pub fn lowered(self, by: u16) -> Self {
        let lower = |area: Rect| Rect {
            y: area.y + by,
            height: area.height.saturating_sub(by),
            ..area
        };
        Self {
            date: self.date + by,
            statement: self.statement + by,
            body: lower(self.body),
            left: lower(self.left),
            right: lower(self.right),
            third: self.third.map(lower),
            ..self
        }
    }

    /// The same measures for two columns.
    pub fn without_third(self) -> Self {
        let Some(third) = self.third else { return self };
        let left = Rect {
            width: self.left.width + third.x - self.right.x,
            ..self.left
        };
        Self {
            left,
            right: third,
            third: None,
            ..self
        }
    }

    /// Today has room for what was done lately.
    pub fn is_roomy(&self) -> bool {
        self.form == Form::TwoColumns
            && self.screen.width >= ROOMY.0
            && self.screen.height >= ROOMY.1
    }

    /// Where a leaf lies.
    pub fn leaf(&self) -> Rect {
        match self.form {
            Form::TwoColumns => self.left,
            Form::Stacked | Form::Alone | Form::OneLine => self.body,
        }
    }

    /// Where the drawer lies: half the window above the footer's clear row, over the whole width of the body.
    pub fn drawer(&self) -> Rect {
        let height = (self.screen.height / 2).max(5).min(self.footer);
        let bottom = self
            .footer
            .saturating_sub(u16::from(self.screen.height >= 24));
        Rect {
            x: self.x0,
            y: bottom.saturating_sub(height),
            width: self.width,
            height,
        }
    }

    /// Where a page lies: from the first row of the header to the notice row.
    pub fn page(screen: Rect) -> Rect {
        let areas = Self::of(screen, 0);
        Rect {
            x: areas.x0,
            y: areas.date,
            width: areas.width,
            height: areas.notice.saturating_sub(areas.date),
        }
    }

    /// How many rows stand under the title of a page that does not fit whole.
    pub fn page_rows((width, height): (u16, u16)) -> usize {
        let page = Self::page(Rect::new(0, 0, width, height));
        usize::from(page.height.saturating_sub(1))
    }

    /// The column of a quiet page: at most 52 wide, begun at a third of the height.
    pub fn quiet(screen: Rect) -> Rect {
        let width = 52.min(screen.width.saturating_sub(2 * margin(screen.width)));
        let y = screen.height / 3;
        Rect {
            x: screen.x + (screen.width - width) / 2,
            y: screen.y + y.saturating_sub(1),
            width,
            height: screen.height.saturating_sub(y + 2),
        }
    }
}

/// The part of an area from this row on.
pub fn below(area: Rect, y: u16) -> Rect {
    Rect {
        y,
        height: area.bottom().saturating_sub(y),
        ..area
    }
}

/// From this width on the body is wider and has a third column.
const WIDE: u16 = 150;
/// From this height on a body sits in its window.
const HIGH: u16 = 30;
/// A screen with fewer rows has none to spare.
const LOW: u16 = 10;
/// From this size on Today says more.
const ROOMY: (u16, u16) = (110, 34);

/// The most columns of a body.
fn widest(width: u16) -> u16 {
    if width >= WIDE { 170 } else { 112 }
}

/// Columns at both sides of a screen that stay free.
fn margin(width: u16) -> u16 {
    match width {
        ..30 => 0,
        30..90 => 2,
        90.. => 3,
    }
}

/// How the panes are laid out at this size.
pub fn form(width: u16, height: u16) -> Form {
    if width >= 80 && height >= 24 {
        Form::TwoColumns
    } else if width >= 40 && height >= 14 {
        Form::Stacked
    } else if width >= 30 && height >= 8 {
        Form::Alone
    } else {
        Form::OneLine
    }
}

/// Free space by height.
pub fn air(height: u16) -> u16 {
    match height {
        ..28 => 0,
        28..36 => 1,
        36.. => 2,
    }
}
