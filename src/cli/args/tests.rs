use super::*;

fn of(words: &str) -> Vec<OsString> {
    let words = words.split_whitespace().map(OsString::from);
    std::iter::once("daymark".into()).chain(words).collect()
}

#[test]
fn the_words_of_a_visit_say_the_same_without_the_tree_of_commands() {
    for words in [
        "",
        "--store here",
        "--store=here --config there --log=out",
        "--ascii --no-motion --plain",
        "--store status --plain",
        "--plain --store=/a/b=c --ascii",
    ] {
        let words = of(words);
        let visit = Asked::visit(&words).unwrap();
        let mut found = tree().try_get_matches_from(&words).unwrap();
        let whole = Asked::from_arg_matches_mut(&mut found).unwrap();
        assert_eq!(format!("{visit:?}"), format!("{whole:?}"), "{words:?}");
    }
}

#[test]
fn what_may_be_a_command_or_a_question_goes_to_the_tree() {
    for words in [
        "status",
        "--plain status",
        "--store here done --felt neutral",
        "--help",
        "-h",
        "--version",
        "-V",
        "--store",
        "--stor here",
        "--ascii --ascii",
        "--store --plain",
        "--store=",
        "--store a --store b",
        "--plain=yes",
        "--keys 1q --size 60x20 --print",
        "-",
        "-- status",
        "elsewhere",
    ] {
        assert!(Asked::visit(&of(words)).is_none(), "{words}");
    }
}
