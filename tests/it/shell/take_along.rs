//! The week, the log and the share text from a shell.

use crate::tone::offences;
use daymark::domain::plan::IfThen;
use serde_json::Value;

use crate::support::{Home, three_values};

/// A morning on which step 2 was done.
fn one_step() -> Home {
    let home = Home::with(&three_values());
    home.says(&["done", "2", "--felt", "energizing"]);
    home
}

#[test]
fn the_week_is_a_page_without_notes_and_moods() {
    let home = one_step();
    let expected = "\
Monday 2 to Sunday 8 March
I want my days to have some connection, some growth and some autonomy. Small steps count.

              Mo Tu We Th Fr Sa Su
Connection
Growth                          ●
Autonomy

1 step.

Next week
  Send one line to Sam, 2 min
  Read one page, 2 min
  Choose tonight's dinner, 2 min
";
    assert_eq!(home.says(&["week"]), expected);
    assert!(home.says(&["week", "--ascii"]).is_ascii());
    let data: Value = serde_json::from_str(&home.says(&["week", "--json"])).unwrap();
    assert_eq!(data["last"], "2026-03-08");
    assert_eq!(data["values"][1]["days"][0], "2026-03-08");
    assert!(
        !home
            .says(&["week", "--date", "2026-02-01"])
            .contains("1 step")
    );
}

#[test]
fn a_week_of_years_ago_is_told_whole() {
    let home = Home::with(&three_values());
    for (now, step) in [
        ("2023-03-12T08:10:00+01:00", "2"),
        ("2023-03-06T08:10:00+01:00", "1"),
    ] {
        let mut done = home.daymark();
        done.env("DAYMARK_NOW", now).args(["done", step]);
        assert!(done.output().unwrap().status.success());
    }
    let text = home.says(&["week", "--date", "2023-03-12"]);
    assert!(
        text.starts_with("Monday 6 to Sunday 12 March 2023\n"),
        "{text}"
    );
    assert!(text.contains("2 steps"), "{text}");
    assert!(
        !text.contains("Next week"),
        "what follows a week long past is no plan: {text}"
    );
    let last = home.says(&["week", "--date", "2026-03-02"]);
    assert!(
        last.starts_with("Tuesday 24 February to Monday 2 March\n"),
        "{last}"
    );
    assert!(last.contains("Next week"), "{last}");
    assert!(
        !home
            .says(&["week", "--date", "2023-03-19"])
            .contains("1 step")
    );
    assert!(
        home.says(&["week", "--date", "2023-03-11"])
            .contains("1 step")
    );
}

#[test]
fn long_and_wide_names_leave_the_days_below_each_other() {
    let mut plan = three_values();
    "Faith or spirit".clone_into(&mut plan.values[0].name);
    "つながり".clone_into(&mut plan.values[1].name);
    let home = Home::with(&plan);
    for step in ["1", "2", "3"] {
        home.says(&["done", step]);
    }
    let text = home.says(&["week"]);
    let dots = text.lines().filter(|row| row.ends_with('●'));
    let columns: Vec<usize> = dots
        .map(|row| usize::from(daymark::ui::canvas::width(row)))
        .collect();
    assert_eq!(columns, [36, 36, 36], "{text}");
}

#[test]
fn a_look_back_from_the_shell_is_told_by_the_week() {
    let home = one_step();
    let keys = "<enter>1w<paste:a quiet week><enter><enter>44<enter><enter>";
    home.says(&["review", "--keys", keys]);
    let text = home.says(&["week"]);
    assert!(text.contains("Kept\n  Read one page, Sunday"), "{text}");
    assert!(text.contains("What helped?\n  small size\n"), "{text}");
    assert!(
        text.contains("What got in the way?\n  too much on\n"),
        "{text}"
    );
    let ahead = "Choose tonight's dinner, 2 min\n  One step a day, in turn, until Sunday";
    assert!(text.contains(ahead), "{text}");
    assert!(!text.contains("a quiet week"), "{text}");
    assert!(home.says(&["week", "--notes"]).contains("  a quiet week\n"));
    assert_eq!(offences(&text), Vec::<String>::new());
}

