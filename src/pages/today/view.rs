//! What the three panes show.

use super::{Today, after_tick_line};
use crate::{
    domain::{
        block::Block,
        offer::Offer,
        plan::{Basic, IfThen},
    },
    pages::{ground, week},
    session::{Session, action::Action, appearance::Pane, keymap::Keymap},
    ui::{
        blocks::{
            header::Header,
            steps::{self, AfterTick, Captions, Step, Steps},
        },
        document::{Block as Part, Document},
        focus::Focus,
        offer,
    },
    words,
};

/// The three panes, and what stands above them.
pub(super) fn document(today: &Today, session: &Session) -> Document {
    let mut page = Document::titled(words::TODAY);
    let of = |pane| match (today.is_covered, today.focus == pane) {
        (false, true) => Focus::Here,
        (_, false) => Focus::Away,
        (true, true) => Focus::Never,
    };
    let steps = steps(today, session, of(Pane::Today));
    if today.after_tick.is_some_and(|after| !after.felt) {
        page.keys.extend(steps.felt.iter().cloned());
    }
    let card = ground::card(&today.ground, session, of(Pane::Ground));
    page.keys.splice(0..0, card.keys.iter().cloned());
    page.add(Part::Header(header(today, session)));
    page.add(Part::Steps(steps)).add(Part::Card(card));
    page.add(Part::Week(week::week(session, of(Pane::Week))));
    page
}

fn header(today: &Today, session: &Session) -> Header {
    let part = session.plan.settings.blocks.at(session.now());
    Header {
        date: session.day().name(),
        part: part.words(),
        corner: if session.is_smaller_day() {
            words::SMALLER_DAY
        } else {
            words::NAME
        },
        statement: session.plan.statement_text().unwrap_or_default(),
        greeting: today.greeting.clone(),
        mood: session.visit.mood_sentence.clone(),
    }
}

fn steps(today: &Today, session: &Session, focus: Focus) -> Steps {
    let offers = session.offers(session.day());
    let step = |offer: &Offer| step(today, offer, session);
    Steps {
        steps: offers.iter().map(step).collect(),
        basics: basics(session),
        plan: plan_sentence(session),
        is_smaller: session.is_smaller_day(),
        felt: felt(&session.appearance.keys),
        focus,
    }
}

fn step(today: &Today, offer: &Offer, session: &Session) -> Step {
    let done = offer.done.as_ref();
    let is_saved = done.is_some_and(|step| !session.saving.holds(&step.id));
    let after = today.after_tick;
    let after = after.filter(|after| after.key == offer.key && is_saved);
    Step {
        number: offer.key,
        key: offer::key(offer, &session.appearance.keys).into_owned(),
        mark: offer::mark(session, offer),
        words: words::listed_step(&offer.text).to_owned(),
        captions: Captions {
            usual: offer::caption(session, offer),
            long: offer::caption_with_block(session, offer),
            state: offer::caption_without_value(session, offer),
            short: offer::short_caption(session, offer),
        },
        why: offer.why.clone(),
        is_planned: offer.what.commitment().is_some(),
        is_selected: offer.key == today.selected,
        after_tick: after.map(|after| AfterTick {
            line: (!after.felt).then(|| after_tick_line(session, offer)),
            asks: done.is_some_and(|step| step.feeling.is_none()),
        }),
    }
}

/// The body basics that are shown.
fn basics(session: &Session) -> Vec<steps::Basic> {
    let settings = &session.plan.settings.basics;
    let record = session.record(session.day());
    let mut basics = Vec::new();
    for (index, basic) in Basic::ALL.into_iter().enumerate() {
        let setting = settings.of(basic);
        if setting.show {
            let own = |name: &str| setting.text.clone().unwrap_or_else(|| name.to_owned());
            let key = ["7", "8", "9"].get(index).copied().unwrap_or("");
            let keys = &session.appearance.keys;
            basics.push(steps::Basic {
                index,
                key: keys.sign(Action::Basic(index), key).into_owned(),
                short: own(words::basic_name(basic)),
                long: own(words::basic_long_name(basic)),
                is_done: record.basics.get(&basic).copied().unwrap_or(false),
            });
        }
    }
    basics
}

/// The sentence of the if-then plan that fits this part of the day.
fn plan_sentence(session: &Session) -> Option<String> {
    let plan = &session.plan;
    let now = plan.settings.blocks.at(session.now());
    let block = |item: &IfThen| {
        let commitment = item.commitment.as_ref();
        commitment.map_or(Block::Any, |id| plan.block_of(id))
    };
    let fitting = plan.active_if_then().find(|item| block(item) == now);
    let item = fitting.or_else(|| plan.active_if_then().find(|item| block(item) == Block::Any))?;
    let value = plan.value(&item.value)?;
    Some(item.sentence(&value.name))
}

/// The keys that say how a step felt, with their words.
fn felt(map: &Keymap) -> [(std::borrow::Cow<'static, str>, &'static str); 3] {
    map.hints(words::FELT_HINTS, [0, 1, 2].map(Action::Felt))
}
