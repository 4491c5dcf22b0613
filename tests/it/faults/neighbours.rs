//! Every way in which daymark writes, beside a file that cannot be read: nothing that was not understood is replaced or
//! taken away, and nothing else is lost either.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, Permissions},
    os::unix::fs::{FileTypeExt as _, PermissionsExt as _, symlink},
    path::{Path, PathBuf},
};

use daymark::{domain::id::Ids, store::Store as _};
use rustix::fs::{CWD, Mode, mkfifoat};

use super::places::{as_anybody, under};
use crate::{
    store::home::{here, line, tick, today},
    support::{Home, Promise, Proof, count, seed, three_values},
};

/// What a file is that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Broken {
    Missing,
    Dangling,
    Folder,
    Fifo,
    Closed,
    Newer,
    Repeated,
    CutOff,
}

const KINDS: [Broken; 8] = [
    Broken::Missing,
    Broken::Dangling,
    Broken::Folder,
    Broken::Fifo,
    Broken::Closed,
    Broken::Newer,
    Broken::Repeated,
    Broken::CutOff,
];

const PLAN_COPY: &str = "plan.sync-conflict-20260308-090000-ABCDEFG.json";
const LOG_COPY: &str = "2026-03-aaaa.sync-conflict-20260308-090000-ABCDEFG.jsonl";
const SECRET: &str = "a word that is to be forgotten";

/// The ways in which daymark writes. `forget` names an entry of the other device.
const WORKS: [&[&str]; 19] = [
    &["done"],
    &["done", "2", "--felt", "neutral"],
    &["undo"],
    &["--keys", "2e3smw word<enter>q"],
    &["--keys", "<esc>hr"],
    &["--keys", "<esc>,<down><down><down><down><enter><right>q"],
    &["--keys", "<esc>chalf typed"],
    &["hard", "--keys", "<enter><enter>1<enter>"],
    &["import", "marks.csv", "--to", "1", "--yes"],
    &["import", "all.json", "--yes"],
    &["forget", "secret"],
    &["pause", "--until", "2026-03-20"],
    &["sync", "init"],
    &["--keys", "<esc>ob"],
    &["--keys", "<esc>ons<enter>1q"],
    &["doctor", "--bring-back"],
    &["remind"],
    &["log", "--json"],
    &["merge-plan", "plan.json", "plan.json", PLAN_COPY],
];

