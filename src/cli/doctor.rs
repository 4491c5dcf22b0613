//! `daymark doctor`: what is on disk, and whether all of it can be read.

use crate::{
    env::{self, Env},
    store::{Trouble, doctor::Examination},
    words::doctor as words,
};

use super::{answer::Answer, exit::Exit};

/// Looks at everything and says what was found. Changes nothing.
pub(super) fn examine(env: &Env) -> Answer {
    let now = env.now.unwrap_or_else(env::moment);
    let found = super::store(env).examine(now.day(4));
    let mut answer = Answer::of(text(&found)).with_troubles(&found.troubles);
    let unreadable = found.damaged_count > 0 || found.plan == Some(false);
    if unreadable && answer.exit == Exit::Done {
        answer.exit = Exit::Unreadable;
    }
    answer
}

fn text(found: &Examination) -> String {
    let mut lines = vec![format!("{}  {}", words::STORE, found.store)];
    lines.push(format!(
        "{}  {}",
        words::PLAN,
        words::plan(found.plan, found.planned)
    ));
    lines.push(format!("{}  {}", words::LOG, words::entries(found.entries)));
    for (device, newest, files) in &found.devices {
        let device = if *device == found.this_device {
            words::this_machine(device)
        } else {
            device.clone()
        };
        lines.push(format!(
            "{}  {}",
            words::DEVICE,
            words::device(&device, *files, &newest.to_string())
        ));
    }
    for (file, line) in &found.damaged {
        lines.push(format!("{}  log/{file}:{line}", words::DAMAGED));
    }
    if found.damaged_count > found.damaged.len() as u64 {
        lines.push(format!(
            "{}  {}",
            words::DAMAGED,
            words::in_all(found.damaged_count)
        ));
    }
    if found.newer > 0 {
        lines.push(format!("{}  {}", words::NEWER, words::entries(found.newer)));
    }
    for (word, names) in [
        (words::COPY, &found.copies),
        (words::OTHER, &found.others),
        (words::OPEN, &found.open_to_others),
    ] {
        lines.extend(names.iter().map(|name| format!("{word}  {name}")));
    }
    let days: Vec<String> = found.backups.iter().map(ToString::to_string).collect();
    lines.push(format!(
        "{}  {}",
        words::BACKUPS,
        words::backups(&days, &found.backup)
    ));
    let is_well = found.damaged_count == 0
        && found.plan != Some(false)
        && found.troubles.iter().all(is_harmless);
    if is_well {
        lines.push(words::ALL_WELL.to_owned());
    } else {
        lines.push(words::LEFT_ALONE.to_owned());
    }
    lines.join("\n") + "\n"
}

fn is_harmless(trouble: &Trouble) -> bool {
    matches!(
        trouble,
        Trouble::Tightened | Trouble::Rescued { .. } | Trouble::Newer { .. }
    )
}
