//! The top of Today: date and part of the day, the statement or a greeting, the mood sentence.

use crate::{
    ui::{
        areas::{Areas, Form},
        canvas::{Canvas, wrap, wrap_by_sentence},
        narration::Narration,
    },
    words::plain as said,
};

/// What stands above the steps.
#[derive(Clone, Debug)]
pub struct Header {
    /// The day, as in "Sunday 8 March".
    pub date: String,
    /// The part of the day.
    pub part: &'static str,
    /// The program's name, or what kind of day it is.
    pub corner: &'static str,
    /// The statement.
    pub statement: String,
    /// What stands in its place for this visit.
    pub greeting: Option<String>,
    /// The sentence that answers the mood word of this visit.
    pub mood: Option<String>,
}

impl Header {
    /// How many rows stand under the date. They stay reserved while another line stands there.
    pub fn rows(&self, columns: u16) -> u16 {
        let first = self
            .statement(columns)
            .len()
            .max(self.greeting(columns).len());
        (first + self.mood(columns).len()) as u16
    }

    /// Draws date, statement and mood sentence.
    pub fn draw(&self, areas: &Areas, canvas: &mut Canvas) {
        let (x, y) = (areas.x0, areas.date);
        let after = canvas.put(x, y, &self.date, canvas.theme.strong);
        canvas.put(after, y, &format!(", {}", self.part), canvas.theme.text);
        if areas.form == Form::Alone {
            return;
        }
        canvas.put_right(x + areas.width, y, self.corner, canvas.theme.quiet);
        let greeting = self.greeting(areas.width);
        let shown = if greeting.is_empty() {
            self.statement(areas.width)
        } else {
            greeting
        };
        for (line, y) in shown.iter().zip(areas.statement..) {
            canvas.put(x, y, line, canvas.theme.text);
        }
        let mood = self.mood(areas.width);
        let from = areas.statement + self.rows(areas.width) - mood.len() as u16;
        for (line, y) in mood.iter().zip(from..) {
            canvas.put(x, y, line, canvas.theme.text);
        }
    }

    /// Says the same, the statement whole.
    pub fn narrate(&self, narration: &mut Narration) {
        narration.labelled(said::DATE, &format!("{}, {}", self.date, self.part));
        narration.words(self.greeting.as_deref().unwrap_or(&self.statement));
        narration.words(self.mood.as_deref().unwrap_or_default());
    }

    /// The statement's lines; one that needs three rows is left out, and the values page shows it.
    fn statement(&self, columns: u16) -> Vec<String> {
        let lines = wrap_by_sentence(&self.statement, columns);
        if lines.len() > 2 { Vec::new() } else { lines }
    }

    fn greeting(&self, columns: u16) -> Vec<String> {
        let greeting = self.greeting.as_deref();
        greeting.map_or_else(Vec::new, |line| wrap(line, columns))
    }

    fn mood(&self, columns: u16) -> Vec<String> {
        let mood = self.mood.as_deref();
        mood.map_or_else(Vec::new, |line| wrap(line, columns))
    }
}
