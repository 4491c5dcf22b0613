//! The sheets that may lie over Today.

use crate::pages::{
    about::About, add::Add, details::Details, evidence::EvidencePage, exercise::Exercise,
    first_run::FirstRun, hard_moment::HardMoment, hidden::Hidden, idea::IdeaLeaf, keys::Keys,
    look_back::LookBack, mood::MoodLeaf, note::NoteToSelf, palette::Palette, people::PeoplePage,
    plan_error::PlanErrorPage, plans::Plans, settings::SettingsPage, start::Start,
    values::ValuesPage, yesterday::Yesterday,
};

use crate::app::surface::Surface;

/// One sheet of the stack.
#[derive(Debug)]
pub enum Sheet {
    FirstRun(FirstRun),
    Start(Start),
    Exercise(Exercise),
    HardMoment(HardMoment),
    People(PeoplePage),
    Keys(Keys),
    About(About),
    Values(ValuesPage),
    Settings(SettingsPage),
    PlanError(PlanErrorPage),
    Mood(MoodLeaf),
    Details(Details),
    Yesterday(Yesterday),
    Add(Add),
    NoteToSelf(NoteToSelf),
    Idea(IdeaLeaf),
    Plans(Plans),
    Evidence(EvidencePage),
    LookBack(LookBack),
    Palette(Palette),
    Hidden(Hidden),
}

impl Sheet {
    /// What all sheets have in common; the only place that lists them for it.
    pub fn surface(&self) -> &dyn Surface {
        match self {
            Sheet::FirstRun(sheet) => sheet,
            Sheet::Start(sheet) => sheet,
            Sheet::Exercise(sheet) => sheet,
            Sheet::HardMoment(sheet) => sheet,
            Sheet::People(sheet) => sheet,
            Sheet::Keys(sheet) => sheet,
            Sheet::About(sheet) => sheet,
            Sheet::Values(sheet) => sheet,
            Sheet::Settings(sheet) => sheet,
            Sheet::PlanError(sheet) => sheet,
            Sheet::Mood(sheet) => sheet,
            Sheet::Details(sheet) => sheet,
            Sheet::Yesterday(sheet) => sheet,
            Sheet::Add(sheet) => sheet,
            Sheet::NoteToSelf(sheet) => sheet,
            Sheet::Idea(sheet) => sheet,
            Sheet::Plans(sheet) => sheet,
            Sheet::Evidence(sheet) => sheet,
            Sheet::LookBack(sheet) => sheet,
            Sheet::Palette(sheet) => sheet,
            Sheet::Hidden(sheet) => sheet,
        }
    }

    /// The same, to change it.
    pub fn surface_mut(&mut self) -> &mut dyn Surface {
        match self {
            Sheet::FirstRun(sheet) => sheet,
            Sheet::Start(sheet) => sheet,
            Sheet::Exercise(sheet) => sheet,
            Sheet::HardMoment(sheet) => sheet,
            Sheet::People(sheet) => sheet,
            Sheet::Keys(sheet) => sheet,
            Sheet::About(sheet) => sheet,
            Sheet::Values(sheet) => sheet,
            Sheet::Settings(sheet) => sheet,
            Sheet::PlanError(sheet) => sheet,
            Sheet::Mood(sheet) => sheet,
            Sheet::Details(sheet) => sheet,
            Sheet::Yesterday(sheet) => sheet,
            Sheet::Add(sheet) => sheet,
            Sheet::NoteToSelf(sheet) => sheet,
            Sheet::Idea(sheet) => sheet,
            Sheet::Plans(sheet) => sheet,
            Sheet::Evidence(sheet) => sheet,
            Sheet::LookBack(sheet) => sheet,
            Sheet::Palette(sheet) => sheet,
            Sheet::Hidden(sheet) => sheet,
        }
    }
}
