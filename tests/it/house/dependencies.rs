//! What comes with the program: nothing that talks to a network, nothing that may not be given on.

use std::process::Command;

use serde_json::Value;

/// Crates by which a program reaches a network.
const NETWORK: [&str; 24] = [
    "async-std",
    "attohttpc",
    "awc",
    "curl",
    "h2",
    "h3",
    "hyper",
    "isahc",
    "minreq",
    "native-tls",
    "openssl",
    "quinn",
    "reqwest",
    "rustls",
    "smol",
    "socket2",
    "surf",
    "tokio",
    "trust-dns",
    "hickory-proto",
    "tungstenite",
    "ureq",
    "warp",
    "websocket",
];

/// Licences under which code may be given on together with ours, unchanged.
const FREE: [&str; 16] = [
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MPL-2.0",
    "WTFPL",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "Zlib",
    "0BSD",
];

#[test]
fn nothing_in_the_tree_reaches_a_network() {
    let lock = include_str!("../../../Cargo.lock");
    let names = lock
        .lines()
        .filter_map(|line| line.strip_prefix("name = \""));
    let found: Vec<&str> = names
        .map(|name| name.trim_end_matches('"'))
        .filter(|name| NETWORK.contains(name))
        .collect();
    assert_eq!(found, Vec::<&str>::new());
}

#[test]
fn everything_in_the_tree_may_be_given_on() {
    let Some(packages) = packages() else {
        tell!("skipped: cargo does not list the packages here");
        return;
    };
    let closed: Vec<String> = packages
        .iter()
        .filter(|package| !is_free(package["license"].as_str().unwrap_or_default()))
        .map(|package| format!("{}: {}", package["name"], package["license"]))
        .collect();
    assert_eq!(closed, Vec::<String>::new());
}

/// What cargo knows of every crate this machine builds.
fn packages() -> Option<Vec<Value>> {
    let cargo = std::env::var("CARGO").ok()?;
    let host = Command::new(&cargo).arg("-vV").output().ok()?;
    let host = String::from_utf8(host.stdout).ok()?;
    let host = host.lines().find_map(|line| line.strip_prefix("host: "))?;
    let words = [
        "metadata",
        "--locked",
        "--offline",
        "--format-version",
        "1",
        "--filter-platform",
        host,
    ];
    let output = Command::new(&cargo)
        .args(words)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .ok()?;
    let all: Value = serde_json::from_slice(&output.stdout).ok()?;
    all["packages"].as_array().cloned()
}

/// True when one of the alternatives asks for nothing but free licences.
fn is_free(expression: &str) -> bool {
    let expression = expression.replace('/', " OR ").replace(['(', ')'], "");
    expression.split(" OR ").any(|alternative| {
        alternative
            .split(" AND ")
            .all(|name| FREE.contains(&name.trim()))
    })
}

#[test]
fn licences_are_read_as_they_are_meant() {
    assert!(is_free("MIT OR GPL-3.0"));
    assert!(is_free("(MIT OR Apache-2.0) AND Unicode-3.0"));
    assert!(!is_free("GPL-3.0"));
    assert!(!is_free("MIT AND GPL-3.0"));
    assert!(!is_free(""));
}
