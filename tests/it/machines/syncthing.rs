//! Two real Syncthing instances that can reach nothing but each other, cut off from one another again and again while
//! marks are made and the plan is changed on both sides.

mod machine;
mod peer;

use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use daymark::domain::id::Ids;

use self::{machine::Machine, peer::Peer};
use crate::support::{Promise, Proof, count, seed, three_values};

/// Folder, rounds and seed for the half that runs apart.
const APART: &str = "DAYMARK_TEST_SYNCTHING";

#[test]
fn two_syncthings_cut_off_from_each_other_lose_nothing_and_agree() {
    let (rounds, seed) = (count(1, 50), seed());
    let proof = Proof::of(Promise::P6, "two Syncthings, cut off again and again").seed(seed);
    let Some(alone) = alone() else {
        proof
            .skipped(rounds, "no syncthing, or no network namespaces")
            .tell();
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let output = Command::new("unshare")
        .args(alone)
        .args(["sh", "-c", "ip link set lo up && exec \"$@\"", "sh"])
        .arg(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "machines::syncthing::apart"])
        .env(
            APART,
            format!("{}|{rounds}|{seed}", folder.path().display()),
        )
        .output()
        .unwrap();
    let told = fs::read_to_string(folder.path().join("told")).unwrap_or_default();
    assert!(
        output.status.success(),
        "{told}\n{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    proof.cases(rounds).note(told.trim()).tell();
}

/// How `unshare` gives a network with nothing in it, where it and Syncthing are here at all.
fn alone() -> Option<&'static [&'static str]> {
    let runs = |program: &str, words: &[&str]| {
        let mut command = Command::new(program);
        command
            .args(words)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    };
    let ways: [&[&str]; 2] = [&["-n"], &["-rn"]];
    let lo = ["sh", "-c", "ip link set lo up"];
    let way = ways
        .into_iter()
        .find(|way| runs("unshare", &[way, &lo[..]].concat()))?;
    runs("syncthing", &["--version"]).then_some(way)
}

/// Not a test of its own: what the one above starts where no other network is.
#[test]
#[ignore = "it needs a network of its own"]
fn apart() {
    let orders = std::env::var(APART).unwrap();
    let [folder, rounds, seed] = orders.split('|').collect::<Vec<_>>().try_into().unwrap();
    let folder = Path::new(folder);
    let rounds: u32 = rounds.parse().unwrap();
    let mut draw = Ids::seeded(seed.parse().unwrap());
    let two = Two::begin(folder);
    let (mut made, mut planned) = (BTreeSet::new(), BTreeSet::new());
    let mut settled = 0;
    for round in 0..rounds {
        two.part();
        for machine in &two.machines {
            for _ in 0..6 {
                planned.extend(machine.does_something(round, draw.draw()));
            }
            made.append(&mut machine.ids());
        }
        two.meet();
        settled += two.settle(round);
        let [here, there] = two.exports();
        assert_eq!(here, there, "round {round}");
        let all = made.iter().chain(&planned);
        let gone: Vec<&String> = all
            .filter(|it| !here.contains(&format!("\"{it}\"")))
            .collect();
        assert_eq!(gone, Vec::<&String>::new(), "round {round}");
    }
    let copies = two.machines[0].copies();
    let told = format!(
        "{} entries and {} changes of the plan, all there on both sides; {copies} conflict copies; settled after {settled} visits",
        made.len(),
        planned.len()
    );
    fs::write(folder.join("told"), told).unwrap();
}

/// Two machines, the second a copy of the first one's home, and what carries the folder between them.
struct Two {
    machines: [Machine; 2],
    peers: [Peer; 2],
}

impl Two {
    fn begin(folder: &Path) -> Self {
        let machines = ["a", "b"].map(|name| Machine::new(&folder.join(name)));
        machines[0].holds(&three_values());
        machines[0].does_something(0, 0);
        machines[1].is_a_copy_of(&machines[0]);
        let mut peers = [(&machines[0], 22_001), (&machines[1], 22_002)]
            .map(|(machine, port)| Peer::start(&machine.folder, port));
        let ids = [peers[0].id.clone(), peers[1].id.clone()];
        peers[0].shares_with(&machines[0].store(), &ids[1], 22_002);
        peers[1].shares_with(&machines[1].store(), &ids[0], 22_001);
        let two = Self { machines, peers };
        two.meet();
        two
    }

    fn part(&self) {
        self.peers[0].pause(&self.peers[1].id);
        peer::wait("parted", || !self.peers[1].is_connected(&self.peers[0].id));
    }

    fn meet(&self) {
        self.peers[0].resume(&self.peers[1].id);
        peer::wait("connected", || {
            self.peers[0].is_connected(&self.peers[1].id)
        });
        self.carry();
    }

    /// Until both folders hold the same.
    fn carry(&self) {
        peer::wait("the same on both sides", || {
            for peer in &self.peers {
                peer.scan();
            }
            self.peers.iter().all(Peer::has_everything)
                && self.machines[0].files() == self.machines[1].files()
        });
    }

    /// Visits on both machines, until nobody has anything more to say. Gives how many.
    fn settle(&self, round: u32) -> u32 {
        for visits in 1..=8 {
            let before = self.machines[0].files();
            for machine in &self.machines {
                machine.looks(round);
            }
            self.carry();
            if self.machines[0].files() == before {
                return visits;
            }
        }
        panic!("after eight visits on both sides there is still something new");
    }

    fn exports(&self) -> [String; 2] {
        [0, 1].map(|at| self.machines[at].export())
    }
}

/// Long enough for a busy machine.
const PATIENCE: Duration = Duration::from_secs(180);
