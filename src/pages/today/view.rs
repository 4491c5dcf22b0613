//! How the Today pane is drawn.

mod extras;
mod step;
mod told;

use ratatui::layout::Rect;

use super::{AfterTick, Today, header};
use crate::{
    domain::offer::Offer,
    pages::{ground, week},
    session::{Session, appearance::Pane},
    ui::{
        areas::{Areas, Form},
        canvas::{Canvas, Weight, width, wrap},
        mouse::Target,
    },
    words,
};

/// What is drawn besides the steps; what gives way first when rows run short stands first.
#[derive(Clone, Copy, Debug)]
struct Room {
    whys: bool,
    plan: bool,
    space: bool,
    basics: bool,
    captions: bool,
}

/// Draws the three panes, or says them.
pub fn draw(today: &Today, session: &Session, screen: Rect, canvas: &mut Canvas) {
    if let Some(told) = canvas.told() {
        return told::tell(today, session, told);
    }
    let areas = Areas::of(screen, header::rows(today, session, screen));
    header::draw(today, session, &areas, canvas);
    let steps =
        |area: Rect, canvas: &mut Canvas| draw_steps(today, session, (area, &areas), canvas);
    let ground = (&today.ground, today.focus_on(Pane::Ground));
    let week = today.focus_on(Pane::Week);
    match areas.form {
        Form::OneLine => {}
        Form::Alone => {
            steps(areas.body, canvas);
        }
        Form::Stacked => {
            let mut y = areas.body.y;
            y += steps(areas.rest_from(y), canvas);
            y += ground::view::draw_stacked(ground, session, areas.rest_from(y + 1), canvas);
            week::view::draw_stacked(session, week, areas.rest_from(y + 1), canvas);
        }
        Form::TwoColumns => {
            steps(areas.left, canvas);
            let used = ground::view::draw(ground, session, areas.right, canvas);
            let below = areas.below_ground(used);
            week::view::draw(session, week, (below, areas.air), canvas);
        }
    }
}

/// Draws the pane of the steps into `area`. Gives the rows it took.
fn draw_steps(
    today: &Today,
    session: &Session,
    (area, areas): (Rect, &Areas),
    canvas: &mut Canvas,
) -> u16 {
    let offers = session.offers(session.day());
    let mut y = area.y;
    if areas.form != Form::Alone {
        let weight = if today.focus_on(Pane::Today).is_here() {
            Weight::Focused
        } else {
            Weight::Quiet
        };
        canvas.title(area, words::TODAY, "", weight);
        y += if areas.form == Form::TwoColumns { 2 } else { 1 };
    }
    let body = Rect {
        y,
        height: area.bottom().saturating_sub(y),
        ..area
    };
    canvas.spot(area, Target::Pane(Pane::Today));
    let pane = Steps {
        today,
        session,
        offers: &offers,
        areas,
        one_row: one_row(areas),
        rows: body.height,
    };
    let used = if session.is_smaller_day() {
        pane.draw_smaller(body, canvas)
    } else {
        pane.draw_usual(body, canvas)
    };
    y + used - area.y
}

/// Stacked panes give each step one row until there is height enough.
fn one_row(areas: &Areas) -> bool {
    areas.form == Form::Stacked && areas.screen.height < 30
}

struct Steps<'a> {
    today: &'a Today,
    session: &'a Session,
    offers: &'a [Offer],
    areas: &'a Areas,
    one_row: bool,
    /// Rows it may take.
    rows: u16,
}

