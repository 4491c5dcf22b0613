//! The line that takes the statement's place for one visit.

use crate::{domain::weekday::Weekday, session::Session, words};

/// Days away after which life may look different.
pub(super) const LONG: i64 = 28;

/// The greeting of this visit: after days away, or at the start of a week or a month. Only before the first engaging
/// key of the day, and never with a number in it.
pub(super) fn greeting(session: &Session) -> Option<String> {
    if session.record(session.day()).here {
        return None;
    }
    let fresh = session.day().weekday() == Weekday::Mon || session.day().day_of_month() == 1;
    let line = match session.days_away()? {
        LONG.. => words::BACK_AFTER_MONTHS,
        7..=27 => words::BACK_AFTER_WEEKS,
        2..=6 => words::BACK_AFTER_DAYS,
        _ if fresh => words::NEW_WEEK,
        _ => return None,
    };
    Some(line.to_owned())
}
