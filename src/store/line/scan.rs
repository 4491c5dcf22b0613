//! The quick way through a line that is as this program writes it: one flat object without blanks and escapes.
//! Everything else goes the slow way; the two never disagree, only one is quicker.

/// Where a field lies in its line, and what it holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    key: (u32, u32),
    pub(super) value: Spanned,
}

/// The value of a field.
#[derive(Clone, Copy, Debug)]
pub(super) enum Spanned {
    /// A text from here to there, without its quotation marks.
    Text(u32, u32),
    /// A whole number without a sign.
    Number(u64),
    /// True or false.
    Flag(bool),
    /// Null.
    Null,
}

/// The bytes that end a text or are not plain inside one.
const STOPS: [bool; 256] = {
    let mut stops = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        stops[byte] = true;
        byte += 1;
    }
    stops[b'"' as usize] = true;
    stops[b'\\' as usize] = true;
    stops
};

/// The bits of the keys that a line has. Of a key whose bit is not set there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Keys(u128);

impl Keys {
    /// False when the key is certainly not there.
    pub(super) fn may_hold(self, key: &str) -> bool {
        self.0 & bit_of(key.as_bytes()) != 0
    }
}

impl Span {
    /// True when the field in this line has this key.
    pub(super) fn is(&self, text: &str, key: &str) -> bool {
        text.as_bytes()[self.key.0 as usize..self.key.1 as usize] == *key.as_bytes()
    }
}

/// Finds the fields of a line; `None` when it is not of the plain shape, or a key may come twice.
pub(super) fn scan(text: &str, into: &mut Vec<Span>) -> Option<Keys> {
    into.clear();
    let bytes = text.as_bytes();
    let mut at = expect(bytes, 0, b'{')?;
    let mut keys = Keys::default();
    loop {
        let (key, after) = quoted(bytes, at)?;
        // A key that comes twice always meets its own bit; that another key meets it costs time and nothing else.
        let bit = bit_of(&bytes[key.0 as usize..key.1 as usize]);
        if keys.0 & bit != 0 {
            return None;
        }
        keys.0 |= bit;
        let (value, after) = value(bytes, expect(bytes, after, b':')?)?;
        into.push(Span { key, value });
        match bytes.get(after)? {
            b',' => at = after + 1,
            b'}' if after + 1 == bytes.len() => return Some(keys),
            _ => return None,
        }
    }
}

#[inline]
fn bit_of(key: &[u8]) -> u128 {
    let of = |letter: Option<&u8>| u32::from(letter.copied().unwrap_or(0));
    // Chosen so that no two of our own keys meet.
    let number = 17 * of(key.first()) + 2 * of(key.get(1)) + 37 * of(key.last());
    1 << ((number + 21 * key.len() as u32) % 128)
}

fn expect(bytes: &[u8], at: usize, byte: u8) -> Option<usize> {
    (*bytes.get(at)? == byte).then_some(at + 1)
}

#[inline]
fn quoted(bytes: &[u8], at: usize) -> Option<((u32, u32), usize)> {
    let from = expect(bytes, at, b'"')?;
    let mut end = from;
    while !STOPS[usize::from(*bytes.get(end)?)] {
        end += 1;
    }
    (bytes[end] == b'"').then_some(((from as u32, end as u32), end + 1))
}

fn value(bytes: &[u8], at: usize) -> Option<(Spanned, usize)> {
    let word = |word: &[u8], value| {
        let is_it = bytes[at..].starts_with(word);
        is_it.then_some((value, at + word.len()))
    };
    match bytes.get(at)? {
        b'"' => quoted(bytes, at).map(|((from, end), after)| (Spanned::Text(from, end), after)),
        b'0'..=b'9' => number(bytes, at),
        b't' => word(b"true", Spanned::Flag(true)),
        b'f' => word(b"false", Spanned::Flag(false)),
        b'n' => word(b"null", Spanned::Null),
        _ => None,
    }
}

fn number(bytes: &[u8], at: usize) -> Option<(Spanned, usize)> {
    let mut end = at;
    let mut number = 0_u64;
    while let Some(digit) = bytes.get(end).filter(|byte| byte.is_ascii_digit()) {
        number = number
            .checked_mul(10)?
            .checked_add(u64::from(digit - b'0'))?;
        end += 1;
    }
    let is_plain = end == at + 1 || bytes[at] != b'0';
    is_plain.then_some((Spanned::Number(number), end))
}
