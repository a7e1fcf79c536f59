//! What a check can find: codes with values, for clients to put into words. Never anything of a guest's.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

macro_rules! codes {
    ($($(#[$about:meta])* $code:ident,)*) => {
        /// What is amiss. Its sentence is the message `check-<code-with-dashes>`, its values are named here.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum ProblemCode {
            $($(#[$about])* $code,)*
        }

        impl ProblemCode {
            pub const ALL: &[ProblemCode] = &[$(ProblemCode::$code,)*];
        }
    };
}

codes! {
    /// A part could not be looked at to its end: `error`, a code.
    PartUnreadable,
    /// One of the two copies of the header is damaged: `copy`.
    HeaderDamaged,
    /// A page's seal is broken: `page`.
    PageDamaged,
    /// An index lacks a row: `name`, `row`.
    IndexRowMissing,
    /// What else the engine finds: `detail`, in its own words.
    EngineFinds,
    /// `kind`, `name`.
    ObjectMissing,
    /// Of no program's schema: `kind`, `name`.
    ObjectUnknown,
    /// Made otherwise than this program makes it: `kind`, `name`.
    ObjectAltered,
    /// A row belongs to one that is not there: `table`, `row`, `parent`.
    LinkBroken,
    /// The row is not as its last change left it: `table`, `row`.
    RowAltered,
    /// The row is gone and no change removed it: `table`, `row`.
    RowMissing,
    /// The row is there and no change added it: `table`, `row`.
    RowUnknown,
    /// Between two changes the row was changed by none: `table`, `row`.
    RowChangedUnseen,
    /// What the journal says of the row cannot be read: `table`, `row`.
    RowUnreadable,
    /// Of the rows that came together one is altered, which cannot be told: `table`, `row`, `last`.
    BatchAltered,
    /// The digest of rows that came together is gone: `table`, `row`, `last`.
    BatchUnproved,
    /// The table or its journal could not be read to the end: `table`, `error`, a code.
    TableUnreadable,
    /// The journal tells of a table that there is not: `table`.
    TableUnknown,
    /// A search would not find the guest: `row`.
    GuestNotIndexed,
    /// The search index has a document of no guest: `row`.
    DocumentOfNobody,
    /// A search shows the guest otherwise than it is: `row`.
    GuestShownOtherwise,
    /// A search shows a guest that there is not: `row`.
    HitOfNobody,
    /// `change`.
    ChangeMissing,
    /// The change or a row of its journal is not as it was sealed: `change`.
    ChangeAltered,
    /// `change`.
    ChangeUnsealed,
    /// A change without rows of the journal: `change`.
    ChangeEmpty,
    /// What a change says of its undo and the undo of itself do not agree: `change`.
    UndoDisagrees,
    /// The newest change was taken out: `change`.
    LastChangeMissing,
    /// The seal that is kept outside the ledger is another: `change`.
    HeadDiffers,
    /// The seal that is kept outside the ledger is gone.
    HeadMissing,
    /// A row of the journal is gone: `entry`.
    EntryMissing,
    /// A row of the journal is another change's than where it stands: `entry`.
    EntryMisplaced,
    /// The witness is of a change that the book does not have: `change`.
    WitnessUnknown,
    /// The change has another seal than the witness: `change`.
    WitnessDiffers,
}

/// One thing that is amiss.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Problem {
    pub code: ProblemCode,
    /// Numbers of rows are texts, so that no language groups their digits.
    pub args: Map<String, Value>,
}

/// So many of a kind are enough to act on.
pub(crate) const LISTED: usize = 20;

/// What was found so far.
#[derive(Default)]
pub(crate) struct Problems {
    problems: Vec<Problem>,
    listed: HashMap<ProblemCode, usize>,
}

impl Problems {
    pub(crate) fn add<const N: usize>(&mut self, code: ProblemCode, args: [(&str, String); N]) {
        let listed = self.listed.entry(code).or_default();
        *listed += 1;
        if *listed <= LISTED {
            let args = args.into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect();
            self.problems.push(Problem { code, args });
        }
    }

    pub(crate) fn row(&mut self, code: ProblemCode, table: &str, row: i64) {
        self.add(code, [("table", table.to_owned()), ("row", row.to_string())]);
    }

    pub(crate) fn change(&mut self, code: ProblemCode, change: i64) {
        self.add(code, [("change", change.to_string())]);
    }

    pub(crate) fn problems(self) -> Vec<Problem> {
        self.problems
    }
}
