//! Whether any of many texts stands in some bytes: in time that grows with the bytes, however many texts there are.

use memchr::memmem;

use crate::domain::hash::{QuickMap, QuickSet};

/// So few are looked for one by one.
const FEW: usize = 16;

/// A text this long is known by its end: identifiers of one moment begin alike.
const END: usize = 8;

/// Texts to be found.
pub(super) struct Finder<'a> {
    all: QuickSet<&'a [u8]>,
    /// The lengths of the texts that end like this.
    by_end: QuickMap<&'a [u8], Vec<usize>>,
    /// The lengths of those that are shorter than an end.
    short: Vec<usize>,
}

impl<'a> Finder<'a> {
    pub(super) fn of(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let texts = texts.into_iter().filter(|text| !text.is_empty());
        let all: QuickSet<&[u8]> = texts.map(str::as_bytes).collect();
        let mut by_end: QuickMap<&[u8], Vec<usize>> = QuickMap::default();
        let mut short = Vec::new();
        for text in &all {
            let lengths = match text.len().checked_sub(END) {
                Some(start) => by_end.entry(&text[start..]).or_default(),
                None => &mut short,
            };
            if !lengths.contains(&text.len()) {
                lengths.push(text.len());
            }
        }
        Self { all, by_end, short }
    }

    /// True when one of them stands there.
    pub(super) fn finds_any(&self, bytes: &[u8]) -> bool {
        if self.all.len() <= FEW {
            let mut all = self.all.iter();
            return all.any(|text| memmem::find(bytes, text).is_some());
        }
        let mut short = self.short.iter();
        if short.any(|length| bytes.windows(*length).any(|one| self.all.contains(one))) {
            return true;
        }
        bytes.windows(END).enumerate().any(|(start, end)| {
            let lengths = self.by_end.get(end).into_iter().flatten();
            let ends_here = start + END;
            lengths
                .filter_map(|length| bytes.get(ends_here.checked_sub(*length)?..ends_here))
                .any(|text| self.all.contains(text))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Finder;

    #[test]
    fn many_are_found_as_few_are() {
        let texts: Vec<String> = (0..200)
            .map(|n| format!("{}{n}", "entry ".repeat(n % 4)))
            .collect();
        for bytes in [
            "",
            "1",
            "x",
            "an entry 17x",
            "entry entry 18",
            "entry",
            "entr 5y",
        ] {
            let alone = texts.iter().any(|text| bytes.contains(text.as_str()));
            let finder = Finder::of(texts.iter().map(String::as_str));
            assert_eq!(finder.finds_any(bytes.as_bytes()), alone, "{bytes}");
            let long = texts.iter().filter(|text| text.len() > 8);
            let finder = Finder::of(long.clone().map(String::as_str));
            let alone = long.clone().any(|text| bytes.contains(text.as_str()));
            assert_eq!(finder.finds_any(bytes.as_bytes()), alone, "{bytes}");
        }
    }
}
