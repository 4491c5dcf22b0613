//! What may be told to somebody: the text, all of it, and nothing goes anywhere by itself.

use super::{LookBack, What};

use crate::{
    domain::{change::Field, id::Id, plan::Person},
    pages::{page::Route, people::PeoplePage},
    report::share::{self, Telling},
    session::{
        Notice, Session,
        action::{Action, Scroll, turned},
        effect::Effect,
    },
    ui::document::{Block, Document, Row},
    words::look_back::{self as text, names},
};

/// About so many words stand in a row of the smallest screen.
const WORDS_OF_A_ROW: usize = 3;

/// To whom, and what the person adds.
#[derive(Debug, Default)]
pub(super) struct Tell {
    who: Option<Id>,
    adds: Added,
}

/// What goes along with the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Added {
    #[default]
    Nothing,
    /// What this week kept.
    Kept,
    /// How the action went that was told last week.
    Outcome,
}

impl LookBack {
    /// All that goes along, quoted.
    pub(super) fn show_share(&self, session: &Session, shown: &mut Document) {
        let keys = &session.appearance.keys;
        if let (Some(field), What::Template) = (&self.writing, &self.what) {
            let name = self.listener(session).map_or("", |person| &person.name);
            shown.say(text::told_in_your_words(name)).gap();
            shown.write(field).gap().murmur(text::FILLED_IN);
            return;
        }
        let told = self.share_text(session);
        // On a screen of one line the text itself is what there is to read, further on with each row gone past.
        let all = told.join(" ");
        let rest = all
            .split_whitespace()
            .skip(WORDS_OF_A_ROW * self.scroll.past);
        shown.gist = Some(rest.collect::<Vec<_>>().join(" "));
        shown.say(text::ALL_OF_IT).gap();
        shown.add(Block::Quote(told));
        if self.listener(session).is_none() {
            let row = Row::new(keys.sign(Action::Add, "a"), text::FOR_SOMEBODY);
            shown.gap().add(row);
        } else if self.can_add(session) {
            let adds = text::added(match self.tell.adds {
                Added::Nothing => text::ADDED_NOTHING,
                Added::Kept => text::ADDED_KEPT,
                Added::Outcome => text::ADDED_OUTCOME,
            });
            let row = Row::new(keys.sign(Action::Larger, "+"), adds);
            shown.gap().add(row);
        }
    }

    /// Who is told: the one chosen here, else the one who may ask this week, else the first friend.
    pub(super) fn listener<'s>(&self, session: &'s Session) -> Option<&'s Person> {
        let friend = |id: &str| {
            session
                .plan
                .friends()
                .find(|person| person.id.as_str() == id)
        };
        let chosen = self.tell.who.as_ref().and_then(|id| friend(id.as_str()));
        let taken = || {
            let mut taken = self.taken(session).into_iter().flatten();
            taken.find_map(|change| match change.field {
                Field::Tell => friend(&change.to),
                Field::Company => friend(change.to.split_once(':')?.1),
                _ => None,
            })
        };
        chosen
            .or_else(taken)
            .or_else(|| session.plan.friends().next())
    }

    fn telling<'s>(&'s self, session: &'s Session) -> Telling<'s> {
        let added = self.sentence(self.tell.adds, session);
        let mut taken = self.taken(session).into_iter().flatten();
        let thanks = taken.any(|change| change.because == "helped:company");
        let thanks = thanks.then(|| text::THANKS.to_owned());
        Telling {
            plan: &session.plan,
            person: self.listener(session),
            step: self.review.step_of_week.as_ref(),
            week: self.week,
            adds: added.into_iter().chain(thanks).collect(),
        }
    }

    /// The share text in its paragraphs.
    fn share_text(&self, session: &Session) -> Vec<String> {
        self.telling(session).paragraphs()
    }

    fn sentence(&self, added: Added, session: &Session) -> Option<String> {
        session.with_known(|known| match added {
            Added::Nothing => None,
            Added::Kept => {
                let kept = &self.review.kept;
                share::wins(known, &session.content, self.week, Some(kept))
            }
            Added::Outcome => share::outcome(known, self.week),
        })
    }

    /// True where there is something to add.
    pub(super) fn can_add(&self, session: &Session) -> bool {
        let mut all = [Added::Kept, Added::Outcome].into_iter();
        all.any(|added| self.sentence(added, session).is_some())
    }

    /// Copying and saving happen only when they are asked for.
    pub(super) fn answer_share(&mut self, action: Action, session: &mut Session) -> Route {
        let text = share::whole(&self.share_text(session));
        match action {
            Action::Copy => {
                session.order(Effect::Copy(text));
                session.say(Notice::Words(text::COPIED.to_owned()));
            }
            Action::SaveFile => {
                let name = share::file_name(self.day);
                session.order(Effect::SaveFile { name, text });
            }
            Action::Larger => {
                self.add_more(session);
                return Route::Stay;
            }
            Action::Next => {
                self.another_person(session);
                return Route::Stay;
            }
            Action::Add if self.listener(session).is_none() => {
                return Route::open(PeoplePage::to_add(session));
            }
            Action::Write => {
                let template = self.telling(session).template();
                self.begin_writing(What::Template, &template, session);
                return Route::Stay;
            }
            action => {
                self.scroll.follow(action);
                return Route::Stay;
            }
        }
        self.say(names::SHARED, session, |review| review.shared = true);
        Route::Stay
    }

    /// The next of what can go along: nothing, what the week kept, how last week's action went.
    fn add_more(&mut self, session: &Session) {
        let all = [Added::Nothing, Added::Kept, Added::Outcome];
        let at = all.iter().position(|added| *added == self.tell.adds);
        let next = all.iter().cycle().skip(at.unwrap_or(0) + 1);
        let mut next = next.take(all.len());
        let has_words =
            |added: &&Added| **added == Added::Nothing || self.sentence(**added, session).is_some();
        self.tell.adds = next.find(has_words).copied().unwrap_or_default();
    }

    fn another_person(&mut self, session: &Session) {
        let friends: Vec<&Person> = session.plan.friends().collect();
        let now = self.listener(session).map(|person| &person.id);
        let at = friends.iter().position(|person| Some(&person.id) == now);
        let next = turned(Action::Next, at.unwrap_or(0), friends.len().max(1));
        self.tell.who = friends.get(next).map(|person| person.id.clone());
        self.scroll = Scroll::default();
    }

    /// Keeps the words for one person. The usual ones, or none, bring the usual text back.
    pub(super) fn keep_template(&self, written: &str, session: &mut Session) {
        let Some(person) = self.listener(session) else {
            return;
        };
        let (id, name) = (person.id.clone(), person.name.clone());
        let usual = share::usual(Some(&name), &session.plan);
        let own = Some(written).filter(|written| !written.is_empty() && *written != usual);
        let own = own.map(str::to_owned);
        if person.text == own {
            return;
        }
        session.change_plan(|plan| {
            if let Some(person) = plan.people.iter_mut().find(|person| person.id == id) {
                person.text = own;
            }
        });
        session.call_it(names::told(&name));
    }
}
