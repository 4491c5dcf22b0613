//! An idea, with the counts it rests on and one key for each answer; and after a week of trying: keep it, or go back.

mod say;

use crate::{
    domain::{
        change::Ending,
        day::Day,
        idea::{self, Answer, Asks, Chosen, Place, Proposal, Reply, Rule},
        plan::commitment::Wording,
    },
    pages::page::{self, Kind, Opener, Page, Route, Trait, Traits},
    session::{
        Matter, Notice, Session,
        action::{Action, moved},
        command::{DIGITS, ENTER, Group},
        field::Field,
        key::Key,
        starter,
    },
    ui::document::Document,
    words::{idea as words, step},
};

pub use say::{about, line};

type Command = crate::pages::page::Command<IdeaPage>;

/// The name of its field.
const PLACE: &str = "idea";

/// What waits for an answer, and how far the answer is.
#[derive(Debug)]
pub struct IdeaPage {
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

impl IdeaPage {
    /// What waits at this place, over Today or as a page over the look-back.
    pub fn new(matter: Matter, place: Place, session: &Session) -> Self {
        let at = match &matter {
            Matter::Trial(trial) => usize::from(trial.default == Ending::Back),
            Matter::Idea(_) => 0,
        };
        Self {
            day: session.day(),
            place,
            matter,
            stage: Stage::Offer,
            at,
            writing: None,
        }
    }