impl Steps<'_> {
    fn draw_usual(&self, area: Rect, canvas: &mut Canvas) -> u16 {
        let room = self.fit(area);
        let mut y = area.y;
        let first = self.first_shown(area, room);
        for offer in &self.offers[first..] {
            let height = self.step_height(offer, area.width, room);
            if y + height > area.bottom() {
                break;
            }
            self.draw_step(offer, Rect { y, height, ..area }, (room, true), canvas);
            y += height + self.space(offer, room);
        }
        if room.basics {
            y += u16::from(self.areas.form == Form::Alone);
            y += self.draw_basics(Rect { y, ..area }, canvas);
        }
        if room.plan
            && let Some(sentence) = self.plan_sentence()
        {
            y += 1;
            let rest = Rect {
                y,
                height: area.bottom().saturating_sub(y),
                ..area
            };
            y += canvas.paragraph(rest, &sentence, canvas.theme.quiet());
        }
        y - area.y
    }

    /// A smaller day: one line, the selected step in full, the others in one row.
    fn draw_smaller(&self, area: Rect, canvas: &mut Canvas) -> u16 {
        let mut y = area.y;
        if self.areas.form != Form::Alone {
            canvas.put(area.x, y, words::SMALLER_DAY_LINE, canvas.theme.text());
            y += if self.one_row { 1 } else { 2 };
        }
        let room = Room {
            whys: false,
            plan: false,
            space: !self.one_row,
            basics: false,
            captions: false,
        };
        let rest = Rect {
            y,
            height: area.bottom().saturating_sub(y),
            ..area
        };
        let first = self.first_shown(rest, room);
        for offer in &self.offers[first..] {
            let height = self.step_height(offer, area.width, room);
            if y + height > area.bottom() {
                break;
            }
            self.draw_step(
                offer,
                Rect { y, height, ..area },
                (room, self.is_selected(offer)),
                canvas,
            );
            y += height + u16::from(self.is_selected(offer) && !self.one_row);
        }
        y - area.y
    }

    /// What fits beside the steps: things give way in a fixed order, the steps never.
    fn fit(&self, area: Rect) -> Room {
        let usual = !self.one_row && self.areas.form != Form::Alone;
        let mut room = Room {
            whys: self.areas.air == 2 && usual && self.whys_fit(area.width),
            plan: usual,
            space: usual,
            basics: self.basics().next().is_some(),
            captions: true,
        };
        for give in [
            |room: &mut Room| room.whys = false,
            |room: &mut Room| room.plan = false,
            |room: &mut Room| room.space = false,
            |room: &mut Room| room.basics = false,
            |room: &mut Room| room.captions = false,
        ] {
            if self.height(area.width, room) <= area.height {
                break;
            }
            give(&mut room);
        }
        room
    }

    /// Each stands whole on its row, or none is there.
    fn whys_fit(&self, columns: u16) -> bool {
        let fits = |offer: &Offer| step::WORDS + width(&offer.why) <= columns;
        self.offers.iter().all(fits)
    }

    fn height(&self, width: u16, room: Room) -> u16 {
        let steps: u16 = self
            .offers
            .iter()
            .map(|offer| self.step_height(offer, width, room) + self.space(offer, room))
            .sum();
        let basics = if room.basics {
            self.basics_lines(width).len() as u16
        } else {
            0
        };
        let alone = u16::from(room.basics && self.areas.form == Form::Alone);
        let plan = match self.plan_sentence() {
            Some(sentence) if room.plan => 1 + wrap(&sentence, width).len() as u16,
            _ => 0,
        };
        steps + basics + alone + plan
    }

    /// The first row that is drawn, so that the selected one is in sight.
    fn first_shown(&self, area: Rect, room: Room) -> usize {
        let selected = self
            .offers
            .iter()
            .position(|offer| self.is_selected(offer))
            .unwrap_or(0);
        let Some(last) = self.offers.get(selected) else {
            return 0;
        };
        let height =
            |offer: &Offer| self.step_height(offer, area.width, room) + self.space(offer, room);
        (0..=selected)
            .find(|first| {
                let until: u16 = self.offers[*first..=selected].iter().map(height).sum();
                until <= area.height + self.space(last, room)
            })
            .unwrap_or(selected)
    }

    fn is_selected(&self, offer: &Offer) -> bool {
        offer.key == self.today.selected
    }

    fn is_planned(offer: &Offer) -> bool {
        offer.what.commitment().is_some()
    }

    /// Free rows after a step; one-offs stand close together.
    fn space(&self, offer: &Offer, room: Room) -> u16 {
        let last_one_off = self.offers.last().is_some_and(|last| last.key == offer.key);
        match (room.space, Self::is_planned(offer)) {
            (false, _) => 0,
            (true, false) => u16::from(last_one_off),
            (true, true) => 1 + u16::from(self.areas.air == 2),
        }
    }
}

/// What followed the tick of a row, while it is the last thing that happened and on disk.
fn after_tick(today: &Today, session: &Session, offer: &Offer) -> Option<AfterTick> {
    let saved = offer
        .done
        .as_ref()
        .is_some_and(|step| !session.saving.holds(&step.id));
    today
        .after_tick
        .filter(|after| after.key == offer.key && saved)
}
