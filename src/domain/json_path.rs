//! The way to a place in a JSON text, through names and items: what a person needs to find a slip again.

use std::fmt;

/// One step of the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Into an object, to what stands under this name.
    Name(String),
    /// Into a list, to this item, the first is 0.
    Item(usize),
}

/// The way to the value at which a parser stopped: the one that ends at byte `end`, or is about to begin there.
/// `text` has to be JSON up to there.
pub fn path_to(text: &str, end: usize) -> JsonPath {
    let read = text.as_bytes().get(..end).unwrap_or(text.as_bytes());
    match read.split_last() {
        // What is said when an object or a list closes is said of the whole of it.
        Some((b'}' | b']', inside)) => {
            let mut way = JsonPath::through(inside);
            way.0.pop();
            way
        }
        Some((b'{' | b'[', before)) => JsonPath::through(before),
        _ => JsonPath::through(read),
    }
}

/// Steps from the outermost value inward; none of them means the whole text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JsonPath(pub Vec<Step>);

impl JsonPath {
    /// The name that leads to the value, if it stands in an object.
    pub fn name(&self) -> Option<&str> {
        match self.0.last() {
            Some(Step::Name(name)) => Some(name),
            Some(Step::Item(_)) | None => None,
        }
    }

    fn through(read: &[u8]) -> Self {
        let mut open: Vec<Open> = Vec::new();
        let mut at = 0;
        while let Some(byte) = read.get(at) {
            match byte {
                b'"' => {
                    let text = string(&read[at..]);
                    if let Some(Open::Object(name @ None)) = open.last_mut() {
                        *name = Some(serde_json::from_slice(text).unwrap_or_default());
                    }
                    at += text.len();
                    continue;
                }
                b'{' => open.push(Open::Object(None)),
                b'[' => open.push(Open::List(0)),
                b'}' | b']' => {
                    open.pop();
                }
                b',' => match open.last_mut() {
                    Some(Open::Object(name)) => *name = None,
                    Some(Open::List(item)) => *item += 1,
                    None => {}
                },
                _ => {}
            }
            at += 1;
        }
        Self(open.into_iter().filter_map(Open::step).collect())
    }
}

/// As in `steps[2].text`; a dot alone is the whole.
impl fmt::Display for JsonPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str(".");
        }
        for (index, step) in self.0.iter().enumerate() {
            match step {
                Step::Name(name) if index == 0 => f.write_str(name)?,
                Step::Name(name) => write!(f, ".{name}")?,
                Step::Item(item) => write!(f, "[{item}]")?,
            }
        }
        Ok(())
    }
}

/// An object or a list that is not closed yet, and where in it the reading is.
enum Open {
    Object(Option<String>),
    List(usize),
}

impl Open {
    fn step(self) -> Option<Step> {
        match self {
            Open::Object(name) => name.map(Step::Name),
            Open::List(item) => Some(Step::Item(item)),
        }
    }
}

/// The string these bytes begin with, quotation marks included.
fn string(bytes: &[u8]) -> &[u8] {
    let mut escaped = false;
    for (at, byte) in bytes.iter().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return &bytes[..=at],
            _ => {}
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(text: &str) -> String {
        path_to(text, text.len()).to_string()
    }

    #[test]
    fn a_value_is_reached_through_names_and_items() {
        assert_eq!(
            way(r#"{"a": 1, "values": [{"id": "x"}, {"name": 7"#),
            "values[1].name"
        );
        assert_eq!(way(r#"{"a": [[1, 2], [3, 4"#), "a[1][1]");
        assert_eq!(way("7"), ".");
    }

    #[test]
    fn what_is_missing_in_an_object_is_said_of_the_object() {
        assert_eq!(way(r#"{"values": [{"id": "x"}"#), "values[0]");
        assert_eq!(way(r#"{"values": [1, 2]"#), "values");
        assert_eq!(way("{}"), ".");
    }

    #[test]
    fn brackets_and_marks_inside_a_text_lead_nowhere() {
        assert_eq!(way(r#"{"a\"{": ["]},", "\\", "x"#), "a\"{[2]");
    }

    #[test]
    fn a_bracket_that_opens_is_the_value_itself() {
        assert_eq!(way(r#"{"name": {"#), "name");
        assert_eq!(way(r#"{"name": ["#), "name");
    }
}
