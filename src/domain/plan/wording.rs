//! The words of a step: in every size, and in the places where they are other ones.

use serde::{Deserialize, Serialize};

use crate::domain::{place::Place, size::Size};

/// The words of a step, in every size and every place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wording {
    /// As it usually is.
    pub sizes: Sizes,
    /// As it is in other places.
    pub versions: Versions,
    /// Where it can be done; anywhere when it is empty.
    pub fits: Vec<Place>,
}

impl Wording {
    /// One wording, in one size.
    pub fn of(size: Size, text: &str) -> Self {
        Self {
            sizes: Sizes::of(size, text),
            ..Self::default()
        }
    }
}

/// The wordings of a step in other places.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Versions {
    /// Outside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outside: Option<Sizes>,
    /// At work or where one studies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub work: Option<Sizes>,
}

impl Versions {
    /// The version for a place, where there is one.
    pub fn at(&self, place: Option<Place>) -> Option<&Sizes> {
        match place? {
            Place::Outside => self.outside.as_ref(),
            Place::Work => self.work.as_ref(),
            Place::Home | Place::Elsewhere => None,
        }
    }

    /// Takes another version for a place that can have one, or none.
    pub fn set(&mut self, place: Place, sizes: Option<Sizes>) {
        match place {
            Place::Outside => self.outside = sizes,
            Place::Work => self.work = sizes,
            Place::Home | Place::Elsewhere => {}
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.outside.is_none() && self.work.is_none()
    }
}

/// The wordings of a step.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Sizes {
    /// Up to a minute.
    pub tiny: String,
    /// Two minutes.
    pub two: String,
    /// Five minutes.
    pub five: String,
    /// Its own longer time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub longer: Option<Longer>,
}

impl Sizes {
    /// The wording of a size, empty when there is none. Blanks alone are none.
    pub fn text(&self, size: Size) -> &str {
        let text = match size {
            Size::Tiny => &self.tiny,
            Size::Two => &self.two,
            Size::Five => &self.five,
            Size::Longer => self.longer.as_ref().map_or("", |longer| &longer.text),
        };
        Some(text)
            .filter(|text| !text.trim().is_empty())
            .unwrap_or("")
    }

    /// The size nearest to this one that has words, a smaller one before a larger.
    pub fn nearest(&self, size: Size) -> Size {
        let has_words = !self.text(size).is_empty();
        Some(size)
            .filter(|_| has_words)
            .or_else(|| self.worded(size, Size::smaller))
            .or_else(|| self.worded(size, Size::larger))
            .unwrap_or(size)
    }

    /// The first size that has words on the way from this one.
    pub(super) fn worded(&self, from: Size, next: fn(Size) -> Option<Size>) -> Option<Size> {
        std::iter::successors(next(from), |size| next(*size))
            .find(|size| !self.text(*size).is_empty())
    }

    /// True when it has words in some size.
    pub fn has_words(&self) -> bool {
        Size::ALL
            .into_iter()
            .any(|size| !self.text(size).is_empty())
    }

    /// One wording, in one size.
    pub fn of(size: Size, text: &str) -> Self {
        let mut sizes = Self::default();
        sizes.set(size, text);
        sizes
    }

    /// Words a size. A longer one keeps its minutes.
    pub fn set(&mut self, size: Size, text: &str) {
        let text = text.to_owned();
        match size {
            Size::Tiny => self.tiny = text,
            Size::Two => self.two = text,
            Size::Five => self.five = text,
            Size::Longer => {
                let minutes = self.longer.as_ref().map_or(10, |longer| longer.minutes);
                self.longer = Some(Longer { minutes, text });
            }
        }
    }

    /// The minutes of a size; `None` for under a minute.
    pub fn minutes(&self, size: Size) -> Option<u32> {
        match size {
            Size::Tiny => None,
            Size::Two => Some(2),
            Size::Five => Some(5),
            Size::Longer => Some(self.longer.as_ref().map_or(10, |longer| longer.minutes)),
        }
    }
}

/// The longest size of a step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Longer {
    /// How long, in minutes.
    pub minutes: u32,
    /// The wording.
    pub text: String,
}
