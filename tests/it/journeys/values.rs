//! Values, their steps, and the statement.

use daymark::domain::{block::Block, day::Day, id::Id, plan::Plan, size::Size, weekday::Weekday};

use crate::support::{Daymark, same_screen, sunday, three_values};

fn step(plan: &Plan) -> &daymark::domain::plan::Commitment {
    plan.commitment_of(&Id::new("connection")).expect("a step")
}

#[test]
fn the_values_are_listed_as_they_were_drawn() {
    let mut visit = sunday().press("v");
    same_screen(&visit.rows(1..=22, 1..=80), VALUES);
    visit.sees("Enter open  r another  s statement  t evidence  Esc back");
}

const VALUES: &str = "
  Values ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

  A value is a direction, not a finish line.

> Connection    Small contact with people or animals.
                A small hello reminds me I'm part of other people's days.
                Send one line to Sam                            2 min, morning

  Growth        Learning in small pieces.
                Small learning keeps my days from shrinking.
                Read one page                                   2 min, midday

  Autonomy      Making my own small choices.
                Choosing small things reminds me I have a say.
                Choose tonight's dinner                         2 min, evening

  Statement     I want my days to have some connection, some growth and some
                autonomy. Small steps count.

  Connection has been here since 1 March.
";

#[test]
fn a_value_opens_as_it_was_drawn() {
    let mut visit = sunday().press("v<enter>");
    same_screen(&visit.rows(1..=22, 1..=80), OPENED);
    visit.sees("Enter change  w own words  a another step  Esc back");
}

const OPENED: &str = "
  Connection ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

  Everyday          Small contact with people or animals.
  Why               A small hello reminds me I'm part of other people's days.

  Under a minute    Think of one person by name
> 2 min, now        Send one line to Sam
  5 min             Reply to one message
  10 min            Have a ten-minute chat
  Outside           as usual
  At work           as usual

  When              morning
  Days              Mo Tu We Th Fr Sa Su
  Start signal      open a window

  The same step in several sizes. One of them is the usual one.
";

#[test]
fn words_come_from_a_list_or_are_the_persons_own() {
    let mut visit = sunday()
        .press("v<enter><home><down><down><enter>")
        .sees("Connection, why")
        .press("2")
        .sees("Why               Staying in touch makes hard weeks less lonely.");
    assert_eq!(
        visit.plan().values[0].why,
        "Staying in touch makes hard weeks less lonely."
    );
    let mut visit = visit
        .press("w<c-u>Sam laughs at my jokes.<enter>")
        .sees("Why               Sam laughs at my jokes.");
    assert_eq!(visit.plan().values[0].why, "Sam laughs at my jokes.");
    visit
        .press("u")
        .sees("Undone: Connection, why.")
        .sees("Staying in touch")
        .press("u")
        .sees("A small hello");
}

#[test]
fn a_step_of_ones_own_is_hinted_at_and_shown_on_today() {
    let mut visit = sunday()
        .press("v<enter>w<c-u>Be a better friend")
        .sees("Could a camera see it?")
        .press("<c-u>Wave to the neighbor.<enter>")
        .sees("About how long does it take?")
        .sees("> 2  2 min")
        .press("<enter>")
        .sees("And on a heavy day?")
        .sees("> 1  The first minute of \"Wave to the neighbor\"")
        .press("<enter>")
        .sees("2 min, now        Wave to the neighbor");
    assert_eq!(step(&visit.plan()).sizes.two, "Wave to the neighbor.");
    visit.press("<esc><esc>").sees("1 ○  Wave to the neighbor");
}

#[test]
fn a_smaller_size_is_taken_at_once_and_written_into_the_history() {
    let mut visit = sunday()
        .press("v<enter><up>")
        .sees("Space usual size")
        .press("<space>")
        .sees("> Under 1 min, now  Think of one person by name");
    let plan = visit.plan();
    let step = step(&plan);
    assert_eq!(step.size, Size::Tiny);
    let change = &step.history[0];
    assert_eq!(
        (change.from, change.to, change.by.as_str()),
        (Size::Two, Size::Tiny, "self")
    );
    assert_eq!(Some(change.on), Day::parse("2026-03-08"));
    let mut visit = visit
        .press("<esc><esc>")
        .sees("Think of one person by name")
        .press("u")
        .sees("Undone: Connection, under a minute from now on.")
        .sees("1 ○  Send one line to Sam");
    assert_eq!(visit.plan().commitments[0].history, []);
}

