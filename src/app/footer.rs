//! The footer: what can be pressed now, in rank order, as far as it fits.

use super::{
    App,
    command::{self, Hint},
    notice,
};
use crate::{
    pages::page::{Kind, Trait},
    session::action::Action,
    ui::{
        areas::Areas,
        canvas::{self, Canvas, Rect},
        mouse::Target,
    },
    words,
};

/// Draws the last row. Its right end is fixed: keys, then the hard moment; in the hard moment, people and help.
pub fn draw(app: &App, areas: &Areas, canvas: &mut Canvas) {
    let gap = if areas.screen.width >= 90 { 3 } else { 2 };
    let hints = command::hints(app);
    let mut right = right_end(app, areas.screen.width);
    let room = |right: &[Hint]| areas.width.saturating_sub(width(right, gap) + gap);
    let rises = width(&hints, gap) > room(&right[right.len() - 1..]) && may_rise(app, canvas);
    if right.len() > 1 && !rises {
        let beside = fitting(&hints, room(&right), gap);
        let alone = fitting(&hints, room(&right[1..]), gap);
        // The first two come before the keys page. On a page what can be done there is worth more than the keys page
        // as well, which `?` opens all the same.
        let is_worth_it = worth(&beside, &hints) < worth(&alone, &hints);
        let gives_way = is_worth_it || (!app.is_on_today() && ways(&beside) < ways(&alone));
        if gives_way {
            right.remove(0);
        }
    }
    draw_right(app, &right, gap, areas, canvas);
    let (row, room) = if rises {
        (areas.footer.saturating_sub(1), areas.width)
    } else {
        (areas.footer, room(&right))
    };
    let drawn = fitting(&hints, room, gap);
    let drawn: Vec<(&str, &str)> = drawn.iter().map(|hint| (&*hint.key, hint.words)).collect();
    canvas.hints(areas.x0, row, &drawn, gap);
}

/// How many there are, the second of two ways back not counted.
fn ways(drawn: &[Hint]) -> usize {
    let has_esc = drawn.iter().any(|hint| hint.key == "Esc");
    let counts = |hint: &&Hint| !has_esc || hint.words != words::CLOSE;
    drawn.iter().filter(counts).count()
}

/// How many of the first two are there, and how many of those with words.
fn worth(drawn: &[Hint], hints: &[Hint]) -> (usize, usize) {
    let first = &drawn[..drawn.len().min(2).min(hints.len())];
    (
        first.len(),
        first.iter().filter(|hint| !hint.words.is_empty()).count(),
    )
}

/// The hints at the right on a screen of so many columns. Where `0` types, Esc goes before it.
pub fn right_end(app: &App, columns: u16) -> Vec<Hint> {
    let mut right = fixed(app);
    if app.written.is_some() {
        // The key of the keys page types as well.
        right.drain(..right.len() - 1);
    }
    if let Some(last) = right.last_mut().filter(|_| app.written.is_some()) {
        *last = if columns < NARROW {
            Hint::of(words::esc_then(&last.key), "")
        } else {
            Hint::of(words::esc_before(&last.key), last.words)
        };
    }
    right
}

/// A screen that is less wide than this has few words to spare.
const NARROW: u16 = 40;

/// Draws the right end, as far as it fits; its last hint goes last.
fn draw_right(app: &App, hints: &[Hint], gap: u16, areas: &Areas, canvas: &mut Canvas) {
    let types_a_letter = app.written.is_some();
    let mut from = areas.x0 + areas.width;
    for (index, hint) in hints.iter().enumerate().rev() {
        let space = if index + 1 < hints.len() { gap } else { 0 };
        let taken = hint_width(hint) + space;
        if from < areas.x0 + taken {
            break;
        }
        from -= taken;
        canvas.hint(from, areas.footer, &hint.key, hint.words);
        if types_a_letter {
            let area = Rect::new(from, areas.footer, hint_width(hint), 1);
            canvas.spot(area, Target::HardMoment);
        }
    }
}

/// The hints that are drawn in so many columns, in their order. The first two go last: first their words grow short,
/// those of the second before those of the first.
fn fitting(hints: &[Hint], room: u16, gap: u16) -> Vec<Hint> {
    let mut forms = hints.first().into_iter().flat_map(|first| {
        let second = hints.get(1);
        let pairs = second.into_iter().flat_map(|second| {
            [
                vec![first.clone(), second.clone()],
                vec![first.clone(), second.in_short()],
                vec![first.in_short(), second.in_short()],
                vec![first.clone(), second.bare()],
                vec![first.in_short(), second.bare()],
            ]
        });
        let keys = second.map(|second| vec![first.bare(), second.bare()]);
        let words = [first.clone(), first.in_short()].map(|one| vec![one]);
        pairs.chain(words).chain(keys).chain([vec![first.bare()]])
    });
    let fits = |hints: &[Hint]| width(hints, gap) <= room;
    let Some(mut drawn) = forms.find(|form| fits(form)) else {
        return Vec::new();
    };
    if drawn.iter().ne(&hints[..drawn.len()]) || drawn.len() < hints.len().min(2) {
        return drawn;
    }
    // The way back comes before what is left.
    let rest = hints.iter().skip(2);
    let way = rest.clone().find(|hint| hint.key == "Esc");
    let rest = rest.filter(|hint| Some(*hint) != way);
    let whole = drawn.len();
    for hint in way.into_iter().chain(rest) {
        let at = drawn.len() - usize::from(drawn.len() > whole && way.is_some());
        drawn.insert(at, hint.clone());
        if !fits(&drawn) {
            drawn[at] = hint.in_short();
        }
        if !fits(&drawn) {
            drawn.remove(at);
            break;
        }
    }
    // A second way back stands behind the first.
    if let Some(at) = drawn.iter().position(|hint| hint.words == words::CLOSE) {
        let close = drawn.remove(at);
        drawn.push(close);
    }
    drawn
}

/// Where the keys of a quiet page or of a look-back do not fit beside the right end, they take the notice row while it
/// is free: on such a page nothing else says how to go on.
fn may_rise(app: &App, canvas: &Canvas) -> bool {
    let page = app.shown().traits();
    let is_whole = page.kind == Kind::Quiet || !canvas.goes_on();
    page.has(Trait::HintsRise) && is_whole && notice::is_free(app)
}

/// The hints at the right, which give way last.
pub fn fixed(app: &App) -> Vec<Hint> {
    let map = &app.session.appearance.keys;
    let own = |action, (usual, text): (&'static str, &'static str)| {
        Hint::of(map.sign(action, usual), text)
    };
    let hard_moment = own(Action::HardMoment, words::HARD_MOMENT_HINT);
    let page = app.shown().traits();
    if page.has(Trait::HardMoment) {
        vec![own(Action::People, words::HELP_HINT)]
    } else if page.has(Trait::LiesFirst) {
        vec![hard_moment]
    } else {
        vec![own(Action::Keys, words::KEYS_HINT), hard_moment]
    }
}

/// The columns of hints side by side.
fn width(hints: &[Hint], gap: u16) -> u16 {
    let each = |hint: &Hint| hint_width(hint) + gap;
    let all = hints.iter().map(each).sum::<u16>();
    all.saturating_sub(gap)
}

fn hint_width(hint: &Hint) -> u16 {
    let space = u16::from(!hint.words.is_empty());
    canvas::width(&hint.key) + space + canvas::width(hint.words)
}
