//! `daymark forget`: words that are to be nowhere any more.

use clap::Args;

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
        text_file::left_behind,
    },
    words::forget as words,
};

use super::{
    answer::{Answer, Exit, heard},
    visit::Visit,
};

/// How many texts the list shows on a terminal.
const LISTED: usize = 40;
/// How many letters of each.
const LETTERS: usize = 56;

/// Take words of yours out of every file of this device, for good
#[derive(Clone, Debug, Args)]
pub(super) struct Forget {
    /// The id of an entry or of an item of plan.json; without it there is a list
    id: Option<String>,
    /// In the logs of other devices too: they are gone for good
    #[arg(long)]
    every_device: bool,
}

impl Forget {
    /// Forgets what has this id; without one, what the person chooses from a list.
    pub(super) fn run(&self, env: &Env) -> Answer {
        let mut visit = Visit::open_whole(env);
        let session = visit.session();
        let id = if let Some(id) = &self.id {
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
        let whose = if self.every_device {
            Whose::Everyones
        } else {
            Whose::Own
        };
        match chosen(&session.plan, &session.journal, &id) {
            Err(why) => why,
            Ok(gone) => carry_out(&mut visit, gone, whose),
        }
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
            let copies = left_behind(&env::folders_in_memory(), &visit.store.places().own());
            for copy in copies {
                answer.out += &words::copy_left(&copy.display().to_string());
            }
            answer.with_troubles(visit.troubles())
        }
        Err(why) => Answer::refused(words::not_forgotten(why), Exit::NotWritten),
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
    let is_known = items(plan).iter().any(|item| item.id == *id) || plan.erased_ids().contains(id);
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

/// A text of the person.
struct Text {
    id: Id,
    what: String,
    words: String,
}

impl Text {
    /// What it is, and how it begins.
    fn line(&self) -> String {
        let line = self.words.replace('\n', " ");
        let begins = match line.char_indices().nth(LETTERS) {
            Some((end, _)) => format!("{}…", &line[..end]),
            None => line,
        };
        format!("{}: {begins}\n", self.what)
    }
}

/// The items of the plan that can be forgotten, newest names of lists last.
fn items(plan: &Plan) -> Vec<Text> {
    let text = |id: &Id, what: &str, words: &str| Text {
        id: id.clone(),
        what: what.to_owned(),
        words: words.to_owned(),
    };
    let values = plan.values.iter().filter(|value| value.retired.is_some());
    let mut items: Vec<Text> = values
        .map(|of| text(&of.id, words::VALUE, &of.name))
        .collect();
    let steps = plan.commitments.iter();
    items.extend(steps.map(|of| text(&of.id, words::STEP, of.text(of.size))));
    items.extend((plan.people.iter()).map(|of| text(&of.id, words::PERSON, &of.name)));
    items.extend((plan.one_offs.iter()).map(|of| text(&of.id, words::ONE_OFF, &of.text)));
    items.extend((plan.notes.iter()).map(|of| text(&of.id, words::NOTE_TO_SELF, &of.text)));
    items.extend((plan.if_then.iter()).map(|of| text(&of.id, words::IF_THEN, &of.situation)));
    items.extend((plan.cues.iter()).map(|of| text(&of.id, words::CUE, &of.text)));
    let actions = plan.hard_moment_actions.iter();
    items.extend(actions.map(|of| text(&of.id, words::ACTION, &of.text)));
    items
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
        Text {
            id: entry.id.clone(),
            what: format!("{} {what}", entry.day),
            words: entry.texts().join(" / "),
        }
    };
    let mut all: Vec<Text> = entries.into_iter().map(of_entry).collect();
    // Both are seen on the first screen, however long the log is.
    let rest = all.split_off(all.len().min(LISTED / 2));
    all.extend(items(plan));
    all.extend(rest);
    all
}

/// The list for a script, or for a person who has a file to choose from.
fn list(texts: &[Text]) -> Answer {
    if texts.is_empty() {
        return Answer::of(words::NO_WORDS);
    }
    let lines = texts
        .iter()
        .map(|text| format!("{}  {}", text.id, text.line()));
    Answer {
        err: words::BY_ID.to_owned(),
        ..Answer::of(lines.collect::<String>())
    }
}

/// Shows the list and asks for a number, and once more before anything is gone.
fn ask(texts: &[Text]) -> Option<Id> {
    let mut page = format!("{}\n", words::WHICH);
    for (number, text) in (1..).zip(texts.iter().take(LISTED)) {
        page.extend([format!("{number:>3}  {}", text.line())]);
    }
    let number = heard(&format!("{page}{}", words::WHICH_NUMBER))?;
    let index = number.parse::<usize>().ok()?.checked_sub(1)?;
    let text = texts.iter().take(LISTED).nth(index)?;
    let sure = heard(&format!("{}{}", text.line(), words::FOR_GOOD))?;
    sure.eq_ignore_ascii_case("y").then(|| text.id.clone())
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
