//! What a crash leaves behind: nothing of a person's texts.

use rustix::process::{Resource, Rlimit, setrlimit};

/// From now on no picture of this program's memory is written when it crashes, nor of what it starts.
pub fn leave_no_core() {
    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    // Where it cannot be had, nothing else is worse for it.
    let _limited = setrlimit(Resource::Core, none);
    // A program that takes cores through a pipe is not held back by the limit.
    #[cfg(target_os = "linux")]
    let _closed =
        rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}
