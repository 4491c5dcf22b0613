//! The rows of the body basics: what each says and changes.

use crate::{
    domain::plan::{Basic, BasicSetting, TimeOfDay},
    session::Session,
    ui::focus::Focus,
    words::basics as text,
};

/// Room for own words, so that they stay on one row of Today.
pub(super) const WORDS_LIMIT: usize = 34;
/// Room for a time, and for what is none.
pub(super) const TIME_LIMIT: usize = 10;

/// A row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// Whether a basic is shown.
    Shown(Basic),
    /// The movement one enjoys.
    Choice,
    /// The time with this index.
    From(Basic, usize),
    /// The words for it.
    Words(Basic, usize),
}

/// The rows, in their order: of a basic that is hidden one alone.
pub(super) fn rows(session: &Session) -> Vec<Row> {
    let mut rows = Vec::new();
    for which in Basic::ALL {
        rows.push(Row::Shown(which));
        let setting = session.plan.settings.basics.of(which);
        if !setting.show {
            continue;
        }
        if which == Basic::Movement {
            rows.push(Row::Choice);
        }
        let times = setting.times.len();
        for at in 0..times.max(1) {
            if which != Basic::Movement {
                rows.push(Row::Words(which, at));
            }
            rows.push(Row::From(which, at));
        }
        if (1..which.most_times()).contains(&times) {
            rows.push(Row::From(which, times));
        }
    }
    rows
}

/// The name of the field for the words of a basic.
pub(super) fn place(which: Basic) -> &'static str {
    match which {
        Basic::Sleep => "wind-down, own words",
        Basic::Meals => "something to eat, own words",
        Basic::Movement => "moved a little, own words",
    }
}

impl Row {
    /// The basic it is about.
    pub(super) fn of(self) -> Basic {
        match self {
            Row::Shown(which) | Row::From(which, _) | Row::Words(which, _) => which,
            Row::Choice => Basic::Movement,
        }
    }

    pub(super) fn label(self) -> &'static str {
        match self {
            Row::Shown(which) => text::label(which),
            Row::Choice => text::ONE_I_ENJOY,
            Row::From(_, 0) => text::FROM,
            Row::From(..) => text::AND_FROM,
            Row::Words(..) => text::OWN_WORDS,
        }
    }

    /// What it says; the selected time also how it can be a line.
    pub(super) fn value(self, session: &Session, focus: Focus) -> String {
        let setting = session.plan.settings.basics.of(self.of());
        match self {
            Row::Shown(_) if setting.show => text::SHOWN.to_owned(),
            Row::Shown(_) => text::HIDDEN.to_owned(),
            Row::Choice => {
                let own = session.own_basic(Basic::Movement, 0);
                own.unwrap_or(text::NONE).to_owned()
            }
            Row::Words(_, at) => setting.words(at).unwrap_or(text::NONE).to_owned(),
            Row::From(_, at) => match setting.times.get(at) {
                Some(time) if focus.is_here() => text::with_a_line(time.from),
                Some(time) => time.from.to_string(),
                None => text::NO_TIME.to_owned(),
            },
        }
    }

    pub(super) fn turns(self) -> bool {
        matches!(self, Row::Shown(_) | Row::From(..))
    }

    pub(super) fn is_written(self) -> bool {
        matches!(self, Row::From(..) | Row::Words(..))
    }

    /// Shows or hides it; sets the time a quarter of an hour on, the usual one where there is none.
    pub(super) fn turn(self, setting: &mut BasicSetting, by: isize) {
        match self {
            Row::Shown(_) => setting.show = !setting.show,
            Row::From(which, at) => {
                let now = setting.times.get(at).map(|time| time.from.turned(by));
                setting.set_time(at, now.or_else(|| usual(which, at)));
            }
            Row::Choice | Row::Words(..) => {}
        }
    }
}

/// The time that stands there first.
fn usual(which: Basic, at: usize) -> Option<TimeOfDay> {
    TimeOfDay::parse(match (which, at) {
        (Basic::Sleep, _) => "21:30",
        (Basic::Meals, 0) => "8:00",
        (Basic::Meals, 1) => "12:30",
        (Basic::Meals, _) => "18:30",
        (Basic::Movement, _) => "15:00",
    })
}
