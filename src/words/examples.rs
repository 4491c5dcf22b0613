//! How the help of each command begins.

/// Examples of a command, named as it is typed after `daymark`; empty for what is no command.
pub fn of(command: &str) -> &'static str {
    looking(command)
        .or_else(|| marking(command))
        .or_else(|| taking_along(command))
        .or_else(|| keeping(command))
        .unwrap_or_default()
}

/// What shows something and changes nothing.
fn looking(command: &str) -> Option<&'static str> {
    Some(match command {
        "today" => {
            "\
Examples:
  daymark today                    the steps as text, for a shell's greeting
  daymark today --json | jq -r '.steps[0].text'
"
        }
        "status" => {
            "\
Examples:
  daymark status                   one line, nothing personal in it
  daymark status --json            for waybar
  daymark status --format '{next}, {count} so far'
"
        }
        "week" => {
            "\
Examples:
  daymark week                     the seven days that end today
  daymark week --date 2026-03-08   the seven days that end with this one
  daymark week --json | jq .values
"
        }
        "log" => {
            "\
Examples:
  daymark log                      every done step, a line each
  daymark log --since 2026-03-01 --value growth
  daymark log --csv > steps.csv
"
        }
        "statement" => {
            "\
Examples:
  daymark statement                what matters to you, in one sentence
  daymark statement | fold -s -w 40
"
        }
        _ => return None,
    })
}

/// What a day is made of.
fn marking(command: &str) -> Option<&'static str> {
    Some(match command {
        "done" => {
            "\
Examples:
  daymark done                     the first open step
  daymark done 2                   by its number on Today
  daymark done read --size tiny    by how its text begins, and its size
  daymark done 1 --felt energizing
"
        }
        "undo" => {
            "\
Examples:
  daymark undo                     the newest thing of today, and its name
"
        }
        "now" => {
            "\
Examples:
  daymark now                      one small thing; Enter when it is done
  daymark now | cat                its text alone
"
        }
        "ground" => {
            "\
Examples:
  daymark ground                   the grounding exercise
  daymark ground --no-motion       the same, and nothing moves
"
        }
        "hard" => {
            "\
Examples:
  daymark hard                     one thing at a time
  daymark hard --store /tmp/none   works without any files, too
"
        }
        "review" => {
            "\
Examples:
  daymark review                   nine short screens; Enter goes on
"
        }
        "remind" => {
            "\
Examples:
  daymark remind                   one line, at most once in a part of the day
  daymark remind --install         shows a timer, and asks before it is set up
"
        }
        _ => return None,
    })
}

/// What leaves daymark, and what comes into it.
fn taking_along(command: &str) -> Option<&'static str> {
    Some(match command {
        "share" => {
            "\
Examples:
  daymark share                    your values and one step
  daymark share --save             as a file in this folder, too
"
        }
        "export" => {
            "\
Examples:
  daymark export --json > daymark.json
  daymark export --csv > steps.csv
  daymark export --markdown        a page to print or to hand on
"
        }
        "import" => super::import::EXAMPLES,
        "ics" => {
            "\
Examples:
  daymark ics --out daymark.ics    your steps as a calendar
  daymark ics | khal import --batch -a home /dev/stdin
  daymark ics --one-offs           with the things that have a day of their own
"
        }
        "completions" => {
            "\
Examples:
  daymark completions bash > ~/.local/share/bash-completion/completions/daymark
  daymark completions zsh > ~/.zfunc/_daymark
  daymark completions fish > ~/.config/fish/completions/daymark.fish
"
        }
        "man" => {
            "\
Examples:
  daymark man | man -l -           read it
  daymark man > ~/.local/share/man/man1/daymark.1
"
        }
        _ => return None,
    })
}

/// What is about the files themselves.
fn keeping(command: &str) -> Option<&'static str> {
    Some(match command {
        "edit" => {
            "\
Examples:
  daymark edit                     plan.json in $VISUAL or $EDITOR
  EDITOR=nano daymark edit
"
        }
        "forget" => {
            "\
Examples:
  daymark forget                   a list to choose from
  daymark forget 01HZX3Q4T0        by its id
"
        }
        "erase" => {
            "\
Examples:
  daymark export --json > all.json
  daymark erase                    says what goes, and waits for a word
"
        }
        "doctor" => {
            "\
Examples:
  daymark doctor                   what is on disk
  daymark doctor --bring-back      entries that a backup still has
"
        }
        "schema" => {
            "\
Examples:
  daymark schema > plan.schema.json
"
        }
        "sync" | "sync init" => {
            "\
Examples:
  daymark sync init                what git or Syncthing is told
"
        }
        "merge-plan" => {
            "\
Examples:
  daymark merge-plan /dev/null mine.json theirs.json
"
        }
        _ => return None,
    })
}
