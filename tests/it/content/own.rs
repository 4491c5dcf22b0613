//! A person's own content.json.

use crate::tone::offences;
use daymark::{content::Content, domain::size::Size};
use proptest::prelude::{any, prop_assert, proptest};

use crate::support::law_on;

fn with(json: &str) -> Content {
    Content::with_overrides(Some(json.to_owned()))
}

#[test]
fn without_a_file_of_their_own_a_person_gets_what_is_shipped() {
    let content = Content::with_overrides(None);
    assert_eq!(content.values(), Content::embedded().values());
    assert!(content.complaints().is_empty());
}

#[test]
fn a_note_of_their_own_stands_beside_the_shipped_ones() {
    let content = with(r#"{"notes":[{"id":"mine","text":"Tea first.","part":"hard"}]}"#);
    assert_eq!(content.notes().len(), 113);
    assert_eq!(content.notes()[112].text, "Tea first.");
    assert!(content.complaints().is_empty());
}

#[test]
fn an_override_changes_what_it_names_and_keeps_the_rest() {
    let content = with(
        r#"{"values":[{"id":"growth","two":["Read one poem."]}],"cues":[{"id":"light-lamp","text":"the red lamp"}]}"#,
    );
    let growth = content.value("growth").expect("it is there");
    let two: Vec<&str> = growth.texts(Size::Two).collect();
    assert_eq!(two[0], "Read one poem.");
    assert_eq!(growth.steps[0].tiny.text, "Read one sentence.");
    assert_eq!(
        growth.steps[1].size,
        Size::Five,
        "each of five minutes is a step too"
    );
    assert_eq!(content.past("Read one sentence."), "Read one sentence");
    assert_eq!(content.past("Read one poem."), "Read one poem");
    assert_eq!(content.values().len(), 24);
    assert_eq!(content.values()[8].id, "growth");
    let lamp = content.cue("light-lamp").expect("it is there");
    assert_eq!(
        (lamp.text.as_str(), lamp.imperative.as_str()),
        ("the red lamp", "Light the lamp.")
    );
    assert!(content.complaints().is_empty());
}

#[test]
fn a_value_and_an_exercise_can_be_added_with_few_words() {
    let content = with(
        r#"{"values":[{"id":"music","name":"Music","group":"meaning","everyday":"Sound in the day.",
            "whys":["It keeps me company."],"tiny":["Hum a line."],"two":["Tune one string."],"five":["Play one tune."],
            "longer":{"minutes":12,"text":"Play a few tunes."}}],
          "exercises":[{"id":"beads","title":"Beads","breath":false,"seconds":30,"card":"Ten beads.",
            "pages":["Move ten beads. Say a word for each."],"marks":[9]}],
          "after_tick":["On the list of {value}."]}"#,
    );
    assert_eq!(content.complaints(), Vec::<String>::new());
    assert_eq!(content.values().len(), 25);
    let beads = content.exercise("beads").expect("it is there");
    assert_eq!(beads.page_lines(0).count(), 2);
    assert_eq!(beads.marks_on(0), 9);
    assert_eq!(content.after_tick().len(), 45);
}

#[test]
fn what_cannot_be_used_is_left_out_and_named_and_the_rest_is_used() {
    let content = with(
        r#"{"notes":[{"id":"a","text":"Fine.","part":"hard"},{"id":"b","part":"hard"},{"id":"c","text":"Fine.","part":"sad"},7],
            "moods":[{"id":"gray","key":"1","word":"gray","band":"low"},{"id":"heavy","word":""}],
            "values":[{"id":"growth","longer":{"minutes":90,"text":"Read on."}},{"id":"Über","name":"x","group":"body",
            "everyday":"x","whys":["x"],"tiny":["x"],"two":["x"],"five":["x"]}],
            "after_tick":[3],"cues":{},"colors":[]}"#,
    );
    assert_eq!(content.notes().len(), 113);
    assert_eq!(content.values(), Content::embedded().values());
    assert_eq!(content.moods(), Content::embedded().moods());
    assert_eq!(
        content.complaints(),
        [
            "content.json:5: 'cues': this is a list, in '[' and ']'. daymark leaves it out.",
            "content.json:5: 'colors': daymark has no list of that name. daymark leaves it out.",
            "content.json:3: 'values', item 1 ('growth'): its 'longer' takes 10 to 20 minutes. daymark uses the one it has.",
            "content.json:3: 'values', item 2 ('Über'): its id can have a-z, 0-9, '-' and '_', up to 40 of them. \
             daymark leaves it out and uses the others.",
            "content.json:1: 'notes', item 2 ('b'): it has no 'text' yet. daymark leaves it out and uses the others.",
            "content.json:1: 'notes', item 3 ('c'): daymark does not know 'sad' there. \
             daymark leaves it out and uses the others.",
            "content.json:1: 'notes', item 4: it begins with '{' and has an 'id'. daymark leaves it out and uses the others.",
            "content.json:2: 'moods', item 1 ('gray'): the key '1' is already that of 'heavy'. \
             daymark leaves it out and uses the others.",
            "content.json:2: 'moods', item 2 ('heavy'): its 'word' is empty. daymark uses the one it has.",
            "content.json:5: 'after_tick', item 1: its 'text' is empty. daymark leaves it out and uses the others.",
        ]
    );
}

