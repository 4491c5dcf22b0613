//! Every flow comes to its end line by line: what is typed, what is said of it, and what the store holds then.

use daymark::{domain::entry::Fact, store::PlanRead};

use crate::support::{Daymark, done, entry, three_values, week_of_marks};

/// Somebody's way through one thing.
struct Flow {
    name: &'static str,
    begins: fn() -> Daymark,
    lines: &'static [&'static str],
    /// What is said, in this order.
    says: &'static [&'static str],
    /// What stands in the log or the plan at the end.
    keeps: &'static [&'static str],
}

fn nobody() -> Daymark {
    Daymark::at("2026-03-08 08:10").plain()
}

fn morning() -> Daymark {
    nobody().with(three_values())
}

fn week() -> Daymark {
    morning().with_entries(week_of_marks())
}

/// A plan.json that another program left half written.
fn torn() -> Daymark {
    let visit = morning();
    let error = daymark::store::PlanError {
        path: std::path::Path::new("/home/sam/plan.json").into(),
        place: Some((14, 8)),
        message: "this text has no closing quotation mark".to_owned(),
        lines: vec![(14, "why: a small hello".to_owned())],
        copy: None,
        absence: None,
        beyond: None,
    };
    let last_good = Some(Box::new(three_values()));
    let read = PlanRead::Unreadable { last_good, error };
    visit.store().arrives(Vec::new(), Some(read));
    visit.press("<wait:61s>")
}

/// Two weeks here, and one of the three steps done once in the last: an idea about it.
pub fn idea() -> Daymark {
    let days = (20..=26).map(|day| format!("02-{day}"));
    let days = days.chain((2..=7).map(|day| format!("03-0{day}")));
    let mut entries = Vec::new();
    for (index, day) in days.enumerate() {
        let mut facts = vec![Fact::HERE];
        match index {
            7 | 9 | 10 => facts.push(Fact::Done(done(1))),
            8 => facts.extend([Fact::Done(done(1)), Fact::Done(done(2))]),
            _ => {}
        }
        if index >= 9 {
            facts.push(Fact::Done(done(3)));
        }
        for (minute, fact) in facts.into_iter().enumerate() {
            let n = entries.len() as u64 + 1;
            entries.push(entry(n, &format!("2026-{day} 21:{minute}0"), fact));
        }
    }
    nobody().with(three_values()).with_entries(entries)
}

