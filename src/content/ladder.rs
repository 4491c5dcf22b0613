//! A step: one act in every size, from its first visible movement to ten minutes and more of it.

use serde::{
    Deserialize, Serialize,
    de::{Error as _, value},
};

use super::item::{STEP, text_fault};
use crate::domain::{
    plan::{Sizes, commitment},
    size::Size,
};

/// One act in every size. A smaller wording is less of the same act, never another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ladder {
    /// The act, in a word.
    #[serde(default)]
    pub act: String,
    /// The size it is offered in.
    #[serde(default)]
    pub size: Size,
    /// Where it can be done.
    #[serde(default = "anywhere")]
    pub fits: Vec<Place>,
    /// What it cannot be done without.
    #[serde(default)]
    pub needs: Vec<StepNeed>,
    /// Up to a minute, from bed or chair: the first visible movement.
    pub tiny: Rung,
    /// Two minutes of it.
    pub two: Rung,
    /// Five minutes of it.
    pub five: Rung,
    /// Ten minutes or more of it.
    #[serde(default)]
    pub longer: Option<LongRung>,
    /// How it goes in other places, where that is different.
    #[serde(default)]
    pub versions: Versions,
}

/// A wording of a step, and how it reads once it is done. A wording of a person's own may have no other.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "WrittenRung")]
pub struct Rung {
    pub text: String,
    pub past: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum WrittenRung {
    Text(String),
    Both {
        text: String,
        #[serde(default)]
        past: String,
    },
}

/// A longer wording and how long it takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LongRung {
    /// Minutes, 10 to 20.
    pub minutes: u8,
    pub text: String,
    #[serde(default)]
    pub past: String,
}

/// Where a step can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    Home,
    Outside,
    /// At work or where one studies.
    Work,
}

/// What a step cannot be done without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StepNeed {
    Voice,
    Sound,
    Phone,
    Person,
    /// Somebody has to answer.
    Reply,
    Money,
    Standing,
    Hands,
    Sight,
}

/// The same act as it goes in other places.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Versions {
    pub outside: Option<Version>,
    pub work: Option<Version>,
}

/// The wordings of an act in one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    pub tiny: Rung,
    pub two: Rung,
    pub five: Rung,
}

impl Ladder {
    /// The wording of a size, empty when there is none.
    pub fn text(&self, size: Size) -> &str {
        match size {
            Size::Tiny => &self.tiny.text,
            Size::Two => &self.two.text,
            Size::Five => &self.five.text,
            Size::Longer => self.longer.as_ref().map_or("", |longer| &longer.text),
        }
    }

    /// Its wordings as a plan keeps them.
    pub fn sizes(&self) -> Sizes {
        Sizes {
            tiny: self.tiny.text.clone(),
            two: self.two.text.clone(),
            five: self.five.text.clone(),
            longer: self.longer.as_ref().map(|longer| commitment::Longer {
                minutes: longer.minutes.into(),
                text: longer.text.clone(),
            }),
        }
    }

    /// Every wording and how it reads once it is done, those of other places too.
    pub fn rungs(&self) -> impl Iterator<Item = (&str, &str)> {
        let versions = [&self.versions.outside, &self.versions.work];
        let versions = versions.into_iter().flatten();
        let all = versions.flat_map(|version| [&version.tiny, &version.two, &version.five]);
        let longer = self.longer.iter();
        [&self.tiny, &self.two, &self.five]
            .into_iter()
            .chain(all)
            .map(|rung| (rung.text.as_str(), rung.past.as_str()))
            .chain(longer.map(|longer| (longer.text.as_str(), longer.past.as_str())))
    }

    pub(super) fn fault(&self) -> Option<String> {
        let minutes = self.longer.as_ref().map_or(10, |longer| longer.minutes);
        let texts = ["tiny", "two", "five"].into_iter().zip(self.rungs());
        texts
            .map(|(name, (text, _))| text_fault(name, text, STEP))
            .chain(
                self.rungs()
                    .map(|(text, _)| text_fault("steps", text, STEP)),
            )
            .flatten()
            .next()
            .or_else(|| {
                let fits = (10..=20).contains(&minutes);
                (!fits).then(|| "its 'longer' takes 10 to 20 minutes".to_owned())
            })
    }
}

impl From<WrittenRung> for Rung {
    fn from(rung: WrittenRung) -> Self {
        let (text, past) = match rung {
            WrittenRung::Text(text) => (text, String::new()),
            WrittenRung::Both { text, past } => (text, past),
        };
        Self { text, past }
    }
}

fn anywhere() -> Vec<Place> {
    vec![Place::Home, Place::Outside, Place::Work]
}

/// The steps of a value in its first shape, a list of wordings each for tiny, two and five: each of two and five
/// minutes is a step in that size, its other sizes are the first of the other lists. A list that is left out is that of
/// the steps that stood there before.
pub(super) fn of_lists(
    [tiny, two, five]: [Option<Vec<Rung>>; 3],
    longer: Option<LongRung>,
    before: &[Ladder],
) -> Result<Vec<Ladder>, value::Error> {
    let list = |own: Option<Vec<Rung>>, name, of: fn(&Ladder) -> &Rung| {
        let list = own.unwrap_or_else(|| before.iter().map(|step| of(step).clone()).collect());
        let first = list.first().cloned();
        first
            .map(|first| (list, first))
            .ok_or_else(|| value::Error::missing_field(name))
    };
    let (_, tiny) = list(tiny, "tiny", |step| &step.tiny)?;
    let (twos, two) = list(two, "two", |step| &step.two)?;
    let (fives, five) = list(five, "five", |step| &step.five)?;
    let longer = longer.or_else(|| before.first().and_then(|step| step.longer.clone()));
    let step = |size, two: Rung, five: Rung| Ladder {
        act: String::new(),
        size,
        fits: anywhere(),
        needs: Vec::new(),
        tiny: tiny.clone(),
        two,
        five,
        longer: longer.clone(),
        versions: Versions::default(),
    };
    let of_two = twos
        .into_iter()
        .map(|two| step(Size::Two, two, five.clone()));
    let of_five = fives
        .into_iter()
        .map(|five| step(Size::Five, two.clone(), five));
    Ok(of_two.chain(of_five).collect())
}
