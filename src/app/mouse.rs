//! What the mouse does: a click chooses a pane or a row, a click on a mark ticks, the wheel moves.

use crate::{
    app::{App, command},
    pages::page::Kind,
    session::{
        action::Action,
        appearance::Pane,
        key::{Code, Key},
    },
    ui::mouse::{Target, Turn},
};

impl App {
    /// The wheel moves as the arrows do. What a terminal sends unasked does nothing.
    pub(super) fn take_turn(&mut self, turn: Turn) {
        if self.is_hidden() || !self.session.appearance.mouse {
            return;
        }
        self.take_key(Key::of(match turn {
            Turn::Up => Code::Up,
            Turn::Down => Code::Down,
        }));
    }

    /// A click on what stands there. While a page lies over Today only the page is meant.
    pub(super) fn take_click(&mut self, target: Target) {
        let on_page = matches!(target, Target::Row(_) | Target::RowMark(_));
        let anywhere = target.is_of_a_key();
        if self.is_hidden() || (!anywhere && on_page == self.is_on_today()) {
            return;
        }
        if let Target::Key(key) = target {
            return self.take_key(key);
        }
        self.note_key();
        match target {
            Target::Key(_) => {}
            Target::HardMoment => self.begin_hard_moment(),
            Target::Pane(pane) => self.today.focus = pane,
            Target::Step(key) => {
                self.today.focus = Pane::Today;
                self.today.selected = key;
                self.today.after_tick = None;
            }
            Target::Mark(key) => {
                self.today.focus = Pane::Today;
                self.be_here();
                self.act(Action::Tick(usize::from(key).saturating_sub(1)));
            }
            Target::Basic(index) => {
                self.be_here();
                self.act(Action::Basic(index));
            }
            Target::Row(away) => self.move_on_page(away),
            Target::RowMark(away) => {
                self.move_on_page(away);
                self.mark_on_page();
            }
        }
        self.session.end_gesture();
    }

    fn move_on_page(&mut self, away: isize) {
        let action = if away < 0 { Action::Up } else { Action::Down };
        for _ in 0..away.unsigned_abs() {
            self.act(action);
        }
    }

    /// What Space does to a row, where it marks rows.
    fn mark_on_page(&mut self) {
        let space = command::find(self, Key::char(' '));
        if let Some((row, action @ (Action::Mark | Action::TickSelected))) = space {
            if row.engages {
                self.be_here();
            }
            self.act(action);
        }
    }

    /// True while the screen is hidden.
    pub fn is_hidden(&self) -> bool {
        self.shown().traits().kind == Kind::Blank
    }
}
