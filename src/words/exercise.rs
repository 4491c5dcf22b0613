//! Words of the grounding exercises that are not content.

/// While the bar grows.
pub const BREATHE_IN: &str = "Breathe in.";
/// While the bar goes back.
pub const BREATHE_OUT: &str = "Breathe out.";
/// When the breaths of an exercise are over.
pub const BREATHE_AS_USUAL: &str = "Breathe as usual.";
/// The way out of watching the breath.
pub const IF_IT_MAKES_THINGS_WORSE: (&str, &str) = (
    "If watching your breath makes things worse, press x.",
    "That is common.",
);
/// All things of a page are marked.
pub const ALL_MARKED: &str = "That is enough. Enter when you like.";
/// The name of a finished exercise, for undo.
pub const NAME: &str = "the grounding";
/// Goes on to the next page.
pub const NEXT: &str = "next";
/// Ends the exercise.
pub const DONE: &str = "done";
/// Marks one thing.
pub const MARK_ONE: &str = "mark one";

/// The senses that five things go through, in their order.
const SENSES: [&str; 5] = ["see", "hear", "feel", "see", "hear or feel"];

/// The prompt for the thing with this index, from 0.
pub fn next_thing(index: u8) -> Option<String> {
    let sense = SENSES.get(usize::from(index))?;
    Some(format!("Next: something you can {sense}."))
}

/// An exercise for the case that the content has none: title, card and pages.
pub const WITHOUT_CONTENT: [&str; 4] = [
    "Feet and five things",
    "Both feet on the floor. Then name five things you can see, hear or feel.",
    "Press both feet into the floor. Feel the chair hold you.",
    "Look around. Name five things: see, hear, feel.",
];