    /// The page for what waits at this place, if anything does.
    pub fn open(place: Place, session: &Session) -> Option<Self> {
        let matter = session.matter(place)?.clone();
        Some(Self::new(matter, place, session))
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

    fn has(&self, choice: Choice) -> bool {
        self.choices().contains(&choice)
    }

    /// True while an answer uses `k`: then only the arrows move.
    fn takes_k(&self) -> bool {
        self.has(Choice::Answer(Answer::Keep)) || self.has(Choice::KeepTrial)
    }

    /// How many rows the stage has.
    fn rows(&self, session: &Session) -> usize {
        match self.stage {
            Stage::Offer | Stage::Doable => self.choices().len(),
            Stage::Choose(answer) => say::options(&self.matter, answer, session).len() + 1,
        }
    }

    fn take(&mut self, choice: Choice, session: &mut Session) -> Route {
        match choice {
            Choice::Answer(answer) => self.answer(answer, session),
            Choice::KeepTrial => self.end(Ending::Kept, session),
            Choice::GoBack => self.end(Ending::Back, session),
            Choice::Doable => self.give(Answer::Yes.into(), session),
            Choice::NotDoable => self.give(Answer::Later.into(), session),
        }
    }

    fn answer(&mut self, answer: Answer, session: &mut Session) -> Route {
        let Matter::Idea(idea) = &self.matter else {
            return Route::Stay;
        };
        let grows = matches!(idea.what, Proposal::Grow { .. }) && answer == Answer::Yes;
        match idea.asks(answer) {
            Asks::Nothing if grows => self.go(Stage::Doable),
            Asks::Nothing => self.give(answer.into(), session),
            Asks::Situation | Asks::Action | Asks::Step => self.go(Stage::Choose(answer)),
        }
    }

    fn go(&mut self, stage: Stage) -> Route {
        self.stage = stage;
        self.at = 0;
        Route::Stay
    }

    /// Does what the answer says: one gesture, which one `u` takes back.
    fn give(&self, reply: Reply, session: &mut Session) -> Route {
        let Matter::Idea(idea) = &self.matter else {
            return Route::Close;
        };
        let (answer, day) = (reply.answer, self.day);
        let changes = answer == Answer::Keep || answer.is_yes() && idea.rule() != Rule::Rest;
        let mut fact = None;
        if changes {
            session.change_plan(|plan| fact = idea::answer(plan, idea, reply, day));
        } else {
            fact = idea::answer(&mut session.plan.clone(), idea, reply, day);
        }
        let waits = changes && !session.may_change_plan();
        let Some(fact) = fact else {
            return if waits { Route::Stay } else { Route::Close };
        };
        session.call_it(words::name(&about(&self.matter, session)));
        session.log(day, fact);
        if answer.is_yes() {
            let words = match idea.rule() {
                Rule::Rest => words::FOR_THREE_DAYS,
                _ => words::FOR_A_WEEK,
            };
            let words = session.appearance.keys.sentence(words, Action::Undo);
            session.say(Notice::Words(words));
        }
        Route::Close
    }

    fn end(&self, ending: Ending, session: &mut Session) -> Route {
        let Matter::Trial(trial) = &self.matter else {
            return Route::Close;
        };
        if ending == Ending::Back && !session.may_change_plan() {
            session.change_plan(|_| {});
            return Route::Stay;
        }
        session.call_it(words::week_name(&about(&self.matter, session)));
        session.end_trial(trial, ending);
        Route::Close
    }

    /// Gives an answer together with what was chosen for it.
    fn give_chosen(&self, answer: Answer, text: &str, session: &mut Session) -> Route {
        let Matter::Idea(idea) = &self.matter else {
            return Route::Close;
        };
        let id = session.fresh_id();
        let chosen = match idea.asks(answer) {
            Asks::Step => Chosen::Step {
                id,
                words: Box::new(self.wording(text, session)),
            },
            Asks::Situation | Asks::Action | Asks::Nothing => Chosen::Words {
                id,
                text: text.to_owned(),
            },
        };
        session.set_draft(PLACE, "");
        self.give(Reply { answer, chosen }, session)
    }

    /// The words of another step: the chosen ones in the size of now, the others from the value's card if the chosen
    /// ones are from there too.
    fn wording(&self, text: &str, session: &Session) -> Wording {
        let size = say::size(&self.matter, session);
        say::listed_words(&self.matter, text, session)
            .unwrap_or_else(|| starter::own_wording(size, text))
    }

    fn accept(&mut self, session: &mut Session) -> Route {
        if let Stage::Choose(answer) = self.stage {
            return match say::options(&self.matter, answer, session).get(self.at) {
                Some(text) => self.give_chosen(answer, text, session),
                None => self.write(session),
            };
        }
        match self.choices().get(self.at) {
            Some(choice) => self.take(*choice, session),
            None => Route::Stay,
        }
    }

    /// The answer with this key, where the stage has it.
    fn press(&mut self, choice: Choice, session: &mut Session) -> Route {
        if self.has(choice) {
            self.take(choice, session)
        } else {
            Route::Stay
        }
    }

    fn choose(&mut self, index: usize, session: &mut Session) -> Route {
        let is_listed = matches!(self.stage, Stage::Choose(_)) && index + 1 < self.rows(session);
        if !is_listed {
            return Route::Stay;
        }
        self.at = index;
        self.accept(session)
    }

    fn write(&mut self, session: &Session) -> Route {
        if matches!(self.stage, Stage::Choose(_)) {
            self.at = self.rows(session) - 1;
            self.writing = Some(Field::new(PLACE, step::LIMIT, session.draft(PLACE)));
        }
        Route::Stay
    }

    fn back(&mut self) -> Route {
        match self.stage {
            Stage::Offer => Route::Close,
            Stage::Doable | Stage::Choose(_) => self.go(Stage::Offer),
        }
    }

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

impl Page for IdeaPage {
    const OPENER: Option<Opener> = Some(Opener {
        command: page::Command::of("open an idea", &[Key::char('o')], Action::OpenNotice)
            .shown("o")
            .listed(Group::TheDay, "open an idea")
            .about("a small change, and what speaks for it")
            .when(|(), session| session.matter(Place::Today).is_some()),
        after: "add",
        open: |session| Some(Box::new(Self::open(Place::Today, session)?)),
    });
    const TABLES: &'static [&'static [Command]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        let kind = match self.place {
            Place::Today => Kind::Panel,
            Place::LookBack => Kind::Full,
        };
        let traits = Traits::of("idea", kind);
        if self.takes_k() {
            traits.with(Trait::TakesK)
        } else {
            traits
        }
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Back => self.back(),
            Action::Close => Route::Close,
            Action::Accept => self.accept(session),
            Action::Choose(index) => self.choose(index, session),
            Action::Write => self.write(session),
            Action::Answer(answer) => self.press(self.meant(answer), session),
            Action::GoBack => self.press(Choice::GoBack, session),
            action => {
                self.at = moved(action, self.at, self.rows(session));
                Route::Stay
            }
        }
    }

