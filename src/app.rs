//! The model: everything that is seen, and the one function that changes it.

pub mod command;
pub mod config;
pub mod footer;
pub mod keys;
pub mod message;
mod mouse;
mod navigation;
pub mod notice;
pub mod screen;
mod tiny;

use std::{rc::Rc, time::Duration};

use crate::{
    content::Content,
    domain::{day::Moment, id::Ids},
    pages::{
        about::About,
        hidden::Hidden,
        keys::Keys,
        page::{Shown, Trait, Traits},
        palette::Palette,
        people::PeoplePage,
        today::Today,
    },
    session::{
        Notice, Session,
        action::Action,
        appearance::Appearance,
        effect::Effect,
        field::{Field, Goes},
        key::Key,
    },
    store::{News, Opened, PlanRead},
    words,
};

use message::Message;

/// So many days here tell of the first weeks, whatever lies before.
const FEW_DAYS: usize = 9;

/// What is half typed is kept when nothing more was typed for so long.
const PAUSE: Duration = Duration::from_secs(2);

/// The whole program, without its shell.
#[derive(Debug)]
pub struct App {
    /// What pages work on.
    pub session: Session,
    /// The page under all others.
    pub today: Today,
    /// What lies over it, the top last.
    pub pages: Vec<Box<dyn Shown>>,
    /// The terminal's size, in columns and rows.
    pub size: (u16, u16),
    /// The field that has the focus, as it stands.
    pub written: Option<Field>,
    last_key: Moment,
    last_look: Moment,
    /// What is on top was not on the screen yet while nothing more was typed.
    is_unseen: bool,
    /// The key that was taken last, while nothing is known to have followed from it.
    unanswered: Option<Key>,
    /// That is what the notice row says.
    is_answered: bool,
    /// So many pages lie under the one thing this visit is for.
    alone: Option<usize>,
    /// When half-typed text is kept, unless something more is typed before.
    draft_due: Option<Moment>,
}

impl App {
    /// The program for what the store opened.
    pub fn new(
        opened: Opened,
        content: Rc<Content>,
        look: Appearance,
        ids: Ids,
        now: Moment,
    ) -> Self {
        let session = Session::new(opened, content, look, ids, now);
        let today = Today::new(&session);
        let mut app = Self {
            session,
            today,
            pages: Vec::new(),
            size: (80, 24),
            written: None,
            last_key: now,
            last_look: now,
            is_unseen: false,
            unanswered: None,
            is_answered: false,
            alone: None,
            draft_due: None,
        };
        app.sync();
        app
    }

    /// Takes a message in. Gives the orders for the shell; nothing else ever changes what is seen.
    pub fn update(&mut self, message: Message, now: Moment) -> Vec<Effect> {
        self.session.set_now(now);
        let before = self.shown().traits();
        if matches!(message, Message::Key(_) | Message::Paste(_)) && self.half_typed().is_some() {
            self.draft_due = Some(now.plus(PAUSE));
        }
        match message {
            Message::Key(key) => self.take_key(key),
            Message::PointedAt(target) => self.take_click(target),
            Message::Turned(turn) => self.take_turn(turn),
            Message::Paste(text) => self.take_paste(&text),
            Message::Resized(width, height) => self.size = (width, height),
            Message::Clicked(..) => {}
            Message::Time => self.pass(),
            Message::TerminalSaid(said) => self.session.terminal_said(said),
            Message::Resumed => self.session.order(Effect::Look),
            Message::HardMoment => {
                self.begin_hard_moment();
                self.session.end_gesture();
            }
            Message::Leave => self.leave(),
            Message::Stored(written) => self.session.stored(written),
            Message::NotStored(ids, why) => self.session.not_stored(&ids, why),
            Message::PlanStored(plan) => self.session.plan_stored(*plan),
            Message::PlanPutAside => self.session.visit.is_plan_aside = true,
            Message::PlanNotStored(why) => self.session.plan_not_stored(why),
            Message::PlanNotBack(why) => {
                let line = words::plan_gone::not_back(why);
                self.session.say(Notice::Words(line));
            }
            Message::News(news) => self.take_news(*news),
            Message::History(history) => {
                self.session.journal.add(history.entries);
                self.session.earlier.has_history = true;
                self.session.learn_last_here(history.last_here);
                self.session.earlier.first_day = history.first_day;
                // The first weeks are told by the days here, and of those the loaded months may hold too few.
                let here = self.session.journal.days_here().take(FEW_DAYS).count();
                if history.has_older && here < FEW_DAYS {
                    self.session.ask_for_past();
                }
                if let Some(plan) = history.plan {
                    self.take_plan(PlanRead::Read(plan));
                }
                self.session.troubles = history.troubles;
                self.session.told_before = history.told_before;
            }
            Message::Totals(totals) => self.session.earlier.totals = *totals,
            Message::Forgotten(done) => self.session.forgotten(done.as_deref()),
            Message::Past(stretch) => self.session.take_past(*stretch),
            Message::LinesWritten(wanted, done) => self.session.lines_written(wanted, done),
            Message::FileSaved(name) => self.session.file_saved(name.as_deref()),
        }
        self.sync_after(before);
        let effects = self.session.take_effects();
        self.note_what_follows(&effects);
        effects
    }

