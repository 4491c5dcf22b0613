//! From visit to visit: what is remembered, what is found again, what is put right quietly.

use std::{
    fs,
    os::unix::fs::{PermissionsExt as _, symlink},
    path::PathBuf,
};

use daymark::{
    app::{App, message::Message},
    content::Content,
    domain::{day::Moment, entry::Fact, id::Ids, plan::Plan},
    pages::today,
    session::appearance::Appearance,
    store::{SPAN, Store, Trouble, Unread, places::Saying},
};

use super::home::{Home, day, entry_on, here, ids, line, mode, plan_of, read, tick, today};

#[test]
fn a_store_that_is_open_to_other_accounts_is_closed() {
    let home = Home::new();
    let (mut store, _) = home.opened();
    store.append(vec![here("a")], today()).unwrap();
    store
        .replace_plan(&Plan::default(), &plan_of(&["Growth"]))
        .unwrap();
    let log = home.places().log();
    let file = log.join(&home.logs()[0].0);
    let all = [home.places().store, log, home.plan_file(), file];
    for path in &all {
        fs::set_permissions(path, fs::Permissions::from_mode(0o777)).unwrap();
    }
    assert_eq!(store.history(today(), SPAN).troubles, [Trouble::Tightened]);
    let modes: Vec<u32> = all.iter().map(|path| mode(path)).collect();
    assert_eq!(modes, [0o700, 0o700, 0o600, 0o600]);
    assert!(store.history(today(), SPAN).troubles.is_empty());
}

