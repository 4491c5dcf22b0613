//! A note to self and one step; and the notes that the Ground pane shows unasked.

use crate::{
    content::{Part, Tone},
    domain::{day::Day, entry::Fact, offer::Offer, pick, plan, review},
    pages::page::{self, Kind, Opener, Page, Route, Traits},
    session::{
        Session,
        action::Action,
        command::{ENTER, Group, ONE_TO_THREE},
        field::Field,
        key::Key,
    },
    ui::{document::Document, offer},
    words::{note as text, note as words},
};

type Command = crate::pages::page::Command<NoteToSelf>;

/// How many notes lie between two showings of the same one.
const APART: usize = 10;
/// Room for a note of one's own.
const LIMIT: usize = 280;
/// The most characters the Ground pane has room for.
const ROOM: usize = 140;
/// The name of its field.
const PLACE: &str = "note to self";

/// A note and its name in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The id.
    pub id: String,
    /// The words.
    pub text: String,
}

/// A note to self and one step.
#[derive(Debug)]
pub struct NoteToSelf {
    day: Day,
    shown: Option<Shown>,
    writing: Option<Field>,
}

/// Its keys.
pub const COMMANDS: &[Command] = &[
    Command::each("tick", ONE_TO_THREE, Action::Tick)
        .hint(1, "1-3", "tick")
        .when(|page, session| page.writing.is_none() && page.step(session).is_some()),
    Command::of("another note", &[Key::char('n')], Action::Another)
        .hint(2, "n", "another note")
        .when(|page, _| page.writing.is_none()),
    Command::of("write a note", &[Key::char('w')], Action::Write)
        .hint(3, "w", "write your own")
        .when(|page, _| page.writing.is_none()),
    Command::of("keep the note", ENTER, Action::Accept)
        .hint(4, "Enter", "keep")
        .when(|page, _| page.writing.is_some()),
    Command::of("close the note", ENTER, Action::Accept),
];

impl NoteToSelf {
    /// A note that was not shown lately.
    pub fn new(session: &mut Session) -> Self {
        let mut page = Self {
            day: session.day(),
            shown: None,
            writing: None,
        };
        page.another(session);
        page
    }

    /// The note.
    pub fn note(&self) -> Option<&Shown> {
        self.shown.as_ref()
    }

    /// The first step that is still open, to go with the note.
    pub fn step(&self, session: &Session) -> Option<Offer> {
        let open = |offer: &Offer| offer.done.is_none() && !offer.set_down && offer.key <= 3;
        session.offers(self.day).into_iter().find(open)
    }

    fn another(&mut self, session: &mut Session) {
        let notes = [Part::Hard, Part::Shared, Part::Worth];
        let all: Vec<Shown> = notes
            .into_iter()
            .flat_map(|part| of_part(session, part))
            .chain(own(session))
            .collect();
        let seed = format!("{}self{}", self.day, session.journal.notes_shown().len());
        if let Some(note) = fresh(session, all, &seed) {
            log(&note, session);
            self.shown = Some(note);
        }
    }

    fn write(&mut self, session: &Session) {
        self.writing = Some(Field::new(PLACE, LIMIT, session.draft(PLACE)));
    }

    /// A tick is Today's own; on a day that has passed meanwhile it goes to that day.
    fn tick(&self, index: usize, session: &mut Session) -> Route {
        if self.day == session.day() {
            return Route::Then(Action::Tick(index));
        }
        let offers = session.offers(self.day);
        if let Some(offer) = offers.iter().find(|offer| offer.key as usize == index + 1) {
            session.tick(offer, self.day);
        }
        Route::Close
    }
}

impl Page for NoteToSelf {
    const OPENER: Option<Opener> = Some(Opener {
        command: page::Command::of(
            "note to self",
            &[Key::char('c')],
            Action::Page("note to self"),
        )
        .hint(10, "c", "note to self")
        .listed(Group::TheDay, "note to self")
        .about("a note, and one step"),
        after: "add",
        open: |session| Some(Box::new(Self::new(session))),
    });
    const TABLES: &'static [&'static [Command]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("note to self", Kind::Panel)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Back | Action::Close | Action::Accept => return Route::Close,
            Action::Tick(index) => return self.tick(index, session),
            Action::Another => self.another(session),
            Action::Write => self.write(session),
            _ => {}
        }
        Route::Stay
    }

    fn document(&self, session: &Session) -> Document {
        let mut page = Document::titled(text::TITLE);
        if let Some(field) = &self.writing {
            page.murmur(text::OWN).gap().write(field);
            return page;
        }
        if let Some(note) = self.note() {
            page.gist = Some(note.text.clone());
            page.say(&note.text);
        }
        if let Some(offer) = self.step(session) {
            page.gap().add(offer::step(&offer, session));
        }
        page
    }

    fn line(&mut self) -> Option<&mut Option<Field>> {
        Some(&mut self.writing)
    }

    fn take_written(&mut self, field: &Field, session: &mut Session) -> Route {
        session.set_draft(PLACE, "");
        let text = field.trimmed().to_owned();
        if text.is_empty() {
            return Route::Stay;
        }
        let id = session.fresh_id();
        self.shown = Some(Shown {
            id: id.to_string(),
            text: text.clone(),
        });
        session.change_plan(|plan| {
            plan.notes.push(plan::Note {
                id,
                text,
                retired: None,
                changed: None,
            });
        });
        session.call_it(words::NAME);
        Route::Stay
    }

    fn day(&self) -> Option<Day> {
        Some(self.day)
    }
}

