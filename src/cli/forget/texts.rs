//! What daymark holds in a person's words: the texts of entries, the items of the plan, and what stands alone in it.

use std::iter;

use crate::{
    domain::{
        entry::{Entry, Fact},
        id::Id,
        plan::{Basic, Plan, Value},
        size::Size,
    },
    session::Session,
    store::forget::Single,
    words::forget as words,
};

use super::super::answer::{Answer, heard};

/// How many texts the list shows on a terminal.
const LISTED: usize = 40;
/// How many letters of each.
const LETTERS: usize = 56;

/// A text of the person.
pub(super) struct Text {
    id: Id,
    what: String,
    pub(super) words: String,
}

impl Text {
    /// What it is, and how it begins.
    pub(super) fn line(&self) -> String {
        let line = self.words.replace('\n', " ");
        let begins = match line.char_indices().nth(LETTERS) {
            Some((end, _)) => format!("{}…", &line[..end]),
            None => line,
        };
        format!("{}: {begins}\n", self.what)
    }
}

/// All of them, the newest entries first, then the plan.
pub(super) struct Texts {
    all: Vec<Text>,
    items: Vec<Id>,
}

impl Texts {
    pub(super) fn of(session: &Session) -> Self {
        let journal = &session.journal;
        let mut entries: Vec<(&Entry, Vec<String>)> = journal
            .entries()
            .map(|entry| (entry, own_words(session, entry)))
            .filter(|(_, words)| !words.is_empty())
            .collect();
        entries.sort_by(|(a, _), (b, _)| b.order().cmp(&a.order()));
        let text = |(entry, words): (&Entry, Vec<String>)| Text {
            id: entry.id.clone(),
            what: format!("{} {}", entry.day, kind(&entry.fact)),
            words: words.join(" / "),
        };
        let mut all: Vec<Text> = entries.into_iter().map(text).collect();
        // Both are seen on the first screen, however long the log is.
        let rest = all.split_off(all.len().min(LISTED / 2));
        let items = items(&session.plan);
        let ids = items.iter().map(|item| item.id.clone()).collect();
        all.extend(items);
        all.extend(single(&session.plan));
        all.extend(rest);
        Self { all, items: ids }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// All of them, and of the values that are chosen, which cannot be forgotten by their ids.
    pub(super) fn and_of_values(self, plan: &Plan) -> Vec<Text> {
        let chosen = plan.values.iter().filter(|value| value.retired.is_none());
        self.all.into_iter().chain(chosen.map(value)).collect()
    }

    /// True for the id of an item of the plan that can be forgotten.
    pub(super) fn has_item(&self, id: &Id) -> bool {
        self.items.contains(id)
    }

    /// The list for a script, or for a person who has a file to choose from.
    pub(super) fn list(&self) -> Answer {
        if self.is_empty() {
            return Answer::of(words::NO_WORDS);
        }
        let lines = self
            .all
            .iter()
            .map(|text| format!("{}  {}", text.id, text.line()));
        Answer {
            err: words::BY_ID.to_owned(),
            ..Answer::of(lines.collect::<String>())
        }
    }

    /// Shows the list and asks for a number, and once more before anything is gone.
    pub(super) fn ask(&self) -> Result<Id, Answer> {
        let mut page = format!("{}\n", words::WHICH);
        for (number, text) in (1..).zip(self.all.iter().take(LISTED)) {
            page.extend([format!("{number:>3}  {}", text.line())]);
        }
        page += &words::more(self.all.len().saturating_sub(LISTED));
        let left = || Answer::of(words::NOTHING_FORGOTTEN);
        let number = heard(&format!("{page}{}", words::WHICH_NUMBER)).unwrap_or_default();
        if number.is_empty() {
            return Err(left());
        }
        let mut listed = (1..).zip(self.all.iter().take(LISTED));
        let Some((_, text)) = listed.find(|(at, _): &(usize, _)| at.to_string() == number) else {
            return Err(Answer::usage(words::no_such_number(&number)));
        };
        let sure = heard(&format!("{}{}", text.line(), words::FOR_GOOD)).unwrap_or_default();
        let is_sure = sure.eq_ignore_ascii_case("y");
        is_sure.then(|| text.id.clone()).ok_or_else(left)
    }
}

/// The texts of an entry, without names of places and company that come with daymark.
fn own_words(session: &Session, entry: &Entry) -> Vec<String> {
    let content = &session.content;
    let mut words = entry.texts();
    if matches!(entry.fact, Fact::Detail { .. }) {
        let lists = [content.places(), content.companies()];
        let is_listed = |word: &String| {
            lists
                .iter()
                .any(|list| list.iter().any(|line| line.id == *word))
        };
        words.retain(|word| !is_listed(word));
    }
    words
}

fn kind(fact: &Fact) -> &'static str {
    if matches!(fact, Fact::Newer { .. }) {
        words::NEWER
    } else {
        words::kind(&fact.kind())
    }
}

