//! `daymark today`: the steps of today as text, for a shell greeting, a script, a look without opening.

use clap::Args;
use serde_json::{Value, json};

use crate::{
    domain::{entry::Mode, offer::Offer},
    env::Env,
    session::Session,
    ui::{glyphs, offer},
    words,
};

use super::{
    answer::Answer,
    visit::{Visit, id},
};

/// Today's steps as text
#[derive(Clone, Copy, Debug, Default, Args)]
pub(super) struct Today {
    /// As JSON
    #[arg(long)]
    json: bool,
}

impl Today {
    pub(super) fn run(self, env: &Env) -> Answer {
        let visit = Visit::open(env);
        if self.json {
            return data(&visit);
        }
        if visit.session().plan.is_unfinished() {
            return visit.line(words::shell::HOW_TO_BEGIN);
        }
        if env.plain {
            return visit.line(&visit.says().join("\n"));
        }
        text(&visit)
    }
}

/// The steps as lines for a person.
fn text(visit: &Visit) -> Answer {
    let session = visit.session();
    let block = session.plan.settings.blocks.at(session.now()).words();
    let mut lines = vec![format!("{}, {block}", session.day().name())];
    lines.extend(session.plan.statement_text());
    lines.extend(session.pause().map(words::pause::resting));
    if session.mode(session.day()) == Mode::Smaller {
        lines.push(words::SMALLER_DAY_LINE.to_owned());
    }
    lines.push(String::new());
    for offer in visit.offers() {
        lines.extend(rows(&offer, session));
    }
    visit.line(&visit.in_signs(lines.join("\n")))
}

fn rows(offer: &Offer, session: &Session) -> [String; 2] {
    let mark = match (&offer.done, offer.set_down) {
        (Some(_), _) => glyphs::DONE,
        (None, true) => glyphs::SET_DOWN,
        (None, false) => glyphs::OPEN,
    };
    [
        format!("{} {mark}  {}", offer.key, words::listed_step(&offer.text)),
        format!("     {}", offer::settled_caption(session, offer)),
    ]
}

/// The steps as JSON for a program.
fn data(visit: &Visit) -> Answer {
    let session = visit.session();
    let mode = match session.mode(session.day()) {
        Mode::Usual => "usual",
        Mode::Smaller => "smaller",
    };
    let steps: Vec<Value> = visit.offers().iter().map(step).collect();
    let today = json!({
        "day": session.day(),
        "block": session.plan.settings.blocks.at(session.now()),
        "mode": mode,
        "statement": session.plan.statement_text(),
        "steps": steps,
    });
    visit.line(&format!("{today:#}"))
}

fn step(offer: &Offer) -> Value {
    let state = match (&offer.done, offer.set_down) {
        (Some(_), _) => "done",
        (None, true) => "set_down",
        (None, false) => "open",
    };
    let feeling = offer.done.as_ref().and_then(|step| step.feeling);
    json!({
        "key": offer.key,
        "id": id(offer),
        "value": offer.value,
        "text": offer.text,
        "size": offer.size,
        "minutes": offer.minutes,
        "block": offer.block,
        "state": state,
        "felt": feeling.map(words::feeling),
    })
}
