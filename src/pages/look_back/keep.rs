//! The second screen: three to keep, and something that was never marked.

use super::{LookBack, What, Writing, share::end_line};
use crate::{
    domain::{
        block::Block,
        entry::{Done, Source},
        id::Id,
        review::{self, WeekStep},
        size::Size,
    },
    session::{Notice, Session, action::Action, selection::moved},
    ui::{
        blocks::done_steps::DoneStep,
        document::{self, Document, Row},
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
        let name = |value: &Id| {
            let value = session.plan.value(value);
            value.map_or_else(String::new, |value| value.name.clone())
        };
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
        shown.add(document::Block::DoneSteps(steps.collect()));
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
            block: Block::Any,
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
