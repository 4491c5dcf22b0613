//! A Syncthing that answers on this machine alone.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use super::PATIENCE;

const KEY: &str = "a-key-for-a-test";

/// The name both give to what they share.
const FOLDER: &str = "daymark";

/// A running instance; it ends with this value.
pub(super) struct Peer {
    process: Child,
    /// How others know it.
    pub(super) id: String,
    port: u16,
}

impl Peer {
    /// Starts one that listens on `port` and has its own things in `folder`.
    pub(super) fn start(folder: &Path, port: u16) -> Self {
        let home = folder.join("syncthing");
        let program = || {
            let mut command = Command::new("syncthing");
            command
                .env("HOME", folder)
                .env("STNOUPGRADE", "1")
                .env("STNODEFAULTFOLDER", "1")
                .stdin(Stdio::null())
                .stderr(Stdio::null());
            command
        };
        let home_word = format!("--home={}", home.display());
        let made = program()
            .args([
                "generate",
                &home_word,
                "--no-default-folder",
                "--skip-port-probing",
            ])
            .stdout(Stdio::null())
            .status();
        assert!(made.unwrap().success());
        let id = program()
            .args([&home_word, "--device-id"])
            .output()
            .unwrap();
        let answers = port + 1000;
        let process = program()
            .args([
                "serve",
                &home_word,
                "--no-browser",
                "--no-restart",
                "--no-upgrade",
                "--skip-port-probing",
            ])
            .arg(format!("--gui-address=http://127.0.0.1:{answers}"))
            .arg(format!("--gui-apikey={KEY}"))
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let peer = Self {
            process,
            id: String::from_utf8(id.stdout).unwrap().trim().to_owned(),
            port: answers,
        };
        wait("an answer", || {
            peer.ask("GET", "/rest/system/ping", None).is_some()
        });
        peer.keeps_to_itself(port);
        peer
    }

    fn keeps_to_itself(&self, port: u16) {
        let options = json!({
            "listenAddresses": [format!("tcp://127.0.0.1:{port}")],
            "globalAnnounceEnabled": false, "localAnnounceEnabled": false, "relaysEnabled": false, "natEnabled": false,
            "urAccepted": -1, "crashReportingEnabled": false, "announceLANAddresses": false, "reconnectionIntervalS": 1,
        });
        self.asked("PATCH", "/rest/config/options", Some(&options));
    }

    /// Shares a folder with another instance.
    pub(super) fn shares_with(&mut self, store: &Path, other: &str, port: u16) {
        let device = json!({"deviceID": other, "name": "other", "addresses": [format!("tcp://127.0.0.1:{port}")]});
        self.asked("POST", "/rest/config/devices", Some(&device));
        let folder = json!({
            "id": FOLDER, "label": FOLDER, "path": store, "type": "sendreceive", "fsWatcherEnabled": false,
            "rescanIntervalS": 3600, "maxConflicts": 10, "devices": [{"deviceID": self.id}, {"deviceID": other}],
        });
        self.asked("POST", "/rest/config/folders", Some(&folder));
    }

    pub(super) fn pause(&self, other: &str) {
        self.asked("POST", &format!("/rest/system/pause?device={other}"), None);
    }

    pub(super) fn resume(&self, other: &str) {
        self.asked("POST", &format!("/rest/system/resume?device={other}"), None);
    }

    pub(super) fn is_connected(&self, other: &str) -> bool {
        let all = self
            .ask("GET", "/rest/system/connections", None)
            .unwrap_or_default();
        all["connections"][other]["connected"] == true
    }

    /// Looks for what changed in the folder.
    pub(super) fn scan(&self) {
        let _begun = self.ask("POST", &format!("/rest/db/scan?folder={FOLDER}"), None);
    }

    /// Nothing is on its way to it.
    pub(super) fn has_everything(&self) -> bool {
        let status = self.ask("GET", &format!("/rest/db/status?folder={FOLDER}"), None);
        status.is_some_and(|status| {
            status["state"] == "idle" && status["needFiles"] == 0 && status["needDeletes"] == 0
        })
    }

    fn asked(&self, method: &str, path: &str, body: Option<&Value>) {
        assert!(self.ask(method, path, body).is_some(), "{method} {path}");
    }

    /// What it answers, if it does; nothing said is null.
    fn ask(&self, method: &str, path: &str, body: Option<&Value>) -> Option<Value> {
        let body = body.map(Value::to_string).unwrap_or_default();
        let mut line = TcpStream::connect(("127.0.0.1", self.port)).ok()?;
        line.set_read_timeout(Some(PATIENCE)).ok()?;
        let head = format!(
            "{method} {path} HTTP/1.0\r\nHost: 127.0.0.1\r\nX-API-Key: {KEY}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        line.write_all((head + &body).as_bytes()).ok()?;
        let mut answer = String::new();
        line.read_to_string(&mut answer).ok()?;
        let (head, body) = answer.split_once("\r\n\r\n")?;
        let is_good = head.split(' ').nth(1) == Some("200");
        is_good.then(|| serde_json::from_str(body).unwrap_or_default())
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        let _ended = self.process.kill();
        let _gone = self.process.wait();
    }
}

/// Waits until something is so.
#[track_caller]
pub(super) fn wait(what: &str, mut is_so: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < PATIENCE, "waited in vain: {what}");
        thread::sleep(Duration::from_millis(100));
    }
}
