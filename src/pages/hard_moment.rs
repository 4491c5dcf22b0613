//! The hard moment: ground, one action, close. It asks for nothing, works without a plan, and every way through it
//! with Enter comes to an action and an end.

pub mod choice;

use std::time::Duration;

use choice::{Choice, choices};

use crate::{
    domain::{
        day::{Day, Moment},
        entry::{self, Done, Fact, Mode, Source},
        id::Id,
        size::Size,
    },
    pages::{
        exercise::{
            self,
            walk::{Walk, Without},
        },
        page::{Kind, Route, Trait, Traits},
        people::PeoplePage,
    },
    session::{
        Session,
        action::Action,
        command::{ENTER, ESC, ONE_TO_THREE, SPACE},
        day::small_step,
        key::Key,
    },
    ui::document::{self, Document, Rank, Voice, Words},
    words::{
        self,
        exercise::{MARK_ONE, NEXT},
        hard_moment as text,
    },
};

type Command = crate::pages::page::Command<HardMoment>;

/// A hard moment under way.
#[derive(Debug)]
pub struct HardMoment {
    page: Page,
    walk: Walk,
    /// The day it began on: it may end after the turn.
    day: Day,
    /// Which action is shown; counts on past the end of the list.
    shown: usize,
    /// The id of the action that was done.
    done: Option<String>,
    left_undone: bool,
    /// Another was within the hour before: people come first.
    is_second: bool,
    /// People come before the close.
    people_first: bool,
    /// Today showed the gentle signpost.
    had_signpost: bool,
    /// The entry that tells of this moment.
    written: Option<Id>,
    /// The answer at the close, by its place.
    helped: Option<usize>,
}

/// Its pages. The exercise may have several of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Page {
    Ground,
    Act,
    Close,
}

/// The names of the answers at the close in the log, in the order of their keys.
const HELPED: [&str; 3] = ["helped", "a_bit", entry::HardMoment::NOT_REALLY];

impl HardMoment {
    /// The first page. Writes nothing.
    pub fn begin(session: &mut Session) -> Self {
        let is_second = session.ask_for_hard_moment();
        Self {
            page: Page::Ground,
            day: session.day(),
            is_second,
            people_first: is_second,
            had_signpost: session.shows_signpost(),
            walk: Walk::in_hard_moment(session),
            shown: 0,
            done: None,
            left_undone: false,
            written: None,
            helped: None,
        }
    }

    /// People and help as this page of the moment shows it.
    pub fn people(&self) -> PeoplePage {
        match self.page {
            Page::Ground | Page::Act => PeoplePage::to_read(),
            Page::Close => PeoplePage::to_have_with_you(),
        }
    }

    fn is_on(&self, page: Page) -> bool {
        self.page == page
    }

    fn leads_out_of(&self, what: Without) -> bool {
        self.is_on(Page::Ground) && self.walk.way_out() == Some(what)
    }

    /// The one action that is shown.
    fn choice(&self, session: &Session) -> Option<Choice> {
        let mut choices = choices(session);
        if self.is_second {
            // The sort is stable: the others keep their order.
            choices.sort_by_key(|choice| !choice.reaches);
        }
        let at = self.shown.checked_rem(choices.len())?;
        Some(choices.swap_remove(at))
    }

