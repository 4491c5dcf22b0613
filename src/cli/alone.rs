//! `daymark ground` and `daymark hard` where there is no terminal: what their pages say, for a person who reads it
//! elsewhere. Words about files have no place here.

use crate::{env::Env, pages::exercise::walk::Walk, words::hard_moment::ONE_THING_AT_A_TIME};

use super::{answer::Answer, take_along::in_signs, visit::Visit};

/// The whole exercise.
pub(super) fn ground(env: &Env) -> Answer {
    let visit = Visit::open(env);
    let mut walk = Walk::begin(visit.session());
    let mut lines = own(&walk);
    while walk.go_on(visit.session().now()) {
        lines.extend(own(&walk));
    }
    said(env, &visit, &lines)
}

/// How the hard moment begins, and who is there.
pub(super) fn hard(env: &Env) -> Answer {
    let mut visit = Visit::open(env);
    let mut lines = vec![ONE_THING_AT_A_TIME.to_owned()];
    lines.extend(own(&Walk::begin(visit.session())));
    lines.push(String::new());
    lines.extend(visit.people());
    said(env, &visit, &lines)
}

fn own(walk: &Walk) -> Vec<String> {
    walk.lines().map(str::to_owned).collect()
}

fn said(env: &Env, visit: &Visit, lines: &[String]) -> Answer {
    let text = in_signs(lines.join("\n") + "\n", env);
    Answer::of(text).marked_by(visit.troubles())
}
