//! The fifth screen: time of day, place and company; what the person says of them, and what was counted.

use std::collections::BTreeMap;

use super::LookBack;
use crate::{
    content::Content,
    domain::{
        block::Block,
        day::Day,
        id::Id,
        pattern::{self, Dimension},
        review::{self, Sign},
    },
    session::{Session, action::Action},
    ui::{
        blocks::levels::{Level, Levels},
        document::Document,
    },
    words::{
        counted,
        look_back::{self as text, names},
    },
};

/// The conditions of one dimension, each with its id and its words.
fn conditions(content: &Content, dimension: Dimension) -> Vec<(String, String)> {
    let lines = match dimension {
        Dimension::Time => {
            let blocks = Block::ALL.iter().filter(|block| **block != Block::Any);
            return blocks
                .map(|block| (block.name().to_owned(), block.words().to_owned()))
                .collect();
        }
        Dimension::Place => content.places(),
        Dimension::Company => content.companies(),
    };
    lines
        .iter()
        .map(|line| (line.id.clone(), line.text.clone()))
        .collect()
}

/// What the counts say on `day`, a sentence each: patterns, then plain counts, then what each step tends to do.
pub(super) fn told(day: Day, session: &Session) -> Vec<String> {
    let patterns = pattern::to_tell(&session.plan, &session.journal, day);
    let noticings = pattern::noticings(&session.journal, &session.plan.settings.blocks, day);
    let patterns = patterns
        .iter()
        .map(|pattern| counted::pattern(pattern, &session.content));
    let noticings = noticings
        .iter()
        .map(|noticing| counted::noticing(noticing, &session.content));
    patterns
        .chain(noticings)
        .chain(tendencies(day, session))
        .collect()
}

fn tendencies(day: Day, session: &Session) -> Vec<String> {
    let values = session.plan.active_values().into_iter();
    let steps = values.filter_map(|value| session.plan.commitment_of(&value.id));
    let told = steps.filter_map(|step| {
        let of_step = |_: &Id, commitment: Option<&Id>| commitment == Some(&step.id);
        let tendency = pattern::tendency(&session.journal, day, of_step)?;
        counted::tendency(step.text(step.size), tendency)
    });
    told.collect()
}

impl LookBack {
    /// The conditions, and what was counted of them.
    pub(super) fn show_conditions(&self, session: &Session, shown: &mut Document) {
        shown.say(text::CONDITIONS).gap().add(self.levels(session));
        if !self.told.is_empty() {
            shown.murmur(text::COUNTED);
            for line in &self.told {
                shown.say(line);
            }
        }
    }

    pub(super) fn levels(&self, session: &Session) -> Levels {
        let signs = self.signs(session);
        let level = |(id, words)| Level {
            words,
            sign: signs.get(&id).copied(),
        };
        let kinds = Dimension::ALL.into_iter().zip(text::DIMENSIONS);
        let kinds = kinds.map(|(dimension, name)| {
            let all = conditions(&session.content, dimension).into_iter();
            (name, all.map(level).collect())
        });
        Levels {
            kinds: kinds.collect(),
            at: (self.at, self.across),
        }
    }

    /// What the person says of each condition: now, or in an earlier look-back.
    fn signs(&self, session: &Session) -> BTreeMap<String, Sign> {
        let mut signs = review::own_conditions(&session.journal, self.week.before());
        for (id, sign) in &self.review.conditions {
            match Sign::of(sign) {
                Some(sign) => signs.insert(id.clone(), sign),
                None => signs.remove(id),
            };
        }
        signs
    }

    pub(super) fn answer_conditions(&mut self, action: Action, session: &mut Session) {
        let all = conditions(&session.content, Dimension::ALL[self.at]);
        let last = all.len().saturating_sub(1);
        if self.is_list && matches!(action, Action::Up | Action::Down) {
            return self.move_in_list(action, session);
        }
        match action {
            Action::Up => self.at = self.at.saturating_sub(1),
            Action::Down => self.at = (self.at + 1).min(Dimension::ALL.len() - 1),
            Action::Left => self.across = self.across.saturating_sub(1),
            Action::Right => self.across += 1,
            Action::First => (self.at, self.across) = (0, 0),
            Action::Last => (self.at, self.across) = (Dimension::ALL.len() - 1, last),
            Action::Larger => self.sign(all.get(self.across), Sign::Helped, session),
            Action::Smaller => self.sign(all.get(self.across), Sign::Hindered, session),
            _ => {}
        }
        let rows = conditions(&session.content, Dimension::ALL[self.at]).len();
        self.across = self.across.min(rows.saturating_sub(1));
    }

    /// Up and down where the conditions stand below each other: from one to the next.
    fn move_in_list(&mut self, action: Action, session: &Session) {
        let lens = Dimension::ALL.map(|dimension| conditions(&session.content, dimension).len());
        let is_first = self.across == 0;
        let is_last = self.across + 1 >= lens[self.at];
        match action {
            Action::Up if !is_first => self.across -= 1,
            Action::Up if self.at > 0 => {
                self.at -= 1;
                self.across = lens[self.at].saturating_sub(1);
            }
            Action::Down if !is_last => self.across += 1,
            Action::Down if self.at + 1 < lens.len() => (self.at, self.across) = (self.at + 1, 0),
            _ => {}
        }
    }

    /// Says how a condition was; the same again takes it back, for now and for what earlier look-backs said.
    fn sign(&mut self, condition: Option<&(String, String)>, sign: Sign, session: &mut Session) {
        let Some((id, _)) = condition else { return };
        let is_back = self.signs(session).get(id) == Some(&sign);
        let before = review::own_conditions(&session.journal, self.week.before());
        let was_said = before.contains_key(id);
        self.say(names::MARK, session, |review| {
            review.conditions.retain(|(of, _)| of != id);
            match (is_back, was_said) {
                (false, _) => review.conditions.push((id.clone(), sign.text().to_owned())),
                (true, true) => review.conditions.push((id.clone(), String::new())),
                (true, false) => {}
            }
        });
    }
}