#[test]
fn a_larger_size_asks_about_a_heavy_day_first() {
    let asked = || {
        sunday()
            .press("v<enter><down><space>")
            .sees("Reply to one message")
            .sees("Would this be doable even on a heavy day?")
    };
    for no in ["n", "<esc>", "<down><enter>"] {
        let mut visit = asked().press(no).sees("2 min, now");
        assert_eq!(step(&visit.plan()).size, Size::Two);
    }
    for yes in ["y", "<enter>"] {
        let mut visit = asked().press(yes).sees("5 min, now");
        assert_eq!(step(&visit.plan()).size, Size::Five);
    }
}

#[test]
fn time_days_and_signal_change_and_one_day_stays() {
    let mut visit = sunday()
        .press("v<enter><end><up><up><enter>")
        .sees("A place to expect the step, not a deadline.")
        .press("4")
        .sees("When              evening");
    assert_eq!(step(&visit.plan()).block, Block::Evening);
    let mut visit = visit
        .press("<down><enter>67<esc>")
        .sees("Days             [Mo]Tu We Th Fr");
    assert_eq!(step(&visit.plan()).weekdays, Weekday::ALL[..5]);
    let visit = visit
        .press("<enter>12345")
        .sees("One day stays.")
        .press("<enter>")
        .sees("Days             [mo]         Fr");
    let mut visit = visit
        .press("<down><enter>")
        .sees("It comes first. Then the step.")
        .press("3")
        .sees("Start signal      put on one song");
    assert_eq!(step(&visit.plan()).cue, Some(Id::new("one-song")));
    let mut visit = visit
        .press("wThe cat wakes up<enter>")
        .sees("Start signal      The cat wakes up");
    let plan = visit.plan();
    assert_eq!(plan.cues[0].text, "The cat wakes up");
    assert_eq!(step(&plan).cue.as_ref(), Some(&plan.cues[0].id));
    let mut visit = visit.press("<enter><end><up><enter>");
    assert_eq!(step(&visit.plan()).cue, None);
    visit.press("<esc><esc>").sees_not("Send one line to Sam");
}

#[test]
fn a_value_that_makes_room_keeps_its_history() {
    let mut visit = sunday()
        .press("vr1")
        .sees("In place of Connection")
        .sees("What you marked for it stays.")
        .press("5")
        .sees("> Rest")
        .sees("some rest, some growth");
    let plan = visit.plan();
    let day = Day::parse("2026-03-08");
    let old = plan.value(&Id::new("connection")).expect("kept");
    assert_eq!(old.retired, day);
    assert!(plan.commitments[0].retired.is_some());
    assert!(plan.if_then[0].retired.is_some());
    let new = plan.value(&Id::new("rest")).expect("chosen");
    assert_eq!((new.pos, new.since), (Some(1), day));
    let fresh = plan.commitment_of(&new.id).expect("a step");
    assert_eq!(fresh.block, Block::Morning);
    let visit = visit
        .press("<esc>")
        .sees("10 steps")
        .sees("Rest, 2 min, open a window");
    visit
        .press("u")
        .sees("Undone: Rest in place of Connection.")
        .sees("1 ○  Send one line to Sam")
        .sees("Connection, if the kettle goes on");
}

#[test]
fn a_value_that_comes_back_brings_its_step() {
    let mut visit = sunday()
        .press("vr15r3")
        .sees("> Connection")
        .sees("Send one line to Sam");
    let plan = visit.plan();
    let ids = |id: &str| {
        plan.values
            .iter()
            .filter(|value| value.id.as_str() == id)
            .count()
    };
    assert_eq!((ids("connection"), ids("rest")), (1, 1));
    assert_eq!(step(&plan).id.as_str(), "send-one-line");
}

