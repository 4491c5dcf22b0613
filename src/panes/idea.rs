//! An idea, with the counts it rests on and one key for each answer; and after a week of trying: keep it, or go back.

mod commands;
mod say;
pub mod view;

use crate::{
    app::{
        action::Action,
        command::Command,
        desk::{Desk, Matter, Notice},
        field::Field,
        sheet::Sheet,
        surface::{Kind, Next, Surface, moved},
    },
    domain::{
        day::Day,
        idea::{self, Answer, Asks, Chosen, Outcome, Place, Proposal, Reply, Rule},
        plan::Sizes,
    },
    words::{idea as words, step},
};

pub use commands::COMMANDS;
pub use say::{about, line};

/// The name of its field.
const PLACE: &str = "idea";

/// What waits for an answer, and how far the answer is.
#[derive(Debug)]
pub struct IdeaLeaf {
    day: Day,
    place: Place,
    matter: Matter,
    stage: Stage,
    /// The selected row of the stage.
    at: usize,
    writing: Option<Field>,
}

/// The questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// The idea with its answers.
    Offer,
    /// Whether the larger size would be doable on a heavy day.
    Doable,
    /// What goes along with an answer.
    Choose(Answer),
}

/// A row that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    Answer(Answer),
    KeepTrial,
    GoBack,
    Doable,
    NotDoable,
}

impl IdeaLeaf {
    /// What waits at this place, in a leaf over Today or in a page over the look-back.
    pub fn new(matter: Matter, place: Place, desk: &Desk) -> Self {
        Self {
            day: desk.day(),
            place,
            matter,
            stage: Stage::Offer,
            at: 0,
            writing: None,
        }
    }

    /// The sheet for what waits at this place, if anything does.
    pub fn open(place: Place, desk: &Desk) -> Option<Sheet> {
        let matter = desk.matter(place)?.clone();
        Some(Sheet::Idea(Self::new(matter, place, desk)))
    }

    /// The answers of the stage, in the order in which they are shown.
    fn choices(&self) -> Vec<Choice> {
        match (self.stage, &self.matter) {
            (Stage::Offer, Matter::Idea(idea)) => {
                let answers = idea.answers().iter();
                answers.map(|answer| Choice::Answer(*answer)).collect()
            }
            (Stage::Offer, Matter::Trial(_)) => vec![Choice::KeepTrial, Choice::GoBack],
            (Stage::Doable, _) => vec![Choice::Doable, Choice::NotDoable],
            (Stage::Choose(_), _) => Vec::new(),
        }
    }

    /// True while an answer uses `k`: then only the arrows move.
    pub fn takes_k(&self) -> bool {
        let choices = self.choices();
        choices.contains(&Choice::Answer(Answer::Keep)) || choices.contains(&Choice::KeepTrial)
    }

    /// How many rows the stage has.
    fn rows(&self, desk: &Desk) -> usize {
        match self.stage {
            Stage::Offer | Stage::Doable => self.choices().len(),
            Stage::Choose(answer) => say::options(&self.matter, answer, desk).len() + 1,
        }
    }

    fn take(&mut self, choice: Choice, desk: &mut Desk) -> Next {
        match choice {
            Choice::Answer(answer) => self.answer(answer, desk),
            Choice::KeepTrial => self.end(Outcome::Kept, desk),
            Choice::GoBack => self.end(Outcome::Back, desk),
            Choice::Doable => self.give(Answer::Yes.into(), desk),
            Choice::NotDoable => self.give(Answer::Later.into(), desk),
        }
    }

    fn answer(&mut self, answer: Answer, desk: &mut Desk) -> Next {
        let Matter::Idea(idea) = &self.matter else {
            return Next::Stay;
        };
        let grows = matches!(idea.what, Proposal::Grow { .. }) && answer == Answer::Yes;
        match idea.asks(answer) {
            Asks::Nothing if grows => self.go(Stage::Doable),
            Asks::Nothing => self.give(answer.into(), desk),
            Asks::Situation | Asks::Action | Asks::Step => self.go(Stage::Choose(answer)),
        }
    }

    fn go(&mut self, stage: Stage) -> Next {
        self.stage = stage;
        self.at = 0;
        Next::Stay
    }

    /// Does what the answer says: one gesture, so that one `u` takes all of it back.
    fn give(&self, reply: Reply, desk: &mut Desk) -> Next {
        let Matter::Idea(idea) = &self.matter else {
            return Next::Close;
        };
        let (answer, day) = (reply.answer, self.day);
        let changes = answer == Answer::Keep || answer.is_yes() && idea.rule() != Rule::Rest;
        if changes {
            if !desk.may_change_plan() {
                desk.change_plan(|_| {});
                return Next::Stay;
            }
            let mut has_changed = false;
            desk.change_plan(|plan| has_changed = idea::apply(plan, idea, reply, day));
            if !has_changed {
                return Next::Close;
            }
        }
        desk.call_it(words::name(&about(&self.matter, desk)));
        desk.log(day, idea::fact(idea, answer, day));
        if answer.is_yes() {
            let words = match idea.rule() {
                Rule::Rest => words::FOR_THREE_DAYS,
                _ => words::FOR_A_WEEK,
            };
            let words = desk.look.keys.sentence(words, (Action::Undo, "u"));
            desk.say(Notice::Words(words.into_owned()));
        }
        Next::Close
    }

