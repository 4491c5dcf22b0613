//! What is kept of a week and for the next one: the first two screens, with the week on one page and what to keep of
//! it, and the last two, with a note for the coming week and what may be told to somebody. After them the end.

use super::{LookBack, What};

use crate::{
    domain::{
        day::Day,
        entry::{Done, Source},
        id::Id,
        plan,
        review::{self, WeekStep},
    },
    pages::note::{self, Shown},
    report::share,
    session::{
        Notice, Session,
        action::{Action, moved, turned},
        day::small_step,
        effect::Effect,
    },
    ui::{
        blocks::{answers::Answer, listed_steps::DoneStep, week::WeekMarks},
        document::{Block, Document, Entry, Mark, Row, Voice, Words},
        focus::Focus,
    },
    words::{
        self, listed_step,
        look_back::{self as text, names},
    },
};

/// The most marks of a screen.
const MOST: usize = 3;

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
                row: Row::nth(index, session.content.past(&done.text))
                    .chosen(self.review.kept.contains(&step.step.id))
                    .focus(Focus::of(Some(index), at)),
                value: name(&done.value),
                when: text::when(step.day, session.day(), step.step.feeling),
                day: step.day.weekday(),
            }
        });
        shown.add(Block::DoneSteps(steps.collect()));
        if let (Some(field), What::Step(value)) = (&self.writing, &self.what) {
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
                self.at = moved(action, self.at, steps.len());
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
        self.say(names::MARK, session, |review| *field(review) = marks);
    }

    fn begin_step(&mut self, session: &Session) {
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
        let day = self.day.min(self.week);
        let done = Done {
            backfilled: day != session.day(),
            ..small_step(value.clone(), written, Source::Extra)
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
        let evidence = session.past().evidence(&session.plan);
        if let Some(first) = evidence.since {
            shown.say(text::since(evidence.steps, first, session.day()));
        }
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
        let wind_downs = days.iter().filter(|day| session.record(**day).wound_down());
        let wind_downs = Some(wind_downs.count()).filter(|evenings| *evenings > 0);
        let wind_downs = wind_downs.map(text::wind_down);
        WeekMarks {
            first: days[0].weekday(),
            values: values.collect(),
            counts: [steps, groundings, wind_downs]
                .into_iter()
                .flatten()
                .collect(),
        }
    }
}

impl LookBack {
    /// The notes, and a row for one's own.
    pub(super) fn show_notes(&self, session: &Session, shown: &mut Document) {
        shown.say(text::CHOOSE_NOTE).gap();
        let notes = self.notes(session);
        let at = self.writing.is_none().then_some(self.at);
        for (index, note) in notes.iter().enumerate() {
            let is_chosen = self.review.note.as_ref() == Some(&note.id);
            let row = Row::nth(index, &note.text).chosen(is_chosen);
            shown.add(row.focus(Focus::of(Some(index), at)));
        }
        let key = session.appearance.keys.sign(Action::Write, "w");
        let own = Row::new(key, text::OWN_NOTE).mark(Mark::Blank);
        shown.add(own.focus(Focus::of(Some(notes.len()), at)));
        if let Some(field) = &self.writing {
            shown.gap().write(field);
        }
    }

    /// The notes to choose from: those of the week, and the chosen one if it is another.
    fn notes(&self, session: &Session) -> Vec<Shown> {
        let mut notes = note::for_week(session, self.week);
        if let Some(id) = &self.review.note
            && notes.iter().all(|note| &note.id != id)
            && let Some(chosen) = note::by_id(session, id)
        {
            notes.push(chosen);
        }
        notes
    }

    /// The chosen note is selected; before one is chosen, the first.
    pub(super) fn select_note(&mut self, session: &Session) {
        let notes = self.notes(session);
        let chosen = notes
            .iter()
            .position(|note| Some(&note.id) == self.review.note.as_ref());
        self.at = chosen.unwrap_or(0);
    }

    pub(super) fn answer_note(&mut self, action: Action, session: &mut Session) {
        let notes = self.notes(session);
        match action {
            Action::Choose(index) if index < notes.len() => {
                self.at = index;
                self.choose_note(&notes[index], session);
            }
            Action::Mark => match notes.get(self.at) {
                Some(note) => self.choose_note(note, session),
                None => self.begin_writing(What::Note, "", session),
            },
            Action::Write => {
                self.at = notes.len();
                self.begin_writing(What::Note, "", session);
            }
            action => self.at = moved(action, self.at, notes.len() + 1),
        }
    }

    fn choose_note(&mut self, note: &Shown, session: &mut Session) {
        let id = note.id.clone();
        self.say(names::NOTE, session, |review| review.note = Some(id));
    }

    /// Enter takes the selected note, the first unless another was selected.
    pub(super) fn take_note(&mut self, session: &Session) {
        let notes = self.notes(session);
        let chosen = notes.get(self.at).map(|note| note.id.clone());
        self.review.note = chosen.or(self.review.note.take());
    }

    /// Keeps a note of one's own and takes it for the week.
    pub(super) fn keep_own_note(&mut self, text: &str, session: &mut Session) {
        if text.is_empty() {
            return;
        }
        let id = session.fresh_id();
        let own = plan::Note {
            id: id.clone(),
            text: text.to_owned(),
            retired: None,
            changed: None,
        };
        session.change_plan(|plan| plan.notes.push(own));
        if session.may_change_plan() {
            self.say(names::NOTE, session, |review| {
                review.note = Some(id.to_string());
            });
            self.select_note(session);
        }
    }
}

/// Where the step stands beside its value.
const VALUE: i16 = 14;

impl LookBack {
    /// All that goes along, quoted.
    pub(super) fn show_share(&self, session: &Session, shown: &mut Document) {
        let text = self.share_text(session);
        shown.say(text::ALL_OF_IT).gap();
        shown.add(Block::Quote(text.to_vec()));
    }

    /// The end: what is set, and nothing to do.
    pub(super) fn show_end(session: &Session, shown: &mut Document) {
        shown.stress(end_line("set", session).unwrap_or(text::END));
        shown.gap();
        if let Some(statement) = session.plan.statement_text() {
            let statement = Words::new(Voice::Plain, statement).by_sentence();
            shown.add(statement).gap();
        }
        for step in session.plan.steps_of_week() {
            let words = listed_step(step.text(step.size));
            let value = session.plan.value_name(&step.value);
            shown.add(Entry::new(value, VALUE, words));
        }
    }

    /// The share text in its two paragraphs.
    fn share_text(&self, session: &Session) -> [String; 2] {
        share::share(&session.plan, self.review.step_of_week.as_ref(), self.week)
    }

    /// Copying and saving happen only when they are asked for.
    pub(super) fn answer_share(&mut self, action: Action, session: &mut Session) {
        let text = share::whole(&self.share_text(session));
        match action {
            Action::Copy => {
                session.order(Effect::Copy(text));
                session.say(Notice::Words(text::COPIED.to_owned()));
            }
            Action::SaveFile => {
                let name = share::file_name(self.day);
                session.order(Effect::SaveFile { name, text });
            }
            action => return self.scroll.follow(action),
        }
        self.say(names::SHARED, session, |review| review.shared = true);
    }
}

/// A line of the content.
fn end_line<'d>(id: &str, session: &'d Session) -> Option<&'d str> {
    let mut lines = session.content.end_lines().iter();
    let line = lines.find(|line| line.id == id)?;
    Some(&line.text)
}
