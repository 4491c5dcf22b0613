//! What comes with the program: nothing that talks to a network, nothing that may not be given on.

use std::process::Command;

use serde_json::Value;

/// What may come with the program; `cargo deny` reads the same file.
const POLICY: &str = include_str!("../../../deny.toml");

const LOCK: &str = include_str!("../../../Cargo.lock");

fn policy() -> toml::Table {
    POLICY.parse().expect("deny.toml can be read")
}

/// A list of texts in the policy.
fn listed(part: &str, name: &str) -> Vec<String> {
    let policy = policy();
    let list = policy[part][name].as_array().expect("a list").clone();
    let text = |item: toml::Value| match item {
        toml::Value::String(text) => text,
        other => other["crate"].as_str().expect("a crate").to_owned(),
    };
    list.into_iter().map(text).collect()
}

/// What Cargo.lock says under a name.
fn locked(name: &str) -> Vec<&'static str> {
    let begin = format!("{name} = \"");
    let lines = LOCK.lines().filter_map(|line| line.strip_prefix(&begin));
    lines.map(|value| value.trim_end_matches('"')).collect()
}

#[test]
fn nothing_in_the_tree_reaches_a_network() {
    let banned = listed("bans", "deny");
    assert!(banned.len() >= 24 && banned.iter().any(|name| name == "tokio"));
    let names = locked("name");
    assert!(names.len() > 100, "{}", names.len());
    let found: Vec<&str> = names
        .into_iter()
        .filter(|name| banned.iter().any(|banned| banned == name))
        .collect();
    assert_eq!(found, Vec::<&str>::new());
}

#[test]
fn everything_in_the_tree_comes_from_the_one_registry() {
    let allowed = listed("sources", "allow-registry");
    assert_eq!(listed("sources", "allow-git"), Vec::<String>::new());
    for source in locked("source") {
        let is_known = allowed
            .iter()
            .any(|place| source == format!("registry+{place}"));
        assert!(is_known, "{source}");
    }
    // All but daymark itself.
    assert_eq!(locked("source").len() + 1, locked("name").len());
    assert_eq!(locked("checksum").len(), locked("source").len());
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
    let free = listed("licenses", "allow");
    let expression = expression.replace('/', " OR ").replace(['(', ')'], "");
    expression.split(" OR ").any(|alternative| {
        alternative
            .split(" AND ")
            .all(|name| free.iter().any(|free| free == name.trim()))
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