    fn end(&self, outcome: Outcome, desk: &mut Desk) -> Next {
        let Matter::Trial(trial) = &self.matter else {
            return Next::Close;
        };
        desk.call_it(words::week_name(&about(&self.matter, desk)));
        if outcome == Outcome::Back {
            if !desk.may_change_plan() {
                desk.change_plan(|_| {});
                return Next::Stay;
            }
            desk.change_plan(|plan| {
                idea::go_back(plan, trial, self.day);
            });
        }
        desk.log(self.day, idea::outcome(trial, outcome));
        Next::Close
    }

    /// Gives an answer together with what was chosen for it.
    fn give_chosen(&self, answer: Answer, text: &str, desk: &mut Desk) -> Next {
        let Matter::Idea(idea) = &self.matter else {
            return Next::Close;
        };
        let id = desk.fresh_id();
        let chosen = match idea.asks(answer) {
            Asks::Step => Chosen::Step {
                id,
                sizes: self.sizes(text, desk),
            },
            Asks::Situation | Asks::Action | Asks::Nothing => Chosen::Words {
                id,
                text: text.to_owned(),
            },
        };
        desk.set_draft(PLACE, "");
        self.give(Reply { answer, chosen }, desk)
    }

    /// The wordings of another step: the chosen words in the size of now, the others from the value's card if the
    /// words are from there too.
    fn sizes(&self, text: &str, desk: &Desk) -> Sizes {
        let size = say::size(&self.matter, desk);
        say::sizes(&self.matter, text, desk).unwrap_or_else(|| Sizes::of(size, text))
    }

    fn accept(&mut self, desk: &mut Desk) -> Next {
        if let Stage::Choose(answer) = self.stage {
            return match say::options(&self.matter, answer, desk).get(self.at) {
                Some(text) => self.give_chosen(answer, text, desk),
                None => self.write(desk),
            };
        }
        match self.choices().get(self.at) {
            Some(choice) => self.take(*choice, desk),
            None => Next::Stay,
        }
    }

    /// The answer with this key, where the stage has it.
    fn press(&mut self, choice: Choice, desk: &mut Desk) -> Next {
        if self.choices().contains(&choice) {
            self.take(choice, desk)
        } else {
            Next::Stay
        }
    }

    fn choose(&mut self, index: usize, desk: &mut Desk) -> Next {
        let is_listed = matches!(self.stage, Stage::Choose(_)) && index + 1 < self.rows(desk);
        if !is_listed {
            return Next::Stay;
        }
        self.at = index;
        self.accept(desk)
    }

    fn write(&mut self, desk: &Desk) -> Next {
        if matches!(self.stage, Stage::Choose(_)) {
            self.at = self.rows(desk) - 1;
            self.writing = Some(Field::new(PLACE, step::LIMIT, desk.draft(PLACE)));
        }
        Next::Stay
    }

    fn take_written(&mut self, field: &Field, desk: &mut Desk) -> Next {
        match self.stage {
            Stage::Choose(answer) if !field.trimmed().is_empty() => {
                let text = field.trimmed().to_owned();
                self.give_chosen(answer, &text, desk)
            }
            Stage::Choose(_) | Stage::Offer | Stage::Doable => Next::Stay,
        }
    }

    fn back(&mut self) -> Next {
        match self.stage {
            Stage::Offer => Next::Close,
            Stage::Doable | Stage::Choose(_) => self.go(Stage::Offer),
        }
    }
}

impl Surface for IdeaLeaf {
    fn kind(&self) -> Kind {
        match self.place {
            Place::Today => Kind::Leaf,
            Place::LookBack => Kind::Page,
        }
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn update(&mut self, action: Action, desk: &mut Desk) -> Next {
        match (action, self.writing.take()) {
            (Action::Accept, Some(field)) => self.take_written(&field, desk),
            (Action::Back, Some(field)) => {
                desk.set_draft(PLACE, field.text());
                Next::Stay
            }
            (_, Some(field)) => {
                self.writing = Some(field);
                Next::Stay
            }
            (Action::Back, None) => self.back(),
            (Action::Close, None) => Next::Close,
            (Action::Accept, None) => self.accept(desk),
            (Action::Choose(index), None) => self.choose(index, desk),
            (Action::Write, None) => self.write(desk),
            (Action::Answer(answer), None) => self.press(self.meant(answer), desk),
            (Action::GoBack, None) => self.press(Choice::GoBack, desk),
            (action, None) => {
                self.at = moved(action, self.at, self.rows(desk)).unwrap_or(self.at);
                Next::Stay
            }
        }
    }

    fn field(&mut self) -> Option<&mut Field> {
        self.writing.as_mut()
    }

    fn shown_field(&self) -> Option<&Field> {
        self.writing.as_ref()
    }

    fn day(&self) -> Option<Day> {
        Some(self.day)
    }
}

impl IdeaLeaf {
    /// What the key of an answer means at this stage.
    fn meant(&self, answer: Answer) -> Choice {
        match (self.stage, &self.matter, answer) {
            (Stage::Doable, _, Answer::Yes) => Choice::Doable,
            (Stage::Doable, _, Answer::No) => Choice::NotDoable,
            (_, Matter::Trial(_), Answer::Keep) => Choice::KeepTrial,
            (_, _, answer) => Choice::Answer(answer),
        }
    }
}
