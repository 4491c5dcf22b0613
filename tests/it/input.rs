//! Files as nobody wrote them: cut off, turned, mutated, endless, of a newer daymark.

mod damage;
mod future;
mod imports;
mod lot;
mod many;
mod mutations;
mod oddities;
mod readers;
mod undoing;

use std::thread;

/// What this does has a mebibyte of stack, half of what a thread usually has: nothing in daymark goes as deep as its
/// input.
fn with_little_stack<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(1 << 20);
        let ended = thread.spawn_scoped(scope, work).unwrap().join();
        ended.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}
