//! The row that is always free for one thing at a time: the store, undo, a day that is not today, a hint.

use std::borrow::Cow;

use super::{App, command};
use crate::{
    domain::{change::Open, entry, idea::Place, plan::Value},
    pages::{idea, page::Trait, today},
    session::{Notice, action::Action, line::Line},
    store::{Beyond, Trouble},
    ui::{
        areas::{Areas, Form},
        blocks::panes::{self, Hint},
        canvas::{Canvas, Rect, width, wrap},
    },
    words::{self, plain as said},
};

/// The line of a day, and the key that answers it: what it asks for, its usual sign, its words.
type DayLine = (String, Option<Answer>);
type Answer = (Action, &'static str, &'static str);

/// The way to more of it.
const LOOK: Answer = (Action::OpenNotice, "o", words::LOOK);

/// How many days the hint of the first days stays.
const FIRST_DAYS: i64 = 3;

/// One thing the row can say.
enum Saying {
    /// What the store says, its beginning strong.
    OfTheStore((String, String)),
    /// What was just done, over whatever stands there.
    Now(String),
    /// A sentence that may go on in the row below.
    Long(String),
    /// A sentence in one row.
    Short(String),
    /// The answer to a word for today, and the key of a smaller day.
    OfTheMood(String, Option<Hint>),
    /// The line of the day.
    OfTheDay(DayLine),
    /// A key with its words.
    Key(&'static str, &'static str),
}

/// What the row says: the first of what there is to say.
fn saying(app: &App, areas: &Areas) -> Option<Saying> {
    let of_the_day = || app.day_line().map(Saying::OfTheDay);
    (refusal(app).map(Saying::Now))
        .or_else(|| store_line(app).map(Saying::OfTheStore))
        .or_else(|| line(app).map(Saying::Now))
        .or_else(|| signpost(app, areas).map(Saying::Long))
        .or_else(|| above_the_steps(app, areas).map(|(line, hint)| Saying::OfTheMood(line, hint)))
        .or_else(|| of_the_day().filter(|_| !is_new_page(app)))
        .or_else(|| values_hint(app).map(|(key, words)| Saying::Key(key, words)))
        .or_else(of_the_day)
        .or_else(|| app.first_days_hint().map(Saying::Short))
}

