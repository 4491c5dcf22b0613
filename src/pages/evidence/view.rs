//! What the Evidence page shows: sums, dots, first times, a year of days.

use ratatui::layout::Rect;

use super::EvidencePage;
use crate::{
    app::App,
    domain::{
        day::Day,
        evidence::{Evidence, Ladder, ValueCount},
        plan::Commitment,
        size::Size,
    },
    session::Session,
    ui::{
        blocks::{
            calendar::Calendar,
            counts::{Count, Counts},
            first_times::FirstTimes,
        },
        canvas::Canvas,
        document::{Document, Voice, Words},
        screen,
    },
    words::{self, evidence as text},
};

/// Words that belong to what follows them: "Read", then "one sentence" and "one page".
const LITTLE: [&str; 8] = ["a", "an", "one", "the", "for", "to", "of", "my"];

/// Draws it over the whole screen.
pub fn draw(page: &EvidencePage, app: &App, area: Rect, canvas: &mut Canvas) {
    screen::draw_full(&document(page, &app.session), area, canvas);
}

pub(super) fn document(page: &EvidencePage, session: &Session) -> Document {
    let evidence = &page.evidence;
    let mut shown = Document::titled(text::TITLE);
    shown.scroll = page.scroll.past;
    let Some(since) = evidence.since else {
        shown.say(text::NOTHING_YET);
        return shown;
    };
    shown.place = text::since(&with_year(since.short(), since, page.day));
    let mut sum = Words::new(Voice::Plain, sum(evidence));
    sum.said = Some(words::sentence(&words::steps(
        usize::try_from(evidence.steps).unwrap_or(usize::MAX),
    )));
    shown.add(sum).space();
    shown.add(counts(evidence, session));
    let steps: Vec<_> = evidence
        .ladders
        .iter()
        .filter_map(|ladder| {
            let item = session.plan.commitment(&ladder.commitment)?;
            Some(rungs(ladder, item, page.day))
        })
        .collect();
    if !steps.is_empty() {
        let title = text::FIRST_TIMES;
        shown.add(FirstTimes { title, steps }).space();
    }
    if !page.year.is_empty() {
        shown.add(Calendar {
            title: text::DAYS,
            days: page.year.clone(),
        });
    }
    shown
}

/// The one line that is left on a small terminal.
pub fn bold_line(page: &EvidencePage) -> String {
    match page.evidence.since {
        None => text::NOTHING_YET.to_owned(),
        Some(_) => sum(&page.evidence),
    }
}

fn sum(evidence: &Evidence) -> String {
    let drawn = evidence.values.iter().map(|of| of.dots).sum();
    text::counted(evidence.steps, drawn)
}

fn counts(evidence: &Evidence, session: &Session) -> Counts {
    let count = |of: &ValueCount| {
        let value = session.plan.value(&of.value);
        Count {
            name: value.map_or_else(|| of.value.to_string(), |value| value.name.clone()),
            steps: of.steps,
            dots: of.dots,
        }
    };
    Counts(evidence.values.iter().map(count).collect())
}

/// A step and its sizes, each with the first day. Wordings that begin alike are told by what differs, others by
/// how long they take.
fn rungs(ladder: &Ladder, item: &Commitment, today: Day) -> (String, Vec<String>) {
    let wordings: Vec<Vec<&str>> = ladder
        .rungs
        .iter()
        .map(|(size, _)| words::listed_step(item.text(*size)).split(' ').collect())
        .collect();
    let first = wordings.first().map_or(&[][..], Vec::as_slice);
    let is_shared = |(at, word): &(usize, &&str)| {
        let mut others = wordings.iter();
        others.all(|words| words.get(*at) == Some(*word))
    };
    let mut shared = first.iter().enumerate().take_while(is_shared).count();
    let is_apart = wordings.iter().any(|words| words.len() > shared);
    while is_apart && shared > 0 && LITTLE.contains(&first[shared - 1]) {
        shared -= 1;
    }
    let differ = wordings.len() > 1 && wordings.iter().all(|words| words.len() > shared);
    let by_words = differ && shared > 0;
    let name = if by_words || !differ {
        first[..shared].join(" ")
    } else {
        words::listed_step(item.text(item.size)).to_owned()
    };
    let told = ladder
        .rungs
        .iter()
        .zip(&wordings)
        .map(|((size, day), wording)| {
            let what = if by_words {
                wording[shared..].join(" ")
            } else {
                minutes(item, *size)
            };
            text::first(&what, &short_date(*day, today))
        })
        .collect();
    (name, told)
}

fn minutes(item: &Commitment, size: Size) -> String {
    format!("{} min", item.sizes.minutes(size).unwrap_or(1))
}

/// "14 Dec", with the year where another fourteenth of December came since.
fn short_date(day: Day, today: Day) -> String {
    with_year(
        format!("{} {}", day.day_of_month(), text::month(day)),
        day,
        today,
    )
}

fn with_year(date: String, day: Day, today: Day) -> String {
    if today.since(day) < 365 {
        date
    } else {
        format!("{date} {}", day.month().year)
    }
}
