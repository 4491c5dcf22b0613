//! What is asked for from outside the panes: the shell's `done` and `undo`.

use crate::domain::day::Moment;

use super::{App, desk::Desk, effect::Effect};

impl App {
    /// Does something at the desk as one gesture, as a key would. Gives the orders for the shell.
    pub fn at_the_desk(&mut self, now: Moment, work: impl FnOnce(&mut Desk)) -> Vec<Effect> {
        self.desk.set_now(now);
        work(&mut self.desk);
        self.desk.end_gesture();
        self.desk.take_effects()
    }
}
