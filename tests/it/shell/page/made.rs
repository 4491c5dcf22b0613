//! What the page says of commands, options and keys: made of the program, and held against the file.

use std::io;

use clap::{
    Arg, ArgGroup, Command, Id,
    builder::{PossibleValue, Str},
};
use clap_mangen::Man;
use daymark::{
    app::command::tables,
    cli::tree,
    session::{
        command::{GROUPS, listed},
        keymap::Keymap,
    },
    words,
};
use roff::{Roff, bold, roman};

use crate::support::made;

const PAGE: &str = include_str!("../../../../assets/daymark.1");

/// The width of a line of the page.
const WIDTH: usize = 78;

/// Between these titles the page is made.
const MADE: [&str; 2] = [".SH COMMANDS\n", ".SH OUTPUT\n"];

#[test]
fn the_page_says_of_commands_options_and_keys_what_the_program_says() {
    let made = made().unwrap();
    let made = made.strip_prefix(MADE[0]).expect("the first title");
    let how = "DAYMARK_MAN=write cargo test shell::page";
    made::holds("assets/daymark.1", MADE, made, how);
}

#[test]
fn the_page_has_the_name_the_version_and_the_examples_of_the_program() {
    let root = tree();
    let version = root.get_version().unwrap();
    assert!(PAGE.contains(&format!("\"daymark {version}\"\n")));
    let about = root.get_about().unwrap().to_string();
    assert!(PAGE.replace('\n', " ").contains(&about));
    let examples = root.get_before_help().unwrap().to_string();
    let examples = typed(&in_a_block(&examples));
    assert!(PAGE.contains(examples.trim_start_matches(".PP\n")));
}

/// The sections about commands, options and keys.
fn made() -> io::Result<String> {
    let root = Man::new(global(tree()));
    let mut roff = Roff::new();
    roff.control("SH", ["COMMANDS"]);
    let mut page = lines(&roff);
    for command in tree().get_subcommands() {
        page += &one(command, &format!("{} {}", words::NAME, command.get_name()))?;
    }
    page += &written(|out| root.render_options_section(out))?;
    page += &keys();
    Ok(tidy(&page))
}

/// The root alone with the options that hold everywhere.
fn global(tree: Command) -> Command {
    tree.mut_args(|arg| in_words(&arg))
}

/// A command: what it does, its examples, its options; then the commands within it.
fn one(command: &Command, name: &str) -> io::Result<String> {
    if command.has_subcommands() {
        return command
            .get_subcommands()
            .map(|inner| one(inner, &format!("{name} {}", inner.get_name())))
            .collect();
    }
    let own = command
        .clone()
        .bin_name(name)
        .disable_help_flag(true)
        .mut_args(|arg| in_words(&arg).hide(arg.get_help_heading().is_some()));
    let man = Man::new(own);
    let mut roff = Roff::new();
    roff.control("SS", [name]);
    let mut page = lines(&roff);
    let mut roff = Roff::new();
    roff.text([bold(name), roman(usage(command))]);
    page += &lines(&roff);
    let mut roff = Roff::new();
    roff.control("PP", []);
    let about = command.get_about().map(ToString::to_string);
    roff.text([roman(format!("{}.", about.unwrap_or_default()))]);
    page += &lines(&roff);
    page += &rest(&written(|out| man.render_options_section(out))?);
    let examples = command.get_before_help().map(ToString::to_string);
    page += &typed(&in_a_block(&examples.unwrap_or_default()));
    Ok(page)
}

/// What is typed after the name of a command.
fn usage(command: &Command) -> String {
    let shown = |arg: &&Arg| arg.get_help_heading().is_none() && !arg.is_hide_set();
    // Its options know their group once it is built.
    let mut built = command.clone();
    built.build();
    let groups = built.get_groups().filter(|group| group.is_required_set());
    let grouped: Vec<&Id> = groups.flat_map(ArgGroup::get_args).collect();
    let (together, alone): (Vec<&Arg>, Vec<&Arg>) = command
        .get_arguments()
        .filter(shown)
        .partition(|arg| grouped.contains(&arg.get_id()));
    let mut words = vec![String::new()];
    if !together.is_empty() {
        let choices: Vec<String> = together.into_iter().map(word).collect();
        words.push(format!("({})", choices.join(" | ")));
    }
    words.extend(alone.into_iter().map(|arg| {
        if arg.is_required_set() {
            word(arg)
        } else {
            format!("[{}]", word(arg))
        }
    }));
    words.join(" ")
}

