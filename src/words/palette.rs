//! Words of the palette: the other names under which commands are looked for, pages that no key of Today opens, and what
//! stands in the shell alone.

pub const NOTHING: &str = "Nothing by that name here and now.";

/// What a command that needs one of several keys says when it is chosen by name.
pub fn press_one(name: &str, keys: &str) -> String {
    format!("{name}: press {keys}.")
}

/// What is said of something that is done elsewhere.
pub fn tell(name: &str, told: &str) -> String {
    format!("{name}: {told}")
}

/// The name of a command, and the other words by which a person may look for it.
pub const ALSO: &[(&str, &str)] = &[
    ("add", "new task one-off create"),
    ("body basics", "sleep food movement"),
    ("close daymark", "quit exit end stop"),
    ("days", "past history notes log"),
    ("details", "where with whom company edit note"),
    ("felt", "feeling how it was"),
    ("restful", "felt feeling calm"),
    ("ground", "breathe calm panic anxious"),
    (
        "hard moment",
        "panic crisis anxiety anxious sad afraid overwhelmed",
    ),
    ("hide the screen", "privacy blank"),
    ("if-then plans", "habit when"),
    ("keys", "help manual"),
    ("leave", "quit exit end stop"),
    ("look back", "week review share tell"),
    ("mood", "feeling word anxious sad"),
    ("note to self", "write journal"),
    (
        "people and help",
        "crisis contact friend line helpline suicide suicidal hurt harm danger die dying emergency doctor person call",
    ),
    ("place", "where outside work home"),
    ("set down for today", "skip remove pass"),
    ("settings", "pause rest theme colors options"),
    ("smaller day", "heavy tired bad day"),
    ("undo", "take back revert"),
    ("values", "edit change remove steps statement why"),
];

/// Pages by name: the name, what it shows, and other words for it.
pub const EVIDENCE: [&str; 3] = [
    "evidence",
    "what was done, day by day",
    "history progress counts",
];
pub const ACTIONS: [&str; 3] = [
    "hard-moment actions",
    "your list of up to five",
    "panic edit",
];
pub const ABOUT: [&str; 3] = [
    "about daymark",
    "files, version, license",
    "what it is not where store",
];

/// What stands outside daymark's screen: what it is called, where it is, and other words for it.
pub const OUTSIDE: &[[&str; 3]] = &[
    [
        "export",
        "in a shell: daymark export --markdown",
        "print csv json backup save copy",
    ],
    [
        "import",
        "in a shell: daymark import FILE",
        "move bring load",
    ],
    [
        "theme",
        "in config.toml: theme = \"auto\"",
        "colors dark light high-contrast",
    ],
    [
        "backup",
        "in a shell: daymark doctor",
        "restore repair bring back",
    ],
    [
        "forget words",
        "in a shell: daymark forget",
        "remove delete note private",
    ],
    ["calendar", "in a shell: daymark ics", "ical events"],
    [
        "reminders",
        "in a shell: daymark remind",
        "notification timer cron",
    ],
    [
        "doctor",
        "in a shell: daymark doctor",
        "check files problems",
    ],
    [
        "edit the plan",
        "in a shell: daymark edit",
        "plan.json by hand",
    ],
    [
        "notes as text",
        "in a shell: daymark notes",
        "read all print",
    ],
    [
        "done steps as text",
        "in a shell: daymark log",
        "list print",
    ],
    [
        "one line",
        "in a shell: daymark status",
        "bar tmux prompt today",
    ],
    ["one small thing", "in a shell: daymark now", "start"],
    [
        "greeting",
        "in a shell: daymark greet",
        "step when a terminal opens",
    ],
    ["manual", "in a shell: daymark man", "help page options"],
    [
        "completions",
        "in a shell: daymark completions",
        "bash zsh fish tab",
    ],
    ["schema", "in a shell: daymark schema", "json fields"],
    ["share", "in a shell: daymark share", "tell person text"],
    [
        "sync",
        "in a shell: daymark sync",
        "machines devices syncthing git",
    ],
    [
        "remove daymark",
        "in a shell: daymark erase",
        "delete everything uninstall",
    ],
    ["week as text", "in a shell: daymark week", "print review"],
];
