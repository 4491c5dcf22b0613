//! The commands, as a person uses them.

use daymark::domain::plan::Plan;
use serde_json::Value;

use crate::support::{Home, three_values};

fn a_morning() -> Home {
    Home::with(&three_values())
}

#[test]
fn today_is_text_for_a_greeting() {
    let home = a_morning();
    let expected = "\
Sunday 8 March, morning
I want my days to have some connection, some growth and some autonomy. Small steps count.

1 ○  Send one line to Sam
     Connection, 2 min, if the kettle goes on
2 ○  Read one page
     Growth, 2 min, midday
3 ○  Choose tonight's dinner
     Autonomy, 2 min, evening
";
    assert_eq!(home.says(&["today"]), expected);
    assert_eq!(home.says(&["today", "--ascii"]), expected.replace('○', "o"));
    assert_eq!(home.log(), "", "looking writes nothing");
}

#[test]
fn today_is_data_for_a_script() {
    let home = a_morning();
    home.says(&["done", "2", "--felt", "neutral"]);
    let today: Value = serde_json::from_str(&home.says(&["today", "--json"])).unwrap();
    assert_eq!(today["day"], "2026-03-08");
    assert_eq!(today["steps"][0]["state"], "open");
    assert_eq!(today["steps"][1]["state"], "done");
    assert_eq!(today["steps"][1]["felt"], "neutral");
    assert_eq!(today["steps"][2]["id"], "choose-dinner");
}

#[test]
fn a_step_is_ticked_by_number_id_or_beginning() {
    let home = a_morning();
    assert_eq!(home.says(&["done", "1"]), "done: Send one line to Sam.\n");
    assert_eq!(home.says(&["done", "read"]), "done: Read one page.\n");
    assert_eq!(
        home.says(&["done", "choose-dinner"]),
        "done: Choose tonight's dinner.\n"
    );
    assert_eq!(home.logged("done"), 3);
}

#[test]
fn without_a_name_the_first_open_step_is_meant() {
    let home = a_morning();
    assert_eq!(home.says(&["done"]), "done: Send one line to Sam.\n");
    assert_eq!(home.says(&["done"]), "done: Read one page.\n");
    assert_eq!(home.says(&["done"]), "done: Choose tonight's dinner.\n");
    assert_eq!(
        home.says(&["done"]),
        "That's today's three. The rest of the day is yours.\n"
    );
    assert_eq!(home.logged("done"), 3);
}

#[test]
fn a_step_that_is_done_stays_done() {
    let home = a_morning();
    home.says(&["done", "1"]);
    let before = home.log();
    assert_eq!(
        home.says(&["done", "1"]),
        "already done: Send one line to Sam.\n"
    );
    assert_eq!(home.log(), before);
}

#[test]
fn how_a_step_felt_can_be_added_once_it_is_done() {
    let home = Home::with(&three_values());
    home.says(&["done", "2"]);
    let line = "already done: Read one page. Now it says it felt restful.\n";
    assert_eq!(home.says(&["done", "2", "--felt", "restful"]), line);
    let again = home.says(&["done", "2", "--felt", "restful"]);
    assert_eq!(again, "already done: Read one page.\n", "it stays");
    let larger = home.says(&["done", "2", "--size", "five"]);
    assert!(
        larger.contains("Its size stays as it was marked."),
        "{larger}"
    );
    assert_eq!(home.logged("felt"), 1);
    assert_eq!(home.logged("done"), 1);
}

#[test]
fn a_step_is_done_in_any_size() {
    let home = a_morning();
    assert_eq!(
        home.says(&["done", "1", "--size", "tiny"]),
        "done: Think of one person by name.\n"
    );
    assert!(home.log().contains("\"size\":\"tiny\""), "{}", home.log());
    assert!(
        home.says(&["today"])
            .contains("1 ●  Think of one person by name")
    );
}

#[test]
fn a_step_is_known_by_the_text_of_each_of_its_sizes() {
    let home = a_morning();
    assert_eq!(
        home.says(&["done", "think"]),
        "done: Think of one person by name.\n"
    );
    home.says(&["done", "read", "--size", "tiny"]);
    let before = home.log();
    for (name, text) in [
        ("send", "Think of one person by name."),
        ("think", "Think of one person by name."),
        ("read one page", "Read one sentence."),
    ] {
        let said = home.says(&["done", name]);
        assert_eq!(said, format!("already done: {text}\n"));
    }
    assert_eq!(home.log(), before);
}

#[test]
fn a_number_that_no_step_has_is_told_from_a_text() {
    let home = a_morning();
    let output = home.daymark().args(["done", "4"]).output().unwrap();
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "There is no step 4 today. daymark today shows them.\n"
    );
}

#[test]
fn what_is_no_step_is_said_and_nothing_is_written() {
    let home = a_morning();
    for wrong in [
        &["done", "4"][..],
        &["done", "sing"],
        &["done", "1", "--size", "huge"],
    ] {
        let output = home.daymark().args(wrong).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    }
    assert_eq!(home.log(), "");
}

