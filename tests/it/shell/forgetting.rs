//! `daymark forget` by words and by id: every place is shown before anything is taken out, what stays is named with its
//! whole path, and nothing else changes.

mod drawn;

use std::{
    fs::{self, Permissions},
    os::unix::fs::{PermissionsExt as _, symlink},
    time::Duration,
};

use daymark::domain::entry::Fact;

use crate::{
    pty::Window,
    support::{Home, PROGRAM, Promise, Proof, entry, three_values},
};

/// Runs the program with these lines on its standard input.
fn output(home: &Home, words: &[&str], input: &str) -> (String, String, i32) {
    let output = home.daymark().args(words).write_stdin(input).output();
    let output = output.unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        text(output.stdout),
        text(output.stderr),
        output.status.code().unwrap(),
    )
}

/// The files of the store by name, whole.
fn stored(home: &Home) -> Vec<(String, Vec<u8>)> {
    let mut stored = home.logs();
    stored.push(("plan".to_owned(), fs::read(home.plan_file()).unwrap()));
    stored
}

/// A person's line for sleep, another address for help, a statement of their own, and a note of today.
fn with_words() -> Home {
    let mut plan = three_values();
    "Be near Anna.".clone_into(&mut plan.statement.text);
    plan.statement.template = 0;
    plan.settings.basics.sleep.text = Some("Anna's tea, then bed".to_owned());
    let time = r#"{"from": "21:30", "text": "Anna calls"}"#;
    plan.settings.basics.sleep.times = vec![serde_json::from_str(time).unwrap()];
    "anna.example".clone_into(&mut plan.settings.help_url);
    let home = Home::with(&plan);
    let keys = ["--keys", "1iwwith Anna<enter><esc>", "--print"];
    assert_eq!(output(&home, &keys, "").2, 0);
    assert!(home.log().contains("with Anna"));
    home
}

fn line(id: &str, rest: &str) -> String {
    format!(
        "{{\"v\":1,\"id\":\"{id}\",\"n\":1,\"at\":\"2026-03-08T07:00:00+01:00\",\"day\":\"2026-03-08\",{rest}}}\n"
    )
}

#[test]
fn every_place_is_shown_first_and_without_a_yes_nothing_is_taken_out() {
    let home = with_words();
    let plan = fs::read_to_string(home.plan_file()).unwrap();
    let mut plan: daymark::domain::plan::Plan = serde_json::from_str(&plan).unwrap();
    plan.values[1].everyday.clear();
    "Like Anna.".clone_into(&mut plan.values[1].why);
    let read = &mut plan.commitments[1];
    read.sizes = daymark::domain::plan::Sizes::of(read.size, "Read one page.");
    "Open Anna's book.".clone_into(&mut read.sizes.tiny);
    home.write_plan(&serde_json::to_string(&plan).unwrap());
    home.write(
        "config/daymark/content.json",
        r#"{"notes": [{"text": "ANNA said so"}]}"#,
    );
    home.write("data/daymark/planner.jsonl", "about anna\n");
    let before = stored(&home);
    let (page, err, code) = output(&home, &["forget", "--words"], "anna\n");
    assert_eq!(code, 2, "{page}{err}");
    assert!(
        err.starts_with("Nothing was forgotten yet. daymark forget --words --yes"),
        "{err}"
    );
    for line in [
        "  2026-03-08 note: with Anna\n",
        "  values statement: Be near Anna.\n",
        "  your line for sleep: Anna's tea, then bed / Anna calls\n",
        "  where helplines are listed: anna.example\n",
        "  step: Read one page. / Open Anna's book.\n",
        "  value: Growth / Like Anna.\n",
        "  plan.json\n",
    ] {
        assert!(page.contains(line), "{page}");
    }
    assert_eq!(stored(&home), before);
    let (said, err, code) = output(&home, &["forget", "--words", "--yes"], "anna\n");
    assert_eq!(code, 0, "{said}{err}");
    let plan = fs::read_to_string(home.plan_file()).unwrap();
    assert!(!plan.to_lowercase().contains("anna") && !home.log().contains("Anna"));
    for kept in ["config/daymark/content.json", "data/daymark/planner.jsonl"] {
        let path = home.path(kept);
        assert!(
            said.contains(&format!("\n  {}\n", path.display())),
            "{said}"
        );
        assert!(
            fs::read_to_string(path)
                .unwrap()
                .to_lowercase()
                .contains("anna")
        );
    }
    assert_eq!(home.logged("done"), 1);
    let (said, _, code) = output(&home, &["forget", "--words", "--yes"], "anna\n");
    assert!(
        code == 0 && said.starts_with("No file of daymark's holds these words.\n"),
        "{said}"
    );
}

