//! A line to write on.

use ratatui_textarea::{CursorMove, Input, Key as AreaKey, TextArea};
use unicode_segmentation::UnicodeSegmentation;

use super::key::{Code, Key};
use crate::{content::clean, domain::text::without_sequences};

/// A text field of one line. Pasted line ends become spaces; what exceeds the limit is not taken in, and the field says
/// so.
#[derive(Clone, Debug)]
pub struct Field {
    /// What is written here, as in "note"; half-typed text is kept under this name.
    pub place: &'static str,
    /// The most characters it holds.
    pub limit: usize,
    /// Where its words go.
    pub goes: Goes,
    /// The last paste did not fit whole.
    is_cut: bool,
    // Boxed because it is large: most sheets have no field most of the time.
    area: Box<TextArea<'static>>,
}

/// Where the words of a line go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goes {
    /// Into the plan.
    Plan,
    /// Into the log.
    Log,
    /// Nowhere: they ask for something.
    Nowhere,
}

impl Field {
    /// A field that begins with this text, the cursor at its end. Its words go into the plan.
    pub fn new(place: &'static str, limit: usize, text: &str) -> Self {
        let mut area = Box::new(TextArea::new(vec![text.to_owned()]));
        area.move_cursor(CursorMove::End);
        Self {
            place,
            limit,
            goes: Goes::Plan,
            is_cut: false,
            area,
        }
    }

    /// The same for words that go elsewhere than into the plan.
    #[must_use]
    pub fn to(self, goes: Goes) -> Self {
        Self { goes, ..self }
    }

    /// The text as it stands.
    pub fn text(&self) -> &str {
        self.area.lines().first().map_or("", String::as_str)
    }

    /// The text without blanks around it.
    pub fn trimmed(&self) -> &str {
        self.text().trim()
    }

    /// Characters in front of the cursor.
    pub fn cursor(&self) -> usize {
        self.area.cursor().1
    }

    /// True while it takes no more, or did not take all of what was pasted.
    pub fn is_full(&self) -> bool {
        self.is_cut || self.room() == 0
    }

    /// Takes a key in. True when the field had a use for it.
    pub fn type_key(&mut self, key: Key) -> bool {
        self.is_cut = false;
        let typed = key.typed();
        if let Some(letter) = typed {
            if self.room() > 0 && !letter.is_control() {
                self.area.insert_char(letter);
            }
            return true;
        }
        if self.take_word_key(key) {
            return true;
        }
        let code = match key.code {
            Code::Backspace => AreaKey::Backspace,
            Code::Delete => AreaKey::Delete,
            Code::Left => AreaKey::Left,
            Code::Right => AreaKey::Right,
            Code::Home => AreaKey::Home,
            Code::End => AreaKey::End,
            Code::Char(letter @ ('a' | 'e' | 'b' | 'f' | 'u' | 'k' | 'd' | 'h')) if key.ctrl => {
                AreaKey::Char(letter)
            }
            Code::Enter if key.alt => return true,
            _ => return false,
        };
        if let (AreaKey::Char('u'), true) = (code, key.ctrl) {
            self.area.delete_line_by_head();
            return true;
        }
        for _ in 0..self.characters(code, key) {
            self.area.input(Input {
                key: code,
                ctrl: key.ctrl,
                alt: key.alt,
                shift: false,
            });
        }
        true
    }

    /// The keys of readline and of editors that mean a word, and the one that brings back what was taken away. True for
    /// one of them.
    fn take_word_key(&mut self, key: Key) -> bool {
        let is_one = matches!((key.ctrl, key.alt), (true, false) | (false, true));
        match key.code {
            Code::Left if is_one => self.area.move_cursor(CursorMove::WordBack),
            Code::Right if is_one => self.area.move_cursor(CursorMove::WordForward),
            Code::Char('b') if key.alt => self.area.move_cursor(CursorMove::WordBack),
            Code::Char('f') if key.alt => self.area.move_cursor(CursorMove::WordForward),
            Code::Backspace if is_one => _ = self.area.delete_word(),
            Code::Char('w') if key.ctrl => _ = self.area.delete_word(),
            Code::Delete if is_one => _ = self.area.delete_next_word(),
            Code::Char('d') if key.alt => _ = self.area.delete_next_word(),
            Code::Char('y') if key.ctrl => {
                let taken = self.area.yank_text();
                let fitting = self.fitting(&taken, self.room()).to_owned();
                self.area.insert_str(fitting);
            }
            _ => return false,
        }
        true
    }

