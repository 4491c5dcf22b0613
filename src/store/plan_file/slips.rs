//! What reads as a plan and yet says nothing: a step of a value that is not there, a name without a letter. The program
//! opens such a plan and keeps all of it; whoever edits it by hand is told.

use std::path::Path;

use serde_json::Value;

use super::{PlanError, explain, parse, text_of, tree};
use crate::domain::{
    json_path::{JsonPath, Step, path_to},
    plan::Plan,
    text::clean,
};

/// The first of them in the bytes of a plan.
pub(in crate::store) fn first_slip(path: &Path, bytes: &[u8]) -> Option<PlanError> {
    let plan = parse(path, bytes)
        .ok()
        .filter(|plan| !plan.is_unfinished())?;
    let (text, tree) = (text_of(path, bytes).ok()?, tree(bytes)?);
    let nameless = ["values", "people"].into_iter().find_map(|list| {
        let is_empty = |item: &Value| {
            item["name"]
                .as_str()
                .is_some_and(|name| name.trim().is_empty())
        };
        let at = standing(&tree, list).find(|(_, item)| is_empty(item))?.0;
        Some((
            list,
            at,
            "name",
            "this name is empty; it takes a word or two".to_owned(),
        ))
    });
    let (list, at, key, message) = nameless.or_else(|| valueless(&plan, &tree))?;
    let held = tree[list][at][key].to_string();
    let way = [
        Step::Name(list.into()),
        Step::Item(at),
        Step::Name(key.into()),
    ];
    let way = JsonPath(way.into());
    let mut found = text.match_indices(&held);
    let start = found.find(|(start, _)| path_to(text, start + held.len()) == way);
    Some(*explain::at(path, text, start.map(|(start, _)| start), &message).error)
}

/// A step whose value the plan does not have.
fn valueless(plan: &Plan, tree: &Value) -> Option<(&'static str, usize, &'static str, String)> {
    let is_known = |id: &str| {
        let erased = plan.erased_ids();
        plan.values
            .iter()
            .map(|value| &value.id)
            .chain(&erased)
            .any(|known| known.as_str() == id)
    };
    let of = |item: &Value| item["value"].as_str().map(str::to_owned);
    let (at, of) = standing(tree, "commitments")
        .filter_map(|(at, item)| Some((at, of(item)?)))
        .find(|(_, of)| !is_known(of))?;
    let ids: Vec<&str> = plan
        .active_values()
        .iter()
        .map(|value| value.id.as_str())
        .collect();
    let message = format!(
        "no value has the id \"{}\", so this step stands nowhere; the values are {}",
        clean(&of),
        clean(&ids.join(", "))
    );
    Some(("commitments", at, "value", message))
}

/// The items of a list that are not retired, with their places.
fn standing<'a>(tree: &'a Value, list: &str) -> impl Iterator<Item = (usize, &'a Value)> {
    let items = tree[list].as_array().into_iter().flatten().enumerate();
    items.filter(|(_, item)| item["retired"].is_null())
}
