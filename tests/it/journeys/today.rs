//! A morning on Today.

use daymark::{
    domain::entry::{Fact, Feeling},
    store::NotSaved,
};

use crate::support::{entry, sunday};

#[test]
fn the_face_of_daymark_is_as_it_was_drawn() {
    // The first day of use is a week ago, so the look-back is pointed to.
    let first = entry(1000, "2026-03-01 08:00", Fact::HERE);
    sunday().with_entries([first]).shows(FACE);
}

const FACE: &str = "
  Sunday 8 March, morning                                              daymark
  I want my days to have some connection, some growth and some autonomy.
  Small steps count.

  Today ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━    Ground ─────────────────────────

> 1 ○  Send one line to Sam                   Three slow breaths.
       Connection, if the kettle goes on      Then name five things you can
                                              see, hear or feel.
  2 ○  Read one page
       Growth, 2 min, midday                  g begin   x without breath

  3 ●  Choose tonight's dinner                This week ──────────────────────
       Autonomy, done                                     Mo Tu We Th Fr Sa Su
                                              Connection  ●     ●  ●        ·
  7 · last night  8 · food  9 · moved         Growth         ●     ●     ●  ·
                                              Autonomy          ●  ●  ●     ●

                                              10 steps
                                              w look back (two minutes)

  Anything from yesterday to mark?  y

  Enter start  1-3 tick  b smaller day  q leave  m mood  ? keys  0 hard moment
";

#[test]
fn opening_and_looking_writes_nothing() {
    let mut visit = sunday();
    let before = visit.logged().len();
    let mut visit = visit.press("?<esc>q").has_left();
    assert_eq!(visit.logged().len(), before);
}

#[test]
fn a_tick_counts_at_once_and_can_say_how_it_felt() {
    let mut visit = sunday()
        .press("1e")
        .sees("11 steps")
        .sees("Connection, done, energizing");
    let felt = visit.logged().into_iter().any(|entry| {
        matches!(
            entry.fact,
            Fact::Felt {
                feeling: Some(Feeling::Energizing),
                ..
            }
        )
    });
    assert!(felt);
}

#[test]
fn a_mark_the_disk_does_not_take_says_so_and_is_tried_again() {
    let mut visit = sunday()
        .disk_says(Some(NotSaved::Full))
        .press("1")
        .sees("not saved yet");
    let before = visit.logged().len();
    let mut visit = visit
        .disk_says(None)
        .press("<down>")
        .sees_not("not saved yet")
        .sees("11 steps");
    assert!(visit.logged().len() > before);
}

#[test]
fn where_a_step_has_one_row_its_state_is_said_whole() {
    sunday()
        .size(60, 20)
        .press("b")
        .sees("> 1 ○  Think of one person by name       under a minute")
        .sees_not("…")
        .press("b1")
        .sees("> 1 ●  Send one line to Sam             done  e r n d felt")
        .press("e")
        .sees("> 1 ●  Send one line to Sam             done, energizing");
}

#[test]
fn on_a_small_sheet_the_way_on_and_the_way_back_are_said() {
    let footer = |keys: &str, (width, height)| {
        let mut visit = sunday().size(width, height).press(keys);
        visit.rows(height..=height, 1..=width)
    };
    assert_eq!(
        footer("m", (40, 12)),
        "  1-9 s c w choose  Esc  0 hard moment"
    );
    assert_eq!(
        footer("ha", (40, 12)),
        "  Enter next  Tab   Esc, 0 hard moment"
    );
    assert_eq!(
        footer("v", (60, 20)),
        "  Enter open  r another  Esc back    ? keys  0 hard moment"
    );
    assert_eq!(
        footer("awCall<enter>3", (60, 20)),
        "  Enter keep  Left Right day  Esc back       0 hard moment"
    );
    assert_eq!(
        footer("", (40, 12)),
        "  Enter start  1-3 tick  0 hard moment"
    );
}

#[test]
fn a_step_may_have_felt_restful_and_the_ends_of_its_sizes_answer() {
    let mut visit = sunday()
        .press("1")
        .sees("e energy  r rest  n even  d drain")
        .press("r")
        .sees("Connection, done, restful");
    let last = visit.logged().pop().map(|entry| entry.fact);
    assert!(matches!(
        last,
        Some(Fact::Felt {
            feeling: Some(Feeling::Restful),
            ..
        })
    ));
    let wide = sunday().size(120, 40).press("1");
    wide.sees("e energizing  r restful  n neutral  d draining");
    sunday()
        .press("<down>-")
        .sees("2 ○  Read one sentence")
        .press("-")
        .sees("This is the smallest.")
        .press("+++++")
        .sees("This is the largest.")
        .press("b+")
        .sees("2 ○  Read one page");
}
