//! The look-back: four pages about seven days, each one Enter. What is said is kept at once, and changes the next week.

mod about;
mod answers;
mod helped;
mod in_way;
mod leads;
mod next;
mod page;
mod rest;
mod tell;
mod week;

use crate::{
    domain::{
        change::{Trial, Way},
        day::Day,
        entry::{Fact, Review},
        id::Id,
        review,
    },
    pages::{
        evidence::EvidencePage,
        page::{Command, Kind, Opener, Route, Trait, Traits},
    },
    session::{
        Session, Undoing,
        action::{Action, Scroll},
        command::Group,
        field::Field,
        key::Key,
    },
    ui::{document::Document, screen},
};

use answers::{Answer, Offer};
use page::Page;
use rest::Swap;

/// A look-back, on one of its screens.
#[derive(Debug)]
pub struct LookBack {
    /// The day it was opened on; what is said belongs to it.
    day: Day,
    /// The last of its seven days.
    week: Day,
    page: Page,
    review: Box<Review>,
    /// What was said in this visit, so that undo is seen here.
    said: Vec<Said>,
    /// The first page was left, so its marks are the person's own.
    has_kept: bool,
    /// How many weeks before its own are shown.
    earlier: i64,
    /// The selected row.
    at: usize,
    writing: Option<Field>,
    /// What is written there.
    what: What,
    swap: Option<Swap>,
    shows_signpost: bool,
    /// The row whose answers are open, and where it stands.
    asked: Option<in_way::Row>,
    asked_at: usize,
    /// Which step of each value is shown.
    others: [usize; 3],
    answers: Vec<Answer>,
    /// One step only, for a week after one with nothing done.
    one: Way,
    offer: Option<Offer>,
    idea_comes_first: bool,
    trials: Vec<Trial>,
    shows_counts: bool,
    scroll: Scroll,
    tell: tell::Tell,
}

/// A change of the look-back that undo may take back.
#[derive(Debug)]
struct Said {
    entry: Id,
    before: Review,
    after: Review,
    is_live: bool,
}

/// What a field is for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum What {
    /// The note of a page, or of the coming week.
    Note,
    /// A step that was never marked, for this value.
    Step(Id),
    /// Another step for a value.
    Swap,
    /// The first slice of a one-off.
    Slice(Id),
    /// What is told to somebody.
    Template,
}

impl LookBack {
    /// The look-back that opens today: the one that waits, or a new one from its first screen.
    pub fn new(session: &mut Session) -> Self {
        let day = session.day();
        let opened = review::open(&session.journal, day);
        let page = Page::named(&opened.review.screen);
        let shows_signpost = week::shows_signpost(session);
        let mut look_back = Self {
            day,
            week: opened.week,
            page,
            has_kept: page != Page::Week || opened.review.done || !opened.review.kept.is_empty(),
            review: Box::new(opened.review),
            said: Vec::new(),
            earlier: 0,
            at: 0,
            writing: None,
            what: What::Note,
            swap: None,
            shows_signpost,
            asked: None,
            asked_at: 0,
            others: [0; 3],
            answers: Vec::new(),
            one: Way::new(),
            offer: None,
            idea_comes_first: false,
            trials: Vec::new(),
            shows_counts: false,
            scroll: Scroll::default(),
            tell: tell::Tell::default(),
        };
        look_back.take_up(session);
        if shows_signpost {
            session.signpost_shown(day);
        }
        look_back.arrive(session);
        look_back
    }

    /// How many steps were done in its week.
    fn steps(&self, session: &Session) -> usize {
        let days = review::days(self.week).into_iter();
        days.map(|day| session.record(day).steps().count()).sum()
    }

    /// Says something: seen at once, kept at once, and `u` takes it back.
    fn say(&mut self, name: &str, session: &mut Session, change: impl FnOnce(&mut Review)) {
        let before = Review::clone(&self.review);
        change(&mut self.review);
        if *self.review == before {
            return;
        }
        session.call_it(name);
        let entry = self.write(session);
        self.said.push(Said {
            entry,
            before,
            after: Review::clone(&self.review),
            is_live: true,
        });
    }

    /// Writes down how the look-back stands.
    fn write(&self, session: &mut Session) -> Id {
        session.log(self.day, Fact::Review(self.review.clone()))
    }

    /// Goes to a page. Undo passes by: going on is nothing to take back.
    fn go(&mut self, page: Page, session: &mut Session) -> Route {
        let is_back = self.page.is_behind();
        self.page = page;
        if self.review.screen != page.screen() {
            page.screen().clone_into(&mut self.review.screen);
            self.write(session);
            session.let_undo(Undoing::Passed);
        }
        if !is_back {
            self.arrive(session);
        }
        (self.at, self.writing, self.swap) = (0, None, None);
        self.scroll = Scroll::default();
        Route::Stay
    }

    /// What a page begins with.
    fn arrive(&mut self, session: &mut Session) {
        self.asked = None;
        if self.page == Page::Next {
            self.find_trials(session);
            self.find_offer(session);
        }
    }

    /// Enter: the marked default, and the next page.
    fn accept(&mut self, session: &mut Session) -> Route {
        match self.page {
            Page::Rest | Page::Tell => return self.go(Page::Next, session),
            Page::Next => return self.finish(session),
            Page::InWay if self.asked.is_some() => {
                return self.answer_in_way(Action::Accept, session);
            }
            Page::Week => self.mark_beforehand(session),
            Page::Helped | Page::InWay => {}
        }
        let next = review::next_screen(self.page.screen(), self.steps(session));
        match next {
            Some(screen) => self.go(Page::named(screen), session),
            None => Route::Today,
        }
    }

