//! The mouse, for whoever switches it on.

use daymark::{
    domain::weekday::Weekday,
    ui::{document::Kind, mouse::Target},
};

use crate::{
    display::screens::{OF_A_MORNING, OF_THE_FIRST_RUN},
    support::{Daymark, three_values, week_of_marks},
};

fn morning() -> Daymark {
    // Nothing names the look-back beside the rows.
    let mut plan = three_values();
    plan.settings.review_day = Weekday::Wed;
    Daymark::at("2026-03-08 08:10")
        .with(plan)
        .with_entries(week_of_marks())
        .look(|look| look.mouse = true)
}

/// Clicks on the first place where these words stand.
#[track_caller]
fn click(mut visit: Daymark, words: &str) -> Daymark {
    let screen = visit.screen();
    let found = screen.lines().enumerate().find_map(|(y, row)| {
        let at = row.find(words)?;
        Some((row[..at].chars().count() + 1, y + 1))
    });
    let (x, y) = found.unwrap_or_else(|| panic!("{words:?} is not on\n{screen}"));
    visit.press(&format!("<click:{x},{y}>"))
}

#[test]
fn a_click_on_a_step_selects_it_and_on_its_mark_ticks_it() {
    let visit = click(morning(), "Read one page").sees("> 2 ○  Read one page");
    let mut visit = click(visit, "○  Read").sees("> 2 ●  Read one page");
    let marks = visit.logged().len();
    let visit = click(visit, "Some growth, your own way").sees("> 2 ●");
    let mut visit = click(visit, "○  Send")
        .sees("> 1 ●  Send one line")
        .sees("e energy  r rest");
    assert_eq!(visit.logged().len(), marks + 1);
    visit
        .press("u")
        .sees("Undone: tick of Send one line to Sam.");
}

#[test]
fn a_click_on_a_pane_gives_it_the_focus() {
    let visit = click(morning(), "Then name five").sees("> Three slow breaths.");
    let visit = click(visit, "10 steps").sees(">                 Mo Tu");
    let visit = click(visit, "Today ─").sees_not(">                 Mo Tu");
    click(visit, "8 · food").sees("8 ● food");
}

#[test]
fn on_a_page_a_click_selects_the_row() {
    let visit = click(morning().press(","), "Look-back day").sees("> Look-back day");
    let visit = click(visit, "Breath").sees("> Breath");
    click(visit, "Helpline page")
        .sees("> Helpline page")
        .press("<right>")
        .sees("> Helpline page");
    let visit = click(morning().press("y"), "Fr  6 March").sees("> Fr  6 March");
    click(visit.press("<enter>"), "Send one").sees("> 1    Send one line");
    let visit = click(morning().press("w"), "●  Read").sees("> 2 ○  Read");
    click(visit, "○  Read").sees("> 2 ●  Read");
}

#[test]
fn the_wheel_moves_like_the_arrows() {
    let visit = morning()
        .press("<wheel:down>")
        .sees("> 2 ○")
        .press("<wheel:up>");
    let visit = visit
        .sees("> 1 ○")
        .press("?")
        .size(60, 20)
        .press("<wheel:down><wheel:down>");
    visit
        .press("<wheel:up><esc>mw<wheel:down>calm")
        .sees("calm");
}

#[test]
fn a_hidden_screen_stays_hidden() {
    let mut visit = morning().press("z");
    for y in 1..=24 {
        visit = visit.press(&format!("<click:5,{y}><click:38,{y}><wheel:down>"));
    }
    assert_eq!(visit.screen().trim(), "daymark");
}

#[test]
fn while_the_mouse_is_off_neither_click_nor_wheel_does_anything() {
    let off = Daymark::at("2026-03-08 08:10").with(three_values());
    let off = click(off, "○  Read").sees("> 1 ○").sees("2 ○");
    let mut off = off
        .press("<wheel:down><wheel:up><wheel:down>")
        .sees("> 1 ○");
    assert!(off.logged().is_empty());
}

#[test]
fn on_today_every_cell_is_a_mark_a_row_a_pane_a_key_or_nothing() {
    for (width, height) in [(80, 24), (60, 20), (40, 12)] {
        let mut visit = morning().size(width, height).press("<down><up>");
        let (mut entries, screen) = (visit.logged().len(), visit.screen());
        let mut marked = 0;
        for y in 1..=height {
            for x in 1..=width {
                if is_key(&mut visit, (x, y)) {
                    continue;
                }
                visit = visit.press(&format!("<click:{x},{y}>"));
                assert!(visit.app().is_on_today() && !visit.is_left(), "{x},{y}");
                if visit.logged().len() > entries {
                    let row: Vec<char> = screen
                        .lines()
                        .nth(usize::from(y) - 1)
                        .unwrap()
                        .chars()
                        .collect();
                    let near =
                        &row[usize::from(x).saturating_sub(4)..row.len().min(usize::from(x) + 1)];
                    let is_basic = row.iter().collect::<String>().contains("7 ");
                    assert!(
                        is_basic || near.iter().any(|sign| "○●".contains(*sign)),
                        "{x},{y} in\n{screen}"
                    );
                    marked += 1;
                    visit = restored(visit.press("u"), &screen, (x, y));
                    entries = visit.logged().len();
                }
            }
        }
        assert!(marked >= 9, "{marked} at {width}x{height}");
    }
}

/// True where a key is named, which a click presses.
fn is_key(visit: &mut Daymark, (x, y): (u16, u16)) -> bool {
    let place = visit.runtime().screen.target(x - 1, y - 1);
    place.is_some_and(Target::is_of_a_key)
}

