//! Every zone of this machine at every change of its clocks. A process has one zone, so each zone gets a process: this
//! test runs itself again in it.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::{Duration, SystemTime},
};

use daymark::{domain::day::Day, env::moment_of};

use super::zone_file::ZoneFile;
use crate::support::{Promise, Proof};

const ZONES: &str = "/usr/share/zoneinfo";
const NAME: &str =
    "clock::zones::around_every_change_of_every_zone_the_day_is_the_one_that_was_lived";
const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

/// 1970 and the end of 2037, to which files of zones are written out.
const SPAN: std::ops::Range<i64> = 0..2_145_916_800;

#[test]
fn around_every_change_of_every_zone_the_day_is_the_one_that_was_lived() {
    if let Some(file) = std::env::var_os("DAYMARK_ZONE_FILE") {
        return one_zone(Path::new(&file));
    }
    let proof = Proof::of(Promise::P9, "every change of every zone's clocks");
    let zones = zones();
    if zones.is_empty() {
        proof
            .skipped(1_u64, "there are no zones in /usr/share/zoneinfo")
            .tell();
        return;
    }
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let shares = zones.chunks(zones.len().div_ceil(threads));
    let moments: usize = thread::scope(|scope| {
        let shares: Vec<_> = shares
            .map(|share| scope.spawn(move || in_each(share)))
            .collect();
        shares.into_iter().map(|share| share.join().unwrap()).sum()
    });
    assert!(moments > 100 * zones.len() || zones.len() < 100);
    let words = format!("{} zones that differ", zones.len());
    proof.cases(moments).note(words).tell();
}

/// The zones of this machine, each content once.
fn zones() -> Vec<PathBuf> {
    let mut zones: BTreeMap<Vec<u8>, PathBuf> = BTreeMap::new();
    let mut folders = vec![PathBuf::from(ZONES)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            // Those at the right count leap seconds, which no clock of a person does.
            if path.is_dir() && !path.ends_with("right") {
                folders.push(path);
            } else if let Ok(bytes) = fs::read(&path)
                && ZoneFile::read(&bytes).is_some()
            {
                zones.entry(bytes).or_insert(path);
            }
        }
    }
    zones.into_values().collect()
}

/// Runs this test in each zone; gives how many moments were looked at.
fn in_each(zones: &[PathBuf]) -> usize {
    let run = |zone: &PathBuf| {
        let output = Command::new(std::env::current_exe().unwrap())
            .args([NAME, "--exact", "--nocapture"])
            .env("TZ", zone)
            .env("DAYMARK_ZONE_FILE", zone)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{}: {said}{error}", zone.display());
        let count = said
            .split("moments: ")
            .nth(1)
            .and_then(|rest| rest.split_whitespace().next());
        count.and_then(|count| count.parse::<usize>().ok()).unwrap()
    };
    zones.iter().map(run).sum()
}

/// The moments around each change, and around the beginnings of the days beside it.
fn moments_of(zone: &ZoneFile) -> Vec<i64> {
    let mut moments = Vec::new();
    for (change, _) in zone.changes.iter().filter(|(at, _)| SPAN.contains(at)) {
        moments.extend([-HOUR, -1, 0, 1, HOUR].map(|apart| change + apart));
        for offset in [zone.offset(change - 1), zone.offset(*change)] {
            let midnight = (change + offset).div_euclid(DAY) * DAY;
            for day in [-DAY, 0, DAY, 2 * DAY] {
                let four = midnight + day + 4 * HOUR - offset;
                moments.extend([four - 1, four, four + 1]);
            }
        }
    }
    if moments.is_empty() {
        let four = 20_000 * DAY + 4 * HOUR - zone.offset(20_000 * DAY);
        moments.extend([four - 1, four, four + 1]);
    }
    let last = zone.changes.last().map_or(i64::MAX, |(at, _)| *at);
    moments.retain(|at| !zone.goes_on || *at < last);
    moments.sort_unstable();
    moments.dedup();
    moments
}

fn one_zone(file: &Path) {
    let zone = ZoneFile::read(&fs::read(file).unwrap()).unwrap();
    let first = Day::ymd(1970, 1, 1).unwrap();
    let moments = moments_of(&zone);
    let mut before: Option<(i64, Day)> = None;
    for at in &moments {
        let told = || format!("{} at {at}", file.display());
        let apart = Duration::from_secs(at.unsigned_abs());
        let time = if *at < 0 {
            SystemTime::UNIX_EPOCH - apart
        } else {
            SystemTime::UNIX_EPOCH + apart
        };
        let moment = moment_of(time);
        let local = at + zone.offset(*at);
        // The day a person lives begins at four.
        let lived = first.plus((local - 4 * HOUR).div_euclid(DAY));
        assert_eq!(moment.unix_millis(), at * 1_000, "{}", told());
        assert_eq!(moment.day(4), lived, "{}", told());
        let hour = local.div_euclid(HOUR).rem_euclid(24);
        assert_eq!(i64::from(moment.hour()), hour, "{}", told());
        assert!(
            moment.to_text().ends_with(&offset_text(zone.offset(*at))),
            "{} {}",
            told(),
            moment.to_text()
        );
        if let Some((earlier, day)) = before {
            // A day comes again only where the clock was set back over its beginning.
            let set_back = zone.offset(earlier) > zone.offset(*at);
            assert!(
                lived >= day || set_back,
                "{}: {day} and then {lived}",
                told()
            );
        }
        before = Some((*at, lived));
    }
    println!("moments: {} ", moments.len());
}

/// As the log has it; seconds of an offset, which ended with 1972, are rounded.
fn offset_text(offset: i64) -> String {
    let sign = if offset < 0 { '-' } else { '+' };
    let minutes = (offset.abs() + 30) / 60;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}
