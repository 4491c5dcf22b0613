//! Quiet pages as they are drawn at 80x24.

/// The whole screen of a quiet page: its words from row 8 and column 15 on, the footer's two ends in row 24.
pub fn quiet_page(words: &str, left: &str, right: &str) -> String {
    let words = words.strip_prefix('\n').unwrap_or(words);
    let mut rows: Vec<String> = vec![String::new(); 7];
    rows.extend(
        words
            .lines()
            .map(|row| format!("{:14}{}", "", row.trim_end())),
    );
    rows.resize(23, String::new());
    let free = 76 - left.chars().count();
    rows.push(format!("  {left}{right:>free$}"));
    format!("\n{}", rows.join("\n"))
}
