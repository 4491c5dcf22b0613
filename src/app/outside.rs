//! What is asked for from outside the panes: the shell's `done` and `undo`.

use crate::domain::day::Moment;

use crate::{
    app::{App, effect::Effect},
    session::Session,
};

impl App {
    /// Does something at the session as one gesture, as a key would. Gives the orders for the shell.
    pub fn at_the_desk(&mut self, now: Moment, work: impl FnOnce(&mut Session)) -> Vec<Effect> {
        self.session.set_now(now);
        work(&mut self.session);
        self.session.end_gesture();
        self.session.take_effects()
    }
}
