//! How daymark behaves, as a list of choices.

use crate::{
    domain::{
        day::{Day, Moment},
        plan::{Basic, Breath, Settings, Tone},
        weekday::Weekday,
    },
    pages::{
        details::heavy,
        page::{self, Kind, Opener, Page, Route, Traits},
    },
    session::{
        Notice, Session,
        action::{Action, moved},
        command::{ENTER, Group, LEFT, RIGHT, SPACE},
        field::Field,
        key::Key,
    },
    ui::{
        document::{Document, Entry},
        focus::Focus,
    },
    words::{greet, pause, settings as text},
};

type Command = crate::pages::page::Command<SettingsPage>;

/// The name of its field.
const PLACE: &str = "settings";

/// The settings, one of them selected.
#[derive(Debug)]
pub struct SettingsPage {
    at: usize,
    writing: Option<Field>,
}

/// Its keys.
pub const COMMANDS: &[Command] = &[
    Command::of("the choice before", LEFT, Action::Left)
        .hint(1, "Left Right", "change")
        .when(|page, session| page.writing.is_none() && page.row(session).turns()),
    Command::of("the next choice", RIGHT, Action::Right),
    Command::of("the next choice", SPACE, Action::Right),
    Command::of("own words", &[Key::char('w')], Action::Write)
        .hint(2, "w", "own words")
        .when(|page, session| {
            let own = page.row(session).own_words(&session.plan.settings);
            page.writing.is_none() && own.is_some()
        }),
    Command::of("keep the words", ENTER, Action::Accept)
        .hint(3, "Enter", "keep")
        .when(|page, _| page.writing.is_some()),
    Command::of("change", ENTER, Action::Accept),
];

impl SettingsPage {
    /// The page, the first row selected.
    pub fn new(_session: &Session) -> Self {
        Self {
            at: 0,
            writing: None,
        }
    }

    fn row(&self, session: &Session) -> Row {
        let rows = rows(session);
        rows[self.at.min(rows.len() - 1)]
    }

    /// The next choice, or the one before; what has no list is written.
    fn turn(&mut self, by: isize, session: &mut Session) {
        let row = self.row(session);
        if row == Row::Terminal {
            return session.turn_lines();
        }
        let (now, today) = (session.now(), session.day());
        session.change_plan(|plan| row.turn(&mut plan.settings, by, now, today));
        call(row, session);
    }

    fn write(&mut self, session: &Session) {
        if let Some((limit, text)) = self.row(session).own_words(&session.plan.settings) {
            self.writing = Some(Field::new(PLACE, limit, text));
        }
    }
}

/// Rests until a day that was typed; none ends the rest, and what is no day to come changes nothing.
fn rest(typed: &str, session: &mut Session) {
    let today = session.day();
    let until = Day::parse(typed).filter(|day| today < *day);
    if until.is_none() && !typed.is_empty() {
        session.say(Notice::Words(pause::not_ahead(typed)));
    } else {
        session.rest_until(until);
    }
}

fn call(row: Row, session: &mut Session) {
    let value = row.value(session);
    session.call_it(text::name(row.label(), &value));
}

impl Page for SettingsPage {
    const OPENER: Option<Opener> = Some(Opener {
        command: page::Command::of("settings", &[Key::char(',')], Action::Page("settings"))
            .hint(11, ",", "settings")
            .listed(Group::Anywhere, "settings")
            .place(8)
            .about("how daymark behaves"),
        after: "add",
        open: |session| Some(Box::new(Self::new(session))),
    });
    const TABLES: &'static [&'static [Command]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("settings", Kind::Full)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Back | Action::Close => return Route::Close,
            Action::Left => self.turn(-1, session),
            Action::Accept if self.row(session) == Row::Help => self.write(session),
            Action::Right | Action::Accept => self.turn(1, session),
            Action::Write => self.write(session),
            action => self.at = moved(action, self.at, rows(session).len()),
        }
        Route::Stay
    }

    fn document(&self, session: &Session) -> Document {
        let mut shown = Document::titled(text::TITLE);
        if let Some(field) = &self.writing {
            shown
                .stress(self.row(session).label())
                .murmur(self.row(session).how_to_write())
                .gap()
                .write(field);
            return shown;
        }
        for (index, row) in rows(session).into_iter().enumerate() {
            if row.begins_group() {
                shown.gap();
            }
            let value = row.value(session);
            let entry = Entry::new(row.label(), CHOICE, value).numbered();
            shown.add(entry.focus(Focus::of(index, self.at)));
        }
        shown
    }

    fn line(&mut self) -> Option<&mut Option<Field>> {
        Some(&mut self.writing)
    }

    fn take_written(&mut self, field: &Field, session: &mut Session) -> Route {
        let row = self.row(session);
        if row == Row::Rest {
            rest(field.trimmed(), session);
        } else {
            session.change_plan(|plan| row.set_own_words(&mut plan.settings, field.trimmed()));
            call(row, session);
        }
        Route::Stay
    }

    /// What holds is written over, so nothing half typed is kept.
    fn put_away(&mut self, _field: &Field, _session: &mut Session) {}
}

/// Where the choices stand.
const CHOICE: i16 = 22;

/// One setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    Breath,
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
const ROWS: [Row; 15] = [
    Row::Breath,
    Row::Tone,
    Row::ReviewDay,
    Row::WeekBegins,
    Row::DayBegins,
    Row::Basic(Basic::Sleep),
    Row::Basic(Basic::Meals),
    Row::Basic(Basic::Movement),
    Row::Rest,
    Row::Ideas,
    Row::Settle,
    Row::Terminal,
    Row::Heaviness,
    Row::Signpost,
    Row::Help,
];

