//! `daymark remind --install` on a terminal: what a yes writes, and what a no leaves.

use std::{
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt as _,
    path::PathBuf,
    process::Command,
    time::Duration,
};

use crate::{
    pty::Window,
    support::{Home, PROGRAM, three_values},
};

const SOON: Duration = Duration::from_secs(20);

fn program(home: &Home, name: &str, script: &str) {
    let place = format!("bin/{name}");
    home.write(&place, &format!("#!/bin/sh\n{script}\n"));
    fs::set_permissions(home.path(&place), Permissions::from_mode(0o700)).unwrap();
}

/// A home with a crontab of its own, and a systemctl that writes down what it hears.
fn home() -> Home {
    let home = Home::with(&three_values());
    let table = home.path("table").display().to_string();
    let crontab = format!(
        "case \"$1\" in\n-l) if [ -e '{table}' ]; then cat '{table}'; else echo 'no crontab for you' >&2; exit 1; fi;;\n\
         -) cat > '{table}';;\nesac"
    );
    program(&home, "crontab", &crontab);
    let heard = home.path("heard").display().to_string();
    program(&home, "systemctl", &format!("echo \"$@\" >> '{heard}'"));
    home
}

/// Asks on a terminal, and answers.
fn install(home: &Home, manager: &str, answer: &str) -> (u32, String) {
    let line = format!(
        "PATH='{}':$PATH XDG_RUNTIME_DIR='{manager}' exec '{PROGRAM}' remind --install",
        home.path("bin").display()
    );
    let mut window = Window::open(home, &["sh", "-c", &line]);
    window.sees("Enter leaves it").types(answer);
    let code = window.is_gone_within(SOON);
    (code, window.contents())
}

/// What cron runs of a table with one line of ours.
fn run_by_cron(table: &str) -> String {
    let line = table.trim_start_matches("0 8,11,15,19 * * * ");
    line.replace("\\%", "%")
}

#[test]
fn a_yes_adds_one_line_to_the_crontab_and_leaves_the_others() {
    let home = home();
    home.write("table", "# mine\n5 4 * * 1 backup \\% now");
    for _ in 0..2 {
        let (code, screen) = install(&home, "", "y\r");
        assert_eq!(code, 0, "{screen}");
        assert!(screen.contains("It is set up."), "{screen}");
    }
    let table = fs::read_to_string(home.path("table")).unwrap();
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines[..2], ["# mine", "5 4 * * 1 backup \\% now"]);
    assert_eq!(lines.len(), 3, "a second time it is the same line: {table}");
    assert!(
        lines[2].starts_with("0 8,11,15,19 * * * DAYMARK_STORE="),
        "{table}"
    );
}

#[test]
fn the_first_line_of_a_crontab_is_ours_and_what_cron_runs_is_daymark() {
    let home = home();
    assert_eq!(install(&home, "", "y\r").0, 0);
    let table = fs::read_to_string(home.path("table")).unwrap();
    let command = run_by_cron(&table);
    let output = Command::new("sh")
        .args(["-c", &command])
        .env_clear()
        .envs(home.variables())
        .output()
        .unwrap();
    assert!(output.status.success(), "{command} {output:?}");
    assert!(
        home.path("state/daymark/stores").exists(),
        "it spoke for another store"
    );
}

#[test]
fn a_store_with_a_blank_a_quote_and_a_percent_sign_is_the_one_that_speaks() {
    let home = home();
    let name = "my \"plans\" at 50% it's $HOME \\ üñ";
    let store = home.path(name);
    let plan = fs::read_to_string(home.plan_file()).unwrap();
    home.write(&format!("{name}/plan.json"), &plan);
    let line = format!(
        "PATH='{}':$PATH XDG_RUNTIME_DIR= exec '{PROGRAM}' --store \"$0\" remind --install",
        home.path("bin").display()
    );
    let mut window = Window::open(&home, &["sh", "-c", &line, store.to_str().unwrap()]);
    window.sees("Enter leaves it").types("y\r");
    assert_eq!(window.is_gone_within(SOON), 0);
    let table = fs::read_to_string(home.path("table")).unwrap();
    let mut spoken = Command::new("sh");
    spoken.args(["-c", &run_by_cron(&table)]);
    let spoken = spoken.env_clear().envs(home.variables()).output().unwrap();
    assert!(spoken.status.success(), "{spoken:?}");
    let remembered = |path: &PathBuf| path.ends_with("reminded.json");
    let remembered = home.files().into_iter().filter(remembered).count();
    assert_eq!(remembered, 1, "{table}");
    let usual = home.daymark().arg("remind").output().unwrap();
    assert!(
        String::from_utf8(usual.stdout)
            .unwrap()
            .contains("tiny step"),
        "the usual store has not spoken"
    );
}

