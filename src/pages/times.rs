//! When each step is easiest, or the signal each has: a row a step, taken together.

use crate::{
    content::Starter,
    domain::{
        block::Block,
        id::Id,
        plan::{Commitment, Cue},
    },
    pages::{
        page::{Kind, Page, Route, Traits, enter},
        values::signals,
    },
    session::{
        Session,
        action::{Action, moved},
        command::{DIGITS, LEFT, RIGHT},
        field::Field,
        key::Key,
        question::Question,
    },
    ui::{
        document::{Document, Rank, Row, Voice, Words},
        focus::Focus,
    },
    words::{listed_step, question as words},
};

type Command = crate::pages::page::Command<TimesPage>;

/// The name of the field for a signal in own words.
const PLACE: &str = "start signal";
/// The room in it.
const LIMIT: usize = 60;

/// A row a step, one of them selected.
#[derive(Debug)]
pub struct TimesPage {
    of: Of,
    purpose: Purpose,
    rows: Vec<StepRow>,
    at: usize,
    writing: Option<Field>,
}

/// What each row holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    Time,
    Signal,
}

/// What the page was opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    /// The question of the day: what is missing is suggested.
    Question,
    Settings,
}

/// A step, and what was chosen for it.
#[derive(Clone, Debug)]
struct StepRow {
    step: Id,
    words: String,
    chosen: Chosen,
}

/// What may be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Chosen {
    Time(Block),
    /// A signal, by its id; or none.
    Signal(Option<Id>),
    /// A signal in own words that is not kept yet.
    Own(String),
}

/// Its keys.
pub const COMMANDS: &[Command] = &[
    enter(1, words::TAKE_ALL),
    Command::of("another time or signal", RIGHT, Action::Right)
        .hint(2, "Left Right", words::CHANGE)
        .about("another time or signal"),
    Command::of("the time or signal before", LEFT, Action::Left),
    Command::of("a signal of one's own", &[Key::char('w')], Action::Write)
        .hint(3, "w", "own words")
        .when(|page, _| page.of == Of::Signal),
    Command::each("select a step", DIGITS, Action::Choose),
];

impl TimesPage {
    /// The question when each step is easiest.
    pub fn asked_for_times(session: &Session) -> Self {
        Self::new(Of::Time, Purpose::Question, session)
    }

    /// The question for the signal of each step.
    pub fn asked_for_signals(session: &Session) -> Self {
        Self::new(Of::Signal, Purpose::Question, session)
    }

    /// The times, as the settings open them.
    pub fn times(session: &Session) -> Self {
        Self::new(Of::Time, Purpose::Settings, session)
    }

    /// The signals, as the settings open them.
    pub fn signals(session: &Session) -> Self {
        Self::new(Of::Signal, Purpose::Settings, session)
    }

    fn new(of: Of, purpose: Purpose, session: &Session) -> Self {
        let steps = session.plan.steps();
        let starter = session.content.starter();
        let mut taken: Vec<Id> = steps.iter().filter_map(|step| step.cue.clone()).collect();
        let mut rows = Vec::new();
        for (index, step) in steps.into_iter().enumerate() {
            let chosen = match (of, purpose) {
                (Of::Time, Purpose::Question) if step.block == Block::Any => Chosen::Time(
                    starter
                        .steps
                        .get(index)
                        .map_or(Block::Any, |step| step.block),
                ),
                (Of::Time, _) => Chosen::Time(step.block),
                (Of::Signal, Purpose::Question) if step.cue.is_none() => {
                    let signal = suggested(step, starter, &taken);
                    taken.extend(signal.clone());
                    Chosen::Signal(signal)
                }
                (Of::Signal, _) => Chosen::Signal(step.cue.clone()),
            };
            rows.push(StepRow {
                step: step.id.clone(),
                words: listed_step(step.text(step.size)).to_owned(),
                chosen,
            });
        }
        Self {
            of,
            purpose,
            rows,
            at: 0,
            writing: None,
        }
    }

    fn question(&self) -> Question {
        match self.of {
            Of::Time => Question::Time,
            Of::Signal => Question::Signal,
        }
    }

    /// The choice of the selected step so many further on, round and round.
    fn turn(&mut self, by: isize, session: &Session) {
        let all: Vec<Chosen> = match self.of {
            Of::Time => Block::ALL.map(Chosen::Time).to_vec(),
            Of::Signal => {
                let all = signals(session).into_iter();
                all.map(|(id, _)| Chosen::Signal(id)).collect()
            }
        };
        if let Some(row) = self.rows.get_mut(self.at) {
            let at = all.iter().position(|chosen| *chosen == row.chosen);
            let to = (at.unwrap_or(0) as isize + by).rem_euclid(all.len().max(1) as isize);
            if let Some(chosen) = all.get(to.unsigned_abs()) {
                row.chosen = chosen.clone();
            }
        }
    }

