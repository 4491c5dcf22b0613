//! Today and every page that lies over it. A page is a file, its `mod` line here and its word in the list below.

pub mod about;
pub mod actions;
pub mod add;
pub mod basics;
pub mod days;
pub mod details;
pub mod evidence;
pub mod exercise;
pub mod first_run;
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
pub mod place;
pub mod plan_error;
pub mod plans;
pub mod question;
pub mod settings;
pub mod start;
pub mod terminal_line;
pub mod times;
pub mod today;
pub mod values;

use crate::session::command::Row;

use page::{Opener, Page};

/// The one list of the pages over Today. Its order is that of Today's rows for them.
macro_rules! pages {
    ($($page:path),* $(,)?) => {
        /// The rows of every page, a table for each of its states.
        pub fn tables() -> Vec<Vec<&'static Row>> {
            let mut tables = Vec::new();
            $(tables.extend(<$page as Page>::TABLES.iter().map(|table| page::rows(table)));)*
            tables
        }

        /// How Today opens its pages.
        pub fn openers() -> impl Iterator<Item = &'static Opener> {
            const OPENERS: &[&Option<Opener>] = &[$(&<$page as Page>::OPENER),*];
            OPENERS.iter().filter_map(|opener| opener.as_ref())
        }
    };
}

pages!(
    about::About,
    add::Add,
    details::Details,
    evidence::EvidencePage,
    exercise::Exercise,
    exercise::list::ExerciseList,
    hard_moment::HardMoment,
    hidden::Hidden,
    palette::Palette,
    people::PeoplePage,
    start::Start,
    mood::MoodPage,
    place::PlacePage,
    days::Days,
    note::NoteToSelf,
    plan_error::PlanErrorPage,
    idea::IdeaPage,
    question::SettleQuestion,
    terminal_line::TerminalLine,
    times::TimesPage,
    values::ValuesPage,
    plans::Plans,
    settings::SettingsPage,
    actions::ActionsPage,
    basics::BasicsPage,
    first_run::FirstRun,
    look_back::LookBack,
    keys::Keys,
);
