//! One step only, after a week with nothing done.

use crate::domain::known::Known;

use super::{
    Field, TRIED, Way,
    fields::active,
    holding::smallest,
    stock::{first_step, held, tried},
};

/// What such changes follow from, in the log.
pub const ONE: &str = "one";

/// The days of a step that rests this week.
pub const REST_OF_WEEK: &str = "none";

/// The first step in its smallest size; the others have no day of this week. Empty where nothing would change.
pub fn one_only(known: &Known) -> Way {
    let plan = known.plan;
    let Some(first) = first_step(plan) else {
        return Way::new();
    };
    let until = known.day.plus(TRIED);
    let values = plan.active_values().into_iter();
    let steps = values.filter_map(|value| plan.commitment_of(&value.id));
    let others = steps
        .filter(|item| item.id != first.id && active(plan, &item.id).is_some())
        .map(|item| held(&item.id, Field::Days, REST_OF_WEEK, until));
    let size = smallest(first).filter(|size| *size < first.size);
    let size = size.map(|size| {
        tried(
            first,
            Field::Size,
            first.size.name(),
            size.name(),
            known.day,
        )
    });
    let mut way: Way = size.into_iter().chain(others).collect();
    for change in &mut way {
        ONE.clone_into(&mut change.because);
    }
    way
}