#[test]
fn the_share_text_holds_three_values_and_one_step() {
    let text = one_step().says(&["share"]);
    assert_eq!(
        text,
        "Hi Sam. I'm using a small planner. Three things that matter to me: connection, growth, autonomy. \
One thing I plan this week: send one line to you. If you like, ask me about it on Friday.\n\n\
Cheering small steps is welcome. If it didn't happen, please treat that as information, like I'm trying to. \
No advice needed.\n"
    );
}

#[test]
fn the_share_text_can_be_for_somebody_else_and_hold_what_the_week_kept() {
    let home = one_step();
    let text = home.says(&["share", "--with-wins", "--person", "aunt vera"]);
    assert!(text.starts_with("Hi Aunt Vera. "), "{text}");
    assert!(
        text.contains("\n\nThis week I kept: read one page.\n\n"),
        "{text}"
    );
    let output = home
        .daymark()
        .args(["share", "--person", "Bo"])
        .output()
        .unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.starts_with("Bo is not on your list."), "{said}");
    assert!(said.ends_with('\n'), "{said}");
    // The beginning of a name is enough.
    let text = home.says(&["share", "--person", "aunt"]);
    assert!(text.starts_with("Hi Aunt Vera. "), "{text}");
}

#[test]
fn the_share_text_is_saved_or_copied_only_when_asked() {
    let home = one_step();
    let text = home.says(&["share"]);
    let folder = home.path("letters");
    std::fs::create_dir(&folder).unwrap();
    let share = |word: &str| {
        let mut command = home.daymark();
        command.current_dir(&folder).args(["share", word]);
        command.output().unwrap()
    };
    for name in ["share-2026-03-08.txt", "share-2026-03-08-2.txt"] {
        let output = share("--save");
        assert!(output.status.success());
        assert_eq!(
            String::from_utf8(output.stdout).unwrap(),
            text,
            "it is seen"
        );
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(said, format!("Saved as {name} in this folder.\n"));
        assert_eq!(std::fs::read_to_string(folder.join(name)).unwrap(), text);
    }
    // Nothing that looks like a terminal's business goes into a pipe.
    let output = share("--copy");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8(output.stdout).unwrap(), text);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.starts_with("Nothing was copied"), "{said}");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 2);
}

#[test]
fn notes_go_along_with_the_week_only_when_asked() {
    let home = one_step();
    home.says(&["--keys", "<down>iw<paste:on the bench><enter>"]);
    let keys = "<enter><enter>w<paste:a long day><enter><enter><enter>";
    home.says(&["review", "--keys", keys]);
    for words in [
        &["week"][..],
        &["week", "--json"],
        &["log"],
        &["log", "--json"],
    ] {
        let text = home.says(words);
        assert!(
            !text.contains("on the bench") && !text.contains("a long day"),
            "{text}"
        );
    }
    for words in [
        &["log", "--csv"][..],
        &["export", "--csv"],
        &["export", "--markdown"],
    ] {
        let text = home.says(words);
        assert!(
            !text.contains("on the bench") && !text.contains("a long day"),
            "{text}"
        );
    }
    let text = home.says(&["week", "--notes"]);
    assert!(
        text.contains("  Read one page, Sunday\n    on the bench\n"),
        "{text}"
    );
    assert!(
        text.contains("What got in the way?\n  a long day\n"),
        "{text}"
    );
    let data: Value = serde_json::from_str(&home.says(&["week", "--json", "--notes"])).unwrap();
    assert_eq!(data["notes"]["in_the_way"], "a long day");
    assert_eq!(data["kept"][0]["note"], "on the bench");
}

#[test]
fn the_log_is_lines_data_or_a_table() {
    let home = one_step();
    home.says(&["done", "1"]);
    let text = home.says(&["log"]);
    assert!(
        text.contains("2026-03-08  Growth: Read one page, 2 min, energizing\n"),
        "{text}"
    );
    let growth = home.says(&["log", "--value", "growth"]);
    assert_eq!(growth.lines().count(), 1);
    assert_eq!(home.says(&["log", "--since", "2026-03-09"]), "");
    let data: Value = serde_json::from_str(&home.says(&["log", "--json"])).unwrap();
    assert_eq!(data.as_array().map(Vec::len), Some(2));
    let csv = home.says(&["log", "--csv"]);
    assert!(csv.starts_with("day,time,at,value,step,size,minutes,felt,place,company,source,id\n"));
    assert_eq!(csv, home.says(&["export", "--csv"]));
}

