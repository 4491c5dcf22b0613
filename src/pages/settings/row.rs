//! The rows of the settings: what each says and changes.

use crate::{
    domain::{
        change::Open,
        day::{Day, Moment},
        plan::{Basic, Breath, Settings, Tone},
        signpost,
        weekday::Weekday,
    },
    pages::{details::heavy, exercise::choice},
    session::{Session, day::Grounding},
    words::{self, basics, greet, pause, question, settings as text, settings::about},
};

/// One setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// A change that holds for a while.
    Held(usize),
    Breath,
    Exercise(Grounding),
    Actions,
    Times,
    Signals,
    Tone,
    ReviewDay,
    WeekBegins,
    DayBegins,
    Basic(Basic),
    Rest,
    Ideas,
    Settle,
    Terminal,
    Heaviness,
    Signpost,
    Help,
}

/// All rows there may be, in their order.
const ROWS: [Row; 20] = [
    Row::Breath,
    Row::Exercise(Grounding::Usual),
    Row::Exercise(Grounding::HardMoment),
    Row::Actions,
    Row::Tone,
    Row::ReviewDay,
    Row::WeekBegins,
    Row::DayBegins,
    Row::Basic(Basic::Sleep),
    Row::Basic(Basic::Meals),
    Row::Basic(Basic::Movement),
    Row::Rest,
    Row::Ideas,
    Row::Times,
    Row::Signals,
    Row::Settle,
    Row::Terminal,
    Row::Heaviness,
    Row::Signpost,
    Row::Help,
];

/// The rows that are listed: what a person may never meet, once it was met.
pub(super) fn rows(session: &Session) -> Vec<Row> {
    let is_listed = |row: &Row| {
        (*row != Row::Terminal || session.are_lines_there().is_some())
            && (*row != Row::Heaviness || heavy::is_known(session))
            && (*row != Row::Signpost
                || session.was_offered(signpost::NAME)
                || !session.plan.settings.signpost)
    };
    let held = (0..session.holding().changes().len()).map(Row::Held);
    held.chain(ROWS.into_iter().filter(is_listed)).collect()
}

/// How many days a rest is offered for, none first.
const RESTS: [i64; 4] = [0, 1, 3, 7];
/// Room for a date, and for one sign too many.
const DATE_LIMIT: usize = 12;
/// Room for the address of a helpline page.
const HELP_LIMIT: usize = 60;

impl Row {
    /// A free row stands before it.
    pub(super) fn begins_group(self) -> bool {
        matches!(self, Row::Basic(Basic::Sleep) | Row::Rest)
    }

    /// The change it is.
    pub(super) fn held(self, session: &Session) -> Option<&Open> {
        let Row::Held(at) = self else { return None };
        session.holding().changes().get(at)
    }

