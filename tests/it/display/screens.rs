//! Every screen there is, as a way from Today.

/// Keys that lead from a morning with a week behind it to each screen and back to none.
pub const OF_A_MORNING: [&str; 42] = [
    "",
    "1",
    "11",
    "1e",
    "s",
    "-",
    "b",
    "<tab>",
    "<tab><tab>",
    "m",
    "mo",
    "m1",
    "i",
    "<enter>",
    "<enter><enter>",
    "<enter><enter><wait:30s>",
    "g",
    "g<enter>",
    "g<enter><enter>",
    "0",
    "0<enter>",
    "0<enter><enter>",
    "0<enter><enter><enter>",
    "a",
    "a1",
    "a1<enter>",
    "y",
    "c",
    "w",
    "w<enter>",
    "w<enter><enter>",
    "w<enter><enter><enter>",
    "w<enter><enter>2",
    "w<enter><enter>21",
    "w<enter><enter><enter>e",
    "w<enter><enter><enter>t",
    "v",
    "p",
    "h",
    ",",
    "z",
    "?",
];

/// Keys that lead a new person through the first run.
pub const OF_THE_FIRST_RUN: [&str; 9] = [
    "",
    "<enter>",
    "<enter><enter>",
    "<enter><enter><enter>",
    "<enter><enter><enter><enter>",
    "<enter><enter><enter><enter><enter>",
    "<enter><enter><enter><enter><enter><enter>",
    "<enter><enter><enter><enter><enter><enter><enter><enter>",
    "<enter><enter><enter><enter><enter><enter><enter><enter><enter><enter><enter>",
];

/// Keys that cover a screen with another.
pub const OVER_ANOTHER: [&str; 4] = [":", "ms:", "p<enter>", "v<enter>"];
