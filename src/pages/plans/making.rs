//! A plan while it is made and what it may be made of; what the page of plans shows, and its keys.

use super::{MOMENT, Plans, Row, STEP, Stage};

use crate::{
    domain::{
        day::Day,
        id::Id,
        plan::{IfThen, Plan, Value},
    },
    pages::page::Route,
    session::{
        Notice, Session,
        action::{Action, turned},
        command::{BACK_TAB, DIGITS, ENTER, TAB},
        field::Field,
        key::Key,
    },
    ui::{
        document::{self, Document},
        focus::Focus,
    },
    words::{plans as words, step},
};

/// The most plans at a time: many at once weaken each other.
const MOST: usize = 3;

/// A plan while it is made.
#[derive(Clone, Debug, Default)]
pub(super) struct Making {
    /// The plan it takes the place of.
    pub(super) instead: Option<Id>,
    pub(super) moment: String,
    pub(super) action: String,
    pub(super) commitment: Option<Id>,
    pub(super) value: Option<Id>,
    /// It is the ready-made example.
    pub(super) is_example: bool,
}

impl Making {
    /// A plan that is changed.
    pub(super) fn of(item: &IfThen) -> Self {
        Self {
            instead: Some(item.id.clone()),
            moment: item.situation.clone(),
            action: item.action.clone(),
            commitment: item.commitment.clone(),
            value: Some(item.value.clone()),
            is_example: false,
        }
    }

    /// The plan as it would be, once its value is known.
    pub(super) fn item(&self, id: Id, day: Day) -> Option<IfThen> {
        Some(IfThen {
            id,
            situation: self.moment.clone(),
            commitment: self.commitment.clone(),
            action: self.action.clone(),
            value: self.value.clone()?,
            since: Some(day),
            ..IfThen::default()
        })
    }

    /// Keeps the plan; the one it takes the place of is retired, so that its weeks stay its own. Gives its id.
    pub(super) fn keep(self, day: Day, session: &mut Session) -> Option<Id> {
        let item = self.item(session.fresh_id(), day)?;
        let free = free_values(&session.plan, self.instead.as_ref());
        let is_free = free.iter().any(|free| free.id == item.value);
        if !is_free && session.may_change_plan() {
            session.say(Notice::Words(words::TAKEN.to_owned()));
            return None;
        }
        session.call_it(match self.instead {
            Some(_) => words::changed(&self.moment),
            None => words::added(&self.moment),
        });
        let id = item.id.clone();
        session.change_plan(|plan| {
            if let Some(old) = &self.instead {
                retire(plan, old, day);
            }
            plan.if_then.push(item);
        });
        session.set_draft(MOMENT, "");
        session.set_draft(STEP, "");
        Some(id)
    }
}

/// True while there is room for another plan and a value without one.
pub(in crate::pages) fn may_add(session: &Session) -> bool {
    session.plan.active_if_then().count() < MOST && !free_values(&session.plan, None).is_empty()
}

/// The active values without a plan; the value of `instead` is free too.
pub(super) fn free_values<'a>(plan: &'a Plan, instead: Option<&Id>) -> Vec<&'a Value> {
    let taken = |value: &Value| {
        let mut others = plan
            .active_if_then()
            .filter(|item| Some(&item.id) != instead);
        others.any(|item| item.value == value.id)
    };
    let values = plan.active_values().into_iter();
    values.filter(|value| !taken(value)).collect()
}

/// The ready-made example, for its value if that is free and else for the first that is.
pub(super) fn example(session: &Session) -> Option<Making> {
    let example = &session.content.starter().example_plan;
    let mut lines = session.content.situations().iter();
    let moment = lines
        .find(|line| line.id == example.situation)?
        .text
        .clone();
    let mut plans = session.plan.active_if_then();
    let is_used = plans.any(|item| item.situation == moment);
    let free = free_values(&session.plan, None);
    let own = free.iter().find(|value| value.id.as_str() == example.value);
    let value = own.or(free.first())?;
    (!is_used).then(|| Making {
        instead: None,
        moment,
        action: example.action.clone(),
        commitment: None,
        value: Some(value.id.clone()),
        is_example: true,
    })
}

/// A written moment as it stands after "If".
pub(super) fn moment(text: &str) -> &str {
    let text = text.trim().trim_end_matches(['.', ',']).trim_end();
    let starts = |word: &&str| {
        text.get(..word.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(word))
    };
    let word = ["if ", "when "].into_iter().find(|word| starts(word));
    word.map_or(text, |word| text[word.len()..].trim_start())
}

pub(super) fn retire(plan: &mut Plan, id: &Id, day: Day) {
    let mut items = plan.if_then.iter_mut();
    if let Some(item) = items.find(|item| &item.id == id && item.retired.is_none()) {
        item.retired = Some(day);
    }
}

impl Plans {
    pub(super) fn write(&mut self, session: &Session) -> Route {
        let Making {
            moment,
            action,
            commitment,
            ..
        } = &self.making;
        let mut listed = session.content.situations().iter();
        // What is of a list is none of the person's own words.
        let (place, kept, is_listed) = match self.stage {
            Stage::Moment => (MOMENT, moment, listed.any(|line| line.text == *moment)),
            Stage::Step => (STEP, action, commitment.is_some()),
            Stage::List | Stage::Keep | Stage::Read => return Route::Stay,
        };
        let text = if is_listed || kept.is_empty() {
            session.draft(place)
        } else {
            kept
        };
        self.at = self.rows(session) - 1;
        let field = Field::new(place, step::LIMIT, text);
        let is_unknown = |value: &Id| self.values(session).iter().all(|free| &free.id != value);
        if self.making.value.as_ref().is_none_or(is_unknown) {
            self.making.value = self.values(session).first().map(|value| value.id.clone());
        }
        self.writing = Some(field);
        Route::Stay
    }

