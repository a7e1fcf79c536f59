//! Proof that a book is whole: the file, the schema, the search index, the journal.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::search_index::HITS;
use super::{Book, BookError, journal};

/// One thing looked at, and what was found. `problems` is empty when it is whole.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Finding {
    /// `file`, `schema`, `search` or `journal`.
    pub part: String,
    pub problems: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CheckReport {
    pub whole: bool,
    pub findings: Vec<Finding>,
}

/// One line a problem of each kind is enough to act on.
const PROBLEMS_TOLD: usize = 20;

impl Book {
    /// Reads the whole file and compares what must agree.
    pub fn check(&self) -> Result<CheckReport, BookError> {
        let hits_amiss = format!(
            "select 'guest ' || (due.document & ((1 << 48) - 1)) || ' is shown otherwise than it is'
             from ({HITS}) as due left join guest_hit as held using (document, display_name, native_name, pinyin,
               salutation, company, home_city, dangers, open_complaints)
             where held.document is null"
        );
        let hits_of_nobody = format!(
            "select 'hit ' || document || ' has no guest' from (
               select document from guest_hit except select document from ({HITS}))"
        );
        let parts: [(&str, &[&str]); 4] = [
            // Every page's seal, then every tree and constraint.
            ("file", &["pragma cipher_integrity_check", "pragma quick_check"]),
            ("schema", &["select \"table\" || ' ' || rowid || ' -> ' || parent from pragma_foreign_key_check"]),
            ("search", &[
                "select 'guest ' || guest.id || ' is not indexed' from guest
                 where not exists (select 1 from guest_search where guest_search.rowid in
                   (guest.id, (1 << 48) | guest.id, (2 << 48) | guest.id, (3 << 48) | guest.id))
                   and guest.id not in (select guest_id from fresh_document)",
                "select 'fresh document ' || document || ' has no guest' from fresh_document
                 where guest_id not in (select id from guest) or guest_id <> document & ((1 << 48) - 1)",
                "select 'document ' || guest_search.rowid || ' has no guest' from guest_search
                 where not exists (select 1 from guest where guest.id = guest_search.rowid & ((1 << 48) - 1))",
                &hits_amiss,
                &hits_of_nobody,
            ]),
            ("journal", &[
                "select 'change ' || id || ' changed nothing' from change
                 where not exists (select 1 from journal where journal.id between first_entry and last_entry)",
                "select 'journal ' || journal.id || ' is not where its change looks for it' from journal
                 join change on change.id = journal.change_id
                 where (journal.id between first_entry and last_entry) is not true",
                "select 'journal ' || id || ' is unreadable' from journal
                 where (before is not null and not json_valid(before)) or (after is not null and not json_valid(after))",
                // As sets: looking for each guest among the ranges keeps a large book busy for many minutes.
                "select 'guest ' || id || ' is in no journal' from (
                   select id from guest
                   except select row_id from journal where table_name = 'guest' and last_row_id is null
                   except select guest.id from journal
                     join guest on guest.id between journal.row_id and journal.last_row_id
                     where journal.table_name = 'guest' and journal.last_row_id is not null)",
            ]),
        ];
        let writer = self.writer();
        let mut findings = Vec::new();
        for (part, statements) in parts {
            let mut problems = Vec::new();
            for sql in statements {
                let mut statement = writer.prepare(sql)?;
                let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
                for row in rows.take(PROBLEMS_TOLD) {
                    match row {
                        Ok(text) if text == "ok" => {}
                        Ok(text) => problems.push(text),
                        Err(error) => problems.push(BookError::from(error).code().to_owned()),
                    }
                }
            }
            if part == "journal" {
                let missing = journal::missing_triggers(&writer)?;
                problems.extend(missing.into_iter().map(|name| format!("trigger {name} is missing")));
            }
            findings.push(Finding { part: part.to_owned(), problems });
        }
        Ok(CheckReport { whole: findings.iter().all(|finding| finding.problems.is_empty()), findings })
    }
}
