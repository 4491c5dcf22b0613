//! What an answer about one step changes.

use crate::domain::{
    block::Block,
    id::Id,
    place::Place,
    plan::{Commitment, IfThen, commitment::Company},
    size::Size,
};

use super::{
    Brings, Change, Field, Kind, Obstacle, Way,
    answered::Seeker,
    fields::{company_text, standing},
    helped::POSTED_NOTE,
    holding::smallest,
    stock::{Situation, StockStep, is_free, stand_in, swapped, tried},
};

impl Seeker<'_> {
    pub(super) fn of_step(&self, item: &Commitment, obstacle: Obstacle) -> Vec<Way> {
        match obstacle {
            Obstacle::TooBig => self.smaller(item),
            Obstacle::WrongTime => self.other_parts(item),
            Obstacle::NoCue => self.cues(item),
            Obstacle::Dreaded => self.first_touch(item),
            Obstacle::NotStarted => {
                let start = vec![self.week_of(&item.id, Field::StartPage, "on")];
                std::iter::once(start).chain(self.signals(item)).collect()
            }
            Obstacle::People => self.without_answer(item),
            Obstacle::Alone => self.company(item),
            Obstacle::Place => self.other_place(item),
            Obstacle::NotEnough => self.whys(item),
            Obstacle::LowEnergy
            | Obstacle::PoorSleep
            | Obstacle::Worry
            | Obstacle::TooMuch
            | Obstacle::Pain => Vec::new(),
        }
    }

    /// Its own smaller sizes; after the smallest another step.
    fn smaller(&self, item: &Commitment) -> Vec<Way> {
        let worded = |size: &Size| !item.sizes.text(*size).is_empty();
        let sizes = std::iter::successors(item.size.smaller(), |size| size.smaller());
        let sizes = sizes.filter(worded);
        let sizes = sizes.map(|size| vec![self.size(item, size)]);
        sizes.chain(self.other_steps(item, |_| true)).collect()
    }

    pub(super) fn other_steps(
        &self,
        item: &Commitment,
        fits: impl Fn(&StockStep) -> bool,
    ) -> Vec<Way> {
        let others = self.stock.others(self.known.plan, item);
        others
            .filter(|step| fits(step))
            .map(|step| vec![swapped(self.known, item, step)])
            .collect()
    }

    /// The parts of the day: where it was marked as it happened, else where the others were, the most first; then the
    /// next ones. What was tried and taken back comes last.
    fn other_parts(&self, item: &Commitment) -> Vec<Way> {
        let own = self.marked_parts(|id| id == &item.id);
        let marked = if own.iter().any(|block| *block != item.block) {
            own
        } else {
            self.marked_parts(|_| true)
        };
        let at = Block::ALL.iter().position(|block| *block == item.block);
        let next =
            (1..Block::ALL.len()).map(|by| Block::ALL[(at.unwrap_or(0) + by) % Block::ALL.len()]);
        let (any, next): (Vec<Block>, Vec<Block>) = next.partition(|block| *block == Block::Any);
        let mut parts: Vec<Block> = Vec::new();
        for block in marked.into_iter().chain(next).chain(any) {
            if block != item.block && !parts.contains(&block) {
                parts.push(block);
            }
        }
        let tried = self.told.tried(&item.id, Field::Block);
        parts.sort_by_key(|block| tried.contains(&block.name()));
        parts
            .into_iter()
            .map(|block| self.part(item, block))
            .collect()
    }

    /// A part of the day, with a signal of that part.
    fn part(&self, item: &Commitment, block: Block) -> Way {
        let mut way = vec![tried(
            item,
            Field::Block,
            item.block.name(),
            block.name(),
            self.day(),
        )];
        let of_part = |signal: &Id| {
            let signals = self.stock.signals.iter();
            signals
                .clone()
                .any(|one| &one.id == signal && one.block == block)
        };
        let has_one = item.cue.as_ref().is_some_and(of_part);
        if block != Block::Any && !has_one {
            let mut free = self.free_signals(item).filter(|(_, at)| *at == block);
            way.extend(
                free.next()
                    .map(|(signal, _)| self.signal(item, signal.as_str())),
            );
        }
        way
    }

    /// The parts of the day in which steps were marked as they happened, the most first.
    fn marked_parts(&self, is_one: impl Fn(&Id) -> bool) -> Vec<Block> {
        const MARKED: i64 = 28;
        let blocks = &self.known.plan.settings.blocks;
        let days = self
            .known
            .journal
            .days_between(self.day().plus(-MARKED), self.day());
        let steps = days.flat_map(|(_, record)| record.steps());
        let certain = steps.filter(|step| {
            let commitment = step.done.commitment.as_ref();
            step.done.certain && !step.done.backfilled && commitment.is_some_and(&is_one)
        });
        let parts: Vec<Block> = certain.map(|step| blocks.at(step.at)).collect();
        let count = |block: &Block| parts.iter().filter(|part| *part == block).count();
        let mut found: Vec<Block> = Block::ALL
            .into_iter()
            .filter(|block| count(block) > 0)
            .collect();
        found.sort_by_key(|block| std::cmp::Reverse(count(block)));
        found
    }

    pub(super) fn signal(&self, item: &Commitment, to: &str) -> Change {
        let from = item.cue.as_ref().map_or("", Id::as_str);
        tried(item, Field::Signal, from, to, self.day())
    }

    /// Signals that happen anyway and are not taken.
    fn free_signals(&self, item: &Commitment) -> impl Iterator<Item = (Id, Block)> {
        let tried = self.told.tried(&item.id, Field::Signal);
        let signals = self.stock.signals.iter();
        signals
            .filter(move |signal| {
                let is_now = item.cue.as_ref() == Some(&signal.id);
                let was_tried = tried.contains(&signal.id.as_str());
                !is_now && !was_tried && is_free(self.known.plan, &signal.id, &item.id)
            })
            .map(|signal| (signal.id.clone(), signal.block))
    }

    /// The free signals of the step's own part of the day, then those of any.
    fn signals(&self, item: &Commitment) -> Vec<Way> {
        let mut free: Vec<(Id, Block)> = self
            .free_signals(item)
            .filter(|(_, at)| at.meets(item.block))
            .collect();
        free.sort_by_key(|(_, at)| *at != item.block);
        free.iter()
            .map(|(signal, _)| vec![self.signal(item, signal.as_str())])
            .collect()
    }

    /// A signal; a line in the terminal; a note where it happens; an if-then plan; then other signals.
    fn cues(&self, item: &Commitment) -> Vec<Way> {
        let mut signals = self.signals(item).into_iter();
        let mut ways: Vec<Way> = signals.next().into_iter().collect();
        if self.stock.has_terminal_line {
            ways.push(vec![Change {
                kind: Kind::Keep,
                until: None,
                ..self.week_of(&item.id, Field::Greet, "on")
            }]);
        }
        ways.push(vec![self.signal(item, POSTED_NOTE)]);
        ways.extend(self.plan(item, None).map(|plan| vec![plan]));
        ways.extend(signals);
        ways
    }

    /// An if-then plan for a step that has none: the situation with this id, else one of the step's part of the day, or
    /// of any, that no plan has.
    pub(super) fn plan(&self, item: &Commitment, situation: Option<&str>) -> Option<Change> {
        const MOST: usize = 3;
        let plans: Vec<&IfThen> = self.known.plan.active_if_then().collect();
        let has_one = plans.iter().any(|plan| plan.value == item.value);
        let is_new = |text: &str| !plans.iter().any(|plan| plan.situation == text);
        let fits = |begin: &&Situation| match situation {
            Some(wanted) => begin.id.as_str() == wanted,
            None => begin.block.meets(item.block),
        };
        let begins = self.stock.situations.iter().filter(fits);
        let begins = begins.filter(|begin| is_new(&begin.text));
        let begin = begins.min_by_key(|begin| begin.block != item.block)?;
        if has_one || plans.len() >= MOST {
            return None;
        }
        let size = smallest(item).unwrap_or(item.size);
        let stem = format!("if-{}-{}", begin.id.as_str(), item.id.as_str());
        let all = &self.known.plan.if_then;
        let names = std::iter::once(stem.clone()).chain((2..).map(|n| format!("{stem}-{n}")));
        let mut ids = names.map(|name| Id::new(&name));
        let new = IfThen {
            id: ids.find(|id| all.iter().all(|plan| &plan.id != id))?,
            situation: begin.text.clone(),
            commitment: Some(item.id.clone()),
            action: item.text(size).to_owned(),
            value: item.value.clone(),
            since: Some(self.day()),
            ..IfThen::default()
        };
        Some(Change {
            kind: Kind::Keep,
            until: None,
            brings: Some(Brings::Plan(Box::new(new.clone()))),
            ..self.week_of(&item.id, Field::Plan, new.id.as_str())
        })
    }

    /// Its smallest size, and how heavy it is before and after; then a settling first.
    fn first_touch(&self, item: &Commitment) -> Vec<Way> {
        let small = smallest(item).filter(|size| *size < item.size);
        let mut way: Way = small
            .map(|size| self.size(item, size))
            .into_iter()
            .collect();
        way.push(self.week_of(&item.id, Field::Heaviness, "on"));
        let settle = vec![self.week_of(&item.id, Field::SettleFirst, "on")];
        vec![way, settle]
    }

    /// A step that needs no answer; another person; for this week a step that needs nobody.
    fn without_answer(&self, item: &Commitment) -> Vec<Way> {
        let is_one_way = self.stock.known(item).is_some_and(|step| step.is_one_way);
        let mut ways = Vec::new();
        if !is_one_way {
            ways.extend(self.other_steps(item, |step| step.is_one_way));
        }
        let has_person = item.with.as_ref().is_some_and(|with| with.person.is_some());
        if has_person {
            ways.extend(self.people(item));
        }
        ways.extend(self.stand_ins(item, |step| step.is_alone));
        ways
    }

    pub(super) fn stand_ins(
        &self,
        item: &Commitment,
        fits: impl Fn(&StockStep) -> bool + Copy,
    ) -> Vec<Way> {
        let again = self.stock.again(self.known, item, fits);
        let others = self
            .stock
            .others(self.known.plan, item)
            .filter(|step| fits(step));
        let new = others.map(|step| stand_in(self.known, item, step));
        again
            .into_iter()
            .chain(new)
            .map(|change| vec![change])
            .collect()
    }

    fn with(&self, item: &Commitment, to: &Company) -> Way {
        let from = item.with.as_ref().map_or_else(String::new, company_text);
        vec![tried(
            item,
            Field::Company,
            &from,
            &company_text(to),
            self.day(),
        )]
    }

    /// On the phone with somebody on the list, friends first.
    fn people(&self, item: &Commitment) -> Vec<Way> {
        let friends = self.known.plan.friends();
        friends
            .map(|person| {
                let with = Company {
                    company: "remote".to_owned(),
                    person: Some(person.id.clone()),
                };
                self.with(item, &with)
            })
            .collect()
    }

    /// With somebody on the phone; with nobody on the list in a place with people.
    fn company(&self, item: &Commitment) -> Vec<Way> {
        const AMONG_PEOPLE: [&str; 3] = ["library", "cafe", "stream"];
        let people = self.people(item);
        if !people.is_empty() {
            return people;
        }
        let place = |name: &str| Company {
            company: name.to_owned(),
            person: None,
        };
        let places = AMONG_PEOPLE.into_iter().map(place);
        places.map(|place| self.with(item, &place)).collect()
    }

    /// Its version for home or indoors, then another step that fits anywhere.
    fn other_place(&self, item: &Commitment) -> Vec<Way> {
        let version = |place: &str| {
            let from = standing(
                self.known.plan,
                &tried(item, Field::Version, "", "", self.day()),
            );
            vec![tried(
                item,
                Field::Version,
                &from.unwrap_or_default(),
                place,
                self.day(),
            )]
        };
        let fits_home = item.fits.is_empty() || item.fits.contains(&Place::Home);
        let mut ways = Vec::new();
        if fits_home && (item.versions.outside.is_some() || item.at.is_some()) {
            ways.push(version("home"));
        }
        if item.versions.work.is_some() {
            ways.push(version("work"));
        }
        ways.extend(self.other_steps(item, StockStep::fits_anywhere));
        ways
    }

    /// Its own why on the row; the others of the card; another step.
    fn whys(&self, item: &Commitment) -> Vec<Way> {
        let own = self
            .known
            .plan
            .value(&item.value)
            .map_or("", |value| &value.why);
        let mut ways = Vec::new();
        if !own.trim().is_empty() {
            ways.push(vec![self.week_of(&item.id, Field::WhyShown, "own")]);
        }
        let card = self.stock.whys.get(&item.value).into_iter().flatten();
        let others = card.enumerate().filter(|(_, why)| *why != own);
        ways.extend(
            others.map(|(index, _)| {
                vec![self.week_of(&item.id, Field::WhyShown, &index.to_string())]
            }),
        );
        ways.extend(self.other_steps(item, |_| true));
        ways
    }
}
