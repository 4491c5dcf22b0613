//! What is wrong with plan.json, and where, or that it is gone. Goes away by itself once the file can be read.

use std::path::Path;

use crate::{
    domain::text::clean,
    pages::page::{self, Kind, Opener, Page, Route, Trait, Traits},
    session::{
        Session,
        action::{Action, Scroll},
        command::ENTER,
        effect::Effect,
        key::Key,
        starter,
    },
    store::{Absence, Beyond, PlanError, WayOn},
    ui::{
        blocks::words::Quotation,
        document::{Document, Voice, Words},
        screen,
    },
    words::{keys, plan_error as said, plan_gone as gone},
};

type Command = crate::pages::page::Command<PlanErrorPage>;

/// Columns of the words.
const MEASURE: u16 = 68;

/// What is wrong with plan.json, and where. What it says is what the session knows.
#[derive(Debug, Default)]
pub struct PlanErrorPage {
    /// How far it is scrolled.
    scroll: Scroll,
}

/// Its keys.
pub const COMMANDS: &[Command] = &[
    Command::of("open in your editor", ENTER, Action::Edit)
        .hint(1, "Enter", "open in your editor")
        .short("open")
        .when(|_, session| !session.lacks_plan())
        .unengaging(),
    Command::of(
        "bring the plan back",
        &[Key::char('b')],
        Action::GoOnWithout(WayOn::BringBack),
    )
    .hint(2, "b", "bring it back")
    .short("bring back")
    .when(|_, session| copy(session).is_some())
    .unengaging(),
    Command::of(
        "begin anew",
        &[Key::char('n')],
        Action::GoOnWithout(WayOn::BeginAnew),
    )
    .hint(3, "n", "begin anew")
    .short("anew")
    .when(|_, session| session.lacks_plan())
    .unengaging(),
];

/// A plan that is gone, and what is known of it.
type Gone<'a> = (&'a PlanError, &'a Absence);

/// The copy of a plan that is gone, or cannot be read.
fn copy(session: &Session) -> Option<&Path> {
    session.plan_error.as_ref()?.copy.as_deref()
}

impl Page for PlanErrorPage {
    const OPENER: Option<Opener> = Some(Opener {
        command: page::Command::of("look at a notice", &[Key::char('o')], Action::OpenNotice)
            .shown("o")
            .about("what the notice is about")
            .when(|(), session| session.plan_error.is_some()),
        after: "add",
        open: |_| Some(Box::new(Self::default())),
    });
    const TABLES: &'static [&'static [Command]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("plan error", Kind::Full).with(Trait::TellsOfThePlan)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Edit => session.order(Effect::EditPlan),
            Action::GoOnWithout(way) => session.order(Effect::GoOnWithout(way)),
            Action::Back | Action::Close => return Route::Close,
            action => self.scroll.follow(action),
        }
        Route::Stay
    }

    /// What is wrong, the lines around it, what is open meanwhile, and which file it is.
    fn document(&self, session: &Session) -> Document {
        let mut shown = Document::titled(said::TITLE);
        shown.scroll = self.scroll.past;
        let error = session.plan_error.as_ref();
        if let Some((error, absence)) =
            error.and_then(|error| Some((error, error.absence.as_ref()?)))
        {
            say_what_is_gone(&mut shown, session, (error, absence));
            return shown;
        }
        shown.add(Words::new(Voice::Strong, first_line(session)).within(MEASURE));
        shown.space();
        match error.and_then(|error| Some((error, error.beyond?))) {
            Some((error, Beyond::Closed)) => {
                say_how_to_open(&mut shown, session, &error.path);
                return shown;
            }
            Some((_, Beyond::Newer)) => {
                shown.add(Words::new(Voice::Plain, said::NEWER).within(MEASURE));
                shown.space();
            }
            None => {}
        }
        if let Some(error) = error.filter(|error| !error.lines.is_empty()) {
            shown.add(Quotation {
                lines: error.lines.clone(),
                column: error.place.map_or(1, |(_, column)| column),
            });
            shown.space();
        }
        shown.add(Words::new(Voice::Plain, what_is_open(session)).within(MEASURE));
        if let Some(copy) = copy(session) {
            let keys = &session.appearance.keys;
            let back = keys.sentence(gone::PUT_BESIDE, Action::GoOnWithout(WayOn::BringBack));
            shown.space();
            shown.add(Words::new(Voice::Plain, back).within(MEASURE));
            shown.add(Words::new(Voice::Quiet, named(copy)).within(MEASURE));
        }
        if let Some(error) = error {
            let path = Words::new(Voice::Quiet, path(session, error));
            shown.space().add(path.under(keys::LABELS[0]));
        }
        shown
    }

    fn is_over(&self, session: &Session) -> bool {
        session.plan_error.is_none()
    }

    fn scroll(&self) -> Option<&Scroll> {
        Some(&self.scroll)
    }

    fn sync(&mut self, session: &Session, size: (u16, u16)) {
        self.scroll
            .fit(screen::extent(&self.document(session), size));
    }
}

