//! Every statement of the rooms: those that the scripts of the tests handed to the book, and the fixed ones in the sources
//! of core that no script reaches.

use std::path::Path;

use crate::place::Place;
use crate::shell::{Failure, Output, Result};

pub struct Statement {
    /// From the repository.
    pub file: String,
    pub text: String,
}

impl Statement {
    /// The text without comments, every run of blanks as one.
    pub fn in_one_line(&self) -> String {
        in_one_line(&self.text)
    }
}

fn in_one_line(text: &str) -> String {
    let lines = text.lines().map(|line| line.split_once("--").map_or(line, |(code, _)| code));
    lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

pub fn gather(place: &Place, output: &mut Output) -> Result<Vec<Statement>> {
    let mut all = recorded(place, output)?;
    let seen: Vec<String> = all.iter().map(Statement::in_one_line).collect();
    let mut fixed = Vec::new();
    walk(&place.root, &place.root.join("core/src"), &mut fixed)?;
    fixed.retain(|statement| {
        let text = statement.in_one_line();
        begins_as_statement(&text) && !seen.iter().any(|seen| seen.contains(&text))
    });
    all.extend(fixed);
    Ok(all)
}

/// Runs the scripts that put every command to a sample hotel, which write down what was asked.
fn recorded(place: &Place, output: &mut Output) -> Result<Vec<Statement>> {
    let path = place.target.join("xtask").join("statements.txt");
    let mut scripts = place.cargo(&["test", "--workspace", "--test", "asks"]);
    scripts.env("ZHIKE_STATEMENTS", &path);
    output.run(&mut scripts, "read the failing test above")?;
    let text = std::fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error))?;
    Ok(text.split('\u{1e}').filter_map(|entry| entry.split_once('\n')).map(statement).collect())
}

fn statement((file, text): (&str, &str)) -> Statement {
    Statement { file: file.to_owned(), text: text.to_owned() }
}

/// Gathers what the files of this folder have, tests left out.
fn walk(root: &Path, folder: &Path, found: &mut Vec<Statement>) -> Result<()> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::file(folder, &error))?;
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if stem == "testing" || stem == "sequences" || stem.ends_with("tests") {
            continue;
        }
        if path.is_dir() {
            walk(root, &path, found)?;
            continue;
        }
        let text = || std::fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error));
        let file = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().into_owned();
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("sql") => found.push(Statement { file, text: text()? }),
            Some("rs") => {
                let text = text()?;
                let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
                found.extend(literals(code).into_iter().map(|text| Statement { file: file.clone(), text }));
            }
            _ => {}
        }
    }
    Ok(())
}

fn begins_as_statement(text: &str) -> bool {
    // A template with places to fill in is known by what the scripts made of it.
    let whole = !text.contains('{');
    whole && ["select ", "insert into ", "update ", "delete from ", "with "].iter().any(|word| text.starts_with(word))
}

/// The texts in quotes of Rust code, with the line breaks that a backslash takes away taken away.
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

fn literal(letters: &mut std::iter::Peekable<std::str::Chars>) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_are_found_in_code() {
        let code = "// \"no text\"\nlet quote = '\"'; query.one(\"select a\n  from b\", x); f(\"say \\\"no\\\" \\\n   more\");";
        assert_eq!(literals(code), ["select a\n  from b", "say \"no\" more"]);
        assert_eq!(in_one_line("-- Shape: one.\nselect a\n  from b -- c\n"), "select a from b");
        assert!(begins_as_statement("select a from b") && !begins_as_statement("select {a} from b"));
    }
}