#[test]
fn a_file_that_cannot_be_read_leaves_everything_as_shipped() {
    for json in ["", "{", "[1]", "null", "{\"notes\": [}", "\u{0}"] {
        let content = with(json);
        assert_eq!(content.notes().len(), 112, "{json}");
        assert_eq!(content.complaints().len(), 1, "{json}");
    }
    assert_eq!(
        with("{\n  \"notes\": [}").complaints(),
        [
            "content.json:2: column 13 of this line cannot be read. daymark uses its own content for now."
        ]
    );
    assert_eq!(
        with("{\n  \"notes\": [\n").complaints(),
        ["content.json:2: it ends here, before its end. daymark uses its own content for now."]
    );
}

#[test]
fn complaints_are_worded_as_calmly_as_everything_else() {
    let files = [
        "{",
        "[]",
        r#"{"x":[]}"#,
        r#"{"notes":1}"#,
        r#"{"notes":[{"id":"a"},{"id":"b","text":1,"part":"hard"},{"id":"c","tex":""},null,"x",[1,2]]}"#,
        r#"{"exercises":[{"id":"window","rounds":-1},{"id":"window","pages":[]},{"id":"window","marks":[200]}]}"#,
    ];
    for complaint in files.iter().flat_map(|json| with(json).complaints()) {
        assert_eq!(offences(&complaint), Vec::<String>::new(), "{complaint}");
        assert!(complaint.ends_with('.'), "{complaint}");
        assert!(!complaint.contains('`'), "{complaint}");
    }
}

#[test]
fn their_words_reach_the_screen_without_terminal_orders() {
    let content = with(
        "{\"notes\":[{\"id\":\"a\",\"text\":\"Tea\\u001b[2J\\u202e first.\\nThen rest.\",\"part\":\"hard\"}]}",
    );
    assert_eq!(content.notes()[112].text, "Tea[2J first. Then rest.");
    let content = with("{\"\\u001b[31m\":[],\"notes\":[{\"id\":\"\\u001b]0;x\\u0007\"}]}");
    assert!(
        content
            .complaints()
            .iter()
            .all(|line| !line.contains(char::is_control))
    );
}

#[test]
fn every_list_listens_to_the_file() {
    for list in [
        "values",
        "exercises",
        "notes",
        "moods",
        "hard_moment_actions",
        "movements",
        "cues",
        "situations",
        "worked",
        "in_way",
        "places",
        "companies",
        "after_tick",
        "review_questions",
        "end_lines",
    ] {
        let complaints = with(&format!("{{\"{list}\":[7]}}")).complaints();
        assert_eq!(complaints.len(), 1, "{list}");
        let named = format!("content.json:1: '{list}', item 1: ");
        assert!(complaints[0].starts_with(&named), "{complaints:?}");
    }
}

proptest! {
    #![proptest_config(law_on(32, 1_000))]

    #[test]
    fn whatever_the_file_holds_daymark_opens(text in any::<String>(), key in any::<String>()) {
        let content = with(&text);
        prop_assert!(content.values().len() >= 24);
        let item = serde_json::json!({ "id": key, "text": text, "part": "hard", "step": key });
        let file = serde_json::json!({ "notes": [item, key], &key: text }).to_string();
        let content = with(&file);
        prop_assert!(content.notes().len() >= 30);
        let shown = content.notes().iter().map(|note| &note.text).chain(&content.complaints()).any(|line| line.contains(char::is_control));
        prop_assert!(!shown);
    }
}
