//! The transcripts of a first run and of a morning, to the letter.

use crate::support::{Daymark, same_screen, three_values, week_of_marks};

#[test]
fn a_morning_is_said_once_and_then_only_what_changed() {
    let lines = ["1e", "m", "3", "undo", "b", "again", "hello", "2x", "q"];
    let said = played(morning(), &lines);
    same_screen(&said, A_MORNING);
}

#[test]
fn a_first_run_can_be_done_without_seeing_anything() {
    let lines = [
        "",
        "ahq",
        "",
        "right",
        "2",
        "up",
        "w",
        "Because calm helps.",
        "w",
        "Wash one cup.",
        "2",
        "",
        "1",
        "",
        "q",
    ];
    let said = played(Daymark::at("2026-03-08 08:10"), &lines);
    same_screen(&said, A_FIRST_RUN);
}

fn morning() -> Daymark {
    Daymark::at("2026-03-08 08:10").with(three_values())
}

/// What was said while these lines were typed.
fn played(visit: Daymark, lines: &[&str]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| format!("<line:{line}>")).collect();
    let mut visit = visit.plain().press(&lines.concat());
    assert!(visit.is_left());
    visit.transcript()
}

const A_MORNING: &str = "\
daymark
Type a key, then Enter. The word help says more.
page: Today
date: Sunday 8 March, morning
1: Send one line to Sam. Connection, if the kettle goes on
2: Read one page. Growth, 2 min, midday
3: Choose tonight's dinner. Autonomy, 2 min, evening
selected: 1
keys: Enter start, 1 to 3 tick, b smaller day, question mark keys, 0 hard moment
key: 1e
1: Send one line to Sam. Connection, done, energizing
this week: 1 step
key: m
page: Mood
Which word fits today?
1: heavy, slow, weighed down
2: foggy, hard to think
3: flat, not much of anything
4: stormy, a lot going on inside
5: tight, braced, on edge
6: restless, can't settle
s: sped up, fast, hard to stop
7: still, quiet
8: mild, okay enough
9: clear, some room
c: changeable
w: a word of your own
keys: 1 to 9 s c w choose, Esc back, question mark keys, 0 hard moment
key: 3
page: Today
Today I feel flat, and I can still take one small step.
b: smaller day
2: Read one sentence. Growth, under a minute
key: undo
2: Read one page. Growth, 2 min, midday
notice: Undone: the word flat.
key: b
Smaller day. One of these is plenty.
2: Read one sentence. Growth, under a minute
3: Choose one thing for today. Autonomy, under a minute
ground: Hard is a word for this day. It is no word for you.
keys: b usual day
key: again
page: Today
date: Sunday 8 March, morning
I want my days to have some connection, some growth and some autonomy. Small steps count.
Smaller day. One of these is plenty.
1: Send one line to Sam. Connection, done, energizing
2: Read one sentence. Growth, under a minute
3: Choose one thing for today. Autonomy, under a minute
7: wind-down last night, open
8: something to eat, open
9: moved a little, open
ground: Hard is a word for this day. It is no word for you.
this week: 1 step
this week, Connection: Sunday
selected: 1
keys: Enter start, 1 to 3 tick, b usual day, question mark keys, 0 hard moment
key: hello
hello: no command by that name here.
key: 2x
2: Read one sentence. Growth, done
this week: 2 steps
key: q
";

