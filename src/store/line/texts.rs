//! A line without the texts that a person typed into it.

use serde_json::{Map, Value};

use super::{VERSION, write::is_known};

/// The fields of every line. Of a kind or version that is not known here no other stays.
const COMMON: [&str; 7] = ["v", "id", "n", "at", "day", "k", "g"];

/// The other fields this program writes that hold no text of a person: numbers, days, and names of things.
const PLAIN: [&str; 44] = [
    "value",
    "commitment",
    "one_off",
    "if_then",
    "size",
    "minutes",
    "block",
    "source",
    "certain",
    "backfilled",
    "of",
    "feeling",
    "heaviness",
    "place",
    "company",
    "actual",
    "earlier",
    "word",
    "mode",
    "which",
    "on",
    "exercise",
    "switched",
    "grounding",
    "action",
    "helped",
    "week",
    "screen",
    "done",
    "kept",
    "worked",
    "in_way",
    "conditions",
    "basics",
    "note",
    "step_of_week",
    "shared",
    "rule",
    "subject",
    "answer",
    "until",
    "outcome",
    "result",
    "own",
];

/// The line without its texts; `None` when it is no line of a log.
pub(in crate::store) fn without_texts(line: &str) -> Option<String> {
    let mut fields: Map<String, Value> = serde_json::from_str(line).ok()?;
    let kind = fields.get("k")?.as_str()?.to_owned();
    let version = fields.get("v").map_or(Some(VERSION), Value::as_u64);
    let known = is_known(&kind) && version.is_some_and(|version| version <= VERSION);
    fields.retain(|key, value| {
        let key = key.as_str();
        COMMON.contains(&key)
            || known
                && match (kind.as_str(), key) {
                    // The fields that a line of its kind does not go without.
                    ("done", "text") | ("mood", "own") => {
                        *value = "".into();
                        true
                    }
                    ("detail", "note") => false,
                    (_, key) => PLAIN.contains(&key),
                }
    });
    serde_json::to_string(&fields).ok()
}

/// Every text of a line that [`without_texts`] leaves out.
pub(in crate::store) fn texts_of(line: &str) -> Vec<String> {
    let read = |line: &str| serde_json::from_str::<Map<String, Value>>(line).ok();
    let (Some(fields), Some(left)) = (read(line), without_texts(line).as_deref().and_then(read))
    else {
        return Vec::new();
    };
    let mut texts = Vec::new();
    for (key, value) in &fields {
        if left.get(key) != Some(value) {
            collect(value, &mut texts);
        }
    }
    texts
}

/// Every text in a value that is not empty.
pub(in crate::store) fn collect(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::String(text) if !text.trim().is_empty() => into.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| collect(item, into)),
        Value::Object(fields) => fields.values().for_each(|field| collect(field, into)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops there")]
mod tests {
    use super::*;

    #[test]
    fn of_each_kind_the_texts_go_and_the_rest_stays() {
        let plain = r#"{"v":1,"id":"a","n":1,"at":"x","day":"y","k":"#;
        for (line, left, texts) in [
            (
                r#""done","value":"v","text":"secret","size":"two"}"#,
                r#""done","value":"v","text":"","size":"two"}"#,
                1,
            ),
            (r#""mood","own":"secret"}"#, r#""mood","own":""}"#, 1),
            (
                r#""detail","of":"b","note":"secret","place":"home"}"#,
                r#""detail","of":"b","place":"home"}"#,
                1,
            ),
            (
                r#""review","texts":{"R3":"secret","R4":"two"},"note":"n1"}"#,
                r#""review","note":"n1"}"#,
                2,
            ),
            (
                r#""note_shown","note":"n1"}"#,
                r#""note_shown","note":"n1"}"#,
                0,
            ),
            (
                r#""done","value":"v","text":"","memo":{"a":["secret"]}}"#,
                r#""done","value":"v","text":""}"#,
                1,
            ),
            (r#""song","title":"secret","count":12}"#, "\"song\"}", 1),
        ] {
            let line = format!("{plain}{line}");
            assert_eq!(without_texts(&line).unwrap(), format!("{plain}{left}"));
            assert_eq!(texts_of(&line).len(), texts, "{line}");
        }
        let newer = r#"{"v":2,"id":"a","k":"done","place":"secret"}"#;
        assert_eq!(
            without_texts(newer).unwrap(),
            r#"{"v":2,"id":"a","k":"done"}"#
        );
        assert_eq!(without_texts(r#"{"id":"a"}"#), None);
        assert_eq!(without_texts("half a li"), None);
    }
}
