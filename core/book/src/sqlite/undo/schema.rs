//! What the schema says of rows that rest on others, read once an undo.

use std::collections::HashMap;

use rusqlite::Connection;

use super::super::journal;
use crate::contract::BookError;

/// Words of the house that a change makes by the way: they stay for as long as others use them, and redo finds them there.
///
/// Taking a tag from a guest by hand leaves it to everybody else who has it, and leaving a household leaves it to those
/// who stay; an undo of the first tagging or the first joining does the same, because that is what it looks like to the
/// person who takes it back. Refusing would send them to undo what colleagues did to guests that have no part in it.
const SHARED: &[&str] = &["tag", "household"];

/// When a row was last touched neither stands in the way of an undo nor comes back with it.
const BOOKKEEPING: &[&str] = &["updated_at"];

/// A field that a trigger of the schema keeps in step with another row, with what it should be.
struct Following {
    table: &'static str,
    column: &'static str,
    due: &'static str,
}

const FOLLOWING: &[Following] = &[Following {
    table: "special_date",
    column: "tier",
    due: "select case guest.tier when 'vip' then 0 when 'main' then 1 when 'ordinary' then 2 else 3 end
          from guest where guest.id = special_date.guest_id",
}];

/// Tables that name a festival of the house's own by a word with its number in it, where no foreign key can stand.
const NAMING_FESTIVALS: &[(&str, &str)] = &[
    ("festival_choice", "festival_id"),
    ("festival_override", "festival_id"),
    ("gift_list", "festival_id"),
    ("gift_rule", "occasion"),
];

/// A column whose value is the number of a row of another table.
pub(super) struct Reference {
    pub child: String,
    pub column: String,
    pub parent: String,
    /// The number of the other row, in SQL, where the table that has the column is called `child`.
    pub key: String,
}

pub(in crate::sqlite) struct Schema {
    columns: HashMap<String, Vec<String>>,
    references: Vec<Reference>,
}

impl Schema {
    pub fn read(connection: &Connection) -> Result<Self, BookError> {
        let columns = journal::tables(connection)?.into_iter().collect();
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
        references.extend(NAMING_FESTIVALS.iter().map(|&(child, column)| Reference {
            child: child.to_owned(),
            column: column.to_owned(),
            parent: "own_festival".to_owned(),
            key: format!("iif(child.{column} glob 'own_[0-9]*', cast(substr(child.{column}, 5) as integer), null)"),
        }));
        Ok(Schema { columns, references })
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

    pub fn is_shared(&self, table: &str) -> bool {
        SHARED.contains(&table)
    }

    /// True for a field that follows from something else: no person set it, so none loses by it.
    pub fn follows(&self, table: &str, column: &str) -> bool {
        BOOKKEEPING.contains(&column) || FOLLOWING.iter().any(|field| field.table == table && field.column == column)
    }

    /// Whether an entry of the journal says more than that such fields changed, in SQL.
    pub fn tells_of_more(&self) -> String {
        let path = |column: &str| format!("'$.{column}'");
        let always: Vec<String> = BOOKKEEPING.iter().map(|column| path(column)).collect();
        let rest_of = |side: &str, columns: &[String]| format!("json_remove(journal.{side}, {})", columns.join(", "));
        let differs =
            |columns: &[String]| format!("{} is not {}", rest_of("before", columns), rest_of("after", columns));
        let of_table = |field: &Following| {
            let columns = [always.as_slice(), &[path(field.column)]].concat();
            format!(" when '{}' then {}", field.table, differs(&columns))
        };
        let special: String = FOLLOWING.iter().map(of_table).collect();
        format!("(journal.last_row_id is not null or case journal.table_name{special} else {} end)", differs(&always))
    }
}

/// Whether some field of this table's rows follows from other rows.
pub(super) fn has_following(table: &str) -> bool {
    FOLLOWING.iter().any(|field| field.table == table)
}

/// Brings the fields that follow from other rows up to date, in the rows journaled since `first_entry`. Answers how many
/// it changed. The plus keeps the engine from reading all that the journal ever said of the table.
pub(super) fn follow(connection: &Connection, first_entry: i64) -> Result<usize, BookError> {
    let mut changed = 0;
    for Following { table, column, due } in FOLLOWING {
        changed += connection
            .prepare_cached(&format!(
                "update {table} set {column} = ({due})
                 where id in (select row_id from journal where id >= ?1 and +table_name = ?2) and {column} is not ({due})"
            ))?
            .execute((first_entry, table))?;
    }
    Ok(changed)
}
