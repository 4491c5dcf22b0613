//! No file imports one that leads back to it: in some rooms none at all, in the others none among those side by side.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{Source, sources};

/// The rooms where no file leads back to itself, not even a parent through its child.
const STRICT: [&str; 5] = ["cli", "content", "env", "report", "words"];
/// The rooms where a file and those below it count as one.
const ROOMS: [&str; 8] = [
    "app", "domain", "pages", "plain", "runtime", "session", "store", "ui",
];

type Module = Vec<String>;
/// The modules that each imports.
type Imports = BTreeMap<Module, BTreeSet<Module>>;

/// The module a file is: `cli/import/saving.rs` is `cli::import::saving`.
fn module(path: &str) -> Module {
    let parts = path.trim_end_matches(".rs").split('/');
    parts.map(str::to_owned).collect()
}

/// The paths a text names that begin with this word, those in braces each for itself.
fn paths(text: &str, first: &str) -> Vec<Module> {
    let begin = format!("{first}::");
    let (mut found, mut rest) = (Vec::new(), text);
    while let Some(at) = rest.find(&begin) {
        let before = rest[..at].chars().next_back();
        rest = if before.is_some_and(|letter| is_word(letter) || letter == ':') {
            &rest[at + begin.len()..]
        } else {
            read(&rest[at..], &[], &mut found)
        };
    }
    found
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// Reads one path behind this beginning; gives what follows it.
fn read<'a>(text: &'a str, begin: &[String], found: &mut Vec<Module>) -> &'a str {
    let text = text.trim_start();
    if let Some(mut rest) = text.strip_prefix('{') {
        loop {
            rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == ',');
            match rest.strip_prefix('}') {
                Some(after) => return after,
                None if rest.is_empty() => return rest,
                None => rest = read(rest, begin, found),
            }
        }
    }
    let end = text.find(|letter| !is_word(letter)).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let path = [begin, &[word.to_owned()]].concat();
    match rest.strip_prefix("::") {
        Some(rest) if rest.starts_with(|letter| is_word(letter) || letter == '{') => {
            read(rest, &path, found)
        }
        _ => {
            found.push(path);
            // What stands for a name, as `*` and `as` do, ends with the next comma.
            let end = rest.find([',', '}', ';', '\n']).unwrap_or(rest.len());
            &rest[end..]
        }
    }
}

/// The file that a path leads to, seen from this one.
fn target(path: &[String], from: &Module, all: &BTreeSet<Module>) -> Option<Module> {
    let mut at: Module = match path[0].as_str() {
        "crate" => Vec::new(),
        _ => from.clone(),
    };
    let mut known = None;
    for word in path {
        match word.as_str() {
            "crate" | "self" => {}
            "super" => _ = at.pop(),
            word => at.push(word.to_owned()),
        }
        if all.contains(&at) {
            known = Some(at.clone());
        }
    }
    known.filter(|file| file != from)
}

/// The files of the same room that a file imports.
fn imports(source: &Source, all: &BTreeSet<Module>) -> BTreeSet<Module> {
    let own = module(&source.path);
    let lines: Vec<&str> = source.code().map(|(_, line)| line).collect();
    let code = lines.join("\n");
    let mut named = paths(&code, "crate");
    named.extend(paths(&code, "super"));
    let children = all
        .iter()
        .filter(|file| file.len() == own.len() + 1 && file.starts_with(&own));
    for child in children {
        named.extend(paths(&code, &child[own.len()]));
    }
    let targets = named.iter().filter_map(|path| target(path, &own, all));
    targets.filter(|file| file[0] == own[0]).collect()
}

/// What the files of these rooms import of their own room.
fn imports_in(rooms: &[&str]) -> Imports {
    let sources: Vec<Source> = sources();
    let own = || {
        let is_own = |source: &&Source| rooms.contains(&source.layer());
        sources.iter().filter(is_own)
    };
    let all: BTreeSet<Module> = own().map(|source| module(&source.path)).collect();
    own()
        .map(|source| (module(&source.path), imports(source, &all)))
        .collect()
}

/// The modules that lie side by side in a folder, each with what lies below it as one.
fn side_by_side(of: &Imports, folder: &[String]) -> Imports {
    let lies_in = |file: &&Module| file.len() > folder.len() && file.starts_with(folder);
    let whole = |file: &Module| file[..=folder.len()].to_vec();
    let mut found = Imports::new();
    for (file, targets) in of.iter().filter(|(file, _)| lies_in(file)) {
        let own = whole(file);
        let others = targets.iter().filter(lies_in).map(whole);
        let others = others.filter(|other| *other != own);
        found.entry(own.clone()).or_default().extend(others);
    }
    found
}

/// Each module that leads back to itself, and through which others.
fn circles(of: &Imports) -> Vec<String> {
    let mut circles = Vec::new();
    for file in of.keys() {
        let (mut reached, mut next) = (BTreeSet::new(), vec![file]);
        while let Some(at) = next.pop() {
            next.extend(of[at].iter().filter(|file| reached.insert(*file)));
        }
        if reached.contains(file) {
            let through = reached.iter().filter(|other| of[**other].contains(file));
            let through: Vec<String> = through.map(|other| other.join("::")).collect();
            circles.push(format!(
                "{} through {}",
                file.join("::"),
                through.join(", ")
            ));
        }
    }
    circles
}

#[test]
fn no_file_of_a_strict_room_leads_back_to_itself() {
    let edges = imports_in(&STRICT);
    assert!(edges.values().map(BTreeSet::len).sum::<usize>() > 100);
    assert_eq!(circles(&edges), Vec::<String>::new());
}

#[test]
fn no_module_leads_back_to_itself_through_those_beside_it() {
    let edges = imports_in(&ROOMS);
    assert!(edges.values().map(BTreeSet::len).sum::<usize>() > 300);
    let above = |file: &Module| {
        (1..file.len())
            .map(|depth| file[..depth].to_vec())
            .collect()
    };
    let folders: BTreeSet<Module> = edges
        .keys()
        .flat_map(|file| -> Vec<_> { above(file) })
        .collect();
    let found: Vec<String> = folders
        .iter()
        .flat_map(|folder| circles(&side_by_side(&edges, folder)))
        .collect();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn a_circle_is_found_among_modules_with_all_below_them() {
    let [room, a, b, below] = ["ui.rs", "ui/a.rs", "ui/b.rs", "ui/b/c.rs"].map(module);
    let edges = Imports::from([
        (a.clone(), BTreeSet::from([below.clone()])),
        (b.clone(), BTreeSet::from([below.clone()])),
        (below, BTreeSet::from([b, a])),
        (room.clone(), BTreeSet::new()),
    ]);
    assert_eq!(
        circles(&side_by_side(&edges, &room)),
        ["ui::a through ui::b", "ui::b through ui::a"]
    );
}

#[test]
fn a_path_leads_to_the_file_that_holds_it() {
    let all: BTreeSet<Module> = ["cli.rs", "cli/a.rs", "cli/b.rs", "cli/b/c.rs"]
        .map(module)
        .into();
    let text = "use super::{a::{self, B}, super::x, store};\nlet y = super::super::a::f();";
    let from = module("cli/b/c.rs");
    let found: Vec<String> = paths(text, "super")
        .iter()
        .filter_map(|path| target(path, &from, &all))
        .map(|file| file.join("::"))
        .collect();
    assert_eq!(found, ["cli::b", "cli::b", "cli", "cli::b", "cli::a"]);
}