/// After a click what is said of steps is as before: only what is selected may be another.
#[track_caller]
fn restored(visit: Daymark, screen: &str, place: (u16, u16)) -> Daymark {
    let mut visit = visit.press("<up><up>");
    let signs = |text: &str| {
        text.chars()
            .filter(|sign| "○●~".contains(*sign))
            .collect::<String>()
    };
    assert_eq!(signs(&visit.screen()), signs(screen), "{place:?}");
    visit
}

#[test]
fn beside_the_keys_no_click_opens_closes_or_says_anything() {
    let first = OF_THE_FIRST_RUN.iter().map(|keys| {
        Daymark::at("2026-03-08 08:10")
            .look(|look| look.mouse = true)
            .press(keys)
    });
    let mornings = OF_A_MORNING.iter().map(|keys| morning().press(keys));
    let mut moved = 0;
    for mut visit in mornings.chain(first) {
        if visit.is_left() || visit.app().is_on_today() {
            continue;
        }
        let before = (visit.app().pages.len(), visit.plan(), visit.logged().len());
        for y in 1..=24_u16 {
            for x in (1 + y % 7..=80).step_by(7) {
                let place = visit.runtime().screen.target(x - 1, y - 1);
                if matches!(place, Some(Target::RowMark(_))) || is_key(&mut visit, (x, y)) {
                    continue;
                }
                visit = visit.press(&format!("<click:{x},{y}>"));
                assert!(!visit.is_left());
                let after = (visit.app().pages.len(), visit.plan(), visit.logged().len());
                assert_eq!(before, after, "{x},{y} on\n{}", visit.screen());
                moved += usize::from(matches!(place, Some(Target::Row(_))));
            }
        }
    }
    assert!(moved > 100, "{moved}");
}

/// Pages that lie behind others, or need something on the page first.
pub const BEHIND: [&str; 18] = [
    ":",
    ":s",
    "v<enter>",
    "v<enter><enter>",
    "v<enter><down><enter>",
    "v<enter><down><down><enter>",
    "v<enter><down><down><down><enter>",
    "v<enter><down><down><down><down><enter>",
    "v<enter><down><down><down><down><down><enter>",
    "vs",
    "vr",
    "vr1",
    "v<enter>a",
    "vt",
    "p<enter>",
    "pa",
    "pa1",
    "a1<enter><enter>",
];

/// The words of a row, wherever its sign stands, and the brackets of one that has a cursor in it; of Days those of its
/// list.
fn words_of(screen: &str, y: u16, columns: usize) -> String {
    let row = screen.lines().nth(usize::from(y) - 1).unwrap_or_default();
    let row: String = row.chars().take(columns).collect();
    let row = row.replace(['<', '>', '[', ']'], " ");
    row.split_whitespace().collect()
}

/// Clicks on each row of each page and expects it to be selected; gives how many ways led to a page with rows.
fn pages_with_rows(width: u16, height: u16) -> usize {
    let mut pages = 0;
    let ways = OF_A_MORNING.iter().chain(&BEHIND);
    let mornings = ways.map(|keys| (*keys, morning().size(width, height).press(keys)));
    let first = OF_THE_FIRST_RUN.iter().map(|keys| {
        let visit = Daymark::at("2026-03-08 08:10").look(|look| look.mouse = true);
        (*keys, visit.size(width, height).press(keys))
    });
    for (keys, mut visit) in mornings.chain(first) {
        if visit.is_left() || visit.app().is_on_today() {
            continue;
        }
        let (mut clicked, app) = (0, visit.app());
        let document = app.shown().document(&app.session);
        // What the selected row is about stands beside the rows.
        let columns = match &document.about[..] {
            _ if document.title == "Days" => 32,
            [_, ..] if width >= 110 => 70,
            // So do the panes of Today.
            [] if width >= 80 && app.shown().traits().kind == Kind::Panel => 42,
            _ => 200,
        };
        // So do the panes.
        let ground = visit.screen();
        let ground = ground.lines().find_map(|row| row.split_once("  Ground ─"));
        let columns = ground.map_or(columns, |(before, _)| before.chars().count());
        for y in 1..=height {
            let place = visit.runtime().screen.target(12, y - 1);
            let Some(Target::Row(away)) = place else {
                continue;
            };
            let before = visit.screen();
            let row = words_of(&before, y, columns);
            visit = visit.press(&format!("<click:13,{y}>"));
            let after = visit.screen();
            let at = |y: &u16| (words_of(&after, *y, columns) == row).then_some(y - 1);
            let mut found = (1..=height).filter_map(|y| at(&y));
            assert!(
                found.any(|y| visit.runtime().screen.target(12, y) == Some(Target::Row(0))),
                "{keys}: {row:?}, {away} away on\n{before}\nbecame\n{after}"
            );
            clicked += 1;
        }
        pages += usize::from(clicked > 0);
    }
    pages
}

#[test]
fn a_click_selects_the_row_it_is_on_wherever_rows_can_be_selected() {
    for (width, height) in [(80, 24), (120, 40), (60, 20), (40, 12)] {
        let pages = pages_with_rows(width, height);
        assert!(pages > 25, "{pages} at {width}x{height}");
    }
}

#[test]
fn every_key_that_is_named_can_be_clicked() {
    let visit = click(morning(), "start").sees("Enter done");
    let visit = click(visit, "Esc back").sees("1-3 tick");
    let visit = click(visit, "1-3 tick").sees("> 1 ●");
    let visit = click(visit, "u undo").sees("Undone: tick of");
    let visit = click(visit, "g begin").sees("Breathe");
    click(visit, "hard moment").sees("One thing at a time");
    let visit = click(morning(), "? keys").sees("On a step");
    click(visit, "q close").sees("1-3 tick").stays();
    let visit = morning().press("aw").sees("Esc, 0 hard moment");
    click(visit, "hard moment").sees("One thing at a time");
}
