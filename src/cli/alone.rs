//! `daymark ground`, `hard` and `review`: where there is no terminal, what their pages say, for a person who reads it
//! elsewhere. Words about files have no place here.

use clap::Args;

use crate::{env::Env, pages::exercise::walk::Walk, words::hard_moment::ONE_THING_AT_A_TIME};

use super::{answer::Answer, screen::Playing, visit::Visit, week::Week};

/// The grounding exercise
#[derive(Clone, Debug, Args)]
pub(super) struct Ground {
    #[command(flatten)]
    pub(super) playing: Playing,
}

/// The hard moment: one thing at a time
#[derive(Clone, Debug, Args)]
pub(super) struct Hard {
    #[command(flatten)]
    pub(super) playing: Playing,
}

/// The look-back on the week
#[derive(Clone, Debug, Args)]
pub(super) struct Review {
    #[command(flatten)]
    pub(super) playing: Playing,
}

impl Ground {
    /// The whole exercise.
    pub(super) fn run(env: &Env) -> Answer {
        let visit = Visit::open(env);
        let mut walk = Walk::begin(visit.session());
        let mut lines = own(&walk);
        while walk.go_on(visit.session().now()) {
            lines.extend(own(&walk));
        }
        said(&visit, &lines)
    }
}

impl Hard {
    /// How it begins, and who is there.
    pub(super) fn run(env: &Env) -> Answer {
        let mut visit = Visit::open(env);
        let mut lines = vec![ONE_THING_AT_A_TIME.to_owned()];
        lines.extend(own(&Walk::in_hard_moment(visit.session())));
        lines.push(String::new());
        lines.extend(visit.people());
        said(&visit, &lines)
    }
}

impl Review {
    /// Where there is no terminal, the week as text.
    pub(super) fn run(env: &Env) -> Answer {
        Week::default().run(env)
    }
}

fn own(walk: &Walk) -> Vec<String> {
    walk.lines().map(str::to_owned).collect()
}

fn said(visit: &Visit, lines: &[String]) -> Answer {
    let text = visit.in_signs(lines.join("\n") + "\n");
    Answer::of(text).marked_by(visit.troubles())
}