/// An option or a word as it is typed.
fn word(arg: &Arg) -> String {
    let names = arg.get_value_names().unwrap_or_default();
    let value: Vec<&str> = names.iter().map(Str::as_str).collect();
    let value = value.join(" ");
    match arg.get_long() {
        Some(long) if arg.get_action().takes_values() => format!("--{long} {value}"),
        Some(long) => format!("--{long}"),
        None => value,
    }
}

/// An option whose values stand in its sentence.
fn in_words(arg: &Arg) -> Arg {
    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let values = arg.get_possible_values();
    // A switch has values too: true and false.
    if values.is_empty() || !arg.get_action().takes_values() {
        return arg.clone().help(format!("{help}."));
    }
    let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    let help = format!("{help}: {}.", names.join(", "));
    arg.clone().help(help).hide_possible_values(true)
}

/// What stands before the keys.
const BEFORE_KEYS: &str = "The same table stands in daymark, with ?. \
Arrows and j k move, Enter takes the marked choice, Esc goes back, and no key deletes anything.";

/// The keys as the table of commands lists them.
fn keys() -> String {
    let mut roff = Roff::new();
    roff.control("SH", ["KEYS"]);
    roff.text([roman(BEFORE_KEYS)]);
    let rows = tables().today;
    for (group, title) in GROUPS {
        roff.control("SS", [title]);
        for command in listed(&rows, group) {
            let keys = Keymap::default().page_keys(command, &rows);
            item(&mut roff, &keys, command.label);
        }
    }
    lines(&roff)
}

fn item(roff: &mut Roff, tag: &str, text: &str) {
    roff.control("TP", []);
    roff.text([bold(tag)]);
    roff.text([roman(text)]);
}

/// Lines as they are typed.
fn typed(text: &str) -> String {
    let mut roff = Roff::new();
    roff.control("PP", []);
    roff.control("RS", ["4"]);
    roff.control("nf", []);
    for line in text.lines() {
        roff.text([roman(line)]);
    }
    roff.control("fi", []);
    roff.control("RE", []);
    lines(&roff)
}

/// Examples without their heading and indent.
fn in_a_block(examples: &str) -> String {
    let lines = examples.lines().skip(1).map(str::trim_start);
    lines.collect::<Vec<_>>().join("\n")
}

/// What clap_mangen writes of a section, without the lines every document of its own begins with.
fn written(render: impl FnOnce(&mut dyn io::Write) -> io::Result<()>) -> io::Result<String> {
    let mut text = Vec::new();
    render(&mut text)?;
    Ok(body(&String::from_utf8_lossy(&text)))
}

/// The same without its title.
fn rest(section: &str) -> String {
    let body = section.lines().filter(|line| !line.starts_with(".SH "));
    body.flat_map(|line| [line, "\n"]).collect()
}

fn lines(roff: &Roff) -> String {
    body(&roff.render())
}

/// Without the lines by which an apostrophe stays the sign that is typed: they stand once, at the beginning.
fn body(text: &str) -> String {
    text.strip_prefix(&Roff::new().render())
        .unwrap_or(text)
        .to_owned()
}

/// Short lines without blanks at their ends. Lines that are typed stay whole.
fn tidy(page: &str) -> String {
    let mut is_typed = false;
    let mut before = "";
    let mut out = String::with_capacity(page.len());
    for line in page.lines() {
        let line = line.trim_end();
        let is_below_a_title = before.starts_with(".S");
        before = line;
        // What begins below a title is a paragraph already.
        if is_below_a_title && line == ".PP" {
            continue;
        }
        is_typed = (is_typed || line == ".nf") && line != ".fi";
        if is_typed || line.starts_with('.') {
            out.extend([line, "\n"]);
            continue;
        }
        for (index, part) in textwrap::wrap(line, WIDTH).iter().enumerate() {
            // A dot in front would be taken for a command.
            let guard = if index > 0 && part.starts_with('.') {
                "\\&"
            } else {
                ""
            };
            out.extend([guard, part.trim_end(), "\n"]);
        }
    }
    out
}
