//! Who knows whom, and which crate is used where.

use super::source::{Source, sources};

/// What a layer may name of `crate::`. Views read what the store said, as panes do.
fn may_know(source: &Source) -> &'static [&'static str] {
    match source.layer() {
        "domain" => &["domain"],
        "content" => &["content", "domain"],
        "store" => &["store", "domain"],
        "words" => &["words", "domain", "content", "store"],
        "report" => &["report", "domain", "content", "words"],
        "env" => &["env", "domain"],
        "session" => &["session", "domain", "content", "store", "words", "report"],
        "ui" => &["ui", "session", "domain", "content", "store", "words"],
        "pages" => &[
            "pages", "ui", "session", "report", "domain", "content", "store", "words",
        ],
        "app" => &[
            "app", "pages", "ui", "session", "domain", "content", "store", "words", "env",
        ],
        "plain" => &["plain", "app", "pages", "ui", "session", "domain", "words"],
        "runtime" => &[
            "runtime", "session", "app", "domain", "store", "env", "ui", "words", "plain",
        ],
        "cli" => &[
            "cli", "runtime", "session", "app", "pages", "report", "domain", "content", "store",
            "words", "env", "ui", "plain",
        ],
        "lib" | "main" => &["cli", "env"],
        other => panic!("{other} is no layer: give it a line here"),
    }
}

/// The modules a text names after `crate::`, those in braces too.
fn named(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    for (at, prefix) in text.match_indices("crate::") {
        let rest = &text[at + prefix.len()..];
        match rest.strip_prefix('{') {
            Some(list) => all.extend(listed(list)),
            None => all.push(word(rest)),
        }
    }
    all
}

/// The first word of each part of a list in braces.
fn listed(list: &str) -> Vec<&str> {
    let (mut depth, mut start, mut words) = (0_usize, 0, Vec::new());
    for (at, letter) in list.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                words.push(word(list[start..at].trim_start()));
                start = at + 1;
            }
            _ => {}
        }
        if letter == '}' && depth == 0 && start == at + 1 {
            break;
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn word(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    &text[..end.unwrap_or(text.len())]
}

#[test]
fn every_layer_knows_only_those_it_may() {
    let mut wrong = Vec::new();
    for source in sources() {
        let lines: Vec<&str> = source.code().map(|(_, line)| line).collect();
        let code = lines.join("\n");
        for name in named(&code) {
            if !may_know(&source).contains(&name) {
                wrong.push(format!("{} knows {name}", source.path));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_list_of_imports_is_read_whole() {
    let text = "use crate::{\n app::{App, key::{Code, Key}},\n store,\n};\nuse crate::words;\nlet a = crate::env::b;";
    assert_eq!(named(text), ["app", "store", "words", "env"]);
}

/// Files in which a text stands, outside of where it may.
#[track_caller]
fn stands_only(text: &str, may: impl Fn(&Source) -> bool) {
    let wrong: Vec<String> = sources()
        .iter()
        .filter(|source| !may(source))
        .flat_map(|source| {
            let found = source.code().filter(|(_, line)| line.contains(text));
            found
                .map(|(number, _)| format!("{}:{number}", source.path))
                .collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(
        wrong,
        Vec::<String>::new(),
        "{text} stands where it may not"
    );
}

#[test]
fn only_views_and_the_runtime_draw() {
    stands_only("ratatui::", |source| {
        source.is_view() || source.layer() == "runtime"
    });
}

#[test]
fn only_the_runtime_and_the_keys_know_the_terminal() {
    stands_only("crossterm", |source| {
        source.layer() == "runtime" || source.path == "session/key.rs"
    });
}

#[test]
fn only_store_and_shell_touch_files() {
    let may = |source: &Source| matches!(source.layer(), "store" | "cli" | "env");
    stands_only("std::fs", may);
    stands_only("fs::", |source| may(source) || source.layer() == "runtime");
}

#[test]
fn the_clock_is_asked_in_one_place() {
    stands_only("Local::now(", |source| source.layer() == "env");
    stands_only("Utc::now(", |_| false);
    stands_only("Instant::now(", |source| source.layer() == "env");
    stands_only("SystemTime::now(", |source| source.layer() == "env");
}

#[test]
fn variables_are_read_in_one_place() {
    stands_only("env::var", |source| source.layer() == "env");
}

#[test]
fn nothing_is_printed_that_could_panic() {
    for text in ["print!(", "println!(", "eprint!(", "eprintln!("] {
        stands_only(text, |_| false);
    }
}
