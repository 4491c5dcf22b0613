//! A grounding exercise.

use serde::{Deserialize, Serialize};

use super::item::{Item, id_fault, text_fault, texts_fault};

/// A short way back to the room, read page by page at the person's own pace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// Its name in plans and logs.
    pub id: String,
    pub title: String,
    /// It asks to notice the breath, so it is only for those who said that helps.
    pub breath: bool,
    /// It asks to notice the body.
    #[serde(default)]
    pub body: bool,
    /// It asks for nothing inside the body, which some people find safer.
    #[serde(default)]
    pub outside_only: bool,
    /// The sense it cannot do without.
    #[serde(default)]
    pub needs: Need,
    #[serde(default)]
    pub place: Setting,
    /// About how many seconds it takes; nobody is timed.
    pub seconds: u16,
    /// What it is, in a sentence or two for the Ground pane.
    pub card: String,
    /// One to six pages of one or two sentences, a sentence a line.
    pub pages: Vec<String>,
    /// How many breaths the first page paces, in for 4 and out for 6; 0 for none.
    #[serde(default)]
    pub rounds: u8,
    /// How many things each page lets the person mark off; a page not listed has none.
    #[serde(default)]
    pub marks: Vec<u8>,
    /// For whom another exercise is the better choice.
    #[serde(default)]
    pub who_not: Option<String>,
}

/// The sense an exercise cannot do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Need {
    #[default]
    None,
    Sight,
    Hearing,
}

/// Where an exercise can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Setting {
    #[default]
    Any,
    /// Inside, near a window or a wall.
    Indoors,
    /// Near water or a cold cup.
    Water,
}

impl Exercise {
    /// The lines of a page, counted from 0; none for a page that does not exist.
    pub fn page_lines(&self, page: usize) -> impl Iterator<Item = &str> {
        self.pages
            .get(page)
            .into_iter()
            .flat_map(|text| lines(text))
    }

    /// The lines for the Ground pane.
    pub fn card_lines(&self) -> impl Iterator<Item = &str> {
        lines(&self.card)
    }

    /// How many things a page, counted from 0, lets the person mark off.
    pub fn marks_on(&self, page: usize) -> u8 {
        self.marks.get(page).copied().unwrap_or(0)
    }

    /// How many breaths a page, counted from 0, paces.
    pub fn rounds_on(&self, page: usize) -> u8 {
        if page == 0 { self.rounds } else { 0 }
    }
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(". ").map(str::trim)
}

impl Item for Exercise {
    fn id(&self) -> &str {
        &self.id
    }

    fn fault(&self) -> Option<String> {
        id_fault(&self.id)
            .or_else(|| text_fault("title", &self.title, 24))
            .or_else(|| text_fault("card", &self.card, 140))
            .or_else(|| texts_fault("pages", &self.pages, 6, 140))
            .or_else(|| (self.rounds > 12).then(|| "its 'rounds' can be up to 12".to_owned()))
            .or_else(|| {
                let many = self.marks.iter().any(|&marks| marks > 9);
                many.then(|| "a number in its 'marks' can be up to 9".to_owned())
            })
    }
}
