//! Rows that are written past the journal's triggers, by the thousand, and journaled as a range afterwards.
//!
//! A statement that could set off a trigger is one the engine must be able to take back by itself: it keeps every page as
//! it was, and has the search index write out what it gathered, row by row. That was half of an import's time.

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use crate::contract::BookError;

/// While this is held, statements set off no trigger, of the journal or of a room. Foreign keys hold all the same.
///
/// Invariant: whoever holds it journals what is written meanwhile.
pub(super) struct Unseen<'open>(&'open Connection);

impl<'open> Unseen<'open> {
    pub fn begin(connection: &'open Connection) -> Result<Self, BookError> {
        // Every statement that is prepared is planned anew, without its triggers, and so again when this ends.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
        Ok(Unseen(connection))
    }
}

impl Drop for Unseen<'_> {
    fn drop(&mut self) {
        // Nothing but a setting in memory. Were it to fail, nothing more may be written here: the journal would miss it.
        let ended = self.0.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true);
        assert!(ended.is_ok_and(|on| on), "the journal sees every row again");
    }
}

/// Whether a statement adds rows and does nothing to those that are there. In doubt it does not.
pub(super) fn only_adds(sql: &str) -> bool {
    let mut words = sql
        .lines()
        .filter(|line| !line.trim_start().starts_with("--"))
        .flat_map(str::split_whitespace)
        .map(str::to_ascii_lowercase);
    let begins = words.next().is_some_and(|word| word == "insert") && words.next().is_some_and(|word| word == "into");
    begins && !words.any(|word| word == "update")
}

#[cfg(test)]
mod tests {
    use super::only_adds;

    #[test]
    fn a_statement_that_may_do_more_than_add_is_seen() {
        for (sql, adds) in [
            ("insert into tag (name) values (:name)", true),
            ("-- A tag.\nINSERT INTO tag (name)\nvalues (:name) on conflict (name) do nothing", true),
            ("insert into tag (name) values (:name) on conflict (name) do\n update set name = :name", false),
            ("insert or replace into tag (name) values (:name)", false),
            ("replace into tag (name) values (:name)", false),
            ("with gone as (select 1) delete from tag", false),
            ("update tag set name = :name", false),
            ("delete from tag", false),
            ("", false),
        ] {
            assert_eq!(only_adds(sql), adds, "{sql}");
        }
    }
}