    fn ground(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Accept if !self.walk.go_on(session.now()) => self.page = Page::Act,
            Action::Close => return Route::Close,
            Action::Back if !self.walk.go_back(session.now()) => return Route::Close,
            Action::Mark => self.walk.mark(),
            Action::WithoutBreath => self.walk.leave(session),
            _ => {}
        }
        Route::Stay
    }

    fn act(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Accept => {
                self.do_it(session);
                self.close()
            }
            Action::Back | Action::Close => {
                self.left_undone = true;
                session.call_it(text::NAME);
                self.write(session);
                self.close()
            }
            Action::Another => {
                self.shown += 1;
                Route::Stay
            }
            _ => Route::Stay,
        }
    }

    /// Logs the action as a step for its value, once.
    fn do_it(&mut self, session: &mut Session) {
        let Some(choice) = self.choice(session) else {
            return;
        };
        self.left_undone = false;
        if self.done.as_ref() == Some(&choice.id) {
            return;
        }
        let day = self.day;
        let step = Done {
            size: Size::Tiny,
            certain: session.is_certain(day, Source::HardMoment),
            ..small_step(choice.value, &choice.plain, Source::HardMoment)
        };
        session.log_done(day, step);
        self.done = Some(choice.id);
        self.write(session);
    }

    /// Tells of the moment, once it was answered. A later answer corrects the entry.
    fn write(&mut self, session: &mut Session) {
        let day = self.day;
        let fact = Fact::HardMoment(entry::HardMoment {
            grounding: Some(self.walk.id().to_owned()),
            action: self.done.clone(),
            helped: self.helped.map(|helped| HELPED[helped].to_owned()),
        });
        let written = self.written.as_ref();
        let known = written.and_then(|id| session.journal.entry(id));
        match known.filter(|entry| session.journal.is_live(entry)) {
            Some(entry) if entry.fact == fact => return,
            Some(entry) => {
                let of = entry.id.clone();
                session.log(day, Fact::Retracted { of });
            }
            None => {}
        }
        if self.had_signpost {
            session.signpost_shown(day);
        }
        self.written = Some(session.log(day, fact));
    }

    /// Goes to the close; after a second moment within the hour people come first.
    fn close(&mut self) -> Route {
        self.page = Page::Close;
        if std::mem::take(&mut self.people_first) {
            return Route::open(self.people());
        }
        Route::Stay
    }

    fn answer(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Accept => Route::Today,
            Action::Choose(index) => self.say_whether_it_helped(index, session),
            Action::SmallerDay => {
                smaller_day(session);
                Route::Today
            }
            // Back to the action that was done; after "not now" out, so that Esc alone always comes to an end.
            Action::Back if self.done.is_some() && !self.left_undone => {
                self.page = Page::Act;
                Route::Stay
            }
            Action::Back => Route::Close,
            _ => Route::Stay,
        }
    }

    fn say_whether_it_helped(&mut self, index: usize, session: &mut Session) -> Route {
        self.helped = Some(index).filter(|index| *index < HELPED.len());
        self.write(session);
        session.call_it(text::ANSWER_NAME);
        let said = self.helped.map(|helped| HELPED[helped]);
        if said == Some(entry::HardMoment::NOT_REALLY) {
            return Route::open(self.people());
        }
        Route::Stay
    }
}

fn smaller_day(session: &mut Session) {
    let day = session.day();
    if session.mode(day) != Mode::Smaller {
        let mode = Mode::Smaller;
        session.log(day, Fact::DayMode { mode });
        session.call_it(words::mode_name(mode));
    }
}

impl crate::pages::page::Page for HardMoment {
    const TABLES: &'static [&'static [Command]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("hard moment", Kind::Quiet)
            .with(Trait::NoPalette)
            .with(Trait::NoKeys)
            .with(Trait::HardMoment)
            .with_some((self.page == Page::Close).then_some(Trait::QLeaves))
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        match self.page {
            _ if action == Action::People => Route::open(self.people()),
            Page::Ground => self.ground(action, session),
            Page::Act => self.act(action, session),
            Page::Close => self.answer(action, session),
        }
    }

    fn document(&self, session: &Session) -> Document {
        let mut page = Document::quiet();
        match self.page {
            Page::Ground => {
                page.say(text::ONE_THING_AT_A_TIME).gap();
                if let Some(pace) = self.walk.pace(session.now()) {
                    exercise::breath(&mut page, pace);
                } else {
                    exercise::sentences(&mut page, &self.walk);
                    exercise::marks(&mut page, &self.walk);
                    exercise::ease(&mut page, &self.walk);
                }
                let keys = &session.appearance.keys;
                let danger = keys.sentence(text::IN_DANGER, Action::People);
                page.gap()
                    .add(Words::new(Voice::Quiet, danger).rank(Rank::First));
            }
            Page::Act => {
                page.say(text::ONE_SMALL_THING).gap();
                if let Some(choice) = self.choice(session) {
                    page.stress(choice.text).murmur(choice.caption);
                }
            }
            Page::Close => {
                page.stress(text::THAT_WAS_ENOUGH).gap();
                page.say(text::DID_IT_HELP);
                page.add(document::Block::Hints(
                    text::ANSWERS
                        .map(|(key, words)| (key.into(), words))
                        .to_vec(),
                ));
                if let Some(helped) = self.helped {
                    page.gap().murmur(text::noted(text::ANSWERS[helped].1));
                }
            }
        }
        page
    }

    fn quiet_for(&self, now: Moment) -> Option<Duration> {
        let is_ground = self.page == Page::Ground;
        self.walk.quiet_for(now).filter(|_| is_ground)
    }
}