const A_FIRST_RUN: &str = "\
daymark
Type a key, then Enter. The word help says more.
page: 1 of 6
daymark helps you do one small thing a day that fits what matters to you.
What you write stays in your own files on this computer.
It is a planner, not a crisis service or a medical device. It cannot tell if you are in danger. People who can help: press h, or 0 at any time.
Enter: set up, about two minutes
s: start now with a ready-made set
keys: Enter set up, s start now, q leave, 0 hard moment
key:
page: 2 of 6
What matters to you, even on a grey day?
Choose up to three. You can change them later.
People
a: Connection. Small contact with people or animals.
b: Friendship. Being a friend in small ways.
c: Family. Showing up for chosen or given family.
d: Kindness. Being gentle with others.
Body
e: Health. Looking after this body.
f: Rest. Letting recovery count.
g: Comfort. Making things a bit softer.
h: Self-respect. Treating myself like someone worth care.
Growth
i: Growth. Learning in small pieces.
j: Curiosity. Noticing and wondering.
k: Creativity. Making something small.
l: Skill. Practicing a craft.
Choice
m: Autonomy. Making my own small choices.
n: Courage. Moving while scared.
o: Honesty. Being straight, kindly.
p: Responsibility. Keeping small promises.
Giving
q: Helping. Being of use.
r: Community. Belonging somewhere.
s: Fairness. Standing for what's right.
t: Nature. Caring for living things.
Meaning
u: Play. Lightness for its own sake.
v: Beauty. Noticing what is lovely.
w: Gratitude. Noticing what is given.
x: Faith or spirit. Being part of something larger.
Your own
y: one of your own.
none chosen
keys: Enter ready-made set, a to y choose, Esc back
key: ahq
a: Connection. Small contact with people or animals. chosen
h: Self-respect. Treating myself like someone worth care. chosen
q: Helping. Being of use. chosen
3 chosen
keys: Enter next
key:
page: 3 of 6
Why does Connection matter to you?
Small contact with people or animals.
y: A small hello reminds me I'm part of other people's days.
One small step for Connection.
1: Send one line: thinking of you, 2 min
2: Say good morning to someone, or to a pet, 2 min
3: React to one message from a friend, 2 min
4: Send one photo to somebody, 2 min
5: Sit beside someone, or a pet, for two minutes, 2 min
w: write your own
selected: 1
keys: Enter take both, Left Right other why, w own words
key: right
y: Staying in touch makes hard weeks less lonely.
key: 2
page: 4 of 6
Why does Self-respect matter to you?
Treating myself like someone worth care.
y: I look after what matters, and I am part of that.
One small step for Self-respect.
1: Comb my hair, 2 min
2: Brush my teeth, 2 min
3: Pull the cover straight, 2 min
4: Clean the phone and the glasses, 2 min
5: Write one kind sentence to myself and sign it, 2 min
w: write your own
selected: 1
key: up
selected: y, I look after what matters, and I am part of that.
key: w
keys: Enter keep it
Write a line. A full stop alone goes back.
words: Because calm helps.
y: Because calm helps.
selected: 1, Comb my hair, 2 min
key: w
Start with what your hands do.
selected: w, write your own
words: Wash one cup.
About how long does it take?
Wash one cup
1: 1 min
2: 2 min
3: 5 min
4: 10 min
5: 15 min
6: another number of minutes
selected: 2, 2 min
keys: Enter take it
key: 2
And on a heavy day?
What is small enough for then.
1: The first minute of \"Wash one cup\"
w: write your own
selected: 1, The first minute of \"Wash one cup\"
key:
page: 5 of 6
Why does Helping matter to you?
Being of use.
y: Being of use gives my day a shape.
One small step for Helping.
1: Send one useful thing to someone, 2 min
2: Offer help with one thing, in one line, 2 min
3: Carry or put away one thing for somebody, 2 min
4: Answer one question in one line, 2 min
5: Wash one dish, 2 min
w: write your own
selected: 1
key: 1
page: 6 of 6
Before anything else: one of them, now?
It begins in its smallest size.
1: Say good morning to someone, or to a pet, Connection
2: Wash one cup, Self-respect
3: Send one useful thing to someone, Helping
Say good morning to someone, or to a pet; wash one cup; send one useful thing to someone: for connection, self-respect and helping.
keys: Enter open today, 1 to 3 begin
key:
page: Today
date: Sunday 8 March, morning
1: Say good morning to someone, or to a pet. Connection, 2 min
2: Wash one cup. Self-respect, 2 min
3: Send one useful thing to someone. Helping, 2 min
selected: 1
keys: Enter start, 1 to 3 tick, b smaller day, question mark keys, 0 hard moment
key: q
";

/// The echoed keys are not counted.
#[test]
fn a_morning_takes_at_most_sixteen_lines_and_ninety_words() {
    // Who was here on a few days knows how it works; something of yesterday may be asked instead.
    let asked = morning().with_entries(week_of_marks());
    for (visit, words) in [(morning(), "The word help"), (asked, "yesterday")] {
        let said = played(visit, &["2", "e", "q"]);
        assert!(said.contains(words), "{said}");
        let lines = said.lines().count();
        let words = said.split_whitespace().count() - 3;
        assert!(
            lines <= 16 && words <= 90,
            "{lines} lines, {words} words:\n{said}"
        );
    }
}

#[test]
fn what_a_morning_leaves_out_is_said_by_again() {
    let mut visit = morning().plain().press("<line:again>");
    let said = visit.transcript();
    let (before, after) = said.split_once("key: again").unwrap();
    for words in ["I want my days", "wind-down", "ground: "] {
        assert!(!before.contains(words) && after.contains(words), "{said}");
    }
}

#[test]
fn only_a_whole_name_acts_and_several_that_match_are_listed() {
    let mut visit = morning().plain().press("<line:gro>");
    let said = visit.transcript();
    assert!(said.contains("gro: only whole names act. "), "{said}");
    assert!(visit.app().is_on_today());
}

#[test]
fn the_same_notice_is_said_each_time_it_comes() {
    let mut visit = morning().plain().press("<line:u><line:u>");
    let said = visit.transcript();
    assert_eq!(said.matches("notice: ").count(), 2, "{said}");
}

#[test]
fn start_an_exercise_and_a_hard_moment_are_announced_by_name() {
    for (line, name) in [("", "Start"), ("g", "Exercise"), ("0", "Hard moment")] {
        let mut visit = morning()
            .plain()
            .press(&format!("<line:{line}><line:><line:again>"));
        let said = visit.transcript();
        assert!(said.contains(&format!("page: {name}\n")), "{said}");
    }
}
