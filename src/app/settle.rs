//! What follows from the plan for what lies on the screen.

use crate::pages::{first_run::FirstRun, mood, today::Today};

use crate::app::{App, sheet::Sheet};

impl App {
    /// Makes everything fit what is true now: the first run lies under all else while it is unfinished, the page about
    /// plan.json goes when the file can be read, selections stay on rows that exist.
    pub(super) fn settle(&mut self) {
        self.settle_first_run();
        let looks_back = |sheet: &Sheet| {
            matches!(
                sheet,
                Sheet::Details(_) | Sheet::Evidence(_) | Sheet::LookBack(_)
            )
        };
        if self.sheets.iter().any(looks_back) {
            self.session.ask_for_past();
        }
        if self.session.plan_error.is_none() {
            self.sheets
                .retain(|sheet| !matches!(sheet, Sheet::PlanError(_)));
        }
        self.session.settle_ideas();
        self.today.settle(&self.session);
        self.ground.settle(&self.session);
        mood::settle(&mut self.session);
        for sheet in &mut self.sheets {
            sheet.surface_mut().settle(&self.session, self.size);
        }
    }

    fn settle_first_run(&mut self) {
        let is_open = matches!(self.sheets.first(), Some(Sheet::FirstRun(_)));
        let is_due = self.session.plan.is_unfinished() && self.session.may_change_plan();
        if is_due && !is_open {
            let first_run = FirstRun::new(&self.session);
            self.sheets.insert(0, Sheet::FirstRun(first_run));
        } else if is_open && !is_due {
            self.sheets.remove(0);
            self.today = Today::new(&self.session);
        }
    }
}