    fn document(&self, session: &Session) -> Document {
        say::document(self, session)
    }

    fn line(&mut self) -> Option<&mut Option<Field>> {
        Some(&mut self.writing)
    }

    fn take_written(&mut self, field: &Field, session: &mut Session) -> Route {
        match self.stage {
            Stage::Choose(answer) if !field.trimmed().is_empty() => {
                let text = field.trimmed().to_owned();
                self.give_chosen(answer, &text, session)
            }
            Stage::Choose(_) | Stage::Offer | Stage::Doable => Route::Stay,
        }
    }

    fn day(&self) -> Option<Day> {
        Some(self.day)
    }
}

/// Its keys. Where an answer uses `k`, only the arrows move.
pub const COMMANDS: &[Command] = &[
    Command::of(
        "keep it, it matters",
        &[Key::char('k')],
        Action::Answer(Answer::Keep),
    )
    .hint(1, "k", "keep")
    .when(|page, _| page.takes_k()),
    Command::of("go back", &[Key::char('g')], Action::GoBack)
        .hint(2, "g", "go back")
        .when(|page, _| page.has(Choice::GoBack)),
    Command::of("swap it", &[Key::char('s')], Action::Answer(Answer::Swap))
        .hint(2, "s", "swap")
        .when(|page, _| page.has(Choice::Answer(Answer::Swap))),
    Command::of(
        "make it smaller",
        &[Key::char('-')],
        Action::Answer(Answer::Smaller),
    )
    .hint(3, "-", "smaller")
    .when(|page, _| page.has(Choice::Answer(Answer::Smaller))),
    Command::of("try it", &[Key::char('y')], Action::Answer(Answer::Yes))
        .hint(1, "y", "try")
        .when(|page, _| page.has(Choice::Answer(Answer::Yes))),
    Command::of("yes", &[Key::char('y')], Action::Answer(Answer::Yes))
        .hint(1, "y", "yes")
        .when(|page, _| page.has(Choice::Doable)),
    Command::of("later", &[Key::char('l')], Action::Answer(Answer::Later))
        .hint(4, "l", "later")
        .when(|page, _| page.has(Choice::Answer(Answer::Later))),
    Command::of("leave it", &[Key::char('n')], Action::Answer(Answer::No))
        .hint(5, "n", "leave it")
        .when(|page, _| page.has(Choice::Answer(Answer::No))),
    Command::of(
        "done and not marked",
        &[Key::char('d')],
        Action::Answer(Answer::Unmarked),
    )
    .hint(6, "d", "I do it")
    .when(|page, _| page.has(Choice::Answer(Answer::Unmarked))),
    Command::of("no, stay", &[Key::char('n')], Action::Answer(Answer::No))
        .hint(2, "n", "stay")
        .when(|page, _| page.has(Choice::NotDoable)),
    Command::of("take the selected row", ENTER, Action::Accept)
        .hint(1, "Enter", "take it")
        .when(is_choosing),
    Command::of("take the selected answer", ENTER, Action::Accept),
    Command::each("choose", DIGITS, Action::Choose).when(is_choosing),
    Command::of("write your own", &[Key::char('w')], Action::Write)
        .hint(2, "w", "your own")
        .when(|page, session| is_choosing(page, session) && page.writing.is_none()),
];

fn is_choosing(page: &IdeaPage, _: &Session) -> bool {
    matches!(page.stage, Stage::Choose(_))
}
