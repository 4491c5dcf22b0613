//! Words in every field of every file that can hold some: those that are asked for are gone, and no other is.

use std::{collections::BTreeSet, fs, path::PathBuf};

use daymark::domain::{day::Moment, id::Ids};

use crate::support::{Home, Promise, Proof, count, seed};

/// In the texts below each of these becomes another word. Those of one group go together.
const WORD: &str = "WORD";

/// A plan with words in every field that can hold some, also of a newer daymark.
const PLAN: &str = r#"{
  "version": 1,
  "statement": {"text": "to WORD each day", "template": 0, "later": "WORD"},
  "values": [
    {"id": "growth", "name": "Growth", "everyday": "a WORD", "why": "for WORD", "later": {"deep": ["WORD"]}},
    {"id": "autonomy", "name": "Autonomy"},
    {"id": "connection", "name": "Connection", "since": "2026-03-01"},
    {"id": "gone", "name": "WORD", "everyday": "WORD", "why": "WORD", "retired": "2026-03-01"}],
  "commitments": [
    {"id": "read", "value": "growth", "sizes": {"tiny": "Open WORD.", "two": "Read WORD.", "longer": {"minutes": 10, "text": "All of WORD."}}},
    {"id": "walk", "value": "autonomy", "sizes": {"two": "Walk."}}],
  "if_then": [{"id": "item-i", "situation": "I miss WORD", "action": "Call WORD", "value": "autonomy", "commitment": "walk"}],
  "one_offs": [{"id": "item-o", "text": "Write to WORD", "value": "growth", "minutes": 5}],
  "people": [{"id": "item-p", "name": "WORD", "reach": "at WORD", "kind": "friend"}, {"id": "item-q", "name": "Sam", "kind": "WORD"}],
  "notes": [{"id": "item-n", "text": "WORD is enough"}],
  "hard_moment_actions": [{"id": "item-h", "text": "Hold WORD"}],
  "cues": [{"id": "item-c", "text": "when WORD rings"}],
  "wishes": [{"id": "item-w", "wish": "WORD"}, {"wish": "WORD"}],
  "settings": {"help_url": "WORD.example", "basics": {"sleep": {"text": "WORD off", "times": [{"from": "21:30", "text": "WORD down", "later": "WORD"}]}, "meals": {"text": "WORD"},
    "movement": {"show": true, "text": "WORD"}}, "greeting": "Hello WORD"}
}"#;

/// What stands in a log after the fields that all lines have.
const FACTS: &[&str] = &[
    r#""k":"done","value":"growth","text":"Read WORD.","size":"two","source":"extra""#,
    r#""k":"detail","of":"01JD0000000000000000000000","note":"with WORD","later":"WORD""#,
    r#""k":"mood","own":"WORD""#,
    r#""k":"mood","word":"WORD""#,
    r#""k":"grounded","exercise":"WORD-hill""#,
    r#""k":"hard_moment","grounding":"WORD-1","action":"WORD-2""#,
    r#""k":"note_shown","note":"WORD""#,
    r#""k":"offer_shown","which":"WORD","answer":"WORD""#,
    r#""k":"idea","rule":"S1","subject":"WORD""#,
    r#""k":"review","week":"2026-03-07","screen":"R4","texts":{"R4":"WORD","R5":"and WORD"},"worked":["WORD"],"conditions":{"WORD":"+"}"#,
    r#""k":"review","week":"WORD","screen":["R4"],"texts":{"R4":{"deep":"WORD"}}"#,
    r#""k":"dreamt","of":"01JD0000000000000000000000","dream":"of WORD","WORD":1,"deep":[{"a":["WORD"]}]"#,
    r#""k":"done","v":2,"text":"WORD","mood":{"own":"WORD"}"#,
    r#""k":"mood","own":"\u0041 WORD \"quoted\"""#,
];

/// What stands where no line should.
const PIECES: &[&str] = &[
    r#"{"v":1,"id":"01JD00000000000000000000AA","n":3,"k":"mood","own":"WORD and the power we"#,
    "not a line: WORD",
    r#"{"note":"WORD"}"#,
];

