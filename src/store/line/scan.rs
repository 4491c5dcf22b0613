//! The quick way through a line that is as this program writes it: one flat object without blanks and escapes.
//! Everything else goes the slow way; the two never disagree, only one is quicker.

/// Where a field lies in its line, and what it holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    key: (usize, usize),
    pub(super) value: Spanned,
}

/// The value of a field.
#[derive(Clone, Copy, Debug)]
pub(super) enum Spanned {
    /// A text from here to there, without its quotation marks.
    Text(usize, usize),
    /// A whole number without a sign.
    Number(u64),
    /// True or false.
    Flag(bool),
    /// Null.
    Null,
}

impl Span {
    /// The field's name.
    pub(super) fn key<'a>(&self, text: &'a str) -> &'a str {
        &text[self.key.0..self.key.1]
    }
}

/// Finds the fields of a line; `None` when it is not of the plain shape.
pub(super) fn scan(text: &str, into: &mut Vec<Span>) -> Option<()> {
    into.clear();
    let bytes = text.as_bytes();
    let mut at = expect(bytes, 0, b'{')?;
    loop {
        let (key, after) = quoted(bytes, at)?;
        let (value, after) = value(bytes, expect(bytes, after, b':')?)?;
        into.push(Span { key, value });
        match bytes.get(after)? {
            b',' => at = after + 1,
            b'}' if after + 1 == bytes.len() => return Some(()),
            _ => return None,
        }
    }
}

fn expect(bytes: &[u8], at: usize, byte: u8) -> Option<usize> {
    (*bytes.get(at)? == byte).then_some(at + 1)
}

fn quoted(bytes: &[u8], at: usize) -> Option<((usize, usize), usize)> {
    let from = expect(bytes, at, b'"')?;
    let stops = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..=0x1f);
    let end = from + bytes[from..].iter().position(stops)?;
    (bytes[end] == b'"').then_some(((from, end), end + 1))
}

fn value(bytes: &[u8], at: usize) -> Option<(Spanned, usize)> {
    match bytes.get(at)? {
        b'"' => quoted(bytes, at).map(|((from, end), after)| (Spanned::Text(from, end), after)),
        b'0'..=b'9' => number(bytes, at),
        _ => [
            ("true", Spanned::Flag(true)),
            ("false", Spanned::Flag(false)),
            ("null", Spanned::Null),
        ]
        .into_iter()
        .find(|(word, _)| bytes[at..].starts_with(word.as_bytes()))
        .map(|(word, value)| (value, at + word.len())),
    }
}

fn number(bytes: &[u8], at: usize) -> Option<(Spanned, usize)> {
    let digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit());
    let mut length = 0;
    let number = digits.into_iter().try_fold(0_u64, |number, digit| {
        length += 1;
        number.checked_mul(10)?.checked_add(u64::from(digit - b'0'))
    })?;
    let is_plain = length == 1 || bytes[at] != b'0';
    is_plain.then_some((Spanned::Number(number), at + length))
}
