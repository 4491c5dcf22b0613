//! The statement: three wordings, own words, or not shown.

use crate::{
    domain::plan::{Statement, value::compose},
    session::{
        Session,
        action::{Action, moved},
        field::Field,
    },
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
pub(in crate::pages) struct StatementPage {
    pub(super) at: usize,
    pub(super) writing: Option<Field>,
}

impl StatementPage {
    pub(super) fn new(session: &Session) -> Self {
        Self {
            at: chosen(&session.plan.statement),
            writing: None,
        }
    }

    /// A composed wording.
    pub(super) fn wording(template: usize, session: &Session) -> String {
        compose(template as u8 + 1, &session.plan.active_values())
    }

    pub(super) fn update(&mut self, action: Action, session: &mut Session) -> Turn {
        match (action, self.writing.take()) {
            (Action::Accept, Some(field)) => return Self::keep(&field, session),
            (Action::Back, Some(field)) => session.set_draft(PLACE, field.text()),
            (_, Some(field)) => self.writing = Some(field),
            (Action::Back, None) => return Turn::Back,
            (Action::Accept, None) => return self.take(self.at, session),
            (Action::Choose(index), None) if index < TEMPLATES => return self.take(index, session),
            (Action::Choose(TEMPLATES), None) => return self.take(HIDDEN, session),
            (Action::Write, None) => self.write(session),
            (action, None) => self.at = moved(action, self.at, HIDDEN + 1),
        }
        Turn::Stay
    }

    fn take(&mut self, row: usize, session: &mut Session) -> Turn {
        match row {
            OWN => {
                self.write(session);
                return Turn::Stay;
            }
            HIDDEN => session.change_plan(|plan| plan.statement.hidden = true),
            template => {
                let text = Self::wording(template, session);
                keep_own_words(session);
                set(template as u8 + 1, text, session);
            }
        }
        session.call_it(words::statement_name(&session.plan.statement));
        Turn::Back
    }

    fn write(&mut self, session: &Session) {
        let draft = session.draft(PLACE);
        let now = session.plan.statement.shown(&session.plan.active_values());
        let text = if draft.is_empty() { &now } else { draft };
        self.at = OWN;
        self.writing = Some(Field::new(PLACE, Statement::LIMIT, text));
    }

    fn keep(field: &Field, session: &mut Session) -> Turn {
        let text = field.trimmed().to_owned();
        if text.is_empty() {
            return Turn::Stay;
        }
        session.set_draft(PLACE, "");
        set(0, text, session);
        session.call_it(words::statement_name(&session.plan.statement));
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

fn set(template: u8, text: String, session: &mut Session) {
    session.change_plan(|plan| {
        plan.statement.template = template;
        plan.statement.text = text;
        plan.statement.hidden = false;
    });
}

/// Own words that make room for a wording come back with the field.
fn keep_own_words(session: &mut Session) {
    if session.plan.statement.template == 0 {
        let own = session.plan.statement.text.clone();
        session.set_draft(PLACE, &own);
    }
}
