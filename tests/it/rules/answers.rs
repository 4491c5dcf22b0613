//! What an answer does to the plan, and how it is kept or taken back after a week.

use daymark::domain::plan::commitment::Wording;
use daymark::domain::{
    block::Block,
    change::{self, Field, Holding},
    count::Count,
    entry::{Fact, Feeling::Draining, Idea},
    idea::{self, Answer, Asks, Chosen, Proposal, Reply, Rule, Suggestion},
    journal::Journal,
    record::DayRecord,
    size::Size,
};

use super::{
    ideas::steady,
    life::{Life, day, is_heavy, sizes},
};

fn count() -> Count {
    Count::new(5, 6)
}

fn about(subject: &str, what: Proposal) -> Suggestion {
    Suggestion {
        subject: subject.into(),
        what,
    }
}

fn take(life: &mut Life, on: i64, idea: &Suggestion, reply: Reply) {
    assert!(life.reply(on, idea, reply));
}

fn another(id: &str) -> Chosen {
    Chosen::Step {
        id: id.into(),
        words: Box::new(Wording {
            sizes: sizes(id),
            ..Wording::default()
        }),
    }
}

/// Here from day 0 to day 60, every step middling.
fn living() -> Life {
    let mut life = steady();
    life.here(30..61);
    life.done((0..61).filter(|on| on % 3 != 0), "read");
    for step in ["send", "choose"] {
        life.done((30..61).filter(|on| on % 3 != 0), step);
    }
    life
}

#[test]
fn a_size_is_tried_for_a_week_and_taken_back() {
    let mut life = living();
    let (from, to) = (Size::Two, Size::Tiny);
    let done = count();
    let idea = about("read", Proposal::Shrink { done, from, to });
    take(&mut life, 30, &idea, Answer::Yes.into());
    let change = life.step("read").history[0].clone();
    assert_eq!((change.on, change.from, change.to), (day(30), from, to));
    assert_eq!(change.by, "S1");
    assert_eq!(life.trial(36), None, "the week is not over");
    let trial = life.trial(37).unwrap();
    let change = &trial.opens[0].change;
    assert_eq!((change.field, change.from.as_str()), (Field::Size, "two"));
    assert_eq!(
        life.trial(52).map(|trial| trial.opens),
        Some(trial.opens.clone()),
        "it waits for two weeks"
    );
    assert_eq!(life.trial(53), None, "what nobody took back is kept");
    assert_eq!(life.trial_of_today(38), None, "the look-back comes first");
    assert!(life.trial_of_today(39).is_some());

    let before = life.journal().len();
    life.go_back(&trial, 37);
    assert_eq!(life.step("read").size, Size::Two);
    assert_eq!(life.journal().len(), before + 1, "the log keeps every step");
    assert_eq!(life.trial(38), None);
}

#[test]
fn what_was_taken_back_is_not_suggested_again_for_four_weeks() {
    let mut life = steady();
    life.here(30..80);
    for step in ["send", "choose"] {
        life.done((30..80).filter(|on| on % 3 != 0), step);
    }
    life.answer(30, Answer::Yes);
    let trial = life.trial(37).unwrap();
    life.go_back(&trial, 37);
    for on in 37..65 {
        assert_eq!(life.rule(on), "none", "day {on}");
    }
    assert_eq!(life.rule(65), "S1");
}

#[test]
fn keeping_ends_the_question() {
    let mut life = living();
    let to = Block::Evening;
    life.step("read").block = Block::Morning;
    life.done_at(29, "read", 20);
    let idea = about("read", Proposal::Time { there: count(), to });
    take(&mut life, 30, &idea, Answer::Yes.into());
    let trial = life.trial(37).unwrap();
    life.keep(&trial, 37);
    assert_eq!(life.trial(38), None);
    assert_eq!(life.step("read").block, Block::Evening);
}

#[test]
fn a_time_is_taken_back_to_where_the_marks_remember_it() {
    let mut life = steady();
    life.here(30..40);
    life.step("read").block = Block::Morning;
    life.done_at(28, "read", 20);
    let to = Block::Evening;
    let idea = about("read", Proposal::Time { there: count(), to });
    take(&mut life, 30, &idea, Answer::Yes.into());
    life.done_at(33, "read", 20);
    let trial = life.trial(37).unwrap();
    life.go_back(&trial, 37);
    assert_eq!(life.step("read").block, Block::Morning);
}

