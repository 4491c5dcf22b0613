//! The quickest way to count: a line that lies key by key as this program writes it is read along its stencil.
//! A million lines are counted in the time that finding their fields would take twice over.

use std::{str::FromStr as _, sync::LazyLock};

use memchr::memmem::Finder;

use super::{Mark, Reader};
use crate::domain::{block::Block, day::Day, id::Id, size::Size, text::clean};

static KIND: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("\"k\""));

/// A place in a line.
struct Along<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Along<'a> {
    /// Goes over exactly these words, or stays.
    #[inline]
    fn over(&mut self, words: &str) -> Option<()> {
        let is_there = self
            .text
            .as_bytes()
            .get(self.at..)?
            .starts_with(words.as_bytes());
        is_there.then(|| self.at += words.len())
    }

    /// A text up to its quotation mark; none with an escape or a control character in it.
    #[inline]
    fn text(&mut self) -> Option<&'a str> {
        let rest = &self.text.as_bytes()[self.at..];
        let length = rest
            .iter()
            .position(|byte| *byte == b'"' || *byte == b'\\' || *byte < b' ')?;
        let text = self.text.get(self.at..self.at + length)?;
        self.at += length;
        self.over("\"")?;
        Some(text)
    }

    /// The text of a field that need not be there; `None` when it is there and no plain text.
    #[inline]
    #[expect(clippy::option_option, reason = "absent is not the same as not plain")]
    fn maybe(&mut self, key: &str) -> Option<Option<&'a str>> {
        match self.over(key) {
            Some(()) => self.text().map(Some),
            None => Some(None),
        }
    }

    fn number(&mut self) -> Option<u64> {
        let rest = &self.text.as_bytes()[self.at..];
        let length = rest.iter().position(|byte| !byte.is_ascii_digit())?;
        let digits = self.text.get(self.at..self.at + length)?;
        self.at += length;
        let is_plain = length == 1 || !digits.starts_with('0');
        u64::from_str(digits).ok().filter(|_| is_plain)
    }

    fn flag(&mut self) -> Option<bool> {
        let yes = self.over("true").map(|()| true);
        yes.or_else(|| self.over("false").map(|()| false))
    }

    fn is_at_end(&self) -> bool {
        self.at == self.text.len()
    }
}

impl Reader {
    /// What counting sees in a line along its stencil; `None` when it does not lie so, whatever it is.
    pub(super) fn along_stencil(&mut self, text: &str) -> Option<Mark> {
        let mut along = Along { text, at: 0 };
        along.over("{\"v\":1,\"id\":\"")?;
        let id = along.text()?;
        along.over(",\"n\":")?;
        let n = along.number()?;
        along.over(",\"at\":\"")?;
        along.text()?;
        along.over(",\"day\":\"")?;
        let day = Day::parse(along.text()?)?;
        along.over(",\"k\":\"")?;
        let kind = along.text()?;
        along.maybe(",\"g\":\"")?;
        match kind {
            "done" => self.step(along, (id, n, day)),
            "retracted" => {
                along.over(",\"of\":\"")?;
                let of = along.text()?;
                along.over("}")?;
                let is_whole = along.is_at_end();
                is_whole.then(|| Mark::Back {
                    id: Id::new(&clean(id)),
                    n,
                    of: Id::new(&clean(of)),
                })
            }
            _ => {
                // A second kind further on would be the one that counts.
                let rest = &text.as_bytes()[along.at..];
                let is_plain = !rest.contains(&b'\\')
                    && KIND.find(rest).is_none()
                    && rest.last() == Some(&b'}');
                is_plain.then(|| Mark::other(id))
            }
        }
    }

    fn step(&mut self, mut along: Along<'_>, (id, n, day): (&str, u64, Day)) -> Option<Mark> {
        along.over(",\"value\":\"")?;
        let value = along.text()?;
        let commitment = along.maybe(",\"commitment\":\"")?;
        along.maybe(",\"one_off\":\"")?;
        along.maybe(",\"if_then\":\"")?;
        along.over(",\"text\":\"")?;
        along.text()?;
        along.over(",\"size\":\"")?;
        let size = Size::named(along.text()?)?;
        if along.over(",\"minutes\":").is_some() {
            along.number()?;
        }
        along.over(",\"block\":\"")?;
        Block::named(along.text()?)?;
        along.over(",\"source\":\"")?;
        is_source(along.text()?).then_some(())?;
        along.over(",\"certain\":")?;
        along.flag()?;
        if along.over(",\"backfilled\":").is_some() {
            along.flag()?;
        }
        along.over("}")?;
        let is_whole = along.is_at_end();
        is_whole.then(|| Mark::Step {
            id: Id::new(&clean(id)),
            n,
            day,
            value: self.id(value),
            commitment: commitment.map(|text| self.id(text)),
            size,
        })
    }
}

fn is_source(text: &str) -> bool {
    matches!(
        text,
        "planned" | "extra" | "one_off" | "start" | "hard_moment" | "imported"
    )
}
