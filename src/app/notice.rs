//! The row that is always free for one thing at a time: the store, undo, a day that is not today, a hint.

use std::borrow::Cow;

use super::{App, command};
use crate::{
    domain::{change::Open, entry, idea::Place, plan::Value},
    pages::{idea, page::Trait, today},
    session::{Notice, action::Action, line::Line},
    store::Trouble,
    ui::{
        areas::{Areas, Form},
        blocks::panes::{self, Hint},
        canvas::{Canvas, Rect, width, wrap},
    },
    words::{self, plain as said},
};

/// The line of a day, and the key that answers it: what it asks for, its usual sign, its words.
type DayLine = (String, Option<(Action, &'static str, &'static str)>);

/// How many days the hint of the first days stays.
const FIRST_DAYS: i64 = 3;

/// Draws the notice row: the first of what there is to say.
pub fn draw(app: &App, areas: &Areas, canvas: &mut Canvas) {
    let row = Rect {
        x: areas.x0,
        y: areas.notice,
        width: areas.width,
        height: 1,
    };
    if let Some((first, rest)) = store_line(app) {
        canvas.blank(row);
        draw_store(app, areas, (&first, &rest), canvas);
    } else if let Some(line) = line(app) {
        // What a key said stays until the next one: in a low window it may take the row above as well.
        let lines = lines(&line, areas, 2);
        let y = row.y.min(areas.footer.saturating_sub(lines.len() as u16));
        let height = lines.len() as u16;
        canvas.blank(Rect { y, height, ..row });
        for (line, y) in lines.iter().zip(y..) {
            canvas.put_cut(row.x, y, row.width, (line, canvas.theme.quiet));
        }
    } else if let Some(line) = signpost(app, areas) {
        for (line, y) in lines(&line, areas, free_rows(areas)).iter().zip(row.y..) {
            canvas.put_cut(row.x, y, row.width, (line, canvas.theme.quiet));
        }
    } else if let Some((sentence, hint)) = above_the_steps(app, areas) {
        let after = canvas.put_cut(row.x, row.y, row.width, (&sentence, canvas.theme.quiet));
        if let Some((key, words)) = hint {
            let x = if after > row.x {
                after + panes::GAP
            } else {
                after
            };
            canvas.hint(x, row.y, &key, words);
        }
    } else if let Some(line) = app.day_line().filter(|_| !is_new_page(app)) {
        draw_day_line(&line, row, canvas);
    } else if app.is_on_today() && app.today.is_long_return(&app.session) {
        let (key, text) = words::CHOOSE_AGAIN_HINT;
        let key = canvas.sign(Action::Values, key);
        draw_hint((&key, text), row, canvas);
    } else if is_first_days(app) {
        let (key, text) = words::CHOOSE_VALUES_HINT;
        let key = canvas.sign(Action::Values, key);
        draw_hint((&key, text), row, canvas);
    } else if let Some(line) = app.day_line() {
        draw_day_line(&line, row, canvas);
    } else if let Some(hint) = app.first_days_hint() {
        canvas.put_cut(row.x, row.y, row.width, (&hint, canvas.theme.quiet));
    }
}

/// The line of the day, with its key in any case.
fn draw_day_line((line, key): &DayLine, row: Rect, canvas: &mut Canvas) {
    let quiet = canvas.theme.quiet;
    let Some((action, usual, words)) = *key else {
        canvas.put_cut(row.x, row.y, row.width, (line, quiet));
        return;
    };
    let key = canvas.sign(action, usual);
    let room = row.width.saturating_sub(2 + width(&key) + 1 + width(words));
    let short = words::idea::short_line(line);
    let line = if width(line) <= room { line } else { &short };
    let after = canvas.put_cut(row.x, row.y, room, (line, quiet));
    canvas.hint(after + 2, row.y, &key, words);
}

/// A key with its words, whole or not at all.
fn draw_hint((key, text): (&str, &str), row: Rect, canvas: &mut Canvas) {
    if width(key) + 1 + width(text) <= row.width {
        canvas.hint(row.x, row.y, key, text);
    }
}

/// One row, and a second one where the row below is free.
fn free_rows(areas: &Areas) -> usize {
    usize::from(areas.footer.saturating_sub(areas.notice)).clamp(1, 2)
}

/// The words in so many rows at most.
fn lines(text: &str, areas: &Areas, most: usize) -> Vec<String> {
    let mut lines = wrap(text, areas.width);
    if lines.len() > most {
        let rest = lines.split_off(most - 1).join(" ");
        lines.push(rest);
    }
    lines
}

