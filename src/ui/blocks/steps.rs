//! The steps of a day with what stands under them: data, what is said of it, and how the body basics are drawn.

use std::borrow::Cow;

use ratatui::layout::Rect;

use super::Laid;
use crate::{
    ui::{
        canvas::{Canvas, width},
        focus::Focus,
        glyphs::{self, Mark},
        mouse::Target,
        narration::Narration,
    },
    words::{self, basics as text, plain as said, today::FELT_SHORT},
};

/// The steps of a day, the if-then plan of the hour as the last of them, and the body basics.
#[derive(Clone, Debug)]
pub struct Steps {
    /// The steps, in the order of their keys.
    pub steps: Vec<Step>,
    /// The body basics that are shown.
    pub basics: Basics,
    /// A smaller day: only the selected step stands in full.
    pub is_smaller: bool,
    /// A day of rest: no step stands out but the selected one.
    pub is_resting: bool,
    /// The keys that say how a step felt, with their words.
    pub felt: [(Cow<'static, str>, &'static str); 4],
    /// Whether the pane has the focus; `Away` while another one has it.
    pub focus: Focus,
}

/// A step.
#[derive(Clone, Debug)]
pub struct Step {
    /// The number of its row, from 1.
    pub number: u8,
    /// The key that ticks it.
    pub key: String,
    /// Whether it is done.
    pub mark: Mark,
    /// Its words.
    pub words: String,
    /// Its value, then its state or time; with the part of the day; the state alone; the end of a one-off's row.
    pub captions: Captions,
    /// Why it matters.
    pub why: String,
    /// What it is.
    pub kind: Kind,
    /// The selected one.
    pub is_selected: bool,
    /// What followed its tick, while that is the last thing that happened and on disk.
    pub after_tick: Option<AfterTick>,
}

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A step that comes again.
    Planned,
    /// Something that is done once.
    Once,
    /// What an if-then plan leads to.
    IfThen,
}

/// What is said of a step, in as many words as there is room for.
#[derive(Clone, Debug)]
pub struct Captions {
    /// Its value, then its state or time.
    pub usual: String,
    /// The same with the moment of its if-then plan; the longest first.
    pub moment: Vec<String>,
    /// The same with its start signal, or with the part of the day it is planned for; the longest first.
    pub long: Vec<String>,
    /// Its state or time alone.
    pub state: String,
    /// The end of a one-off's row.
    pub short: String,
}

/// What followed a tick.
#[derive(Clone, Debug)]
pub struct AfterTick {
    /// The line for its value, until a feeling was said.
    pub line: Option<String>,
    /// Nothing is said yet of how it felt.
    pub asks: bool,
}

/// The row of the body basics.
#[derive(Clone, Debug)]
pub enum Basics {
    /// Those that are shown.
    Named(Vec<Basic>),
    /// The one whose time it is has the row to itself.
    Due(Basic),
}

/// A body basic.
#[derive(Clone, Debug)]
pub struct Basic {
    /// Its place among all, from 0.
    pub index: usize,
    /// The key that marks it.
    pub key: String,
    /// Its name in few words, or the person's own.
    pub short: String,
    /// Its name in more.
    pub long: String,
    /// Its name where even the short ones have no room beside each other.
    pub least: String,
    /// It was marked on the day it stands for.
    pub is_done: bool,
}

impl Basics {
    /// All of them.
    pub fn all(&self) -> &[Basic] {
        match self {
            Basics::Named(basics) => basics,
            Basics::Due(basic) => std::slice::from_ref(basic),
        }
    }
}

/// How the basics stand in their rows.
#[derive(Clone, Debug)]
pub(super) struct BasicRows<'a> {
    /// The label in front of the first row, or none.
    label: &'static str,
    rows: Vec<Vec<(&'a Basic, &'a str)>>,
}

impl<'a> BasicRows<'a> {
    fn of(rows: Vec<Vec<(&'a Basic, &'a str)>>) -> Self {
        Self { label: "", rows }
    }

    pub(super) fn height(&self) -> u16 {
        self.rows.len() as u16
    }
}

/// Free columns between two basics, and behind the label.
const GAP: u16 = 2;

impl Step {
    /// What stands behind a one-off.
    pub fn short_caption(&self, felt: &str) -> String {
        if self.asks() {
            format!("{}  {felt} {}", words::DONE, words::FELT)
        } else {
            self.captions.short.clone()
        }
    }

