//! What Today says: the day, its steps, what stands under them, the Ground pane and the week.

use super::{
    super::{AfterTick, Today, after_tick_line},
    after_tick,
    extras::{basics, felt, plan_sentence},
};
use crate::{
    domain::{offer::Offer, plan::Basic},
    pages::{ground, week},
    session::{Session, action::Action, appearance::Pane},
    ui::{parts, told::Told},
    words::{self, plain as said},
};

/// Says all three panes.
pub(super) fn tell(today: &Today, session: &Session, told: &mut Told) {
    words::TODAY.clone_into(&mut told.title);
    day(today, session, told);
    let offers = session.offers(session.day());
    for offer in &offers {
        step(today, session, offer, told);
    }
    for (index, basic) in basics(session) {
        let usual = ["7", "8", "9"].get(index).copied().unwrap_or("");
        let key = session.appearance.keys.sign(Action::Basic(index), usual);
        told.choice(&key, &basic_words(session, basic));
    }
    told.labelled(said::PLAN, &plan_sentence(session).unwrap_or_default());
    told.labelled(said::GROUND, &ground::view::words(&today.ground, session));
    if today.focus == Pane::Ground {
        told.is_here();
    }
    let before = told.facts.len();
    week::view::tell(session, told);
    if today.focus == Pane::Week {
        if told.facts.len() == before {
            told.labelled(said::THIS_WEEK, words::look_back::WEEK_HINT_SHORT);
        }
        told.here = Some(before);
    }
    told.keys.extend(ground::view::keys(&today.ground, session));
    if today.after_tick.is_some_and(|after| !after.felt) {
        told.keys.extend(felt(&session.appearance.keys));
    }
}

fn day(today: &Today, session: &Session, told: &mut Told) {
    let block = session.plan.settings.blocks.at(session.now());
    told.labelled(
        said::DATE,
        &format!("{}, {}", session.day().name(), block.words()),
    );
    match &today.greeting {
        Some(greeting) => told.words(greeting),
        None => told.words(&session.plan.statement_text().unwrap_or_default()),
    }
    told.words(session.mood_sentence.as_deref().unwrap_or_default());
    if session.is_smaller_day() {
        told.words(words::SMALLER_DAY_LINE);
    }
}

/// A step with its state; after a tick the line for its value.
fn step(today: &Today, session: &Session, offer: &Offer, told: &mut Told) {
    let caption = parts::caption_with_block(session, offer);
    let text = words::sentence(words::listed_step(&offer.text));
    told.choice(
        &parts::key(offer, &session.appearance.keys),
        &format!("{text} {caption}"),
    );
    if offer.key == today.selected {
        told.is_here();
    }
    if let Some(AfterTick { felt: false, .. }) = after_tick(today, session, offer) {
        told.words(&after_tick_line(session, offer));
    }
}

fn basic_words(session: &Session, basic: Basic) -> String {
    let settings = &session.plan.settings.basics;
    let own = settings.of(basic).text.as_deref();
    let name = own.unwrap_or(words::basic_long_name(basic));
    let record = session.record(session.day());
    let state = if record.basics.get(&basic).copied().unwrap_or(false) {
        words::DONE
    } else {
        said::OPEN
    };
    format!("{name}, {state}")
}
