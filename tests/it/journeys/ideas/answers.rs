//! What follows from the answer to an idea.

use super::*;

fn draining() -> Daymark {
    steady()
        .felt(2, Feeling::Draining, &MARCH[..4])
        .felt(2, Feeling::Neutral, &MARCH[4..5])
        .felt(1, Feeling::Energizing, &MARCH[..5])
        .sunday(three_values())
}

#[test]
fn what_drains_has_four_answers_and_only_the_arrows_move() {
    let visit = draining().press("o");
    let visit = visit
        .reads("'Read one page' felt draining 4 of 5 times.")
        .reads("Some things are draining and still matter.")
        .sees("> k  keep it, it matters")
        .sees("k keep  s swap  - smaller  l later")
        .press("<down>j")
        .sees("> s  swap it");
    let mut kept = visit.press("k").sees_not("An idea");
    assert_eq!(kept.plan().commitments[1].keep, ["S4"]);
    let mut kept = kept.press("u");
    assert!(kept.plan().commitments[1].keep.is_empty());

    let mut smaller = draining().press("o-").sees("Read one sentence");
    assert_eq!(size_of_reading(&mut smaller), Size::Tiny);

    let mut later = draining().press("ol").sees_not("An idea");
    assert_eq!(ideas(&mut later)[1].answer.as_deref(), Some("l"));
}

#[test]
fn a_swap_offers_other_steps_of_the_value_or_ones_own() {
    let mut swapped = draining().press("os").sees("Which step instead?");
    swapped = swapped.press("1").sees_not("Read one page");
    let plan = swapped.plan();
    let (old, new) = (&plan.commitments[1], &plan.commitments[3]);
    assert_eq!(old.retired, Day::parse("2026-03-08"));
    assert_eq!((&new.value, new.block), (&old.value, Block::Midday));
    assert!(!new.sizes.tiny.is_empty() && !new.sizes.five.is_empty());

    let mut own = draining()
        .press("osw")
        .sees("Start with what your hands do.");
    own = own.press("Draw one leaf<enter>").sees("Draw one leaf");
    assert_eq!(own.plan().commitments[3].sizes.two, "Draw one leaf");
    let own = own.press("u").sees("Read one page");
    own.press("<down>os<esc>")
        .sees("> k  keep it")
        .press("<esc>")
        .sees("Today");
}

#[test]
fn a_plan_of_the_evening_is_offered_no_moment_of_the_morning() {
    let mut plan = three_values();
    plan.commitments[0].block = Block::Evening;
    let mut weeks = steady().done(2, &MARCH[1..]);
    for week in ["02-01", "02-08", "02-15", "02-22", "03-01"] {
        let week = format!("2026-{week}");
        let result = Fact::IfThenResult {
            if_then: plan.if_then[0].id.clone(),
            week: Day::parse(&week).unwrap(),
            result: "no_moment".to_owned(),
        };
        weeks.log(&format!("{week} 20:00"), result);
    }
    weeks
        .sunday(plan)
        .press("oy")
        .sees("Which signal instead?")
        .sees("it is about nine in the evening")
        .sees_not("I wake up anxious");
}

/// The week after a yes on Sunday 8 March, and the visit two days after it, as no look-back asked.
fn a_week_later() -> Daymark {
    let visit = read_on(1).press("oyq");
    goes_on(&visit, 1..9);
    Daymark::at("2026-03-17 08:10").with_store(visit.store())
}

#[test]
fn after_a_week_an_experiment_is_kept_or_taken_back() {
    let visit = a_week_later().sees("Tried 'Read one sentence'. Does it fit?  o look");
    let visit = visit
        .press("o")
        .reads("Tried 'Read one sentence'. Does it fit?")
        .sees("  k  keep it")
        .sees("> g  go back");
    let mut back = visit
        .press("g")
        .sees("Read one page")
        .sees_not("Does it fit?");
    assert_eq!(size_of_reading(&mut back), Size::Two);
    assert_eq!(
        ideas(&mut back).pop().unwrap().outcome.as_deref(),
        Some("back")
    );
    let mut again = back.press("u");
    assert_eq!(size_of_reading(&mut again), Size::Tiny);
    again.press("<down>").sees("Does it fit?");

    let mut kept = a_week_later().press("ok").sees_not("Does it fit?");
    assert_eq!(size_of_reading(&mut kept), Size::Tiny);
    assert_eq!(
        ideas(&mut kept).pop().unwrap().outcome.as_deref(),
        Some("kept")
    );
}

