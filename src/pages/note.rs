//! A note to self and one step; and the notes that the Ground pane shows unasked.

use crate::{
    content::{Band, Part, Tone, When},
    domain::{
        block::Block,
        day::Day,
        entry::{Fact, Mood},
        offer::Offer,
        pick, plan, review,
    },
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

/// How many notes lie between two showings of the same one, where so many fit the moment.
const APART: usize = 30;
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
    /// The notes that were shown here, the newest first.
    seen: Vec<String>,
    writing: Option<Field>,
}

/// Its keys.
pub const COMMANDS: &[Command] = &[
    Command::each("tick", ONE_TO_THREE, Action::Tick)
        .hint(1, "1-3", "tick")
        .when(|page, session| page.writing.is_none() && page.step(session).is_some()),
    Command::of("another note", &[Key::char('n')], Action::Another)
        .hint(2, "n", "another note")
        .short("another")
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
            seen: Vec::new(),
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
        let offers = session.offers(self.day);
        let mut parts = vec![Part::Hard, Part::Shared, Part::Worth];
        if !offers.is_empty() && offers.iter().all(|offer| offer.done.is_some()) {
            parts.push(Part::Good);
        }
        if block(session) == Block::Evening {
            parts.push(Part::Sleep);
        }
        let listed = parts.into_iter().flat_map(|part| of_part(session, part));
        let all: Vec<Shown> = listed.chain(own(session)).collect();
        let seed = format!("{}self{}", self.day, self.seen.len());
        if let Some(note) = fresh(session, &self.seen, all, &seed) {
            log(&note, session);
            self.seen.insert(0, note.id.clone());
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
                ..plan::Note::default()
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
    fresh(session, &[], all, &seed)
}

/// The notes to choose from for the week after `week`: one of each part, and one of the person's own if there are
/// any. The same as long as nothing else is shown meanwhile.
pub fn for_week(session: &Session, week: Day) -> Vec<Shown> {
    let parts = [Part::Hard, Part::Shared, Part::Worth];
    let mut notes: Vec<Shown> = parts
        .into_iter()
        .filter_map(|part| {
            let seed = format!("{week}week{}", name(part));
            // It stands in the Ground pane all week, so it fits any time of a day.
            let mut notes = of_part(session, part);
            let is_for_any = |id: &str| {
                let note = session.content.note(id);
                note.is_some_and(|note| note.when == When::Any)
            };
            notes.retain(|note| is_for_any(&note.id));
            fresh(session, &[], notes, &seed)
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
    let listed = session.content.note(&note.id);
    let fits = listed.is_none_or(|note| note.fits(band(session), block(session)));
    (fits && note.text.chars().count() <= ROOM).then_some(note)
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

/// One of the notes that were not shown lately; where few fit, one that was never shown, else the one shown longest ago.
/// `here` are those that this page has shown, the newest first.
fn fresh(session: &Session, here: &[String], mut notes: Vec<Shown>, seed: &str) -> Option<Shown> {
    let before = session.journal.notes_shown();
    let shown = || {
        here.iter()
            .map(String::as_str)
            .chain(before.iter().copied())
    };
    let ago = |note: &Shown| shown().position(|id| id == note.id);
    let apart = if notes.len() > APART {
        APART
    } else {
        usize::MAX
    };
    if let Some(oldest) = notes.iter().max_by_key(|note| ago(note)).cloned()
        && notes
            .iter()
            .all(|note| ago(note).is_some_and(|ago| ago < apart))
    {
        return Some(oldest);
    }
    notes.retain(|note| ago(note).is_none_or(|ago| ago >= apart));
    pick::choose(&notes, seed).cloned()
}

/// The weather of the day's mood word, where it is one of the list.
fn band(session: &Session) -> Option<Band> {
    match session.record(session.day()).mood.as_ref()? {
        Mood::Word(id) => session.content.mood(id).map(|mood| mood.band),
        Mood::Own(_) => None,
    }
}

/// The part of the day it is now.
fn block(session: &Session) -> Block {
    session.plan.settings.blocks.at(session.now())
}

/// The notes of one part that fit this moment, in the tone the person chose.
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
        .filter(|note| note.fits(band(session), block(session)))
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
        Part::Good => "good",
        Part::Sleep => "sleep",
    }
}
