//! Every statement of the rooms, as the scripts of core's tests hand it to the book. Those tests fail when the sources have
//! one that no script asks.

use crate::place::Place;
use crate::shell::{Failure, Output, Result};

pub struct Statement {
    /// The file that handed it over, from the repository.
    pub file: String,
    pub text: String,
}

impl Statement {
    /// The text without comments, every run of blanks as one.
    pub fn in_one_line(&self) -> String {
        let lines = self.text.lines().map(|line| line.split_once("--").map_or(line, |(code, _)| code));
        lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
    }
}

/// Runs the scripts, which put every command to a sample hotel.
pub fn gather(place: &Place, output: &mut Output) -> Result<Vec<Statement>> {
    let path = place.target.join("xtask").join("statements.txt");
    let mut scripts = place.cargo(&["test", "--workspace", "--test", "asks"]);
    scripts.env("ZHIKE_STATEMENTS", &path);
    output.run(&mut scripts, "read the failing test above")?;
    let text = std::fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error))?;
    let statement = |(file, text): (&str, &str)| Statement { file: file.to_owned(), text: text.to_owned() };
    Ok(text.split('\u{1e}').filter_map(|entry| entry.split_once('\n')).map(statement).collect())
}
