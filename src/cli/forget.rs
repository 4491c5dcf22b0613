//! `daymark forget`: words that are to be nowhere any more.

use std::io::{self, BufRead};

use crate::{
    domain::{
        entry::{Entry, Fact},
        id::Id,
        journal::Journal,
        plan::Plan,
    },
    env::{self, Env},
    store::{
        NotSaved,
        forget::{Gone, Reached, Whose},
        private_copy::left_behind,
    },
    words::forget as words,
};

use super::{answer::Answer, exit::Exit, visit::Visit};

/// How many texts the list shows on a terminal.
const LISTED: usize = 40;
/// How many letters of each.
const LETTERS: usize = 56;

/// Forgets what has this id; without one, what the person chooses from a list.
pub(super) fn forget(env: &Env, id: Option<&str>, whose: Whose) -> Answer {
    let mut visit = Visit::open_whole(env);
    let session = visit.session();
    let id = if let Some(id) = id {
        Id::new(id)
    } else {
        let texts = texts(&session.plan, &session.journal);
        if !env.is_terminal || texts.is_empty() {
            return list(&texts).with_troubles(visit.troubles());
        }
        match ask(&texts) {
            Some(id) => id,
            None => return Answer::of(words::NOTHING_FORGOTTEN),
        }
    };
    match chosen(&session.plan, &session.journal, &id) {
        Err(why) => why,
        Ok(gone) => carry_out(&mut visit, gone, whose),
    }
}

/// Says it in the log first, so that nobody reads it from then on; then takes it out of the files.
fn carry_out(visit: &mut Visit, gone: Gone, whose: Whose) -> Answer {
    let redacted = redacted(&visit.session().journal);
    let new: Vec<Id> = gone
        .entries
        .iter()
        .filter(|id| !redacted.contains(id))
        .cloned()
        .collect();
    let closing = visit.does(|session| {
        for of in new {
            session.log(session.day(), Fact::Redacted { of });
        }
    });
    if !closing.unsaved.is_empty() {
        return Answer::of("").after(&closing);
    }
    match visit.forget(gone, whose) {
        Ok(reached) => {
            let mut answer = said(&reached);
            let copies = left_behind(&env::folders_in_memory(), &visit.own_folder());
            for copy in copies {
                answer.out += &words::copy_left(&copy.display().to_string());
            }
            answer.with_troubles(visit.troubles())
        }
        Err(why) => Answer {
            out: String::new(),
            err: words::not_forgotten(why),
            exit: Exit::NotWritten,
        },
    }
}

/// What the id names: an entry with the notes about it, or an item of the plan with the steps that were done of it.
fn chosen(plan: &Plan, journal: &Journal, id: &Id) -> Result<Gone, Answer> {
    let mut gone = Gone::default();
    if let Some(entry) = journal.entry(id) {
        gone.entries.extend(
            journal
                .entries()
                .filter(|other| is_about(other, entry))
                .map(name),
        );
        let has_words = journal
            .entries()
            .any(|entry| gone.entries.contains(&entry.id) && has_words(entry));
        if !has_words && !redacted(journal).contains(id) {
            return Err(Answer::of(words::NO_TEXT));
        }
        return Ok(gone);
    }
    if plan.value(id).is_some_and(|value| value.retired.is_none()) {
        return Err(Answer::usage(words::STILL_CHOSEN));
    }
    let is_known = items(plan).any(|(item, ..)| item == id) || plan.erased_ids().contains(id);
    if !is_known {
        return Err(Answer::usage(words::no_such_id(id.as_str())));
    }
    gone.entries.extend(
        journal
            .entries()
            .filter(|entry| is_step_of(entry, id) && has_words(entry))
            .map(name),
    );
    gone.items.insert(id.clone());
    Ok(gone)
}

fn name(entry: &Entry) -> Id {
    entry.id.clone()
}

fn has_words(entry: &Entry) -> bool {
    !entry.texts().is_empty()
}

fn is_about(other: &Entry, entry: &Entry) -> bool {
    other.id == entry.id
        || matches!(&other.fact, Fact::Detail { of, .. } if *of == entry.id && has_words(other))
}

fn is_step_of(entry: &Entry, item: &Id) -> bool {
    let Fact::Done(done) = &entry.fact else {
        return false;
    };
    [&done.commitment, &done.one_off, &done.if_then]
        .into_iter()
        .flatten()
        .any(|of| of == item)
}

fn redacted(journal: &Journal) -> std::collections::HashSet<Id> {
    let of = |entry: &Entry| match &entry.fact {
        Fact::Redacted { of } => Some(of.clone()),
        _ => None,
    };
    journal.entries().filter_map(of).collect()
}

/// A text of the person: its id, what it is, and how it begins.
type Text = (Id, String, String);

