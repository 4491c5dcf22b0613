//! Nothing leaks: no network, no text where others look, no file others can open, no picture of the memory.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    os::unix::{fs::PermissionsExt as _, process::ExitStatusExt as _},
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use daymark::domain::plan::{Cue, Note, Plan};
use portable_pty::{PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

use crate::{
    faults::can_trace,
    pty::Window,
    support::{Home, PROGRAM, Promise, Proof, three_values},
};

/// Stands in every text of the plan and of the log.
const CANARY: &str = "quietsparrow";

/// The plan, from the folder in which commands are given.
const PLAN: &str = "../data/daymark/plan.json";

/// A table of another program.
const TABLE: &str = "table.csv";

/// Every command; what it is asked for beside.
const COMMANDS: &[&[&str]] = &[
    &["today"],
    &["today", "--json"],
    &["status"],
    &["status", "--json"],
    &["done", "2", "--felt", "energizing"],
    &["undo"],
    &["now"],
    &["ground", "--print"],
    &["hard", "--print"],
    &["review", "--print"],
    &["week", "--notes"],
    &["statement"],
    &["share", "--save"],
    &["log", "--json"],
    &["days"],
    &["notes", "--json"],
    &["note"],
    &["export", "--json"],
    &["export", "--csv"],
    &["export", "--markdown"],
    &["import", TABLE, "--to", "1", "--yes"],
    &["ics", "--one-offs"],
    &["ics", "--out", "steps.ics"],
    &["remind"],
    &["remind", "--install"],
    &["greet", "--off"],
    &["pause", "--until", "2027-03-16"],
    &["doctor"],
    &["schema"],
    &["schema", "export"],
    &["sync", "init"],
    &["merge-plan", PLAN, PLAN, PLAN],
    &["completions", "bash"],
    &["man"],
    &["help", "done"],
    &["edit"],
    &["forget"],
    &["erase"],
];

/// Keys that lead to every screen.
const SCREENS: &[&str] = &[
    "1e",
    "<enter>",
    "1iwlark<enter>",
    "m1",
    "b",
    "g<wait:30s>",
    "x",
    "0<enter>",
    "0h",
    "h",
    "v",
    "v<enter>",
    "p",
    "w<enter><enter>",
    "cwlark",
    "y",
    "a<enter>lark<enter>",
    ",",
    "?",
    ":",
    "z",
    "o",
    "7",
    "<tab><tab>",
    "u",
];

/// Every text of this plan holds the canary.
fn told(plan: Plan) -> Plan {
    let mut plan = plan;
    let mark = |text: &mut String| text.extend([" ", CANARY]);
    mark(&mut plan.statement.text);
    for value in &mut plan.values {
        [&mut value.name, &mut value.everyday, &mut value.why]
            .into_iter()
            .for_each(mark);
    }
    for step in &mut plan.commitments {
        [
            &mut step.sizes.tiny,
            &mut step.sizes.two,
            &mut step.sizes.five,
        ]
        .into_iter()
        .for_each(mark);
    }
    for person in &mut plan.people {
        [&mut person.name, &mut person.reach]
            .into_iter()
            .for_each(mark);
    }
    for item in &mut plan.if_then {
        [&mut item.situation, &mut item.action]
            .into_iter()
            .for_each(mark);
    }
    plan.hard_moment_actions
        .iter_mut()
        .for_each(|action| mark(&mut action.text));
    let text = CANARY.to_owned();
    plan.notes.push(Note {
        id: "n".into(),
        text: text.clone(),
        ..Note::default()
    });
    let cue = serde_json::json!({"id": "c", "text": text});
    plan.cues.push(serde_json::from_value::<Cue>(cue).unwrap());
    plan
}

fn home() -> Home {
    let home = Home::with(&told(three_values()));
    for folder in ["here", "tmp"] {
        fs::create_dir(home.path(folder)).unwrap();
    }
    home.write("editor", "#!/bin/sh\nexit 0\n");
    fs::set_permissions(home.path("editor"), fs::Permissions::from_mode(0o700)).unwrap();
    home
}

/// Runs the program under strace with an open umask; gives its network calls, what it started and how it named itself.
fn traced(home: &Home, words: &[&str]) -> String {
    let trace = home.path("trace");
    let shell =
        "umask 000; exec strace -f -qq -v -s 65536 -e trace=%network,execve,prctl -o \"$@\"";
    let status = Command::new("sh")
        .args(["-c", shell, "sh"])
        .arg(&trace)
        .arg(PROGRAM)
        .args(words)
        .env_clear()
        .envs(home.variables())
        .env("EDITOR", home.path("editor"))
        .env("TMPDIR", home.path("tmp"))
        .current_dir(home.path("here"))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(
        status.code().is_some_and(|code| code <= 2),
        "{words:?} {status}"
    );
    let text = fs::read_to_string(&trace).unwrap();
    fs::remove_file(trace).unwrap();
    assert!(text.contains("execve("), "nothing was traced");
    text
}

/// The calls that reach for a network.
fn reaching(trace: &str) -> Vec<&str> {
    let calls = [
        "socket(", "connect(", "bind(", "listen(", "accept(", "accept4(",
    ];
    let reaches = |line: &&str| {
        let call = line
            .split_once(' ')
            .map_or(*line, |(_, call)| call.trim_start());
        calls
            .iter()
            .any(|name| call.starts_with(name) || line.starts_with(name))
    };
    trace.lines().filter(reaches).collect()
}

/// What below a folder others can open.
fn open_to_others(folder: &Path) -> Vec<String> {
    let mut open = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let mode = entry.metadata().unwrap().permissions().mode();
        if mode & 0o077 != 0 {
            open.push(format!("{} {:o}", entry.path().display(), mode & 0o777));
        }
        if entry.path().is_dir() {
            open.extend(open_to_others(&entry.path()));
        }
    }
    open
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).unwrap().count() == 0
}

