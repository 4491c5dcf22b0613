//! What the keeper is asked to do, and how it is done: the same code with a thread and without.

use crate::{
    app::message::Message,
    domain::{
        day::{Day, Month},
        entry::Entry,
        id::Id,
        plan::Plan,
    },
    session::effect::Effect,
    store::{NotSaved, SPAN, Store, TerminalSaid, WayOn, forget::Gone},
};

/// Something for the store. The day names the log file, or is where the look ends.
#[derive(Clone, Debug)]
pub enum Order {
    Append(Vec<Entry>, Day),
    SavePlan { base: Box<Plan>, new: Box<Plan> },
    GoOnWithout(WayOn, Day),
    RescuePlan { base: Box<Plan>, new: Box<Plan> },
    Rescue(Vec<Entry>),
    KeepDraft(String),
    RememberTerminal(String, TerminalSaid),
    BackUp(Day),
    Look(Day),
    History(Day),
    Totals(Day),
    Past(Option<Month>),
    Forget(Box<Gone>, Day),
}

impl Order {
    /// What an effect asks of the store; `None` when it asks for something else.
    pub fn of(effect: Effect, today: Day) -> Option<Self> {
        match effect {
            Effect::Append(entries) => Some(Order::Append(entries, today)),
            Effect::SavePlan { base, new } => Some(Order::SavePlan { base, new }),
            Effect::RescuePlan { base, new } => Some(Order::RescuePlan { base, new }),
            Effect::GoOnWithout(way) => Some(Order::GoOnWithout(way, today)),
            Effect::Rescue(entries) => Some(Order::Rescue(entries)),
            Effect::BackUp => Some(Order::BackUp(today)),
            Effect::KeepDraft(text) => Some(Order::KeepDraft(text)),
            Effect::RememberTerminal(name, said) => Some(Order::RememberTerminal(name, said)),
            Effect::Look => Some(Order::Look(today)),
            Effect::CountPast => Some(Order::Totals(today)),
            Effect::Forget(gone) => Some(Order::Forget(gone, today)),
            Effect::ReadPast(before) => Some(Order::Past(before)),
            Effect::Leave
            | Effect::Suspend
            | Effect::EditPlan
            | Effect::Copy(_)
            | Effect::AddLines { .. }
            | Effect::TakeLines(_)
            | Effect::SaveFile { .. } => None,
        }
    }

    /// True for what keeps a mark from being drawn as done.
    pub fn is_awaited(&self) -> bool {
        matches!(
            self,
            Order::Append(..) | Order::SavePlan { .. } | Order::GoOnWithout(..)
        )
    }

    /// True for what can wait until everything the person did is on disk.
    pub(super) fn can_wait(&self) -> bool {
        self.comes_after_the_frame() || self.is_for_the_screen()
    }

    /// True for what the frame that a key leads to does not show: nobody waits for it.
    pub(super) fn comes_after_the_frame(&self) -> bool {
        matches!(
            self,
            Order::Look(_) | Order::BackUp(_) | Order::RememberTerminal(..)
        )
    }

    /// True for what nobody misses when the program closes.
    pub(super) fn is_for_the_screen(&self) -> bool {
        matches!(
            self,
            Order::Look(_) | Order::History(_) | Order::Totals(_) | Order::Past(_)
        )
    }

    /// Does it. Gives the answer, if there is one.
    pub fn carry_out(self, store: &mut dyn Store) -> Option<Message> {
        match self {
            Order::Append(entries, today) => Some(append(entries, today, store)),
            Order::SavePlan { base, new } => Some(match store.replace_plan(&base, &new) {
                Ok(plan) => Message::PlanStored(Box::new(plan)),
                Err(why) => Message::PlanNotStored(why),
            }),
            Order::GoOnWithout(way, today) => Some(go_on_without(way, today, store)),
            Order::Rescue(entries) => {
                // The entries stay on screen as not saved; the rescue file is only a second net.
                let _kept = store.rescue(&entries);
                None
            }
            Order::RescuePlan { base, new } => {
                let kept = store.rescue_plan(&base, &new);
                kept.ok().map(|()| Message::PlanPutAside)
            }
            Order::KeepDraft(text) => {
                let _kept = store.keep_draft(&text);
                None
            }
            Order::RememberTerminal(name, said) => {
                store.remember_terminal(&name, said);
                None
            }
            Order::BackUp(today) => {
                let _made = store.back_up(today);
                None
            }
            Order::Look(today) => {
                let news = store.look(today);
                let any =
                    !news.entries.is_empty() || news.plan.is_some() || news.troubles.is_some();
                any.then(|| Message::News(Box::new(news)))
            }
            Order::History(today) => Some(Message::History(Box::new(store.history(today, SPAN)))),
            Order::Totals(today) => Some(Message::Totals(Box::new(store.totals(today)))),
            Order::Forget(gone, today) => {
                let done = store.forget_here(*gone, today).map(Box::new);
                Some(Message::Forgotten(done))
            }
            Order::Past(before) => Some(Message::Past(Box::new(store.past(before)))),
        }
    }

    /// The answer when nobody is there to do it.
    pub(super) fn refusal(&self) -> Option<Message> {
        match self {
            Order::Append(entries, _) => Some(Message::NotStored(ids(entries), NotSaved::Stopped)),
            Order::SavePlan { .. } => Some(Message::PlanNotStored(NotSaved::Stopped)),
            Order::GoOnWithout(..)
            | Order::RescuePlan { .. }
            | Order::Rescue(_)
            | Order::KeepDraft(_)
            | Order::RememberTerminal(..)
            | Order::BackUp(_)
            | Order::Look(_)
            | Order::History(_)
            | Order::Totals(_)
            | Order::Past(_)
            | Order::Forget(..) => None,
        }
    }
}

fn go_on_without(way: WayOn, today: Day, store: &mut dyn Store) -> Message {
    match store.go_on_without(way) {
        Ok(plan) => {
            let mut news = store.look(today);
            news.plan = Some(plan);
            Message::News(Box::new(news))
        }
        Err(why) => Message::PlanNotBack(why),
    }
}

fn append(entries: Vec<Entry>, today: Day, store: &mut dyn Store) -> Message {
    let ids = ids(&entries);
    match store.append(entries, today) {
        Ok(written) => Message::Stored(written),
        Err(why) => Message::NotStored(ids, why),
    }
}

fn ids(entries: &[Entry]) -> Vec<Id> {
    entries.iter().map(|entry| entry.id.clone()).collect()
}