/// The items of the plan that can be forgotten, newest names of lists last.
fn items(plan: &Plan) -> impl Iterator<Item = (&Id, &'static str, &str)> {
    let values = plan.values.iter().filter(|value| value.retired.is_some());
    let values = values.map(|item| (&item.id, words::VALUE, item.name.as_str()));
    let steps = plan
        .commitments
        .iter()
        .map(|item| (&item.id, words::STEP, item.text(item.size)));
    let people = plan
        .people
        .iter()
        .map(|item| (&item.id, words::PERSON, item.name.as_str()));
    let once = plan
        .one_offs
        .iter()
        .map(|item| (&item.id, words::ONE_OFF, item.text.as_str()));
    let notes = plan
        .notes
        .iter()
        .map(|item| (&item.id, words::NOTE_TO_SELF, item.text.as_str()));
    let plans = plan
        .if_then
        .iter()
        .map(|item| (&item.id, words::IF_THEN, item.situation.as_str()));
    let cues = plan
        .cues
        .iter()
        .map(|item| (&item.id, words::CUE, item.text.as_str()));
    let actions = plan
        .hard_moment_actions
        .iter()
        .map(|item| (&item.id, words::ACTION, item.text.as_str()));
    values
        .chain(steps)
        .chain(people)
        .chain(once)
        .chain(notes)
        .chain(plans)
        .chain(cues)
        .chain(actions)
}

/// Every text, the newest entries first, then the plan.
fn texts(plan: &Plan, journal: &Journal) -> Vec<Text> {
    let mut entries: Vec<&Entry> = journal.entries().filter(|entry| has_words(entry)).collect();
    entries.sort_by(|a, b| b.order().cmp(&a.order()));
    let of_entry = |entry: &Entry| {
        let what = match &entry.fact {
            Fact::Detail { .. } => words::NOTE,
            Fact::Mood(_) => words::MOOD,
            Fact::Review(_) => words::LOOK_BACK,
            _ => words::STEP,
        };
        (
            entry.id.clone(),
            format!("{} {what}", entry.day),
            entry.texts().join(" / "),
        )
    };
    let entries = entries.into_iter().map(of_entry);
    let items = items(plan).map(|(id, what, text)| (id.clone(), what.to_owned(), text.to_owned()));
    // Both are seen on the first screen, however long the log is.
    let (mut all, mut rest): (Vec<Text>, Vec<Text>) = (Vec::new(), Vec::new());
    for (index, text) in entries.enumerate() {
        if index < LISTED / 2 {
            all.push(text);
        } else {
            rest.push(text);
        }
    }
    all.extend(items);
    all.append(&mut rest);
    all
}

/// The list for a script, or for a person who has a file to choose from.
fn list(texts: &[Text]) -> Answer {
    if texts.is_empty() {
        return Answer::of(words::NO_WORDS);
    }
    let lines = texts
        .iter()
        .map(|(id, what, text)| format!("{id}  {what}: {}\n", shown(text)));
    Answer {
        err: words::BY_ID.to_owned(),
        ..Answer::of(lines.collect::<String>())
    }
}

fn shown(text: &str) -> String {
    let line = text.replace('\n', " ");
    match line.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// Shows the list and asks for a number, and once more before anything is gone.
fn ask(texts: &[Text]) -> Option<Id> {
    let mut page = format!("{}\n", words::WHICH);
    for (number, (_, what, text)) in (1..).zip(texts.iter().take(LISTED)) {
        page.extend([format!("{number:>3}  {what}: {}\n", shown(text))]);
    }
    let number = heard(&format!("{page}{}", words::WHICH_NUMBER))?;
    let (id, what, text) = texts
        .iter()
        .take(LISTED)
        .nth(number.parse::<usize>().ok()?.checked_sub(1)?)?;
    let sure = heard(&format!("{what}: {}\n{}", shown(text), words::FOR_GOOD))?;
    sure.eq_ignore_ascii_case("y").then(|| id.clone())
}

/// Asks and gives the answer, without the blanks around it; `None` when nobody answers.
pub(super) fn heard(question: &str) -> Option<String> {
    if Answer::of(question).say() != Exit::Done {
        return None;
    }
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line).ok()?;
    (read > 0).then(|| line.trim().to_owned())
}

fn said(reached: &Reached) -> Answer {
    let mut lines = Vec::new();
    if reached.files.is_empty() {
        lines.push(words::FORGOTTEN_BEFORE.to_owned());
    } else {
        lines.push(words::FORGOTTEN.to_owned());
        lines.extend(listed(&reached.files));
    }
    if !reached.others.is_empty() {
        lines.push(words::OTHERS.to_owned());
        lines.extend(listed(&reached.others));
        lines.push(words::OTHERS_GONE.to_owned());
    }
    if !reached.same_words.is_empty() {
        lines.push(words::SAME_WORDS.to_owned());
        lines.extend(listed(&reached.same_words));
    }
    lines.push(words::OUT_OF_REACH.to_owned());
    let mut answer = Answer::of(lines.join("\n") + "\n");
    let mut last: Option<NotSaved> = None;
    for (file, why) in &reached.refused {
        if last != Some(*why) {
            answer.err.extend([format!("{}\n", words::refused(*why))]);
        }
        answer.err.extend([format!("  {file}\n")]);
        last = Some(*why);
        answer.exit = Exit::NotWritten;
    }
    answer
}

fn listed(files: &[String]) -> impl Iterator<Item = String> {
    files.iter().map(|file| format!("  {file}"))
}