/// That the file is gone, the ways on, and what is open meanwhile.
fn say_what_is_gone(shown: &mut Document, session: &Session, (error, absence): Gone<'_>) {
    let words = |voice, text: String| Words::new(voice, text).within(MEASURE);
    let keys = &session.appearance.keys;
    shown.add(words(Voice::Strong, gone::FIRST.to_owned()));
    shown.add(words(Voice::Quiet, named(&error.path)));
    if let Some(target) = &absence.leads_to {
        shown.add(words(Voice::Quiet, gone::leads_to(&named(target))));
    }
    shown.space();
    if error.copy.is_some() {
        let back = keys.sentence(gone::BRING_BACK, Action::GoOnWithout(WayOn::BringBack));
        shown.add(words(Voice::Plain, back));
    }
    let anew = keys.sentence(gone::BEGIN_ANEW, Action::GoOnWithout(WayOn::BeginAnew));
    shown.add(words(Voice::Plain, anew)).space();
    match &error.copy {
        Some(copy) => {
            shown.add(words(Voice::Plain, gone::IN_COPY.to_owned()));
            shown.add(words(Voice::Quiet, named(copy)));
        }
        None => _ = shown.add(words(Voice::Plain, gone::NO_COPY.to_owned())),
    }
    shown.space();
    shown.add(words(
        Voice::Plain,
        format!("{} {}", gone::SAFE, gone::WAIT),
    ));
}

/// Which folder is closed, and what opens it.
fn say_how_to_open(shown: &mut Document, session: &Session, folder: &Path) {
    let words = |voice, text: &str| Words::new(voice, text).within(MEASURE);
    shown.add(words(Voice::Plain, &said::closed(folder)));
    shown.space();
    let open = format!("{} {}", open_meanwhile(session), said::CLOSED);
    shown.add(words(Voice::Plain, &open));
}

fn named(path: &Path) -> String {
    clean(&path.display().to_string()).into_owned()
}

/// What is open while the file cannot be read, and that it is safe.
fn what_is_open(session: &Session) -> String {
    let is_newer = |error: &PlanError| error.beyond == Some(Beyond::Newer);
    if session.plan_error.as_ref().is_some_and(is_newer) {
        return open_meanwhile(session).to_owned();
    }
    format!("{} {}", open_meanwhile(session), said::SAFE)
}

/// The ready-made plan where there is no last good copy.
fn open_meanwhile(session: &Session) -> &'static str {
    if session.plan == starter::plan(&session.content, None) {
        said::READY_MADE
    } else {
        said::LAST_GOOD
    }
}

/// The place and what is wrong there.
fn first_line(session: &Session) -> String {
    session.plan_error.as_ref().map_or_else(
        || said::READ_AGAIN.to_owned(),
        |error| said::what(error.place, &error.message),
    )
}

/// The file as a person reads it.
fn path(session: &Session, error: &PlanError) -> String {
    if session.appearance.store.is_empty() {
        clean(&error.path.display().to_string()).into_owned()
    } else {
        format!("{}/plan.json", session.appearance.store)
    }
}
