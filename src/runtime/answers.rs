//! What a terminal answers to a question that was not ours: it arrives among the keys, late, and is none.

use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// An answer that stops for so long has come to its end.
const PAUSE: Duration = Duration::from_millis(200);

/// The answer that is arriving, if one is.
#[derive(Debug, Default)]
pub(super) struct Answers {
    until: Option<Instant>,
}

impl Answers {
    /// True for a key that is a piece of an answer: a color, a name, a setting. Such a text begins with Escape and one
    /// of five letters and ends with Escape and a backslash, or with Ctrl-G.
    pub(super) fn take(&mut self, key: KeyEvent, now: Instant) -> bool {
        let has = |modifier| key.modifiers.contains(modifier);
        if self.until.take_if(|until| now >= *until).is_some() || self.until.is_none() {
            let begins = has(KeyModifiers::ALT)
                && matches!(key.code, KeyCode::Char(']' | 'P' | '_' | '^' | 'X'));
            self.until = begins.then_some(now + PAUSE);
            return begins;
        }
        let is_ctrl = |letter| has(KeyModifiers::CONTROL) && key.code == KeyCode::Char(letter);
        if is_ctrl('c') {
            self.until = None;
            return false;
        }
        let ends = key.code == KeyCode::Char('\\') || is_ctrl('g');
        self.until = (!ends).then_some(now + PAUSE);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(answers: &mut Answers, keys: &[(char, KeyModifiers)], now: Instant) -> String {
        let not_taken = keys.iter().filter(|(letter, held)| {
            !answers.take(KeyEvent::new(KeyCode::Char(*letter), *held), now)
        });
        not_taken.map(|(letter, _)| letter).collect()
    }

    #[test]
    fn an_answer_is_no_keys_and_what_follows_it_is() {
        let (mut answers, now) = (Answers::default(), Instant::now());
        let (none, alt) = (KeyModifiers::NONE, KeyModifiers::ALT);
        let color = [
            (']', alt),
            ('1', none),
            ('1', none),
            ('\\', alt),
            ('2', none),
        ];
        assert_eq!(left(&mut answers, &color, now), "2");
        let color = [
            (']', alt),
            ('1', none),
            ('g', KeyModifiers::CONTROL),
            ('3', none),
        ];
        assert_eq!(left(&mut answers, &color, now), "3");
    }

    #[test]
    fn what_is_typed_a_while_after_half_an_answer_counts_and_ctrl_c_always() {
        let (mut answers, now) = (Answers::default(), Instant::now());
        let alt = KeyModifiers::ALT;
        assert_eq!(
            left(&mut answers, &[('P', alt), ('1', KeyModifiers::NONE)], now),
            ""
        );
        assert_eq!(
            left(&mut answers, &[('c', KeyModifiers::CONTROL)], now),
            "c"
        );
        assert_eq!(left(&mut answers, &[('P', alt)], now), "");
        let later = now + PAUSE;
        assert_eq!(left(&mut answers, &[('1', KeyModifiers::NONE)], later), "1");
    }
}
