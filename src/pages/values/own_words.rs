//! Words of a person's own for a step, on their way into the plan: what they are for, how long they take, and what is
//! small enough for a heavy day. A smaller version always belongs to the same step.

use std::rc::Rc;

use crate::{
    domain::{
        id::Id,
        place::Place,
        plan::{Sizes, commitment::Wording},
        size::Size,
    },
    session::{Session, starter},
    words::step::first_minute,
};

use super::{
    change,
    choosing::{self, OwnValue},
    row::{Row, Shown},
    steps,
};

/// The words, so far as they are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OwnWords {
    pub(super) target: Target,
    pub(super) text: String,
    pub(super) minutes: u32,
    /// The name under which the words are kept until then.
    pub(super) draft: String,
}

/// What the words are for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A step, in the place of its words.
    Step(Shown),
    /// A step in another place.
    Version(Shown, Place),
    /// Another step of a value.
    Another(Id),
    /// The first step of a value of one's own, and the value that makes room.
    Value(Option<Id>, OwnValue),
}

/// Where one is when the words are in the plan.
pub(super) enum Kept {
    Step(Shown),
    Value(Id),
}

impl OwnWords {
    /// The value without which they cannot be kept.
    pub(super) fn value(&self) -> Option<&Id> {
        match &self.target {
            Target::Step(shown) | Target::Version(shown, _) => Some(&shown.value),
            Target::Another(value) => Some(value),
            Target::Value(old, _) => old.as_ref(),
        }
    }

    /// A step of a minute is small enough for every day.
    pub(super) fn is_smallest(&self) -> bool {
        self.size() == Size::Tiny
    }

    /// What is small enough for a heavy day, unless that is worded too.
    pub(super) fn listed_smaller(&self) -> String {
        first_minute(&self.text)
    }

    /// Puts them into the plan.
    pub(super) fn keep(&self, smaller: &str, session: &mut Session) -> Kept {
        let (size, sizes) = (self.size(), self.sizes(smaller));
        session.set_draft(&self.draft, "");
        match &self.target {
            Target::Step(shown) => {
                self.set(shown, sizes, session);
                Kept::Step(shown.clone())
            }
            Target::Version(shown, place) => {
                change::change_step(Row::Version(*place), shown, session, |step| {
                    step.versions.set(*place, Some(sizes));
                });
                Kept::Step(shown.clone())
            }
            Target::Another(value) => {
                let words = Wording {
                    sizes,
                    ..Wording::default()
                };
                Kept::Step(steps::add(value, words, size, session))
            }
            Target::Value(old, own) => {
                let mut step = starter::blank(&Id::new(""), session.fresh_id());
                (step.size, step.sizes) = (size, sizes);
                let (old, own) = (old.as_ref(), own.clone());
                Kept::Value(choosing::take_own(old, own, step, session))
            }
        }
    }

    /// The step has these words from now on. Of its other sizes those stay that are the person's own too: what is
    /// listed is of another act.
    fn set(&self, shown: &Shown, mut sizes: Sizes, session: &mut Session) {
        let (to, on) = (self.size(), session.day());
        let content = Rc::clone(&session.content);
        let is_own = |text: &str| !text.is_empty() && content.past(text) == text;
        change::change_step(Row::Size(to), shown, session, |step| {
            for size in [Size::Two, Size::Five, Size::Longer] {
                let text = step.sizes.text(size);
                if sizes.text(size).is_empty() && size != step.size && is_own(text) {
                    sizes.set(size, text);
                }
            }
            step.reword(Wording {
                sizes,
                ..Wording::default()
            });
            if step.size != to {
                step.resize(to, on, "self");
            }
        });
    }

    fn size(&self) -> Size {
        starter::size_of(self.minutes)
    }

    fn sizes(&self, smaller: &str) -> Sizes {
        let mut sizes = starter::own_wording_in(self.minutes, &self.text).sizes;
        if !self.is_smallest() {
            sizes.set(Size::Tiny, smaller);
        }
        sizes
    }
}
