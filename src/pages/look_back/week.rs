//! The first page: the week with its dots and counts, and what was kept of it, a row a step.

use super::{LookBack, What};

use crate::{
    domain::{
        day::Day,
        entry::{Done, Source},
        id::Id,
        review::{self, KeptRow},
        signpost,
    },
    session::{
        Notice, Session,
        action::{Action, moved, turned},
        day::small_step,
    },
    ui::{
        blocks::{answers::Answer, listed_steps::DoneStep, week::WeekMarks},
        document::{Block, Document, Row},
        focus::Focus,
    },
    words::{
        self,
        look_back::{self as text, names},
    },
};

/// The most marks of a page.
const MOST: usize = 3;

impl LookBack {
    /// The last day of the week that is shown.
    pub(super) fn shown_week(&self) -> Day {
        self.week.plus(-7 * self.earlier)
    }

    /// The shown week's steps in the order in which they are listed.
    pub(super) fn kept_rows(&self, session: &Session) -> Vec<KeptRow> {
        session.with_known(|known| review::kept_rows(known, self.shown_week()))
    }

    /// Days and counts, then what was kept.
    pub(super) fn show_week(&self, session: &Session, shown: &mut Document) {
        let days = review::days(self.shown_week());
        if self.earlier == 0 {
            shown.say(text::span(days[0], days[6]));
        } else {
            shown.say(text::days_told(days[0], days[6], session.day()));
        }
        shown.gap();
        shown.add(Self::marks(&days, session));
        self.show_kept(session, shown);
        if self.shows_signpost {
            let keys = &session.appearance.keys;
            let signpost = keys.sentence(words::people::SIGNPOST, Action::People);
            shown.gap().say(signpost);
        }
        if self.offers_evidence(session) {
            let key = session.appearance.keys.sign(Action::Evidence, "v");
            let answer = Answer::new((key, words::EVIDENCE));
            shown.gap().add(Block::Named(answer));
        }
    }

    /// The week's steps, and the line to write on for one that was never marked.
    fn show_kept(&self, session: &Session, shown: &mut Document) {
        let rows = self.kept_rows(session);
        shown.gap();
        if rows.is_empty() && self.earlier == 0 {
            let mut lines = session.content.end_lines().iter();
            let quiet = lines.find(|line| line.id == "quiet");
            shown.say(quiet.map_or(text::QUIET, |line| &line.text));
        } else if !rows.is_empty() {
            shown.murmur(text::KEPT_NOW);
        }
        let name = |value: &Id| session.plan.value_name(value).to_owned();
        let at = self.writing.is_none().then_some(self.at);
        let rows = rows.iter().enumerate().map(|(index, row)| {
            let done = &row.step.done;
            DoneStep {
                row: Row::nth(index, session.content.past(&done.text))
                    .chosen(self.is_kept(row, session))
                    .focus(Focus::of(Some(index), at)),
                value: name(&done.value),
                when: text::when(&row.days, row.feeling),
                said: text::when_said(&row.days, row.feeling),
            }
        });
        shown.add(Block::DoneSteps(rows.collect()));
        if let (Some(field), What::Step(value)) = (&self.writing, &self.what) {
            shown.gap().part(0, |part| {
                part.murmur(text::ADD);
                part.say(words::add::for_value(&name(value))).write(field);
            });
        }
    }

    fn is_kept(&self, row: &KeptRow, session: &Session) -> bool {
        let is_among = |kept: &[Id]| row.ids.iter().any(|id| kept.contains(id));
        if self.earlier > 0 {
            let told = review::within(&session.journal, self.shown_week());
            return told.is_some_and(|told| is_among(&told.kept));
        }
        if self.has_kept {
            is_among(&self.review.kept)
        } else {
            row.kept
        }
    }

    /// Marks what the rule chooses, once.
    pub(super) fn mark_beforehand(&mut self, session: &Session) {
        if self.has_kept {
            return;
        }
        self.earlier = 0;
        let rows = self.kept_rows(session).into_iter();
        let kept = rows.filter(|row| row.kept).flat_map(|row| row.ids);
        self.review.kept = kept.collect();
        self.has_kept = true;
    }

    pub(super) fn answer_week(&mut self, action: Action, session: &mut Session) {
        let rows = self.kept_rows(session);
        match action {
            Action::Choose(index) => self.keep_row(index, &rows, session),
            Action::Mark => self.keep_row(self.at, &rows, session),
            Action::Add => self.begin_step(session),
            Action::Previous if self.has_earlier(session) => self.turn_to(self.earlier + 1),
            Action::Next if self.earlier > 0 => self.turn_to(self.earlier - 1),
            action => self.at = moved(action, self.at, rows.len()),
        }
    }

    fn turn_to(&mut self, earlier: i64) {
        self.earlier = earlier;
        self.at = 0;
    }

    /// True while something was done before the shown week.
    fn has_earlier(&self, session: &Session) -> bool {
        let first = review::days(self.shown_week())[0];
        let mut days = session.journal.days();
        days.any(|(day, record)| day < first && record.steps().next().is_some())
    }

