//! What shows a page: documents and their blocks; the screen that draws them and the lines that say them.

#![warn(missing_docs)]

pub mod areas;
pub mod beside;
pub mod blocks;
pub mod canvas;
pub mod document;
pub mod focus;
pub mod glyphs;
pub mod linear;
pub mod mouse;
pub mod narration;
pub mod offer;
pub mod one_line;
pub mod quiet;
pub mod rows;
pub mod screen;
pub mod theme;
