//! The shell around the model: it draws, waits, hands over what the model orders and brings back the answers.
//! This and the files beside it are the only ones that block.

mod bytes;
mod closing;
pub mod editor;
mod guard;
pub mod input;
pub mod keeper;
pub mod lines;
mod mode;
pub mod order;
mod pause;
pub mod picture;
mod question;
pub mod screen;
pub mod script;
mod style;
pub mod terminal;
pub mod tty;

use std::{path::PathBuf, time::Duration};

use crate::{
    app::{App, message::Message},
    domain::day::Day,
    plain::{Line, Turn},
    session::{effect::Effect, greeting::Wanted},
    store::{shell_lines, text_file},
};

pub use closing::Closing;
pub use guard::{leave_no_core, outlive_large_files};
pub use mode::listen_to_mouse;

use input::{Arrival, Cause, Clock, Input};
use keeper::Keeper;
use order::Order;
use screen::Screen;

/// How long an answer of the disk is waited for before a mark is drawn as being saved.
const PATIENCE: Duration = Duration::from_millis(20);

/// How long the history is waited for before the first words are said.
const FIRST_WORDS: Duration = Duration::from_millis(300);

/// The model with everything it needs to be alive.
pub struct Runtime<I> {
    /// The model.
    pub app: App,
    /// Where keys come from.
    pub input: I,
    /// Where frames go.
    pub screen: Screen,
    /// Where texts are saved that a person takes along.
    pub folder: PathBuf,
    keeper: Keeper,
    clock: Clock,
    left: Option<Cause>,
    /// What is handed over once the frame is drawn.
    late: Vec<Order>,
    /// Something may have changed since the last frame.
    unseen: bool,
}

impl<I: Input> Runtime<I> {
    /// The model `app`, fed by `input`, kept by `keeper` and shown on `screen`.
    pub fn new(app: App, (input, screen): (I, Screen), keeper: Keeper, clock: Clock) -> Self {
        Self {
            app,
            input,
            screen,
            folder: PathBuf::from("."),
            keeper,
            clock,
            left: None,
            late: Vec::new(),
            unseen: true,
        }
    }

    /// Runs until the person leaves, or has to.
    pub fn run(&mut self) -> Cause {
        self.begin();
        loop {
            if let Some(cause) = self.turn() {
                return cause;
            }
        }
    }

    /// Draws the first frame, then sets off the wider look.
    pub fn begin(&mut self) {
        let (width, height) = self.screen.size();
        let size = Message::Resized(width, height);
        for effect in self.app.update(size, self.clock.now()) {
            self.carry_out(effect);
        }
        let speaks = self.screen.speaks();
        if !speaks {
            self.draw();
        }
        let today = self.today();
        self.keeper.hand_over(Order::History(today));
        if speaks {
            // What was said cannot be said otherwise a moment later.
            self.await_answers(FIRST_WORDS, |app| !app.session.earlier.has_history);
        }
        self.hand_over_late();
    }

    /// Waits once, takes in what arrived, hands over what follows from it, and draws. Gives the cause when it is
    /// time to leave.
    pub fn turn(&mut self) -> Option<Cause> {
        let quiet = self.app.quiet_for(self.clock.now());
        let quiet = quiet.max(Duration::from_millis(1));
        let mut handed_over = false;
        match self.input.wait(quiet, &mut self.clock) {
            Arrival::Messages(messages) => {
                self.note_pause();
                for message in messages {
                    handed_over |= self.take(message);
                    if self.left.is_some() {
                        return self.left;
                    }
                }
            }
            Arrival::Line(line) => {
                self.note_pause();
                handed_over = self.take_line(&line);
                if self.left.is_some() {
                    return self.left;
                }
            }
            Arrival::Answers => {}
            Arrival::Continued => handed_over = self.take_up_again(),
            Arrival::End(cause) => {
                self.take(Message::Leave);
                return Some(cause);
            }
        }
        if handed_over {
            self.await_answers(PATIENCE, |app| app.session.saving.is_under_way());
        }
        if self.screen.speaks() {
            self.await_answers(FIRST_WORDS, |app| app.session.awaits_past());
        }
        self.take_answers();
        self.draw();
        if self.app.was_drawn(self.screen.frame()) {
            self.unseen = true;
            self.draw();
        }
        self.hand_over_late();
        self.left
    }

    /// Hands over what the frame does not wait for, and draws what is known of it already.
    fn hand_over_late(&mut self) {
        self.hand_over_the_rest();
        self.take_answers();
        self.draw();
    }

    fn hand_over_the_rest(&mut self) {
        for order in std::mem::take(&mut self.late) {
            self.keeper.hand_over(order);
        }
    }

    /// What is drawn was seen, where the person paused before they pressed something.
    fn note_pause(&mut self) {
        if self.input.came_after_a_pause() {
            self.app.was_seen();
        }
    }