    pub(super) fn label(self) -> &'static str {
        match self {
            Row::Held(_) => words::THIS_WEEK,
            Row::Breath => text::BREATH,
            Row::Exercise(Grounding::Usual) => text::EXERCISE,
            Row::Exercise(Grounding::HardMoment) => text::HARD_EXERCISE,
            Row::Actions => text::ACTIONS,
            Row::Times => question::TIMES,
            Row::Signals => question::SIGNALS,
            Row::Tone => text::TONE,
            Row::ReviewDay => text::REVIEW_DAY,
            Row::WeekBegins => text::WEEK_BEGINS,
            Row::DayBegins => text::DAY_BEGINS,
            Row::Basic(which) => basics::label(which),
            Row::Rest => pause::LABEL,
            Row::Ideas => text::IDEAS,
            Row::Settle => text::SETTLE,
            Row::Terminal => greet::LABEL,
            Row::Heaviness => text::HEAVINESS,
            Row::Signpost => text::SIGNPOST,
            Row::Help => text::HELP,
        }
    }

    pub(super) fn value(self, session: &Session) -> String {
        let settings = &session.plan.settings;
        match self {
            Row::Held(_) => {
                let held = self.held(session);
                held.map_or_else(String::new, |open| session.names().while_row(open).1)
            }
            Row::Breath => text::breath(settings.breath).to_owned(),
            Row::Exercise(grounding) => exercise(grounding, session),
            Row::Actions => text::YOUR_LIST.to_owned(),
            Row::Times | Row::Signals => question::EACH.to_owned(),
            Row::Tone => text::tone(settings.tone).to_owned(),
            Row::ReviewDay => settings.review_day.name().to_owned(),
            Row::WeekBegins => settings.week_starts.name().to_owned(),
            Row::DayBegins => text::hour(settings.day_start_hour),
            Row::Basic(which) => {
                let own = session.own_basic(which, 0);
                basics::value(settings.basics.of(which), own)
            }
            Row::Rest => {
                let first = settings.pause_on(session.day());
                let named = |day: Day| day.name_from(session.day());
                first.map_or_else(|| pause::NONE.to_owned(), named)
            }
            Row::Ideas | Row::Settle | Row::Terminal | Row::Heaviness | Row::Signpost => {
                let words = if self.is_on(session) {
                    text::ON
                } else {
                    text::OFF
                };
                words.to_owned()
            }
            Row::Help => settings.help_url.clone(),
        }
    }

    /// What it does.
    pub(super) fn about(self) -> &'static str {
        match self {
            Row::Held(_) => about::HELD,
            Row::Breath => about::BREATH,
            Row::Exercise(Grounding::Usual) => about::EXERCISE,
            Row::Exercise(Grounding::HardMoment) => about::HARD_EXERCISE,
            Row::Actions => about::ACTIONS,
            Row::Times => about::TIMES,
            Row::Signals => about::SIGNALS,
            Row::Tone => about::TONE,
            Row::ReviewDay => about::REVIEW_DAY,
            Row::WeekBegins => about::WEEK_BEGINS,
            Row::DayBegins => about::DAY_BEGINS,
            Row::Basic(_) => about::BASIC,
            Row::Rest => about::REST,
            Row::Ideas => about::IDEAS,
            Row::Settle => about::SETTLE,
            Row::Terminal => about::TERMINAL,
            Row::Heaviness => about::HEAVINESS,
            Row::Signpost => about::SIGNPOST,
            Row::Help => about::HELP,
        }
    }

    /// True for what is on or shown.
    pub(super) fn is_on(self, session: &Session) -> bool {
        let settings = &session.plan.settings;
        match self {
            Row::Ideas => settings.suggestions,
            Row::Settle => settings.settle_first,
            Row::Terminal => session.are_lines_there() == Some(true),
            Row::Heaviness => settings.expected_vs_actual,
            Row::Signpost => settings.signpost,
            Row::Basic(which) => settings.basics.of(which).show,
            Row::Held(_)
            | Row::Breath
            | Row::Exercise(_)
            | Row::Actions
            | Row::Times
            | Row::Signals
            | Row::Tone
            | Row::ReviewDay
            | Row::WeekBegins
            | Row::DayBegins
            | Row::Rest
            | Row::Help => false,
        }
    }

    /// The choice so many further on. Hours end where they end; everything else goes round.
    pub(super) fn turn(self, settings: &mut Settings, by: isize, now: Moment, today: Day) {
        const BREATHS: [Breath; 3] = [Breath::Unsure, Breath::Yes, Breath::No];
        const TONES: [Tone; 2] = [Tone::Plain, Tone::Warm];
        match self {
            Row::Breath => settings.breath = round(&BREATHS, settings.breath, by),
            Row::Tone => settings.tone = round(&TONES, settings.tone, by),
            Row::ReviewDay => settings.review_day = round(&Weekday::ALL, settings.review_day, by),
            Row::WeekBegins => {
                settings.week_starts = round(&Weekday::ALL, settings.week_starts, by);
            }
            Row::DayBegins => {
                let hour = settings.day_start_hour.saturating_add_signed(by as i8);
                settings.begin_days_at(hour, now, today);
            }
            Row::Basic(which) => {
                let basic = settings.basics.of_mut(which);
                basic.show = !basic.show;
            }
            Row::Rest => {
                let days = settings
                    .pause_on(today)
                    .map_or(0, |first| first.since(today));
                let days = round(&RESTS, days, by);
                settings.rest_until = (days > 0).then(|| today.plus(days));
            }
            Row::Ideas => settings.suggestions = !settings.suggestions,
            Row::Settle => settings.settle_first = !settings.settle_first,
            Row::Heaviness => settings.expected_vs_actual = !settings.expected_vs_actual,
            Row::Signpost => settings.signpost = !settings.signpost,
            Row::Held(_)
            | Row::Exercise(_)
            | Row::Actions
            | Row::Times
            | Row::Signals
            | Row::Terminal
            | Row::Help => {}
        }
    }

    /// It has a page of its own.
    pub(super) fn opens(self) -> bool {
        matches!(
            self,
            Row::Exercise(_) | Row::Actions | Row::Basic(_) | Row::Times | Row::Signals
        )
    }

    /// It has a list of choices, or is on or off.
    pub(super) fn turns(self) -> bool {
        !matches!(
            self,
            Row::Held(_) | Row::Exercise(_) | Row::Actions | Row::Times | Row::Signals | Row::Help
        )
    }

    /// The room for own words and what they are now, where there may be any.
    pub(super) fn own_words(self, settings: &Settings) -> Option<(usize, &str)> {
        if self == Row::Rest {
            return Some((DATE_LIMIT, ""));
        }
        (self == Row::Help).then_some((HELP_LIMIT, &settings.help_url))
    }

    /// The name of the field for own words.
    pub(super) fn place(self) -> &'static str {
        if self == Row::Rest {
            "rest until"
        } else {
            "helpline page"
        }
    }

    /// What is said over the line to write on.
    pub(super) fn how_to_write(self) -> &'static str {
        if self == Row::Rest {
            pause::HOW
        } else {
            text::OWN_WORDS
        }
    }

    /// Takes own words; none bring the usual ones back.
    pub(super) fn set_own_words(self, settings: &mut Settings, text: &str) {
        if self == Row::Help {
            let usual = || Settings::default().help_url;
            settings.help_url = Some(text.to_owned())
                .filter(|text| !text.is_empty())
                .unwrap_or_else(usual);
        }
    }
}

/// The title of the exercise there, or that it is the same.
fn exercise(grounding: Grounding, session: &Session) -> String {
    let own = session.plan.settings.hard_moment_exercise.as_ref();
    let exercise = match grounding {
        Grounding::Usual => choice::default(session),
        Grounding::HardMoment if own.is_none() => return text::THE_SAME.to_owned(),
        Grounding::HardMoment => choice::in_hard_moment(session),
    };
    exercise.map_or_else(String::new, |one| one.title.clone())
}

/// The choice so many further on, round and round.
fn round<T: Copy + PartialEq>(all: &[T], now: T, by: isize) -> T {
    let at = all.iter().position(|one| *one == now).unwrap_or(0);
    let to = (at as isize + by).rem_euclid(all.len() as isize);
    all[to.unsigned_abs()]
}