    /// Makes everything fit. What came on top has to be seen first, and the program may end with what went.
    fn sync_after(&mut self, before: Traits) {
        self.sync();
        let is_first = self.shown().traits().has(Trait::IsSeenFirst);
        self.is_unseen = is_first && (self.is_unseen || !before.has(Trait::IsSeenFirst));
        if self.alone.is_some_and(|under| self.pages.len() <= under) {
            self.alone = None;
            self.leave();
        }
    }

    fn take_news(&mut self, news: News) {
        self.session.journal.add(news.entries);
        if let Some(plan) = news.plan {
            self.take_plan(plan);
        }
        if let Some(path) = news.put_aside {
            let line = words::plan_gone::put_aside(&path.display().to_string());
            self.session.say(Notice::Words(line));
        }
        if let Some(troubles) = news.troubles {
            self.session.troubles = troubles;
        }
    }

    /// The page on top is all this visit is for: with it the program ends.
    pub fn ends_with_this_page(&mut self) {
        self.alone = self.pages.len().checked_sub(1);
        self.session.visit.is_alone = self.alone.is_some();
    }

    /// How long nothing on the screen can change by itself. At most a minute, because timers stop in suspend.
    pub fn quiet_for(&self, now: Moment) -> Duration {
        let minute = now.to_next_minute();
        let page = self.shown().quiet_for(now);
        let draft = self.draft_due.map(|due| due.since(now));
        let parts = [page, draft].into_iter().flatten();
        parts.fold(minute, Duration::min)
    }

    /// The page on top: Today where nothing lies over it.
    pub fn shown(&self) -> &dyn Shown {
        match self.pages.last() {
            Some(page) => page.as_ref(),
            None => &self.today,
        }
    }

    fn shown_mut(&mut self) -> &mut dyn Shown {
        match self.pages.last_mut() {
            Some(page) => page.as_mut(),
            None => &mut self.today,
        }
    }

    /// Does something at the session as one gesture, as a key would. Gives the orders for the shell.
    pub fn in_session(&mut self, now: Moment, work: impl FnOnce(&mut Session)) -> Vec<Effect> {
        self.session.set_now(now);
        work(&mut self.session);
        self.session.end_gesture();
        self.session.take_effects()
    }

    /// True while Today is on top.
    pub fn is_on_today(&self) -> bool {
        self.pages.is_empty()
    }

    /// True while the notice row has room for an idea.
    pub fn shows_idea(&self) -> bool {
        // A smaller screen is one line.
        let has_row = self.size.0 >= 30 && self.size.1 >= 8;
        let is_free = self.session.notice.is_none() && self.session.saving.refusal().is_none();
        let is_free = is_free && !self.shows_signpost();
        has_row && is_free && self.session.to_tell().next().is_none() && self.is_on_today()
    }

    /// True while Today may show the gentle signpost.
    pub fn shows_signpost(&self) -> bool {
        self.is_on_today() && self.session.shows_signpost()
    }