/// The gentle signpost, in as many words as there is room for.
fn signpost(app: &App, areas: &Areas) -> Option<String> {
    if !app.shows_signpost() {
        return None;
    }
    let keys = &app.session.appearance.keys;
    let shorter = words::people::SHORTER_SIGNPOSTS;
    let forms = std::iter::once(words::people::SIGNPOST).chain(shorter);
    let mut forms = forms.map(|words| keys.sentence(words, Action::People));
    forms.find(|words| wrap(words, areas.width).len() <= free_rows(areas))
}

/// What Today has no row for above its steps: a rest, else the answer to a word for today, and beside it the key of a
/// smaller day.
fn above_the_steps(app: &App, areas: &Areas) -> Option<(String, Option<Hint>)> {
    if areas.form != Form::Alone || !app.is_on_today() {
        return None;
    }
    if let Some(until) = app.session.pause() {
        return Some((words::pause::resting(until), None));
    }
    let sentence = app.session.visit.mood_sentence.as_deref()?;
    let hint = today::smaller(&app.session);
    let fitting = panes::beside(sentence, hint.as_ref(), areas.width);
    if fitting.is_none() && hint.is_some() {
        // The way on comes before the word.
        return Some((String::new(), hint));
    }
    Some((fitting.unwrap_or_else(|| sentence.to_owned()), hint))
}

/// For the first days with the ready-made set Today says where values are chosen.
fn is_first_days(app: &App) -> bool {
    let values = app.session.plan.active_values();
    let is_new = |value: &&Value| {
        value
            .since
            .is_some_and(|since| (0..FIRST_DAYS).contains(&app.session.day().since(since)))
    };
    let ready_made = app.session.content.starter().steps.iter();
    app.is_on_today()
        && app.session.pause().is_none()
        && values.iter().all(is_new)
        && values
            .iter()
            .map(|value| value.id.as_str())
            .eq(ready_made.map(|step| step.value.as_str()))
}

/// What the row says, for people who listen: what the store has to say, or else what else there is.
pub fn narration(app: &App) -> Option<Said> {
    if let Some((first, rest)) = store_line(app) {
        let look = app.session.plan_error.is_some() && may_look(app);
        let line = format!("{first} {rest}");
        let line = if look { with_look(&line, app) } else { line };
        return Some(Said::OfTheStore(line));
    }
    let signpost = || {
        let keys = &app.session.appearance.keys;
        let words = keys.sentence(words::people::SIGNPOST, Action::People);
        app.shows_signpost().then_some(words)
    };
    let idea = || app.day_line().map(|line| with_key(line, app));
    let hint = || app.first_days_hint();
    line(app)
        .or_else(signpost)
        .or_else(idea)
        .or_else(hint)
        .map(Said::Else)
}

/// A week or a month begins: that has time.
fn is_new_page(app: &App) -> bool {
    matches!(app.session.line(), Line::NewWeek | Line::NewMonth)
}

fn may_look(app: &App) -> bool {
    app.is_on_today()
}

fn with_key((line, key): DayLine, app: &App) -> String {
    let Some((action, usual, words)) = key else {
        return line;
    };
    let key = app.session.appearance.keys.sign(action, usual);
    said::with_key(&line, &key, words)
}

fn with_look(line: &str, app: &App) -> String {
    if !may_look(app) {
        return line.to_owned();
    }
    said::with_look(
        line,
        &app.session.appearance.keys.sign(Action::OpenNotice, "o"),
    )
}

/// The key the row names, for people who listen.
pub fn key(app: &App) -> Option<(Cow<'static, str>, &'static str)> {
    let is_long = app.is_on_today() && app.today.is_long_return(&app.session);
    let (usual, text) = if is_long {
        words::CHOOSE_AGAIN_HINT
    } else if is_first_days(app) {
        words::CHOOSE_VALUES_HINT
    } else {
        return None;
    };
    Some((
        app.session.appearance.keys.sign(Action::Values, usual),
        text,
    ))
}

/// What the row says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Something about the store, which does not wait for a key.
    OfTheStore(String),
    /// Anything else.
    Else(String),
}

/// True while there is nothing to say.
pub fn is_free(app: &App) -> bool {
    store_line(app).is_none() && line(app).is_none()
}

