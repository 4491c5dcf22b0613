//! A keeper that comes to its end in the middle of its work.

use std::{rc::Rc, time::Duration};

use daymark::{
    app::App,
    content::Content,
    domain::{
        day::{Day, Moment, Month},
        entry::Entry,
        id::Ids,
        plan::Plan,
    },
    runtime::{
        Runtime,
        input::{Arrival, Cause, Clock, Input},
        keeper::Keeper,
        screen::Screen,
        script::Script,
    },
    session::appearance::Appearance,
    store::{
        History, News, NotSaved, Opened, PlanRead, Store, Stretch, Totals, WayOn, Written,
        forget::{Gone, Reached},
        memory::Memory,
    },
};

use crate::support::{memory, three_values};

/// A store that panics where it should write.
struct Breaking(Memory);

impl Store for Breaking {
    fn open(&mut self, today: Day) -> Opened {
        self.0.open(today)
    }

    fn append(&mut self, _entries: Vec<Entry>, _today: Day) -> Result<Written, NotSaved> {
        panic!("the store breaks on purpose");
    }

    fn replace_plan(&mut self, base: &Plan, new: &Plan) -> Result<Plan, NotSaved> {
        self.0.replace_plan(base, new)
    }

    fn go_on_without(&mut self, way: WayOn) -> Result<PlanRead, NotSaved> {
        self.0.go_on_without(way)
    }

    fn look(&mut self, today: Day) -> News {
        self.0.look(today)
    }

    fn history(&mut self, today: Day, days: i64) -> History {
        self.0.history(today, days)
    }

    fn forget_here(&mut self, gone: Gone, today: Day) -> Result<Reached, NotSaved> {
        self.0.forget_here(gone, today)
    }

    fn past(&mut self, before: Option<Month>) -> Stretch {
        self.0.past(before)
    }

    fn totals(&mut self, today: Day) -> Totals {
        self.0.totals(today)
    }

    fn back_up(&mut self, today: Day) -> Result<(), NotSaved> {
        self.0.back_up(today)
    }

    fn rescue(&mut self, entries: &[Entry]) -> Result<(), NotSaved> {
        self.0.rescue(entries)
    }

    fn rescue_plan(&mut self, base: &Plan, new: &Plan) -> Result<(), NotSaved> {
        self.0.rescue_plan(base, new)
    }

    fn keep_draft(&mut self, draft: &str) -> Result<(), NotSaved> {
        self.0.keep_draft(draft)
    }
}

/// Keys, and after them nothing but the bell.
struct Keys(Script);

impl Input for Keys {
    fn wait(&mut self, quiet: Duration, clock: &mut Clock) -> Arrival {
        if self.0.is_at_its_end() {
            Arrival::Answers
        } else {
            self.0.wait(quiet, clock)
        }
    }

    fn suspend(&mut self) -> Result<(), Cause> {
        Ok(())
    }

    fn edit_plan(&mut self) -> Result<(), Cause> {
        Ok(())
    }

    fn size(&self) -> Option<(u16, u16)> {
        None
    }
}

#[test]
fn a_mark_is_never_left_at_saving_when_what_saves_has_broken() {
    let now = Moment::parse("2026-03-08T08:10:00+01:00").unwrap();
    let mut store = Breaking(memory(three_values(), []));
    let opened = store.open(now.day(4));
    let content = Rc::new(Content::default());
    let app = App::new(opened, content, Appearance::default(), Ids::seeded(1), now);
    let (woken, bell) = std::sync::mpsc::channel();
    let keeper = Keeper::beside(Box::new(store), move || _ = woken.send(()));
    let screen = Screen::in_memory(80, 24);
    let keys = Keys(Script::default());
    let mut runtime = Runtime::new(app, (keys, screen), keeper, Clock::Still(now));
    runtime.begin();
    runtime.input.0.add("1").unwrap();
    while !runtime.input.0.is_at_its_end() {
        runtime.turn();
    }
    // The bell rings a last time for the end of the keeper, and no key is pressed any more.
    while bell.recv_timeout(Duration::from_secs(30)).is_ok() {
        runtime.turn();
    }
    let saving = &runtime.app.session.saving;
    assert!(!saving.is_under_way(), "still saving");
    assert_eq!(saving.refusal(), Some(NotSaved::Stopped));
    // Every later try is answered too.
    runtime.input.0.add("2").unwrap();
    runtime.turn();
    assert!(!runtime.app.session.saving.is_under_way());
    let closing = runtime.close(Cause::Asked, Duration::from_secs(2));
    assert_eq!(closing.refusal, Some(NotSaved::Stopped));
    let done = closing
        .unsaved
        .iter()
        .filter(|entry| matches!(entry.fact, daymark::domain::entry::Fact::Done(_)));
    assert_eq!(done.count(), 2, "{:?}", closing.unsaved);
}