/// The rows that are listed: what a person may never meet, once it was met.
fn rows(session: &Session) -> Vec<Row> {
    let is_listed = |row: &Row| {
        (*row != Row::Terminal || session.terminal_lines.is_some())
            && (*row != Row::Heaviness || heavy::is_known(session))
            && (*row != Row::Signpost
                || session.was_offered(SIGNPOST)
                || !session.plan.settings.signpost)
    };
    ROWS.into_iter().filter(is_listed).collect()
}

/// The name of the signpost among what was offered.
const SIGNPOST: &str = "signpost";
/// How many days a rest is offered for, none first.
const RESTS: [i64; 4] = [0, 1, 3, 7];
/// Room for a date.
const DATE_LIMIT: usize = 10;
/// Room for the words of a basic, so that they stay on one row of Today.
const BASIC_LIMIT: usize = 34;
/// Room for the address of a helpline page.
const HELP_LIMIT: usize = 60;

impl Row {
    /// A free row stands before it.
    fn begins_group(self) -> bool {
        matches!(self, Row::Basic(Basic::Sleep) | Row::Rest)
    }

    fn label(self) -> &'static str {
        match self {
            Row::Breath => text::BREATH,
            Row::Tone => text::TONE,
            Row::ReviewDay => text::REVIEW_DAY,
            Row::WeekBegins => text::WEEK_BEGINS,
            Row::DayBegins => text::DAY_BEGINS,
            Row::Basic(Basic::Sleep) => text::BASICS[0],
            Row::Basic(Basic::Meals) => text::BASICS[1],
            Row::Basic(Basic::Movement) => text::BASICS[2],
            Row::Rest => pause::LABEL,
            Row::Ideas => text::IDEAS,
            Row::Settle => text::SETTLE,
            Row::Terminal => greet::LABEL,
            Row::Heaviness => text::HEAVINESS,
            Row::Signpost => text::SIGNPOST,
            Row::Help => text::HELP,
        }
    }

    fn value(self, session: &Session) -> String {
        let (settings, today) = (&session.plan.settings, session.day());
        match self {
            Row::Breath => text::breath(settings.breath).to_owned(),
            Row::Tone => text::tone(settings.tone).to_owned(),
            Row::ReviewDay => settings.review_day.name().to_owned(),
            Row::WeekBegins => settings.week_starts.name().to_owned(),
            Row::DayBegins => text::hour(settings.day_start_hour),
            Row::Basic(which) if self.is_on(session) => {
                text::shown(settings.basics.of(which).text.as_deref())
            }
            Row::Basic(_) => text::HIDDEN.to_owned(),
            Row::Rest => {
                let first = settings.pause_on(today);
                first.map_or_else(|| pause::NONE.to_owned(), Day::name)
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

    /// True for what is on or shown.
    fn is_on(self, session: &Session) -> bool {
        let settings = &session.plan.settings;
        match self {
            Row::Ideas => settings.suggestions,
            Row::Settle => settings.settle_first,
            Row::Terminal => {
                let lines = session.terminal_lines.as_ref();
                lines.is_some_and(|lines| lines.are_there)
            }
            Row::Heaviness => settings.expected_vs_actual,
            Row::Signpost => settings.signpost,
            Row::Basic(which) => settings.basics.of(which).show,
            Row::Breath
            | Row::Tone
            | Row::ReviewDay
            | Row::WeekBegins
            | Row::DayBegins
            | Row::Rest
            | Row::Help => false,
        }
    }

    /// The choice so many further on. Hours end where they end; everything else goes round.
    fn turn(self, settings: &mut Settings, by: isize, now: Moment, today: Day) {
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
            Row::Terminal | Row::Help => {}
        }
    }

    /// It has a list of choices, or is on or off.
    fn turns(self) -> bool {
        self != Row::Help
    }

    /// The room for own words and what they are now, where there may be any.
    fn own_words(self, settings: &Settings) -> Option<(usize, &str)> {
        if let Row::Basic(which) = self {
            let own = settings.basics.of(which).text.as_deref();
            return Some((BASIC_LIMIT, own.unwrap_or_default()));
        }
        if self == Row::Rest {
            return Some((DATE_LIMIT, ""));
        }
        (self == Row::Help).then_some((HELP_LIMIT, &settings.help_url))
    }

    /// What is said over the line to write on.
    fn how_to_write(self) -> &'static str {
        if self == Row::Rest {
            pause::HOW
        } else {
            text::OWN_WORDS
        }
    }

    /// Takes own words; none bring the usual ones back.
    fn set_own_words(self, settings: &mut Settings, text: &str) {
        if let Row::Basic(which) = self {
            let basic = settings.basics.of_mut(which);
            basic.text = Some(text.to_owned()).filter(|text| !text.is_empty());
            basic.show |= !text.is_empty();
        } else if self == Row::Help {
            let usual = || Settings::default().help_url;
            settings.help_url = Some(text.to_owned())
                .filter(|text| !text.is_empty())
                .unwrap_or_else(usual);
        }
    }
}

/// The choice so many further on, round and round.
fn round<T: Copy + PartialEq>(all: &[T], now: T, by: isize) -> T {
    let at = all.iter().position(|one| *one == now).unwrap_or(0);
    let to = (at as isize + by).rem_euclid(all.len() as isize);
    all[to.unsigned_abs()]
}
