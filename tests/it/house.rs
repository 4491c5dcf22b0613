//! The rules of the house that no lint knows: who may know whom, what stands where, how long a file is.

mod circles;
mod dependencies;
mod layers;
mod leftovers;
pub mod source;