/// Fourteen good days with reading.
fn growing() -> Daymark {
    let mut plan = three_values();
    for item in &mut plan.commitments {
        item.since = Day::parse("2026-02-01");
        item.block = Block::Any;
    }
    let first = Day::parse("2026-02-20").unwrap();
    let days: Vec<String> = (0..16).map(|on| first.plus(on).to_string()).collect();
    let days: Vec<&str> = days.iter().map(String::as_str).collect();
    let half: Vec<&str> = days.iter().copied().step_by(2).collect();
    Weeks::new()
        .here(&days)
        .done(1, &half)
        .done(2, &days[1..])
        .done(3, &half)
        .sunday(plan)
}

#[test]
fn a_step_that_goes_well_may_grow_gently() {
    let visit = growing()
        .press("o")
        .reads("You've done 'Read one page' 14 of 14 days.")
        .reads("Staying here is just as good.");
    let mut grown = visit
        .press("y")
        .reads("Would this be doable even on a heavy day?")
        .press("y");
    assert_eq!(size_of_reading(&mut grown), Size::Five);
    grown.sees("Read for five minutes");

    let mut stays = growing()
        .press("oyn")
        .sees("Read one page")
        .sees_not("An idea");
    assert_eq!(size_of_reading(&mut stays), Size::Two);
    assert_eq!(
        ideas(&mut stays).pop().unwrap().answer.as_deref(),
        Some("l")
    );
}

#[test]
fn a_rest_makes_three_days_start_as_smaller_days() {
    let weeks = Weeks::new()
        .here(&FEBRUARY)
        .here(&MARCH)
        .felt(1, Feeling::Draining, &MARCH[..3])
        .felt(3, Feeling::Draining, &MARCH[2..]);
    let visit = weeks
        .sunday(three_values())
        .sees("The next three days as smaller days?")
        .press("o")
        .reads("This week has taken a lot. Steps felt draining")
        .press("y")
        .sees("Three smaller days.");
    let store = visit.store();
    for day in ["2026-03-09", "2026-03-10", "2026-03-11"] {
        Daymark::at(&format!("{day} 08:10"))
            .with_store(store.clone())
            .sees("Smaller day. One of these is plenty.")
            .press("b")
            .sees_not("Smaller day. One")
            .press("b")
            .sees("Smaller day. One")
            .press("uu");
    }
    Daymark::at("2026-03-12 08:10")
        .with_store(store)
        .sees_not("Smaller day. One");
}

#[test]
fn a_smaller_day_that_was_chosen_is_still_the_persons_own() {
    let mut visit = read_on(1).press("b");
    let modes = visit.logged().into_iter().filter(|entry| {
        matches!(
            entry.fact,
            Fact::DayMode {
                mode: Mode::Smaller
            }
        )
    });
    assert_eq!(modes.count(), 1);
}

#[test]
fn growing_and_going_back_leaves_every_dot() {
    let visit = growing().press("oyyq");
    let store = visit.store();
    let first = Day::parse("2026-03-09").unwrap();
    for on in 0..6 {
        let day = first.plus(on);
        let week = Daymark::at(&format!("{day} 08:10")).with_store(store.clone());
        week.press("2eq");
    }
    let visit = Daymark::at("2026-03-17 08:10").with_store(store);
    let visit = visit
        .sees("Tried 'Read for five minutes'. Does it fit?")
        .press("vt");
    let dots = visit.sees("Growth 21").press("<esc><esc>og");
    let visit = dots.sees("Read one page").press("vt").sees("Growth 21");
    visit
        .sees("one page ─")
        .sees("for five minutes")
        .sees("21 Feb")
        .sees("9 Mar");
}