fn text(id: &str, what: &str, words: &str) -> Text {
    Text {
        id: Id::new(id),
        what: what.to_owned(),
        words: words.to_owned(),
    }
}

/// The items of the plan that can be forgotten.
fn items(plan: &Plan) -> Vec<Text> {
    let text = |id: &Id, what: &str, words: &[&str]| {
        let said: Vec<&str> = words
            .iter()
            .copied()
            .filter(|words| !words.is_empty())
            .collect();
        text(id.as_str(), what, &said.join(" / "))
    };
    let values = plan.values.iter().filter(|value| value.retired.is_some());
    let mut items: Vec<Text> = values.map(value).collect();
    let steps = plan.commitments.iter();
    items.extend(steps.map(|of| {
        let others = Size::ALL.into_iter().filter(|size| *size != of.size);
        let others = others.map(|size| of.sizes.text(size));
        let said: Vec<&str> = iter::once(of.text(of.size)).chain(others).collect();
        text(&of.id, words::STEP, &said)
    }));
    items.extend((plan.people.iter()).map(|of| {
        let told = of.text.as_deref().unwrap_or_default();
        text(&of.id, words::PERSON, &[&of.name, &of.reach, told])
    }));
    items.extend((plan.one_offs.iter()).map(|of| text(&of.id, words::ONE_OFF, &[&of.text])));
    items.extend((plan.notes.iter()).map(|of| text(&of.id, words::NOTE_TO_SELF, &[&of.text])));
    items.extend(
        (plan.if_then.iter()).map(|of| text(&of.id, words::IF_THEN, &[&of.situation, &of.action])),
    );
    items.extend((plan.cues.iter()).map(|of| text(&of.id, words::CUE, &[&of.text])));
    let actions = plan.hard_moment_actions.iter();
    items.extend(actions.map(|of| text(&of.id, words::ACTION, &[&of.text])));
    items
}

fn value(of: &Value) -> Text {
    let said = [&*of.name, &*of.everyday, &*of.why];
    let said: Vec<&str> = said.into_iter().filter(|words| !words.is_empty()).collect();
    text(of.id.as_str(), words::VALUE, &said.join(" / "))
}

/// The texts of the plan that are in no item, where they are the person's own.
fn single(plan: &Plan) -> Vec<Text> {
    let usual = Plan::default();
    let words_of = |single| {
        let (what, words) = match single {
            Single::Statement => (words::STATEMENT, plan.statement.text.clone()),
            Single::Basic(basic) => {
                let what = match basic {
                    Basic::Sleep => words::SLEEP,
                    Basic::Meals => words::MEALS,
                    Basic::Movement => words::MOVEMENT,
                };
                let all: Vec<&str> = plan.settings.basics.of(basic).all_words().collect();
                (what, all.join(" / "))
            }
            Single::HelpUrl => (words::HELP_URL, plan.settings.help_url.clone()),
        };
        let is_own = match single {
            Single::Statement => plan.statement.template == 0,
            Single::Basic(_) => true,
            Single::HelpUrl => words != usual.settings.help_url,
        };
        (is_own && !words.is_empty()).then(|| text(single.name(), what, &words))
    };
    Single::ALL.into_iter().filter_map(words_of).collect()
}
