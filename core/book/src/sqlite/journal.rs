//! Who changed what from what to what: kept by triggers, so that no room can forget it.

use rusqlite::Connection;

use crate::contract::{BookError, Rooms};

/// The book's own tables, which keep no history: the ledger itself, and what a search reads, which follows from the guests.
const UNJOURNALED: &[&str] = &["migration", "change", "journal", "fresh_document", "guest_hit", "chain_head"];

/// The tables whose rows are journaled, with their columns in the order they came. Shape: by name.
pub(super) fn tables(connection: &Connection, rooms: &Rooms) -> Result<Vec<(String, Vec<String>)>, BookError> {
    let mut statement = connection.prepare(
        "select made.name, info.name
         from pragma_table_list as made join pragma_table_info(made.name) as info
         where made.schema = 'main' and made.type = 'table' and made.name not like 'sqlite_%'
         order by made.name, info.cid",
    )?;
    let mut rows = statement.query([])?;
    let mut tables: Vec<(String, Vec<String>)> = Vec::new();
    while let Some(row) = rows.next()? {
        let (table, column): (String, String) = (row.get(0)?, row.get(1)?);
        if UNJOURNALED.contains(&table.as_str()) || rooms.is_unjournaled(&table) {
            continue;
        }
        match tables.last_mut() {
            Some((last, columns)) if *last == table => columns.push(column),
            _ => tables.push((table, vec![column])),
        }
    }
    Ok(tables)
}

/// Writes the journal's triggers for the schema as it is now.
///
/// Invariant: outside a change `zhike_change()` fails, and with it the statement. In a batch
/// it is negative: rows may be added unseen (the batch journals their range), never changed or removed,
/// because `change_id` then points at no change.
pub(super) fn install_triggers(connection: &Connection, rooms: &Rooms) -> Result<(), BookError> {
    let mut sql = String::new();
    for (table, columns) in tables(connection, rooms)? {
        let new = row_as_json("new", &columns);
        let old = row_as_json("old", &columns);
        let differs = columns.iter().map(|c| format!("new.{c} is not old.{c}")).collect::<Vec<_>>().join(" or ");
        let mut trigger = |event: &str, when: String, row: &str, before: &str, after: &str| {
            let guest = guest_of(rooms, &table, &columns, row);
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

/// A row as the journal keeps it, in SQL.
pub(super) fn row_as_json(alias: &str, columns: &[String]) -> String {
    let pairs = columns.iter().map(|c| format!("'{c}', {alias}.{c}")).collect::<Vec<_>>().join(", ");
    format!("json_object({pairs})")
}

/// The guest that a row is of, in SQL.
fn guest_of(rooms: &Rooms, table: &str, columns: &[String], row: &str) -> String {
    if table == rooms.guest {
        format!("{row}.id")
    } else if columns.iter().any(|column| column == "guest_id") {
        format!("{row}.guest_id")
    } else if let Some(belonging) = rooms.belonging(table) {
        format!("(select guest_id from {} where id = {row}.{})", belonging.to, belonging.column)
    } else {
        "null".to_owned()
    }
}
