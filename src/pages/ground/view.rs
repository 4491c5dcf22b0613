//! What the Ground pane shows.

use super::Ground;
use crate::{
    pages::exercise,
    session::{Session, action::Action},
    ui::{blocks::card::Card, focus::Focus},
    words,
};

/// A note when the day asks for one, otherwise the first words of the exercise; and its keys.
pub fn card(ground: &Ground, session: &Session, focus: Focus) -> Card {
    let map = &session.appearance.keys;
    let mut keys = vec![(map.sign(Action::Ground, "g"), words::BEGIN)];
    if session.is_with_breath() && ground.note.is_none() {
        let sign = map.sign(Action::WithoutBreath, "x");
        keys.push((sign, words::WITHOUT_BREATH));
    }
    let exercise = || exercise::default(session).map(|exercise| exercise.card.clone());
    let note = ground.note.as_ref().map(|note| note.text.clone());
    Card {
        text: note.or_else(exercise).unwrap_or_default(),
        keys,
        focus,
    }
}
