//! The pages that were said, so that only what changed is said again.

use crate::{
    app::App,
    domain::phrase::is_ended,
    pages::page::{Kind, Trait},
    ui::narration::{Fact, Kind as Role, Narration, State},
    words::{self, capital, plain as said},
};

/// Which page is open: how deep it lies, of which kind it is, and which of its screens is shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Id {
    depth: usize,
    name: &'static str,
    title: String,
}

/// A page, and what was said of it last.
#[derive(Debug)]
pub(super) struct Page {
    id: Id,
    pub(super) narration: Narration,
}

impl Id {
    /// The page on top.
    pub(super) fn of(app: &App, narration: &Narration) -> Self {
        Self {
            depth: app.pages.len(),
            name: app.shown().traits().name,
            title: narration.title.clone(),
        }
    }

    fn is_of_the_page_of(&self, other: &Self) -> bool {
        (self.depth, self.name) == (other.depth, other.name)
    }
}

/// The lines that say a page: all of it where it opened, what changed where it was open before.
pub(super) fn lines(
    pages: &mut Vec<Page>,
    app: &App,
    id: &Id,
    narration: Narration,
) -> Vec<String> {
    let was_open = pages.iter().any(|page| page.id.is_of_the_page_of(id));
    let is_back = pages.last().is_some_and(|last| last.id != *id);
    let keeps = |page: &Page| {
        let is_other = page.id.is_of_the_page_of(id) && !is_walk(app);
        page.id.depth < id.depth || is_other || page.id == *id
    };
    pages.retain(keeps);
    let Some(at) = pages.iter().position(|page| page.id == *id) else {
        let mut lines = whole(&narration);
        if !was_open && narration.title.is_empty() {
            lines.insert(0, format!("{}: {}", said::PAGE, capital(id.name)));
        }
        let id = id.clone();
        let narration = narration.with_all();
        pages.push(Page { id, narration });
        return lines;
    };
    pages.truncate(at + 1);
    let before = std::mem::replace(&mut pages[at].narration, narration.with_all());
    let narration = &pages[at].narration;
    let mut lines = changes(&before, narration);
    if is_back {
        lines.splice(0..0, title(narration));
    }
    lines
}

impl Page {
    /// What is said where nothing changed: a quiet page as a whole, else where the cursor is.
    pub(super) fn once_more(&self, app: &App) -> Vec<String> {
        if is_quiet(app) {
            return whole(&self.narration);
        }
        let first = || self.narration.facts.first().map(line);
        selected(&self.narration)
            .or_else(first)
            .into_iter()
            .collect()
    }
}

/// True where something that nobody asks for is said: what the person began, and what is on its way to the disk.
pub(super) fn speaks_unasked(app: &App, pages: &[Page]) -> bool {
    let waits = |fact: &Fact| {
        let words = fact.words.as_str();
        words.ends_with(words::SAVING) || words.ends_with(words::NOT_SAVED_YET)
    };
    let last = pages.last();
    app.shown().traits().has(Trait::SpeaksUnasked)
        || last.is_some_and(|page| page.narration.facts.iter().any(waits))
}

/// Pages that follow each other: each is said whole, in both directions.
fn is_walk(app: &App) -> bool {
    app.shown().traits().has(Trait::IsWalk)
}

fn is_quiet(app: &App) -> bool {
    app.shown().traits().kind == Kind::Quiet
}

/// A page from its title to its end.
fn whole(narration: &Narration) -> Vec<String> {
    let mut lines: Vec<String> = title(narration).into_iter().collect();
    let said = narration.facts.iter().filter(|fact| !fact.is_aside);
    lines.extend(said.map(line));
    let here = narration.here.and_then(|at| narration.facts.get(at));
    lines.extend(here.and_then(|fact| {
        let same = narration
            .facts
            .iter()
            .filter(|other| other.label == fact.label);
        if fact.label.is_empty() || same.count() > 1 {
            return selected(narration);
        }
        Some(format!(
            "{}: {}",
            said::SELECTED,
            said::spoken_label(&fact.label)
        ))
    }));
    lines
}

/// What is said now and was not said before; then where the cursor is, if it moved.
fn changes(before: &Narration, narration: &Narration) -> Vec<String> {
    // That a week has one more step says enough; on which days is said with all of the page.
    let is_fresh = |fact: &&Fact| !before.facts.contains(fact) && !said::is_of_a_week(&fact.label);
    let is_chosen = |fact: &Fact| fact.state == State::Chosen;
    let fresh: Vec<&Fact> = narration.facts.iter().filter(is_fresh).collect();
    let chooses = fresh.iter().any(|fact| is_chosen(fact));
    let was_chosen = |fact: &Fact| {
        let chosen = Fact {
            state: State::Chosen,
            ..fact.clone()
        };
        before.facts.contains(&chosen)
    };
    let mut lines = Vec::new();
    for fact in &fresh {
        if fact.state == State::Open && was_chosen(fact) {
            // Where another was chosen instead, that says it.
            if !chooses {
                lines.push(format!("{}, {}", line(fact), said::NOT_CHOSEN));
            }
        } else {
            lines.push(line(fact));
        }
    }
    let here = narration.here.and_then(|at| narration.facts.get(at));
    let was = before.here.and_then(|at| before.facts.get(at));
    let is_same = |fact: &Fact, was: &Fact| (&fact.label, &fact.words) == (&was.label, &was.words);
    // Among rows that all are new nobody knows yet which one Enter takes.
    let is_known = |fact: &Fact| !fresh.contains(&fact) || fresh.len() == narration.facts.len();
    let moved = match (here, was) {
        (Some(fact), Some(was)) => !is_same(fact, was) && is_known(fact),
        (Some(fact), None) => !fresh.contains(&fact),
        (None, _) => false,
    };
    if moved {
        lines.extend(selected(narration));
    }
    lines
}

fn title(narration: &Narration) -> Option<String> {
    let has_title = !narration.title.is_empty();
    has_title.then(|| format!("{}: {}", said::PAGE, narration.title))
}

/// The row the cursor is on.
fn selected(narration: &Narration) -> Option<String> {
    let fact = narration.facts.get(narration.here?)?;
    let words = match (fact.kind, fact.label.as_str()) {
        (Role::Words, _) | (_, "") => fact.words.clone(),
        (Role::Choice, key) => format!("{key}, {}", fact.words),
        (Role::Labelled, label) => format!("{label}, {}", fact.words),
    };
    Some(format!("{}: {words}", said::SELECTED))
}

/// A fact in one line.
pub(super) fn line(fact: &Fact) -> String {
    let mut line = match fact.label.as_str() {
        "" => fact.words.clone(),
        label if fact.words.is_empty() => label.to_owned(),
        label => format!("{}: {}", said::spoken_label(label), fact.words),
    };
    if fact.state == State::Chosen {
        line.push_str(if is_ended(&line) { " " } else { ", " });
        line.push_str(said::CHOSEN);
    }
    line
}