/// Keys of the hard moment.
pub const COMMANDS: &[Command] = &[
    Command::of("mark one thing, in the hard moment", SPACE, Action::Mark)
        .hint(1, "Space", MARK_ONE)
        .when(|moment, _| moment.is_on(Page::Ground) && moment.walk.marks().is_some())
        .unengaging(),
    Command::of("next page of the hard moment", ENTER, Action::Accept)
        .hint(2, "Enter", NEXT)
        .when(|moment, _| moment.is_on(Page::Ground))
        .unengaging(),
    Command::of(
        "without breath, in the hard moment",
        &[Key::char('x')],
        Action::WithoutBreath,
    )
    .hint(3, "x", words::WITHOUT_BREATH)
    .when(|moment, _| moment.leads_out_of(Without::Breath))
    .unengaging(),
    Command::of(
        "without the body, in the hard moment",
        &[Key::char('x')],
        Action::WithoutBreath,
    )
    .hint(3, "x", words::WITHOUT_BODY)
    .when(|moment, _| moment.leads_out_of(Without::Body))
    .unengaging(),
    Command::of("the one small thing is done", ENTER, Action::Accept)
        .hint(2, "Enter", text::DID_IT)
        .when(|moment, _| moment.is_on(Page::Act))
        .unengaging(),
    Command::of("another small thing", &[Key::char('o')], Action::Another)
        .hint(3, "o", text::ANOTHER)
        .when(|moment, session| moment.is_on(Page::Act) && choice::choices(session).len() > 1)
        .unengaging(),
    Command::of("no small thing now", ESC, Action::Back)
        .hint(9, "Esc", text::NOT_NOW)
        .when(|moment, _| moment.is_on(Page::Act))
        .unengaging(),
    Command::each("did it help", ONE_TO_THREE, Action::Choose)
        .shown("1-3")
        .when(is_closing)
        .unengaging(),
    Command::of("the end of the hard moment", ENTER, Action::Accept)
        .hint(2, "Enter", text::LEAVE)
        .when(|moment, session| is_closing(moment, session) && session.visit.is_alone)
        .unengaging(),
    Command::of("from the hard moment to today", ENTER, Action::Accept)
        .hint(2, "Enter", text::TODAY)
        .when(|moment, session| is_closing(moment, session) && !session.plan.is_unfinished())
        .unengaging(),
    Command::of(
        "from the hard moment to the first run",
        ENTER,
        Action::Accept,
    )
    .hint(2, "Enter", text::GO_ON)
    .when(|moment, session| is_closing(moment, session) && session.plan.is_unfinished())
    .unengaging(),
    Command::of(
        "smaller day after the hard moment",
        &[Key::char('b')],
        Action::SmallerDay,
    )
    .hint(3, "b", words::SMALLER_DAY)
    .when(|moment, session| is_closing(moment, session) && !session.plan.is_unfinished())
    .unengaging(),
    Command::of(
        "close after the hard moment",
        &[Key::char('q')],
        Action::Close,
    )
    .hint(4, "q", text::LEAVE)
    .when(|moment, session| is_closing(moment, session) && !session.visit.is_alone)
    .unengaging(),
    Command::of("back from the close", ESC, Action::Back)
        .shown("Esc")
        .when(is_closing)
        .unengaging(),
    Command::of("undo in the hard moment", &[Key::char('u')], Action::Undo)
        .shown("u")
        .unengaging(),
    Command::of("redo in the hard moment", &[Key::ctrl('r')], Action::Redo)
        .shown("Ctrl-R")
        .unengaging(),
];

fn is_closing(moment: &HardMoment, _: &Session) -> bool {
    moment.is_on(Page::Close)
}
