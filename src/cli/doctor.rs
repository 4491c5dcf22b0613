//! `daymark doctor`: what is on disk, and whether all of it can be read.

use crate::{env::Env, words};

use super::{answer::Answer, visit::Visit};

/// Looks at everything and says what was found.
pub(super) fn examine(env: &Env) -> Answer {
    let visit = Visit::open(env);
    let _ = words::NAME;
    Answer::of("").with_troubles(visit.troubles())
}
