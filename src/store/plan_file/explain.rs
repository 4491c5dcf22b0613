//! What a JSON parser has to say, in words for the person who edited the file.

use std::path::Path;

use super::{
    Beyond, PlanError, Unread,
    repeats::{Kind, Repeat},
};
use crate::domain::{
    json_path::{JsonPath, Step, path_to},
    text::clean,
};

/// How much of a line is shown.
const SHOWN: usize = 200;

/// The whole file is not what it could be.
pub(super) fn whole(path: &Path, message: &str) -> Unread {
    Unread {
        error: Box::new(PlanError {
            path: path.into(),
            place: None,
            message: message.to_owned(),
            lines: Vec::new(),
            copy: None,
            absence: None,
            beyond: None,
        }),
        newer: None,
    }
}

/// The file is of a newer format.
pub(super) fn newer(path: &Path, version: u64) -> Unread {
    let message = format!("this plan is of a newer format, version {version}");
    let mut unread = whole(path, &message);
    unread.error.beyond = Some(Beyond::Newer);
    Unread {
        newer: Some(version),
        ..unread
    }
}

/// Something is wrong just after `good`.
pub(super) fn at_end_of(path: &Path, good: &str, message: &str) -> Unread {
    let line = good.matches('\n').count() + 1;
    let column = line_of(good, line).chars().count() + 1;
    placed(path, good, (line, column), message)
}

/// The text is not JSON.
pub(super) fn syntax(path: &Path, text: &str, error: &serde_json::Error) -> Unread {
    let (mut line, mut column) = (error.line(), error.column());
    if column == 0 && line > 1 {
        // A text that runs over the end of its line is at fault where that line ends.
        line -= 1;
        column = line_of(text, line).len();
    }
    let said = error.to_string();
    let words = syntax_words(
        &said,
        line_of(text, line).as_bytes().get(column.wrapping_sub(1)),
    );
    placed(path, text, letters(text, (line, column)), words)
}

/// It is JSON, and something in it is of another kind than expected; the place in the text is known.
pub(super) fn content_at(path: &Path, text: &str, error: &serde_json::Error) -> Unread {
    let place = (error.line(), error.column());
    placed(
        path,
        text,
        letters(text, place),
        &content_words(text, error),
    )
}

/// Something that begins at a byte, where that is known.
pub(super) fn at(path: &Path, text: &str, byte: Option<usize>, message: &str) -> Unread {
    match byte {
        Some(byte) => placed(path, text, place(text, byte), message),
        None => whole(path, message),
    }
}

/// It is JSON, and no object.
pub(super) fn no_object(path: &Path, text: &str) -> Unread {
    let before = text.len() - text.trim_ascii_start().len();
    let message = "a plan is one object in { }, and something else stands here";
    placed(path, text, place(text, before), message)
}

/// Something stands twice where it can only stand once.
pub(super) fn repeated(path: &Path, text: &str, repeat: &Repeat) -> Unread {
    let (line, _) = place(text, repeat.first);
    let name = clean(&repeat.name);
    let message = match repeat.kind {
        Kind::Key => format!("\"{name}\" stands twice in this object, first on line {line}"),
        Kind::Id => format!("the id \"{name}\" stands twice in this list, first on line {line}"),
        Kind::NoId => "this id is empty, and daymark knows an item by its id".to_owned(),
    };
    placed(path, text, place(text, repeat.again), &message)
}

