//! What a terminal says of its colors, in the ways of XParseColor.

use crate::store::Rgb;

use super::Answer;

/// The answer in an operating system command, without its end; `None` for any other text.
pub(super) fn of(text: &[u8]) -> Option<Answer> {
    let text = std::str::from_utf8(text).ok()?.strip_prefix(']')?;
    let (number, rest) = text.split_once(';')?;
    match number {
        "10" => color(rest).map(Answer::Ink),
        "11" => color(rest).map(Answer::Page),
        "4" => color(rest.strip_prefix("6;")?).map(Answer::Cyan),
        _ => None,
    }
}

/// `rgb:d7/da/e0` with one to four digits each, with an alpha behind them or not, or `#d7dae0`.
fn color(text: &str) -> Option<Rgb> {
    let mut parts: Vec<&str> = if let Some(("rgb" | "rgba", parts)) = text.split_once(':') {
        parts.split('/').collect()
    } else {
        let digits = text.strip_prefix('#').filter(|text| text.is_ascii())?;
        let wide = digits.len().is_multiple_of(3).then_some(digits.len() / 3)?;
        (0..3)
            .map_while(|index| digits.get(index * wide..(index + 1) * wide))
            .collect()
    };
    parts.truncate(3);
    let parts: Vec<u8> = parts.into_iter().map(part).collect::<Option<_>>()?;
    parts.try_into().ok()
}

/// A part of a color in hexadecimal digits: all of them `f` is the most there is.
fn part(digits: &str) -> Option<u8> {
    let most = (1..=4)
        .contains(&digits.len())
        .then(|| (1_u32 << (4 * digits.len())) - 1)?;
    let is_number = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let value = u32::from_str_radix(digits, 16).ok().filter(|_| is_number)?;
    u8::try_from((value * 255 + most / 2) / most).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_color_is_read_in_all_ways_terminals_write_it() {
        let color = [0xd7, 0xda, 0xe0];
        for text in [
            "]10;rgb:d7d7/dada/e0e0",
            "]10;rgb:d7/da/e0",
            "]10;rgba:d7d7/dada/e0e0/ffff",
            "]10;#d7dae0",
            "]10;#d7d7dadae0e0",
        ] {
            assert_eq!(of(text.as_bytes()), Some(Answer::Ink(color)), "{text}");
        }
        assert_eq!(of(b"]11;rgb:0/f/8"), Some(Answer::Page([0, 255, 136])));
        assert_eq!(of(b"]4;6;rgb:00/80/80"), Some(Answer::Cyan([0, 128, 128])));
    }

    #[test]
    fn anything_else_is_no_color() {
        for text in [
            "",
            "]",
            "]11;",
            "]11;?",
            "]11;rgb:",
            "]11;rgb:1/2",
            "]11;rgb:12345/0/0",
            "]11;#12",
            "]11;#",
            "]11;#\u{e9}\u{e9}\u{e9}",
            "]12;rgb:0/0/0",
            "]4;7;rgb:0/0/0",
            "P11;rgb:0/0/0",
            "]11;rgb:g/0/0",
            "]11;rgb:+1/0/0",
        ] {
            assert_eq!(of(text.as_bytes()), None, "{text}");
        }
    }
}