const FLOWS: &[Flow] = &[
    Flow {
        name: "the ready-made set",
        begins: nobody,
        lines: &["s", ""],
        says: &["page: 1 of", "start now", "Before anything", "page: Today"],
        keeps: &["Connection"],
    },
    Flow {
        name: "a tick, a feeling, and both taken back",
        begins: morning,
        lines: &["1e", "undo", "undo"],
        says: &["done, energizing", "Undone: how", "Undone: tick of"],
        keeps: &["Done(", "Retracted"],
    },
    Flow {
        name: "a step made smaller, larger, set down",
        begins: morning,
        lines: &["-", "+", "s"],
        says: &[
            "under a minute",
            "Send one line to Sam. Connection, if",
            "set down for today",
        ],
        keeps: &["SizeToday", "SetDown"],
    },
    Flow {
        name: "a smaller day, and back",
        begins: morning,
        lines: &["smaller day", "usual day"],
        says: &["Smaller day. One of these is plenty.", "2 min"],
        keeps: &["DayMode"],
    },
    Flow {
        name: "a mood word",
        begins: morning,
        lines: &["mood", "2"],
        says: &["page: Mood", "1: ", "Today I feel"],
        keeps: &["Mood("],
    },
    Flow {
        name: "a mood word of one's own",
        begins: morning,
        lines: &["m", "w", "somewhere in between"],
        says: &[
            "words: somewhere in between",
            "Today I feel somewhere in between",
        ],
        keeps: &["Own(", "somewhere in between"],
    },
    Flow {
        name: "a body basic",
        begins: morning,
        lines: &["7"],
        says: &["wind-down last night, done"],
        keeps: &["Basic"],
    },
    Flow {
        name: "a step begun, two minutes, done",
        begins: morning,
        lines: &["", "<wait:125s>", "", ""],
        says: &["Then: ", "Two minutes", "page: Today", "done"],
        keeps: &["Done("],
    },
    Flow {
        name: "ground",
        begins: morning,
        lines: &["ground", "", "", "", "", "", ""],
        says: &["Enter next", "page: Today"],
        keeps: &["Grounded"],
    },
    Flow {
        name: "a hard moment, to its end",
        begins: morning,
        lines: &["0", "", "", "", "", "1", ""],
        says: &["One thing at a time.", "Did it help?", "page: Today"],
        keeps: &["HardMoment"],
    },
    Flow {
        name: "somebody to reach",
        begins: morning,
        lines: &["h", "a", "Sam", "text first", "1", "", "."],
        says: &[
            "page: People and help",
            "name: Sam",
            "how: text first",
            "Your people: Sam, text first",
        ],
        keeps: &["Sam", "text first"],
    },
    Flow {
        name: "details",
        begins: morning,
        lines: &["1i", "1", "tab", "2", "tab", "tab", "w", "It rained.", ""],
        says: &[
            "page: Details",
            "selected: Where",
            "1: ",
            "chosen",
            "selected: With",
            "Note: It rained.",
        ],
        keeps: &["Detail", "It rained."],
    },
    Flow {
        name: "a step added",
        begins: morning,
        lines: &["a", "w", "Water the plants", "1", "", "t", ""],
        says: &["words: Water the plants", "Water the plants"],
        keeps: &["Water the plants"],
    },
    Flow {
        name: "the day before",
        begins: week,
        lines: &["y", "1", "back"],
        says: &["page: Days", "Saturday 7 March", "1: "],
        keeps: &["Done("],
    },
    Flow {
        name: "a note to self",
        begins: morning,
        lines: &["c", "n", "w", "Slow is fine.", ""],
        says: &["page: ", "words: Slow is fine."],
        keeps: &["Slow is fine."],
    },
    Flow {
        name: "the look-back",
        begins: week,
        lines: &["w", "", "1", "", "1", "2", "", ""],
        says: &[
            "page: Your week, 1 of 4",
            "page: What helped?, 2 of 4",
            "page: What got in the way?, 3 of 4",
            "What got in the way of 'Send one line to Sam'?",
            "page: Next week, 4 of 4",
            "This is different next week",
            "page: Today",
        ],
        keeps: &["Review"],
    },
    Flow {
        name: "a value changed",
        begins: morning,
        lines: &[
            "values",
            "",
            "up",
            "up",
            "",
            "w",
            "Because people matter.",
            ".",
            ".",
        ],
        says: &[
            "page: Values",
            "1: Connection, ",
            "11: Days, Monday, Tuesday",
            "words: Because people matter.",
            "Because people matter.",
        ],
        keeps: &["Because people matter."],
    },
    Flow {
        name: "a plan made",
        begins: morning,
        lines: &["p", "a", "1", "1", ""],
        says: &["page: If-then plans", "1: ", "Read it"],
        keeps: &["if_then"],
    },
    Flow {
        name: "a setting",
        begins: morning,
        lines: &["settings", "right", "down", "right", "back"],
        says: &["page: Settings", "selected: ", "page: Today"],
        keeps: &[],
    },
    Flow {
        name: "help, and a command by name",
        begins: morning,
        lines: &["help", "?", "/undo", ".", ".", ":", "smaller day"],
        says: &[
            "again says the whole page again.",
            "page: Keys",
            "1 to 3: tick",
            "command: smaller day",
            "Smaller day.",
        ],
        keeps: &["DayMode"],
    },
    Flow {
        name: "what daymark is not",
        begins: morning,
        lines: &["?", "", ".", "."],
        says: &["page: About", "not a crisis service", "page: Today"],
        keeps: &[],
    },
    Flow {
        name: "undo and redo",
        begins: morning,
        lines: &["2", "undo", "redo", "undo", "undo"],
        says: &["Undone: tick of", "Done again: tick of", "Nothing to undo."],
        keeps: &["Retracted"],
    },
    Flow {
        name: "the evidence",
        begins: week,
        lines: &["v", "t", ".", "."],
        says: &["page: Evidence", "steps", "page: Values", "page: Today"],
        keeps: &[],
    },
    Flow {
        name: "hidden",
        begins: morning,
        lines: &["hide the screen", ""],
        says: &[
            "page: daymark",
            "What was said before stays above.",
            "page: Today",
        ],
        keeps: &[],
    },
    Flow {
        name: "a plan read, changed, let go",
        begins: morning,
        lines: &["p", "", "", "1", "c", "2", "1", "", "1", "r", "."],
        says: &["page: If-then plans", "1: If ", "Read it", "page: Today"],
        keeps: &[],
    },
    Flow {
        name: "another value in the place of one",
        begins: morning,
        lines: &["v", "r", "1", "10", "", ".", "."],
        says: &[
            "In place of Connection",
            "10: ",
            "selected: 10",
            "page: Values",
        ],
        keeps: &["retired"],
    },
    Flow {
        name: "the statement in one's own words",
        begins: morning,
        lines: &["v", "s", "w", "One small thing for what matters.", ".", "."],
        says: &["page: Statement", "words: One small thing", "page: Today"],
        keeps: &["One small thing for what matters."],
    },
    Flow {
        name: "an idea, tried",
        begins: idea,
        lines: &["o", "y"],
        says: &["Press o to look.", "page: An idea", "y: ", "page: Today"],
        keeps: &["Idea("],
    },
    Flow {
        name: "a plan.json that cannot be read",
        begins: torn,
        lines: &["1", "o", "."],
        says: &["page: plan.json", "Line 14, column 8", "page: Today"],
        keeps: &["Done("],
    },
];

impl Flow {
    fn played(&self) -> Daymark {
        let lines = self.lines.iter().map(|line| match line {
            wait if wait.starts_with("<wait") => (*wait).to_owned(),
            line => format!("<line:{line}>"),
        });
        (self.begins)().press(&lines.collect::<String>())
    }
}

/// All that is said on all these ways.
pub fn every_flow() -> String {
    let said = FLOWS.iter().map(|flow| flow.played().transcript());
    said.collect::<Vec<_>>().join("\n")
}

#[test]
fn every_flow_comes_to_its_end() {
    let mut short = Vec::new();
    for flow in FLOWS {
        let mut visit = flow.played();
        let said = visit.transcript();
        if std::env::var_os("DAYMARK_SHOW").is_some() {
            tell!("=== {}\n{said}", flow.name);
        }
        let mut rest = said.as_str();
        for words in flow.says {
            match rest.find(words) {
                Some(at) => rest = &rest[at + words.len()..],
                None => short.push(format!("{}: {words:?} is not said in\n{rest}", flow.name)),
            }
        }
        let kept = format!(
            "{:?} {}",
            visit.logged(),
            serde_json::to_string(&visit.plan()).unwrap()
        );
        for words in flow.keeps {
            if !kept.contains(words) {
                short.push(format!("{}: {words:?} is not kept", flow.name));
            }
        }
    }
    assert!(short.is_empty(), "{}", short.join("\n\n"));
}
