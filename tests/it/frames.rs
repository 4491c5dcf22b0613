//! Writes what every page shows and says into a folder, so that two builds can be held side by side. It goes when the
//! pages are converted.

use std::{fmt::Write as _, path::Path};

use daymark::{
    app::{message::Message, screen},
    domain::{
        entry::{Entry, Fact},
        id::Ids,
    },
    plain,
    session::appearance::ThemeName,
};
use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    display::screens::{OF_A_MORNING, OF_THE_FIRST_RUN, OVER_ANOTHER},
    support::{Daymark, done, entry, landlord, three_values, twelve_weeks, week_of_marks},
};

const WHOLE: [(u16, u16); 4] = [(80, 24), (60, 20), (40, 12), (120, 40)];
const MORE: [&str; 64] = [
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
    "vt",
    "vn",
    "va",
    "v<down>",
    "v<down><down><down>",
    "v<down><down><enter>",
    "v<end>",
    "v<end><enter>",
    "ha",
    "haSam<enter>text<enter>",
    "haSam<tab>text<tab>",
    "haSam<enter>text<enter><enter>",
    "h<down>",
    "h<down><down><down>",
    "h<end>",
    "h?",
    ",<down>",
    ",<end>",
    ",<down><right>",
    ",w",
    ",<end>w",
    ",<end><enter>",
    "?<down>",
    "?/",
    "?/sma",
    "?a",
    "?a<down>",
    "pa",
    "pa1",
    "pa1<enter>",
    "p1",
    "p<enter><enter>",
    "p<down>",
    "mw",
    "mwwell",
    "m<down>",
    "m<down><down><down>",
    "m<end>",
    "cx",
    "c<enter>",
    "cw",
    "chello",
    "i1",
    "1i",
    "1i<down>",
    "1iw",
    "1i1",
    "1i<down>1",
    "1i<down><down>",
    "1i<tab><tab>ok",
    "0h",
    "g0h",
    "w<enter>e",
];

fn at() -> Daymark {
    Daymark::at("2026-03-08 08:10")
}

fn with_an_idea() -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut log = |time: &str, fact: Fact| {
        entries.push(entry(entries.len() as u64 + 1, time, fact));
    };
    for day in 20..=26 {
        log(&format!("2026-02-{day} 07:00"), Fact::Here);
    }
    for day in 2..=7 {
        log(&format!("2026-03-0{day} 07:00"), Fact::Here);
        log(&format!("2026-03-0{day} 07:10"), Fact::Done(done(1)));
    }
    log("2026-03-03 07:20", Fact::Done(done(2)));
    entries
}

fn waiting() -> Daymark {
    let mut plan = three_values();
    plan.one_offs.push(landlord(None));
    at().with(plan).with_entries(twelve_weeks())
}

fn busy() -> Daymark {
    let mut plan = three_values();
    plan.one_offs.push(landlord(Some("2026-03-08")));
    at().with(plan)
        .with_entries(twelve_weeks())
        .look(|look| look.theme = ThemeName::Dark)
}

fn morning() -> Daymark {
    at().with(three_values()).with_entries(week_of_marks())
}

fn idea() -> Daymark {
    at().with(three_values()).with_entries(with_an_idea())
}

const LIVES: [(&str, fn() -> Daymark); 6] = [
    ("first", at),
    ("morning", morning),
    ("idea", idea),
    ("waiting", waiting),
    ("busy", busy),
    ("ascii", || busy().ascii()),
];

const KEYS: &str = "1234567890abcdefghijkmnoprstuvwxyzS?:,-+/ 1123";
const NAMED: [&str; 16] = [
    "<enter>", "<enter>", "<enter>", "<esc>", "<tab>", "<s-tab>", "<up>", "<down>", "<down>",
    "<down>", "<left>", "<right>", "<end>", "<c-r>", "<bs>", "<pgdn>",
];

fn walk(lot: &mut Ids) -> String {
    let letters: Vec<char> = KEYS.chars().collect();
    let mut pick = |end: usize| (lot.draw() % end as u64) as usize;
    let mut text = String::new();
    for _ in 0..3 + pick(12) {
        if pick(2) == 0 {
            text.push_str(NAMED[pick(NAMED.len())]);
        } else {
            text.push(letters[pick(letters.len())]);
        }
    }
    text
}

