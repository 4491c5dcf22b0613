//! What has to hold whatever bytes a file has. The mutations of every run and libFuzzer in the long campaign
//! (tests/fuzz) ask the same.

use std::path::{Path, PathBuf};

use daymark::{
    app::config::Preferences,
    content::Content,
    domain::{day::Day, journal::Journal, text::is_calm},
    env::{Env, Wishes},
    store::{NotSaved, PlanRead, SPAN, Store, file::FileStore},
};

use crate::support::fake_disk::{FakeDisk, places, window};

/// A line that every log here ends with, whatever stands before it.
const LAST: &str = "{\"v\":1,\"id\":\"the-last-line\",\"n\":7,\"at\":\"2026-03-08T08:10:05+01:00\",\"day\":\"2026-03-08\",\
                    \"k\":\"mood\",\"word\":\"calm\"}";

/// The plan that was read last before this one.
pub const GOOD: &str = "{\"version\":1,\"values\":[{\"id\":\"growth\",\"name\":\"Growth\"}]}";

fn store_on(disk: &FakeDisk) -> FileStore<FakeDisk> {
    window(disk.clone(), 1)
}

fn today() -> Day {
    Day::ymd(2026, 3, 8).unwrap()
}

/// Any bytes as a log: the line behind them is read, nothing is changed, the next mark is taken and found again, and
/// everything else that reads logs comes to an end.
pub fn log(bytes: &[u8]) {
    log_opens(bytes);
    let disk = FakeDisk::default();
    let path = places().log().join("2026-03-aaaa.jsonl");
    let whole = [bytes, b"\n", LAST.as_bytes(), b"\n"].concat();
    disk.put(&path, &whole);
    let mut store = store_on(&disk);
    let mut entries = store.open(today()).entries;
    entries.extend(store.history(today(), SPAN).entries);
    let last = entries.iter().find(|e| e.id.as_str() == "the-last-line");
    let last = last.expect("the line behind it is read").clone();
    let journal = Journal::of(entries);
    assert!(journal.days().count() <= journal.len());
    let later = today().plus(400);
    store.totals(later);
    let survey = store.survey();
    store.each_line_in_order(&survey, |_| Ok(()));
    store.examine(today());
    assert_eq!(disk.bytes(&path).as_ref(), Some(&whole));
    let mut next = last;
    next.id = "the-next-line".into();
    assert!(store.append(vec![next], today()).is_ok());
    let again = store_on(&disk).open(today()).entries;
    assert!(again.iter().any(|e| e.id.as_str() == "the-next-line"));
    assert_eq!(disk.bytes(&path).as_ref(), Some(&whole));
}

/// Any bytes as a log that the first screen asks for: the line behind them is read, and nothing is changed.
pub fn log_opens(bytes: &[u8]) {
    let disk = FakeDisk::default();
    let path = places().log().join("2026-03-aaaa.jsonl");
    let whole = [bytes, b"\n", LAST.as_bytes(), b"\n"].concat();
    disk.put(&path, &whole);
    let entries = store_on(&disk).open(today()).entries;
    assert!(entries.iter().any(|e| e.id.as_str() == "the-last-line"));
    assert_eq!(disk.bytes(&path).as_ref(), Some(&whole));
}

/// Any bytes as a plan: it is read and can be changed, or it is left alone and the last good one is shown.
pub fn plan(bytes: &[u8]) {
    let disk = FakeDisk::default();
    let path = places().plan();
    disk.put(&path, GOOD.as_bytes());
    store_on(&disk).history(today(), SPAN);
    disk.put(&path, bytes);
    let mut store = store_on(&disk);
    match store.open(today()).plan {
        PlanRead::Absent => panic!("a plan that is there is not absent"),
        PlanRead::Unreadable { last_good, error } => {
            assert!(last_good.is_some(), "the last good plan is shown");
            let lines = error.lines.iter().map(|(_, line)| line);
            for text in lines.chain([&error.message]) {
                assert!(text.chars().all(is_calm), "{text:?}");
            }
            let base = *last_good.unwrap_or_default();
            let mut new = base.clone();
            new.settings.signpost = !new.settings.signpost;
            let said = store.replace_plan(&base, &new);
            assert_eq!(said, Err(NotSaved::PlanUnreadable));
            assert_eq!(disk.bytes(&path).as_deref(), Some(bytes));
        }
        PlanRead::Read(plan) => {
            let mut new = (*plan).clone();
            new.settings.signpost = !new.settings.signpost;
            let now = store.replace_plan(&plan, &new).expect("it is written");
            assert_eq!(now.settings.signpost, new.settings.signpost);
            assert!(
                matches!(store_on(&disk).open(today()).plan, PlanRead::Read(again) if *again == now)
            );
        }
    }
}

/// Any bytes as config.toml, written to `file`: daymark opens and says calmly what it does not use, or that it is no text.
pub fn config(bytes: &[u8], file: &Path) {
    std::fs::write(file, bytes).expect("a place for the file");
    let wishes = Wishes {
        store: Some(PathBuf::from("/nowhere")),
        config: Some(file.to_owned()),
        ..Wishes::default()
    };
    let env = match Env::read(wishes) {
        Ok(env) => env,
        Err(error) => {
            assert!(str::from_utf8(bytes).is_err(), "{error}");
            return;
        }
    };
    for line in Preferences::of(&env).complaints {
        assert!(line.chars().all(is_calm), "{line:?}");
    }
}

/// Any bytes as content.json: the words daymark comes with are there, and what is not used is said calmly.
pub fn content(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let content = Content::with_overrides(Some(text));
    for line in content.complaints() {
        assert!(line.chars().all(is_calm), "{line:?}");
    }
    assert!(!content.values().is_empty() && !content.notes().is_empty());
    assert!(!content.exercises().is_empty() && !content.actions().is_empty());
}
