//! Everything a person can read, heard for blame, pressure and cheer.

mod literals;
mod scan;
mod screens;

pub use scan::{offences, offences_besides};

use daymark::cli::tree;

use crate::house::source::sources;

/// Texts that are for programs: the form of a date, the mark of a notice, a word of a parser's message, what git runs.
const NOT_SHOWN: [&str; 4] = ["%Y-%m-%d", "!", "missing", "daymark merge-plan %O %A %B"];

#[test]
fn no_word_in_the_source_blames_or_presses() {
    let mut heard = Vec::new();
    for source in sources() {
        // What programs read, and what other programs write.
        if source.layer() == "store" || source.path == "report/import/cells.rs" {
            continue;
        }
        for (line, text) in literals::of(&source.text) {
            if NOT_SHOWN.contains(&text.as_str()) {
                continue;
            }
            for offence in offences(&text) {
                heard.push(format!("{}:{line}: {offence} in {text:?}", source.path));
            }
        }
    }
    assert_eq!(heard, Vec::<String>::new());
}

#[test]
fn no_help_of_any_command_does() {
    let mut command = tree();
    command.build();
    let mut heard = offences(&command.render_long_help().to_string());
    for sub in command.get_subcommands_mut() {
        heard.extend(offences(&sub.render_long_help().to_string()));
    }
    assert_eq!(heard, Vec::<String>::new());
}

#[test]
fn no_command_line_that_is_misread_is_blamed() {
    let wrong = [
        &["sing"][..],
        &["--nope"],
        &["done", "--size", "huge"],
        &["export"],
        &["done", "a", "b"],
        &["--store"],
    ];
    for words in wrong {
        let words = std::iter::once("daymark").chain(words.iter().copied());
        let said = tree().try_get_matches_from(words).unwrap_err().to_string();
        assert_eq!(offences(&said), Vec::<String>::new(), "{said}");
    }
}

#[test]
fn every_reason_a_disk_gives_is_calm() {
    use daymark::store::NotSaved;
    let reasons = [
        NotSaved::Full,
        NotSaved::ReadOnly,
        NotSaved::Busy,
        NotSaved::PlanUnreadable,
        NotSaved::NoStore,
        NotSaved::Disk,
        NotSaved::Stopped,
    ];
    for reason in reasons {
        assert_eq!(offences(&reason.to_string()), Vec::<String>::new());
    }
}
