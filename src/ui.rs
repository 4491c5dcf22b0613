//! What shows a page: canvas and theme, the areas of a screen, rows and quiet pages, and what is said of them.

pub mod areas;
pub mod canvas;
pub mod focus;
pub mod glyphs;
pub mod mouse;
pub mod parts;
pub mod pick;
pub mod quiet;
pub mod rows;
pub mod theme;
pub mod told;
