//! What Today says: the day, its steps, what stands under them, the Ground pane and the week.

use super::{
    super::{AfterTick, after_tick_line},
    after_tick,
    extras::{basics, felt, plan_sentence},
};
use crate::{
    app::{App, Focus},
    domain::{offer::Offer, plan::Basic},
    pages::{ground, week},
    session::action::Action,
    ui::{parts, told::Told},
    words::{self, plain as said},
};

/// Says all three panes.
pub fn tell(app: &App, told: &mut Told) {
    words::TODAY.clone_into(&mut told.title);
    day(app, told);
    let offers = app.session.offers(app.session.day());
    for offer in &offers {
        step(app, offer, told);
    }
    for (index, basic) in basics(&app.session) {
        let usual = ["7", "8", "9"].get(index).copied().unwrap_or("");
        let key = app
            .session
            .appearance
            .keys
            .sign(Action::Basic(index), usual);
        told.choice(&key, &basic_words(app, basic));
    }
    told.labelled(said::PLAN, &plan_sentence(&app.session).unwrap_or_default());
    told.labelled(said::GROUND, &ground::view::words(app));
    if app.focus == Focus::Ground {
        told.is_here();
    }
    let before = told.facts.len();
    week::view::tell(&app.session, told);
    if app.focus == Focus::Week {
        if told.facts.len() == before {
            told.labelled(said::THIS_WEEK, words::look_back::WEEK_HINT_SHORT);
        }
        told.here = Some(before);
    }
    told.keys.extend(ground::view::keys(app));
    if app.today.after_tick.is_some_and(|after| !after.felt) {
        told.keys.extend(felt(&app.session.appearance.keys));
    }
}

fn day(app: &App, told: &mut Told) {
    let session = &app.session;
    let block = session.plan.settings.blocks.at(session.now());
    told.labelled(
        said::DATE,
        &format!("{}, {}", session.day().name(), block.words()),
    );
    match &app.today.greeting {
        Some(greeting) => told.words(greeting),
        None => told.words(&session.plan.statement_text().unwrap_or_default()),
    }
    told.words(session.mood_sentence.as_deref().unwrap_or_default());
    if session.is_smaller_day() {
        told.words(words::SMALLER_DAY_LINE);
    }
}

/// A step with its state; after a tick the line for its value.
fn step(app: &App, offer: &Offer, told: &mut Told) {
    let caption = parts::caption_with_block(&app.session, offer);
    let text = words::sentence(words::listed_step(&offer.text));
    told.choice(
        &parts::key(offer, &app.session.appearance.keys),
        &format!("{text} {caption}"),
    );
    if offer.key == app.today.selected {
        told.is_here();
    }
    if let Some(AfterTick { felt: false, .. }) = after_tick(app, offer) {
        told.words(&after_tick_line(&app.session, offer));
    }
}

fn basic_words(app: &App, basic: Basic) -> String {
    let settings = &app.session.plan.settings.basics;
    let own = settings.of(basic).text.as_deref();
    let name = own.unwrap_or(words::basic_long_name(basic));
    let record = app.session.record(app.session.day());
    let state = if record.basics.get(&basic).copied().unwrap_or(false) {
        words::DONE
    } else {
        said::OPEN
    };
    format!("{name}, {state}")
}
