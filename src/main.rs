//! The daymark program.

use std::process::ExitCode;

use daymark::{
    cli::{self, Asked},
    env::Env,
};

fn main() -> ExitCode {
    cli::leave_no_core();
    if let Some(exit) = cli::complete(std::env::args_os()) {
        return exit.into();
    }
    let asked = match Asked::read(std::env::args_os()) {
        Ok(asked) => asked,
        Err(exit) => return exit.into(),
    };
    let done = Env::read(asked.wishes()).and_then(|env| cli::run(&asked, &env));
    match done {
        Ok(exit) => exit.into(),
        Err(error) => cli::say_error(&asked, &error).into(),
    }
}