    /// How many characters this key moves over or takes away: a letter as a person sees it, so that a flag or a family
    /// is one.
    fn characters(&self, code: AreaKey, key: Key) -> usize {
        let is_held = key.alt || (key.ctrl && !matches!(code, AreaKey::Char(_)));
        let text = self.text();
        let at = text.char_indices().nth(self.cursor());
        let (before, after) = text.split_at(at.map_or(text.len(), |(at, _)| at));
        let letter = match code {
            _ if is_held => None,
            AreaKey::Backspace | AreaKey::Left | AreaKey::Char('h' | 'b') => {
                before.graphemes(true).next_back()
            }
            AreaKey::Delete | AreaKey::Right | AreaKey::Char('d' | 'f') => {
                after.graphemes(true).next()
            }
            _ => None,
        };
        letter.map_or(1, |letter| letter.chars().count())
    }

    /// Takes pasted text in as text, never as keys: a line end of two characters is one, and what would command a
    /// terminal leaves no letters.
    pub fn paste(&mut self, text: &str) {
        let flat: String = without_sequences(text)
            .replace("\r\n", "\n")
            .chars()
            .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
            .collect();
        let flat = clean(&flat);
        let fitting = self.fitting(&flat, self.room());
        self.is_cut = fitting.len() < flat.trim_end().len();
        self.area.insert_str(fitting);
    }

