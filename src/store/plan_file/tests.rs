use super::*;

const PLAN: &str = r#"{
  "version": 1,
  "values": [
    {
      "id": "connection",
      "name": "Connection",
      "since": "2026-03-01"
    }
  ],
  "commitments": [
    {
      "id": "send-one-line",
      "value": "connection",
      "sizes": {
        "tiny": "Think of one person."
      },
      "size": "two",
      "weekdays": ["mon", "tue"]
    }
  ],
  "settings": {
    "day_start_hour": 4,
    "suggestions": true
  }
}
"#;

fn read(text: &str) -> Result<Plan, Unread> {
    parse(Path::new("plan.json"), text.as_bytes())
}

#[track_caller]
fn says(from: &str, to: &str, place: (usize, usize), message: &str) {
    assert!(PLAN.contains(from), "{from}");
    let error = read(&PLAN.replacen(from, to, 1)).unwrap_err().error;
    assert_eq!(error.message, message);
    assert_eq!(error.place, Some(place));
    let numbers: Vec<usize> = error.lines.iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, [place.0 - 1, place.0]);
}

#[test]
fn a_plan_is_read() {
    let plan = read(PLAN).unwrap();
    assert_eq!(plan.values[0].name, "Connection");
    assert_eq!(
        read(&format!("\u{feff}{}", PLAN.replace('\n', "\r\n"))).unwrap(),
        plan
    );
}

#[test]
fn a_slip_of_the_hand_is_said_calmly_with_its_place() {
    says(
        "\"Connection\",",
        "\"Connection,",
        (6, 26),
        "this text has no closing quotation mark",
    );
    says(
        "\"two\",",
        "\"two\"",
        (18, 7),
        "a comma or a closing bracket belongs before this",
    );
    says(
        "\"Think of",
        "\"Think\tof",
        (15, 23),
        "a tab inside a text is written as \\t",
    );
    says(
        "\"tue\"]",
        "\"tue\",]",
        (18, 33),
        "nothing comes after this comma, so it is one too many",
    );
    says(
        "\"id\":",
        "\"id\"",
        (5, 12),
        "a colon belongs between a name and what it stands for",
    );
    says(
        "\"id\":",
        "id:",
        (5, 7),
        "a name in quotation marks is expected here",
    );
    says(
        "true",
        "yes",
        (23, 20),
        "a text, a number, true, false, null or a bracket is expected here",
    );
    says(
        "one person",
        "one \\person",
        (15, 32),
        "a backslash in a text is written twice",
    );
}

#[test]
fn half_a_character_is_said_in_keys_of_others_too() {
    let half = "this \\u is half a character, and the other half is missing";
    says(
        r#""name": "Connection""#,
        r#""name": "a\ud800b""#,
        (6, 23),
        half,
    );
    says(
        r#""since": "2026-03-01""#,
        r#""else": "a\ud800b""#,
        (7, 23),
        half,
    );
}

#[test]
fn what_is_of_another_kind_is_said_with_its_item() {
    says(
        "\"two\"",
        "\"huge\"",
        (17, 20),
        "commitments, item 1, size: one of these is expected here: \"tiny\", \"two\", \"five\", \"longer\"",
    );
    says(
        "2026-03-01",
        "March",
        (7, 22),
        "values, item 1, since: a day as in \"2026-03-08\" is expected here",
    );
    says(
        "true",
        "1",
        (23, 20),
        "settings, suggestions: true or false is expected here",
    );
    says(
        "4",
        "\"four\"",
        (22, 28),
        "settings, day_start_hour: a whole number is expected here",
    );
    says(
        "4,",
        "13,",
        (22, 24),
        "settings, day_start_hour: an hour from 0 to 12 is expected here",
    );
    says(
        "\"Connection\"",
        "7",
        (6, 15),
        "values, item 1, name: a text in quotation marks is expected here",
    );
    says(
        "[\"mon\", \"tue\"]",
        "\"mon\"",
        (18, 23),
        "commitments, item 1, weekdays: a list in [ ] is expected here",
    );
    says(
        "\"value\": \"connection\",",
        "",
        (19, 5),
        "commitments, item 1: \"value\" is expected in here",
    );
}