    pub(super) fn another_value(&mut self, action: Action, session: &Session) {
        let values = self.values(session);
        let now = self.making.value.as_ref();
        let at = values.iter().position(|value| Some(&value.id) == now);
        let next = at.map_or(0, |at| turned(action, at, values.len()));
        self.making.value = values.get(next).map(|value| value.id.clone());
    }
}

/// What it shows.
pub(super) fn document(page: &Plans, session: &Session) -> Document {
    let mut shown = Document::titled(words::TITLE);
    match page.stage {
        Stage::List => list(page, session, &mut shown),
        Stage::Moment => moments(page, session, &mut shown),
        Stage::Step => steps(page, session, &mut shown),
        Stage::Keep | Stage::Read => {
            let sentence = page.sentence(session).unwrap_or_default();
            shown.stress(sentence).gap().murmur(words::READ_SLOWLY);
        }
    }
    shown
}

fn list(page: &Plans, session: &Session, shown: &mut Document) {
    shown.say(words::INTRODUCTION).gap();
    let (plan, keys) = (&session.plan, &session.appearance.keys);
    let list = Plans::list(session);
    let mut number = 0;
    for (index, row) in list.iter().enumerate() {
        let focus = Focus::of(index, page.at);
        match row {
            Row::Plan(id) => {
                let Some(item) = plan.active_if_then().find(|item| &item.id == id) else {
                    continue;
                };
                let value = plan.value_name(&item.value);
                shown.add(document::Row::nth(number, item.sentence(value)).focus(focus));
                shown.gap();
                number += 1;
            }
            Row::Add => {
                let key = keys.sign(Action::Add, "a");
                shown.add(document::Row::new(key, words::ADD).focus(focus));
            }
            Row::Example => {
                let key = keys.sign(Action::Another, "e");
                shown.add(document::Row::new(key, words::EXAMPLE).focus(focus));
            }
        }
    }
    if !list.contains(&Row::Add) {
        shown.murmur(words::FULL);
    }
}

fn moments(page: &Plans, session: &Session, shown: &mut Document) {
    shown.say(words::WHICH_MOMENT).gap();
    if let Some(field) = &page.writing {
        shown.murmur(words::IF).write(field).murmur(words::CONCRETE);
        return;
    }
    let lines = Plans::moments(session);
    shown.choices(lines.iter().map(AsRef::as_ref), page.at);
    let own = Focus::of(lines.len(), page.at);
    shown.own_words(words::OWN, own, &session.appearance.keys);
}

fn steps(page: &Plans, session: &Session, shown: &mut Document) {
    shown.say(words::then(&page.making.moment)).gap();
    let steps = page.steps(session);
    shown.choices(steps.iter().map(|step| step.text.as_str()), page.at);
    let own = Focus::of(steps.len(), page.at);
    shown.own_words(words::OWN, own, &session.appearance.keys);
    if let Some(field) = &page.writing {
        let value = page.making.value.as_ref();
        let name = value.map_or("", |id| session.plan.value_name(id));
        shown.gap().murmur(words::for_value(name));
        shown.write(field).murmur(step::hint(field.text()));
    }
}

type Command = crate::pages::page::Command<Plans>;

/// Its keys.
pub(super) const COMMANDS: &[Command] = &[
    Command::of("read the plan", ENTER, Action::Accept)
        .hint(1, "Enter", "read")
        .when(has_plan),
    Command::of("take it and go on", ENTER, Action::Accept)
        .hint(1, "Enter", "next")
        .when(|page, _| page.is_at(&[Stage::Moment, Stage::Step])),
    Command::of("keep the plan", ENTER, Action::Accept)
        .hint(1, "Enter", "keep")
        .when(|page, _| page.is_at(&[Stage::Keep])),
    Command::of("have read it", ENTER, Action::Accept)
        .hint(1, "Enter", "read")
        .when(|page, _| page.is_at(&[Stage::Read])),
    Command::of("take the selected row", ENTER, Action::Accept),
    Command::of("add a plan", &[Key::char('a')], Action::Add)
        .hint(2, "a", "add")
        .when(|page, session| page.is_at(&[Stage::List]) && may_add(session)),
    Command::of("the example", &[Key::char('e')], Action::Another)
        .when(|page, _| page.is_at(&[Stage::List])),
    Command::of("change the plan", &[Key::char('c')], Action::Edit)
        .hint(3, "c", "change")
        .when(|page, session| page.selected(session).is_some()),
    Command::of("let the plan go", &[Key::char('r')], Action::Replace)
        .hint(4, "r", "let it go")
        .when(|page, session| page.selected(session).is_some()),
    Command::each("choose", DIGITS, Action::Choose),
    Command::of("write your own", &[Key::char('w')], Action::Write)
        .hint(2, "w", "your own")
        .when(|page, _| page.is_at(&[Stage::Moment, Stage::Step]) && page.writing.is_none()),
    Command::of("another value", TAB, Action::Next)
        .hint(2, "Tab", "another value")
        .when(|page, _| page.is_at(&[Stage::Step]) && page.writing.is_some()),
    Command::of("the value before", BACK_TAB, Action::Previous),
];

impl Plans {
    fn is_at(&self, stages: &[Stage]) -> bool {
        stages.contains(&self.stage)
    }
}

fn has_plan(page: &Plans, session: &Session) -> bool {
    let list = Plans::list(session);
    page.is_at(&[Stage::List]) && matches!(list.get(page.at), Some(Row::Plan(_)))
}