#[test]
fn a_value_of_ones_own_takes_a_name_and_nothing_more() {
    let mut visit = sunday()
        .press("v<down>r1w")
        .press("<enter><enter><enter><enter>")
        .sees("A name is enough.")
        .press("Music<enter><enter><enter><enter>")
        .sees("> Music")
        .sees("Do one small thing for music");
    let plan = visit.plan();
    let own = plan.active_values()[1];
    assert_eq!((own.name.as_str(), own.pos), ("Music", Some(2)));
    visit
        .press("<esc>2")
        .sees("2 ●  Do one small thing for music");
}

#[test]
fn there_is_room_for_one_more_while_there_are_two() {
    let mut plan = three_values();
    plan.values.pop();
    let mut visit = Daymark::at("2026-03-08 08:10")
        .with(plan)
        .press("v")
        .sees("One more")
        .press("a")
        .press("<down><down><enter>")
        .sees_not("One more");
    let plan = visit.plan();
    assert_eq!(plan.active_values().len(), 3);
    assert_eq!(plan.active_values()[2].pos, Some(3));
}

#[test]
fn half_typed_words_come_back_to_their_row() {
    sunday()
        .press("v<enter>w<c-u>Dance to<esc><esc>")
        .sees("2 min, now        Send one line to Sam")
        .press("<up>w")
        .sees_not("Dance to")
        .press("<esc><esc><down>w")
        .sees("Dance to");
}

#[test]
fn every_size_lists_the_values() {
    sunday()
        .size(120, 40)
        .press("v")
        .sees("Autonomy      Making my own small choices.");
    sunday()
        .size(60, 20)
        .press("v<end>")
        .sees("> Statement")
        .press("<up><enter>")
        .sees("> 2 min, now        Choose tonight's dinner");
    sunday()
        .size(40, 12)
        .press("v")
        .sees("> Connection")
        .sees("more below")
        .press("<end>")
        .sees("> Statement")
        .sees_not("more below");
    sunday().size(29, 7).press("v").sees("Connection");
    sunday().ascii().press("v").sees("Values =====");
}

#[test]
fn a_value_can_be_called_what_the_person_calls_it() {
    let mut visit = sunday()
        .press("v<enter><home>")
        .sees("> Connection ━━")
        .sees("Enter change  w own words")
        .press("w<c-u>Company<enter>")
        .sees("> Company ━━");
    assert_eq!(visit.plan().values[0].id, Id::new("connection"));
    visit
        .press("<esc>")
        .sees("> Company       Small contact with people or animals.")
        .sees("some company, some growth")
        .press("<esc>")
        .sees("Company, if the kettle goes on")
        .press("v<enter><home><enter>")
        .sees("1 ●  Company")
        .press("2")
        .sees("> Connection ━━")
        .press("uu<esc>")
        .sees("some connection");
}

#[test]
fn the_longest_size_takes_the_minutes_a_person_gives_it() {
    let longest = |visit: &mut Daymark| step(&visit.plan()).sizes.minutes(Size::Longer);
    let mut visit = sunday()
        .press("v<enter><down><down>")
        .sees("> 10 min")
        .sees("Left Right minutes")
        .press("<right>")
        .sees("> 15 min");
    assert_eq!(longest(&mut visit), Some(15));
    let mut visit = visit.press("<right><right>").sees("> 20 min");
    assert_eq!(longest(&mut visit), Some(20));
    let mut visit = visit.press("<left><left><left>").sees("> 10 min");
    assert_eq!(longest(&mut visit), Some(10));
    visit = visit.press("u").sees("> 15 min");
    visit.press("<up><right>").sees("5 min").sees_not("minutes");
}

#[test]
fn a_terminal_that_goes_away_leaves_every_field_of_an_own_value() {
    let visit = || Daymark::at("2026-03-08 08:10").with(three_values());
    let own = "vr1w";
    let gone = visit().press(own).press("Music<down>a song a d<c-c>");
    let again = visit().with_store(gone.store()).press(own);
    again.sees("Music").sees("a song a d");
}