#[test]
fn a_store_whose_name_no_timer_can_hold_is_refused_and_nothing_is_set_up() {
    let home = home();
    fs::create_dir_all(home.path("run/systemd")).unwrap();
    let run = home.path("run");
    for name in ["two\nlines", "a\u{1b}[31m", "a\ttab"] {
        for manager in ["", run.to_str().unwrap()] {
            let mut command = home.daymark();
            command.env("XDG_RUNTIME_DIR", manager);
            command.arg("--store").arg(home.path(name));
            let output = command.args(["remind", "--install"]).output().unwrap();
            let said = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(1), "{said}");
            assert!(output.stdout.is_empty());
            assert!(said.contains("no timer can hold its name"), "{said}");
            assert!(crate::tone::offences(&said).is_empty(), "{said}");
        }
    }
    assert!(!home.path("table").exists() && !home.path("config/systemd").exists());
}

#[test]
fn a_no_and_a_table_that_cannot_be_read_change_nothing() {
    let home = home();
    home.write("table", "# mine\n");
    for no in ["n\r", "\r"] {
        let (code, screen) = install(&home, "", no);
        assert_eq!(code, 0);
        assert!(screen.contains("Nothing was set up."), "{screen}");
    }
    program(&home, "crontab", "echo 'you may not' >&2; exit 1");
    assert_eq!(install(&home, "", "y\r").0, 1);
    assert_eq!(fs::read_to_string(home.path("table")).unwrap(), "# mine\n");
}

#[test]
fn with_systemd_a_yes_writes_two_units_and_starts_the_timer() {
    let home = home();
    fs::create_dir_all(home.path("run/systemd")).unwrap();
    let manager = home.path("run").display().to_string();
    let (code, screen) = install(&home, &manager, "y\r");
    assert_eq!(code, 0, "{screen}");
    let heard = fs::read_to_string(home.path("heard")).unwrap();
    assert_eq!(
        heard,
        "--user daemon-reload\n--user enable --now daymark-remind.timer\n"
    );
    let folder = home.path("config/systemd/user");
    let timer = fs::read_to_string(folder.join("daymark-remind.timer")).unwrap();
    for hour in ["08", "11", "15", "19"] {
        assert!(
            timer.contains(&format!("OnCalendar=*-*-* {hour}:00:00\n")),
            "{timer}"
        );
    }
    let service = fs::read_to_string(folder.join("daymark-remind.service")).unwrap();
    assert!(
        service.contains(&format!("ExecStart=\"{PROGRAM}\" remind\n")),
        "{service}"
    );
    let analyzed = Command::new("systemd-analyze")
        .args(["--user", "--man=no", "verify"])
        .arg(folder.join("daymark-remind.timer"))
        .env("XDG_RUNTIME_DIR", home.path("run"))
        .output();
    match analyzed {
        Ok(output) if output.status.success() => {
            assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
        }
        other => tell!("skipped: systemd does not read its units here: {other:?}"),
    }
}

/// Erases on a terminal.
fn erase(home: &Home, manager: &str) -> (u32, String) {
    let line = format!(
        "PATH='{}':$PATH XDG_RUNTIME_DIR='{manager}' exec '{PROGRAM}' erase",
        home.path("bin").display()
    );
    let mut window = Window::open(home, &["sh", "-c", &line]);
    window.sees("Type erase").types("erase\r");
    let code = window.is_gone_within(SOON);
    (code, window.contents())
}

#[test]
fn who_erases_everything_is_not_reminded_of_it_by_cron() {
    let home = home();
    let others = "# mine\n0 8 * * * DAYMARK_STORE=/elsewhere daymark remind # daymark-remind\n";
    home.write("table", "# mine\n");
    install(&home, "", "y\r");
    let mut table = fs::read_to_string(home.path("table")).unwrap();
    table.insert_str(0, others);
    fs::write(home.path("table"), table).unwrap();
    let (code, screen) = erase(&home, "");
    assert_eq!(code, 0, "{screen}");
    assert!(
        screen.contains("It takes away what `daymark remind` set up:"),
        "{screen}"
    );
    let table = fs::read_to_string(home.path("table")).unwrap();
    assert_eq!(
        table,
        format!("{others}# mine\n"),
        "another store keeps its line"
    );
}

#[test]
fn who_erases_everything_is_not_reminded_of_it_by_systemd() {
    let home = home();
    fs::create_dir_all(home.path("run/systemd")).unwrap();
    let manager = home.path("run").display().to_string();
    install(&home, &manager, "y\r");
    let (code, screen) = erase(&home, &manager);
    assert_eq!(code, 0, "{screen}");
    let heard = fs::read_to_string(home.path("heard")).unwrap();
    assert!(
        heard.ends_with("--user disable --now daymark-remind.timer\n"),
        "{heard}"
    );
    let folder = home.path("config/systemd/user");
    assert!(!folder.join("daymark-remind.timer").exists());
    assert!(!folder.join("daymark-remind.service").exists());
}
