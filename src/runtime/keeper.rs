//! The keeper owns the store, so that a slow disk never blocks a key.

use std::{
    collections::VecDeque,
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, TryRecvError},
    thread,
    time::Duration,
};

use crate::{app::effect::Message, env, store::Store};

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
    Beside {
        orders: Sender<Order>,
        answers: Receiver<Message>,
        refused: VecDeque<Message>,
    },
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

    /// A keeper on a thread of its own. It calls `wake` whenever it has an answer.
    pub fn beside(store: Box<dyn Store>, wake: impl Fn() + Send + 'static) -> Self {
        let (orders, taken) = mpsc::channel();
        let (given, answers) = mpsc::channel();
        let tell = move |answer| {
            let heard = given.send(answer).is_ok();
            wake();
            heard
        };
        thread::spawn(move || keep(store, &taken, tell));
        Self {
            place: Place::Beside {
                orders,
                answers,
                refused: VecDeque::new(),
            },
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
            Place::Inline { store, answers } => answers.extend(order.carry_out(store.as_mut())),
            Place::Beside {
                orders, refused, ..
            } => {
                if let Err(unheard) = orders.send(order) {
                    refused.extend(unheard.0.refuse());
                }
            }
            Place::Closed => {}
        }
    }

    /// An answer that is there already.
    pub fn answer(&mut self) -> Option<Message> {
        match &mut self.place {
            Place::Inline { answers, .. } => answers.pop_front(),
            Place::Beside {
                answers, refused, ..
            } => answers.try_recv().ok().or_else(|| refused.pop_front()),
            Place::Closed => None,
        }
    }

    /// The next answer, waited for at most so long.
    pub fn answer_within(&mut self, time: Duration) -> Option<Message> {
        match &mut self.place {
            Place::Beside {
                answers, refused, ..
            } => match refused.pop_front() {
                Some(answer) => Some(answer),
                None => answers.recv_timeout(time).ok(),
            },
            Place::Inline { .. } | Place::Closed => self.answer(),
        }
    }

    /// Lets it finish what was handed over, at most for so long, and gives the answers that came.
    pub fn close(self, patience: Duration) -> Vec<Message> {
        match self.place {
            Place::Inline { answers, .. } => answers.into(),
            Place::Beside {
                orders,
                answers,
                refused,
            } => {
                drop(orders);
                let until = env::instant() + patience;
                let mut all: Vec<Message> = refused.into();
                loop {
                    let left = until.saturating_duration_since(env::instant());
                    match answers.recv_timeout(left) {
                        Ok(answer) => all.push(answer),
                        Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                            return all;
                        }
                    }
                }
            }
            Place::Closed => Vec::new(),
        }
    }
}

/// The keeper's work: what the person did first, everything else when there is time for it.
fn keep(mut store: Box<dyn Store>, orders: &Receiver<Order>, tell: impl Fn(Message) -> bool) {
    let mut waiting: VecDeque<Order> = VecDeque::new();
    let mut closing = false;
    loop {
        let Some(order) = next(orders, &mut waiting, &mut closing) else {
            return;
        };
        if closing && order.is_for_the_screen() {
            continue;
        }
        if let Some(answer) = order.carry_out(store.as_mut())
            && !tell(answer)
        {
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
