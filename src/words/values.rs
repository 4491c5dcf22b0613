//! Words of the values page.
