//! What the manual page says besides commands and keys.

use Part::{About, Item, Says, Types};

/// A part of a section.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// A paragraph.
    Says(&'a str),
    /// The title of what follows.
    About(&'a str),
    /// A name and what it is.
    Item(&'a str, &'a str),
    /// Lines as they are typed.
    Types(&'a str),
}

/// The day of the last change that counts, the same wherever the page is made.
pub const DATE: &str = "2026-11-23";

/// How daymark is called.
pub const SYNOPSIS: &str = "\
daymark [OPTIONS]
daymark [OPTIONS] COMMAND [WORDS]";

/// What daymark is.
pub const DESCRIPTION: &[Part<'static>] = &[
    Says(
        "daymark turns three values into one tiny step each a day. \
Each morning you open it, press one key for each step done, and close it. \
A smaller version counts the same, and a step that stays open is an open step. Nothing rolls over.",
    ),
    Says(
        "Alone, daymark opens Today on a terminal. \
Without a terminal on both ends it prints what \"daymark today\" prints, and changes nothing. \
Data goes to standard output, everything else to standard error. \
Nothing asks without a terminal.",
    ),
    Says("There is no network code in daymark. What you write stays in files of your own."),
];

/// Before the keys.
pub const KEYS: &str = "The same table stands in daymark, with ?. \
Arrows and j k move, Enter takes the marked choice, Esc goes back, and no key deletes anything.";

/// The sections after the keys.
pub const SECTIONS: &[(&str, &[Part<'static>])] = &[
    ("OUTPUT", OUTPUT),
    ("EXIT STATUS", EXITS),
    ("ENVIRONMENT", ENVIRONMENT),
    ("CONFIGURATION", CONFIGURATION),
    ("FILES", FILES),
];

const OUTPUT: &[Part<'static>] = &[
    Says(
        "These forms are kept. A later version may add a key or a column at the end, and takes none away. \
Days are written 2026-03-08 and begin at four in the morning. Times are local, 08:10. \
A key with nothing to say holds null.",
    ),
    About("daymark today --json"),
    Item(
        "day, block",
        "the day, and the part of it: morning, midday, afternoon, evening, or any between them.",
    ),
    Item("mode", "usual, or smaller on a smaller day."),
    Item(
        "statement",
        "the values statement; null while it is hidden.",
    ),
    Item("steps", "a list of the rows of Today, in their order:"),
    Item(
        "key, id",
        "its number on Today, and what plan.json calls it.",
    ),
    Item(
        "value, text",
        "the id of its value, and its words in the size of today.",
    ),
    Item(
        "size, minutes",
        "tiny, two, five or longer; null minutes are under a minute.",
    ),
    Item("block", "the part of the day it is planned for, or any."),
    Item(
        "state, felt",
        "open, done or set_down; then energizing, neutral, draining or null.",
    ),
    About("daymark status"),
    Says(
        "One line: daymark, or a count such as \"2 steps today\". Nothing personal stands in it. \
With --json it is one object on one line, in the form waybar reads:",
    ),
    Item(
        "text, tooltip",
        "the line, and the line with the program's name.",
    ),
    Item(
        "class, alt",
        "quiet, some or all: nothing marked yet, some open, none open.",
    ),
    Says("With --format these are filled in, and all else stays:"),
    Item("{count}", "how many steps are done today, as a number."),
    Item("{steps}", "the same in words, as in \"2 steps\"."),
    Item(
        "{next}",
        "the words of the first open step; nothing when none is open. They are personal.",
    ),
    Item("{value}", "the name of its value."),
    About("daymark week --json"),
    Item("first, last", "the first and the last of the seven days."),
    Item(
        "steps, grounding",
        "how many steps were done, and how many grounding exercises.",
    ),
    Item(
        "values",
        "a list: id, name, and days, the days with a step for it.",
    ),
    Item(
        "looked_back",
        "whether the look-back of this week is finished.",
    ),
    Item("kept", "the moments to keep, a list: day, step, note."),
    Item(
        "worked, in_the_way",
        "what the look-back says of it, as lists of ids.",
    ),
    Item(
        "notes",
        "null without --notes; then an object with worked and in_the_way.",
    ),
    About("daymark log --json"),
    Says(
        "A list of the done steps, oldest first. Each has day, time, value, step, commitment, size, minutes, \
felt, place, company and source. \
The source is planned, extra, one_off, start, hard_moment or imported; value and commitment are ids.",
    ),
    About("daymark log --csv and daymark export --csv"),
    Says(
        "A row of names, then one row a step, in UTF-8 with a line feed. \
A cell that begins as a formula does gets an apostrophe before it.",
    ),
    Types("day,time,value,step,size,minutes,felt,place,company,source,id"),
    Says("Here the value is its name, not its id."),
    About("daymark export --json"),
    Item("about", "what daymark is not."),
    Item(
        "plan",
        "plan.json with every key it holds; null where there is none. See daymark schema.",
    ),
    Item(
        "log",
        "every entry of every device, a list, each as its line in the log.",
    ),
    About("daymark ics"),
    Says(
        "A calendar as RFC 5545 has it. Each step is one event that comes each day, or on its days of the week. \
Its UID is the id in plan.json with @daymark, and stays. \
The bytes change only where the plan does; --one-offs also leaves out what is done or past.",
    ),
    Says(
        "In a part of the day the event begins with that part, lasts as long as the step, and has an alarm. \
A part that begins in the night is announced at eight: a morning begins at four. \
A step of any time lies on its day without an hour, an alarm, or a claim on time. \
Its if-then plan is the description.",
    ),
    About("daymark export --markdown"),
    Says("A page for people. Its form may change."),
];

const EXITS: &[Part<'static>] = &[
    Item("0", "It is done, or there was nothing to do."),
    Item("1", "It could not be done."),
    Item(
        "2",
        "The words were not understood, or no such step is there.",
    ),
    Item(
        "65",
        "The store holds something unreadable. What could be done was done.",
    ),
    Item(
        "74",
        "Something could not be written. It is printed on standard error.",
    ),
    Item("128 and more", "A signal ended it: 128 and its number."),
];

const ENVIRONMENT: &[Part<'static>] = &[
    Item(
        "DAYMARK_STORE",
        "The folder of the plan and the log. --store wins over it.",
    ),
    Item(
        "DAYMARK_NOW",
        "The moment the clock begins at, for tests and pictures: 2026-03-08T08:10:00+01:00.",
    ),
    Item(
        "XDG_DATA_HOME, XDG_STATE_HOME, XDG_CONFIG_HOME",
        "Where the folders below begin. A relative path counts as none.",
    ),
    Item(
        "XDG_RUNTIME_DIR",
        "A folder in memory, for what daymark edit hands to your editor.",
    ),
    Item("VISUAL, EDITOR", "Your editor, with arguments if you like."),
    Item(
        "NO_COLOR, CLICOLOR, COLORTERM, TERM",
        "Whether colors are drawn, and which. NO_COLOR and TERM=dumb turn them off.",
    ),
    Item(
        "LC_ALL, LC_CTYPE, LANG",
        "An encoding that is not UTF-8 brings ASCII signs.",
    ),
    Item(
        "TZ",
        "The zone of your clock. With DAYMARK_NOW it is not asked.",
    ),
];

const CONFIGURATION: &[Part<'static>] = &[
    Says(
        "config.toml is only read, and none is needed. A line that cannot be used is said with its place, \
and the rest counts; daymark doctor lists all of it.",
    ),
    Item(
        "theme",
        "terminal, high-contrast, monochrome, light or dark.",
    ),
    Item(
        "ascii",
        "true for only letters and signs that every terminal has.",
    ),
    Item(
        "motion",
        "false keeps the breath and the two-minute bar still.",
    ),
    Item(
        "mouse",
        "true lets a click choose a pane or a row, tick on a mark, and the wheel move.",
    ),
    Item(
        "show_cursor",
        "true shows the cursor of the terminal where it rests.",
    ),
    Item(
        "privacy_after_minutes",
        "After so many minutes without a key the screen hides itself; 0 is never.",
    ),
    Item("start_pane", "today, ground or week."),
    Item(
        "[keys]",
        "A line for each command that has other keys: its name, as ? and : show it, and a key or a list of keys.",
    ),
];

const FILES: &[Part<'static>] = &[
    Says(
        "Folders are for you alone (0700), and so are files (0600). \
The first folder is the one to sync and to back up; all else belongs to this machine.",
    ),
    About("$XDG_DATA_HOME/daymark, usually ~/.local/share/daymark"),
    Item(
        "plan.json",
        "Values, steps, if-then plans, people, settings. Yours to read and to edit.",
    ),
    Item(
        "log/2026-03-k3f9.jsonl",
        "One JSON object a line for each thing you did; written in March by the device k3f9. Lines are only ever added.",
    ),
    Item(
        ".gitattributes, .gitignore, .stignore",
        "Written by daymark sync init, for git and for Syncthing.",
    ),
    About("$XDG_STATE_HOME/daymark, usually ~/.local/state/daymark"),
    Item(
        "device.json",
        "What this device is called in the names of logs.",
    ),
    Item(
        "stores/",
        "A folder for each store, with what can be made anew from it:",
    ),
    Item(
        "head.json, taken.json",
        "A summary that makes opening quick, copies that were taken in.",
    ),
    Item(
        "last-good/plan.json",
        "The plan as it was last read or written whole.",
    ),
    Item(
        "backup/",
        "Copies of earlier days: seven days, eight weeks, and finished months once.",
    ),
    Item(
        "rescue.jsonl",
        "Entries that could not be written to the log.",
    ),
    Item("draft.json", "A text that was half typed."),
    Item(
        "others.json",
        "Which entries in the log of this device came from others.",
    ),
    Item(
        "reminded.json",
        "The part of the day that daymark remind last spoke in.",
    ),
    Item(
        "forgotten-k3f9.json",
        "The ids of what was forgotten, without its words.",
    ),
    About("$XDG_CONFIG_HOME/daymark, usually ~/.config/daymark"),
    Item(
        "config.toml",
        "How daymark looks and which keys it listens to. daymark only reads it.",
    ),
    Item(
        "content.json",
        "Your own values, exercises and notes: they add to those of daymark, or replace them by id.",
    ),
];