    fn write(&mut self, session: &Session) {
        if self.of == Of::Signal {
            self.writing = Some(Field::new(PLACE, LIMIT, session.draft(PLACE)));
        }
    }

    /// Keeps every row at once.
    fn take(&self, session: &mut Session) -> Route {
        let fresh: Vec<Id> = self.rows.iter().map(|_| session.fresh_id()).collect();
        session.change_plan(|plan| {
            for (row, fresh) in self.rows.iter().zip(fresh) {
                let mut steps = plan.commitments.iter_mut();
                let Some(step) = steps.find(|step| step.id == row.step) else {
                    continue;
                };
                match &row.chosen {
                    Chosen::Time(block) => step.block = *block,
                    Chosen::Signal(id) => step.cue.clone_from(id),
                    Chosen::Own(text) => {
                        step.cue = Some(fresh.clone());
                        let block = step.block;
                        plan.cues.push(own_cue(fresh, (text, block)));
                    }
                }
            }
        });
        if self.purpose == Purpose::Question {
            session.answer_question(self.question(), "y");
        }
        session.call_it(words::name(match self.of {
            Of::Time => words::EACH_TIME,
            Of::Signal => words::EACH_SIGNAL,
        }));
        Route::Close
    }
}

/// The signal of the ready-made set for that part of the day, or the first of them that is free.
fn suggested(step: &Commitment, starter: &Starter, taken: &[Id]) -> Option<Id> {
    let free = || {
        let steps = starter.steps.iter();
        steps
            .filter_map(|step| Some((step.block, step.cue()?)))
            .filter(|(_, cue)| !taken.contains(cue))
    };
    let there = free().find(|(block, _)| *block == step.block);
    there.or_else(|| free().next()).map(|(_, cue)| cue)
}

fn own_cue(id: Id, (text, block): (&str, Block)) -> Cue {
    Cue {
        id,
        text: text.to_owned(),
        block,
        ..Cue::default()
    }
}

impl Page for TimesPage {
    const TABLES: &'static [&'static [Command]] = &[COMMANDS, WRITING];

    fn table(&self) -> &'static [Command] {
        if self.writing.is_some() {
            WRITING
        } else {
            COMMANDS
        }
    }

    fn traits(&self) -> Traits {
        Traits::of("times and signals", Kind::Full)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Back | Action::Close => return Route::Close,
            Action::Accept => return self.take(session),
            Action::Left => self.turn(-1, session),
            Action::Right => self.turn(1, session),
            Action::Write => self.write(session),
            Action::Choose(index) if index < self.rows.len() => self.at = index,
            action => self.at = moved(action, self.at, self.rows.len()),
        }
        Route::Stay
    }

    fn document(&self, session: &Session) -> Document {
        let mut shown = Document::titled(session.question_line(self.question()));
        let means = match self.of {
            Of::Time => words::TIME_MEANS,
            Of::Signal => words::SIGNAL_MEANS,
        };
        shown
            .add(Words::new(Voice::Quiet, means).rank(Rank::First))
            .gap();
        let signals = signals(session);
        let text = |chosen: &Chosen| match chosen {
            Chosen::Time(block) => block.words().to_owned(),
            Chosen::Own(text) => text.clone(),
            Chosen::Signal(id) => {
                let mut all = signals.iter();
                let found = all.find(|(one, _)| one == id);
                found.map_or_else(String::new, |(_, text)| text.clone())
            }
        };
        for (index, row) in self.rows.iter().enumerate() {
            let line = Row::nth(index, &row.words).caption(text(&row.chosen));
            shown.add(line.focus(Focus::of(index, self.at)));
        }
        if let Some(field) = &self.writing {
            shown.gap().write(field);
        }
        shown
    }

    fn line(&mut self) -> Option<&mut Option<Field>> {
        Some(&mut self.writing)
    }

    fn take_written(&mut self, field: &Field, session: &mut Session) -> Route {
        session.set_draft(PLACE, "");
        let text = field.trimmed();
        if let Some(row) = self.rows.get_mut(self.at).filter(|_| !text.is_empty()) {
            row.chosen = Chosen::Own(text.to_owned());
        }
        Route::Stay
    }

    /// A step may have gone.
    fn sync(&mut self, session: &Session, _size: (u16, u16)) {
        let is_there = |row: &StepRow| session.plan.commitment(&row.step).is_some();
        self.rows.retain(is_there);
        self.at = self.at.min(self.rows.len().saturating_sub(1));
    }
}

/// Its keys while a signal is written.
pub const WRITING: &[Command] = &[enter(1, "keep it")];
