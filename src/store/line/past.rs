//! What a line's beginning already says: that all of it lies before a day.

use crate::domain::day::Day;

/// How long an entry's id is.
const ID: usize = 26;

/// A day as it stands in a line, to which the days of lines are held.
#[derive(Clone, Copy, Debug)]
pub(in crate::store) struct Since([u8; 10]);

impl Since {
    /// From this day on. `None` for a year that needs more than four digits: there nothing can be passed over.
    pub(in crate::store) fn new(first: Day) -> Option<Self> {
        let text: [u8; 10] = first.to_string().into_bytes().try_into().ok()?;
        is_date(&text).then_some(Self(text))
    }

    /// True for a line, as this program writes it, that was written before this day and for a day before it. What
    /// takes something back, or its words, always counts.
    pub(in crate::store) fn is_after(self, line: &[u8]) -> bool {
        days_of(line).is_some_and(|(at, day)| at < &self.0[..] && day < &self.0[..])
    }
}

/// The date on which a line was written and the day it is for, if it is of the usual shape and kind.
fn days_of(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let rest = line.strip_prefix(b"{\"v\":1,\"id\":\"")?.get(ID..)?;
    let rest = rest.strip_prefix(b"\",\"n\":")?;
    let end = rest.iter().position(|byte| !byte.is_ascii_digit())?;
    let at = rest.get(end..)?.strip_prefix(b",\"at\":\"")?;
    let end = at.iter().position(|byte| *byte == b'"')?;
    let day = at.get(end..)?.strip_prefix(b"\",\"day\":\"")?;
    let kind = day.get(10..)?.strip_prefix(b"\",\"k\":\"")?;
    let (at, day) = (at.get(..10)?, &day[..10]);
    let is_usual = is_date(at) && is_date(day) && !kind.starts_with(b"re");
    is_usual.then_some((at, day))
}

fn is_date(text: &[u8]) -> bool {
    let is_right = |(place, byte): (usize, &u8)| match place {
        4 | 7 => *byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    text.iter().enumerate().all(is_right)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops there")]
mod tests {
    use super::*;
    use crate::domain::{
        day::Moment,
        entry::{Entry, Fact},
        id::Id,
    };

    fn line(at: &str, day: &str, fact: Fact) -> String {
        super::super::line_of(&Entry {
            id: Id::new("01M7WAYQM8D4NFJD1VM5NKNM39"),
            n: 1_000_026,
            at: Moment::parse(at).unwrap(),
            day: Day::parse(day).unwrap(),
            gesture: Some(Id::new("01M7WAYQM8D4NFJD1VM5NKNM39")),
            fact,
        })
    }

    fn is_past(line: &str) -> bool {
        let since = Since::new(Day::parse("2026-03-02").unwrap()).unwrap();
        since.is_after(line.trim_end().as_bytes())
    }

    #[test]
    fn a_line_of_before_is_told_by_its_beginning() {
        for (at, day, past) in [
            ("2026-03-01T23:59:59+14:00", "2026-03-01", true),
            ("2025-12-31T08:00:00Z", "2025-12-31", true),
            ("2026-03-02T00:00:00-12:00", "2026-03-01", false),
            ("2026-03-01T08:00:00Z", "2026-03-02", false),
            ("2026-03-08T08:00:00Z", "2026-03-01", false),
        ] {
            assert_eq!(is_past(&line(at, day, Fact::Here)), past, "{at} {day}");
        }
    }

    #[test]
    fn what_takes_something_back_is_always_read() {
        let of = || Id::new("01M7WAYQM8D4NFJD1VM5NKNM38");
        for fact in [Fact::Retracted { of: of() }, Fact::Redacted { of: of() }] {
            assert!(!is_past(&line("2026-03-01T08:00:00Z", "2026-03-01", fact)));
        }
    }

    #[test]
    fn a_line_of_another_shape_is_read() {
        let usual = line("2026-03-01T08:00:00Z", "2026-03-01", Fact::Here);
        assert!(is_past(&usual));
        for (from, to) in [
            ("\"v\":1", "\"v\":2"),
            ("{\"v\"", "{ \"v\""),
            ("M39\",\"n\"", "M390\",\"n\""),
            ("\"n\":1000026", "\"n\":-1"),
            ("\"n\":1000026", "\"n\":1000026.5"),
            ("\"at\":\"2026-03", "\"at\":\"2026 03"),
            ("\"day\":\"2026", "\"day\":\"+2026"),
            ("\"day\"", "\"x\":0,\"day\""),
            ("\"k\"", "\"x\":0,\"k\""),
        ] {
            let other = usual.replacen(from, to, 1);
            assert_ne!(other, usual, "{from}");
            assert!(!is_past(&other), "{other}");
        }
        let late = Day::parse("9999-12-31").unwrap().plus(1);
        assert!(Since::new(late).is_none());
    }
}
