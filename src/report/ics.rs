//! The steps as a calendar (RFC 5545): each planned step is one event that comes again, each one-off with a day is one
//! event. The bytes depend on the plan alone, so that a calendar that is made anew differs only where the plan does.

use icalendar::{Alarm, Calendar, Class, Component, Event, EventLike as _, Property};

use crate::domain::{
    block::{Block, Blocks},
    day::Day,
    id::Id,
    journal::Journal,
    plan::{Commitment, IfThen, OneOff, Plan},
    text::clean,
    weekday::Weekday,
};

const PRODUCT: &str = "-//daymark//daymark//EN";

/// The names of the days of a week in a rule.
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

struct Time {
    first: Day,
    /// Its hour; an all-day event has none.
    hour: Option<u8>,
    minutes: u32,
}

/// The calendar of a plan and of these one-offs. Where nothing says since when a step is planned, it is since `today`.
pub fn calendar(plan: &Plan, today: Day, one_offs: &[&OneOff]) -> String {
    let mut calendar = Calendar::empty();
    for (name, value) in [
        ("VERSION", "2.0"),
        ("PRODID", PRODUCT),
        ("CALSCALE", "GREGORIAN"),
        ("X-WR-CALNAME", crate::words::NAME),
    ] {
        calendar.append_property(Property::new(name, value));
    }
    for value in plan.active_values() {
        let since = value.since.unwrap_or(today);
        let mut free = Weekday::ALL.to_vec();
        for step in plan.steps_of(&value.id) {
            let (own, others): (Vec<_>, Vec<_>) =
                free.iter().partition(|day| step.weekdays.contains(day));
            free = others;
            if let Some(event) = again(plan, step, &own, since) {
                calendar.push(event);
            }
        }
    }
    for item in one_offs {
        calendar.extend(once(plan, item));
    }
    calendar.to_string()
}

/// The one-offs of today and later that are not done, as many a day as a day shows.
pub fn ahead<'a>(plan: &'a Plan, journal: &Journal, today: Day) -> Vec<&'a OneOff> {
    let mut days: Vec<Day> = plan.one_offs.iter().filter_map(|item| item.day).collect();
    days.retain(|day| *day >= today);
    days.sort_unstable();
    days.dedup();
    let done = journal.one_offs_done();
    let items = days.into_iter().flat_map(|day| plan.one_offs_on(day));
    items.filter(|item| !done.contains(&item.id)).collect()
}

/// A step that comes again on the weekdays that are its own; none while there are none.
fn again(plan: &Plan, step: &Commitment, weekdays: &[Weekday], since: Day) -> Option<Event> {
    let since = step.since.unwrap_or(since);
    let first = (0..7)
        .map(|days| since.plus(days))
        .find(|day| weekdays.contains(&day.weekday()))?;
    let (hour, later) = hour(plan, step.block);
    let time = Time {
        first: first.plus(later),
        hour,
        minutes: step.sizes.minutes(step.size).unwrap_or(1),
    };
    let text = clean(step.text(step.size)).into_owned();
    let mut event = event(&step.id, &text, &time);
    event.add_property("RRULE", rule(weekdays, later));
    event.add_property("DTSTAMP", stamp(step.size_since().unwrap_or(since)));
    let is_its = |item: &&IfThen| item.commitment.as_ref() == Some(&step.id);
    let plans = plan.if_then.iter().filter(is_its);
    let changes = plans.map(|item| &item.changed).chain([&step.changed]);
    event.add_property("SEQUENCE", sequence(changes));
    let sentence = plan
        .active_if_then()
        .find(is_its)
        .and_then(|item| Some(item.sentence(&plan.value(&item.value)?.name)));
    if let Some(sentence) = sentence {
        event.add_property("DESCRIPTION", clean(&sentence));
    }
    Some(event)
}

/// A step that is done once.
fn once(plan: &Plan, item: &OneOff) -> Option<Event> {
    let day = item.day?;
    let (hour, later) = hour(plan, item.block);
    let time = Time {
        first: day.plus(later),
        hour,
        minutes: item.minutes.max(1),
    };
    let mut event = event(&item.id, &clean(&item.text), &time);
    let since = plan.value(&item.value).and_then(|value| value.since);
    event.add_property("DTSTAMP", stamp(since.unwrap_or(day)));
    event.add_property("SEQUENCE", sequence([&item.changed]));
    Some(event)
}

fn event(id: &Id, text: &str, time: &Time) -> Event {
    let mut event = Event::with_uid(&format!("{id}@daymark"));
    event.add_property("SUMMARY", text);
    event.class(Class::Private);
    let date = digits(time.first);
    let Some(hour) = time.hour else {
        let mut start = Property::new("DTSTART", date);
        event.append_property(start.add_parameter("VALUE", "DATE").done());
        event.add_property("TRANSP", "TRANSPARENT");
        return event;
    };
    event.add_property("DTSTART", format!("{date}T{hour:02}0000"));
    event.add_property("DURATION", format!("PT{}M", time.minutes));
    let mut alarm = Alarm::display(text, chrono::TimeDelta::zero());
    alarm.add_property("UID", format!("{id}-alarm@daymark"));
    alarm.add_property("TRIGGER", "PT0S");
    // The crate stamps what has no stamp with the time it is.
    alarm.add_property("DTSTAMP", stamp(time.first));
    event.alarm(alarm);
    event
}

/// The hour at which a step of a block is announced, and how many days later that is by the calendar: what comes
/// between midnight and the hour a day begins belongs to the day before.
fn hour(plan: &Plan, block: Block) -> (Option<u8>, i64) {
    let blocks: &Blocks = &plan.settings.blocks;
    let hour = blocks.announced(block).map(|hour| hour % 24);
    let is_after_midnight = hour.is_some_and(|hour| hour < plan.settings.day_start_hour);
    (hour, i64::from(is_after_midnight))
}

fn rule(weekdays: &[Weekday], later: i64) -> String {
    let is_planned = |day: &Weekday| weekdays.contains(day);
    if Weekday::ALL.iter().all(is_planned) {
        return "FREQ=DAILY".to_owned();
    }
    let days = Weekday::ALL.into_iter().filter(is_planned);
    let mut places: Vec<usize> = days
        .map(|day| (day.index() + later.unsigned_abs() as usize) % 7)
        .collect();
    places.sort_unstable();
    let names: Vec<&str> = places.into_iter().map(|place| DAYS[place]).collect();
    format!("FREQ=WEEKLY;BYDAY={}", names.join(","))
}

/// The counter of the last of these changes: a calendar takes the newer of two versions.
fn sequence<'a>(changes: impl IntoIterator<Item = &'a Option<String>>) -> String {
    let changes = changes.into_iter().flatten();
    let counters = changes.filter_map(|changed| changed.split(':').next()?.parse::<i32>().ok());
    counters.max().unwrap_or(0).max(0).to_string()
}

fn stamp(day: Day) -> String {
    format!("{}T000000Z", digits(day))
}

fn digits(day: Day) -> String {
    day.to_string().replace('-', "")
}
