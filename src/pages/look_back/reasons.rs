//! The screens of what worked, what got in the way, the conditions of the week and the basics.

use std::collections::BTreeMap;

use super::{LookBack, What, page::Page};

use crate::{
    content::{Content, Line},
    domain::{
        block,
        day::Day,
        entry::Review,
        id::Id,
        pattern::{self, Dimension},
        plan::Basic,
        review::{self, Sign},
    },
    session::{
        Session,
        action::{Action, moved},
    },
    ui::{
        blocks::levels::{Level, Levels, Matrix, Question},
        document::{Block, Document, Row},
        focus::Focus,
    },
    words::{
        counted, look_back as text,
        look_back::{STEADINESS, names},
    },
};

impl LookBack {
    /// The reasons, and a note about them.
    pub(super) fn show_reasons(&self, session: &Session, shown: &mut Document) {
        if self.page == Page::InWay {
            shown.say(text::IN_WAY).gap();
        }
        let at = self.writing.is_none().then_some(self.at);
        let reasons = self.reasons(session).iter().enumerate();
        let rows = reasons.map(|(index, line)| {
            Row::nth(index, &line.text)
                .chosen(self.chosen_reasons().contains(&line.id))
                .focus(Focus::of(Some(index), at))
        });
        shown.add(Block::Columns(rows.collect()));
        shown.gap().gap().murmur(text::NOTE);
        match &self.writing {
            Some(field) => shown.write(field),
            None => shown.written(self.text()),
        };
    }

    /// What may be chosen on this screen.
    pub(super) fn reasons<'d>(&self, session: &'d Session) -> &'d [Line] {
        if self.page == Page::Worked {
            session.content.worked()
        } else {
            session.content.in_way()
        }
    }

    /// What was chosen.
    pub(super) fn chosen_reasons(&self) -> &[String] {
        if self.page == Page::Worked {
            &self.review.worked
        } else {
            &self.review.in_way
        }
    }

    /// The note that belongs to the screen.
    pub(super) fn text(&self) -> &str {
        let screen = self.page.screen();
        let mut texts = self.review.texts.iter();
        texts
            .find(|(of, _)| of == screen)
            .map_or("", |(_, text)| text)
    }

    pub(super) fn answer_reasons(&mut self, action: Action, session: &mut Session) {
        let rows = self.reasons(session).len();
        let half = rows.div_ceil(2);
        match action {
            Action::Choose(index) => self.toggle_reason(index, session),
            Action::Mark => self.toggle_reason(self.at, session),
            Action::Write => {
                let text = self.text().to_owned();
                self.begin_writing(What::Note, &text, session);
            }
            Action::Left if self.at >= half => self.at -= half,
            Action::Right if self.at + half < rows => self.at += half,
            action => self.at = moved(action, self.at, rows),
        }
    }

    fn toggle_reason(&mut self, at: usize, session: &mut Session) {
        let Some(id) = self.reasons(session).get(at).map(|line| line.id.clone()) else {
            return;
        };
        self.at = at;
        let marks = self.chosen_reasons().to_vec();
        self.toggle(marks, id, session, reason_field(self.page));
    }

    /// Keeps a written note: of a screen, or the one for the coming week.
    pub(super) fn keep_text(&mut self, text: &str, session: &mut Session) {
        if self.page == Page::Note {
            return self.keep_own_note(text, session);
        }
        let screen = self.page.screen();
        self.say(names::NOTE, session, |review| {
            review.texts.retain(|(of, _)| of != screen);
            if !text.is_empty() {
                review.texts.push((screen.to_owned(), text.to_owned()));
            }
        });
    }
}

fn reason_field(page: Page) -> fn(&mut Review) -> &mut Vec<String> {
    if page == Page::Worked {
        |review| &mut review.worked
    } else {
        |review| &mut review.in_way
    }
}

/// The basics that are shown; what a person hid is not asked about.
fn shown(session: &Session) -> Vec<Basic> {
    let basics = &session.plan.settings.basics;
    let all = Basic::ALL.into_iter();
    all.filter(|basic| basics.of(*basic).show).collect()
}

/// The name a basic is stored under.
fn name(basic: Basic) -> &'static str {
    match basic {
        Basic::Sleep => "sleep",
        Basic::Meals => "meals",
        Basic::Movement => "movement",
    }
}

impl LookBack {
    /// A row for each basic.
    pub(super) fn show_basics(&self, session: &Session, page: &mut Document) {
        let shown = shown(session);
        if shown.is_empty() {
            page.say(text::NO_BASICS);
            return;
        }
        let rows = shown
            .into_iter()
            .enumerate()
            .map(|(index, basic)| Question {
                label: text::BASIC_NAMES[basic as usize],
                answer: self.steadiness(basic).map(str::to_owned),
                focus: Focus::of(index, self.at),
            });
        page.say(text::BASICS).gap().add(Matrix {
            answers: &STEADINESS,
            rows: rows.collect(),
            across: self.across,
        });
    }

    pub(super) fn asks_basics(session: &Session) -> bool {
        !shown(session).is_empty()
    }

    /// What is said of a basic.
    fn steadiness(&self, basic: Basic) -> Option<&str> {
        let mut basics = self.review.basics.iter();
        basics
            .find(|(of, _)| of == name(basic))
            .map(|(_, how)| how.as_str())
    }

    pub(super) fn answer_basics(&mut self, action: Action, session: &mut Session) {
        let rows = shown(session);
        match action {
            Action::Up => self.at = self.at.saturating_sub(1),
            Action::Down => self.at = (self.at + 1).min(rows.len().saturating_sub(1)),
            Action::First => self.at = 0,
            Action::Last => self.at = rows.len().saturating_sub(1),
            Action::Left => self.across = self.across.saturating_sub(1),
            Action::Right => self.across = (self.across + 1).min(STEADINESS.len() - 1),
            Action::Mark => self.pick_basic(rows.get(self.at), self.across, session),
            Action::Choose(index) => self.pick_basic(rows.get(self.at), index, session),
            _ => {}
        }
    }

    /// Says how a basic was; the same again takes it back.
    fn pick_basic(&mut self, basic: Option<&Basic>, index: usize, session: &mut Session) {
        let (Some(basic), Some(how)) = (basic, STEADINESS.get(index)) else {
            return;
        };
        self.across = index;
        let is_back = self.steadiness(*basic) == Some(*how);
        self.say(names::MARK, session, |review| {
            review.basics.retain(|(of, _)| of != name(*basic));
            if !is_back {
                review
                    .basics
                    .push((name(*basic).to_owned(), (*how).to_owned()));
            }
        });
    }
}

/// The conditions of one dimension, each with its id and its words.
fn conditions(content: &Content, dimension: Dimension) -> Vec<(String, String)> {
    let lines = match dimension {
        Dimension::Time => {
            let blocks = block::Block::ALL
                .iter()
                .filter(|block| **block != block::Block::Any);
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
    let patterns = patterns.iter().map(|pattern| {
        let step = pattern.step.as_ref();
        let step = step.and_then(|step| session.plan.commitment(step));
        let step = step.map(|step| step.text(step.size));
        counted::pattern(pattern, step, &session.content)
    });
    let noticings = noticings
        .iter()
        .map(|noticing| counted::noticing(noticing, &session.content));
    patterns
        .chain(noticings)
        .chain(tendencies(day, session))
        .collect()
}

fn tendencies(day: Day, session: &Session) -> Vec<String> {
    let steps = session.plan.steps().into_iter();
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