fn draw_store(app: &App, areas: &Areas, (first, rest): (&str, &str), canvas: &mut Canvas) {
    let y = areas.notice;
    let edge = areas.x0 + areas.width;
    let begin = format!("! {first}");
    let lines = lines(&format!("{begin} {rest}"), areas, free_rows(areas));
    let look =
        app.session.plan_error.is_some() && app.session.saving.refusal().is_none() && may_look(app);
    let key = canvas.sign(Action::OpenNotice, "o");
    let hint = 2 + width(&key) + 1 + width(words::LOOK);
    let last = y + lines.len().saturating_sub(1) as u16;
    let mut after = areas.x0;
    for (line, y) in lines.iter().zip(y..) {
        // The way to all of it goes before the end of it.
        let taken = if look && y == last { hint } else { 0 };
        let room = areas.width.saturating_sub(taken);
        after = canvas.put_cut(areas.x0, y, room, (line, canvas.theme.text));
    }
    canvas.put_cut(areas.x0, y, areas.width, (&begin, canvas.theme.strong));
    if look && after + hint <= edge {
        canvas.hint(after + 2, last, &key, words::LOOK);
    }
}

/// What the store has to say: what is not saved, then what is wrong with its files.
fn store_line(app: &App) -> Option<(String, String)> {
    if let Some(why) = app.session.saving.refusal() {
        return Some(words::not_saved(why));
    }
    // In a hard moment there is one thing at a time: what is wrong with a file can wait until it is over.
    if app.shown().traits().has(Trait::HardMoment) {
        return None;
    }
    let page = app.shown().traits();
    let is_told = |trouble: &Trouble| page.has(Trait::TellsOfThePlan) && trouble.is_of_the_plan();
    let mut troubles = app.session.to_tell();
    troubles
        .find(|trouble| !is_told(trouble))
        .map(words::trouble)
}

fn line(app: &App) -> Option<String> {
    if let Some(notice) = &app.session.notice {
        return Some(match notice {
            Notice::Undone(what) => words::undone(what),
            Notice::Redone(what) => words::redone(what),
            Notice::NothingToUndo => words::NOTHING_TO_UNDO.to_owned(),
            Notice::NothingToRedo => words::NOTHING_TO_REDO.to_owned(),
            Notice::AllDone(steps) => words::all_done(*steps).to_owned(),
            Notice::PlanIsReadOnly => words::PLAN_IS_READ_ONLY.to_owned(),
            Notice::Words(text) => text.clone(),
        });
    }
    let day = app.shown().day().filter(|day| *day != app.session.day())?;
    Some(words::for_day(day.weekday().name()))
}

impl App {
    /// What today has for the row, while Today is to be seen.
    pub fn day_line(&self) -> Option<DayLine> {
        let session = &self.session;
        if !self.is_on_today() {
            return None;
        }
        let look = Some((Action::OpenNotice, "o", words::LOOK));
        Some(match session.line() {
            Line::Nothing => return None,
            Line::Begins => {
                let open: Vec<&Open> = session.holding().from_today(session.day()).collect();
                (session.names().begins(&open), None)
            }
            Line::Matter => (idea::line(session.matter(Place::Today)?, session), look),
            Line::Question(question) => (session.question_line(question), look),
            Line::Yesterday => {
                let key = (Action::Page("days"), "y", "");
                (words::ANYTHING_FROM_YESTERDAY.to_owned(), Some(key))
            }
            Line::NewWeek => (words::NEW_WEEK.to_owned(), None),
            Line::NewMonth => (words::NEW_MONTH.to_owned(), None),
        })
    }

    /// A hint of the first days: where the look-back is, on the eighth day here.
    pub fn first_days_hint(&self) -> Option<String> {
        let session = &self.session;
        let is_reachable = command::holds(self, Action::LookBack);
        let is_named = today::shows_hint(session);
        let is_quiet = is_named || session.pause().is_some() || !session.earlier.has_history;
        if !self.is_on_today() || !is_reachable || is_quiet {
            return None;
        }
        let has_looked = || {
            let mut live = session.journal.live();
            live.any(|entry| matches!(entry.fact, entry::Fact::Review(_)))
        };
        let is_day = session.day_here() == Some(command::LOOK_BACK);
        let hint = words::idea::LOOK_BACK_HINT;
        let keys = &session.appearance.keys;
        (is_day && !has_looked()).then(|| keys.sentence(hint, Action::LookBack))
    }
}