/// Draws the notice row.
pub fn draw(app: &App, areas: &Areas, canvas: &mut Canvas) {
    let row = Rect {
        x: areas.x0,
        y: areas.notice,
        width: areas.width,
        height: 1,
    };
    let Some(saying) = saying(app, areas) else {
        return;
    };
    let quiet = canvas.theme.quiet;
    let put = |lines: Vec<String>, y: u16, canvas: &mut Canvas| {
        for (line, y) in lines.iter().zip(y..) {
            canvas.put_cut(row.x, y, row.width, (line, quiet));
        }
    };
    match saying {
        Saying::OfTheStore(line) => {
            canvas.blank(row);
            draw_store(app, areas, line, canvas);
        }
        Saying::Now(line) => {
            // It stays until the next key: in a low window it may take the row above as well.
            let lines = lines(&line, areas, 2);
            let height = lines.len() as u16;
            let y = row.y.min(areas.footer.saturating_sub(height));
            canvas.blank(Rect { y, height, ..row });
            put(lines, y, canvas);
        }
        Saying::Long(line) => put(lines(&line, areas, free_rows(areas)), row.y, canvas),
        Saying::Short(line) => put(vec![line], row.y, canvas),
        Saying::OfTheMood(sentence, hint) => {
            let mut after = canvas.put_cut(row.x, row.y, row.width, (&sentence, quiet));
            if let Some((key, words)) = hint {
                after += if after > row.x { panes::GAP } else { 0 };
                canvas.hint(after, row.y, &key, words);
            }
        }
        Saying::OfTheDay(line) => draw_day_line(&line, row, canvas),
        Saying::Key(key, words) => {
            let key = canvas.sign(Action::Values, key);
            if width(&key) + 1 + width(words) <= row.width {
                canvas.hint(row.x, row.y, &key, words);
            }
        }
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
        return Some((words::pause::resting(until, app.session.day()), None));
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
    if let Some(line) = refusal(app) {
        return Some(Said::Else(line));
    }
    if let Some((first, rest)) = store_line(app) {
        let look = app.session.plan_error.is_some() && app.is_on_today();
        let line = (format!("{first} {rest}"), look.then_some(LOOK));
        return Some(Said::OfTheStore(with_key(line, app)));
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

fn with_key((line, key): DayLine, app: &App) -> String {
    let Some((action, usual, words)) = key else {
        return line;
    };
    let key = app.session.appearance.keys.sign(action, usual);
    said::with_key(&line, &key, words)
}

/// Where values are chosen: long after the last visit, and in the first days with the ready-made set.
fn values_hint(app: &App) -> Option<(&'static str, &'static str)> {
    if app.is_on_today() && app.today.is_long_return(&app.session) {
        Some(words::CHOOSE_AGAIN_HINT)
    } else {
        is_first_days(app).then_some(words::CHOOSE_VALUES_HINT)
    }
}

/// The key the row names, for people who listen.
pub fn key(app: &App) -> Option<(Cow<'static, str>, &'static str)> {
    let (usual, words) = values_hint(app)?;
    let keys = &app.session.appearance.keys;
    Some((keys.sign(Action::Values, usual), words))
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

fn draw_store(app: &App, areas: &Areas, (first, rest): (String, String), canvas: &mut Canvas) {
    let y = areas.notice;
    let edge = areas.x0 + areas.width;
    let begin = format!("! {first}");
    let lines = lines(&format!("{begin} {rest}"), areas, free_rows(areas));
    let is_refused = app.session.saving.refusal().is_some();
    let look = app.session.plan_error.is_some() && !is_refused && app.is_on_today();
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

/// A key asked for a change of a plan that cannot be read: that is the answer, whatever the store has to say.
fn refusal(app: &App) -> Option<String> {
    let session = &app.session;
    let error = session.plan_error.as_ref();
    let words = if session.lacks_plan() {
        words::plan_gone::NOT_CHANGED
    } else if error.is_some_and(|error| error.beyond == Some(Beyond::Closed)) {
        words::plan_error::NOT_CHANGED_WHERE_CLOSED
    } else {
        words::plan_error::NOT_CHANGED
    };
    let keys = &session.appearance.keys;
    (session.notice == Some(Notice::PlanIsReadOnly))
        .then(|| keys.sentence(words, Action::OpenNotice))
}

fn line(app: &App) -> Option<String> {
    if let Some(notice) = &app.session.notice {
        return Some(match notice {
            Notice::Undone(what) => words::undone(what),
            Notice::UndoneHere(what) => words::undone_here(what),
            Notice::Redone(what) => words::redone(what),
            Notice::NothingToUndo => words::NOTHING_TO_UNDO.to_owned(),
            Notice::NothingHereToUndo => words::NOTHING_HERE_TO_UNDO.to_owned(),
            Notice::NothingToRedo => words::NOTHING_TO_REDO.to_owned(),
            Notice::AllDone(steps) => words::all_done(*steps).to_owned(),
            Notice::PlanIsReadOnly => return refusal(app),
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
        let look = Some(LOOK);
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
        let is_quiet = session.pause().is_some() || !session.earlier.has_history;
        let is_day = session.day_here() == Some(command::LOOK_BACK);
        if !self.is_on_today() || is_quiet || !is_day || today::shows_hint(session) {
            return None;
        }
        let is_reachable = command::holds(self, Action::LookBack);
        let has_looked = || {
            let mut live = session.journal.live();
            live.any(|entry| matches!(entry.fact, entry::Fact::Review(_)))
        };
        let hint = words::idea::LOOK_BACK_HINT;
        let keys = &session.appearance.keys;
        (is_reachable && !has_looked()).then(|| keys.sentence(hint, Action::LookBack))
    }
}
