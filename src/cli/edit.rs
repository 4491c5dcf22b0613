//! `daymark edit`: plan.json in the person's editor, checked before it counts.

use std::io::ErrorKind;

use clap::Args;

use crate::{
    env::{self, Env},
    runtime::editor::{Editor, Ended, Heard},
    store::{
        NotSaved, PlanError, PlanRead,
        changing::NotTaken,
        disk::RealDisk,
        file::FileStore,
        text_file::{PrivateCopy, copy_name, left_behind},
    },
    words::{edit as words, plan_error, shell},
};

use super::{
    answer::{Answer, Exit},
    visit::{open_store_to_write, store},
};

/// plan.json in your editor, checked before it counts
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Edit;

impl Edit {
    /// Opens a private copy until it can be read or the person lets it be, then takes it over.
    pub(super) fn run(env: &Env) -> Answer {
        let (mut store, opened) = match open_store_to_write(env) {
            Ok(opened) => opened,
            Err(why) => return why,
        };
        if !env.is_terminal {
            return Answer::usage(words::NO_TERMINAL);
        }
        for line in take_in_kept(env) {
            Answer::line(&line).say();
        }
        let base = match store.plan_as_it_stands() {
            Ok(base) => base,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return Answer {
                    exit: Exit::NotDone,
                    ..Answer::line(shell::HOW_TO_BEGIN)
                };
            }
            Err(_) => {
                let said = cannot_be_opened(&opened.plan);
                return Answer::refused(said, Exit::Unreadable);
            }
        };
        let own = store.places().own();
        let name = copy_name(&own, env.seed);
        let made = PrivateCopy::make(&env::folders_in_memory(), &own, (&name, &base));
        match made {
            Ok(copy) => edit(&mut store, copy, &base),
            Err(error) => Answer::refused(words::no_copy(NotSaved::from(error)), Exit::NotWritten),
        }
    }
}

/// What stands in the place of the plan, and the way back.
fn cannot_be_opened(plan: &PlanRead) -> String {
    let PlanRead::Unreadable { error, .. } = plan else {
        return words::cannot_be_opened("plan.json", words::CHANGED) + words::PUT_IT_RIGHT;
    };
    let said = words::cannot_be_opened(&error.path.display().to_string(), &error.message);
    let way = match error.copy {
        Some(_) => words::IT_COMES_BACK,
        None => words::PUT_IT_RIGHT,
    };
    said + way
}

fn edit(store: &mut FileStore<RealDisk>, copy: PrivateCopy, base: &[u8]) -> Answer {
    let Ok(mut editor) = Editor::new(env::editor()) else {
        copy.remove();
        return Answer::refused(format!("{}\n", shell::no_editor("")), Exit::NotDone);
    };
    loop {
        let ended = editor.open(copy.file());
        match ended {
            Ok(Ended::Well | Ended::AtOnce) => {}
            Ok(Ended::Code(code)) => {
                copy.remove();
                return Answer::refused(words::editor_left(code), Exit::NotDone);
            }
            Ok(Ended::Killed(number) | Ended::MustLeave(number)) => {
                return left_open(copy, Exit::Signal(number));
            }
            Err(_) => {
                copy.remove();
                let words = shell::no_editor(&editor.name());
                return Answer::refused(format!("{words}\n"), Exit::NotDone);
            }
        }
        let Ok(new) = copy.read() else {
            return left_open(copy, Exit::NotDone);
        };
        if new == base {
            if matches!(ended, Ok(Ended::AtOnce)) && copy.keep().is_ok() {
                let file = copy.file().display().to_string();
                let said = words::came_back_at_once(&editor.name(), &file);
                return Answer::refused(said, Exit::NotDone);
            }
            copy.remove();
            return Answer::of(words::AS_IT_WAS);
        }
        let slip = || store.slip(&new).map_or(Ok(()), Err);
        let Err(error) = store.check_plan(&new).and_then(|()| slip()) else {
            return take_over(store, copy, base, &new);
        };
        let page = page(&error);
        Answer::of(format!("{page}{}", words::AGAIN)).say();
        match editor.hear() {
            Heard::Nothing => return kept(&copy, String::new(), Exit::NotDone),
            Heard::MustLeave(signal) => return kept(&copy, "\n".to_owned(), Exit::Signal(signal)),
            Heard::Line(answer) if answer == "x" => {
                copy.remove();
                return Answer::of(words::AS_IT_WAS);
            }
            Heard::Line(_) => {}
        }
    }
}

fn take_over(
    store: &mut FileStore<RealDisk>,
    copy: PrivateCopy,
    base: &[u8],
    new: &[u8],
) -> Answer {
    match store.take_edited(base, new) {
        Ok(()) => {
            copy.remove();
            Answer::of(words::TAKEN_OVER).made(shell::MADE)
        }
        Err(NotTaken::ChangedMeanwhile) => {
            kept(&copy, words::CHANGED_MEANWHILE.to_owned(), Exit::NotDone)
        }
        Err(NotTaken::NotSaved(why)) => kept(&copy, words::not_saved(why), Exit::NotWritten),
    }
}

/// Does to plan.json what was saved in copies whose editors were still open when daymark went on, and gives what there
/// is to say. The copies stay as long as an editor may have them open.
pub(super) fn take_in_kept(env: &Env) -> Vec<String> {
    let own = store(env).places().own();
    let folders = left_behind(&env::folders_in_memory(), &own).into_iter();
    let copies = folders.filter_map(PrivateCopy::kept);
    copies.filter_map(|copy| take_in(env, copy)).collect()
}

fn take_in(env: &Env, copy: PrivateCopy) -> Option<String> {
    let new = copy.read().ok()?;
    if new == copy.given() {
        if copy.is_old() {
            copy.remove();
        }
        return None;
    }
    // A plan that is gone comes first; the copy waits.
    let (mut store, _) = open_store_to_write(env).ok()?;
    let file = copy.file().display().to_string();
    if let Err(error) = store.check_plan(&new) {
        let line = error.place.map(|(line, _)| line);
        return Some(words::waits_in(&file, line));
    }
    Some(match store.take_edited(copy.given(), &new) {
        Ok(()) => {
            // The same change made once more might undo a later one.
            if copy.is_taken(&new).is_err() {
                copy.remove();
            }
            words::LATER_TAKEN_OVER.to_owned()
        }
        Err(NotTaken::ChangedMeanwhile) => words::cannot_be_joined(&file),
        Err(NotTaken::NotSaved(why)) => words::not_saved_yet(why, &file),
    })
}

/// The editor did not end as editors do: what was typed stays, a copy that nobody touched does not.
fn left_open(copy: PrivateCopy, exit: Exit) -> Answer {
    if copy.is_as_given() {
        copy.remove();
        return Answer::refused(words::AS_IT_WAS.to_owned(), exit);
    }
    kept(&copy, String::new(), exit)
}

fn kept(copy: &PrivateCopy, why: String, exit: Exit) -> Answer {
    Answer::refused(
        why + &words::kept_in(&copy.file().display().to_string()),
        exit,
    )
}

/// The place, the lines and what was expected.
fn page(error: &PlanError) -> String {
    let mut page = format!(
        "plan.json\n{}\n",
        plan_error::what(error.place, &error.message)
    );
    for (number, line) in &error.lines {
        page.push_str(&words::numbered(*number, line));
    }
    if let Some((_, column)) = error.place {
        let blanks = " ".repeat(6 + column);
        page.extend([format!("{blanks}{}\n", plan_error::FROM_HERE)]);
    }
    page
}
