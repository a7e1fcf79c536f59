//! Statements as they stand in the sources, compared with those that were asked.

use std::iter::Peekable;
use std::str::Chars;

/// The text without comments, every run of blanks as one.
pub fn in_one_line(text: &str) -> String {
    let lines = text.lines().map(|line| line.split_once("--").map_or(line, |(code, _)| code));
    lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

/// Whether a statement that was asked is what code made of this text: it has all of it in order, but for the parameters
/// and the places that are filled in.
pub fn is_made_of(asked: &str, text: &str) -> bool {
    fixed_parts(&in_one_line(text))
        .iter()
        .try_fold(asked, |rest, part| Some(rest.split_once(part.as_str())?.1))
        .is_some()
}

fn fixed_parts(line: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            ':' => {
                while letters.next_if(|letter| *letter == '_' || letter.is_ascii_alphanumeric()).is_some() {}
                parts.push(String::new());
            }
            '{' => {
                letters.by_ref().take_while(|letter| *letter != '}').for_each(drop);
                parts.push(String::new());
            }
            letter => parts.iter_mut().last().into_iter().for_each(|part| part.push(letter)),
        }
    }
    parts
}

/// The statements among the texts in quotes of Rust code, tests at its end left out.
pub fn statements(code: &str) -> Vec<String> {
    const VERBS: [&str; 5] = ["select ", "insert into ", "update ", "delete from ", "with "];
    let code = code.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let is_statement = |text: &String| VERBS.iter().any(|verb| text.trim_start().starts_with(verb));
    literals(code).into_iter().filter(is_statement).collect()
}

fn literals(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut letters = code.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '/' if letters.peek() == Some(&'/') => {
                letters.by_ref().take_while(|letter| *letter != '\n').for_each(drop);
            }
            // A quote as a letter begins no text.
            '\'' if letters.peek() == Some(&'"') => {
                letters.nth(1);
            }
            '"' => found.push(literal(&mut letters)),
            _ => {}
        }
    }
    found
}

/// The rest of a text in quotes, without the line breaks that a backslash takes away.
fn literal(letters: &mut Peekable<Chars>) -> String {
    let mut text = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => break,
            '\\' => match letters.next() {
                Some('\n') => while letters.next_if(|letter| letter.is_whitespace()).is_some() {},
                Some('n') => text.push('\n'),
                Some(other) => text.push(other),
                None => {}
            },
            other => text.push(other),
        }
    }
    text
}

#[test]
fn statements_are_found_in_code_and_known_again() {
    let code = "// \"select no\"\nlet quote = '\"'; one(\"select a\n  from b where c in ({list})\", x); f(\"say \\\"no\\\" more\");";
    let found = statements(code);
    assert_eq!(found, ["select a\n  from b where c in ({list})"]);
    assert!(is_made_of("select a from b where c in (1, 2)", &found[0]), "the list is filled in");
    assert!(!is_made_of("select a from b", &found[0]));
    assert!(is_made_of("select a from b where c = :other", "-- Shape: one.\nselect a\nfrom b\nwhere c = :name"));
}
