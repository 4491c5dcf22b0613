//! If-then plans: which leads to a row, and whose moment it is now.

use crate::domain::{block::Block, day::Day, offer::What, plan::IfThen};

use super::Session;

impl Session {
    /// The if-then plan that leads to this row; its sentence is read before the row is started.
    pub fn if_then_of(&self, what: &What) -> Option<&IfThen> {
        let mut plans = self.plan.active_if_then();
        plans.find(|plan| match what {
            What::IfThen(id) => plan.id == *id,
            What::Commitment(id) => plan.commitment.as_ref() == Some(id),
            What::OneOff(_) | What::Mark(_) => false,
        })
    }

    /// The if-then plans whose moment fits this part of today, those of just this part first.
    pub(super) fn plans_of_now(&self, day: Day) -> Vec<&IfThen> {
        let now = self.plan.settings.blocks.at(self.now());
        let plans = self.plan.active_if_then().filter(|_| day == self.day());
        let mut fitting: Vec<(Block, &IfThen)> = plans
            .map(|plan| (self.moment_of(plan), plan))
            .filter(|(block, _)| [now, Block::Any].contains(block))
            .collect();
        fitting.sort_by_key(|(block, _)| *block != now);
        fitting.into_iter().map(|(_, plan)| plan).collect()
    }

    /// The part of the day in which the moment of a plan comes up: that of its step, or of a listed moment.
    fn moment_of(&self, plan: &IfThen) -> Block {
        let of_step = plan.commitment.as_ref().map(|id| self.plan.block_of(id));
        let listed = || {
            let mut moments = self.content.situations().iter();
            moments.find(|line| line.text == plan.situation)?.when
        };
        of_step.or_else(listed).unwrap_or_default()
    }
}