/// The line and the letter in it that begin at a byte.
fn place(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or(before);
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

fn line_of(text: &str, line: usize) -> &str {
    let line = text.split('\n').nth(line.saturating_sub(1)).unwrap_or("");
    line.trim_end_matches('\r')
}

/// The parser counts bytes; people count letters.
fn letters(text: &str, (line, column): (usize, usize)) -> (usize, usize) {
    let before = line_of(text, line).bytes().take(column);
    // Every byte that does not go on with a letter begins one.
    let letters = before.filter(|byte| byte & 0xc0 != 0x80).count();
    (line, letters)
}

fn placed(path: &Path, text: &str, (line, column): (usize, usize), message: &str) -> Unread {
    let first = line.saturating_sub(1).max(1);
    let lines = text
        .split('\n')
        .enumerate()
        .map(|(index, words)| (index + 1, words))
        .filter(|(number, _)| (first..=line).contains(number))
        .map(|(number, words)| (number, clean(words.trim_end_matches('\r'))))
        .map(|(number, words)| (number, words.chars().take(SHOWN).collect()))
        .collect();
    let mut unread = whole(path, message);
    unread.error.place = Some((line.max(1), column.max(1)));
    unread.error.lines = lines;
    unread
}

fn syntax_words(said: &str, at: Option<&u8>) -> &'static str {
    let words = [
        ("EOF while parsing a string", NO_QUOTE),
        (
            "EOF while parsing",
            "the file ends before its last bracket is closed",
        ),
        ("expected `,` or", COMMA),
        (
            "expected `:`",
            "a colon belongs between a name and what it stands for",
        ),
        (
            "trailing comma",
            "nothing comes after this comma, so it is one too many",
        ),
        (
            "trailing characters",
            "the plan ended before this; nothing belongs after it",
        ),
        (
            "key must be a string",
            "a name in quotation marks is expected here",
        ),
        (
            "expected value",
            "a text, a number, true, false, null or a bracket is expected here",
        ),
        ("expected ident", "true, false or null is expected here"),
        ("invalid escape", "a backslash in a text is written twice"),
        (
            "hex escape",
            "this \\u is half a character, and the other half is missing",
        ),
        (
            "number out of range",
            "this number is larger than daymark reads",
        ),
        ("invalid number", "this number cannot be read"),
    ];
    if said.starts_with("control character") {
        return if at == Some(&b'\t') { TAB } else { NO_QUOTE };
    }
    words
        .into_iter()
        .find(|(start, _)| said.contains(start))
        .map_or("something else is expected here", |(_, words)| words)
}

const NO_QUOTE: &str = "this text has no closing quotation mark";
const TAB: &str = "a tab inside a text is written as \\t";
const COMMA: &str = "a comma or a closing bracket belongs before this";

fn content_words(text: &str, error: &serde_json::Error) -> String {
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or(&said);
    let way = path_to(text, offset(text, (error.line(), error.column())));
    let place = steps(&way);
    let expected = expected(said, &way);
    if place.is_empty() {
        expected
    } else {
        format!("{place}: {expected}")
    }
}

/// Bytes before a place that is given as a line and the bytes read of it.
fn offset(text: &str, (line, column): (usize, usize)) -> usize {
    let before = text.split_inclusive('\n').take(line.saturating_sub(1));
    before.map(str::len).sum::<usize>() + column
}

/// As in "commitments, item 2, size".
fn steps(way: &JsonPath) -> String {
    let step = |step: &Step| match step {
        Step::Item(index) => format!("item {}", index + 1),
        Step::Name(name) => clean(name).into_owned(),
    };
    way.0.iter().map(step).collect::<Vec<_>>().join(", ")
}

fn expected(said: &str, way: &JsonPath) -> String {
    if let Some(name) = said.strip_prefix("missing field ") {
        return format!("{} is expected in here", name.replace('`', "\""));
    }
    if is_about_a_day(said, way) {
        return "a day as in \"2026-03-08\" is expected here".to_owned();
    }
    let wanted = said
        .rsplit_once("expected ")
        .map_or("", |(_, wanted)| wanted);
    if said.starts_with("unknown variant") {
        let words = wanted.trim_start_matches("one of ").replace('`', "\"");
        return format!("one of these is expected here: {words}");
    }
    let wanted = match wanted {
        "a string" | "a formatted date string" => "a text in quotation marks",
        "a boolean" => "true or false",
        "a sequence" => "a list in [ ]",
        "a map" => "an object in { }",
        "an array of length 2" => "a list of two numbers",
        "an hour from 0 to 12" => "an hour from 0 to 12",
        wanted if wanted.starts_with("struct ") => "an object in { }",
        wanted if is_integer(wanted) => "a whole number",
        _ if said.contains("out of range") || said.contains("invalid number") => "a smaller number",
        _ => "something else",
    };
    format!("{wanted} is expected here")
}

fn is_integer(wanted: &str) -> bool {
    matches!(wanted, "u8" | "u16" | "u32" | "u64" | "i64" | "usize")
}

fn is_about_a_day(said: &str, way: &JsonPath) -> bool {
    let chrono = [
        "premature end of input",
        "input contains invalid characters",
        "input is out of range",
        "trailing input",
        "a formatted date string",
    ];
    let names = [
        "since",
        "retired",
        "day",
        "on",
        "offered",
        "checked",
        "confirmed_values",
        "rest_until",
    ];
    let is_day = way.name().is_some_and(|name| names.contains(&name));
    is_day && chrono.iter().any(|text| said.contains(text))
}