#[test]
fn a_file_of_somebody_else_in_the_log_folder_stays_as_open_as_it_was() {
    let home = Home::with(&plan_of(&["Growth"]));
    let names = [
        "2026-03-aaaa.jsonl",
        "2026-03-aaaa.jsonl~",
        "planner.jsonl",
        "mine (conflicted copy).jsonl",
    ];
    for name in names {
        home.write_log(name, line("a", 1, r#""k":"here""#));
        let open = fs::Permissions::from_mode(0o644);
        fs::set_permissions(home.places().log().join(name), open).unwrap();
    }
    let (mut store, _) = home.opened();
    assert_eq!(store.history(today(), SPAN).troubles, [Trouble::Tightened]);
    let modes = names.map(|name| mode(&home.places().log().join(name)));
    assert_eq!(modes, [0o600, 0o600, 0o644, 0o644]);
}

#[test]
fn what_is_no_file_is_passed_over_and_said() {
    let home = Home::with(&plan_of(&["Growth"]));
    home.write_log("2026-03-aaaa.jsonl", line("a", 1, r#""k":"here""#));
    let log = home.places().log();
    fs::create_dir(log.join("2026-03-bbbb.jsonl")).unwrap();
    symlink("/dev/zero", log.join("2026-03-cccc.jsonl")).unwrap();
    fs::create_dir(log.join("not ours")).unwrap();
    let (mut store, opened) = home.opened();
    assert_eq!(ids(&opened.entries), ["a"]);
    let unread: Vec<PathBuf> = store
        .history(today(), SPAN)
        .troubles
        .into_iter()
        .map(|trouble| match trouble {
            Trouble::LogUnread {
                path,
                why: Unread::NoFile,
            } => path,
            other => panic!("{other:?}"),
        })
        .collect();
    let names = ["2026-03-bbbb.jsonl", "2026-03-cccc.jsonl"];
    assert_eq!(unread, names.map(|name| log.join(name)));
}

#[test]
fn entries_that_were_put_aside_come_into_the_log_once() {
    let home = Home::with(&plan_of(&["Growth"]));
    let (mut store, _) = home.opened();
    store.append(vec![here("a")], today()).unwrap();
    store.rescue(&[here("a"), tick("b")]).unwrap();
    store.rescue(&[tick("c"), tick("b")]).unwrap();

    let (mut store, _) = home.opened();
    let history = store.history(today(), SPAN);
    assert_eq!(ids(&history.entries), ["a", "b", "c"]);
    assert_eq!(history.troubles, [Trouble::Rescued { marks: 2 }]);
    assert!(!home.places().rescue().exists());
    assert_eq!(home.only_log().lines().count(), 3);
    assert!(store.history(today(), SPAN).troubles.is_empty());
}

#[test]
fn the_copies_a_syncer_makes_are_read_like_the_logs() {
    let home = Home::new();
    home.write_log("2026-03-aaaa.jsonl", line("a", 1, r#""k":"here""#));
    home.write_log(
        "2026-03-aaaa.sync-conflict-20260308-090000-ABCDEFG.jsonl",
        line("a", 1, r#""k":"here""#) + &line("b", 2, r#""k":"mood","word":"calm""#),
    );
    let (mut store, _) = home.opened();
    assert_eq!(ids(&store.history(today(), SPAN).entries), ["a", "b"]);
}

#[test]
fn a_device_whose_log_was_copied_goes_on_under_a_new_name() {
    let home = Home::new();
    let (mut store, _) = home.opened();
    store.append(vec![here("a")], today()).unwrap();
    let old = store.device().to_owned();
    home.write_log(
        &format!("2026-03-{old} 2.jsonl"),
        line("b", 9, r#""k":"here""#),
    );
    store.history(today(), SPAN);
    store.append(vec![tick("c")], today()).unwrap();
    assert_ne!(store.device(), old);
    assert_eq!(home.logs().len(), 3);
    let (again, opened) = home.opened();
    assert_eq!(again.device(), store.device());
    assert_eq!(opened.highest, 10);
}

#[test]
fn a_log_that_another_machine_wrote_over_is_not_written_on() {
    let home = Home::new();
    let (mut store, _) = home.opened();
    store.append(vec![here("a"), tick("b")], today()).unwrap();
    store.history(today(), SPAN);
    let name = home.logs()[0].0.clone();
    let theirs = line("x", 1, r#""k":"here""#).repeat(9);
    home.write_log(&name, &theirs);
    let (mut store, _) = home.opened();
    store.append(vec![tick("c")], today()).unwrap();
    let logs = home.logs();
    assert_eq!(logs.len(), 2);
    assert!(logs.contains(&(name, theirs.into_bytes())));
}

#[test]
fn entries_that_went_away_since_the_last_visit_are_missed_aloud() {
    let home = Home::with(&plan_of(&["Growth"]));
    let (mut store, _) = home.opened();
    store
        .append(vec![here("a"), tick("b"), tick("c")], today())
        .unwrap();
    store.history(today(), SPAN);
    let (name, content) = home.logs().remove(0);
    let first = content.iter().position(|byte| *byte == b'\n').unwrap();
    home.write_log(&name, &content[..=first]);
    let device = store.device().to_owned();
    let (mut store, _) = home.opened();
    let told = [Trouble::Shrunk { device, entries: 2 }];
    assert_eq!(store.history(today(), SPAN).troubles, told);
}

#[test]
fn a_head_that_is_out_of_date_leads_nobody_astray() {
    let home = Home::new();
    let then = day("2026-01-10");
    let (mut store, _) = home.opened();
    store
        .append(vec![entry_on(then, "a", Fact::HERE)], then)
        .unwrap();
    store.history(then, SPAN);
    // The program was stopped before it could remember these.
    let later = then.plus(2);
    let more = [
        entry_on(then, "b", Fact::HERE),
        entry_on(later, "c", Fact::HERE),
    ];
    store.append(more.to_vec(), then).unwrap();
    let (mut store, opened) = home.opened();
    assert_eq!((opened.highest, opened.last_here), (3, Some(later)));
    assert_eq!(
        store.append(vec![tick("d")], today()).unwrap().entries[0].n,
        4
    );
    // And it can be lost, or be anything.
    for text in ["", "{\"highest\":\"many\"}", "\0\0\0", "[1"] {
        fs::write(home.places().own().join("head.json"), text).unwrap();
        let (_, opened) = home.opened();
        assert_eq!((opened.highest, opened.entries.len()), (4, 1), "{text}");
    }
}

#[test]
fn the_first_day_is_that_of_the_whole_log_or_not_known() {
    let home = Home::new();
    let of = |id: &str, day: &str| line(id, 1, r#""k":"here""#).replace("2026-03-08", day);
    home.write_log(
        "2016-03-aaaa.jsonl",
        of("b", "2016-03-06") + &of("a", "2016-03-05"),
    );
    home.write_log("2016-04-aaaa.jsonl", of("c", "2016-04-01"));
    home.write_log("2026-03-aaaa.jsonl", of("d", "2026-03-07"));
    let (mut store, opened) = home.opened();
    assert_eq!(opened.first_day, None, "nobody looked yet");
    let first = Some(day("2016-03-05"));
    assert_eq!(store.history(today(), SPAN).first_day, first);
    assert_eq!(home.opened().1.first_day, first);

    // An older log comes by a syncer, and another day into the oldest month.
    home.write_log("2015-12-bbbb.jsonl", of("e", "2015-12-09"));
    let (mut store, _) = home.opened();
    assert_eq!(
        store.history(today(), SPAN).first_day,
        Some(day("2015-12-09"))
    );
    home.write_log("2015-12-cccc.jsonl", of("f", "2015-12-02"));
    assert_eq!(
        store.history(today(), SPAN).first_day,
        Some(day("2015-12-02"))
    );
    assert_eq!(home.opened().1.first_day, Some(day("2015-12-02")));
}

#[test]
fn after_years_the_look_back_is_named_although_the_last_weeks_are_new() {
    let home = Home::new();
    let of = |id: &str, day: &str| line(id, 1, r#""k":"here""#).replace("2026-03-08", day);
    home.write_log("2016-03-aaaa.jsonl", of("a", "2016-03-05"));
    home.write_log("2026-03-aaaa.jsonl", of("b", "2026-03-06"));
    home.write_plan(&serde_json::to_string(&plan_of(&["Growth"])).unwrap());
    let (mut store, opened) = home.opened();
    let now = Moment::parse("2026-03-08T08:10:00+01:00").unwrap();
    let content = std::rc::Rc::new(Content::default());
    let mut app = App::new(opened, content, Appearance::default(), Ids::seeded(1), now);
    assert!(!today::shows_hint(&app.session), "three days are new");
    let history = Box::new(store.history(today(), SPAN));
    app.update(Message::History(history), now);
    assert!(today::shows_hint(&app.session));
}

#[test]
fn the_clock_going_back_is_said_and_everything_works() {
    let home = Home::with(&plan_of(&["Growth"]));
    let (mut store, _) = home.opened();
    store.append(vec![here("a")], today()).unwrap();
    store.history(today(), SPAN);
    let before = today().plus(-3);
    let mut store = home.window();
    let told = [Trouble::ClockBack { today: before }];
    assert_eq!(store.open(before).troubles, told);
    assert_eq!(store.history(before, SPAN).troubles, told);
    store
        .append(vec![entry_on(before, "b", Fact::HERE)], before)
        .unwrap();
}

#[test]
fn a_plan_that_was_read_once_can_be_shown_when_a_slip_hides_it() {
    let home = Home::new();
    home.write_plan(r#"{"values": [{"id": "a", "name": "By hand"}]}"#);
    let (mut store, opened) = home.opened();
    let plan = read(opened.plan);
    store.history(today(), SPAN);
    home.write_plan("{");
    let (_, opened) = home.opened();
    match opened.plan {
        daymark::store::PlanRead::Unreadable { last_good, .. } => {
            assert_eq!(last_good.as_deref(), Some(&plan));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_edit_by_hand_keeps_its_stamp_over_visits_that_write_nothing() {
    let home = Home::new();
    let (mut store, _) = home.opened();
    store
        .replace_plan(&Plan::default(), &plan_of(&["Connection", "Growth"]))
        .unwrap();
    let text = fs::read_to_string(home.plan_file()).unwrap();
    home.write_plan(&text.replace("\"Growth\"", "\"Learning\""));
    for _ in 0..3 {
        let (mut store, _) = home.opened();
        store.history(today(), SPAN);
    }
    let (mut store, opened) = home.opened();
    let base = read(opened.plan);
    let mut new = base.clone();
    new.values[0].why = "why".to_owned();
    let plan = store.replace_plan(&base, &new).unwrap();
    let stamps: Vec<&str> = plan
        .values
        .iter()
        .filter_map(|v| v.changed.as_deref())
        .collect();
    let device = store.device();
    assert_eq!(stamps, [format!("3:{device}"), format!("2:{device}")]);
}

#[test]
fn old_temporary_files_are_cleared_away_and_new_ones_left() {
    let home = Home::new();
    home.write_plan("{}");
    let old = home.places().store.join(".daymark-0000000000000001.tmp");
    fs::write(&old, "half").unwrap();
    let written = fs::metadata(&old).unwrap().modified().unwrap();
    let days = written
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap()
        .as_secs()
        / 86_400;
    let that_day = day("1970-01-01").plus(i64::try_from(days).unwrap());
    let mut store = home.window();
    store.open(that_day);
    store.history(that_day, SPAN);
    assert!(old.exists());
    store.history(that_day.plus(2), SPAN);
    assert!(!old.exists());
    assert!(home.plan_file().exists());
}

#[test]
fn looking_at_a_store_that_is_empty_leaves_it_so() {
    let home = Home::new();
    let (mut store, _) = home.opened();
    store.history(today(), SPAN);
    store.totals(today());
    store.look(today());
    store.back_up(today()).unwrap();
    assert!(home.files().is_empty(), "{:?}", home.files());
}

#[test]
fn what_was_said_in_a_part_of_the_day_is_known_from_the_plan_without_a_log() {
    let home = Home::with(&plan_of(&["Growth"]));
    let (mut store, _) = home.opened();
    store.append(vec![here("a")], today()).unwrap();
    let at = |time: &str| Moment::parse(&format!("{time}:00+01:00")).unwrap();
    let morning = at("2026-03-08T08:10");
    assert!(!store.was_said(Saying::Greeting, morning));
    let remembered = store.remember_said(Saying::Greeting, day("2026-03-08"), "morning");
    assert_eq!(remembered, Ok(true));
    fs::remove_dir_all(home.places().log()).unwrap();
    assert!(store.was_said(Saying::Greeting, morning));
    assert!(!store.was_said(Saying::Greeting, at("2026-03-08T11:10")));
    assert!(!store.was_said(Saying::Greeting, at("2026-03-09T08:10")));
    assert!(!store.was_said(Saying::Reminder, morning));
    fs::write(home.plan_file(), "{").unwrap();
    assert!(!store.was_said(Saying::Greeting, morning));
}
