//! What People and help says: the people, then the fixed text; or the entry that is being written.

use super::super::{
    PeoplePage, Stop,
    form::{Form, Kind, Row},
    is_doctor,
};
use crate::{
    domain::plan::Person,
    session::{Session, action::Action},
    ui::{
        focus::Focus,
        told::{State, Told},
    },
    words::people as words,
};

/// Says the page that is open.
pub(super) fn tell(sheet: &PeoplePage, session: &Session, told: &mut Told) {
    words::TITLE.clone_into(&mut told.title);
    if let Some(form) = &sheet.form {
        return write(form, told);
    }
    for (index, stop) in sheet.stops(session).iter().enumerate() {
        match stop {
            Stop::Question => told.words(words::SOMEONE_WITH_YOU),
            Stop::Person(one) => person(one, told),
            Stop::Offer => {
                let (question, quiet) = words::SOMEONE_TO_REACH;
                told.words(question);
                told.and(quiet);
            }
            Stop::Nobody => {
                told.choice(&session.appearance.keys.sign(Action::Add, "a"), words::ADD)
            }
            Stop::Words(text) => told.words(text),
        }
        told.here_if(Focus::of(index, sheet.at));
    }
}

fn person(person: &Person, told: &mut Told) {
    let label = if is_doctor(person) {
        words::YOUR_DOCTOR
    } else {
        words::YOUR_PEOPLE
    };
    told.labelled(label, &person.name);
    told.and(&person.reach);
    if let Some(day) = person.checked.filter(|_| is_doctor(person)) {
        told.and(&words::checked_on(&day.short()));
    }
}

fn write(form: &Form, told: &mut Told) {
    told.labelled_field(words::NAME, &form.name, Focus::of(Row::Name, form.row));
    told.labelled_field(words::HOW, &form.reach, Focus::of(Row::How, form.row));
    for (index, (kind, text)) in Kind::ALL.into_iter().zip(words::KINDS).enumerate() {
        let state = State::chosen_if(kind == form.kind);
        if form.row == Row::Who {
            told.pick(&(index + 1).to_string(), text, state);
        } else if kind == form.kind {
            told.labelled(words::WHO, text);
        }
        if kind == form.kind {
            told.here_if(Focus::of(Row::Who, form.row));
        }
    }
}
