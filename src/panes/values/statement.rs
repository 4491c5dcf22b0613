//! The statement: three wordings, own words, or not shown.

use crate::{
    app::{action::Action, desk::Desk, field::Field, surface::moved},
    domain::plan::{Statement, value::compose},
    words::values as words,
};

use super::Turn;

/// The name of its field.
const PLACE: &str = "statement";
/// The composed wordings.
pub(super) const TEMPLATES: usize = 3;
/// The row of own words.
pub(super) const OWN: usize = TEMPLATES;
/// The row that hides the statement.
pub(super) const HIDDEN: usize = TEMPLATES + 1;

/// The wordings, what holds now selected.
#[derive(Debug)]
pub(in crate::panes) struct StatementPage {
    pub(super) at: usize,
    pub(super) writing: Option<Field>,
}

impl StatementPage {
    pub(super) fn new(desk: &Desk) -> Self {
        Self {
            at: chosen(&desk.plan.statement),
            writing: None,
        }
    }

    /// A composed wording.
    pub(super) fn wording(template: usize, desk: &Desk) -> String {
        compose(template as u8 + 1, &desk.plan.active_values())
    }

    pub(super) fn update(&mut self, action: Action, desk: &mut Desk) -> Turn {
        match (action, self.writing.take()) {
            (Action::Accept, Some(field)) => return Self::keep(&field, desk),
            (Action::Back, Some(field)) => desk.set_draft(PLACE, field.text()),
            (_, Some(field)) => self.writing = Some(field),
            (Action::Back, None) => return Turn::Back,
            (Action::Accept, None) => return self.take(self.at, desk),
            (Action::Choose(index), None) if index < TEMPLATES => return self.take(index, desk),
            (Action::Choose(TEMPLATES), None) => return self.take(HIDDEN, desk),
            (Action::Write, None) => self.write(desk),
            (action, None) => self.at = moved(action, self.at, HIDDEN + 1).unwrap_or(self.at),
        }
        Turn::Stay
    }

    fn take(&mut self, row: usize, desk: &mut Desk) -> Turn {
        match row {
            OWN => {
                self.write(desk);
                return Turn::Stay;
            }
            HIDDEN => desk.change_plan(|plan| plan.statement.hidden = true),
            template => {
                let text = Self::wording(template, desk);
                keep_own_words(desk);
                set(template as u8 + 1, text, desk);
            }
        }
        desk.call_it(words::statement_name(&desk.plan.statement));
        Turn::Back
    }

    fn write(&mut self, desk: &Desk) {
        let draft = desk.draft(PLACE);
        let now = desk.plan.statement.shown(&desk.plan.active_values());
        let text = if draft.is_empty() { &now } else { draft };
        self.at = OWN;
        self.writing = Some(Field::new(PLACE, Statement::LIMIT, text));
    }

    fn keep(field: &Field, desk: &mut Desk) -> Turn {
        let text = field.trimmed().to_owned();
        if text.is_empty() {
            return Turn::Stay;
        }
        desk.set_draft(PLACE, "");
        set(0, text, desk);
        desk.call_it(words::statement_name(&desk.plan.statement));
        Turn::Back
    }
}

/// The row of what holds now.
pub(super) fn chosen(statement: &Statement) -> usize {
    match statement {
        Statement { hidden: true, .. } => HIDDEN,
        Statement {
            template: 0, text, ..
        } if !text.trim().is_empty() => OWN,
        Statement { template, .. } => usize::from(*template).clamp(1, TEMPLATES) - 1,
    }
}

fn set(template: u8, text: String, desk: &mut Desk) {
    desk.change_plan(|plan| {
        plan.statement.template = template;
        plan.statement.text = text;
        plan.statement.hidden = false;
    });
}

/// Own words that make room for a wording come back with the field.
fn keep_own_words(desk: &mut Desk) {
    if desk.plan.statement.template == 0 {
        let own = desk.plan.statement.text.clone();
        desk.set_draft(PLACE, &own);
    }
}
