//! Today and every page that lies over it: state, keys and behavior in each file, drawing in the `view` beside it.

pub mod about;
pub mod add;
pub mod details;
pub mod evidence;
pub mod exercise;
pub mod first_run;
pub mod ground;
pub mod hard_moment;
pub mod hidden;
pub mod idea;
pub mod keys;
pub mod look_back;
pub mod mood;
pub mod note;
pub mod page;
pub mod palette;
pub mod people;
pub mod plan_error;
pub mod plans;
pub mod settings;
pub mod start;
pub mod today;
pub mod values;
pub mod week;
pub mod yesterday;

use crate::session::command::Row;

use page::Page;

/// The one list of the pages over Today.
macro_rules! pages {
    ($($page:path),* $(,)?) => {
        /// The rows of every page, a table for each of its states.
        pub fn tables() -> Vec<Vec<&'static Row>> {
            let mut tables = Vec::new();
            $(tables.extend(<$page as Page>::TABLES.iter().map(|table| page::rows(table)));)*
            tables
        }
    };
}

pages!(
    about::About,
    add::Add,
    details::Details,
    evidence::EvidencePage,
    exercise::Exercise,
    hard_moment::HardMoment,
    hidden::Hidden,
    idea::IdeaLeaf,
    mood::MoodLeaf,
    note::NoteToSelf,
    palette::Palette,
    people::PeoplePage,
    plan_error::PlanErrorPage,
    plans::Plans,
    settings::SettingsPage,
    start::Start,
    values::ValuesPage,
    yesterday::Yesterday,
    first_run::FirstRun,
    look_back::LookBack,
    keys::Keys,
);