#[test]
fn a_change_of_ones_own_ends_the_experiment() {
    let mut life = living();
    let (from, to) = (Size::Two, Size::Five);
    let done = count();
    let idea = about("read", Proposal::Grow { done, from, to });
    take(&mut life, 30, &idea, Answer::Yes.into());
    life.step("read").resize(Size::Tiny, day(33), "self");
    assert_eq!(life.trial(37), None);
}

#[test]
fn hard_days_and_days_of_coming_back_do_not_ask_either() {
    let mut life = living();
    let (from, to) = (Size::Two, Size::Five);
    let done = count();
    let idea = about("read", Proposal::Grow { done, from, to });
    take(&mut life, 30, &idea, Answer::Yes.into());
    life.hard_moment(37);
    life.hard_moment(39);
    assert_eq!(life.trial_of_today(39), None);
    assert!(life.trial_of_today(40).is_some());
    life.plan.settings.suggestions = false;
    assert_eq!(life.trial_of_today(40), None);
    assert!(
        life.trial(40).is_some(),
        "the look-back asks about what was begun"
    );
}

#[test]
fn another_step_takes_the_place_and_the_earlier_one_can_come_back() {
    let draining = Proposal::Draining {
        draining: count(),
        smaller: Some(Size::Tiny),
    };
    for (what, answer) in [
        (Proposal::Replace { done: count() }, Answer::Yes),
        (draining, Answer::Swap),
        (Proposal::Familiar { done: count() }, Answer::Yes),
    ] {
        let mut life = living();
        let idea = about("read", what);
        assert_eq!(idea.asks(answer), Asks::Step);
        let chosen = another("lesson");
        take(&mut life, 30, &idea, Reply { answer, chosen });
        let step = life.plan.commitment_of(&"growth".into()).unwrap();
        assert_eq!((step.id.as_str(), step.since), ("lesson", Some(day(30))));
        let trial = life.trial(37).unwrap();
        life.go_back(&trial, 37);
        let step = life.plan.commitment_of(&"growth".into()).unwrap();
        assert_eq!(step.id.as_str(), "read");
        let again = change::all_go_back(&mut life.plan, &trial.opens, day(37));
        assert_eq!(again, [], "once");
    }
}

#[test]
fn what_took_the_place_rests_for_two_weeks_like_what_it_replaced() {
    let mut life = steady();
    life.step("read").size = Size::Tiny;
    let idea = life.idea(30).unwrap();
    let chosen = another("lesson");
    let answer = Answer::Yes;
    take(&mut life, 30, &idea, Reply { answer, chosen });
    life.here(30..60);
    for step in ["send", "choose"] {
        life.done((30..60).filter(|on| on % 3 != 0), step);
    }
    for on in 30..44 {
        assert_eq!(life.rule(on), "none", "day {on}");
    }
    assert_eq!(life.idea(44).unwrap().subject.as_str(), "lesson");
}

#[test]
fn another_signal_begins_a_plan_of_its_own() {
    for (what, asks) in [
        (Proposal::Situation { no_moment: count() }, Asks::Situation),
        (Proposal::Action { too_big: count() }, Asks::Action),
    ] {
        let mut life = living().with_if_then();
        let idea = about("kettle", what);
        assert_eq!(idea.asks(Answer::Yes), asks);
        let chosen = Chosen::Words {
            id: "new".into(),
            text: "other words".to_owned(),
        };
        let answer = Answer::Yes;
        take(&mut life, 30, &idea, Reply { answer, chosen });
        let plans: Vec<_> = life.plan.active_if_then().collect();
        assert_eq!(plans.len(), 1);
        let words = match asks {
            Asks::Situation => (&*plans[0].situation, &*plans[0].action),
            _ => (&*plans[0].action, &*plans[0].situation),
        };
        assert_eq!(words.0, "other words");
        assert_ne!(words.1, "other words");
        let trial = life.trial(37).unwrap();
        life.go_back(&trial, 37);
        let ids: Vec<_> = life
            .plan
            .active_if_then()
            .map(|item| item.id.as_str())
            .collect();
        assert_eq!(ids, ["kettle"]);
    }
}

