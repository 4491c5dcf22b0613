//! What is left to say when the program closes.

use crate::{
    app::App,
    domain::{entry::Entry, plan::Plan},
    session::starter,
    store::{NotSaved, Trouble},
};

use super::input::Cause;

/// What is left to say when the program closes.
#[derive(Debug)]
pub struct Closing {
    /// Why it closes.
    pub cause: Cause,
    /// Entries the disk did not take.
    pub unsaved: Vec<Entry>,
    /// What the disk did not take of the plan: how it stood before, and how it would stand now.
    pub plan_unsaved: Option<[Box<Plan>; 2]>,
    /// This machine keeps that for the next visit.
    pub is_plan_aside: bool,
    /// Nobody is to read the person's words over their shoulder.
    pub is_hidden: bool,
    /// Why, if the disk said why.
    pub refusal: Option<NotSaved>,
    /// Steps of the day that are on disk.
    pub steps: usize,
    /// The week in a sentence, on the day that looks back on it.
    pub week: Option<String>,
    /// Something was written.
    pub wrote: bool,
    /// What is wrong with the store.
    pub troubles: Vec<Trouble>,
}

impl Closing {
    /// What is left to say of this model.
    pub fn of(app: &App, cause: Cause) -> Self {
        let session = &app.session;
        let mut unsaved: Vec<Entry> = session.saving.unsaved().cloned().collect();
        let mut base = session.saving.unsaved_since().cloned();
        let mut refusal = session.saving.refusal();
        if session.visit.wrote
            && let Some(reason) = paper(&session.troubles)
        {
            // A store in memory took it all, and goes with the program.
            unsaved = session.journal.entries().cloned().collect();
            unsaved.sort_by(|a, b| a.order().cmp(&b.order()));
            base = Some(Plan {
                setup: session.plan.setup.clone(),
                ..starter::empty()
            });
            refusal = Some(reason);
        }
        let base = base.filter(|base| *base != session.plan);
        let is_hidden = app.is_hidden() || session.plan.statement.hidden;
        Self {
            cause,
            unsaved,
            plan_unsaved: base.map(|base| [base, session.plan.clone()].map(Box::new)),
            is_plan_aside: session.visit.is_plan_aside,
            is_hidden,
            refusal,
            steps: session.steps_today(),
            week: session.week_told().filter(|_| !is_hidden),
            wrote: session.visit.wrote,
            troubles: session.troubles.clone(),
        }
    }
}

/// Why nothing is kept, if nothing is.
fn paper(troubles: &[Trouble]) -> Option<NotSaved> {
    troubles.iter().find_map(|trouble| match trouble {
        Trouble::Paper { reason } => Some(*reason),
        _ => None,
    })
}