    /// Waits for what is on its way to the disk, at most so long, and says what did not get there.
    pub fn close(&mut self, cause: Cause, patience: Duration) -> Closing {
        self.hand_over_the_rest();
        let closing = Closing::of(&self.app, cause);
        if closing.refusal.is_some() && !closing.unsaved.is_empty() {
            // What was refused outlives this visit, where the machine can keep it.
            self.keeper.hand_over(Order::Rescue(closing.unsaved));
        }
        if closing.refusal.is_some()
            && let Some([base, new]) = closing.plan_unsaved
        {
            self.keeper.hand_over(Order::RescuePlan { base, new });
        }
        let keeper = std::mem::replace(&mut self.keeper, Keeper::closed());
        for answer in keeper.close(patience) {
            self.app.update(answer, self.clock.now());
        }
        Closing::of(&self.app, cause)
    }

    /// The moment on this run's clock.
    pub fn now(&self) -> crate::domain::day::Moment {
        self.clock.now()
    }

    /// The cause, once the program has been left.
    pub fn left(&self) -> Option<Cause> {
        self.left
    }

    /// Takes in what was learned on leaving.
    pub fn take_last(&mut self, message: Option<Message>) {
        if let Some(message) = message {
            self.take(message);
        }
    }

    /// Takes one message in and carries out what it orders. True when something is on its way to the disk.
    fn take(&mut self, message: Message) -> bool {
        let message = match message {
            Message::Resized(width, height) => {
                let (width, height) = self.screen.resize(width, height);
                Message::Resized(width, height)
            }
            Message::Clicked(x, y) => {
                // What the last click did moves what the next one means.
                self.draw();
                match self.screen.target(x, y) {
                    Some(target) => Message::PointedAt(target),
                    None => return false,
                }
            }
            // What is known already changes nothing on the screen.
            Message::Totals(totals) if *totals == self.app.session.earlier.totals => return false,
            other => other,
        };
        self.unseen = true;
        if let Message::Key(key) = &message {
            self.screen.hears(&self.app, *key);
        }
        let effects = self.app.update(message, self.clock.now());
        let mut handed_over = false;
        for effect in effects {
            handed_over |= self.carry_out(effect);
        }
        handed_over
    }

    /// Presses the keys a typed line stands for, one after the other. True when something is on its way to the disk.
    fn take_line(&mut self, text: &str) -> bool {
        self.unseen = true;
        self.screen.hears_line(text);
        let (mut line, mut handed_over) = (Line::new(text), false);
        while self.left.is_none() {
            match line.next(&self.app) {
                Turn::Press(key) => handed_over |= self.take(Message::Key(key)),
                Turn::Over => break,
                other => self.screen.hears_other(other),
            }
        }
        handed_over
    }

    fn carry_out(&mut self, effect: Effect) -> bool {
        match effect {
            Effect::Leave => self.left = Some(Cause::Asked),
            Effect::Suspend => return self.step_out(I::suspend),
            Effect::EditPlan => return self.step_out(I::edit_plan),
            Effect::Copy(text) => {
                // A terminal that is gone ends the visit at the next frame.
                let _handed_over = self.screen.copy(&text);
            }
            Effect::SaveFile { name, text } => {
                let saved = text_file::save(&self.folder, &name, &text);
                return self.take(Message::FileSaved(saved.ok()));
            }
            Effect::AddLines { file, lines } => {
                let written = shell_lines::add(&file, &lines);
                return self.take(Message::LinesWritten(Wanted::There, written));
            }
            Effect::TakeLines(file) => {
                let written = shell_lines::take_away(&file);
                return self.take(Message::LinesWritten(Wanted::Gone, written));
            }
            effect => {
                let order = Order::of(effect, self.today());
                let waits = order.as_ref().is_some_and(Order::is_awaited);
                match order {
                    Some(order) if order.comes_after_the_frame() => self.late.push(order),
                    Some(order) => self.keeper.hand_over(order),
                    None => {}
                }
                return waits;
            }
        }
        false
    }

    /// Gives the terminal away for a while, then takes it back.
    fn step_out(&mut self, go: fn(&mut I) -> Result<(), Cause>) -> bool {
        match go(&mut self.input) {
            Ok(()) => self.take_up_again(),
            Err(cause) => {
                let handed_over = self.take(Message::Leave);
                self.left = Some(cause);
                handed_over
            }
        }
    }

    fn take_up_again(&mut self) -> bool {
        self.screen.forget();
        if let Some((width, height)) = self.input.size() {
            self.take(Message::Resized(width, height));
        }
        self.take(Message::Resumed)
    }

    /// Takes answers in while something is still to come, at most so long.
    fn await_answers(&mut self, patience: Duration, is_to_come: fn(&App) -> bool) {
        let until = crate::env::instant() + patience;
        while is_to_come(&self.app) {
            let left = until.saturating_duration_since(crate::env::instant());
            let Some(answer) = self.keeper.answer_within(left) else {
                return;
            };
            self.take(answer);
        }
    }

    fn take_answers(&mut self) {
        while let Some(answer) = self.keeper.answer() {
            self.take(answer);
        }
    }

    /// Draws what has not been seen yet; a screen that cannot be written any more ends the visit.
    fn draw(&mut self) {
        if std::mem::take(&mut self.unseen) && self.screen.draw(&self.app).is_err() {
            self.left = Some(Cause::Gone);
        }
    }

    /// The day it is by the clock, for the name of the log file.
    fn today(&self) -> Day {
        let settings = &self.app.session.plan.settings;
        settings.day_at(self.clock.now())
    }
}
