//! What the schema says of rows that rest on others, read once a sitting.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use rusqlite::Connection;

use super::super::journal;
use super::super::together::with_it;
use crate::contract::{BookError, Following, Rooms};

/// A column whose value is the number of a row of another table.
pub(super) struct Reference {
    pub child: String,
    pub column: String,
    pub parent: String,
    /// The number of the other row, in SQL, where the table that has the column is called `child`.
    pub key: String,
}

pub(in crate::sqlite) struct Schema {
    rooms: Rooms,
    columns: HashMap<String, Vec<String>>,
    references: Vec<Reference>,
}

impl Schema {
    pub fn read(connection: &Connection, rooms: Rooms) -> Result<Self, BookError> {
        let columns = journal::tables(connection, &rooms)?.into_iter().collect();
        let _rest = with_it();
        let mut statement = connection.prepare_cached(
            "select child.name, declared.\"from\", declared.\"table\"
             from pragma_table_list as child join pragma_foreign_key_list(child.name) as declared
             where child.schema = 'main' and child.type = 'table' and child.name <> 'change'",
        )?;
        let declared = statement.query_map([], |row| {
            let (child, column): (String, String) = (row.get(0)?, row.get(1)?);
            Ok(Reference { key: format!("child.{column}"), child, column, parent: row.get(2)? })
        })?;
        let mut references: Vec<Reference> = declared.collect::<Result<_, _>>()?;
        references.extend(rooms.naming().map(|naming| {
            let (column, prefix, number) = (naming.column, naming.prefix, naming.prefix.len() + 1);
            Reference {
                child: naming.table.to_owned(),
                column: column.to_owned(),
                parent: naming.names.to_owned(),
                key: format!(
                    "iif(child.{column} glob '{prefix}[0-9]*', cast(substr(child.{column}, {number}) as integer), null)"
                ),
            }
        }));
        Ok(Schema { rooms, columns, references })
    }

    /// Errors: `undo_conflict` for a table that this program does not know.
    pub fn columns(&self, table: &str) -> Result<&[String], BookError> {
        let unknown = || BookError::UndoConflict { table: table.to_owned(), rests: None };
        self.columns.get(table).map(Vec::as_slice).ok_or_else(unknown)
    }

    /// The columns that name rows of this table.
    pub(super) fn references_to<'a>(&'a self, table: &'a str) -> impl Iterator<Item = &'a Reference> {
        self.references.iter().filter(move |reference| reference.parent == table)
    }

    /// The columns of this table that name rows of others.
    pub(super) fn references_from<'a>(&'a self, table: &'a str) -> impl Iterator<Item = &'a Reference> {
        self.references.iter().filter(move |reference| reference.child == table)
    }

    /// What gives one guest's rows to another, table by table: what a room says of its table, else the other's number.
    pub fn moving(&self) -> Vec<Cow<'static, str>> {
        let mut tables: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for Reference { child, column, .. } in self.references_to(self.rooms.guest) {
            tables.entry(child).or_default().push(column);
        }
        let of_table = |(table, columns): (&str, Vec<&str>)| -> Vec<Cow<'static, str>> {
            match self.rooms.moving(table) {
                Some(moving) => moving.statements.iter().map(|sql| Cow::Borrowed(*sql)).collect(),
                None => columns
                    .into_iter()
                    .map(|column| format!("update {table} set {column} = :to where {column} = :from").into())
                    .collect(),
            }
        };
        tables.into_iter().flat_map(of_table).collect()
    }

    pub fn is_shared(&self, table: &str) -> bool {
        self.rooms.is_shared(table)
    }

    pub fn follows(&self, table: &str, column: &str) -> bool {
        self.rooms.follows(table, column)
    }

    /// Whether an entry of the journal says more than that such fields changed, in SQL.
    pub fn tells_of_more(&self) -> String {
        let mut paths: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for field in self.rooms.following() {
            paths.entry(field.table).or_default().push(format!("'$.{}'", field.column));
        }
        let of_table = |(table, paths): (&str, Vec<String>)| {
            let rest = |side: &str| format!("json_remove(journal.{side}, {})", paths.join(", "));
            format!(" when '{table}' then {} is not {}", rest("before"), rest("after"))
        };
        let special: String = paths.into_iter().map(of_table).collect();
        match special.is_empty() {
            true => "true".to_owned(),
            false => format!("(journal.last_row_id is not null or case journal.table_name{special} else true end)"),
        }
    }

    /// Whether some field of this table's rows follows from other rows.
    pub(super) fn has_following(&self, table: &str) -> bool {
        self.rooms.following().any(|field| field.table == table && field.due.is_some())
    }

    /// Brings the fields that follow from other rows up to date, in the rows journaled since `first_entry` and those of
    /// these ranges. Answers how many it changed. The plus keeps the engine from reading all that the journal ever said of
    /// the table.
    pub(super) fn follow(&self, connection: &Connection, first_entry: i64, ranges: &str) -> Result<usize, BookError> {
        let mut changed = 0;
        for Following { table, column, due } in self.rooms.following() {
            let Some(due) = due else { continue };
            changed += connection
                .prepare_cached(&format!(
                    "update {table} set {column} = ({due})
                     where {column} is not ({due}) and id in (
                       select row_id from journal where id >= ?1 and +table_name = ?2
                       union select back.id from json_each(?3) as run
                         cross join {table} as back on back.id between run.value ->> 1 and run.value ->> 2
                       where run.value ->> 0 = ?2)"
                ))?
                .execute((first_entry, table, ranges))?;
        }
        Ok(changed)
    }
}
