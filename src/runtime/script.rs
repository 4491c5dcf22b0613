//! Keys from a text instead of a keyboard, for tests, pictures and bug reports: `1<wait:120s>e<enter>`.

use std::{collections::VecDeque, fmt, time::Duration};

use crate::{app::message::Message, session::key::Key, ui::mouse::Turn};

use super::input::{Arrival, Cause, Clock, Input};

/// Keys that are still to be pressed.
#[derive(Clone, Debug, Default)]
pub struct Script {
    steps: VecDeque<Step>,
    waiting: Option<Duration>,
    size: Option<(u16, u16)>,
}

/// One thing a script does.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    Press(Key),
    Click(u16, u16),
    Turn(Turn),
    Paste(String),
    Line(String),
    Resize(u16, u16),
    Wait(Duration),
}

/// A token of a script that means nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownKey(String);

impl fmt::Display for UnknownKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} is not a key; write <lt> for the character itself",
            self.0
        )
    }
}

impl std::error::Error for UnknownKey {}

impl Script {
    /// The script that a text describes. Characters are keys, blanks too; names stand in angle brackets.
    pub fn parse(text: &str) -> Result<Self, UnknownKey> {
        let mut script = Self::default();
        script.add(text)?;
        Ok(script)
    }

    /// Adds what a text describes at the end.
    pub fn add(&mut self, text: &str) -> Result<(), UnknownKey> {
        let mut rest = text;
        while let Some(letter) = rest.chars().next() {
            let (step, after) = if letter == '<' {
                let end = rest.find('>').ok_or_else(|| UnknownKey(rest.to_owned()))?;
                let token = &rest[1..end];
                let step = named(token).ok_or_else(|| UnknownKey(rest[..=end].to_owned()))?;
                (step, end + 1)
            } else {
                (Step::Press(Key::char(letter)), letter.len_utf8())
            };
            self.steps.push_back(step);
            rest = &rest[after..];
        }
        Ok(())
    }

    /// True when every key was pressed.
    pub fn is_at_its_end(&self) -> bool {
        self.steps.is_empty() && self.waiting.is_none()
    }

    /// Lets time pass on a clock that stands still, no further than to the next thing that can change.
    fn let_pass(&mut self, time: Duration, quiet: Duration, clock: &mut Clock) -> Arrival {
        let step = time.min(quiet);
        clock.advance(step);
        self.waiting = Some(time.saturating_sub(step)).filter(|left| !left.is_zero());
        Arrival::Messages(vec![Message::Time])
    }
}

impl Input for Script {
    fn wait(&mut self, quiet: Duration, clock: &mut Clock) -> Arrival {
        if let Some(time) = self.waiting.take() {
            return self.let_pass(time, quiet, clock);
        }
        let message = match self.steps.pop_front() {
            None => return Arrival::End(Cause::KeysEnded),
            Some(Step::Wait(time)) => return self.let_pass(time, quiet, clock),
            Some(Step::Press(key)) => Message::Key(key),
            Some(Step::Line(text)) => return Arrival::Line(text),
            Some(Step::Click(x, y)) => Message::Clicked(x, y),
            Some(Step::Turn(turn)) => Message::Turned(turn),
            Some(Step::Paste(text)) => Message::Paste(text),
            Some(Step::Resize(width, height)) => {
                self.size = Some((width, height));
                Message::Resized(width, height)
            }
        };
        Arrival::Messages(vec![message])
    }

    fn suspend(&mut self) -> Result<(), Cause> {
        Ok(())
    }

    fn edit_plan(&mut self) -> Result<(), Cause> {
        Ok(())
    }

    fn size(&self) -> Option<(u16, u16)> {
        self.size
    }
}

/// What a name in angle brackets stands for.
fn named(token: &str) -> Option<Step> {
    if let Some((name, argument)) = token.split_once(':') {
        return match name {
            "line" => Some(Step::Line(argument.to_owned())),
            "paste" => Some(Step::Paste(argument.to_owned())),
            "click" => place(argument).map(|(x, y)| Step::Click(x, y)),
            "wheel" => turn(argument).map(Step::Turn),
            "wait" => time(argument).map(Step::Wait),
            "resize" => size(argument).map(|(width, height)| Step::Resize(width, height)),
            _ => None,
        };
    }
    Key::named(token).map(Step::Press)
}

/// Column and row, both from 1: `5,7`.
fn place(text: &str) -> Option<(u16, u16)> {
    let (column, row) = text.split_once(',')?;
    let from_zero = |number: &str| number.parse::<u16>().ok()?.checked_sub(1);
    Some((from_zero(column)?, from_zero(row)?))
}

fn turn(text: &str) -> Option<Turn> {
    match text {
        "up" => Some(Turn::Up),
        "down" => Some(Turn::Down),
        _ => None,
    }
}

/// `120s`, `2m`, `1h`, `500ms`.
fn time(text: &str) -> Option<Duration> {
    let split = text.find(|letter: char| !letter.is_ascii_digit())?;
    let (digits, unit) = text.split_at(split);
    let number: u64 = digits.parse().ok()?;
    match unit {
        "ms" => Some(Duration::from_millis(number)),
        "s" => Some(Duration::from_secs(number)),
        "m" => number.checked_mul(60).map(Duration::from_secs),
        "h" => number.checked_mul(3600).map(Duration::from_secs),
        _ => None,
    }
}

/// `80x24`.
pub fn size(text: &str) -> Option<(u16, u16)> {
    let (width, height) = text.split_once('x')?;
    Some((width.parse().ok()?, height.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::key::Code;

    #[test]
    fn every_token_is_a_key_or_something_that_happens() {
        let script =
            Script::parse("1 <lt><space><s-tab><f1><c-x><resize:40x12><paste:a b><wait:2m>");
        let steps: Vec<Step> = script.map(|script| script.steps.into()).unwrap_or_default();
        assert_eq!(
            steps,
            [
                Step::Press(Key::char('1')),
                Step::Press(Key::char(' ')),
                Step::Press(Key::char('<')),
                Step::Press(Key::char(' ')),
                Step::Press(Key::of(Code::BackTab)),
                Step::Press(Key::of(Code::F(1))),
                Step::Press(Key::ctrl('x')),
                Step::Resize(40, 12),
                Step::Paste("a b".to_owned()),
                Step::Wait(Duration::from_secs(120)),
            ]
        );
    }

    #[test]
    fn a_name_that_is_no_key_is_named() {
        for wrong in [
            "<nokey>",
            "<wait:soon>",
            "<",
            "<c-ab>",
            "<f99>",
            "<resize:8>",
        ] {
            let error = Script::parse(wrong)
                .map(|_| ())
                .map_err(|error| error.to_string());
            assert!(error.is_err_and(|text| text.contains(wrong)), "{wrong}");
        }
    }

    #[test]
    fn a_wait_moves_the_clock_in_the_steps_the_screen_needs() {
        let start = crate::domain::day::Moment::parse("2026-03-08T08:10:00+01:00");
        let Some(start) = start else { unreachable!() };
        let mut clock = Clock::Still(start);
        let Ok(mut script) = Script::parse("<wait:150s>") else {
            unreachable!()
        };
        let mut waits = 0;
        while !script.is_at_its_end() {
            script.wait(Duration::from_secs(60), &mut clock);
            waits += 1;
        }
        assert_eq!(waits, 3);
        assert_eq!(clock.now().since(start), Duration::from_secs(150));
    }
}
