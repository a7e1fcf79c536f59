//! The schema against the one that this program makes, and the links between rows.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::contract::{BookError, ProblemCode, Problems, Rooms};
use crate::sqlite::migrate;

pub(super) fn look(connection: &Connection, rooms: &Rooms, found: &mut Problems) -> Result<(), BookError> {
    let (due, stands) = (objects(&migrate::model(rooms)?)?, objects(connection)?);
    for (object, sql) in &due {
        match stands.get(object) {
            None => tell(found, ProblemCode::ObjectMissing, object),
            Some(other) if other != sql => tell(found, ProblemCode::ObjectAltered, object),
            Some(_) => {}
        }
    }
    for object in stands.keys().filter(|object| !due.contains_key(object)) {
        tell(found, ProblemCode::ObjectUnknown, object);
    }
    links(connection, found)
}

/// Kind and name: `table`, `index`, `trigger` or `view`.
type Object = (String, String);

fn tell(found: &mut Problems, code: ProblemCode, (kind, name): &Object) {
    found.add(code, [("kind", kind.clone()), ("name", name.clone())]);
}

/// Everything in the schema with the table it is of and the text that makes it.
fn objects(connection: &Connection) -> Result<BTreeMap<Object, (String, Option<String>)>, BookError> {
    // What the engine gathers for its plans is nobody's schema.
    let mut statement =
        connection.prepare("select type, name, tbl_name, sql from sqlite_schema where name not like 'sqlite_stat%'")?;
    let rows = statement.query_map([], |row| Ok(((row.get(0)?, row.get(1)?), (row.get(2)?, row.get(3)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn links(connection: &Connection, found: &mut Problems) -> Result<(), BookError> {
    let mut statement = connection.prepare("select \"table\", rowid, parent from pragma_foreign_key_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (table, row, parent): (String, i64, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        found.add(ProblemCode::LinkBroken, [("table", table), ("row", row.to_string()), ("parent", parent)]);
    }
    Ok(())
}
