//! `daymark forget`: words that are to be nowhere any more.

mod by_words;
mod texts;

use std::path::PathBuf;

use clap::Args;

use crate::{
    domain::{
        entry::{Entry, Fact},
        id::Id,
        journal::Journal,
        note::wordings,
    },
    env::{self, Env},
    session::Session,
    store::{
        Elsewhere, NotSaved,
        forget::{Gone, Reached, Single, Whose},
        text_file::left_behind,
    },
    words::forget as words,
};

use self::texts::Texts;
use super::{
    answer::{Answer, Exit},
    visit::Visit,
};

/// Take words of yours out of every file of this device, for good
#[derive(Clone, Debug, Args)]
pub(super) struct Forget {
    /// The id of an entry or of an item of plan.json; without it there is a list
    id: Option<String>,
    /// Read words from standard input, show every place that holds them, and take them out
    #[arg(long, conflicts_with = "id")]
    words: bool,
    /// With --words: do it without asking
    #[arg(long, requires = "words")]
    yes: bool,
    /// In the logs of other devices too: they are gone for good
    #[arg(long)]
    every_device: bool,
}

impl Forget {
    /// Forgets what has this id, or what holds the words; without either, what the person chooses from a list.
    pub(super) fn run(&self, env: &Env) -> Answer {
        let mut visit = match Visit::open_whole(env).unless_gone() {
            Ok(visit) => visit,
            Err(refused) => return refused,
        };
        if self.words {
            return self.by_words(env, &mut visit);
        }
        let session = visit.session();
        let texts = Texts::of(session);
        let id = if let Some(id) = &self.id {
            Id::new(id)
        } else {
            if !env.is_terminal || texts.is_empty() {
                return texts.list().with_troubles(visit.troubles());
            }
            match texts.ask() {
                Ok(id) => id,
                Err(left) => return left,
            }
        };
        match chosen(session, &texts, &id) {
            // What cannot be read may hold the id.
            Err(why) => why.with_troubles(visit.troubles()),
            Ok(gone) => carry_out(&mut visit, gone, self.whose()),
        }
    }

    fn whose(&self) -> Whose {
        if self.every_device {
            Whose::Everyones
        } else {
            Whose::Own
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

/// What the id names: an entry with the notes about it, an item of the plan with the steps that were done of it, or a text
/// that stands alone.
fn chosen(session: &Session, texts: &Texts, id: &Id) -> Result<Gone, Answer> {
    let (plan, journal) = (&session.plan, &session.journal);
    let mut gone = Gone::default();
    if let Some(entry) = journal.entry(id) {
        gone.entries.extend(
            journal
                .entries()
                .filter(|other| is_about(other, entry))
                .map(name),
        );
        // Of a note the words it had before go as well.
        gone.entries.extend(wordings(journal, id));
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
    let single = Single::ALL.into_iter().find(|of| of.name() == id.as_str());
    if texts.has_item(id) || plan.erased_ids().contains(id) {
        gone.items.insert(id.clone());
    } else if let Some(single) = single {
        gone.single.insert(single);
        return Ok(gone);
    } else {
        return Err(Answer::usage(words::no_such_id(id.as_str())));
    }
    gone.entries.extend(
        journal
            .entries()
            .filter(|entry| is_step_of(entry, id) && has_words(entry))
            .map(name),
    );
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

fn said(reached: &Reached) -> Answer {
    let mut lines = Vec::new();
    if !reached.refused.is_empty() && reached.files.is_empty() {
        lines.push(words::STILL_THERE.to_owned());
    } else if reached.files.is_empty() && reached.same_words.is_empty() {
        lines.push(words::FORGOTTEN_BEFORE.to_owned());
    } else if reached.files.is_empty() {
        lines.push(words::NOTHING_MORE.to_owned());
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
    lines.extend(foreign(&reached.foreign));
    lines.extend(kept_elsewhere(&reached.elsewhere));
    lines.push(words::OUT_OF_REACH.to_owned());
    let mut answer = Answer::of(lines.join("\n") + "\n");
    let mut last: Option<NotSaved> = None;
    for (file, why) in &reached.refused {
        if last != Some(*why) {
            answer.err.extend([format!("{}\n", words::refused(*why))]);
        }
        answer.err.extend([format!("  {}\n", file.display())]);
        last = Some(*why);
        answer.exit = Exit::NotWritten;
    }
    answer.made_what_was_not_refused()
}

fn listed(files: &[String]) -> impl Iterator<Item = String> {
    files.iter().map(|file| format!("  {file}"))
}

/// The files of others, each with its whole path: the person has to change them.
fn foreign(paths: &[PathBuf]) -> Vec<String> {
    if paths.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![words::FOREIGN.to_owned()];
    lines.extend(paths.iter().map(|path| format!("  {}", path.display())));
    lines
}

/// What is kept of stores at other places, and what takes it away.
pub(super) fn kept_elsewhere(others: &[Elsewhere]) -> Vec<String> {
    let mut lines = Vec::new();
    for other in others {
        let folder = other.folder.display().to_string();
        match &other.store {
            Some(store) => {
                let store = store.display().to_string();
                lines.extend(words::of_another_store(&store, &folder));
            }
            None => lines.extend(words::of_no_store(&folder)),
        }
    }
    lines
}
