//! One word for today.

use crate::{
    domain::{
        day::Day,
        entry::{Fact, Mood},
    },
    pages::page::{self, Kind, Opener, Page, Route, Traits},
    session::{
        Session,
        action::{Action, moved_from},
        command::{ENTER, Group},
        field::{Field, Goes},
        key::Key,
    },
    ui::{
        canvas::width,
        document::{Document, Row},
        focus::Focus,
    },
    words::{days, mood as words},
};

type Command = crate::pages::page::Command<MoodPage>;

/// Room for a word of one's own.
const LIMIT: usize = 24;
/// The name of its field.
const PLACE: &str = "mood word";

/// One word for today.
#[derive(Debug)]
pub struct MoodPage {
    day: Day,
    /// The selected row; none until an arrow is pressed, because a default would put a word in the mouth.
    selected: Option<usize>,
    writing: Option<Field>,
}

/// The keys a listed word may have, in this order.
const LETTERS: &[u8; 27] = b"123456789abcdefgilmnprstvxy";

/// Its keys.
pub const COMMANDS: &[Command] = &[
    Command::each("choose a word", &Key::each(LETTERS), Action::Choose)
        .hint(1, "1-9 s c w", "choose")
        .when(|page, _| page.writing.is_none()),
    Command::of("a word of your own", &[Key::char('w')], Action::Write),
    Command::of("take the word", ENTER, Action::Accept)
        .hint(2, "Enter", "keep")
        .when(|page, _| page.writing.is_some()),
    Command::of("take the selected word", ENTER, Action::Accept),
];

impl MoodPage {
    /// The words, none selected.
    pub fn new(session: &Session) -> Self {
        Self::of(session.day())
    }

    /// The words for a day.
    pub fn of(day: Day) -> Self {
        Self {
            day,
            selected: None,
            writing: None,
        }
    }

    /// Logs the word: a sentence answers it, and after a low or tense one the smaller day is offered beside it.
    fn say(&self, mood: Mood, session: &mut Session) -> Route {
        let word = match &mood {
            Mood::Own(own) => own,
            Mood::Word(id) => session.content.mood(id).map_or(id, |mood| &mood.word),
        };
        session.call_it(words::name(word));
        let said = session.log(self.day, Fact::Mood(mood));
        session.visit.moods_said.push(said);
        Route::Close
    }

    fn choose(&mut self, row: usize, session: &mut Session) -> Route {
        match session.content.moods().get(row) {
            Some(mood) => {
                let mood = Mood::Word(mood.id.clone());
                self.say(mood, session)
            }
            None => self.write(session),
        }
    }

    fn press(&mut self, index: usize, session: &mut Session) -> Route {
        let letter = LETTERS.get(index).map(|letter| char::from(*letter));
        let moods = session.content.moods();
        let row = moods.iter().position(|mood| Some(mood.key) == letter);
        row.map_or(Route::Stay, |row| self.choose(row, session))
    }

    fn write(&mut self, session: &Session) -> Route {
        self.selected = Some(session.content.moods().len());
        self.writing = Some(Field::new(PLACE, LIMIT, session.draft(PLACE)).to(Goes::Log));
        Route::Stay
    }
}

impl Page for MoodPage {
    const OPENER: Option<Opener> = Some(Opener {
        command: page::Command::of("mood", &[Key::char('m')], Action::Page("mood"))
            .hint(4, "m", "mood")
            .listed(Group::TheDay, "mood")
            .about("one word for today"),
        after: "details",
        open: |session| Some(Box::new(Self::new(session))),
    });
    const TABLES: &'static [&'static [Command]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("mood", Kind::Panel)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Back | Action::Close => Route::Close,
            Action::Accept => match self.selected {
                Some(row) => self.choose(row, session),
                None => Route::Close,
            },
            Action::Choose(index) => self.press(index, session),
            Action::Write => self.write(session),
            action => {
                let rows = session.content.moods().len() + 1;
                self.selected = moved_from(self.selected, action, rows);
                Route::Stay
            }
        }
    }

    fn document(&self, session: &Session) -> Document {
        let mut page = Document::titled(words::TITLE);
        let (question, feel) = if self.day == session.day() {
            (words::QUESTION, words::TODAY_I_FEEL)
        } else {
            (days::MOOD_QUESTION, days::I_FELT)
        };
        if let Some(field) = &self.writing {
            page.say(feel).gap().write(field);
            return page;
        }
        page.gist = self.selected.is_none().then(|| question.to_owned());
        page.say(question).gap();
        let moods = session.content.moods();
        for (index, mood) in moods.iter().enumerate() {
            page.add(
                Row::new(mood.key, &mood.word)
                    .beside(GLOSS, &mood.gloss, width(&mood.gloss))
                    .focus(Focus::of(Some(index), self.selected)),
            );
        }
        let own = Focus::of(Some(moods.len()), self.selected);
        page.own_words(words::OWN, own, &session.appearance.keys);
        page
    }

    fn line(&mut self) -> Option<&mut Option<Field>> {
        Some(&mut self.writing)
    }

    fn take_written(&mut self, field: &Field, session: &mut Session) -> Route {
        session.set_draft(PLACE, "");
        if field.trimmed().is_empty() {
            Route::Stay
        } else {
            self.say(Mood::Own(field.trimmed().to_owned()), session)
        }
    }

    fn day(&self) -> Option<Day> {
        Some(self.day)
    }
}

/// Where the meaning of a word stands.
const GLOSS: i16 = 14;