#[test]
fn undo_takes_back_what_was_done_last_and_never_does_it_again() {
    let home = a_morning();
    home.says(&["done", "1"]);
    home.says(&["done", "2", "--felt", "draining"]);
    assert_eq!(home.says(&["undo"]), "Undone: tick of Read one page.\n");
    assert_eq!(
        home.says(&["undo"]),
        "Undone: tick of Send one line to Sam.\n"
    );
    assert_eq!(home.says(&["undo"]), "Nothing to undo.\n");
    assert!(!home.says(&["today"]).contains('●'));
}

#[test]
fn undo_takes_back_no_mark_in_silence_where_the_plan_was_changed_after_it() {
    let home = a_morning();
    home.says(&["done", "2"]);
    home.says(&["pause", "--until", "2026-03-12"]);
    let output = home.daymark().arg("undo").output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("nothing was taken back"), "{said}");
    assert!(said.contains("tick of Read one page"), "{said}");
    assert!(!home.log().contains("retracted"));
    let undone = "Undone: tick of Read one page.\n";
    assert_eq!(home.says(&["undo", "--mark"]), undone);
    // What is marked later is the newest again.
    home.says(&["pause", "--off"]);
    home.says(&["done", "2"]);
    assert_eq!(home.says(&["undo"]), undone);
    // A change on the screen counts too.
    home.says(&["--keys", "2cwMy words<enter><esc>q"]);
    let output = home.daymark().arg("undo").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn undo_leaves_alone_what_another_machine_marked_and_a_copy_brought_here() {
    let home = a_morning();
    home.says(&["done", "1"]);
    let copy = "data/daymark/log/2026-03-zzzz.sync-conflict-20260308-080000-ABCDEFG.jsonl";
    let theirs = r#"{"v":1,"id":"01JD00000000000000000000ZZ","n":900,"at":"2026-03-08T07:00:00+01:00","day":"2026-03-08","k":"mood","word":"calm"}"#;
    home.write(copy, &format!("{theirs}\n"));
    home.says(&["done", "2"]);
    std::fs::remove_file(home.path(copy)).unwrap();
    assert_eq!(home.log().matches(theirs).count(), 1, "it was taken in");
    assert_eq!(home.says(&["undo"]), "Undone: tick of Read one page.\n");
    assert_eq!(
        home.says(&["undo"]),
        "Undone: tick of Send one line to Sam.\n"
    );
    assert_eq!(home.says(&["undo"]), "Nothing to undo.\n");
}

#[test]
fn undo_leaves_alone_what_another_machine_marked_and_the_backup_brought_back() {
    let home = a_morning();
    let log = "data/daymark/log/2026-03-zzzz.jsonl";
    let theirs = r#"{"v":1,"id":"01JD00000000000000000000ZZ","n":900,"at":"2026-03-08T07:00:00+01:00","day":"2026-03-08","k":"mood","word":"calm"}"#;
    home.write(log, &format!("{theirs}\n"));
    home.says(&["done", "1"]);
    std::fs::remove_file(home.path(log)).unwrap();
    home.daymark()
        .args(["doctor", "--bring-back"])
        .output()
        .unwrap();
    assert_eq!(home.log().matches(theirs).count(), 1, "it came back");
    assert_eq!(
        home.says(&["undo"]),
        "Undone: tick of Send one line to Sam.\n"
    );
    assert_eq!(home.says(&["undo"]), "Nothing to undo.\n");
}

#[test]
fn undo_takes_back_what_was_pressed_on_the_screen() {
    let home = a_morning();
    home.says(&["--keys", "b1"]);
    assert_eq!(
        home.says(&["undo"]),
        "Undone: tick of Think of one person by name.\n"
    );
    assert_eq!(home.says(&["undo"]), "Undone: smaller day.\n");
    assert_eq!(home.says(&["undo"]), "Nothing to undo.\n");
}

#[test]
fn the_status_line_says_nothing_personal() {
    let home = a_morning();
    assert_eq!(home.says(&["status"]), "daymark\n");
    home.says(&["done"]);
    assert_eq!(home.says(&["status"]), "1 step today\n");
    let status: Value = serde_json::from_str(&home.says(&["status", "--json"])).unwrap();
    assert_eq!(
        (&status["text"], &status["class"]),
        (&"1 step today".into(), &"some".into())
    );
    assert_eq!(
        home.says(&["status", "--format", "{count}: {next}"]),
        "1: Read one page\n"
    );
}

#[test]
fn now_is_one_small_thing() {
    let home = a_morning();
    assert_eq!(home.says(&["now"]), "Think of one person by name.\n");
    home.says(&["done", "1"]);
    assert_eq!(home.says(&["now"]), "Read one sentence.\n");
}

#[test]
fn the_statement_is_one_line() {
    let home = a_morning();
    let line = "I want my days to have some connection, some growth and some autonomy. Small steps count.\n";
    assert_eq!(home.says(&["statement"]), line);
}