    /// It was just marked, and nothing is said yet of how it felt.
    pub fn asks(&self) -> bool {
        self.after_tick.as_ref().is_some_and(|after| after.asks)
    }
}

impl Steps {
    /// The keys that say how a step felt, without their words.
    pub fn felt_keys(&self) -> String {
        self.felt.each_ref().map(|(key, _)| &**key).join(" ")
    }

    /// The felt keys with as many of their words as there is room for, and how far apart.
    pub(super) fn felt_hints(&self, columns: u16) -> ([(&str, &str); 4], u16) {
        let keys = self.felt.each_ref().map(|(key, _)| &**key);
        let long = self.felt.each_ref().map(|(_, words)| *words);
        for (words, gap) in [(long, 2), (FELT_SHORT, 2), (FELT_SHORT, 1)] {
            let hints = [0, 1, 2, 3].map(|at| (keys[at], words[at]));
            let needed: u16 = hints
                .iter()
                .map(|(key, words)| width(key) + 1 + width(words))
                .sum();
            if needed + 3 * gap <= columns {
                return (hints, gap);
            }
        }
        (keys.map(|key| (key, "")), 1)
    }

    /// The basics in as few rows as they need: long names where they fit, the label too, own sentences whole.
    pub(super) fn basic_rows(&self, columns: u16, air: u16) -> BasicRows<'_> {
        let basics = match &self.basics {
            Basics::Named(basics) => basics,
            Basics::Due(basic) => return BasicRows::of(vec![vec![(basic, &basic.long)]]),
        };
        let names: [fn(&Basic) -> &str; 3] = [|one| &one.long, |one| &one.short, |one| &one.least];
        let names = if air == 2 { &names[..] } else { &names[1..] };
        for name in names {
            let row: Vec<(&Basic, &str)> = basics.iter().map(|one| (one, name(one))).collect();
            let words: u16 = row.iter().map(|(_, name)| 4 + width(name)).sum();
            let needed = words + GAP * (row.len() as u16).saturating_sub(1);
            if needed <= columns {
                let has_room = needed + GAP + width(text::LABEL) <= columns;
                let label = if has_room { text::LABEL } else { "" };
                return BasicRows {
                    label,
                    rows: vec![row],
                };
            }
        }
        BasicRows::of(basics.iter().map(|one| vec![(one, &*one.short)]).collect())
    }

    pub(super) fn draw_basics(&self, area: Rect, air: u16, canvas: &mut Canvas) -> u16 {
        let basics = self.basic_rows(area.width, air);
        let words = match self.basics {
            Basics::Named(_) => canvas.theme.quiet,
            Basics::Due(_) => canvas.theme.text,
        };
        for (row, y) in basics.rows.iter().zip(area.y..) {
            let mut x = area.x;
            if !basics.label.is_empty() {
                x = canvas.put(x, y, basics.label, canvas.theme.quiet) + GAP;
            }
            for (basic, name) in row {
                let (sign, style) = if basic.is_done {
                    (glyphs::DONE, canvas.theme.accent)
                } else {
                    (glyphs::TODAY, canvas.theme.quiet)
                };
                canvas.put(x, y, &basic.key, canvas.theme.key);
                canvas.put(x + 2, y, sign, style);
                let room = area.right().saturating_sub(x + 4);
                let end = canvas.put_cut(x + 4, y, room, (name, words));
                canvas.spot(Rect::new(x, y, end - x, 1), Target::Basic(basic.index));
                x = end + GAP;
            }
        }
        basics.height()
    }
}

impl Laid for Steps {
    /// Says each step with its state, and the basics.
    fn narrate(&self, narration: &mut Narration) {
        narration.words(if self.is_smaller {
            words::SMALLER_DAY_LINE
        } else {
            ""
        });
        for step in &self.steps {
            let text = words::sentence(&step.words);
            let Captions {
                usual,
                moment,
                long,
                ..
            } = &step.captions;
            let caption = moment.last().or(long.first()).unwrap_or(usual);
            narration.choice(&step.key, &format!("{text} {caption}"));
            if step.is_selected {
                narration.is_here();
            }
            let after = step.after_tick.as_ref();
            let line = after.and_then(|after| after.line.as_deref());
            narration.words(line.unwrap_or_default());
        }
        let first = narration.facts.len();
        for basic in self.basics.all() {
            let state = if basic.is_done {
                words::DONE
            } else {
                said::OPEN
            };
            narration.choice(&basic.key, &format!("{}, {state}", basic.long));
        }
        narration.is_aside_from(first);
    }
}