#[test]
fn what_has_no_place_is_said_of_the_whole_file() {
    let says = |text: &str, message: &str| {
        let error = read(text).unwrap_err().error;
        assert_eq!((error.message.as_str(), error.place), (message, None));
    };
    says("", "this file is empty");
    says("\n \u{c}\n", "this file is empty");
    says(
        &"[".repeat(200),
        "its brackets stand deeper in each other than daymark reads",
    );
    let ended = read(&PLAN[..40]).unwrap_err().error;
    assert_eq!(
        ended.message,
        "the file ends before its last bracket is closed"
    );
    let bytes = [PLAN.as_bytes(), b"\n\xff"].concat();
    let error = parse(Path::new("plan.json"), &bytes).unwrap_err().error;
    assert_eq!(error.message, "from here on this is no UTF-8 text");
    assert_eq!(error.place, Some((27, 1)));
}

#[test]
fn keys_and_numbers_of_others_do_no_harm() {
    let text = PLAN.replacen(r#""size": "two""#, r#""mine": 1e999, "size": "two""#, 1);
    assert_eq!(read(&text).unwrap(), read(PLAN).unwrap());
}

/// A place and what is said there of a text that is JSON.
#[track_caller]
fn refuses(text: &str, place: (usize, usize), message: &str) {
    assert!(serde_json::from_str::<Value>(text).is_ok());
    let error = read(text).unwrap_err().error;
    assert_eq!(error.message, message);
    assert_eq!(error.place, Some(place));
}

#[test]
fn a_key_that_stands_twice_is_said_with_both_its_lines() {
    refuses(
        include_str!("../../../tests/it/input/plan-repeated-key.json"),
        (6, 3),
        "\"values\" stands twice in this object, first on line 3",
    );
    let inside = PLAN.replacen(
        r#""size": "two""#,
        "\"mine\": {\"a\": 1,\n\"\\u0061\": 2}",
        1,
    );
    refuses(
        &inside,
        (18, 1),
        "\"a\" stands twice in this object, first on line 17",
    );
    // The same name in two objects, and as a text, is no repeat.
    let text = PLAN.replacen(
        r#""size": "two""#,
        r#""mine": [{"mine": "mine"}, {"mine": 1}]"#,
        1,
    );
    read(&text).unwrap();
}

#[test]
fn an_id_that_stands_twice_is_said_with_both_its_lines() {
    refuses(
        include_str!("../../../tests/it/input/plan-same-id.json"),
        (6, 13),
        "the id \"read\" stands twice in this list, first on line 5",
    );
    refuses(
        &PLAN.replacen("send-one-line", " ", 1),
        (12, 13),
        "this id is empty, and daymark knows an item by its id",
    );
    // A value and a step may share one, and so may what is no item.
    let text = PLAN.replacen("send-one-line", "connection", 1).replacen(
        r#""size": "two""#,
        r#""mine": [{"id": "a"}, {"id": "a"}]"#,
        1,
    );
    read(&text).unwrap();
}

#[test]
fn a_plan_that_is_no_object_is_said_where_it_begins() {
    let message = "a plan is one object in { }, and something else stands here";
    for text in ["[]", "[1]", "null", "\"plan\"", "12"] {
        refuses(text, (1, 1), message);
        refuses(&format!("\n {text}"), (2, 2), message);
    }
}

#[test]
fn a_plan_of_a_newer_format_is_known_whatever_its_shape() {
    assert_eq!(
        read(&PLAN.replacen('1', "2", 1)).unwrap_err().newer,
        Some(2)
    );
    let strange = r#"{"version": 3, "values": {"a": 1}}"#;
    assert_eq!(read(strange).unwrap_err().newer, Some(3));
}

#[test]
fn texts_of_a_plan_come_out_without_commands_for_the_terminal() {
    for text in ["Conn\\u001b[2Jection", "Conn\u{202e}[2Jection"] {
        let plan = read(&PLAN.replacen("Connection", text, 1)).unwrap();
        assert_eq!(plan.values[0].name, "Conn[2Jection");
    }
}