#[test]
fn rest_makes_the_next_three_days_smaller_and_changes_nothing_else() {
    let mut life = steady();
    for on in 25..30 {
        life.felt(on, "read", Draining);
    }
    let plan = life.plan.clone();
    let idea = life.answer(30, Answer::Yes);
    assert_eq!(idea.rule().name(), "S5");
    assert_eq!(life.plan, plan);
    let journal = life.journal();
    let rests: Vec<bool> = (29..36)
        .map(|on| {
            Holding::of(&life.known(&journal, on))
                .mode(&DayRecord::default(), &is_heavy)
                .is_some()
        })
        .collect();
    assert_eq!(rests, [false, false, true, true, true, false, false]);
    assert_eq!(life.trial(37), None, "rest is over by itself");
    assert_eq!(life.rule(32), "none", "these are smaller days");
}

#[test]
fn keeping_what_matters_is_remembered() {
    let mut life = steady();
    for on in [12, 15, 18, 21, 24] {
        life.felt(on, "read", Draining);
    }
    life.done([17, 20, 23], "read");
    let keys: Vec<&str> = life
        .idea(30)
        .unwrap()
        .answers()
        .iter()
        .map(|a| a.name())
        .collect();
    assert_eq!(keys, ["k", "s", "-", "l"]);
    life.answer(30, Answer::Keep);
    assert_eq!(life.step("read").keep, ["S4"]);
    for on in 30..40 {
        assert_eq!(life.rule(on), "none");
    }
}

#[test]
fn a_draining_step_may_become_smaller() {
    let mut life = living();
    let draining = Proposal::Draining {
        draining: count(),
        smaller: Some(Size::Tiny),
    };
    let idea = about("read", draining);
    take(&mut life, 30, &idea, Answer::Smaller.into());
    assert_eq!(life.step("read").size, Size::Tiny);
    assert_eq!(life.trial(37).unwrap().opens[0].change.from, "two");
}

#[test]
fn answers_that_do_not_belong_change_nothing() {
    let (from, to) = (Size::Two, Size::Tiny);
    let done = count();
    let shrink = about("read", Proposal::Shrink { done, from, to });
    let stale = about(
        "read",
        Proposal::Shrink {
            done,
            from: Size::Five,
            to,
        },
    );
    let gone = about("nobody", shrink.what.clone());
    let replace = about("read", Proposal::Replace { done });
    let same = Reply {
        answer: Answer::Yes,
        chosen: another("send"),
    };
    for (idea, reply) in [
        (&shrink, Answer::No.into()),
        (&shrink, Answer::Later.into()),
        (&shrink, Answer::Keep.into()),
        (&stale, Answer::Yes.into()),
        (&gone, Answer::Yes.into()),
        (&replace, Answer::Yes.into()),
        (&replace, same),
    ] {
        let mut life = living();
        let before = life.plan.clone();
        idea::answer(&mut life.plan, idea, reply, day(30));
        assert_eq!(life.plan, before);
    }
}

#[test]
fn names_of_rules_and_answers_come_back_from_the_log() {
    for rule in idea::Rule::ALL {
        assert_eq!(idea::Rule::named(rule.name()), Some(rule));
    }
    for answer in Answer::ALL {
        assert_eq!(Answer::named(answer.name()), Some(answer));
    }
}

#[test]
fn an_empty_log_says_nothing() {
    let life = Life::new();
    let journal = Journal::default();
    let known = life.known(&journal, 0);
    assert_eq!(idea::idea_for(&known, idea::Place::Today), None);
    assert_eq!(idea::trial(&known), None);
    assert_eq!(idea::quiet_value(&known), None);
    assert_eq!(Holding::of(&known), Holding::default());
    let unknown = Fact::Newer {
        kind: "later".to_owned(),
        texts: Vec::new(),
    };
    let mut newer = Life::new();
    newer.log(0, unknown);
    assert_eq!(newer.rule(0), "none");
}

/// What the first daymark wrote when an idea was answered: no change, only the letter.
pub fn said(idea: &Suggestion, answer: Answer, on: i64) -> Fact {
    let days = if idea.rule() == Rule::Rest { 3 } else { 7 };
    Fact::Idea(Box::new(Idea {
        rule: idea.rule().name().to_owned(),
        subject: idea.subject.as_str().to_owned(),
        answer: Some(answer.name().to_owned()),
        until: answer.is_yes().then(|| day(on + days)),
        ..Idea::default()
    }))
}
