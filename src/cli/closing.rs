//! The last words of a visit.

use std::io::Write;

use crate::{
    runtime::{Closing, input::Cause},
    store::{self, Trouble},
    words,
};

use super::exit::Exit;

/// Says what was saved, or prints what was not; nothing when nothing was written.
pub(super) fn say(closing: &Closing, out: &mut dyn Write) {
    let mut text = unsaved(closing);
    if text.is_empty() && closing.wrote {
        text = words::shell::saved(closing.steps);
        text.push('\n');
    }
    // Standard error may be gone with the terminal.
    let _said = out.write_all(text.as_bytes());
}

/// What the disk did not take: entries as lines of the log.
pub(super) fn unsaved(closing: &Closing) -> String {
    let mut text = String::new();
    if !closing.unsaved.is_empty() {
        text.push_str(&words::shell::not_saved(closing.refusal));
        text.push('\n');
        text.extend(closing.unsaved.iter().map(store::line));
    }
    if closing.plan_unsaved {
        text.push_str(&words::shell::plan_not_saved(closing.refusal));
        text.push('\n');
    }
    text
}

/// What the shell is told.
pub(super) fn exit(closing: &Closing) -> Exit {
    if !closing.unsaved.is_empty() || closing.plan_unsaved {
        return Exit::NotWritten;
    }
    match closing.cause {
        Cause::Signal(_) | Cause::Gone => Exit::Signal(closing.cause.code() - 128),
        Cause::Asked | Cause::KeysEnded if is_unreadable(&closing.troubles) => Exit::Unreadable,
        Cause::Asked | Cause::KeysEnded => Exit::Done,
    }
}

/// True when part of the store cannot be read.
pub(super) fn is_unreadable(troubles: &[Trouble]) -> bool {
    troubles.iter().any(|trouble| match trouble {
        Trouble::PlanUnreadable { .. }
        | Trouble::PlanNewer { .. }
        | Trouble::Paper { .. }
        | Trouble::Damaged { .. }
        | Trouble::NotAFile { .. } => true,
        Trouble::Newer { .. }
        | Trouble::Shrunk { .. }
        | Trouble::Tightened
        | Trouble::ClockBack { .. }
        | Trouble::Rescued { .. } => false,
    })
}
