//! `daymark today`: the steps of today as text, for a shell greeting, a script, a look without opening.

use clap::Args;
use serde_json::{Value, json};

use crate::{
    domain::{
        entry::{Done, Entry, Fact, Mode},
        offer::Offer,
    },
    env::Env,
    session::{Session, keymap::Keymap},
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
    let rest = session.pause();
    lines.extend(rest.map(|until| words::pause::resting(until, session.day())));
    if session.mode(session.day()) == Mode::Smaller {
        lines.push(words::SMALLER_DAY_LINE.to_owned());
    }
    lines.push(String::new());
    for offer in visit.offers().into_iter().chain(visit.if_then()) {
        let waits = |entry: &Entry| is_of(entry, &offer, session);
        let is_waiting = offer.done.is_none() && visit.store.waiting().iter().any(waits);
        let mark = if is_waiting {
            glyphs::UNSAVED
        } else {
            mark(&offer)
        };
        let [step, caption] = rows(&offer, mark, session);
        let caption = if is_waiting {
            format!("     {}", words::NOT_SAVED_YET)
        } else {
            caption
        };
        lines.extend([step, caption]);
    }
    visit.line(&visit.in_signs(lines.join("\n")))
}

/// True for a tick of this row today.
fn is_of(entry: &Entry, offer: &Offer, session: &Session) -> bool {
    let of_the_row = |done: &Done| {
        let of = done.commitment.as_ref().or(done.one_off.as_ref());
        of.is_some_and(|of| of.as_str() == id(offer))
    };
    entry.day == session.day() && matches!(&entry.fact, Fact::Done(done) if of_the_row(done))
}

fn mark(offer: &Offer) -> &'static str {
    match (&offer.done, offer.set_down) {
        (Some(_), _) => glyphs::DONE,
        (None, true) => glyphs::SET_DOWN,
        (None, false) => glyphs::OPEN,
    }
}

fn rows(offer: &Offer, mark: &str, session: &Session) -> [String; 2] {
    [
        format!(
            "{} {mark}  {}",
            offer::key(offer, &Keymap::default()),
            offer::words(offer, session)
        ),
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
        "if_then": visit.if_then().as_ref().map(|offer| if_then(offer, session)),
    });
    visit.line(&format!("{today:#}"))
}

/// What an if-then plan leads to; no step that anybody planned for the day.
fn if_then(offer: &Offer, session: &Session) -> Value {
    json!({
        "id": id(offer),
        "value": offer.value,
        "situation": session.if_then_of(&offer.what).map(|plan| &plan.situation),
        "text": offer.text,
        "state": state(offer),
        "felt": felt(offer),
    })
}

fn state(offer: &Offer) -> &'static str {
    match (&offer.done, offer.set_down) {
        (Some(_), _) => "done",
        (None, true) => "set_down",
        (None, false) => "open",
    }
}

fn felt(offer: &Offer) -> Option<&'static str> {
    let feeling = offer.done.as_ref().and_then(|step| step.feeling);
    feeling.map(words::feeling)
}

fn step(offer: &Offer) -> Value {
    json!({
        "key": offer.key,
        "id": id(offer),
        "value": offer.value,
        "text": offer.text,
        "size": offer.size,
        "minutes": offer.minutes,
        "block": offer.block,
        "state": state(offer),
        "felt": felt(offer),
    })
}
