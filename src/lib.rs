//! daymark: a terminal planner that turns three values into one tiny step each a day.
//!
//! ```text
//!   Sunday 8 March, morning                                              daymark   view/header
//!   I want my days to have some connection, some growth and some autonomy.
//!   Small steps count.
//!
//!   Today ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━    Ground ─────────────────────────   panes/today, panes/ground
//!
//! > 1 ○  Send one line to Sam                   Three slow breaths.                domain/offer, content
//!        Connection, 2 min, morning             Then name five things you can
//!                                               see, hear or feel.
//!   2 ○  Read one page
//!        Growth, 2 min, midday                  g begin   x without breath         app/command: the one table
//!
//!   3 ●  Choose tonight's dinner                This week ──────────────────────   panes/week
//!        Autonomy, done                                     Mo Tu We Th Fr Sa Su
//!                                               Connection  ●     ●  ●        ·    domain/journal
//!   7 · wind-down   8 · food   9 · moved        Growth         ●     ●     ●  ·
//!
//!   ! Not saved yet: the disk is full.                                             view/notice
//!
//!   1-3 tick  b smaller day  m mood  Enter start  q close  ? keys  0 hard moment   view/bar
//! ```
//!
//! # The way of a key
//!
//! ```text
//! terminal event --runtime--> Message::Key --App::update--> command::find --> Action --> a pane's update(action, session)
//!    --> session.log(fact), session.change_plan(…)       applied in memory at once, kept for undo
//!    --> Effect::Append, Effect::SavePlan          orders for the shell
//!    --runtime--> keeper --> Store --> Message::Stored or NotStored: the mark turns from pending to done, or says why
//!    --> ui::draw(&App)                          nothing else ever changes what is seen
//! ```
//!
//! # Who knows whom
//!
//! - [`domain`] is pure and knows nobody: days, plans, entries, the journal that folds them.
//! - [`content`] and [`store`] know the domain; the store is the only place that touches a person's files.
//! - [`app`] and [`panes`] know domain, content and [`words`]; they do no IO, read no clock, draw no lot.
//! - [`view`] and each pane's `view` read the model and write cells.
//! - [`plain`] says line by line what the views say while they draw ([`ui::told`]): a page that is built of
//!   [`ui::rows`] or of [`ui::quiet`] says what it draws, the others have words of their own beside their view.
//! - [`runtime`] and [`cli`] know all of them; [`env`] is read once, at the start.
//!
//! # To add something
//!
//! - A command: a variant of [`session::action::Action`], a row beside its behavior, an arm. Footer, keys page, palette and
//!   README follow from the row.
//! - A sheet over Today: a file in [`panes`] with its `view`, a variant of [`app::sheet::Sheet`], a journey.
//! - A kind of fact: [`domain::entry::Fact`], its line in the store, the pane that logs it.
//! - A value, an exercise, a note: a line of JSON in `assets/`.

pub mod app;
pub mod cli;
pub mod content;
pub mod domain;
pub mod env;
pub mod pages;
pub mod plain;
pub mod report;
pub mod runtime;
pub mod session;
pub mod store;
pub mod ui;
pub mod words;