#[test]
fn no_command_and_no_screen_reaches_for_a_network_or_shows_a_text_to_others() {
    if !can_trace() {
        return Proof::of(Promise::P10, "no network, no text in sight, modes")
            .skipped(COMMANDS.len() + SCREENS.len(), "no strace")
            .tell();
    }
    let mut proof = Proof::of(Promise::P10, "no network, no text in sight, modes");
    let home = home();
    traced(
        &home,
        &[
            "--keys",
            &format!("1iw{CANARY}<enter><esc>mw{CANARY}<enter>"),
        ],
    );
    assert!(home.log().contains(CANARY));
    let table = format!("date,habit,note\n2026-03-01,{CANARY},{CANARY}\n");
    home.write("here/table.csv", &table);
    let log = home.path("played").to_string_lossy().into_owned();
    let plays = SCREENS
        .iter()
        .map(|keys| vec!["--keys", keys, "--print", "--log", &log]);
    let commands = COMMANDS.iter().map(|words| words.to_vec());
    for words in commands.chain(plays) {
        let trace = traced(&home, &words);
        assert_eq!(reaching(&trace), Vec::<&str>::new(), "{words:?}");
        let ours = trace.lines().filter(|line| line.contains(CANARY));
        assert_eq!(ours.count(), 0, "{words:?} shows a text to others");
        for folder in ["data", "state", "here"] {
            assert_eq!(
                open_to_others(&home.path(folder)),
                Vec::<String>::new(),
                "{words:?}"
            );
        }
        proof = proof.cases(1_u64);
    }
    assert!(
        is_empty(&home.path("tmp")),
        "something was left among temporary files"
    );
    let technical = fs::read_to_string(&log).unwrap();
    assert!(technical.contains(" closes: ") && !technical.contains(CANARY));
    let help = home.daymark().arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let listed = help
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty());
    let tried: BTreeSet<&str> = COMMANDS.iter().map(|words| words[0]).collect();
    for name in listed.filter_map(|line| line.split_whitespace().next()) {
        assert!(tried.contains(name), "daymark {name} is not tried");
    }
    proof.tell();
}

#[test]
fn a_call_that_reaches_for_a_network_would_be_seen() {
    if !can_trace() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let trace = folder.path().join("trace");
    let line = "exec 3<>/dev/tcp/127.0.0.1/9";
    let status = Command::new("strace")
        .args(["-f", "-qq", "-e", "trace=%network", "-o"])
        .arg(&trace)
        .args(["bash", "-c", line])
        .stderr(Stdio::null())
        .status();
    assert!(status.is_ok());
    assert!(!reaching(&fs::read_to_string(trace).unwrap()).is_empty());
}