    /// One page back; from the first to Today.
    fn back(&mut self, session: &mut Session) -> Route {
        if self.page.is_behind() {
            return self.go(Page::Next, session);
        }
        if self.asked.is_some() {
            self.leave_asked();
            return Route::Stay;
        }
        match review::screen_before(self.page.screen(), self.steps(session)) {
            Some(screen) => self.go(Page::named(screen), session),
            None => Route::Close,
        }
    }

    fn offers_one(&self, session: &Session) -> bool {
        self.steps(session) == 0 && !self.one.is_empty()
    }

    fn has_answer(&self, session: &Session) -> bool {
        let mut rows = self.rows_in_way(session).into_iter();
        rows.any(|row| self.answer_of(&row).is_some())
    }

    fn has_changes(&self, session: &Session) -> bool {
        let mut items = self.items(session).into_iter();
        items.any(|item| matches!(item, next::Item::Change(_)))
    }

    fn has_trials(&self) -> bool {
        !self.trials.is_empty()
    }

    fn begin_writing(&mut self, what: What, text: &str, session: &Session) {
        let place = self.place(&what);
        let limit = match what {
            What::Note => 280,
            What::Template => 480,
            What::Step(_) | What::Swap | What::Slice(_) => crate::words::step::LIMIT,
        };
        let draft = session.draft(place);
        let text = if draft.is_empty() { text } else { draft };
        self.writing = Some(Field::new(place, limit, text).to(self.goes(&what)));
        self.what = what;
    }

    /// The name under which half-typed text is kept.
    fn place(&self, what: &What) -> &'static str {
        match (what, self.page) {
            (What::Note, Page::Helped) => "look-back, what worked",
            (What::Note, Page::InWay) => "look-back, in the way",
            (What::Note, _) => "look-back, note",
            (What::Step(_), _) => "look-back, step",
            (What::Swap, _) => "look-back, another step",
            (What::Slice(_), _) => "look-back, slice",
            (What::Template, _) => "look-back, what is told",
        }
    }

    /// What a page of its own does with an action.
    fn answer(&mut self, action: Action, session: &mut Session) -> Route {
        match self.page {
            Page::Week if action == Action::Evidence => {
                return Route::open(EvidencePage::new(session));
            }
            Page::Week => self.answer_week(action, session),
            Page::Helped => self.answer_helped(action, session),
            Page::InWay => return self.answer_in_way(action, session),
            Page::Next => return self.answer_next(action, session),
            Page::Rest => return self.answer_rest(action, session),
            Page::Tell => return self.answer_share(action, session),
        }
        Route::Stay
    }

    /// Takes in what undo and redo did to what was said here.
    fn hear_undo(&mut self, session: &Session) {
        for said in &mut self.said {
            let entry = session.journal.entry(&said.entry);
            let is_live = entry.is_some_and(|entry| session.journal.is_live(entry));
            if is_live == said.is_live {
                continue;
            }
            said.is_live = is_live;
            let (from, to) = if is_live {
                (&said.before, &said.after)
            } else {
                (&said.after, &said.before)
            };
            page::follow(&mut self.review, from, to);
        }
    }
}

impl crate::pages::page::Page for LookBack {
    const OPENER: Option<Opener> = Some(Opener {
        command: Command::of("look back", &[Key::char('w')], Action::LookBack)
            .hint(5, "w", "look back")
            .listed(Group::TheWeek, "look back")
            .about("the week on one page, and the week ahead"),
        after: "without breath",
        open: |session| Some(Box::new(Self::new(session))),
    });
    const TABLES: &'static [&'static [Command<Self>]] = page::TABLES;

    fn table(&self) -> &'static [Command<Self>] {
        if self.writing.is_some() {
            return page::WRITING;
        }
        if self.swap.is_some() {
            return page::SWAP;
        }
        page::commands(self)
    }

    fn traits(&self) -> Traits {
        let traits = Traits::of("look-back", Kind::Full)
            .with(Trait::LooksBack)
            .with(Trait::IsWalk)
            .with(Trait::HintsRise);
        if self.page == Page::Next && self.has_trials() {
            traits.with(Trait::TakesK)
        } else {
            traits
        }
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        if self.swap.is_some() && action != Action::Close {
            return self.answer_swap(action, session);
        }
        match action {
            Action::Accept => self.accept(session),
            Action::Back => self.back(session),
            Action::Close => Route::Close,
            action => self.answer(action, session),
        }
    }

    fn document(&self, session: &Session) -> Document {
        page::document(self, session)
    }

    fn line(&mut self) -> Option<&mut Option<Field>> {
        Some(&mut self.writing)
    }

    fn take_written(&mut self, field: &Field, session: &mut Session) -> Route {
        session.set_draft(field.place, "");
        let text = field.trimmed();
        match self.what.clone() {
            What::Note => self.keep_text(text, session),
            What::Step(value) => self.add_step(&value, text, session),
            What::Swap => self.swap_for_own(text, session),
            What::Slice(one_off) => self.cut_slice(&one_off, text, session),
            What::Template => self.keep_template(text, session),
        }
        Route::Stay
    }

    fn update_writing(&mut self, action: Action, session: &mut Session) {
        self.another_value(action, session);
    }

    fn day(&self) -> Option<Day> {
        Some(self.day)
    }

    fn scroll(&self) -> Option<&Scroll> {
        (self.page == Page::Tell).then_some(&self.scroll)
    }

    fn sync(&mut self, session: &Session, size: (u16, u16)) {
        self.hear_undo(session);
        self.settle_rest(session);
        if self.page == Page::Next {
            self.find_trials(session);
            let last = self.items(session).len().saturating_sub(1);
            self.at = self.at.min(last);
        }
        if self.scroll().is_some() {
            self.scroll
                .fit(screen::extent(&self.document(session), size));
        }
    }
}