    /// The beginning of a text that fits so many characters, up to the end of a word. Only a word that is longer than
    /// an empty field is taken apart.
    pub fn fitting<'a>(&self, text: &'a str, room: usize) -> &'a str {
        let Some((end, _)) = text.char_indices().nth(room) else {
            return text;
        };
        let (head, rest) = text.split_at(end);
        if rest.starts_with(char::is_whitespace) || rest.trim().is_empty() {
            return head.trim_end();
        }
        let words = head.rfind(char::is_whitespace).map_or("", |at| &head[..at]);
        if !words.trim().is_empty() {
            return words.trim_end();
        }
        // Some scripts put no blanks between their words.
        let within = |at: &usize| *at <= end;
        let bounds = text.split_word_bound_indices().map(|(at, _)| at);
        match bounds.take_while(within).last().unwrap_or(0) {
            0 if room == self.limit => {
                let letters = text.grapheme_indices(true).map(|(at, _)| at);
                &text[..letters.take_while(within).last().unwrap_or(0)]
            }
            at => &text[..at],
        }
    }

    /// The field's name and text, for keeping.
    pub fn half_typed(&self) -> (&'static str, String) {
        (self.place, self.text().to_owned())
    }

    fn room(&self) -> usize {
        self.limit.saturating_sub(self.text().chars().count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pasted(limit: usize, before: &str, text: &str) -> (String, bool) {
        let mut field = Field::new("note", limit, before);
        field.paste(text);
        (field.text().to_owned(), field.is_full())
    }

    #[test]
    fn a_paste_ends_with_a_whole_word() {
        for (before, text, after) in [
            ("", "one two three", "one two"),
            ("", "one two th", "one two th"),
            ("", "one two th   ", "one two th"),
            ("one ", "seconds", "one "),
            ("one ", "水を飲む水を飲む", "one 水を飲む水を"),
            ("", "unbreakable words", "unbreakabl"),
            (
                "",
                "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}",
                "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}",
            ),
        ] {
            let (left, says_so) = pasted(10, before, text);
            assert_eq!(left, after);
            assert!(says_so, "{text}");
        }
        assert_eq!(pasted(10, "", "one two"), ("one two".to_owned(), false));
        assert_eq!(pasted(10, "", "one   \n"), ("one    ".to_owned(), false));
    }

    #[test]
    fn what_was_cut_is_said_until_the_next_key() {
        let mut field = Field::new("note", 10, "");
        field.paste("one two three");
        assert!(field.is_full());
        field.type_key(Key::char('!'));
        assert!(!field.is_full());
    }

    const FAMILY: &str = "👨\u{200d}👩\u{200d}👧";

    fn pressed(text: &str, keys: &[Key]) -> (String, usize) {
        let mut field = Field::new("note", 100, text);
        for key in keys {
            field.type_key(*key);
        }
        (field.text().to_owned(), field.cursor())
    }

    #[test]
    fn what_looks_like_one_letter_is_one_letter_to_every_key() {
        let (left, right) = (Key::of(Code::Left), Key::of(Code::Right));
        let (back, delete) = (Key::of(Code::Backspace), Key::of(Code::Delete));
        for letter in [FAMILY, "🇩🇪", "e\u{301}", "👍🏽", "ü", "각"] {
            let text = format!("a{letter}b");
            let length = letter.chars().count();
            let ends = |keys: &[Key]| pressed(&text, keys);
            let without = ("ab".to_owned(), 1);
            assert_eq!(ends(&[left, back]), without, "{letter}");
            assert_eq!(ends(&[left, Key::ctrl('h')]), without);
            assert_eq!(ends(&[left, left, delete]), without);
            assert_eq!(ends(&[left, Key::ctrl('b'), Key::ctrl('d')]), without);
            assert_eq!(ends(&[left, left]), (text.clone(), 1));
            assert_eq!(ends(&[left, left, right]), (text.clone(), 1 + length));
            assert_eq!(
                ends(&[left, left, Key::ctrl('f')]),
                (text.clone(), 1 + length)
            );
        }
        assert_eq!(
            pressed("", &[back, left, delete, right]),
            (String::new(), 0)
        );
    }

    fn alt(code: Code) -> Key {
        let alt = true;
        Key {
            alt,
            ..Key::of(code)
        }
    }

    fn held(code: Code) -> Key {
        let ctrl = true;
        Key {
            ctrl,
            ..Key::of(code)
        }
    }

    #[test]
    fn a_word_is_passed_over_taken_away_and_brought_back() {
        let at = |keys: &[Key]| pressed("one two three", keys).1;
        let (end, home) = (Key::of(Code::End), Key::of(Code::Home));
        for back in [alt(Code::Char('b')), alt(Code::Left), held(Code::Left)] {
            assert_eq!(at(&[end, back]), 8, "{back:?}");
            assert_eq!(at(&[end, back, back]), 4);
        }
        for on in [alt(Code::Char('f')), alt(Code::Right), held(Code::Right)] {
            assert_eq!(at(&[home, on]), 4, "{on:?}");
        }
        let left = |keys: &[Key]| pressed("one two three", keys).0;
        for take in [Key::ctrl('w'), alt(Code::Backspace), held(Code::Backspace)] {
            assert_eq!(left(&[end, take]), "one two ", "{take:?}");
            assert_eq!(left(&[end, take, Key::ctrl('y')]), "one two three");
        }
        for take in [alt(Code::Char('d')), alt(Code::Delete), held(Code::Delete)] {
            assert_eq!(left(&[home, take]), " two three", "{take:?}");
        }
        assert_eq!(
            left(&[end, Key::ctrl('u'), Key::ctrl('y')]),
            "one two three"
        );
        assert_eq!(
            left(&[home, Key::ctrl('k'), Key::ctrl('y')]),
            "one two three"
        );
        assert_eq!(pressed("家族に", &[alt(Code::Char('b'))]).1, 0);
        // What is brought back goes no further than the field.
        let mut field = Field::new("note", 10, "one two");
        let typed = ['u', 'y', 'y'].map(|letter| field.type_key(Key::ctrl(letter)));
        assert_eq!((typed, field.text()), ([true; 3], "one twoone"));
    }

    #[test]
    fn a_line_end_of_two_characters_is_one_and_what_commands_a_terminal_leaves_no_letters() {
        for (text, after) in [
            ("one\r\ntwo\nthree\rfour", "one two three four"),
            ("\u{1b}[31mred\u{1b}[0m", "red"),
            (
                "\u{1b}]0;title\u{7}words\u{1b}]8;;http://x\u{1b}\\link",
                "wordslink",
            ),
            ("\u{9b}1mbold\u{9d}0;x\u{9c}!", "bold!"),
            ("\u{1b}P1$r0m\u{1b}\\a\u{1b}(Bb\u{1b}=c\u{1b}", "abc"),
            ("it ends \u{1b}[3", "it ends "),
            (
                "it ends \u{1b}]0;never\nand goes on",
                "it ends  and goes on",
            ),
        ] {
            assert_eq!(pasted(100, "", text).0, after, "{text:?}");
        }
    }
}
