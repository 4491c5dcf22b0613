//! Lines that another program, another version or an accident wrote.

use super::*;

#[track_caller]
fn is_newer(text: &str, n: u64) {
    match read(text) {
        Line::Entry(entry) => {
            assert!(matches!(entry.fact, Fact::Newer { .. }), "{entry:?}");
            assert_eq!(entry.n, n);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_a_newer_daymark_wrote_is_known_as_such() {
    is_newer(
        &format!("{HEAD}\"dreamt\",\"depth\":{{\"x\":[1,2,{{}}]}}}}"),
        812,
    );
    is_newer(
        &format!("{HEAD}\"felt\",\"of\":\"a\",\"feeling\":\"elated\"}}"),
        812,
    );
    is_newer(&format!("{HEAD}\"felt\",\"of\":7}}"), 812);
    is_newer(
        &format!("{HEAD}\"here\"}}").replace("\"v\":1", "\"v\":2"),
        812,
    );
    is_newer(&format!("{HEAD}\"done\"}}"), 812);
    let (id, n) = ("a".into(), 0);
    assert_eq!(read(r#"{"id":"a","k":"here"}"#), Line::Newer { id, n });
}

#[test]
fn unknown_fields_huge_numbers_and_keys_that_come_twice_do_not_hide_an_entry() {
    let huge = "9".repeat(400);
    for (text, n) in [
        (
            format!("{HEAD}\"here\",\"weather\":{huge},\"more\":-1.5e999}}"),
            812,
        ),
        (format!("{HEAD}\"here\",\"n\":7}}"), 7),
        (format!("{HEAD}\"here\"}}").replace("812", &huge), u64::MAX),
        (
            format!("{HEAD}\"here\"}}").replace("812", "18446744073709551616"),
            u64::MAX,
        ),
        (
            format!("{HEAD}\"here\"}}").replace("812", "18446744073709551615"),
            u64::MAX,
        ),
        (format!("{HEAD}\"here\"}}").replace("812", "-3"), 0),
        (
            format!("{HEAD}\"here\"}}").replace("812", &format!("-{huge}")),
            0,
        ),
        (format!("{HEAD}\"here\"}}").replace("812", "3.7"), 3),
        (format!("{HEAD}\"here\"}}").replace(",\"n\":812", ""), 0),
    ] {
        let expected = Entry {
            n,
            ..entry(Fact::HERE)
        };
        assert_eq!(read(&text), Line::Entry(expected), "{text}");
    }
}

#[test]
fn a_damaged_line_is_only_counted() {
    let line = format!("{HEAD}\"here\"}}");
    for end in 1..line.len() {
        assert_eq!(read(&line[..end]), Line::Damaged, "{}", &line[..end]);
    }
    for text in [
        "",
        "x",
        "null",
        "[]",
        "{}",
        "7",
        r#"{"k":"here"}"#,
        r#"{"id":"a"}"#,
        r#"{"id":7,"k":"here"}"#,
    ] {
        assert_eq!(read(text), Line::Damaged, "{text}");
    }
    assert_eq!(read(&format!("{line}{line}")), Line::Damaged);
    assert_eq!(
        super::super::read(b"{\"id\":\"\xff\",\"k\":\"here\"}"),
        Line::Damaged
    );
    assert_eq!(read(&"[".repeat(100_000)), Line::Damaged);
}

#[test]
fn a_day_and_a_moment_stand_in_for_each_other() {
    let without_day = format!("{HEAD}\"here\"}}").replace(",\"day\":\"2026-03-08\"", "");
    assert_eq!(read(&without_day), Line::Entry(entry(Fact::HERE)));
    let Line::Entry(found) = read(r#"{"id":"a","day":"2026-03-08","at":"noon","k":"here"}"#) else {
        panic!("no entry");
    };
    assert_eq!(
        found.at,
        Moment::parse("2026-03-08T12:00:00+00:00").unwrap()
    );
}

#[test]
fn stored_texts_come_out_without_commands_for_the_terminal() {
    let line = format!("{HEAD}\"mood\",\"own\":\"a\\u001b[2Jb\\u202ec\"}}");
    assert_eq!(
        read(&line),
        Line::Entry(entry(Fact::Mood(Mood::Own("a[2Jbc".to_owned()))))
    );
}

#[test]
fn the_quick_way_and_the_slow_way_read_the_same() {
    let lines = [
        format!("{HEAD}\"here\"}}"),
        format!("{HEAD}\"felt\",\"of\":\"a\",\"feeling\":\"draining\",\"feeling\":null}}"),
        format!("{HEAD}\"felt\",\"of\":\"a\",\"feeling\":true}}"),
        format!("{HEAD}\"mood\",\"own\":\"müde\",\"x\":007}}"),
        format!("{HEAD}\"basic\",\"which\":\"sleep\",\"on\":true,\"y\":18446744073709551615}}"),
        format!("{HEAD}\"here\",\"minutes\":1.5}}"),
        format!("{HEAD}\"here\",\"z\":nullx}}"),
    ];
    for line in lines {
        let slowly = line.replacen(':', ": ", 1);
        assert_eq!(read(&line), read(&slowly), "{line}");
    }
}