fn ways() -> Vec<(&'static str, fn() -> Daymark, String)> {
    let mut ways = Vec::new();
    for (name, life) in LIVES {
        let fixed: Vec<&str> = match name {
            "first" => OF_THE_FIRST_RUN.to_vec(),
            "idea" => vec![
                "o",
                "oy",
                "on",
                "ol",
                "oy<enter>",
                "w<enter><enter><enter>",
                "<tab>",
            ],
            _ => OF_A_MORNING
                .iter()
                .chain(&OVER_ANOTHER)
                .chain(&MORE)
                .copied()
                .collect(),
        };
        ways.extend(fixed.into_iter().map(|keys| (name, life, keys.to_owned())));
    }
    let mut lot = Ids::seeded(20_261_130);
    for _ in 0..150 {
        for (name, life) in LIVES {
            ways.push((name, life, walk(&mut lot)));
        }
    }
    ways
}

fn fnv(hash: &mut u64, bytes: &[u8]) {
    for byte in bytes {
        *hash = (*hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    }
}

fn drawn(visit: &mut Daymark, (width, height): (u16, u16)) -> (Buffer, String) {
    let runtime = visit.runtime();
    let now = runtime.now();
    runtime.app.update(Message::Resized(width, height), now);
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    let (cursor, _) = screen::draw_spots(&runtime.app, &mut buffer);
    (buffer, format!("{cursor:?}"))
}

fn style(cell: &ratatui::buffer::Cell) -> char {
    let mut hash = 0xcbf2_9ce4_8422_2325;
    fnv(
        &mut hash,
        format!(
            "{:?}{:?}{:?}{:?}",
            cell.fg, cell.bg, cell.modifier, cell.underline_color
        )
        .as_bytes(),
    );
    char::from(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"[(hash % 52) as usize])
}

fn record(visit: &mut Daymark) -> String {
    let mut text = String::new();
    if visit.is_left() {
        return "left\n".to_owned();
    }
    for size in WHOLE {
        let (buffer, cursor) = drawn(visit, size);
        let _ = writeln!(text, "== {size:?} {cursor}");
        for y in 0..size.1 {
            let row = |of: &dyn Fn(&ratatui::buffer::Cell) -> String| -> String {
                (0..size.0)
                    .filter_map(|x| buffer.cell((x, y)))
                    .map(of)
                    .collect()
            };
            let _ = writeln!(
                text,
                "{}|{}",
                row(&|cell| cell.symbol().to_owned()),
                row(&|cell| style(cell).to_string())
            );
        }
    }
    let widths = [
        20_u16, 29, 30, 35, 40, 41, 47, 53, 59, 60, 66, 72, 79, 80, 84, 89, 90, 95, 100, 107, 108,
        119, 130,
    ];
    let heights = [
        1_u16, 2, 5, 7, 8, 9, 10, 11, 13, 14, 15, 17, 19, 20, 22, 23, 24, 25, 27, 28, 29, 30, 33,
        36, 40, 50,
    ];
    for width in widths {
        let mut hashes = String::new();
        for height in heights {
            let (buffer, cursor) = drawn(visit, (width, height));
            let mut hash = 0xcbf2_9ce4_8422_2325;
            for cell in buffer.content() {
                fnv(&mut hash, cell.symbol().as_bytes());

                fnv(&mut hash, &cell.modifier.bits().to_le_bytes());
                if let ratatui::style::Color::Rgb(r, g, b) = cell.fg {
                    fnv(&mut hash, &[r, g, b]);
                }
            }
            fnv(&mut hash, cursor.as_bytes());
            let _ = write!(hashes, "{height}:{:06x} ", hash & 0xff_ffff);
        }
        let _ = writeln!(text, "{width}x {hashes}");
    }
    let _ = drawn(visit, (80, 24));
    for line in plain::facts(visit.app()) {
        let _ = writeln!(text, "said {line}");
    }
    text
}

#[test]
#[ignore = "DAYMARK_FRAMES names a folder to write into; DAYMARK_ONLY a part of the scene's name"]
fn write_what_is_shown() {
    let folder = std::env::var("DAYMARK_FRAMES").unwrap();
    let only = std::env::var("DAYMARK_ONLY").unwrap_or_default();
    std::fs::create_dir_all(&folder).unwrap();
    for (index, (name, life, keys)) in ways().into_iter().enumerate() {
        let file = format!("{name}-{index:04}");
        if !only.split(",").any(|part| file.contains(part)) {
            continue;
        }
        let mut text = format!("{name} {keys}\n");
        text += &record(&mut life().press(&keys));
        let mut plain = life().plain().press(&keys);
        text += "== transcript\n";
        text += &plain.transcript();
        std::fs::write(Path::new(&folder).join(file), text).unwrap();
    }
}