    /// The first engaging key of a day makes it a day here.
    fn be_here(&mut self) {
        if self.session.plan.is_unfinished() {
            return;
        }
        self.session.be_here();
        self.today.note_shown(&mut self.session);
        if self.shows_signpost() {
            self.session.signpost_shown(self.session.day());
        }
        if self.shows_idea() {
            self.session.show_line();
        }
    }

    fn act(&mut self, action: Action) {
        if !matches!(action, Action::Felt(_)) {
            self.today.after_tick = None;
        }
        if self.act_anywhere(action) {
            return;
        }
        self.hand_on(action);
        self.refuse_words();
    }

    fn hand_on(&mut self, action: Action) {
        let route = match self.pages.last_mut() {
            Some(page) => page.update(action, &mut self.session),
            None => Shown::update(&mut self.today, action, &mut self.session),
        };
        self.follow(route);
    }

    /// A line whose words the plan cannot take is closed before anything is typed.
    fn refuse_words(&mut self) {
        let is_new = self.written.is_none();
        if is_new && !self.may_keep_words() {
            self.hand_on(Action::Back);
            self.session.refuse_change();
        }
    }

    /// False where the words of the line that is written on go into a plan that cannot be read.
    fn may_keep_words(&mut self) -> bool {
        let field = self.shown_mut().field();
        let is_of_the_plan = field.is_some_and(|field| field.goes == Goes::Plan);
        !is_of_the_plan || self.session.may_change_plan()
    }

    /// The actions that mean the same on every page. True when it was one of them.
    fn act_anywhere(&mut self, action: Action) -> bool {
        let page = self.shown().traits();
        match action {
            Action::HardMoment => self.begin_hard_moment(),
            // From the hard moment people are shown in another way.
            Action::People if !page.has(Trait::HardMoment) => {
                // Before there is a plan they are there to read.
                self.open(if page.has(Trait::LiesFirst) {
                    PeoplePage::to_read()
                } else {
                    PeoplePage::new(&self.session)
                });
            }
            Action::Keys => self.open(self.keys()),
            Action::About => self.open(About::default()),
            Action::Palette => {
                self.open(Palette::new(&self.rows(), &self.session));
            }
            Action::Hide => self.open(Hidden),
            Action::Undo => self.session.undo(),
            Action::Redo => self.session.redo(),
            Action::Suspend => self.session.order(Effect::Suspend),
            Action::Leave => self.leave(),
            Action::Close if page.has(Trait::QLeaves) => self.leave(),
            _ => return false,
        }
        true
    }

    /// The keys page for what is on top.
    fn keys(&self) -> Keys {
        let own = if self.is_on_today() {
            Vec::new()
        } else {
            self.shown().rows(&self.session)
        };
        let keys = self.session.appearance.keys.clone();
        Keys::new((own, &self.rows()), &self.rows_of_today(), keys)
    }

    fn take_plan(&mut self, read: PlanRead) {
        match read {
            PlanRead::Absent => self.session.begin_anew(),
            PlanRead::Read(plan) => {
                if !self.session.may_change_plan() {
                    self.session.hear_of_a_plan();
                    self.session.try_again();
                }
                if !self.session.saving.holds_plan() {
                    self.session.plan = *plan;
                }
            }
            PlanRead::Unreadable { error, .. } => self.session.plan_error = Some(error),
        }
    }

    /// A minute or a step of a motion: the day turns, the selection follows the time of day while nobody types.
    fn pass(&mut self) {
        let idle = self.session.now().since(self.last_key) >= Duration::from_secs(60);
        if self.session.turn_day() {
            self.today.turn(&self.session);
        } else if idle {
            self.today.follow_time(&self.session);
        }
        if self.session.now().since(self.last_look) >= Duration::from_secs(30) {
            self.look_around();
        }
        self.hide_when_left_alone();
        let now = self.session.now();
        if self.draft_due.take_if(|due| *due <= now).is_some() {
            let half_typed = self.half_typed();
            self.session.keep_drafts(half_typed);
        }
    }

    /// Tries again what was refused, and sees what other windows wrote.
    fn look_around(&mut self) {
        self.last_look = self.session.now();
        self.session.try_again();
        self.session.order(Effect::Look);
    }
}
