//! A day stays the day it was lived, whatever clocks and zones do. The clocks are made with faketime; where there is
//! none, the scenes say that they were skipped.

mod calendar;
mod scenes;
mod turning;

use std::process::{Command, Output};

use serde_json::Value;

use crate::{
    pty::Window,
    support::{Home, PROGRAM, three_values},
};

/// A home in a zone, and the clock of its machine.
struct Somewhere {
    home: Home,
    zone: &'static str,
}

impl Somewhere {
    /// `None` where there is no faketime.
    fn new(zone: &'static str) -> Option<Self> {
        let works = Command::new("faketime")
            .args(["2026-03-08", "true"])
            .status();
        if !works.is_ok_and(|status| status.success()) {
            tell!("skipped: there is no faketime here");
            return None;
        }
        Some(Self {
            home: Home::with(&three_values()),
            zone,
        })
    }

    /// The same person in another zone.
    fn travels_to(self, zone: &'static str) -> Self {
        Self { zone, ..self }
    }

    /// A command of the shell at a local time.
    fn at(&self, time: &str, words: &[&str]) -> Output {
        let variables = self.home.variables().into_iter();
        Command::new("faketime")
            .arg(time)
            .arg(PROGRAM)
            .args(words)
            .env_clear()
            .envs(variables.filter(|(name, _)| name != "DAYMARK_NOW"))
            .env("TZ", self.zone)
            .output()
            .unwrap()
    }

    /// What a command says at a local time, once it ended well.
    #[track_caller]
    fn says(&self, time: &str, words: &[&str]) -> String {
        let output = self.at(time, words);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success(),
            "{words:?} at {time}: {text}{error}"
        );
        text
    }

    /// daymark, opened in a window at a local time; its clock runs on.
    fn opens(&self, time: &str) -> Window {
        let zone = format!("TZ={}", self.zone);
        let words = ["env", "-u", "DAYMARK_NOW", &zone, "faketime", time, PROGRAM];
        Window::open(&self.home, &words)
    }

    /// Day and time of each step in the log, in the order of their numbers.
    fn steps(&self) -> Vec<(String, String)> {
        let mut lines: Vec<Value> = self
            .home
            .log()
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .filter(|line: &Value| line["k"] == "done")
            .collect();
        lines.sort_by_key(|line| line["n"].as_u64());
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        lines
            .iter()
            .map(|line| (text(&line["day"]), text(&line["at"])))
            .collect()
    }

    /// The days of the steps, as they were lived.
    fn days(&self) -> Vec<String> {
        self.steps().into_iter().map(|(day, _)| day).collect()
    }
}
