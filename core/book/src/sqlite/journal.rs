//! Who changed what from what to what: kept by triggers, so that no room can forget it.

use rusqlite::Connection;

use crate::contract::BookError;

/// Tables that keep no history of their own: the ledger itself, counters that no undo may set back, and what a search
/// reads, which follows from the guests.
const UNJOURNALED: &[&str] =
    &["migration", "change", "journal", "voucher_number", "guest_number", "fresh_document", "guest_hit", "chain_head"];

/// The tables whose rows are journaled, with their columns.
pub(super) fn tables(connection: &Connection) -> Result<Vec<(String, Vec<String>)>, BookError> {
    let mut statement = connection.prepare(
        "select name from pragma_table_list
         where schema = 'main' and type = 'table' and name not like 'sqlite_%' order by name",
    )?;
    let names: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut tables = Vec::new();
    for name in names.into_iter().filter(|name| !UNJOURNALED.contains(&name.as_str())) {
        let columns = columns(connection, &name)?;
        tables.push((name, columns));
    }
    Ok(tables)
}

/// The columns of a table, in the order they came.
pub(super) fn columns(connection: &Connection, table: &str) -> Result<Vec<String>, BookError> {
    let mut statement = connection.prepare("select name from pragma_table_info(?1) order by cid")?;
    let columns = statement.query_map([table], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(columns)
}

/// Writes the journal's triggers for the schema as it is now.
///
/// Invariant: outside a change `zhike_change()` fails, and with it the statement. In a batch
/// it is negative: rows may be added unseen (the batch journals their range), never changed or removed,
/// because `change_id` then points at no change.
pub(super) fn install_triggers(connection: &Connection) -> Result<(), BookError> {
    let mut sql = String::new();
    for (table, columns) in tables(connection)? {
        let new = row_as_json("new", &columns);
        let old = row_as_json("old", &columns);
        let differs = columns.iter().map(|c| format!("new.{c} is not old.{c}")).collect::<Vec<_>>().join(" or ");
        let mut trigger = |event: &str, when: String, row: &str, before: &str, after: &str| {
            let guest = guest_of(&table, &columns, row);
            sql.push_str(&format!(
                "drop trigger if exists journal_{table}_{event};
                 create trigger journal_{table}_{event} after {event} on {table} when {when} begin
                   insert into journal (change_id, table_name, row_id, guest_id, before, after)
                   values (zhike_change(), '{table}', {row}.id, {guest}, {before}, {after});
                 end;\n"
            ));
        };
        trigger("insert", "zhike_change() > 0".to_owned(), "new", "null", &new);
        trigger("update", differs, "new", &old, &new);
        trigger("delete", "true".to_owned(), "old", &old, "null");
    }
    connection.execute_batch(&sql)?;
    Ok(())
}

/// The triggers that journal new rows, taken off while a batch adds rows by the thousand and journals them itself.
///
/// A statement that could set off a trigger is one the engine must be able to take back by itself: it keeps every page as
/// it was, and has the search index write out what it gathered, row by row. That was half of an import's time.
/// Invariant: only within one transaction, which on failure brings the triggers back with everything else.
pub(super) struct InsertTriggers(Vec<String>);

impl InsertTriggers {
    pub(super) fn take_off(connection: &Connection, tables: &[&str]) -> Result<Self, BookError> {
        let mut taken = Vec::new();
        for table in tables {
            let name = format!("journal_{table}_insert");
            taken.push(connection.query_row(
                "select sql from sqlite_schema where type = 'trigger' and name = ?1",
                [&name],
                |row| row.get(0),
            )?);
            connection.execute_batch(&format!("drop trigger {name}"))?;
        }
        Ok(InsertTriggers(taken))
    }

    pub(super) fn put_back(self, connection: &Connection) -> Result<(), BookError> {
        for sql in self.0 {
            connection.execute_batch(&sql)?;
        }
        Ok(())
    }
}

/// A row as the journal keeps it, in SQL.
pub(super) fn row_as_json(alias: &str, columns: &[String]) -> String {
    let pairs = columns.iter().map(|c| format!("'{c}', {alias}.{c}")).collect::<Vec<_>>().join(", ");
    format!("json_object({pairs})")
}

fn guest_of(table: &str, columns: &[String], row: &str) -> String {
    if table == "guest" {
        format!("{row}.id")
    } else if columns.iter().any(|column| column == "guest_id") {
        format!("{row}.guest_id")
    } else if columns.iter().any(|column| column == "special_date_id") {
        format!("(select guest_id from special_date where id = {row}.special_date_id)")
    } else {
        "null".to_owned()
    }
}
