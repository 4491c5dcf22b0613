//! The string literals of a source file.

/// Each literal with the line it begins on; escapes that stand for a letter are put in its place.
pub fn of(source: &str) -> Vec<(usize, String)> {
    let mut reader = Reader {
        rest: source,
        line: 1,
        found: Vec::new(),
    };
    while !reader.rest.is_empty() {
        reader.step();
    }
    reader.found
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
    found: Vec<(usize, String)>,
}

impl Reader<'_> {
    fn step(&mut self) {
        if self.rest.starts_with("//") {
            self.skip(self.rest.find('\n').unwrap_or(self.rest.len()));
        } else if let Some(hashes) = self.raw() {
            self.take_raw(hashes);
        } else if self.rest.starts_with('"') {
            self.take_plain();
        } else if self.rest.starts_with('\'') {
            self.skip(letter(self.rest));
        } else {
            // A word is passed whole, so that the `r` at its end is not taken for the beginning of a raw text.
            let word = self.rest.find(|c: char| !c.is_alphanumeric() && c != '_');
            let first = self.rest.chars().next().map_or(0, char::len_utf8);
            self.skip(word.unwrap_or(self.rest.len()).max(first));
        }
    }

    /// How many `#` a raw text here begins with.
    fn raw(&self) -> Option<usize> {
        let after = self
            .rest
            .strip_prefix("br")
            .or(self.rest.strip_prefix('r'))?;
        let text = after.trim_start_matches('#');
        text.starts_with('"').then_some(after.len() - text.len())
    }

    fn take_raw(&mut self, hashes: usize) {
        let start = self.rest.find('"').unwrap_or(0) + 1;
        let close = format!("\"{}", "#".repeat(hashes));
        let length = self.rest[start..]
            .find(&close)
            .unwrap_or(self.rest.len() - start);
        self.found
            .push((self.line, self.rest[start..start + length].to_owned()));
        self.skip(start + length + close.len());
    }

    fn take_plain(&mut self) {
        let mut text = String::new();
        let mut letters = self.rest.char_indices().skip(1);
        let mut end = self.rest.len();
        while let Some((at, letter)) = letters.next() {
            match letter {
                '"' => {
                    end = at + 1;
                    break;
                }
                '\\' => match letters.next() {
                    Some((_, 'n' | 't' | '\n')) => text.push(' '),
                    Some((_, quoted @ ('"' | '\'' | '\\'))) => text.push(quoted),
                    Some(_) | None => {}
                },
                other => text.push(other),
            }
        }
        self.found.push((self.line, text));
        self.skip(end);
    }

    fn skip(&mut self, bytes: usize) {
        let bytes = bytes.min(self.rest.len());
        self.line += self.rest[..bytes].matches('\n').count();
        self.rest = &self.rest[bytes..];
    }
}

/// The bytes of a letter in quotes, or of the mark that begins a lifetime.
fn letter(text: &str) -> usize {
    let mut letters = text.char_indices().skip(1);
    match (letters.next(), letters.next()) {
        (Some((_, '\\')), Some(_)) => text[3..].find('\'').map_or(1, |end| end + 4),
        (Some(_), Some((end, '\''))) => end + 1,
        _ => 1,
    }
}

#[test]
fn literals_are_found_wherever_they_stand() {
    let source = [
        "// \"not this\"",
        "let a = \"one \\\"two\\\" \\",
        "         three\"; let b = '\"'; let c: &'static str = r#\"four \"five\"\"#;",
        "let d = '\\''; let e = for_r(\"six\");",
    ]
    .join("\n");
    let source = source.as_str();
    let texts: Vec<String> = of(source).into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts.len(), 3, "{texts:?}");
    assert!(texts[0].starts_with("one \"two\" ") && texts[0].ends_with("three"));
    assert_eq!(texts[1..], ["four \"five\"", "six"]);
    assert_eq!(of(source)[0].0, 2);
}
