//! Texts a person may take along: what a week was like, what was done, and what somebody they trust may know. Nothing
//! here is sent anywhere; each text is shown or printed because it was asked for. And the other way: what a person brings
//! along from another program.

pub mod ics;
pub mod import;
pub mod markdown;
pub mod share;
pub mod steps;
pub mod week;
