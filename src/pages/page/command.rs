//! A row of the table of a page: built where its behavior is.

use crate::session::{
    Session,
    action::Action,
    command::{Asks, ENTER, Group, Offered, Row},
    key::Key,
};

/// A row of the table of `P`, and whether it can do something there.
pub struct Command<P> {
    /// How it is named and listed.
    pub row: Row,
    pub(in crate::pages) when: fn(&P, &Session) -> bool,
}

impl<P> Command<P> {
    /// Under this name, these keys ask for this: everywhere its table holds, and named nowhere.
    pub const fn of(name: &'static str, keys: &'static [Key], action: Action) -> Self {
        Self::new(name, keys, Asks::One(action))
    }

    /// The same for keys of which each asks for something of its own.
    pub const fn each(
        name: &'static str,
        keys: &'static [Key],
        action: fn(usize) -> Action,
    ) -> Self {
        Self::new(name, keys, Asks::Each(action))
    }

    const fn new(name: &'static str, keys: &'static [Key], asks: Asks) -> Self {
        Self {
            row: Row {
                name,
                keys,
                shown: "",
                asks,
                hint: "",
                short: "",
                label: "",
                about: "",
                reason: "",
                keys_listed: "",
                place: 0,
                rank: 0,
                group: Group::Here,
                engages: true,
            },
            when: |_, _| true,
        }
    }

    /// Names its keys.
    pub const fn shown(mut self, shown: &'static str) -> Self {
        self.row.shown = shown;
        self
    }

    /// Puts it into the footer: at this rank, these keys, these words.
    pub const fn hint(mut self, rank: u8, shown: &'static str, hint: &'static str) -> Self {
        self.row.shown = shown;
        self.row.hint = hint;
        self.row.rank = rank;
        self
    }

    /// Puts it on the keys page: in this column, with these words.
    pub const fn listed(mut self, group: Group, label: &'static str) -> Self {
        self.row.label = label;
        self.row.group = group;
        self
    }

    /// Its place in its column of the keys page.
    pub const fn place(mut self, place: u8) -> Self {
        self.row.place = place;
        self
    }

    /// On the keys page it stands for its neighbor as well, with these keys.
    pub const fn keys_listed(mut self, keys_listed: &'static str) -> Self {
        self.row.keys_listed = keys_listed;
        self
    }

    /// Its words in the footer where the whole ones have no room.
    pub const fn short(mut self, short: &'static str) -> Self {
        self.row.short = short;
        self
    }

    pub const fn about(mut self, about: &'static str) -> Self {
        self.row.about = about;
        self
    }

    /// What its key is answered with while it can do nothing.
    pub const fn otherwise(mut self, reason: &'static str) -> Self {
        self.row.reason = reason;
        self
    }

    /// It can do something only while this is true.
    pub const fn when(mut self, when: fn(&P, &Session) -> bool) -> Self {
        self.when = when;
        self
    }

    /// Pressing it does not make the day a day here.
    pub const fn unengaging(mut self) -> Self {
        self.row.engages = false;
        self
    }
}

/// Enter, with these words at this rank of the footer.
pub const fn enter<P>(rank: u8, words: &'static str) -> Command<P> {
    Command::of(words, ENTER, Action::Accept).hint(rank, "Enter", words)
}

/// The rows of a table, and which of them can do something there.
pub fn offered<P>(table: &'static [Command<P>], page: &P, session: &Session) -> Vec<Offered> {
    let offer = |command: &'static Command<P>| Offered {
        row: &command.row,
        holds: (command.when)(page, session),
    };
    table.iter().map(offer).collect()
}

pub fn rows<P>(table: &'static [Command<P>]) -> Vec<&'static Row> {
    table.iter().map(|command| &command.row).collect()
}