/// A home with a word in each place of each file, and the groups of words that go together.
struct Told {
    home: Home,
    ids: Ids,
    groups: Vec<(String, Vec<String>)>,
}

impl Told {
    fn new(case: usize) -> Self {
        Self {
            home: Home::new(),
            ids: Ids::seeded(seed() ^ ((case as u64) << 20)),
            groups: Vec::new(),
        }
    }

    /// A word that stands nowhere else.
    fn word(&mut self) -> String {
        let letters: Vec<char> = "bdfghjklmprstvwz".chars().collect();
        let vowels: Vec<char> = "aeiouáöüéаяи水".chars().collect();
        let mut draw = |all: &[char]| all[(self.ids.draw() % all.len() as u64) as usize];
        let word = (0..6).flat_map(|_| [draw(&letters), draw(&vowels)]);
        word.collect::<String>() + ["", " ", "-", "'"][(self.ids.draw() % 4) as usize].trim_end()
    }

    /// The text with words in their places, as one group or as one a place.
    fn told(&mut self, text: &str, group: Option<&str>) -> String {
        let mut parts = text.split(WORD);
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let word = self.word();
            out.extend([&word, part]);
            match (group, self.groups.last_mut()) {
                (Some(name), Some((known, words))) if name == known => words.push(word),
                (name, _) => {
                    let name = name.map_or_else(|| text.trim().to_owned(), str::to_owned);
                    self.groups.push((name, vec![word]));
                }
            }
        }
        out
    }

    /// The plan; each of its items goes whole.
    fn plan(&mut self) -> String {
        let line = |line: &str| {
            // One of the three values stays, without the texts that hold the words.
            let is_item = line.contains("\"id\": ") && !line.contains("\"id\": \"growth\"");
            let group = format!("{} of the plan", self.groups.len());
            self.told(line, is_item.then_some(group.as_str()))
        };
        PLAN.lines().map(line).collect::<Vec<_>>().join("\n")
    }

    /// A log in which every kind of line stands, and pieces of some.
    fn log(&mut self, name: &str) -> String {
        let mut log = String::new();
        for (fact, n) in FACTS.iter().zip(1..) {
            let id = self
                .ids
                .fresh(Moment::parse("2026-03-08T07:00:00+01:00").unwrap());
            let day = if fact.contains("\"v\":2") {
                ""
            } else {
                r#""at":"2026-03-08T07:10:05+01:00","day":"2026-03-08","#
            };
            let group = format!("{n} of {name}");
            let fact = self.told(fact, Some(&group));
            let line = format!("{{\"v\":1,\"id\":\"{id}\",\"n\":{n},{day}{fact}}}\n");
            log.push_str(&line);
        }
        for piece in PIECES {
            log += &(self.told(piece, None) + "\n");
        }
        log
    }

    /// All files of a life.
    fn tell(&mut self) {
        let plan = self.plan();
        self.home.write_plan(&plan);
        // The log of this device, its backup, and what a day's work leaves beside it.
        self.runs(&["done", "2"], "");
        let own = self.home.logs()[0].0.clone();
        let device = own[8..12].to_owned();
        let log = self.home.log() + &self.log("own log");
        self.home.write_log(&own, &log);
        let copies = [
            "2026-03-zzzz 2.jsonl".to_owned(),
            "2026-02-zzzz.jsonl~".to_owned(),
            format!("2025-11-{device}.jsonl"),
        ];
        for name in copies {
            let log = self.log(&name);
            self.home.write_log(&name, log);
        }
        let table = self.told(
            "date,step,value,place,company,note\n2026-03-02,WORD,Growth,WORD,WORD,WORD\n",
            Some("import"),
        );
        self.home.write("table.csv", &table);
        let table = self.home.path("table.csv").display().to_string();
        self.runs(&["import", &table, "--to", "growth", "--yes"], "");
        self.runs(&["done", "1"], "");
        let places = self.home.window().places().own();
        let places = places.strip_prefix(self.home.path("")).unwrap().to_owned();
        let own = |name: &str| places.join(name).to_str().unwrap().to_owned();
        // What was in an earlier plan under the id of an item would go with it.
        let earlier = PLAN.replace("\"id\": \"", "\"id\": \"earlier-");
        let files = [
            (own("backup/2026-03-07/plan.json"), earlier.clone()),
            (own("backup/2026-03-06/plan.json"), earlier.clone()),
            (
                own("backup/kept-0000000000000001/plan.json"),
                earlier.clone(),
            ),
            ("data/daymark/plan.json.orig".to_owned(), earlier.clone()),
            (
                own("draft.json"),
                r#""[{\"place\":\"note\",\"text\":\"half WORD\"}]""#.to_owned(),
            ),
            (own(".daymark-0000000000000001.tmp"), "WORD".to_owned()),
            (
                "data/daymark/.daymark-0000000000000002.tmp".to_owned(),
                "{\"note\":\"WORD".to_owned(),
            ),
        ];
        for (name, text) in files {
            let text = self.told(&text, Some(&name));
            self.home.write(&name, &text);
        }
        for name in [
            "backup/2026-03-07/2026-03-zzzz.jsonl",
            "backup/months/2025-12-zzzz.jsonl",
            "rescue-left-1.tmp",
        ] {
            let log = self.log(name);
            self.home.write(&own(name), &log);
        }
    }

    fn runs(&self, words: &[&str], input: &str) -> (String, String, Option<i32>) {
        let output = self
            .home
            .daymark()
            .args(words)
            .write_stdin(input)
            .output()
            .unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (
            text(output.stdout),
            text(output.stderr),
            output.status.code(),
        )
    }

    /// The files of the store and of the state in which one of the words stands.
    fn holders(&self, words: &[&String]) -> BTreeSet<PathBuf> {
        let files = self.home.files().into_iter().filter(|path| path.is_file());
        let ours = files.filter(|path| {
            let path = path.strip_prefix(self.home.path("")).unwrap();
            path.starts_with("data") || path.starts_with("state")
        });
        ours.filter(|path| {
            let text = String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
            words.iter().any(|word| text.contains(word.as_str()))
        })
        .collect()
    }
}

