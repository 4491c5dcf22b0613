//! What a person asks for, in the imperative; where the selection of a list goes with it, and how far a page of words is
//! scrolled.

use crate::{
    domain::{entry::Feeling, idea::Answer},
    store::WayOn,
};

/// An order a key stands for on the surface it was pressed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    // On a step.
    /// Mark row `0..=5` done, or take the mark back.
    Tick(usize),
    /// Mark the selected step.
    TickSelected,
    /// Open the Start screen of the selected step.
    Start,
    /// Say how the selected step felt: energizing, neutral, draining, restful.
    Felt(usize),
    /// Set the selected step down for today, or take it up again.
    SetDown,
    /// Today's size, one smaller.
    Smaller,
    /// Today's size, one larger.
    Larger,
    /// Where, with whom, a note.
    Details,

    // The day.
    /// The smaller day, on and off.
    SmallerDay,
    /// Mark a body basic, `0..=2`.
    Basic(usize),
    /// The add page.
    Add,
    /// Open the idea or the notice of the moment.
    OpenNotice,

    // The week.
    /// The look-back.
    LookBack,
    /// The values page.
    Values,
    /// The if-then plans.
    Plans,

    // Anywhere.
    /// Open the page that Today knows by this name.
    Page(&'static str),
    /// The hard moment, from its first page.
    HardMoment,
    /// People and help.
    People,
    /// Begin the grounding exercise.
    Ground,
    /// Switch to the exercise without breath.
    WithoutBreath,
    /// Take back the last change of this visit.
    Undo,
    /// Do again what was taken back.
    Redo,
    /// Hide the screen.
    Hide,
    /// The palette of commands.
    Palette,
    /// The keys page.
    Keys,
    /// What daymark is and is not.
    About,
    /// Close: an overlay, or the program.
    Close,
    /// Leave at once, keeping drafts.
    Leave,
    /// Hand the terminal back until `fg`.
    Suspend,

    // Moving and choosing; what they mean is the surface's own.
    /// One level back.
    Back,
    /// Take the marked choice, or go on.
    Accept,
    /// Mark or unmark the selected row.
    Mark,
    /// The choice with this number, from 0.
    Choose(usize),
    /// Write own words.
    Write,
    /// The previous row.
    Up,
    /// The next row.
    Down,
    /// The choice to the left.
    Left,
    /// The choice to the right.
    Right,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// The first row.
    First,
    /// The last row.
    Last,
    /// The next pane or field.
    Next,
    /// The previous pane or field.
    Previous,
    /// Skip the rest of the first run.
    SkipRest,
    /// Begin with the ready-made set.
    ReadyMade,
    /// Another choice than the one shown.
    Another,
    /// Retire what is selected and choose another.
    Replace,
    /// The statement.
    Statement,
    /// Evidence.
    Evidence,
    /// Search.
    Search,
    /// Yes, now.
    Yes,
    /// This answer to an idea.
    Answer(Answer),
    /// Take an experiment back.
    GoBack,
    /// Later today.
    Later,
    /// A first slice.
    Slice,
    /// Open in the person's editor.
    Edit,
    /// Go on from a plan that is gone.
    GoOnWithout(WayOn),
    /// The text for somebody.
    Tell,
    /// The rest of the week.
    RestOfWeek,
    /// What was counted.
    Counts,
    /// Another part of the day.
    PartOfDay,
    /// Let it go.
    LetGo,
    /// Copy the text that is shown.
    Copy,
    /// Save the text that is shown in a file.
    SaveFile,
}

/// What [`Action::Felt`] says, in the order of its keys.
pub const FEELINGS: [Feeling; 4] = [
    Feeling::Energizing,
    Feeling::Neutral,
    Feeling::Draining,
    Feeling::Restful,
];

/// How far a page is scrolled.
#[derive(Debug, Default)]
pub struct Scroll {
    /// Lines that have been scrolled past.
    pub past: usize,
    /// The most that can be.
    most: usize,
    /// Lines that a page further passes: one of those in sight stays.
    page: usize,
}

impl Scroll {
    /// Follows an action that moves; others are none of its business.
    pub fn follow(&mut self, action: Action) {
        let past = match action {
            Action::PageUp => self.past.saturating_sub(self.page),
            Action::PageDown => self.past + self.page,
            action => moved(action, self.past, self.most + 1),
        };
        self.past = past.min(self.most);
    }

    /// Takes in that there are so many lines, and rows for them.
    pub fn fit(&mut self, (lines, rows): (usize, usize)) {
        self.page = rows.saturating_sub(1).max(1);
        self.most = lines.saturating_sub(rows);
        self.past = self.past.min(self.most);
    }

    /// True when not all lines are in sight at once.
    pub fn is_long(&self) -> bool {
        self.most > 0
    }
}

/// Rows that one key passes over.
const PAGE: usize = 8;

/// Where the selection of a list of `len` rows goes; it stays with an action that does not move it.
pub fn moved(action: Action, at: usize, len: usize) -> usize {
    let last = len.saturating_sub(1);
    match action {
        Action::Up => at.saturating_sub(1),
        Action::Down => (at + 1).min(last),
        Action::PageUp => at.saturating_sub(PAGE),
        Action::PageDown => (at + PAGE).min(last),
        Action::First => 0,
        Action::Last => last,
        _ => at,
    }
}

/// The same where nothing is selected at first: Down begins above, Up below.
pub fn moved_from(at: Option<usize>, action: Action, len: usize) -> Option<usize> {
    match (at, action) {
        (None, Action::Down | Action::First) => Some(0),
        (None, Action::Up | Action::Last) => len.checked_sub(1),
        (at, action) => at.map(|at| moved(action, at, len)),
    }
}

/// Where the next and the one before are among `len`, round and round.
pub fn turned(action: Action, at: usize, len: usize) -> usize {
    let by = match action {
        Action::Next => 1,
        Action::Previous => len.saturating_sub(1),
        _ => 0,
    };
    (at + by) % len.max(1)
}
