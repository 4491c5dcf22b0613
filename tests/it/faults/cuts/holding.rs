//! What is found, held against what was tried and what was acknowledged.

use std::collections::BTreeMap;

use daymark::{
    domain::{
        entry::{Entry, Fact},
        id::Id,
        plan::Plan,
    },
    store::{PlanError, PlanRead},
};

use crate::support::fake_disk::places;
use crate::support::fake_disk::{FakeDisk, Known, World};

/// The plan is the acknowledged one, or one that was tried after it; gives it where there is one.
pub(super) fn plan_is_known(known: &Known, plan: PlanRead) -> Result<Option<Plan>, String> {
    let plan = match plan {
        PlanRead::Absent => None,
        PlanRead::Read(plan) => Some(*plan),
        // Marks stand in the log, and the first plan came to nothing.
        PlanRead::Unreadable {
            last_good: None,
            error: PlanError {
                absence: Some(_), ..
            },
        } => None,
        PlanRead::Unreadable { error, .. } => return Err(format!("plan.json: {}", error.message)),
    };
    let number = plan.as_ref().map_or(Ok(0), number_of)?;
    if number != known.plan_done && !known.plans_tried.contains(&number) {
        return Err(format!(
            "plan {number} stands there, {} was acknowledged",
            known.plan_done
        ));
    }
    Ok(plan)
}

/// The whole lines that were put aside.
pub(super) fn left_aside(left: &World) -> String {
    let bytes = FakeDisk::of(left.clone()).bytes(&places().rescue());
    let text = String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned();
    let whole = text.lines().filter(|line| line.ends_with('}'));
    whole.collect()
}

/// Acknowledged is found, and found is tried, each as it was written.
pub(super) fn hold(known: &Known, entries: &[Entry], aside: &str) -> Result<(), String> {
    let found: BTreeMap<&str, &Fact> = entries
        .iter()
        .map(|entry| (entry.id.as_str(), &entry.fact))
        .collect();
    let is_there = |id: &str| found.contains_key(id) || aside.contains(&format!("\"{id}\""));
    if let Some(id) = known.done.iter().find(|id| !is_there(id)) {
        return Err(format!("{id} was acknowledged and is gone"));
    }
    for (id, fact) in found {
        let was_tried = known.tried.iter().any(|tried| &**tried == id);
        if !was_tried || !is_as_written(fact, id) {
            return Err(format!("nobody wrote {id} so"));
        }
    }
    Ok(())
}

/// Steps say which they are; what else is written is looked at where it is known.
fn is_as_written(fact: &Fact, id: &str) -> bool {
    match fact {
        Fact::Done(step) => {
            step.commitment.as_ref().is_some_and(|of| of.as_str() == id)
                && step.text.ends_with("of you.")
        }
        Fact::Mood(_) => id.starts_with("secret-"),
        Fact::Redacted { of } => id == format!("gone-{}", of.as_str()),
        _ => false,
    }
}

/// Which of the changed plans it is.
pub(super) fn number_of(plan: &Plan) -> Result<u32, String> {
    let value = plan
        .values
        .first()
        .filter(|value| value.id == Id::new("growth"));
    let number = value.and_then(|value| value.why.parse().ok());
    number.ok_or_else(|| "the plan holds half of what was written".to_owned())
}
