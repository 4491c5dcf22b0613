//! `daymark forget --words`: every place that holds some words is shown, then they are taken out.

use std::{
    fs,
    io::{self, BufRead as _, Read as _},
    path::PathBuf,
};

use crate::{
    env::{self, Env},
    store::{
        disk::RealDisk,
        file::FileStore,
        forget::{Gone, Reached, Words},
        text_file::left_behind,
    },
    words::forget as words,
};

use super::{
    super::{
        answer::{Answer, Exit, heard},
        visit::Visit,
    },
    Forget, carry_out, foreign, kept_elsewhere, listed,
    texts::{Text, Texts},
};

/// More than anybody says in one go.
const MOST: u64 = 64 << 10;

impl Forget {
    pub(super) fn by_words(&self, env: &Env, visit: &mut Visit) -> Answer {
        let words = asked_for(env);
        if words.is_empty() {
            return Answer::of(words::NOTHING_FORGOTTEN);
        }
        let (entries, mut found) = visit.store.holding(&words);
        found.foreign.extend(written_by_hand(env, &words));
        let session = visit.session();
        let texts = Texts::of(session).and_of_values(&session.plan);
        let mut page = page(&texts, &words, &found);
        if found.files.is_empty() {
            page.extend(edits_with(&visit.store, &words));
            let is_held = !found.elsewhere.is_empty() || page.contains(words::COPY_LEFT);
            let nowhere = if is_held { "" } else { words::NOWHERE };
            let said = format!("{nowhere}{page}{}\n", words::OUT_OF_REACH);
            return Answer::of(said).with_troubles(visit.troubles());
        }
        let mut chosen = session.plan.active_values().into_iter();
        if chosen.any(|value| words.stand_in(&value.name)) {
            return Answer {
                out: page,
                ..Answer::usage(words::STILL_CHOSEN)
            };
        }
        let mut shown = String::new();
        if self.yes {
            shown = page;
        } else if !env.is_terminal {
            return Answer {
                out: page,
                ..Answer::usage(words::WITH_YES)
            };
        } else if !heard(&format!("{page}{}", words::FOR_GOOD))
            .is_some_and(|sure| sure.eq_ignore_ascii_case("y"))
        {
            return Answer::of(words::NOTHING_FORGOTTEN);
        }
        let gone = Gone {
            entries,
            words: words.clone(),
            ..Gone::default()
        };
        let mut answer = carry_out(visit, gone, self.whose());
        let stays = foreign(&written_by_hand(env, &words)).join("\n");
        let gap = if stays.is_empty() { "" } else { "\n" };
        answer.out = format!("{shown}{}{stays}{gap}", answer.out);
        answer
    }
}

/// The words, a line each; at a terminal an empty line ends them.
fn asked_for(env: &Env) -> Words {
    let mut lines = Vec::new();
    if env.is_terminal && Answer::line(words::WHICH_WORDS).say() != Exit::Done {
        return Words::default();
    }
    let input = io::stdin().lock().take(MOST);
    for line in input.split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line).trim().to_owned();
        if env.is_terminal && line.is_empty() {
            break;
        }
        lines.push(line);
    }
    Words::of(lines.iter().map(String::as_str))
}

/// What the person wrote for daymark to read: it is never changed.
fn written_by_hand(env: &Env, words: &Words) -> Vec<PathBuf> {
    let names = ["content.json", "config.toml"];
    let paths = names.map(|name| env.folders.config.join(name));
    let holds = |path: &PathBuf| {
        let is_file = fs::metadata(path).is_ok_and(|found| found.is_file());
        is_file && fs::read(path).is_ok_and(|bytes| words.stand_in_bytes(&bytes))
    };
    paths.into_iter().filter(holds).collect()
}

/// The copies that edits left and that hold them, of the plan of this store and of those that lay elsewhere.
fn edits_with(store: &FileStore<RealDisk>, words: &Words) -> Vec<String> {
    let others = store.elsewhere().into_iter().map(|other| other.folder);
    let stores = std::iter::once(store.places().own()).chain(others);
    let copies = stores.flat_map(|own| left_behind(&env::folders_in_memory(), &own));
    let holds = |folder: &PathBuf| {
        let files = fs::read_dir(folder).into_iter().flatten().flatten();
        let mut paths = files.map(|file| file.path());
        paths.any(|path| path.is_file() && fs::read(path).is_ok_and(|b| words.stand_in_bytes(&b)))
    };
    let held = copies.filter(holds);
    held.map(|copy| words::copy_left(&copy.display().to_string()))
        .collect()
}

/// Every place that holds them.
fn page(texts: &[Text], words: &Words, found: &Reached) -> String {
    let mut lines = Vec::new();
    let held: Vec<String> = texts
        .iter()
        .filter(|text| words.stand_in(&text.words))
        .map(|text| format!("  {}", text.line().trim_end()))
        .collect();
    if !held.is_empty() {
        lines.push(words::THEY_STAND.to_owned());
        lines.extend(held);
    }
    if !found.files.is_empty() {
        lines.push(words::IN_FILES.to_owned());
        lines.extend(listed(&found.files));
    }
    lines.extend(foreign(&found.foreign));
    lines.extend(kept_elsewhere(&found.elsewhere));
    lines.into_iter().map(|line| line + "\n").collect()
}
