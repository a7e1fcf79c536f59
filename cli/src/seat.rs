//! A seat at the desk: the open book, and commands asked by name.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use chrono::{Local, NaiveDate};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use zhike_core::api::{Desk, NoKeyStore, Progress, World};
use zhike_core::locale::Language;

use crate::failure::{Failure, usage};
use crate::grammar::Arguments;

pub struct Seat {
    desk: Desk,
    pub language: Language,
    /// What `--lang` says; none where it says nothing, and paper is in the property's language.
    asked: Option<Language>,
    book: Option<PathBuf>,
    /// Nobody has typed it where others can read it: a file, or the environment.
    passphrase: Option<String>,
    /// Who acts; none for whoever acted last.
    staff: Option<String>,
}

impl Seat {
    pub fn new(arguments: &Arguments, language: Language) -> Result<Self, Failure> {
        let passphrase = match &arguments.passphrase_file {
            Some(file) => {
                let text = std::fs::read_to_string(file).map_err(|_| {
                    let args = [("file".to_owned(), Value::from(file.display().to_string()))];
                    Failure::Usage("cli-passphrase-file-unreadable", args.into_iter().collect())
                })?;
                // Editors end a file with a line end, and no passphrase does.
                Some(text.trim_end_matches(['\r', '\n']).to_owned())
            }
            None => std::env::var("ZHIKE_PASSPHRASE").ok(),
        };
        Ok(Seat {
            desk: Desk::new(world()),
            language,
            asked: arguments.lang.map(Language::from),
            book: arguments.book.clone(),
            passphrase,
            staff: arguments.staff.clone(),
        })
    }

    /// The book named on the command line. Errors: exit code 2 when none is.
    pub fn book(&self) -> Result<&Path, Failure> {
        match &self.book {
            Some(path) => Ok(path),
            None => usage("cli-book-missing"),
        }
    }

    /// The language of paper, where one was asked for.
    pub fn language_asked(&self) -> Option<&'static str> {
        self.asked.map(Language::tag)
    }

    pub fn given_passphrase(&self) -> Option<&str> {
        self.passphrase.as_deref()
    }

    /// Errors: exit code 2 when neither a file nor the environment gives one.
    pub fn passphrase(&self) -> Result<&str, Failure> {
        match &self.passphrase {
            Some(passphrase) => Ok(passphrase),
            None => usage("cli-passphrase-missing"),
        }
    }

    /// Opens the book, and lets the person named on the command line act.
    ///
    /// Errors: exit code 2 for a name that is not on the list of staff.
    pub fn open(&self) -> Result<(), Failure> {
        self.ask::<Value>("book_open", json!({ "path": self.book()?, "passphrase": self.passphrase()? }))?;
        let Some(name) = &self.staff else { return Ok(()) };
        let staff: Vec<Value> = self.ask("staff_list", json!({}))?;
        let Some(member) = staff.iter().find(|member| member["name"] == name.trim()) else {
            let args = [("name".to_owned(), Value::from(name.as_str()))];
            return Err(Failure::Usage("cli-staff-unknown", args.into_iter().collect()));
        };
        self.ask::<Value>("staff_sit", json!({ "id": member["id"] }))?;
        Ok(())
    }

    /// Opens the book, when one is named: for what can be answered without.
    pub fn open_if_named(&self) -> Result<(), Failure> {
        if self.book.is_some() && self.passphrase.is_some() { self.open() } else { Ok(()) }
    }

    /// The day at the property; on this machine, where no book is open.
    pub fn today(&self) -> Result<NaiveDate, Failure> {
        let status: Value = self.ask("desk_status", json!({}))?;
        let at_property = status["open"]["today"].as_str().and_then(|day| day.parse().ok());
        Ok(at_property.unwrap_or_else(|| Local::now().date_naive()))
    }

    /// Runs a command of the desk. Errors: its refusal.
    pub fn ask<T: DeserializeOwned>(&self, name: &str, args: Value) -> Result<T, Failure> {
        Ok(self.desk.call(name, args, &Meter::default())?.read()?)
    }

    pub fn text(&self, id: &str) -> String {
        self.language.text(id)
    }

    pub fn say(&self, id: &str, args: Value) -> String {
        let Value::Object(args) = args else { return self.text(id) };
        self.language.text_with(id, &args)
    }
}

fn world() -> World {
    World {
        now_ms: || SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as i64),
        random: |bytes| {
            getrandom::fill(bytes).unwrap_or_else(|error| panic!("the system gives no randomness: {error}"));
        },
        scratch: std::env::temp_dir(),
        // Whoever calls from a terminal says every time which book, and what opens it.
        key_store: Arc::new(NoKeyStore),
    }
}

/// Says on a terminal's standard error how far long work is; programs are left in peace.
struct Meter {
    since: Instant,
    wanted: bool,
    shown: AtomicBool,
}

/// Work that ends sooner needs no meter.
const PATIENCE: Duration = Duration::from_millis(300);

impl Default for Meter {
    fn default() -> Self {
        Meter { since: Instant::now(), wanted: std::io::stderr().is_terminal(), shown: AtomicBool::new(false) }
    }
}

impl Progress for Meter {
    fn advance(&self, done: u64, total: u64) {
        if self.wanted && self.since.elapsed() > PATIENCE {
            self.shown.store(true, Ordering::Relaxed);
            eprint!("\r{done} / {total} ");
            // A meter that cannot be shown is no reason to stop the work.
            let _ = std::io::stderr().flush();
        }
    }

    fn cancelled(&self) -> bool {
        false
    }
}

impl Drop for Meter {
    fn drop(&mut self) {
        if self.shown.load(Ordering::Relaxed) {
            eprintln!();
        }
    }
}
