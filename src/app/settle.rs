//! What follows from the plan for what lies on the screen.

use crate::panes::{first_run::FirstRun, mood, today::Today};

use super::{App, sheet::Sheet};

impl App {
    /// Makes everything fit what is true now: the first run lies under all else while it is unfinished, the page about
    /// plan.json goes when the file can be read, selections stay on rows that exist.
    pub(super) fn settle(&mut self) {
        self.settle_first_run();
        if self.desk.plan_error.is_none() {
            self.sheets
                .retain(|sheet| !matches!(sheet, Sheet::PlanError(_)));
        }
        self.desk.settle_ideas();
        self.today.settle(&self.desk);
        self.ground.settle(&self.desk);
        mood::settle(&mut self.desk);
        for sheet in &mut self.sheets {
            sheet.surface_mut().settle(&self.desk, self.size);
        }
    }

    fn settle_first_run(&mut self) {
        let is_open = matches!(self.sheets.first(), Some(Sheet::FirstRun(_)));
        let is_due = self.desk.plan.is_unfinished() && self.desk.may_change_plan();
        if is_due && !is_open {
            let first_run = FirstRun::new(&self.desk);
            self.sheets.insert(0, Sheet::FirstRun(first_run));
        } else if is_open && !is_due {
            self.sheets.remove(0);
            self.today = Today::new(&self.desk);
        }
    }
}
