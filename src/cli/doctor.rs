//! `daymark doctor`: what is on disk, whether all of it can be read, and the way back where there is one.

use std::path::{Path, PathBuf};

use clap::Args;
use shell_words::quote;

use crate::{
    app::config::Preferences,
    content::Content,
    env::{self, Env},
    store::{
        Beyond, PlanError, Trouble, Unread,
        doctor::{Examination, PlanState},
        plan_file::CLOSED,
        text_file::left_behind,
    },
    words::{
        doctor as words,
        plan_error::{UPDATE, ways_in},
        shell::MADE,
        unread,
    },
};

use super::{
    answer::{Answer, Exit, is_unreadable},
    visit::{open_store_to_write, store},
};

/// What is on disk, and whether all of it can be read
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Doctor {
    /// Put back into the log what a backup still has
    #[arg(long)]
    bring_back: bool,
}

impl Doctor {
    pub(super) fn run(self, env: &Env) -> Answer {
        if self.bring_back {
            bring_back(env)
        } else {
            examine(env)
        }
    }
}

/// What the person wrote about looks and content, as far as it is not used, and copies of plan.json that edits left.
struct OwnFiles {
    preferences: Preferences,
    content: Vec<String>,
    edits: Vec<PathBuf>,
}

impl OwnFiles {
    fn read(env: &Env) -> Self {
        Self {
            preferences: Preferences::of(env),
            content: Content::with_overrides(env.content()).complaints(),
            edits: left_behind(&env::folders_in_memory(), &store(env).places().own()),
        }
    }

    fn are_understood(&self) -> bool {
        self.preferences.is_whole && self.content.is_empty()
    }
}

/// Looks at everything and says what was found. Changes nothing.
fn examine(env: &Env) -> Answer {
    let found = store(env).examine(env.moment().day(4));
    let own = OwnFiles::read(env);
    let mut answer = Answer::of(text(&found, &own)).with_troubles(&found.troubles);
    let is_used = own.are_understood() && found.slip.is_none();
    let is_whole = reads(&found) && is_used && found.gone.is_empty();
    if !is_whole && answer.exit == Exit::Done {
        answer.exit = Exit::Unreadable;
    }
    if !saves(&found) && answer.exit == Exit::Done {
        answer.exit = Exit::NotWritten;
    }
    let is_new = found.plan == PlanState::Absent && found.last_good.is_none();
    if is_new && found.troubles.is_empty() {
        answer = answer.with_beginning();
    }
    answer
}

/// Puts back into the log what a backup still has.
fn bring_back(env: &Env) -> Answer {
    let (mut store, opened) = match open_store_to_write(env) {
        Ok(opened) => opened,
        Err(why) => return why,
    };
    match store.bring_back(opened.today) {
        Ok(count) => Answer::of(words::brought_back(count)).made(MADE),
        Err(reason) => Answer::refused(words::not_brought_back(reason), Exit::NotWritten),
    }
}

fn text(found: &Examination, own: &OwnFiles) -> String {
    let mut lines = vec![line(words::STORE, &found.store)];
    lines.extend(plan(found));
    lines.push(line(words::LOG, &words::entries(found.entries)));
    for (device, (newest, files)) in &found.devices {
        let device = if *device == found.this_device {
            words::this_machine(device)
        } else {
            device.clone()
        };
        let device = words::device(&device, *files, &newest.to_string());
        lines.push(line(words::DEVICE, &device));
    }
    lines.extend(found.troubles.iter().flat_map(not_read));
    lines.extend(odd_lines(found));
    if found.newer > 0 {
        lines.push(line(words::NEWER, &words::entries(found.newer)));
    }
    for (word, names) in [
        (words::COPY, &found.copies),
        (words::NO_PLAN, &found.unread_plans),
        (words::OTHER, &found.others),
        (words::OPEN, &found.open_to_others),
        (words::KEPT, &found.kept),
    ] {
        lines.extend(names.iter().map(|name| line(word, name)));
    }
    let edits = own.edits.iter();
    lines.extend(edits.map(|folder| line(words::EDIT, &folder.display().to_string())));
    let days: Vec<String> = found.backups.iter().map(ToString::to_string).collect();
    lines.push(line(words::BACKUPS, &words::backups(&days, &found.backup)));
    for (word, complaints) in [
        (words::CONFIG, &own.preferences.complaints),
        (words::CONTENT, &own.content),
    ] {
        lines.extend(complaints.iter().map(|what| line(word, what)));
    }
    for gone in &found.gone {
        lines.push(line(
            words::GONE,
            &words::gone(gone.entries as u64, &gone.device),
        ));
    }
    if !found.gone.is_empty() {
        lines.push(line(words::WAY_BACK, words::BRING_BACK));
    }
    lines.extend(not_saved(found));
    lines.push(ending(found, own).to_owned());
    lines.join("\n") + "\n"
}

/// Lines of the log that are not as they should be, each by its place.
fn odd_lines(found: &Examination) -> Vec<String> {
    let at = |file: &str, number: u64| format!("log/{file}:{number}");
    let mut lines = Vec::new();
    for (word, rows) in [
        (words::DAMAGED, &found.damaged),
        (words::LARGE, &found.large),
    ] {
        let rows = rows.iter();
        lines.extend(rows.map(|(file, number)| line(word, &at(file, *number))));
    }
    for (file, number, place) in &found.mended {
        let said = words::mended(&at(file, *number), *place);
        lines.push(line(words::SAFE, &said));
    }
    if found.damaged_count > found.damaged.len() as u64 {
        lines.push(line(words::DAMAGED, &words::in_all(found.damaged_count)));
    }
    if found.damaged_count > 0 {
        lines.push(line(words::WAY_BACK, words::MEND));
    }
    lines
}