#[test]
fn a_plans_row_is_taken_along_without_a_size_that_nobody_chose_and_comes_back_as_it_was() {
    let mut plan = three_values();
    plan.if_then.push(IfThen {
        id: "glass".into(),
        situation: "the neighbour knocks".to_owned(),
        commitment: None,
        action: "Fill the glass, slowly.".to_owned(),
        value: "growth".into(),
        ..plan.if_then[0].clone()
    });
    let home = Home::with(&plan);
    home.says(&["--keys", "f"]);
    let csv = home.says(&["log", "--csv"]);
    let row = csv.lines().nth(1).unwrap();
    let begin = ",Growth,\"Fill the glass, slowly.\",,,,,,extra,";
    assert!(row.contains(begin), "{row}");
    assert_eq!(
        home.says(&["log"]),
        "2026-03-08  Growth: Fill the glass, slowly\n"
    );
    let day = home.says(&["days"]);
    assert!(
        day.contains("  ● Fill the glass, slowly (Growth)\n"),
        "{day}"
    );
    // Started, it says so, and keeps the plan it came from.
    home.says(&["--keys", "f<end><enter><wait:1s><enter>"]);
    let started = home.says(&["log", "--csv"]);
    assert!(started.contains(",,,,,,start,"), "{started}");
    let all: Value = serde_json::from_str(&home.says(&["export", "--json"])).unwrap();
    let log = all["log"].as_array().unwrap();
    let start = log.iter().find(|entry| entry["source"] == "start").unwrap();
    assert_eq!(start["if_then"], "glass");
    let other = Home::with(&plan);
    other.write("log.csv", &csv);
    let file = other.path("log.csv").display().to_string();
    other.says(&["import", &file, "--yes"]);
    assert_eq!(other.says(&["log", "--csv"]), csv);
}

#[test]
fn a_copy_that_leaves_a_damaged_line_behind_says_so_as_the_log_does() {
    let home = one_step();
    home.write("data/daymark/log/2026-01-zzzz.jsonl", "half a li\n");
    for words in [
        &["log"][..],
        &["export", "--csv"],
        &["export", "--json"],
        &["export", "--markdown"],
    ] {
        let output = home.daymark().args(words).output().unwrap();
        assert_eq!(output.status.code(), Some(65), "{words:?}");
        assert_eq!(
            String::from_utf8(output.stderr).unwrap(),
            "One line of the log cannot be read. daymark doctor shows it.\n",
            "{words:?}"
        );
        assert!(String::from_utf8(output.stdout).unwrap().contains("Read"));
    }
}

#[test]
fn a_plan_with_a_slip_in_it_is_taken_along_as_it_was_last_read() {
    let home = one_step();
    home.says(&["--keys", "q"]);
    let plan = home.path("data/daymark/plan.json");
    let whole = std::fs::read_to_string(&plan).unwrap();
    for slip in [
        whole.replacen(',', ";", 1),
        whole.replace("\"day_start_hour\": 4", "\"day_start_hour\": \"four\""),
    ] {
        assert_ne!(slip, whole);
        std::fs::write(&plan, slip).unwrap();
        let output = home.daymark().args(["export", "--json"]).output().unwrap();
        assert_eq!(output.status.code(), Some(65));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.starts_with("plan.json: line "), "{said}");
        let all: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(all["plan"]["values"][1]["name"], "Growth");
        assert_eq!(all["plan"]["settings"]["day_start_hour"], 4);
    }
}

#[test]
fn a_day_and_a_value_that_are_none_are_said() {
    let home = one_step();
    for words in [["log", "--since", "yesterday"], ["log", "--value", "gold"]] {
        let output = home.daymark().args(words).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{words:?}");
    }
    let output = home.daymark().arg("export").output().unwrap();
    assert_eq!(output.status.code(), Some(2), "a form is asked for");
}

#[test]
fn the_page_begins_with_what_daymark_is_not() {
    let page = one_step().says(&["export", "--markdown"]);
    assert!(page.starts_with("daymark is a personal planner."), "{page}");
    assert!(page.contains("### Growth\n"), "{page}");
    assert!(
        page.contains("- Sunday 8 March: Read one page (Growth, energizing)\n"),
        "{page}"
    );
    assert!(!page.contains("Okoye"), "people stay here");
}