#[test]
fn at_a_terminal_the_words_are_typed_and_one_y_forgets_them() {
    let home = with_words();
    let mut window = Window::open(&home, &[PROGRAM, "forget", "--words"]);
    window
        .sees("Which words?")
        .types("with anna\n\n")
        .sees("2026-03-08 note: with Anna")
        .sees("Forget it for good?")
        .types("y\n")
        .sees("Forgotten.");
    window.is_gone_within(Duration::from_secs(20));
    assert!(!home.log().contains("with Anna"));
    let plan = fs::read_to_string(home.plan_file()).unwrap();
    assert!(plan.contains("Be near Anna."), "other words stay");
}

#[test]
fn the_name_of_a_chosen_value_is_changed_by_the_person_first() {
    let home = with_words();
    let before = stored(&home);
    let (page, err, code) = output(&home, &["forget", "--words", "--yes"], "growth\nanna\n");
    assert!(
        code == 2 && err.starts_with("This value is one of your three."),
        "{err}"
    );
    assert!(page.contains("with Anna"), "{page}");
    assert_eq!(stored(&home), before);
}

#[test]
fn what_stands_alone_in_the_plan_is_forgotten_by_its_name_and_the_usual_comes_back() {
    let home = with_words();
    let (list, _, _) = output(&home, &["forget"], "");
    for name in ["statement", "sleep", "help_url"] {
        assert!(list.contains(&format!("{name}  ")), "{list}");
        let (said, err, code) = output(&home, &["forget", name], "");
        assert_eq!(code, 0, "{said}{err}");
    }
    let plan = fs::read_to_string(home.plan_file()).unwrap();
    assert!(
        !plan.contains("Anna") && !plan.contains("anna.example"),
        "{plan}"
    );
    let (hard, _, _) = output(&home, &["hard", "--print"], "");
    assert!(!hard.contains("anna"), "{hard}");
    let (said, _, _) = output(&home, &["statement"], "");
    assert!(said.starts_with("I want my days to have"), "{said}");
}

#[test]
fn an_entry_that_is_not_understood_has_words_too() {
    let home = with_words();
    let newer = "01JD0000000000000000000001";
    let review = "01JD0000000000000000000002";
    let of = "\"of\":\"01JD0000000000000000000009\"";
    let log = line(
        newer,
        &format!("\"k\":\"dreamt\",{of},\"dream\":\"of the sea\",\"depth\":7"),
    ) + &line(
        review,
        "\"k\":\"review\",\"screen\":7,\"texts\":{\"R4\":[\"too much\"]}",
    );
    let name = home.logs()[0].0.clone();
    home.write_log(&name, home.log() + &log);
    let (list, _, _) = output(&home, &["forget"], "");
    assert!(
        list.contains("newer daymark: of the sea\n") && list.contains("newer daymark: too much\n"),
        "{list}"
    );
    for id in [newer, review] {
        let (said, err, code) = output(&home, &["forget", id], "");
        assert!(code == 0 && said.starts_with("Forgotten."), "{said}{err}");
    }
    let log = home.log();
    assert!(!log.contains("of the sea") && !log.contains("too much"));
    // What is no text of a person stays as it is.
    assert!(log.contains("\"depth\":7"), "{log}");
    assert!(log.contains(of));
}

#[test]
fn where_and_with_whom_something_imported_was_done_is_in_the_persons_words() {
    let home = with_words();
    home.write(
        "t.csv",
        "date,step,value,place,company\n2026-03-02,Swim,Growth,the red house,Bea\n",
    );
    let table = home.path("t.csv").display().to_string();
    let (_, err, code) = output(&home, &["import", &table, "--yes"], "");
    assert_eq!(code, 0, "{err}");
    let (list, _, _) = output(&home, &["forget"], "");
    let line = list
        .lines()
        .find(|line| line.contains("the red house / Bea"));
    let id = line.unwrap().split_whitespace().next().unwrap();
    let (said, err, code) = output(&home, &["forget", id], "");
    assert!(code == 0 && said.starts_with("Forgotten."), "{said}{err}");
    let log = home.log();
    assert!(!log.contains("red house") && !log.contains("Bea") && log.contains("Swim"));
}

/// What somebody keeps beside a plan, under names that begin as daymark's do or hold what daymark writes.
const OTHERS: [&str; 12] = [
    "data/daymark/planets.json",
    "data/daymark/plan-B.json.txt",
    "data/daymark/plan.json.bak",
    "data/daymark/planets (conflicted copy).json",
    "data/daymark/planner.jsonl",
    "data/daymark/.daymarkrc",
    "data/daymark/.stversions/plan~20260301-101010.json",
    "data/daymark/log.txt",
    "data/daymark/log/planner.jsonl",
    "data/daymark/log/2026-03-aaaa-mine.jsonl",
    "data/daymark/log/2026-03.jsonl.txt",
    "state/daymark/stores/notes.txt",
];

