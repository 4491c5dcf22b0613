//! What the counts lead to: patterns, ideas, evidence and the look-back, over lives that tests make up.
mod answers;
mod ideas;
mod life;
mod quiet_times;