/// A home somebody lives in, with a file of every kind, and the files that may be broken.
fn lived_in() -> (Home, Vec<PathBuf>) {
    let home = Home::with(&three_values());
    let (mut store, _) = home.opened();
    store.append(vec![here("a"), tick("b")], today()).unwrap();
    store.history(today(), 119);
    store.back_up(today().plus(-1)).unwrap();
    store.rescue(&[tick("aside")]).unwrap();
    store
        .keep_draft(r#"[{"place":"note","text":"half a sentence"}]"#)
        .unwrap();
    let own_log = home.places().log().join(&home.logs()[0].0);
    let secret = line("secret", 900, &format!(r#""k":"mood","own":"{SECRET}""#));
    home.write_log(
        "2026-03-aaaa.jsonl",
        secret + &line("c", 901, r#""k":"here""#),
    );
    home.write_log(LOG_COPY, line("in-copy", 902, r#""k":"here""#));
    let mut copy = three_values();
    copy.people[0].changed = Some("40:zzzz".to_owned());
    "write".clone_into(&mut copy.people[0].reach);
    let copy = serde_json::to_string_pretty(&copy).unwrap();
    home.write(&format!("data/daymark/{PLAN_COPY}"), &copy);
    home.write(
        "data/daymark/marks.csv",
        "date,habit,done\n2026-03-05,Stretch,yes\n",
    );
    let entry = line("brought", 1, r#""k":"here""#);
    let all = format!(
        "{{\"plan\": {{\"version\": 1}}, \"log\": [{}]}}",
        entry.trim()
    );
    home.write("data/daymark/all.json", &all);
    let (places, own) = (home.places(), home.places().own());
    let victims = vec![
        home.plan_file(),
        own_log,
        places.log().join("2026-03-aaaa.jsonl"),
        places.log().join(LOG_COPY),
        places.store.join(PLAN_COPY),
        own.join("last-good/plan.json"),
        places.backup().join("2026-03-07/plan.json"),
        places.rescue(),
        own.join("draft.json"),
    ];
    (home, victims)
}

/// What a path is, and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Thing {
    File(Vec<u8>, u32),
    Link(PathBuf),
    Folder,
    Fifo,
}

type Folder = BTreeMap<PathBuf, Thing>;

fn thing(path: &Path) -> Thing {
    let data = fs::symlink_metadata(path).unwrap();
    let kind = data.file_type();
    if kind.is_symlink() {
        Thing::Link(fs::read_link(path).unwrap())
    } else if kind.is_fifo() {
        Thing::Fifo
    } else if kind.is_dir() {
        Thing::Folder
    } else {
        // Root reads it all the same; for others it is opened for this moment.
        let mode = data.permissions().mode() & 0o777;
        fs::set_permissions(path, Permissions::from_mode(0o600)).unwrap();
        let bytes = fs::read(path).unwrap();
        fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
        Thing::File(bytes, mode)
    }
}

fn folder(home: &Home) -> Folder {
    let paths = home.files().into_iter();
    paths.map(|path| (path.clone(), thing(&path))).collect()
}

/// Puts the home back as it was.
fn put_back(home: &Home, folder: &Folder) {
    for name in ["data", "state", "config"] {
        let _gone = fs::remove_dir_all(home.path(name));
    }
    for (path, thing) in folder {
        match thing {
            Thing::Folder => {
                fs::create_dir_all(path).unwrap();
                fs::set_permissions(path, Permissions::from_mode(0o700)).unwrap();
            }
            Thing::File(bytes, mode) => {
                fs::write(path, bytes).unwrap();
                fs::set_permissions(path, Permissions::from_mode(*mode)).unwrap();
            }
            Thing::Link(_) | Thing::Fifo => panic!("{} is made later", path.display()),
        }
    }
}

fn break_it(path: &Path, kind: Broken) {
    let bytes = fs::read(path).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let is_log = path.extension().is_some_and(|end| end == "jsonl");
    let is_draft = path.ends_with("draft.json");
    if matches!(
        kind,
        Broken::Missing | Broken::Dangling | Broken::Folder | Broken::Fifo
    ) {
        fs::remove_file(path).unwrap();
    }
    match kind {
        Broken::Missing => {}
        Broken::Dangling => symlink("/nowhere/at/all", path).unwrap(),
        Broken::Folder => {
            fs::create_dir(path).unwrap();
            fs::write(path.join("mine"), "somebody's own").unwrap();
        }
        Broken::Fifo => mkfifoat(CWD, path, Mode::from_raw_mode(0o600)).unwrap(),
        Broken::Closed => fs::set_permissions(path, Permissions::from_mode(0o000)).unwrap(),
        Broken::Newer if is_log => {
            fs::write(
                path,
                text + "{\"v\":99,\"id\":\"zz\",\"n\":9,\"k\":\"dreamt\"}\n",
            )
            .unwrap();
        }
        Broken::Newer if is_draft => fs::write(path, "{\"version\":9,\"own\":\"words\"}").unwrap(),
        Broken::Newer => {
            fs::write(path, text.replacen("\"version\": 1", "\"version\": 99", 1)).unwrap();
        }
        Broken::Repeated if is_log => {
            fs::write(
                path,
                text + "{\"id\":\"yy\",\"id\":\"yx\",\"k\":\"here\"}\n",
            )
            .unwrap();
        }
        Broken::Repeated if is_draft => fs::write(path, "{\"own\":1,\"own\":\"words\"}").unwrap(),
        Broken::Repeated => {
            fs::write(path, text.replacen('{', "{\"values\": [],", 1)).unwrap();
        }
        Broken::CutOff => fs::write(path, &text[..text.len() * 2 / 3]).unwrap(),
    }
}

/// Everything that is there afterwards holds what was there before.
fn nothing_is_lost(home: &Home, before: &Folder, victim: &Path) {
    let after = folder(home);
    let whole = |wanted: &[u8]| {
        let mut things = after.values();
        things.any(|thing| matches!(thing, Thing::File(bytes, _) if bytes.starts_with(wanted)))
    };
    let text: String = after
        .values()
        .filter_map(|thing| match thing {
            Thing::File(bytes, _) => Some(String::from_utf8_lossy(bytes)),
            Thing::Link(_) | Thing::Folder | Thing::Fifo => None,
        })
        .collect();
    // Where somebody asks for the copy of a plan that cannot be read, what stood there lies beside it.
    let stands = |path: &Path, was: &Thing| {
        let moved = path.strip_prefix(home.plan_file());
        let moved = moved.map(|rest| home.places().store.join("plan.json.~1~").join(rest));
        after.get(path) == Some(was) || moved.is_ok_and(|moved| after.get(&moved) == Some(was))
    };
    for (path, was) in before {
        let in_store = path.starts_with(home.places().store);
        let is_victim = path.starts_with(victim);
        let is_log = path.extension().is_some_and(|end| end == "jsonl");
        match was {
            // What this machine keeps to be quick, it makes again.
            Thing::File(..) if !in_store && !is_victim && !is_kept(path) => {}
            // It came into the log, with a number.
            Thing::File(..) if path == &home.places().rescue() && !is_victim => {
                assert!(text.contains(r#""id":"aside""#), "{}", path.display());
            }
            // A line is where it was, or came into a log, or was forgotten.
            Thing::File(bytes, _) if is_log => {
                let was = String::from_utf8_lossy(bytes);
                let mut lines = was.split('\n').filter(|line| !line.contains(SECRET));
                let lost = lines.find(|line| !text.contains(*line));
                assert_eq!(lost, None, "{}", path.display());
            }
            Thing::File(bytes, _) if is_victim || path != &home.plan_file() => {
                let stands = in_store && stands(path, was);
                assert!(
                    stands || !in_store && whole(bytes),
                    "{} is lost",
                    path.display()
                );
            }
            Thing::File(bytes, _) => {
                let was: serde_json::Value = serde_json::from_slice(bytes).unwrap();
                let now = fs::read(path).unwrap_or_else(|error| panic!("{error}"));
                let now: serde_json::Value = serde_json::from_slice(&now).unwrap();
                assert!(ids(&was).is_subset(&ids(&now)), "{now:#}");
            }
            Thing::Link(_) | Thing::Fifo if in_store => assert!(stands(path, was)),
            Thing::Link(_) | Thing::Fifo | Thing::Folder => {}
        }
    }
}

/// Copies of the plan and words that were put aside.
fn is_kept(path: &Path) -> bool {
    let name = path.file_name().unwrap().to_string_lossy();
    name == "plan.json" && !path.to_string_lossy().contains("last-good") || name == "rescue.jsonl"
}

fn ids(plan: &serde_json::Value) -> BTreeSet<String> {
    let lists = plan.as_object().unwrap().values();
    let items = lists.filter_map(serde_json::Value::as_array).flatten();
    let ids = items.filter_map(|item| item["id"].as_str());
    ids.map(str::to_owned).collect()
}

#[test]
fn beside_whatever_cannot_be_read_nothing_is_replaced_and_nothing_is_lost() {
    let Some(less) = as_anybody() else {
        return;
    };
    let (home, victims) = lived_in();
    let whole = folder(&home);
    let seed = seed();
    let mut draw = Ids::seeded(seed);
    let part = count(40, 1) as u64;
    let mut proof = Proof::of(Promise::P2, "every write beside what cannot be read").seed(seed);
    let mut broken = Vec::new();
    for victim in &victims {
        for kind in KINDS {
            for work in WORKS {
                if !draw.draw().is_multiple_of(part) {
                    continue;
                }
                put_back(&home, &whole);
                break_it(victim, kind);
                let before = folder(&home);
                let words = [
                    &["sh", "-c", "cd \"$HOME/data/daymark\"; exec \"$0\" \"$@\""],
                    less,
                ];
                under(&home, &words.concat(), work);
                let holds = std::panic::catch_unwind(|| nothing_is_lost(&home, &before, victim));
                if holds.is_err() {
                    broken.push(format!("{kind:?} {} {work:?}", victim.display()));
                }
                proof = proof.cases(1_u64);
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
    proof.tell();
}
