//! A person moves to another computer: the document of one daymark becomes the store of the other.

use serde_json::Value;

use super::{home_with, import, says};
use crate::support::Home;

fn export(home: &Home) -> String {
    let output = home.daymark().args(["export", "--json"]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// Some days of use, with a line of a newer daymark, words that could command a terminal, an undo, and large numbers.
fn lived() -> Home {
    let home = home_with(&[]);
    for (day, keys) in [
        ("2026-01-30", "1e<wait:200s>2u3q"),
        ("2026-02-28", "b1m2q"),
        ("2026-03-08", "<down>iw<paste:on the bench><enter>2q"),
    ] {
        let mut command = home.daymark();
        command.env("DAYMARK_NOW", format!("{day}T08:10:00+01:00"));
        command.args(["--keys", keys]).assert().success();
    }
    let newer = "{\"v\":9,\"id\":\"01NEWER\",\"n\":123456789012345678901234,\"at\":\"2026-02-01T08:00:00+01:00\",\
\"day\":\"2026-02-01\",\"k\":\"sung\",\"song\":\"a\\u202eb\",\"pitch\":0.10000000000000000000001}\n";
    home.write("data/daymark/log/2026-02-zz99.jsonl", newer);
    home
}

#[test]
fn everything_comes_back_to_the_byte_on_another_computer() {
    let home = lived();
    let document = export(&home);
    assert!(document.contains("123456789012345678901234"), "{document}");
    let new = Home::new();
    new.write("daymark.json", &document);
    let text = says(&new, &["daymark.json", "--dry-run"]);
    assert!(
        text.starts_with("json: ") && text.contains("The plan comes along."),
        "{text}"
    );
    assert!(!new.path("data").exists(), "a look writes nothing");
    let text = says(&new, &["daymark.json"]);
    assert!(text.contains("Saved: "), "{text}");
    assert_eq!(export(&new), document);
    let plan = |home: &Home| std::fs::read_to_string(home.path("data/daymark/plan.json")).unwrap();
    let same = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    assert_eq!(same(&plan(&new)), same(&plan(&home)));
    let log = |home: &Home| {
        home.daymark()
            .args(["log", "--csv"])
            .output()
            .unwrap()
            .stdout
    };
    assert_eq!(log(&new), log(&home));
    // What comes after counts from there.
    new.daymark().args(["done", "1"]).assert().success();
    assert!(export(&new).len() > document.len());
}

#[test]
fn a_document_comes_in_once_and_goes_on_where_it_stopped() {
    let home = lived();
    let document = export(&home);
    home.write("daymark.json", &document);
    let text = says(&home, &["daymark.json"]);
    assert!(
        text.ends_with("Everything is here already. Nothing was written.\n"),
        "{text}"
    );
    assert_eq!(export(&home), document);
    // A computer that was stopped after the first month.
    let new = Home::new();
    new.write("daymark.json", &document);
    says(&new, &["daymark.json"]);
    let folder = new.path("data/daymark/log");
    for file in std::fs::read_dir(folder).unwrap().flatten() {
        let is_later = !file.file_name().to_string_lossy().starts_with("2026-01");
        if is_later {
            std::fs::remove_file(file.path()).unwrap();
        }
    }
    assert_ne!(export(&new), document);
    import(&new, &["daymark.json"]);
    let output = new.daymark().args(["export", "--json"]).output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), document);
}

#[test]
fn a_plan_that_is_here_stays_and_the_log_grows_together() {
    let home = lived();
    let new = home_with(&[("daymark.json", &export(&home))]);
    new.daymark().args(["done", "3"]).assert().success();
    let plan = std::fs::read(new.path("data/daymark/plan.json")).unwrap();
    let before = home.logged("done");
    let text = says(&new, &["daymark.json"]);
    assert!(text.contains("The plan here stays as it is."), "{text}");
    assert_eq!(
        std::fs::read(new.path("data/daymark/plan.json")).unwrap(),
        plan
    );
    assert_eq!(new.logged("done"), before + 1);
}

#[test]
fn entries_that_are_none_are_counted_and_pretty_ones_become_lines() {
    let new = Home::new();
    let document = r#"{ "plan": null, "log": [ 7, {"k":"here"},
 {
   "v": 1, "id": "01A", "n": 1, "day": "2026-03-01",
   "k": "here"
 } ] }"#;
    new.write("daymark.json", document);
    let text = says(&new, &["daymark.json"]);
    assert!(
        text.contains("2 entries of the log are no entries and are left out."),
        "{text}"
    );
    assert_eq!(
        new.log(),
        "{\"v\":1,\"id\":\"01A\",\"n\":1,\"day\":\"2026-03-01\",\"k\":\"here\"}\n"
    );
    new.write("daymark.json", "{\"log\": 3}");
    assert_eq!(import(&new, &["daymark.json"]).status.code(), Some(2));
}

#[test]
fn a_plan_that_cannot_be_read_keeps_its_document_out_whole_and_a_look_says_so_too() {
    let document = export(&lived());
    let with = |from: &str, to: &str| {
        assert!(document.contains(from), "{document}");
        document.replacen(from, to, 1)
    };
    let twice = with("\"values\": [", "\"values\": [],\n\"values\": [");
    let line = twice[..twice.find("\n\"values\"").unwrap()].lines().count() + 1;
    let plan = document.find("\"plan\": {").unwrap() + "\"plan\": ".len();
    let mut list = document.clone();
    list.replace_range(plan..=plan, "[{");
    let end = list.find("\"log\"").unwrap();
    let end = list[..end].rfind('}').unwrap();
    list.insert(end + 1, ']');
    for (document, said) in [
        (
            twice,
            format!("daymark.json:{line}: the plan in it cannot be read: \"values\" stands twice"),
        ),
        (
            with("\"version\": 1", "\"version\": 9"),
            "daymark.json: the plan in it cannot be read: this plan is of a newer format"
                .to_owned(),
        ),
        (list, "a plan is one object in { }".to_owned()),
    ] {
        let new = Home::new();
        new.write("daymark.json", &document);
        for arguments in [&["daymark.json", "--dry-run"][..], &["daymark.json"]] {
            let output = import(&new, arguments);
            let err = String::from_utf8_lossy(&output.stderr).into_owned();
            assert_eq!(output.status.code(), Some(65), "{err}");
            assert!(err.contains(&said), "{err}");
        }
        assert!(!new.path("data").exists(), "{said}");
    }
}
