//! A day stays the day it was lived, whatever clocks and zones do. The clocks are made with faketime; where there is
//! none, the scenes say that they were skipped.

mod calendar;
mod scenes;
mod turning;
mod zone_file;
mod zones;

use std::{
    fs,
    path::Path,
    process::{Command, Output},
    thread,
    time::SystemTime,
};

use daymark::domain::day::Moment;
use serde_json::Value;

use crate::{
    pty::Window,
    support::{Daymark, Home, PROGRAM, Promise, Proof, three_values},
};

/// What a scene came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scene {
    Played,
    Skipped,
}

/// Everything that clocks and zones have done to programs.
const SCENES: &[fn() -> Scene] = &[
    scenes::a_step_in_the_night_belongs_to_the_day_that_was_lived,
    scenes::the_hour_that_is_left_out_in_spring_changes_no_day,
    scenes::the_hour_that_comes_twice_in_autumn_counts_each_step_once,
    scenes::who_travels_west_may_live_a_day_twice_and_loses_nothing,
    scenes::a_clock_that_was_set_back_is_said_once_and_works_on_its_day,
    scenes::a_clock_that_ran_ahead_for_years_asks_nothing,
    scenes::a_clock_before_1970_opens_and_ticks,
    scenes::a_zone_that_is_none_is_universal_time,
    turning::the_zone_of_the_machine_changes_while_it_is_open,
    scenes::a_day_that_a_country_left_out_is_not_missed,
    scenes::the_night_of_a_new_year_still_belongs_to_the_old_one,
    turning::at_four_in_the_morning_the_day_turns_on_the_screen,
    turning::the_clock_jumps_in_spring_while_it_is_open,
    turning::a_week_that_begins_on_monday_goes_on_in_the_night_to_sunday,
    turning::a_week_that_begins_on_sunday_is_new_at_four_in_the_morning,
];

#[test]
fn whatever_clocks_and_zones_do_a_day_stays_the_day_it_was_lived() {
    let proof = Proof::of(Promise::P9, "clocks that are moved, zones that change");
    // The scenes wait more than they work.
    let scenes: Vec<Scene> = thread::scope(|scope| {
        let running: Vec<_> = SCENES.iter().map(|scene| scope.spawn(scene)).collect();
        running
            .into_iter()
            .map(|scene| scene.join().unwrap())
            .collect()
    });
    let played = scenes
        .iter()
        .filter(|scene| **scene == Scene::Played)
        .count();
    let proof = proof.cases(played);
    match SCENES.len() - played {
        0 => proof.tell(),
        skipped => proof.skipped(skipped, "there is no faketime here").tell(),
    }
}

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

    /// daymark, opened in a window at this moment; its clock runs on, and [`Self::moves_clock`] moves it.
    fn opens(&self, moment: &str) -> Window {
        self.moves_clock(moment);
        let mut words = self.on_own_clock();
        words.extend([format!("TZ={}", self.zone), PROGRAM.to_owned()]);
        Window::open(&self.home, &words)
    }

    /// From now on it is this moment, for a window of this home.
    fn moves_clock(&self, moment: &str) {
        let wanted = Moment::parse(moment).unwrap().unix_millis();
        let since_1970 = SystemTime::UNIX_EPOCH.elapsed().unwrap().as_millis() as i64;
        let apart = wanted - since_1970;
        let sign = if apart < 0 { '-' } else { '+' };
        let (seconds, millis) = (apart.abs() / 1_000, apart.abs() % 1_000);
        let new = self.home.path("clock.new");
        fs::write(&new, format!("{sign}{seconds}.{millis:03}s\n")).unwrap();
        fs::rename(new, self.home.path("clock")).unwrap();
    }

    /// What runs a program on the clock of this home instead of one that was set.
    fn on_own_clock(&self) -> Vec<String> {
        let preload = Command::new("faketime")
            .args(["2026-03-08", "printenv", "LD_PRELOAD"])
            .output()
            .unwrap();
        let preload = String::from_utf8(preload.stdout).unwrap();
        let clock = self.home.path("clock");
        let words = ["env", "-u", "DAYMARK_NOW"].map(str::to_owned).into_iter();
        let faked = [
            format!("LD_PRELOAD={}", preload.trim()),
            format!("FAKETIME_TIMESTAMP_FILE={}", clock.display()),
            "FAKETIME_NO_CACHE=1".to_owned(),
            "FAKETIME_DONT_FAKE_MONOTONIC=1".to_owned(),
        ];
        words.chain(faked).collect()
    }

    /// Gives the home a folder that can stand in for /etc; false where nothing can be mounted.
    fn has_a_zone_of_its_own(&self, zone: &str) -> bool {
        fs::create_dir(self.home.path("etc")).unwrap();
        for name in ["ld.so.cache", "passwd", "machine-id"] {
            let _not_there = fs::copy(
                Path::new("/etc").join(name),
                self.home.path("etc").join(name),
            );
        }
        let stands = Path::new("/usr/share/zoneinfo").join(zone).is_file();
        stands && {
            self.sets_zone(zone);
            let mount = "mount --bind \"$1\" /etc && test -e /etc/localtime";
            let etc = self.home.path("etc");
            let mut tried = Command::new("unshare");
            tried.args(["-m", "sh", "-c", mount, "sh"]).arg(etc);
            tried.output().is_ok_and(|output| output.status.success())
        }
    }

    /// Another zone is set, in the way it is on most machines: another link in the place of the old one.
    fn sets_zone(&self, zone: &str) {
        let (new, link) = (self.home.path("etc/new"), self.home.path("etc/localtime"));
        let file = Path::new("/usr/share/zoneinfo").join(zone);
        std::os::unix::fs::symlink(file, &new).unwrap();
        fs::rename(new, link).unwrap();
    }

    /// daymark in a window at this moment in the home's own zone, without TZ.
    fn opens_with_own_zone(&self, moment: &str) -> Window {
        self.moves_clock(moment);
        let etc = self.home.path("etc").to_string_lossy().into_owned();
        let mount = "mount --bind \"$1\" /etc && shift && exec \"$@\"";
        let apart = [
            "unshare", "-m", "sh", "-c", mount, "sh", &etc, "env", "-u", "TZ",
        ];
        let words = apart.map(str::to_owned).into_iter();
        let words = words.chain(self.on_own_clock()).chain([PROGRAM.to_owned()]);
        Window::open(&self.home, &words.collect::<Vec<_>>())
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

#[test]
fn what_is_open_over_the_turn_keeps_its_day_the_exercise_and_the_hard_moment_too() {
    let night = || {
        Daymark::at("2026-03-08 03:58")
            .with(three_values())
            .no_motion()
    };
    for keys in [
        "g<wait:300s><enter><enter>",
        "0<wait:300s><enter><enter><enter>1",
    ] {
        let mut visit = night().press(keys);
        let told: Vec<_> = visit.logged();
        let told = told.iter().filter(|entry| {
            let kind = entry.fact.kind();
            ["grounded", "done", "hard_moment"].contains(&kind.as_str())
        });
        let days: Vec<String> = told.map(|entry| entry.day.to_string()).collect();
        assert!(!days.is_empty(), "{keys}: {}", visit.screen());
        assert!(
            days.iter().all(|day| day == "2026-03-07"),
            "{keys}: {days:?}"
        );
    }
}