#[test]
fn in_a_terminal_too_and_its_title_stays_as_it_was() {
    if !can_trace() {
        return Proof::of(Promise::P10, "a session in a terminal")
            .skipped(1_u64, "no strace")
            .tell();
    }
    let home = home();
    let trace = home.path("trace").to_string_lossy().into_owned();
    let log = home.path("technical").to_string_lossy().into_owned();
    let mut window = Window::open(
        &home,
        &[
            "strace",
            "-f",
            "-qq",
            "-s",
            "65536",
            "-e",
            "trace=%network,execve,write,prctl",
            "-o",
            &trace,
            PROGRAM,
            "--log",
            &log,
        ],
    );
    window.sees("Today").types("1").sees("1 step");
    for keys in [
        "h", "\u{1b}", "g", "\u{1b}", "v", "\u{1b}", "z", "z", "?", "\u{1b}",
    ] {
        window.types(keys).lets_pass(Duration::from_millis(150));
    }
    window.types("q").is_gone_within(Duration::from_secs(20));
    let text = fs::read_to_string(&trace).unwrap();
    assert_eq!(reaching(&text), Vec::<&str>::new());
    assert!(text.contains(CANARY), "the screen shows it");
    for title in ["\\33]0;", "\\33]1;", "\\33]2;", "\\33k"] {
        assert!(!text.contains(title), "{title}");
    }
    let named = text
        .lines()
        .filter(|line| line.contains("execve(") || line.contains("prctl("));
    assert!(named.clone().count() > 0 && !named.collect::<String>().contains(CANARY));
    let technical = fs::read_to_string(log).unwrap();
    assert!(
        technical.contains("opens") && !technical.contains(CANARY),
        "{technical}"
    );
    Proof::of(Promise::P10, "a session in a terminal")
        .cases(1_u64)
        .tell();
}

/// Starts something that waits, ends it as a crash does, and says whether a core was written of it.
fn leaves_a_core(home: &Home, words: &[&str], ready: &Path) -> bool {
    let shell = "ulimit -c unlimited 2> /dev/null; exec \"$0\" \"$@\"";
    let pair = native_pty_system().openpty(PtySize::default()).unwrap();
    let tty = pair.master.tty_name().unwrap();
    let tty = File::options().read(true).write(true).open(tty).unwrap();
    let mut child = Command::new("sh")
        .args(["-c", shell])
        .args(words)
        .env_clear()
        .envs(home.variables())
        .env("EDITOR", home.path("editor"))
        .current_dir(home.path("here"))
        .stdin(tty.try_clone().unwrap())
        .stdout(tty)
        .spawn()
        .unwrap();
    while !ready.exists() {
        std::thread::sleep(Duration::from_millis(10));
    }
    kill_process(Pid::from_child(&child), Signal::ABORT).unwrap();
    let status = child.wait().unwrap();
    assert_eq!(status.signal(), Some(6));
    status.core_dumped()
}

#[test]
fn a_crash_leaves_no_picture_of_the_memory() {
    let home = home();
    let ready = home.path("ready");
    let script = "rm -fr \"${1%/*}\"; touch $HOME/ready; exec sleep 5";
    let can = leaves_a_core(&home, &["sh", "-c", &format!("{script} & wait")], &ready);
    fs::remove_file(&ready).unwrap();
    home.write("editor", &format!("#!/bin/sh\n{script}\n"));
    fs::set_permissions(home.path("editor"), fs::Permissions::from_mode(0o700)).unwrap();
    assert!(!leaves_a_core(&home, &[PROGRAM, "edit"], &ready));
    let cores = fs::read_dir(home.path("here")).unwrap().flatten();
    let cores: Vec<_> = cores.map(|entry| entry.file_name()).collect();
    let is_ours = |name: &std::ffi::OsString| name.to_string_lossy().contains("daymark");
    assert!(!cores.iter().any(is_ours), "{cores:?}");
    let proof = Proof::of(Promise::P10, "no core of a crash");
    let proof = if can {
        proof.cases(1_u64)
    } else {
        proof.skipped(1_u64, "nothing leaves a core here")
    };
    proof.tell();
}