#[test]
fn everything_can_be_taken_along() {
    let home = a_morning();
    home.write(
        "data/daymark/log/2026-02-zzzz.jsonl",
        "{\"v\":1,\"id\":\"01A\",\"n\":1,\"at\":\"2026-02-08T08:10:00+01:00\",\"day\":\"2026-02-08\",\"k\":\"sang\",\"song\":1e400}\n",
    );
    home.says(&["done", "1"]);
    let text = home.says(&["export", "--json"]);
    let all: Value = serde_json::from_str(&text).unwrap();
    let plan: Plan = serde_json::from_value(all["plan"].clone()).unwrap();
    assert_eq!(plan, three_values());
    assert_eq!(all["log"][0]["k"], "sang");
    assert!(text.contains("1e400"), "a newer entry comes whole");
    assert_eq!(all["log"][1]["text"], "Send one line to Sam.");
    assert!(
        all["about"]
            .as_str()
            .unwrap()
            .starts_with("daymark is a personal planner.")
    );
}

#[test]
fn the_schema_fits_the_plan_it_describes() {
    let home = a_morning();
    let schema: Value = serde_json::from_str(&home.says(&["schema"])).unwrap();
    let plan = serde_json::to_value(three_values()).unwrap();
    for key in plan.as_object().unwrap().keys() {
        assert!(
            schema["properties"].get(key).is_some(),
            "{key} is not described"
        );
    }
    assert_eq!(schema["title"], "Plan");
}

#[test]
fn without_a_terminal_ground_hard_and_review_print_their_own_words() {
    let feet = "Press both feet into the floor.";
    let breath = "Breathe in for 4, out for 6.";
    for (home, first) in [(&a_morning(), breath), (&Home::new(), feet)] {
        let hard = home.says(&["hard"]);
        let beginning = format!("You're here. One thing at a time.\n{first}");
        assert!(hard.starts_with(&beginning), "{hard}");
        assert!(
            hard.contains("Call your local emergency number") && hard.contains("findahelpline.com"),
            "{hard}"
        );
        assert_eq!(hard.contains("Sam"), first == breath, "{hard}");
        let ground = home.says(&["ground"]);
        assert!(
            ground.starts_with(first) && ground.lines().count() >= 2,
            "{ground}"
        );
        assert_eq!(home.says(&["review"]), home.says(&["week"]));
        assert_eq!(home.log(), "", "looking writes nothing");
    }
}

#[test]
fn ground_and_the_hard_moment_end_by_themselves_and_an_enter_too_many_ticks_nothing() {
    let home = a_morning();
    let keys = "<enter>".repeat(9);
    for way in [&["ground"][..], &["ground", "--plain"]] {
        home.says(&[way, &["--keys", &keys]].concat());
        assert_eq!(home.logged("done"), 0, "{way:?}: {}", home.log());
    }
    home.says(&["hard", "--keys", &keys]);
    assert_eq!(
        home.logged("done"),
        1,
        "the one small thing: {}",
        home.log()
    );
}

#[test]
fn ground_and_the_hard_moment_open_at_once() {
    let home = a_morning();
    assert!(
        home.says(&["hard", "--print"])
            .contains("You're here. One thing at a time.")
    );
    assert!(home.says(&["ground", "--print"]).contains("Breathe in."));
    let nobody = Home::new();
    assert!(
        nobody
            .says(&["hard", "--print"])
            .contains("You're here. One thing at a time.")
    );
}

#[test]
fn what_a_device_nobody_here_knew_wrote_counts_at_once_in_every_command() {
    let home = Home::with(&three_values());
    // This machine has been here before, and remembers whom it knows.
    assert!(home.daymark().args(["--keys", "jq"]).output().is_ok());
    let here = home.log().lines().next().unwrap().to_owned();
    assert!(here.contains("\"k\":\"here\""), "{here}");
    let tick = "{\"v\":1,\"id\":\"01KK64G3A0AAAAAAAAAAAAAAAA\",\"n\":7,\"at\":\"2026-03-08T07:00:00+01:00\",\
        \"day\":\"2026-03-08\",\"k\":\"done\",\"value\":\"connection\",\"commitment\":\"send-one-line\",\
        \"text\":\"Sent.\",\"size\":\"two\",\"block\":\"morning\",\"source\":\"planned\",\"certain\":true}\n";
    home.write_log("2026-03-phon.jsonl", tick);
    let out = |words: &[&str]| {
        let output = home.daymark().args(words).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert_eq!(out(&["status"]), "1 step today\n");
    assert!(out(&["today"]).contains("1 ●"), "{}", out(&["today"]));
    assert_eq!(out(&["remind"]), "", "a step was made today");
    let screen = out(&["--print"]);
    assert!(screen.contains("1 ●"), "{screen}");
    assert!(home.daymark().args(["done", "2"]).output().is_ok());
    assert!(home.log().contains("\"n\":8,"), "{}", home.log());
}