/// The note of the day from one part of the list: the same for the whole day, none of the last ten.
pub fn for_day(session: &Session, part: Part) -> Option<Shown> {
    let mut all = of_part(session, part);
    if part != Part::Return {
        all.extend(own(session).filter(|note| note.text.chars().count() <= ROOM));
    }
    let today = session.journal.notes_shown_on(session.day());
    if let Some(note) = all.iter().find(|note| today.contains(&note.id.as_str())) {
        return Some(note.clone());
    }
    let seed = format!("{}{}", session.day(), name(part));
    fresh(session, all, &seed)
}

/// The notes to choose from for the week after `week`: one of each part, and one of the person's own if there are
/// any. The same as long as nothing else is shown meanwhile.
pub fn for_week(session: &Session, week: Day) -> Vec<Shown> {
    let parts = [Part::Hard, Part::Shared, Part::Worth];
    let mut notes: Vec<Shown> = parts
        .into_iter()
        .filter_map(|part| {
            let seed = format!("{week}week{}", name(part));
            fresh(session, of_part(session, part), &seed)
        })
        .collect();
    let own: Vec<Shown> = own(session).collect();
    if let Some(note) = pick::choose(&own, &week.to_string()) {
        notes.truncate(2);
        notes.push(note.clone());
    }
    notes
}

/// The note with this id, while it is there.
pub fn by_id(session: &Session, id: &str) -> Option<Shown> {
    let listed = session.content.note(id).map(|note| Shown {
        id: note.id.clone(),
        text: note.text.clone(),
    });
    listed.or_else(|| own(session).find(|note| note.id == id))
}

/// The note that a look-back chose for the week `day` lies in, where the Ground pane has room for it.
pub fn of_week(session: &Session, day: Day) -> Option<Shown> {
    let (_, review) = review::of_week_before(&session.journal, day)?;
    let note = by_id(session, review.note.as_ref()?)?;
    (note.text.chars().count() <= ROOM).then_some(note)
}

/// Writes down that a note was shown.
pub fn log(note: &Shown, session: &mut Session) {
    let day = session.day();
    if !session
        .journal
        .notes_shown_on(day)
        .contains(&note.id.as_str())
    {
        session.log(
            day,
            Fact::NoteShown {
                note: note.id.clone(),
            },
        );
    }
}

/// One of the notes that were not shown lately.
fn fresh(session: &Session, mut notes: Vec<Shown>, seed: &str) -> Option<Shown> {
    let shown = session.journal.notes_shown();
    let lately = &shown[..shown.len().min(APART)];
    notes.retain(|note| !lately.contains(&note.id.as_str()));
    pick::choose(&notes, seed).cloned()
}

/// The notes of one part, in the tone the person chose.
fn of_part(session: &Session, part: Part) -> Vec<Shown> {
    let tone = match session.plan.settings.tone {
        plan::Tone::Plain => Tone::Plain,
        plan::Tone::Warm => Tone::Warm,
    };
    session
        .content
        .notes()
        .iter()
        .filter(|note| note.part == part && note.tone == tone)
        .map(|note| Shown {
            id: note.id.clone(),
            text: note.text.clone(),
        })
        .collect()
}

/// The person's own notes.
fn own(session: &Session) -> impl Iterator<Item = Shown> {
    session
        .plan
        .notes
        .iter()
        .filter(|note| note.retired.is_none())
        .map(|note| Shown {
            id: note.id.to_string(),
            text: note.text.clone(),
        })
}

fn name(part: Part) -> &'static str {
    match part {
        Part::Hard => "hard",
        Part::Shared => "shared",
        Part::Worth => "worth",
        Part::Return => "return",
    }
}
