//! The first two screens: the week on one page, and what to keep of it.

use super::{LookBack, What, Writing, note::end_line};

use crate::{
    domain::{
        block,
        day::Day,
        entry::{Done, Source},
        id::Id,
        review::{self, WeekStep},
        size::Size,
    },
    session::{Notice, Session, action::Action, selection::moved},
    ui::{
        blocks::{answers::Answer, listed_steps::DoneStep, week::WeekMarks},
        document::{Block, Document, Row},
        focus::Focus,
    },
    words::{self, look_back as text, past::past},
};

/// The most marks of a screen.
pub(super) const MOST: usize = 3;

impl LookBack {
    /// The week's steps in the order in which they are listed.
    pub(super) fn week_steps<'d>(&self, session: &'d Session) -> Vec<WeekStep<'d>> {
        review::steps_of(&session.plan, &session.journal, self.week)
    }

    /// The week's steps, and the line to write on for one that was never marked.
    pub(super) fn show_keep(&self, session: &Session, shown: &mut Document) {
        let steps = self.week_steps(session);
        if steps.is_empty() {
            shown.say(end_line("quiet", session).unwrap_or(text::QUIET));
        } else {
            shown.say(text::KEEP).gap();
        }
        let name = |value: &Id| session.plan.value_name(value).to_owned();
        let at = self.writing.is_none().then_some(self.at);
        let steps = steps.iter().enumerate().map(|(index, step)| {
            let done = &step.step.done;
            DoneStep {
                row: Row::nth(index, past(&done.text))
                    .chosen(self.review.kept.contains(&step.step.id))
                    .focus(Focus::of(Some(index), at)),
                value: name(&done.value),
                when: text::when(step.day, session.day(), step.step.feeling),
                day: step.day.weekday(),
            }
        });
        shown.add(Block::DoneSteps(steps.collect()));
        if let Some(Writing { what, field }) = &self.writing
            && let What::Step(value) = what
        {
            shown.gap().part(0, |part| {
                part.murmur(text::ADD);
                part.say(words::add::for_value(&name(value))).write(field);
            });
        }
    }

    /// Marks what the rule chooses, once.
    pub(super) fn mark_beforehand(&mut self, session: &Session) {
        let steps = self.week_steps(session);
        let kept = steps.iter().filter(|step| step.kept);
        self.review.kept = kept.map(|step| step.step.id.clone()).collect();
        self.has_kept = true;
    }

    pub(super) fn answer_keep(&mut self, action: Action, session: &mut Session) {
        let steps = self.week_steps(session);
        let at = match action {
            Action::Choose(index) => index,
            Action::Mark => self.at,
            Action::Add => return self.begin_step(session),
            action => {
                self.at = moved(action, self.at, steps.len()).unwrap_or(self.at);
                return;
            }
        };
        let Some(id) = steps.get(at).map(|step| step.step.id.clone()) else {
            return;
        };
        self.at = at;
        // What was taken back meanwhile takes no room.
        let is_there = |kept: &Id| steps.iter().any(|step| &step.step.id == kept);
        let mut kept = self.review.kept.clone();
        kept.retain(is_there);
        self.toggle(kept, id, session, |review| &mut review.kept);
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
        self.say(text::names::MARK, session, |review| *field(review) = marks);
    }

    fn begin_step(&mut self, session: &Session) {
        let values = session.plan.active_values();
        if let Some(value) = values.first().map(|value| value.id.clone()) {
            self.begin_writing(What::Step(value), "", session);
        }
    }

    /// Tab while a step is written: for another value.
    pub(super) fn another_value(&mut self, action: Action, session: &Session) {
        let by = |len: usize| match action {
            Action::Next => 1,
            Action::Previous => len - 1,
            _ => 0,
        };
        let values = session.plan.active_values();
        if let Some(Writing {
            what: What::Step(value),
            ..
        }) = &mut self.writing
            && !values.is_empty()
        {
            let at = values.iter().position(|other| other.id == *value);
            let at = (at.unwrap_or(0) + by(values.len())) % values.len();
            *value = values[at].id.clone();
        }
    }

    /// True while a step that was never marked is being written.
    pub(super) fn writes_step(&self) -> bool {
        let what = self.writing.as_ref().map(|writing| &writing.what);
        matches!(what, Some(What::Step(_)))
    }

    /// Marks something that was never logged, on the day the look-back is done or, afterwards, the last of its week.
    pub(super) fn add_step(&mut self, value: &Id, written: &str, session: &mut Session) {
        if written.is_empty() {
            return;
        }
        let day = self.day.min(self.week);
        let done = Done {
            value: value.clone(),
            commitment: None,
            one_off: None,
            if_then: None,
            text: written.to_owned(),
            size: Size::Two,
            minutes: None,
            block: block::Block::Any,
            source: Source::Extra,
            certain: false,
            backfilled: day != session.day(),
        };
        let id = session.log_done(day, done);
        if self.review.kept.len() < MOST {
            let name = words::add::name(written);
            self.say(&name, session, |review| review.kept.push(id.clone()));
        }
        let steps = self.week_steps(session);
        let at = steps.iter().position(|step| step.step.id == id);
        self.at = at.unwrap_or(self.at);
    }
}

impl LookBack {
    /// The first look-back of a month shows the way to the evidence.
    pub(super) fn offers_evidence(&self, session: &Session) -> bool {
        review::is_first_of_month(&session.journal, self.week)
    }

    /// Days and counts, then all the days before.
    pub(super) fn show_week(&self, session: &Session, shown: &mut Document) {
        let days = review::days(self.week);
        shown.say(text::span(days[0], days[6])).gap();
        shown.add(self.marks(&days, session)).gap();
        let evidence = session.past().evidence(&session.plan, session.day());
        if let Some(first) = evidence.since {
            shown.say(text::since(evidence.steps, first, session.day()));
        }
        if self.shows_signpost {
            shown.gap().say(text::SIGNPOST);
        }
        if self.offers_evidence(session) {
            let key = session.appearance.keys.sign(Action::Evidence, "v");
            let answer = Answer::new((key, words::EVIDENCE));
            shown.gap().add(Block::Named(answer));
        }
    }

    fn marks(&self, days: &[Day; 7], session: &Session) -> WeekMarks {
        let values = review::values_of(&session.plan, &session.journal, days[6]).into_iter();
        let values = values.map(|value| {
            let marks = days.map(|day| session.record(day).has_value(&value.id));
            (value.name.clone(), marks)
        });
        let steps = self.steps(session);
        let groundings = days.map(|day| session.record(day).grounded.len());
        let groundings = groundings.into_iter().sum();
        let steps = (steps > 0).then(|| words::steps(steps));
        let groundings = (groundings > 0).then(|| text::grounding(groundings));
        WeekMarks {
            first: days[0].weekday(),
            values: values.collect(),
            counts: steps.into_iter().chain(groundings).collect(),
        }
    }
}
