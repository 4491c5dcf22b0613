//! `daymark week`, `share`, `log` and `export`: the past as text.

use std::{
    io::{self, IsTerminal},
    path::Path,
};

use serde_json::json;

use crate::{
    domain::{
        day::{Day, Month},
        id::Id,
        review,
    },
    env::Env,
    report::{
        markdown, share,
        steps::{self, Chosen, Row},
        week::{Notes, Week},
    },
    runtime::screen::to_clipboard,
    session::Session,
    store::letter,
    words::{look_back, report as text, shell},
};

use super::{
    answer::{Answer, Stream},
    exit::Exit,
    visit::Visit,
};

/// How something is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// For a person.
    Text,
    /// For a script.
    Json,
    /// For a spreadsheet.
    Csv,
}

impl Form {
    /// The form two switches ask for.
    pub(super) fn of([json, csv]: [bool; 2]) -> Self {
        match (json, csv) {
            (true, _) => Form::Json,
            (false, true) => Form::Csv,
            (false, false) => Form::Text,
        }
    }
}

/// The seven days that end with `last`, today unless another day is named.
pub(super) fn week(env: &Env, (last, notes): (Option<Day>, Notes), form: Form) -> Answer {
    let visit = Visit::open_weeks(env, last);
    let session = visit.session();
    let week = Week {
        plan: &session.plan,
        journal: &session.journal,
        content: &session.content,
        last: last.unwrap_or(session.day()),
        today: session.day(),
        notes,
    };
    let text = if form == Form::Json {
        format!("{:#}\n", data(&week))
    } else if env.plain {
        week.words()
    } else {
        in_signs(week.text(), env)
    };
    Answer::of(text).with_troubles(visit.troubles())
}

fn data(week: &Week) -> serde_json::Value {
    let values = week.values();
    let review = week.review();
    json!({
        "first": week.days()[0],
        "last": week.last,
        "steps": week.steps(),
        "grounding": week.groundings(),
        "values": values.iter().map(|value| json!({
            "id": value.id,
            "name": value.name,
            "days": week.days_of(value),
        })).collect::<Vec<_>>(),
        "looked_back": review.is_some_and(|review| review.done),
        "kept": week.kept().into_iter().map(kept).collect::<Vec<_>>(),
        "worked": review.map(|review| &review.worked),
        "in_the_way": review.map(|review| &review.in_way),
        "notes": review.filter(|_| week.notes == Notes::Included).map(|review| json!({
            "worked": week.note(review, "R3"),
            "in_the_way": week.note(review, "R4"),
        })),
    })
}

fn kept((day, step, note): (Day, String, Option<String>)) -> serde_json::Value {
    json!({"day": day, "step": step, "note": note})
}

/// How the text for somebody goes along, besides being printed: only as it was asked for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Taken {
    /// To the clipboard of the terminal.
    pub(super) copied: bool,
    /// Into a new file of this folder.
    pub(super) saved: bool,
}

/// The text for somebody a person trusts.
pub(super) fn share(env: &Env, taken: Taken) -> Answer {
    let visit = Visit::open_weeks(env, None);
    let session = visit.session();
    if session.plan.is_unfinished() {
        return Answer::of(format!("{}\n", shell::HOW_TO_BEGIN));
    }
    let step = review::of_week_before(&session.journal, session.day().plus(1))
        .and_then(|(_, review)| review.step_of_week.as_ref());
    let text = share::whole(&share::share(&session.plan, step, session.day()));
    let mut answer = Answer::of(text.clone()).with_troubles(visit.troubles());
    if taken.copied {
        copy(&text, env, &mut answer);
    }
    if taken.saved {
        save(&share::file_name(session.day()), &text, &mut answer);
    }
    answer
}

/// Standard error is where the terminal listens: standard output may lead into a file.
fn copy(text: &str, env: &Env, answer: &mut Answer) {
    if env.plain || !io::stderr().is_terminal() {
        answer.err.push_str(shell::NO_TERMINAL);
        answer.exit = Exit::NotDone;
    } else if to_clipboard(text, &mut io::stderr()).is_ok() {
        answer.err.extend([look_back::COPIED, "\n"]);
    }
}