fn line(word: &str, rest: &str) -> String {
    format!("{word}  {rest}")
}

/// How the plan reads, and what to do where it does not.
fn plan(found: &Examination) -> Vec<String> {
    match &found.plan {
        PlanState::Read(counts) => {
            let mut lines = vec![line(words::PLAN, &words::plan(*counts))];
            if let Some(slip) = &found.slip {
                lines.push(line(words::PLACE, &place(slip)));
                lines.push(line(words::WAY_BACK, words::EDIT_IT));
            }
            lines
        }
        PlanState::Absent => vec![line(words::PLAN, words::NONE_YET)],
        PlanState::Unreadable(error) if error.absence.is_some() => gone(error),
        PlanState::Unreadable(error) => {
            let mut lines = vec![line(words::PLAN, words::UNREADABLE)];
            lines.push(line(words::PLACE, &place(error)));
            let path = quote(&error.path.display().to_string()).into_owned();
            let ways = match (error.beyond, error.place) {
                (Some(Beyond::Closed), _) => ways_in(&error.path).to_vec(),
                (Some(Beyond::Newer), _) => vec![UPDATE.to_owned()],
                (None, Some(_)) => vec![words::EDIT_IT.to_owned()],
                (None, None) if error.message == CLOSED => {
                    vec![format!("{} {path}", words::UNLOCK)]
                }
                (None, None) => vec![words::move_away(&path)],
            };
            lines.extend(ways.iter().map(|way| line(words::WAY_BACK, way)));
            if let Some(good) = &found.last_good {
                lines.push(line(words::LAST_GOOD, good));
                let copy = words::copy_of_plan(&quote(good), &path);
                let copy = error.place.map(|_| line(words::WAY_BACK, &copy));
                lines.extend(copy);
            }
            let offered = error.copy.as_ref();
            lines.extend(offered.map(|_| line(words::WAY_BACK, words::PUT_BESIDE)));
            lines
        }
    }
}

/// What waits, and what keeps it from being saved.
fn not_saved(found: &Examination) -> Vec<String> {
    let waits = found.troubles.iter().find_map(|trouble| match trouble {
        Trouble::Waiting { marks, path } => Some(words::waits(*marks, path)),
        _ => None,
    });
    let mut lines: Vec<String> = waits
        .iter()
        .map(|what| line(words::WAITING, what))
        .collect();
    match &found.unwritable {
        Some((path, why)) => {
            lines.push(line(words::NOT_WRITTEN, &format!("{path}: {why}")));
            lines.push(line(words::WAY_BACK, &words::way_to_write(path)));
        }
        None if waits.is_some() => lines.push(line(words::WAY_BACK, words::OPEN_TO_SAVE)),
        None => {}
    }
    lines
}

/// True where nothing waits and a mark can be written.
fn saves(found: &Examination) -> bool {
    let waits = |trouble: &Trouble| matches!(trouble, Trouble::Waiting { .. });
    found.unwritable.is_none() && !found.troubles.iter().any(waits)
}

/// What cannot be read or used, and what to do about it.
fn not_read(trouble: &Trouble) -> Vec<String> {
    let (Trouble::LogUnread { path, why } | Trouble::StateUnused { path, why }) = trouble else {
        return Vec::new();
    };
    let is_log = matches!(trouble, Trouble::LogUnread { .. });
    let word = if is_log { words::UNREAD } else { words::UNUSED };
    let path = path.display().to_string();
    let said = line(word, &format!("{path} {}", unread(*why)));
    vec![said, line(words::WAY_BACK, &way_to_read(&path, *why))]
}

/// What the person can do about it.
fn way_to_read(path: &str, why: Unread) -> String {
    match why {
        Unread::Closed => format!("{} {}", words::UNLOCK, quote(path)),
        Unread::NoFolder | Unread::NoFile | Unread::Nowhere | Unread::Circle => {
            words::PUT_IT_BACK.to_owned()
        }
        Unread::Disk => words::ASK_THE_DISK.to_owned(),
    }
}

fn gone(error: &PlanError) -> Vec<String> {
    let quoted = |path: &Path| quote(&path.display().to_string()).into_owned();
    let absence = error.absence.as_ref();
    let link = absence.and_then(|absence| absence.leads_to.as_deref());
    let to = quoted(link.unwrap_or(&error.path));
    let copy = error.copy.as_deref().map(quoted);
    let order = copy.map(|copy| line(words::WAY_BACK, &words::copy_of_plan(&copy, &to)));
    let mut lines = vec![line(words::PLAN, words::NOT_HERE)];
    lines.extend(order);
    lines.push(line(words::WAY_BACK, words::OPEN_IT));
    lines
}

fn place(error: &PlanError) -> String {
    match error.place {
        Some((row, column)) => words::place(row, column, &error.message),
        None => error.message.clone(),
    }
}

/// True where all of the store can be read.
fn reads(found: &Examination) -> bool {
    found.damaged_count == 0
        && !matches!(found.plan, PlanState::Unreadable(_))
        && found.unread_plans.is_empty()
        && !is_unreadable(&found.troubles)
}

fn ending(found: &Examination, own: &OwnFiles) -> &'static str {
    if found.slip.is_some() && reads(found) && own.are_understood() {
        return words::PLAN_NOT_USED;
    }
    match (reads(found), own.are_understood(), found.gone.is_empty()) {
        (true, true, true) if !saves(found) => words::NOT_ALL_SAVED,
        (true, true, true) => words::ALL_WELL,
        (true, true, false) => words::NOT_ALL_HERE,
        (true, false, _) => words::OWN_NOT_USED,
        (false, ..) => words::LEFT_ALONE,
    }
}
