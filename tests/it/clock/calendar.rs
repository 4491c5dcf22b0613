//! Every day of four hundred years, after which the calendar begins again; in a campaign of eight thousand.

use daymark::domain::{day::Day, id::Ids, weekday::Weekday};

use crate::support::{Promise, Proof, count, seed};

#[test]
fn every_day_from_1970_to_9999_reads_as_it_is_written_and_follows_the_one_before() {
    let (years, seed) = (count(400, 8_030), seed());
    let proof = Proof::of(Promise::P9, "every day from 1970 to 9999").seed(seed);
    let begin = 1970 + (Ids::seeded(seed).draw() % (8_031 - years as u64)) as i32;
    let first = Day::ymd(begin, 1, 1).unwrap();
    let last = Day::ymd(begin + years as i32 - 1, 12, 31).unwrap();
    let (mut day, mut count) = (first, 0);
    loop {
        count += 1;
        assert_eq!(Day::parse(&day.to_string()), Some(day));
        assert_eq!(day.since(first), count - 1);
        for starts in [Weekday::Mon, Weekday::Sun] {
            let week = day.week_start(starts);
            assert_eq!(week.weekday(), starts);
            assert!((0..7).contains(&day.since(week)), "{day}");
        }
        let month = day.month().first_day().unwrap();
        assert_eq!(day.since(month) + 1, i64::from(day.day_of_month()));
        if day == last {
            break;
        }
        let next = day.plus(1);
        assert!(next > day && next.before() == day);
        assert_eq!((next.weekday().index() + 6) % 7, day.weekday().index());
        day = next;
    }
    assert!(years < 8_030 || count == 2_932_897, "{count}");
    proof.cases(count).tell();
}
