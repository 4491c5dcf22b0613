//! The keeper owns the store, so that a slow disk never blocks a key.

use std::{
    collections::VecDeque,
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, TryRecvError},
    thread,
    time::Duration,
};

use crate::{app::message::Message, env, store::Store};

use super::order::Order;

/// Takes orders for the store and gives its answers: from a thread of its own, or, in tests, at once.
pub struct Keeper {
    place: Place,
}

enum Place {
    /// Works while it is being asked.
    Inline {
        store: Box<dyn Store>,
        answers: VecDeque<Message>,
    },
    /// Works beside the loop.
    Beside(Beside),
    /// Does not work any more.
    Closed,
}

impl Keeper {
    /// A keeper that carries out each order while it is handed over.
    pub fn inline(store: Box<dyn Store>) -> Self {
        Self {
            place: Place::Inline {
                store,
                answers: VecDeque::new(),
            },
        }
    }

    /// A keeper on a thread of its own, which begins with the first order: a first frame does not share the machine
    /// with it. It calls `wake` whenever it has an answer, and when it has come to its end.
    pub fn beside(store: Box<dyn Store>, wake: impl Fn() + Send + 'static) -> Self {
        let (orders, taken) = mpsc::channel();
        let (given, answers) = mpsc::channel();
        let teller = Teller {
            given: Some(given),
            wake,
        };
        let work = move || keep(store, &taken, &teller);
        Self {
            place: Place::Beside(Beside {
                work: Some(Box::new(work)),
                orders,
                answers,
                owed: VecDeque::new(),
                refused: VecDeque::new(),
            }),
        }
    }

    /// A keeper that takes nothing.
    pub(super) fn closed() -> Self {
        Self {
            place: Place::Closed,
        }
    }

    /// Hands an order over. The answer comes later, in the order of the orders that were given.
    pub fn hand_over(&mut self, order: Order) {
        match &mut self.place {
            Place::Inline { store, answers } => {
                answers.extend(order.carry_out(store.as_mut()));
            }
            Place::Beside(beside) => beside.hand_over(order),
            Place::Closed => {}
        }
    }

    /// An answer that is there already.
    pub fn answer(&mut self) -> Option<Message> {
        self.answer_within(Duration::ZERO)
    }

    /// The next answer, waited for at most so long.
    pub fn answer_within(&mut self, time: Duration) -> Option<Message> {
        match &mut self.place {
            Place::Inline { answers, .. } => answers.pop_front(),
            Place::Beside(beside) => beside.answer_within(time),
            Place::Closed => None,
        }
    }

    /// Lets it finish what was handed over, at most for so long, and gives the answers that came.
    pub fn close(self, patience: Duration) -> Vec<Message> {
        match self.place {
            Place::Inline { answers, .. } => answers.into(),
            Place::Beside(beside) => beside.close(patience),
            Place::Closed => Vec::new(),
        }
    }
}

/// This side of a keeper that works beside the loop.
struct Beside {
    /// What its thread does, until it has begun.
    work: Option<Box<dyn FnOnce() + Send>>,
    orders: Sender<Order>,
    answers: Receiver<Message>,
    /// What is answered if the keeper comes to its end before it answers, oldest first.
    owed: VecDeque<Message>,
    refused: VecDeque<Message>,
}

impl Beside {
    fn hand_over(&mut self, order: Order) {
        if let Some(work) = self.work.take() {
            thread::spawn(work);
        }
        let refusal = order.refusal();
        match self.orders.send(order) {
            Ok(()) => self.owed.extend(refusal),
            Err(_unheard) => self.refused.extend(refusal),
        }
    }

    fn answer_within(&mut self, time: Duration) -> Option<Message> {
        match self.answers.recv_timeout(time) {
            Ok(answer) => Some(self.heard(answer)),
            Err(RecvTimeoutError::Timeout) => self.refused.pop_front(),
            Err(RecvTimeoutError::Disconnected) => self.last_answer(),
        }
    }

    fn close(mut self, patience: Duration) -> Vec<Message> {
        let (nobody, _) = mpsc::channel();
        drop(std::mem::replace(&mut self.orders, nobody));
        drop(self.work.take());
        let until = env::instant() + patience;
        let mut all = Vec::new();
        loop {
            let left = until.saturating_duration_since(env::instant());
            match self.answer_within(left) {
                Some(answer) => all.push(answer),
                None => return all,
            }
        }
    }

    /// Orders are answered one after the other.
    fn heard(&mut self, answer: Message) -> Message {
        if matches!(
            answer,
            Message::Stored(_)
                | Message::NotStored(..)
                | Message::PlanStored(_)
                | Message::PlanNotStored(_)
        ) {
            self.owed.pop_front();
        }
        answer
    }

    /// Nobody is there any more: what was not answered is refused.
    fn last_answer(&mut self) -> Option<Message> {
        self.refused.append(&mut self.owed);
        self.refused.pop_front()
    }
}

/// The keeper's side: it tells an answer and wakes the loop, also when it comes to its end, whatever ended it.
struct Teller<W: Fn()> {
    given: Option<Sender<Message>>,
    wake: W,
}

impl<W: Fn()> Teller<W> {
    /// False when nobody listens any more.
    fn tell(&self, answer: Message) -> bool {
        let heard = self
            .given
            .as_ref()
            .is_some_and(|given| given.send(answer).is_ok());
        (self.wake)();
        heard
    }
}

impl<W: Fn()> Drop for Teller<W> {
    fn drop(&mut self) {
        self.given = None;
        (self.wake)();
    }
}

/// The keeper's work: what the person did first, everything else when there is time for it.
fn keep<W: Fn()>(mut store: Box<dyn Store>, orders: &Receiver<Order>, teller: &Teller<W>) {
    let mut waiting: VecDeque<Order> = VecDeque::new();
    let mut closing = false;
    loop {
        let Some(order) = next(orders, &mut waiting, &mut closing) else {
            return;
        };
        if closing && order.is_for_the_screen() {
            continue;
        }
        let answer = order.carry_out(store.as_mut());
        if answer.is_some_and(|answer| !teller.tell(answer)) {
            return;
        }
    }
}

/// The next order: one that cannot wait, else the oldest that can. `None` when all is done and no more will come.
fn next(
    orders: &Receiver<Order>,
    waiting: &mut VecDeque<Order>,
    closing: &mut bool,
) -> Option<Order> {
    loop {
        let heard = if waiting.is_empty() {
            orders.recv().map_err(|_| TryRecvError::Disconnected)
        } else {
            orders.try_recv()
        };
        match heard {
            Ok(order) if order.can_wait() => push_once(waiting, order),
            Ok(order) => return Some(order),
            Err(TryRecvError::Empty) => return waiting.pop_front(),
            Err(TryRecvError::Disconnected) => {
                *closing = true;
                return waiting.pop_front();
            }
        }
    }
}

/// Two looks that wait are one.
fn push_once(waiting: &mut VecDeque<Order>, order: Order) {
    let is_look = |order: &Order| matches!(order, Order::Look(_));
    if is_look(&order) {
        waiting.retain(|other| !is_look(other));
    }
    waiting.push_back(order);
}
