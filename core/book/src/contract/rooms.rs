//! What the rooms tell the book of their tables when it is opened: what journal and undo have to know of rows and cannot
//! read off the schema. The book asks all rooms alike and knows none of them.

/// What one room says of its tables. [`RoomTables::NOTHING`] for all that it need not say.
///
/// What nobody need say: a column `guest_id` is the number of the guest whose row it is, and a foreign key names the row
/// that a row rests on. One that names a guest names the other guest when two become one.
#[derive(Debug, Clone, Copy)]
pub struct RoomTables {
    /// Counters that no undo may set back. They keep no history.
    pub unjournaled: &'static [&'static str],
    /// Words of the house that a change makes by the way: they stay for as long as others use them, and redo finds them
    /// there.
    ///
    /// A person who takes a word from a guest leaves it to everybody else who has it; an undo of the change that made it
    /// does the same, because that is what it looks like to the person who takes it back. Refusing would send them to undo
    /// what colleagues did to guests that have no part in it.
    pub shared: &'static [&'static str],
    pub following: &'static [Following],
    pub naming: &'static [Naming],
    pub belonging: &'static [Belonging],
    pub moving: &'static [Moving],
}

impl RoomTables {
    pub const NOTHING: RoomTables =
        RoomTables { unjournaled: &[], shared: &[], following: &[], naming: &[], belonging: &[], moving: &[] };
}

/// A column that no person fills in. It neither stands in the way of an undo nor comes back with it.
#[derive(Debug, Clone, Copy)]
pub struct Following {
    pub table: &'static str,
    pub column: &'static str,
    /// What it should be, in SQL that may name the row's columns by the table's name. None where it only says when the row
    /// was last touched.
    pub due: Option<&'static str>,
}

/// A column that names rows of another table by a word with their number behind it, where no foreign key can stand.
#[derive(Debug, Clone, Copy)]
pub struct Naming {
    pub table: &'static str,
    pub column: &'static str,
    pub names: &'static str,
    pub prefix: &'static str,
}

/// A table whose rows are of the guest that a row of another table is of.
#[derive(Debug, Clone, Copy)]
pub struct Belonging {
    pub table: &'static str,
    pub column: &'static str,
    /// The other table. It has a column `guest_id`.
    pub to: &'static str,
}

/// A table whose rows need more than another number when two guests become one: there may be one row of a guest, or both
/// may have the same.
#[derive(Debug, Clone, Copy)]
pub struct Moving {
    pub table: &'static str,
    /// What gives the rows of the guest `:from` to the guest `:to`, one after another. A row that they leave goes with the
    /// guest who goes.
    pub statements: &'static [&'static str],
}

/// What all of them say.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rooms {
    /// The table with a row a guest.
    pub guest: &'static str,
    pub tables: &'static [RoomTables],
}

impl Rooms {
    pub fn is_unjournaled(&self, table: &str) -> bool {
        self.tables.iter().any(|room| room.unjournaled.contains(&table))
    }

    pub fn is_shared(&self, table: &str) -> bool {
        self.tables.iter().any(|room| room.shared.contains(&table))
    }

    pub fn following(&self) -> impl Iterator<Item = &'static Following> + use<> {
        self.tables.iter().flat_map(|room| room.following)
    }

    /// True for a field that follows from something else: no person set it, so none loses by it.
    pub fn follows(&self, table: &str, column: &str) -> bool {
        self.following().any(|field| field.table == table && field.column == column)
    }

    pub fn naming(&self) -> impl Iterator<Item = &'static Naming> + use<> {
        self.tables.iter().flat_map(|room| room.naming)
    }

    pub fn moving(&self, table: &str) -> Option<&'static Moving> {
        self.tables.iter().flat_map(|room| room.moving).find(|moving| moving.table == table)
    }

    pub fn belonging(&self, table: &str) -> Option<&'static Belonging> {
        self.tables.iter().flat_map(|room| room.belonging).find(|belonging| belonging.table == table)
    }
}
