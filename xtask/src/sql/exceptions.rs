//! The statements that PostgreSQL may refuse, each with the reason.

use crate::place::Place;
use crate::shell::{Failure, Result};

use super::statements::Statement;

/// Shape: one exception a line, `FILE | WORDS OF THE STATEMENT | REASON`; lines that begin with `#` are remarks.
const FILE: &str = "xtask/src/sql/exceptions.txt";

pub struct Exceptions(Vec<Exception>);

struct Exception {
    line: String,
    file: String,
    words: String,
}

impl Exceptions {
    pub fn read(place: &Place) -> Result<Self> {
        let path = place.root.join(FILE);
        let text = std::fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error))?;
        let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        lines.map(Exception::read).collect::<Result<_>>().map(Exceptions)
    }

    pub fn allow(&self, statement: &Statement) -> bool {
        self.0.iter().any(|exception| exception.is_of(statement))
    }

    /// The exceptions that none of the refused statements needs.
    pub fn without_need(&self, refused: &[&Statement]) -> Vec<&str> {
        let needed = |exception: &&Exception| !refused.iter().any(|statement| exception.is_of(statement));
        self.0.iter().filter(needed).map(|exception| exception.line.as_str()).collect()
    }
}

impl Exception {
    fn read(line: &str) -> Result<Self> {
        match line.split(" | ").collect::<Vec<_>>()[..] {
            [file, words, reason] if !reason.trim().is_empty() => {
                Ok(Exception { line: line.to_owned(), file: file.trim().to_owned(), words: words.trim().to_owned() })
            }
            _ => Err(Failure::new(
                format!("{FILE} has a line that is no exception: {line}"),
                "write FILE | WORDS OF THE STATEMENT | REASON",
            )),
        }
    }

    fn is_of(&self, statement: &Statement) -> bool {
        self.file == statement.file && statement.in_one_line().contains(&self.words)
    }
}
