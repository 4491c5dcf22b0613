//! What daymark is and what it is not.

use crate::{
    pages::page::{Command, Kind, Page, Route, Trait, Traits},
    session::{
        Session,
        action::{Action, Scroll},
    },
    ui::{
        document::{Document, Entry, Voice, Words},
        screen,
    },
    words::{self, keys as said},
};

/// Columns of the words.
const MEASURE: u16 = 68;
/// Columns of the labels.
const LABEL: i16 = 10;

/// What daymark is and what it is not.
#[derive(Debug, Default)]
pub struct About {
    /// How far it is scrolled.
    scroll: Scroll,
}

impl Page for About {
    const TABLES: &'static [&'static [Command<Self>]] = &[];

    fn traits(&self) -> Traits {
        Traits::of("about", Kind::Full).with(Trait::NoKeys)
    }

    fn update(&mut self, action: Action, _session: &mut Session) -> Route {
        match action {
            Action::Back | Action::Close => return Route::Close,
            action => self.scroll.follow(action),
        }
        Route::Stay
    }

    fn document(&self, session: &Session) -> Document {
        let look = &session.appearance;
        let mut shown = Document::titled(said::ABOUT);
        shown.scroll = self.scroll.past;
        shown.gist = Some(said::IS.to_owned());
        let help = look.keys.sentence(said::HELP, Action::People);
        for text in [said::IS, words::WHAT_IT_IS_NOT, &help, said::STAYS] {
            shown.add(Words::new(Voice::Plain, text).within(MEASURE));
            shown.space();
        }
        let facts = [
            look.store.as_str(),
            look.config.as_str(),
            env!("CARGO_PKG_VERSION"),
            said::LICENSE,
        ];
        for (label, fact) in said::LABELS.into_iter().zip(facts) {
            if !fact.is_empty() {
                shown.add(Entry::new(label, LABEL, fact));
            }
        }
        shown
    }

    fn scroll(&self) -> Option<&Scroll> {
        Some(&self.scroll)
    }

    fn sync(&mut self, session: &Session, size: (u16, u16)) {
        self.scroll
            .fit(screen::extent(&self.document(session), size));
    }
}
