//! daymark: a terminal planner that turns three values into one tiny step each a day.
//!
//! ```text
//!   Sunday 8 March, morning                                              daymark   ui/header
//!   I want my days to have some connection, some growth and some autonomy.
//!   Small steps count.
//!
//!   Today ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━    Ground ─────────────────────────   pages/today
//!
//! > 1 ○  Send one line to Sam                   Three slow breaths.                domain/offer, content
//!        Connection, 2 min, morning             Then name five things you can
//!                                               see, hear or feel.
//!   2 ○  Read one page
//!        Growth, 2 min, midday                  g begin   x without breath         app/command: the one table
//!
//!   3 ●  Choose tonight's dinner                This week ──────────────────────   ui/blocks/week
//!        Autonomy, done                                     Mo Tu We Th Fr Sa Su
//!                                               Connection  ●     ●  ●        ·    domain/journal
//!   7 · last night  8 · food  9 · moved         Growth         ●     ●     ●  ·
//!
//!   ! Not saved yet: the disk is full.                                             app/notice
//!
//!   Enter start  1-3 tick  b smaller day  q leave  m mood  ? keys  0 hard moment   app/footer
//! ```
//!
//! # The way of a key
//!
//! ```text
//! terminal event --runtime--> Message::Key --App::update--> command::find --> Action --> page.update(action, session) --> Route
//!    --> session.log(fact), session.change_plan(…)       applied in memory at once, kept for undo
//!    --> Effect::Append, Effect::SavePlan                orders for the shell
//!    --runtime--> keeper --> Store --> Message::Stored or NotStored: the mark turns from pending to done, or says why
//!    --> page.document(&session) --> ui::screen draws it, ui::linear says it, ui::one_line shortens it
//! ```
//!
//! # Who knows whom
//!
//! - [`domain`] is pure and knows nobody: days, plans, entries, the journal that folds them.
//! - [`content`] and [`store`] know the domain; the store is the only place that touches a person's files.
//! - [`session`] is what pages work on: plan, journal, undo, the rows of commands. It knows no page.
//! - [`ui`] shows documents: as cells, line by line, as one line. [`pages`] know it and the session, and import the
//!   page they open.
//! - [`app`] has the stack of pages and knows them only as [`pages::page::Shown`]; [`plain`] says what it shows.
//! - None of these does IO, reads a clock or draws a lot.
//! - [`runtime`] and [`cli`] know all of them; [`env`] is read once, at the start.
//!
//! # To add something
//!
//! - A command: a variant of [`session::action::Action`], a row in the table of its page, an arm. Footer, keys page, palette and
//!   README follow from the row.
//! - A page: a file in [`pages`] that is a [`pages::page::Page`], its `mod` line and its word in `pages!`, a journey. Its
//!   `OPENER` is its row on Today.
//! - What a page shows in a way of its own: a file in [`ui::blocks`] with its data, how it is drawn and how it is said.
//! - A kind of fact: a variant of [`domain::fact::Fact`], the page that logs it, the fold that reads it
//!   ([`domain::record`], [`domain::journal`]), its name in [`words::shell`].
//! - What a change can make different: a line of [`domain::change::Field`], an arm in the file beside it where the plan
//!   holds it, an arm of what is said of it in [`words::change`].
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