    /// Marks a row, or takes its mark away: all its marks of the week belong to it.
    fn keep_row(&mut self, at: usize, rows: &[KeptRow], session: &mut Session) {
        if self.earlier > 0 {
            return session.say(Notice::Words(text::EARLIER.to_owned()));
        }
        let Some(row) = rows.get(at) else { return };
        self.at = at;
        let before = self.review.kept.clone();
        self.mark_beforehand(session);
        let mut kept = std::mem::replace(&mut self.review.kept, before);
        let is_of = |id: &Id| row.ids.contains(id);
        if kept.iter().any(is_of) {
            kept.retain(|id| !is_of(id));
        } else {
            let has_mark = |row: &&KeptRow| row.ids.iter().any(|id| kept.contains(id));
            if rows.iter().filter(has_mark).count() >= MOST {
                return self.is_plenty(kept, session);
            }
            kept.extend(row.ids.iter().cloned());
        }
        self.say(names::MARK, session, |review| review.kept = kept);
    }

    fn is_plenty(&mut self, kept: Vec<Id>, session: &mut Session) {
        // The marks made beforehand are the person's own from now on.
        self.review.kept = kept;
        session.say(Notice::Words(text::THREE_IS_PLENTY.to_owned()));
    }

    /// Marks or unmarks one of at most three.
    pub(super) fn toggle<T: PartialEq>(
        &mut self,
        mut marks: Vec<T>,
        one: T,
        session: &mut Session,
        field: impl FnOnce(&mut crate::domain::entry::Review) -> &mut Vec<T>,
    ) {
        if let Some(at) = marks.iter().position(|mark| *mark == one) {
            marks.remove(at);
        } else if marks.len() < MOST {
            marks.push(one);
        } else {
            return session.say(Notice::Words(text::THREE_IS_PLENTY.to_owned()));
        }
        self.say(names::MARK, session, |review| *field(review) = marks);
    }

    fn begin_step(&mut self, session: &Session) {
        self.earlier = 0;
        let values = session.plan.active_values();
        if let Some(value) = values.first().map(|value| value.id.clone()) {
            self.begin_writing(What::Step(value), "", session);
        }
    }

    /// Tab while a step is written: for another value.
    pub(super) fn another_value(&mut self, action: Action, session: &Session) {
        let values = session.plan.active_values();
        if let What::Step(value) = &mut self.what
            && !values.is_empty()
        {
            let at = values.iter().position(|other| other.id == *value);
            let at = turned(action, at.unwrap_or(0), values.len());
            *value = values[at].id.clone();
        }
    }

    /// True while a step that was never marked is being written.
    pub(super) fn writes_step(&self) -> bool {
        self.writing.is_some() && matches!(self.what, What::Step(_))
    }

    /// Marks something that was never logged, on the day the look-back is done or, afterwards, the last of its week.
    pub(super) fn add_step(&mut self, value: &Id, written: &str, session: &mut Session) {
        if written.is_empty() {
            return;
        }
        self.mark_beforehand(session);
        let day = self.day.min(self.week);
        let done = Done {
            backfilled: day != session.day(),
            ..small_step(value.clone(), written, Source::Extra)
        };
        let id = session.log_done(day, done);
        let rows = self.kept_rows(session);
        let kept = rows.iter().filter(|row| self.is_kept(row, session)).count();
        if kept < MOST {
            let name = words::add::name(written);
            self.say(&name, session, |review| review.kept.push(id.clone()));
        }
        let at = rows.iter().position(|row| row.ids.contains(&id));
        self.at = at.unwrap_or(self.at);
    }
}

impl LookBack {
    /// The first look-back of a month shows the way to the evidence.
    pub(super) fn offers_evidence(&self, session: &Session) -> bool {
        review::is_first_of_month(&session.journal, self.week)
    }

    fn marks(days: &[Day; 7], session: &Session) -> WeekMarks {
        let values = review::values_of(&session.plan, &session.journal, days[6]).into_iter();
        let values = values.map(|value| {
            let marks = days.map(|day| session.record(day).has_value(&value.id));
            (value.name.clone(), marks)
        });
        let steps = days.map(|day| session.record(day).steps().count());
        let steps: usize = steps.into_iter().sum();
        let groundings = days.map(|day| session.record(day).grounded.len());
        let groundings = groundings.into_iter().sum();
        let steps = (steps > 0).then(|| words::steps(steps));
        let groundings = (groundings > 0).then(|| text::grounding(groundings));
        let wind_downs = days.iter().filter(|day| session.record(**day).wound_down());
        let wind_downs = Some(wind_downs.count()).filter(|evenings| *evenings > 0);
        let wind_downs = wind_downs.map(text::wind_down);
        let evidence = session.past().evidence(&session.plan);
        let since = evidence.since;
        let since = since.map(|first| text::since(evidence.steps, first, session.day()));
        WeekMarks {
            first: days[0].weekday(),
            values: values.collect(),
            counts: [steps, wind_downs, groundings, since]
                .into_iter()
                .flatten()
                .collect(),
        }
    }
}

/// True where the first page names people.
pub(super) fn shows_signpost(session: &Session) -> bool {
    session.with_known(|known| {
        signpost::stands_in_look_back(known.plan, known.journal, known.day, known.is_heavy)
    })
}
