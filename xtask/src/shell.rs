//! Running other programs, and saying what failed and what to do when one of them does.

use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

pub type Result<T> = std::result::Result<T, Failure>;

/// What went wrong, and what the person can do about it.
#[derive(Debug)]
pub struct Failure {
    what: String,
    advice: String,
}

impl Failure {
    pub fn new(what: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { what: what.into(), advice: advice.into() }
    }

    /// A file or folder that could not be read or written.
    pub fn file(path: &Path, error: &std::io::Error) -> Self {
        Self::new(
            format!("{}: {error}", path.display()),
            "see that the folder exists, that you may write there and that the disk is not full",
        )
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Failed: {}\nWhat to do: {}", self.what, self.advice)
    }
}

/// Where the output of commands goes: the screen, or a log that is shown only when something fails.
pub enum Output {
    Screen,
    Log(File),
}

impl Output {
    pub fn log(path: &Path) -> Result<Self> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
        }
        let opened = OpenOptions::new().create(true).write(true).truncate(true).open(path);
        let file = opened.map_err(|error| Failure::file(path, &error))?;
        Ok(Self::Log(file))
    }

    /// Says something beside what commands print.
    pub fn tell(&mut self, text: &str) {
        match self {
            Self::Screen => println!("{text}"),
            // The log is for reading only: a line missing from it is no reason to stop.
            Self::Log(file) => writeln!(file, "{text}").unwrap_or(()),
        }
    }

    /// Runs a command to its end; `advice` is what to do should it fail.
    pub fn run(&mut self, command: &mut Command, advice: &str) -> Result<()> {
        let line = describe(command);
        command.stdin(Stdio::null());
        if let Self::Log(file) = self {
            let (out, err) = (file.try_clone(), file.try_clone());
            let (Ok(out), Ok(err)) = (out, err) else {
                return Err(Failure::new("the log was closed", "try again"));
            };
            // The log is for reading only: a line missing from it is no reason to stop.
            writeln!(file, "$ {line}").ok();
            command.stdout(out).stderr(err);
        }
        let status =
            command.status().map_err(|error| Failure::new(format!("`{line}` did not start: {error}"), advice))?;
        if status.success() {
            return Ok(());
        }
        let how = match status.code() {
            Some(code) => format!("exit code {code}"),
            None => "killed by a signal".to_owned(),
        };
        Err(Failure::new(format!("`{line}` ({how})"), advice))
    }
}

/// What a command printed, or nothing when it is missing or refused.
pub fn answer(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// The command as a person would type it.
pub fn describe(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program());
    let mut line = name.to_string_lossy().into_owned();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}
