//! The quiet question of the day: what opens from the notice row; and the one about settling.

use crate::{
    domain::idea::Answer,
    pages::{
        basics::BasicsPage,
        exercise::list::ExerciseList,
        page::{self, Kind, Opener, Page, Route, Shown, Traits},
        people::PeoplePage,
        terminal_line::TerminalLine,
        times::TimesPage,
    },
    session::{Session, action::Action, command::ENTER, key::Key, question::Question},
    ui::document::{Document, Row},
    words::question as words,
};

type Command = crate::pages::page::Command<SettleQuestion>;

/// Where it is answered.
fn open(session: &Session) -> Option<Box<dyn Shown>> {
    Some(match session.question()? {
        Question::Time => Box::new(TimesPage::asked_for_times(session)),
        Question::Signal => Box::new(TimesPage::asked_for_signals(session)),
        Question::Greet => Box::new(TerminalLine::default()),
        Question::Exercise => Box::new(ExerciseList::to_settle(session)),
        Question::Person => Box::new(PeoplePage::to_add(session)),
        Question::Settle => Box::new(SettleQuestion),
        Question::Basics => Box::new(BasicsPage::asked(session)),
    })
}

/// Whether a short settling comes before each step.
#[derive(Clone, Copy, Debug)]
pub struct SettleQuestion;

/// Its keys.
pub const COMMANDS: &[Command] = &[
    Command::of(
        "settle before each step",
        &[Key::char('y')],
        Action::Answer(Answer::Yes),
    )
    .hint(1, "y", words::SETTLE_YES),
    Command::of(
        "settle when asked for",
        &[Key::char('n')],
        Action::Answer(Answer::No),
    )
    .hint(2, "n", words::SETTLE_NO),
    Command::of("settle when asked for", ENTER, Action::Answer(Answer::No)),
];

impl Page for SettleQuestion {
    const OPENER: Option<Opener> = Some(Opener {
        command: page::Command::of("open a question", &[Key::char('o')], Action::OpenNotice)
            .shown("o")
            .about("what the notice asks")
            .when(|(), session| session.question().is_some()),
        after: "add",
        open: |session| open(session),
    });
    const TABLES: &'static [&'static [Command]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("settle first", Kind::Panel)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        if let Action::Answer(answer) = action {
            if answer == Answer::Yes {
                session.change_plan(|plan| plan.settings.settle_first = true);
            }
            session.answer_question(Question::Settle, answer.name());
            session.call_it(words::name(words::SETTLE));
        } else if !matches!(action, Action::Back | Action::Close) {
            return Route::Stay;
        }
        Route::Close
    }

    fn document(&self, session: &Session) -> Document {
        let mut shown = Document::titled(words::SETTLE);
        shown.say(words::SETTLE_MEANS).gap();
        // A narrow footer has no room for them.
        let keys = &session.appearance.keys;
        for (answer, key, means) in [
            (Answer::Yes, "y", words::SETTLE_YES),
            (Answer::No, "n", words::SETTLE_NO),
        ] {
            shown.add(Row::new(keys.sign(Action::Answer(answer), key), means));
        }
        shown
    }
}
