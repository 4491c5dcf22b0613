//! Which view draws which sheet.

use ratatui::layout::Rect;

use crate::{
    app::{App, sheet::Sheet},
    pages::{
        about, add, details, evidence, exercise, first_run, hard_moment, hidden, idea, keys,
        look_back, mood, note, palette, people, plan_error, plans, settings, start, values,
        yesterday,
    },
    words,
};

use super::canvas::Canvas;

/// Draws a sheet: a leaf into the left column, a drawer at the bottom, everything else over the whole screen.
pub fn draw(sheet: &Sheet, app: &App, area: Rect, canvas: &mut Canvas) {
    match sheet {
        Sheet::FirstRun(sheet) => first_run::view::draw(sheet, app, area, canvas),
        Sheet::Start(sheet) => start::view::draw(sheet, app, area, canvas),
        Sheet::Exercise(sheet) => exercise::view::draw(sheet, app, area, canvas),
        Sheet::HardMoment(sheet) => hard_moment::view::draw(sheet, app, area, canvas),
        Sheet::People(sheet) => people::view::draw(sheet, app, area, canvas),
        Sheet::Keys(sheet) => keys::view::draw(sheet, app, area, canvas),
        Sheet::About(sheet) => about::view::draw(sheet, app, area, canvas),
        Sheet::Values(sheet) => values::view::draw(sheet, app, area, canvas),
        Sheet::Settings(sheet) => settings::view::draw(sheet, app, area, canvas),
        Sheet::PlanError(sheet) => plan_error::view::draw(sheet, app, area, canvas),
        Sheet::Mood(sheet) => mood::view::draw(sheet, app, area, canvas),
        Sheet::Details(sheet) => details::view::draw(sheet, app, area, canvas),
        Sheet::Yesterday(sheet) => yesterday::view::draw(sheet, app, area, canvas),
        Sheet::Add(sheet) => add::view::draw(sheet, app, area, canvas),
        Sheet::NoteToSelf(sheet) => note::view::draw(sheet, app, area, canvas),
        Sheet::Idea(sheet) => idea::view::draw(sheet, app, area, canvas),
        Sheet::Plans(sheet) => plans::view::draw(sheet, app, area, canvas),
        Sheet::Evidence(sheet) => evidence::view::draw(sheet, app, area, canvas),
        Sheet::LookBack(sheet) => look_back::view::draw(sheet, app, area, canvas),
        Sheet::Palette(sheet) => palette::view::draw(sheet, app, area, canvas),
        Sheet::Hidden(_) => hidden::view::draw(area, canvas),
    }
}

/// The one line of a sheet that is left when there is room for one; where something is written, what stands there.
pub fn bold_line(sheet: &Sheet, app: &App) -> String {
    // A search says what it found.
    let finds = matches!(sheet, Sheet::Keys(_) | Sheet::Palette(_));
    if let Some(field) = sheet.surface().shown_field()
        && !field.text().is_empty()
        && !finds
    {
        return field.text().to_owned();
    }
    match sheet {
        Sheet::Mood(sheet) => mood::view::bold_line(sheet, app),
        Sheet::Details(sheet) => details::view::bold_line(sheet, app),
        Sheet::Yesterday(sheet) => yesterday::view::bold_line(sheet, app),
        Sheet::Add(sheet) => add::view::bold_line(sheet),
        Sheet::NoteToSelf(sheet) => note::view::bold_line(sheet),
        Sheet::Idea(sheet) => idea::view::bold_line(sheet, app),
        Sheet::Plans(sheet) => plans::view::bold_line(sheet, app),
        Sheet::Evidence(sheet) => evidence::view::bold_line(sheet),
        Sheet::LookBack(sheet) => look_back::view::bold_line(sheet, app),
        Sheet::Start(sheet) => sheet.bold_line(app.session.now()),
        Sheet::Exercise(sheet) => sheet.bold_line(app.session.now()),
        Sheet::HardMoment(sheet) => sheet.bold_line(&app.session),
        Sheet::People(sheet) => sheet.bold_line(&app.session),
        Sheet::FirstRun(sheet) => first_run::view::heading(sheet, app),
        Sheet::Values(sheet) => values::view::bold_line(sheet, app),
        Sheet::Settings(sheet) => settings::view::bold_line(sheet, app),
        Sheet::Keys(sheet) => sheet.bold_line(),
        Sheet::Palette(sheet) => sheet.bold_line(),
        Sheet::About(_) => words::keys::IS.to_owned(),
        Sheet::PlanError(_) => plan_error::view::first_line(&app.session),
        Sheet::Hidden(_) => words::NAME.to_owned(),
    }
}
