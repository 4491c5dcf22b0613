//! The transcript is read aloud, and no sign in it is spelled out.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use crate::tone::offences;

use super::flows::every_flow;

/// The signs a voice passes over: they end a sentence, part it, or stand inside a word.
const SILENT: &str = ".,:?'’-…";

/// What espeak-ng says, as phonemes: its consonants, because vowels and stress follow the pauses that signs make.
fn consonants(text: &str) -> Option<String> {
    let mut speaking = Command::new("espeak-ng")
        .args(["-q", "-x", "-v", "en-us", "--stdin"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut ear = speaking.stdin.take()?;
    // A line is heard for itself: a very long sentence is cut in the middle of a word.
    let text = text.replace('\n', "\n\n");
    let telling = std::thread::spawn(move || ear.write_all(text.as_bytes()));
    let said = speaking.wait_with_output().ok()?;
    telling.join().ok()?.ok()?;
    let heard = String::from_utf8_lossy(&said.stdout).into_owned();
    let is_consonant = |letter: &char| "bdfghjklmnpstvwzNTDSZ".contains(*letter);
    Some(heard.chars().filter(is_consonant).collect())
}

/// The text without its signs. What stands inside an address, a time or a
/// word is part of it.
fn without_signs(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let is_inside = |at: usize| {
        let near = |at: Option<&char>| at.is_some_and(|letter| letter.is_alphanumeric());
        near(at.checked_sub(1).and_then(|before| letters.get(before))) && near(letters.get(at + 1))
    };
    let plain = |(at, letter): (usize, &char)| match letter {
        '\'' | '’' | '.' | ':' if is_inside(at) => *letter,
        letter if SILENT.contains(*letter) => ' ',
        letter => *letter,
    };
    letters.iter().enumerate().map(plain).collect()
}

/// What daymark says; what was typed stands behind a prompt and is left out.
fn daymarks_words() -> String {
    let all = every_flow();
    let own = |line: &&str| {
        !["key:", "words:", "name:", "how:", "command:"]
            .iter()
            .any(|prompt| line.starts_with(prompt))
    };
    let mut words = String::new();
    for line in all.lines().filter(own) {
        words.push_str(line);
        words.push('\n');
    }
    words
}

#[test]
fn what_is_said_holds_no_sign_that_is_spelled_out() {
    let words = daymarks_words();
    let odd = |line: &&str| {
        line.chars().any(|letter| {
            !letter.is_ascii_alphanumeric() && letter != ' ' && !SILENT.contains(letter)
        })
    };
    // Where files lie, the version and other programs' words are told as they are.
    let told = |line: &&str| {
        ["Files:", "Config:", "Version:"]
            .iter()
            .any(|label| line.starts_with(label))
    };
    let lines: Vec<&str> = words
        .lines()
        .filter(odd)
        .filter(|line| !told(line))
        .collect();
    assert_eq!(lines, Vec::<&str>::new());
    assert!(words.lines().count() > 300, "{}", words.lines().count());
}

#[test]
fn read_aloud_it_sounds_as_if_no_sign_stood_there() {
    let words = daymarks_words();
    let Some(heard) = consonants(&words) else {
        tell!("skipped: there is no espeak-ng here");
        return;
    };
    let plain = consonants(&without_signs(&words)).unwrap();
    let same = heard
        .chars()
        .zip(plain.chars())
        .take_while(|(one, other)| one == other)
        .count();
    assert_eq!(
        &heard[same..],
        &plain[same..],
        "they part after {}",
        &heard[same.saturating_sub(60)..same]
    );
    // The ear hears what it is there for.
    assert_ne!(
        consonants("1 ● Read one page"),
        consonants("1 Read one page")
    );
    assert_ne!(consonants("keys ? : help"), consonants("keys help"));
}

#[test]
fn no_line_blames_or_presses() {
    let words = daymarks_words();
    for line in words.lines() {
        assert_eq!(offences(line), Vec::<String>::new(), "{line}");
    }
}