#[test]
fn no_byte_of_any_word_is_left_wherever_a_person_can_have_written_it() {
    let mut proof = Proof::of(Promise::P10, "words asked for, wherever they stand").seed(seed());
    for case in 0..count(1, 40) {
        let mut told = Told::new(case);
        told.tell();
        let groups = told.groups.clone();
        let words: Vec<&String> = groups.iter().flat_map(|(_, words)| words).collect();
        let before = told.home.log().lines().count();
        assert!(told.holders(&words).len() > 10);
        let asked: Vec<&str> = words.iter().map(|word| word.as_str()).collect();
        let asked = asked.join("\n");
        let (said, err, code) = told.runs(&["forget", "--words", "--yes"], &asked);
        // The pieces of lines are told of, as ever.
        assert_eq!(code, Some(65), "{said}{err}");
        let left = told.holders(&words);
        for path in &left {
            let text = String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
            for line in text
                .lines()
                .filter(|line| words.iter().any(|word| line.contains(word.as_str())))
            {
                tell!("{}: {line}", path.display());
            }
        }
        assert_eq!(left, BTreeSet::new());
        assert!(told.home.log().lines().count() >= before, "no line is gone");
        proof = proof.cases(words.len());
    }
    proof.tell();
}

#[test]
fn one_word_takes_its_own_text_and_nothing_else() {
    for case in 0..count(1, 60) {
        let mut told = Told::new(1_000 + case);
        told.tell();
        let groups = told.groups.clone();
        let place = (told.ids.draw() % groups.len() as u64) as usize;
        let (name, words) = &groups[place];
        let asked = words[0].to_uppercase();
        let (said, err, code) = told.runs(&["forget", "--words", "--yes"], &asked);
        assert_eq!(code, Some(65), "{name} {said}{err}");
        assert_eq!(told.holders(&[&words[0]]), BTreeSet::new(), "{name}");
        let others = groups.iter().enumerate().filter(|(at, _)| *at != place);
        for (other, word) in
            others.flat_map(|(_, (name, all))| all.iter().map(move |it| (name, it)))
        {
            let stays = !told.holders(&[word]).is_empty();
            assert!(stays, "{word} of {other} is gone with {:?}", groups[place]);
        }
    }
}
