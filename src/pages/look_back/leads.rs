//! Rows of the third page that need a page of their own: somebody to list, another value.

use super::{
    LookBack,
    in_way::{Lead, Row},
};

use crate::{
    domain::{change::Obstacle, id::Id},
    pages::{page::Route, people::PeoplePage, values::ValuesPage},
    session::{Session, action::Action},
    ui::document::Row as Shown,
    words::look_back as text,
};

impl LookBack {
    /// What stands below a step: being alone needs somebody, and what does not matter enough another value.
    pub(super) fn lead_below(&self, step: &Id, session: &Session) -> Option<Row> {
        let which = self.answered(Some(step))?;
        let lead = match self.obstacle_of(which)? {
            Obstacle::Alone => {
                let given = self.given(which, session)?;
                let is_with_somebody = given.way.iter().any(|change| change.to.contains(':'));
                (!is_with_somebody).then_some(Lead::Person)?
            }
            Obstacle::NotEnough => Lead::Value,
            _ => return None,
        };
        Some(Row::Lead(lead, step.clone()))
    }

    pub(super) fn show_lead(lead: Lead, step: &Id, session: &Session) -> Shown {
        let keys = &session.appearance.keys;
        let plan = &session.plan;
        match lead {
            Lead::Person => {
                let mut friends = plan.friends();
                let words = match friends.next() {
                    Some(friend) => text::on_the_phone_with(&friend.name),
                    None => text::SOMEBODY_NEW.to_owned(),
                };
                Shown::new(keys.sign(Action::Add, "a"), words)
            }
            Lead::Value => {
                let value = plan
                    .commitment(step)
                    .map(|item| plan.value_name(&item.value));
                let words = text::another_value(value.unwrap_or_default());
                Shown::new(keys.sign(Action::Values, "v"), words)
            }
        }
    }

    /// True while such a row stands on the page.
    pub(super) fn has_lead(&self, lead: Lead, session: &Session) -> bool {
        let mut rows = self.rows_in_way(session).into_iter();
        rows.any(|row| matches!(row, Row::Lead(other, _) if other == lead))
    }

    /// Opens the page the row needs. Somebody who was listed meanwhile is taken.
    pub(super) fn follow_lead(&mut self, lead: Lead, session: &mut Session) -> Route {
        let rows = self.rows_in_way(session);
        let selected = rows.get(self.at).into_iter();
        let mut all = selected.chain(&rows);
        let step = all.find_map(|row| match row {
            Row::Lead(other, step) if *other == lead => Some(step.clone()),
            Row::Lead(..) | Row::One | Row::Step(..) | Row::Week => None,
        });
        let Some(step) = step else { return Route::Stay };
        match lead {
            Lead::Value => Route::open(ValuesPage::new(session)),
            Lead::Person if session.plan.friends().next().is_none() => {
                Route::open(PeoplePage::to_add(session))
            }
            Lead::Person => {
                self.give(Some(step), Obstacle::Alone, session);
                Route::Stay
            }
        }
    }
}
