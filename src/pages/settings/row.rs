//! The rows of the settings page: what each shows and how it changes.

use crate::{
    domain::{
        plan::{Basic, Breath, Settings, Tone, settings::LATEST_START},
        weekday::Weekday,
    },
    pages::details::heavy,
    session::Session,
    words::settings as words,
};

/// One setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    Breath,
    Tone,
    ReviewDay,
    WeekBegins,
    DayBegins,
    Basic(Basic),
    Ideas,
    Settle,
    Heaviness,
    Signpost,
    Help,
}

/// All rows there may be, in their order.
const ROWS: [Row; 13] = [
    Row::Breath,
    Row::Tone,
    Row::ReviewDay,
    Row::WeekBegins,
    Row::DayBegins,
    Row::Basic(Basic::Sleep),
    Row::Basic(Basic::Meals),
    Row::Basic(Basic::Movement),
    Row::Ideas,
    Row::Settle,
    Row::Heaviness,
    Row::Signpost,
    Row::Help,
];

/// The rows that are listed: what a person may never meet, once it was met.
pub(super) fn rows(session: &Session) -> Vec<Row> {
    let is_listed = |row: &Row| match row {
        Row::Heaviness => heavy::is_known(session),
        Row::Signpost => session.was_offered(SIGNPOST) || !session.plan.settings.signpost,
        Row::Breath
        | Row::Tone
        | Row::ReviewDay
        | Row::WeekBegins
        | Row::DayBegins
        | Row::Basic(_)
        | Row::Ideas
        | Row::Settle
        | Row::Help => true,
    };
    ROWS.into_iter().filter(is_listed).collect()
}

/// The name of the signpost among what was offered.
const SIGNPOST: &str = "signpost";
/// Room for the words of a basic, so that they stay on one row of Today.
const BASIC_LIMIT: usize = 34;
/// Room for the address of a helpline page.
const HELP_LIMIT: usize = 60;

impl Row {
    /// A free row stands before it.
    pub(super) fn begins_group(self) -> bool {
        matches!(self, Row::Basic(Basic::Sleep) | Row::Ideas)
    }

    pub(super) fn label(self) -> &'static str {
        match self {
            Row::Breath => words::BREATH,
            Row::Tone => words::TONE,
            Row::ReviewDay => words::REVIEW_DAY,
            Row::WeekBegins => words::WEEK_BEGINS,
            Row::DayBegins => words::DAY_BEGINS,
            Row::Basic(Basic::Sleep) => words::BASICS[0],
            Row::Basic(Basic::Meals) => words::BASICS[1],
            Row::Basic(Basic::Movement) => words::BASICS[2],
            Row::Ideas => words::IDEAS,
            Row::Settle => words::SETTLE,
            Row::Heaviness => words::HEAVINESS,
            Row::Signpost => words::SIGNPOST,
            Row::Help => words::HELP,
        }
    }

    pub(super) fn value(self, settings: &Settings) -> String {
        match self {
            Row::Breath => words::breath(settings.breath).to_owned(),
            Row::Tone => words::tone(settings.tone).to_owned(),
            Row::ReviewDay => settings.review_day.name().to_owned(),
            Row::WeekBegins => settings.week_starts.name().to_owned(),
            Row::DayBegins => words::hour(settings.day_start_hour),
            Row::Basic(which) => {
                if self.is_on(settings) {
                    words::shown(settings.basics.of(which).text.as_deref())
                } else {
                    words::HIDDEN.to_owned()
                }
            }
            Row::Ideas | Row::Settle | Row::Heaviness | Row::Signpost => {
                if self.is_on(settings) {
                    words::ON.to_owned()
                } else {
                    words::OFF.to_owned()
                }
            }
            Row::Help => settings.help_url.clone(),
        }
    }

    /// True for what is on or shown.
    fn is_on(self, settings: &Settings) -> bool {
        match self {
            Row::Ideas => settings.suggestions,
            Row::Settle => settings.settle_first,
            Row::Heaviness => settings.expected_vs_actual,
            Row::Signpost => settings.signpost,
            Row::Basic(which) => settings.basics.of(which).show,
            Row::Breath
            | Row::Tone
            | Row::ReviewDay
            | Row::WeekBegins
            | Row::DayBegins
            | Row::Help => false,
        }
    }

    /// The choice so many further on. Hours end where they end; everything else goes round.
    pub(super) fn turn(self, settings: &mut Settings, by: isize) {
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
                settings.day_start_hour = hour.min(LATEST_START);
            }
            Row::Basic(which) => {
                let basic = settings.basics.of_mut(which);
                basic.show = !basic.show;
            }
            Row::Ideas => settings.suggestions = !settings.suggestions,
            Row::Settle => settings.settle_first = !settings.settle_first,
            Row::Heaviness => settings.expected_vs_actual = !settings.expected_vs_actual,
            Row::Signpost => settings.signpost = !settings.signpost,
            Row::Help => {}
        }
    }

    /// It has a list of choices, or is on or off.
    pub(super) fn turns(self) -> bool {
        self != Row::Help
    }

    /// The room for own words and what they are now, where there may be any.
    pub(super) fn own_words(self, settings: &Settings) -> Option<(usize, &str)> {
        match self {
            Row::Basic(which) => {
                let own = settings.basics.of(which).text.as_deref();
                Some((BASIC_LIMIT, own.unwrap_or_default()))
            }
            Row::Help => Some((HELP_LIMIT, &settings.help_url)),
            Row::Breath
            | Row::Tone
            | Row::ReviewDay
            | Row::WeekBegins
            | Row::DayBegins
            | Row::Ideas
            | Row::Settle
            | Row::Heaviness
            | Row::Signpost => None,
        }
    }

    /// Takes own words; none bring the usual ones back.
    pub(super) fn set_own_words(self, settings: &mut Settings, text: &str) {
        match self {
            Row::Basic(which) => {
                let basic = settings.basics.of_mut(which);
                basic.text = Some(text.to_owned()).filter(|text| !text.is_empty());
                basic.show |= !text.is_empty();
            }
            Row::Help if text.is_empty() => settings.help_url = Settings::default().help_url,
            Row::Help => text.clone_into(&mut settings.help_url),
            Row::Breath
            | Row::Tone
            | Row::ReviewDay
            | Row::WeekBegins
            | Row::DayBegins
            | Row::Ideas
            | Row::Settle
            | Row::Heaviness
            | Row::Signpost => {}
        }
    }
}

/// The choice so many further on, round and round.
fn round<T: Copy + PartialEq>(all: &[T], now: T, by: isize) -> T {
    let at = all.iter().position(|one| *one == now).unwrap_or(0);
    let to = (at as isize + by).rem_euclid(all.len() as isize);
    all[to.unsigned_abs()]
}
