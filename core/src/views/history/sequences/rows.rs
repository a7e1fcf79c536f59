//! Every row of the book that the journal keeps, so that two states can be compared.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::api::testing::TestDesk;
use crate::book::BookError;

/// Tables that no undo sets back: the ledger, the numbers of vouchers and of guests, and what a search reads.
const APART: &[&str] =
    &["migration", "change", "journal", "chain_head", "voucher_number", "guest_number", "fresh_document", "guest_hit"];
/// Fields that follow from others: when a row was last touched, and a guest's worth beside each of their dates.
const FOLLOWING: &[(&str, &str)] = &[("guest", "updated_at"), ("special_date", "tier")];

pub(super) struct Rows(BTreeMap<(String, i64), String>);

#[derive(Debug)]
pub(super) struct Differing {
    pub table: String,
    pub id: i64,
    #[expect(dead_code, reason = "printed by a law that does not hold")]
    pub before: Option<String>,
    #[expect(dead_code, reason = "printed by a law that does not hold")]
    pub after: Option<String>,
}

impl Rows {
    pub fn of(desk: &TestDesk) -> Self {
        let session = desk.desk.session().unwrap();
        let mut rows = BTreeMap::new();
        session
            .book
            .read(|query| {
                let tables: Vec<String> = query.column(
                    "select name from sqlite_schema
                     where type = 'table' and name not like 'sqlite_%' and name not like 'guest_search%'",
                    json!({}),
                )?;
                for table in tables.into_iter().filter(|table| !APART.contains(&table.as_str())) {
                    let columns: Vec<String> =
                        query.column("select name from pragma_table_info(:table)", json!({ "table": table }))?;
                    let kept = columns.iter().filter(|name| !FOLLOWING.contains(&(table.as_str(), name.as_str())));
                    let fields = kept.map(|name| format!("'{name}', {name}")).collect::<Vec<_>>().join(", ");
                    query.each(&format!("select id, json_object({fields}) from {table}"), json!({}), |(id, row)| {
                        rows.insert((table.clone(), id), row);
                        Ok::<(), BookError>(())
                    })?;
                }
                Ok::<(), BookError>(())
            })
            .unwrap();
        Rows(rows)
    }

    pub fn differing(&self, later: &Rows) -> Vec<Differing> {
        let all: BTreeSet<_> = self.0.keys().chain(later.0.keys()).collect();
        let differing = all.into_iter().filter(|key| self.0.get(key) != later.0.get(key));
        differing
            .map(|key| Differing {
                table: key.0.clone(),
                id: key.1,
                before: self.0.get(key).cloned(),
                after: later.0.get(key).cloned(),
            })
            .collect()
    }
}

/// The rows that a change says it changed. Shape: table, first and last number.
pub(super) fn touched_by(desk: &TestDesk, change_id: i64) -> Vec<(String, i64, i64)> {
    let rows = "select table_name, row_id, coalesce(last_row_id, row_id) from journal where change_id = :id";
    desk.desk.session().unwrap().book.read(|query| query.all(rows, json!({ "id": change_id }))).unwrap()
}

/// The first column of what the book answers.
pub(super) fn column(desk: &TestDesk, sql: &str) -> Vec<Value> {
    desk.desk.session().unwrap().book.read(|query| query.column(sql, json!({}))).unwrap()
}
