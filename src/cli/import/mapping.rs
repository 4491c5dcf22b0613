//! Which habit goes to which value. Names of habits are personal: they come from a file or the keyboard, never from the
//! words of a command, which a shell remembers.

use std::collections::HashMap;

use crate::{
    domain::{
        id::Id,
        phrase::name_key,
        plan::{Plan, Value},
    },
    report::import::Found,
    words::import as words,
};

use super::super::answer::{Answer, heard};

/// How often an answer that is none is asked for again.
const TRIES: usize = 3;

/// Where the marks of a habit go.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Goes {
    /// To a value.
    To(Id),
    /// Nowhere.
    Out,
}

/// The values, and where each habit goes as far as it is known.
pub(super) struct Mapping<'a> {
    active: Vec<&'a Value>,
    plan: &'a Plan,
    goes: Vec<Option<Goes>>,
}

impl<'a> Mapping<'a> {
    /// What the map, `--to` and the names themselves say: a habit that is called like a value goes there.
    pub(super) fn of(
        plan: &'a Plan,
        found: &Found,
        map: Option<&str>,
        to: Option<&str>,
    ) -> Result<Self, Answer> {
        let mut mapping = Self {
            active: plan.active_values(),
            plan,
            goes: Vec::new(),
        };
        let lines = map.map(|map| mapping.lines(map)).transpose()?;
        let lines = lines.unwrap_or_default();
        let unknown = |name: &str| Answer::usage(words::no_value(name, &mapping.numbered()));
        let rest = to.map(|name| mapping.named(name).ok_or_else(|| unknown(name)));
        let rest = rest.transpose()?;
        let goes = found.habits.iter().map(|habit| {
            let line = lines.get(&name_key(habit)).cloned();
            let own = || {
                plan.value_called(habit)
                    .map(|value| Goes::To(value.id.clone()))
            };
            line.or_else(own).or_else(|| rest.clone())
        });
        mapping.goes = goes.collect();
        Ok(mapping)
    }

    /// The value of each habit; `None` where there is none.
    pub(super) fn values(&self) -> Vec<Option<Id>> {
        let value = |goes: &Option<Goes>| match goes {
            Some(Goes::To(id)) => Some(id.clone()),
            Some(Goes::Out) | None => None,
        };
        self.goes.iter().map(value).collect()
    }

    /// Where a habit goes, in words.
    pub(super) fn words_of(&self, habit: usize) -> &str {
        match self.goes.get(habit) {
            Some(Some(Goes::To(id))) => {
                self.plan.value(id).map_or(id.as_str(), |value| &value.name)
            }
            Some(Some(Goes::Out)) => words::LEFT_OUT,
            Some(None) | None => words::NO_VALUE_YET,
        }
    }

    /// The habits with marks that have no value yet.
    pub(super) fn unmapped<'b>(&self, found: &'b Found) -> Vec<&'b str> {
        let open = self.open(found).into_iter();
        open.map(|(habit, _)| found.habits[habit].as_str())
            .collect()
    }

    /// The values and their numbers.
    pub(super) fn numbered(&self) -> String {
        words::numbered(&self.active)
    }

    /// Asks for what is not known yet. False when the person went away in between.
    pub(super) fn ask(&mut self, found: &Found) -> bool {
        let mut usual = Goes::To(match self.active.first() {
            Some(value) => value.id.clone(),
            None => return true,
        });
        let mut rest = None;
        for (habit, marks) in self.open(found) {
            if rest.is_none() {
                let question = words::ask(
                    &found.habits[habit],
                    marks,
                    &self.numbered(),
                    &self.answer_for(&usual),
                );
                let Some((goes, is_for_all)) = self.answer(&question, &usual) else {
                    return false;
                };
                usual = goes.clone();
                self.goes[habit] = Some(goes.clone());
                rest = is_for_all.then_some(goes);
            } else {
                self.goes[habit].clone_from(&rest);
            }
        }
        true
    }

    fn open(&self, found: &Found) -> Vec<(usize, usize)> {
        let counts = found.counts().into_iter().enumerate();
        counts
            .filter(|(habit, marks)| *marks > 0 && self.goes[*habit].is_none())
            .collect()
    }

    fn answer(&self, question: &str, usual: &Goes) -> Option<(Goes, bool)> {
        for _ in 0..TRIES {
            let line = heard(question)?;
            let (name, is_for_all) = match line.strip_suffix("all") {
                Some(name) => (name.trim(), true),
                None => (line.as_str(), false),
            };
            if name.is_empty() {
                return Some((usual.clone(), is_for_all));
            }
            if let Some(goes) = self.named(name) {
                return Some((goes, is_for_all));
            }
            Answer::line(&words::no_answer(&self.numbered())).say();
        }
        None
    }

    fn answer_for(&self, goes: &Goes) -> String {
        let place = |id: &Id| self.active.iter().position(|value| value.id == *id);
        match goes {
            Goes::To(id) => place(id).map_or(String::new(), |place| (place + 1).to_string()),
            Goes::Out => words::OUT.to_owned(),
        }
    }

    /// The lines of a map, by the key of the habit's name.
    fn lines(&self, text: &str) -> Result<HashMap<String, Goes>, Answer> {
        let mut lines = HashMap::new();
        for (line, number) in text.lines().zip(1..) {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let parts = line.rsplit_once('=');
            let (habit, value) = parts.ok_or_else(|| Answer::usage(words::no_map_line(number)))?;
            let unknown = || Answer::usage(words::no_map_value(number, &self.numbered()));
            let goes = self.named(value.trim()).ok_or_else(unknown)?;
            lines.insert(name_key(habit), goes);
        }
        Ok(lines)
    }

    /// What a number, a name, an id or a `-` means.
    fn named(&self, name: &str) -> Option<Goes> {
        if name == words::OUT {
            return Some(Goes::Out);
        }
        let place = name.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        let numbered = place.and_then(|place| self.active.get(place).copied());
        let value = numbered.or_else(|| self.plan.value_called(name));
        value.map(|value| Goes::To(value.id.clone()))
    }
}
