//! Steps as they read once they are done: "Sent one line to Sam".

use crate::domain::phrase::{capital, listed_step};

/// The verbs that steps begin with, each with its past. A verb that is not here stays as it is.
const VERBS: &str = "answer answered, arrange arranged, ask asked, balance balanced, breathe breathed, \
    brush brushed, build built, buy bought, call called, carry carried, catch caught, choose chose, circle circled, \
    clean cleaned, clear cleared, cook cooked, cross crossed, do did, draw drew, drink drank, dry dried, eat ate, \
    explain explained, explore explored, file filed, fill filled, find found, fix fixed, fold folded, follow followed, \
    get got, give gave, go went, greet greeted, have had, hold held, hum hummed, keep kept, lay laid, lean leaned, \
    leave left, let let, lie lay, light lit, listen listened, look looked, make made, meet met, message messaged, \
    move moved, name named, note noted, offer offered, open opened, pay paid, pet petted, phone phoned, pick picked, \
    place placed, plan planned, play played, practice practiced, press pressed, pull pulled, push pushed, put put, \
    react reacted, read read, remember remembered, reply replied, rest rested, roll rolled, run ran, say said, \
    send sent, set set, share shared, show showed, sign signed, sing sang, sit sat, sketch sketched, smooth smoothed, \
    sort sorted, spend spent, splash splashed, stand stood, start started, step stepped, stretch stretched, \
    take took, talk talked, tell told, text texted, thank thanked, think thought, tidy tidied, toss tossed, \
    touch touched, turn turned, visit visited, walk walked, wash washed, watch watched, water watered, wipe wiped, \
    wish wished, work worked, write wrote";

/// Words that are verbs wherever they follow "and" or "or".
const JOINED: &str = "catch choose circle find leave look make name note pull put read say send sign sit stretch \
    take tell write";

/// A step as it reads once it is done, without its last full stop. Words of a person's own are touched as little as
/// possible: the first verb, and a second one after "and" or "or".
pub fn past(step: &str) -> String {
    let step = listed_step(step.trim());
    let (first, rest) = step.split_at(end_of_word(step));
    let Some(done) = past_of(&first.to_lowercase()) else {
        return step.to_owned();
    };
    // What stands after a colon is quoted, as in "Say: I can feel this and move".
    let (told, quoted) = rest.split_at(rest.find(':').unwrap_or(rest.len()));
    format!("{}{}{quoted}", capital(done), joined(told))
}

/// The same text with the verbs after "and" and "or" in their past.
fn joined(text: &str) -> String {
    let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
    for at in 1..words.len() {
        let word = words[at].as_str();
        let follows = matches!(words[at - 1].as_str(), "and" | "or");
        // "Clean or sort one tool": right after the first verb it can be nothing else.
        let is_verb = at == 2 || JOINED.split_whitespace().any(|verb| verb == word);
        if follows
            && is_verb
            && let Some(done) = past_of(word)
        {
            done.clone_into(&mut words[at]);
        }
    }
    words.join(" ")
}

fn past_of(verb: &str) -> Option<&'static str> {
    let pairs = VERBS.split(',').map(str::trim);
    pairs
        .filter_map(|pair| pair.split_once(' '))
        .find(|(now, _)| *now == verb)
        .map(|(_, past)| past)
}

fn end_of_word(text: &str) -> usize {
    let ends = |letter: char| !letter.is_alphabetic();
    text.find(ends).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::past;

    #[test]
    fn a_step_reads_as_done() {
        assert_eq!(past("Send one line to Sam."), "Sent one line to Sam");
        assert_eq!(past("Choose tonight's dinner."), "Chose tonight's dinner");
        assert_eq!(past("Read one page."), "Read one page");
        assert_eq!(
            past("Think of one person and say their name."),
            "Thought of one person and said their name"
        );
        assert_eq!(
            past("Say: I can feel this and move."),
            "Said: I can feel this and move"
        );
        assert_eq!(
            past("Clean or sort one tool."),
            "Cleaned or sorted one tool"
        );
        assert_eq!(
            past("send one line: read and sign"),
            "Sent one line: read and sign"
        );
    }

    #[test]
    fn words_that_are_no_known_verb_stay() {
        assert_eq!(past("Called my sister."), "Called my sister");
        assert_eq!(past("Éclair for Mo"), "Éclair for Mo");
        assert_eq!(past(""), "");
        assert_eq!(past("Drink milk and water."), "Drank milk and water");
    }
}