fn save(name: &str, text: &str, answer: &mut Answer) {
    if let Ok(name) = letter::save(Path::new("."), name, text) {
        answer.err.extend([&look_back::saved_as(&name), "\n"]);
    } else {
        answer.err.extend([look_back::NO_FILE, "\n"]);
        answer.exit = Exit::NotWritten;
    }
}

/// The done steps of some days, for some value.
pub(super) fn log(
    env: &Env,
    span: (Option<Day>, Option<Day>),
    value: Option<&str>,
    form: Form,
) -> Answer {
    let visit = Visit::open_weeks(env, None);
    let session = visit.session();
    let value = match value.map(|name| (name, value_named(session, name))) {
        Some((name, None)) => return Answer::usage(text::no_value(name)),
        Some((_, value)) => value,
        None => None,
    };
    let (since, until) = span;
    let chosen = Chosen {
        since,
        until,
        value,
    };
    let frame = match form {
        Form::Text => Frame::default(),
        Form::Csv => Frame::beginning(steps::COLUMNS),
        Form::Json => Frame {
            begin: "[",
            end: "\n]\n",
            end_of_none: "]\n",
        },
    };
    let mut between = "\n  ";
    stream(visit, &frame, &chosen, |rows, out| match form {
        Form::Text => out.put(&steps::text(rows)),
        Form::Csv => out.put(&steps::csv(rows)),
        Form::Json => {
            for row in steps::data(rows) {
                let row = format!("{row:#}").replace('\n', "\n  ");
                out.put(&format!("{between}{row}"))?;
                between = ",\n  ";
            }
            Ok(())
        }
    })
}

/// Everything as a page of text.
pub(super) fn page(env: &Env) -> Answer {
    let visit = Visit::open_weeks(env, None);
    let begin = markdown::beginning(&visit.session().plan);
    let frame = Frame::beginning(&begin);
    stream(visit, &frame, &Chosen::default(), |rows, out| {
        out.put(&markdown::month(rows))
    })
}

/// What stands before rows and after them.
#[derive(Default)]
struct Frame<'a> {
    begin: &'a str,
    end: &'a str,
    /// The end where there are no rows.
    end_of_none: &'a str,
}

impl<'a> Frame<'a> {
    fn beginning(begin: &'a str) -> Self {
        Self {
            begin,
            ..Self::default()
        }
    }
}

/// Prints the chosen steps month by month, however many there are.
fn stream(
    mut visit: Visit,
    frame: &Frame,
    chosen: &Chosen,
    mut put: impl FnMut(&[Row], &mut Stream) -> io::Result<()>,
) -> Answer {
    let mut out = Stream::new();
    let mut printed = out.put(frame.begin);
    let survey = visit.survey();
    let mut end = frame.end_of_none;
    let is_chosen = |month: &Month| {
        chosen.since.is_none_or(|since| since.month() <= *month)
            && chosen.until.is_none_or(|until| *month <= until.month())
    };
    for month in survey.months().into_iter().filter(is_chosen) {
        if printed.is_ok() {
            let days = visit.days_of(&survey, month);
            let rows = steps::rows(&visit.session().plan, &days, chosen);
            printed = put(&rows, &mut out);
            end = if rows.is_empty() { end } else { frame.end };
        }
    }
    // What was refused is told at the end.
    let _told = printed.and_then(|()| out.put(end));
    out.end(&visit.troubles_after(&survey))
}

/// The value of this id or name.
fn value_named(session: &Session, name: &str) -> Option<Id> {
    let mut values = session.plan.values.iter();
    let is = |text: &str| text.eq_ignore_ascii_case(name);
    let found = values.find(|value| is(value.id.as_str()) || is(&value.name));
    found.map(|value| value.id.clone())
}

/// The text in the characters that were asked for.
pub(super) fn in_signs(text: String, env: &Env) -> String {
    if env.appearance.ascii {
        crate::ui::glyphs::in_ascii(&text).into_owned()
    } else {
        text
    }
}