#[test]
fn files_of_others_lie_untouched_beside_all_that_daymark_writes_and_takes_away() {
    let proof = Proof::of(Promise::P3, "files of others");
    let home = with_words();
    let own = home.log();
    for name in OTHERS {
        home.write(name, &own);
    }
    let untouched = |after: &str| {
        for name in OTHERS {
            let now = fs::read_to_string(home.path(name)).unwrap_or_default();
            assert_eq!(now, own, "{name} after {after}");
        }
    };
    home.write("t.csv", "date,habit\n2026-03-02,Swim with Anna\n");
    let table = home.path("t.csv").display().to_string();
    let person = three_values().people[0].id.to_string();
    let works: [(&[&str], &str); 9] = [
        (&["done", "2"], ""),
        (&["undo"], ""),
        (&["import", &table, "--to", "growth", "--yes"], ""),
        (&["--keys", "mw", "--print"], ""),
        (&["--keys", "3v<enter>", "--print"], ""),
        (&["doctor", "--bring-back"], ""),
        (&["forget", &person], ""),
        (&["forget", "statement"], ""),
        (&["forget", "--words", "--yes"], "anna\n"),
    ];
    for (words, input) in &works {
        let (said, err, code) = output(&home, words, input);
        assert!(code <= 1, "{words:?} {code} {said}{err}");
        untouched(&words.join(" "));
    }
    let is_others = |name: &str| OTHERS.iter().any(|other| other.ends_with(name));
    let ours = home.logs().into_iter().filter(|(name, _)| !is_others(name));
    for (name, bytes) in ours {
        assert!(
            !String::from_utf8(bytes).unwrap().contains("Anna"),
            "{name}"
        );
    }
    let mut window = Window::open(&home, &[PROGRAM, "erase"]);
    window.sees("Type erase").types("erase\n").sees("gone.");
    window.is_gone_within(Duration::from_secs(20));
    untouched("erase");
    assert!(!home.plan_file().exists());
    proof.cases(OTHERS.len() * (works.len() + 1)).tell();
}

#[test]
fn words_in_a_copy_that_cannot_be_written_are_not_said_to_be_gone() {
    let home = Home::with(&three_values());
    home.write("data/daymark/plan.json~", "mine zanzibar");
    let (said, err, code) = output(&home, &["forget", "--words", "--yes"], "zanzibar\n");
    assert!(!said.contains("No file of this device holds it"), "{said}");
    assert!(said.contains("It still stands in files"), "{said}");
    assert!(err.contains("plan.json~"), "{err}");
    assert_eq!(code, 74);
}

#[test]
fn what_is_no_plan_keeps_every_other_byte_and_its_mode() {
    let home = Home::with(&three_values());
    home.write("data/daymark/plan.json~", "[ \"mine zanzibar\",1e3 ]");
    let copy = home.path("data/daymark/plan.json~");
    fs::set_permissions(&copy, Permissions::from_mode(0o640)).unwrap();
    let (said, err, code) = output(&home, &["forget", "--words", "--yes"], "zanzibar\n");
    assert_eq!(code, 0, "{said}{err}");
    assert!(said.contains("\n  plan.json~\n"), "{said}");
    assert_eq!(fs::read_to_string(&copy).unwrap(), "[ \"mine \",1e3 ]");
    let mode = fs::metadata(&copy).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
}

#[test]
fn erasing_names_the_copies_of_others_before_it_asks() {
    let home = Home::with(&three_values());
    home.daymark().args(["done", "1"]).assert().success();
    // A log that lies elsewhere is no copy.
    let log = home.path("data/daymark/log");
    fs::rename(&log, home.path("log")).unwrap();
    symlink("../../log", &log).unwrap();
    let (said, _, _) = output(&home, &["erase"], "");
    assert!(!said.contains("Copies that a syncer"), "{said}");
    let copy = "data/daymark/plan.sync-conflict-20260308-081000-ABCDEFG.json";
    home.write(copy, "{}");
    let (said, _, _) = output(&home, &["erase"], "");
    let named = format!("  {}\n", home.path(copy).display());
    assert!(
        said.contains("Copies that a syncer") && said.contains(&named),
        "{said}"
    );
    assert!(home.path(copy).exists());
}

#[test]
fn a_list_that_is_longer_than_its_screen_says_so_and_a_number_that_is_not_on_it_too() {
    let home = Home::with(&three_values());
    let note = |n: u64| {
        let text = format!("note {n}");
        entry(900 + n, "2026-03-08 08:00", Fact::Note { text, of: None })
    };
    let lines: String = (0..60).map(|n| daymark::store::line(&note(n))).collect();
    home.write("data/daymark/log/2026-03-zzzz.jsonl", &lines);
    let mut window = Window::open(&home, &[PROGRAM, "forget"]);
    window
        .sees("more: `daymark forget | less`")
        .sees("Which number?");
    window.types("99\n").sees("99 is no number of the list.");
    assert_eq!(window.is_gone_within(Duration::from_secs(20)), 2);
}
