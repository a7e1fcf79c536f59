//! The one write door: transaction, permission, journal, search index, and an answer that says what changed.

use rusqlite::{Connection, TransactionBehavior};

use super::change::{Reindex, begin_line};
use super::connection::OpenChange;
use super::{Acting, Book, BookError, Change, ChangeNote, Op};

impl Book {
    /// Runs `work` in one transaction. All of it is kept, journaled and on the disk when this returns `Ok`;
    /// none of it otherwise. The note is `None` when nothing changed, and then nothing is written.
    ///
    /// Errors: `not_allowed`; `disk_full`; whatever `work` returns.
    pub fn change<T, E: From<BookError>>(
        &self,
        acting: Acting,
        op: Op,
        work: impl FnOnce(&mut Change) -> Result<T, E>,
    ) -> Result<(T, Option<ChangeNote>), E> {
        if acting.role < op.needs {
            return Err(BookError::NotAllowed.into());
        }
        self.write(|connection, state, reindex| {
            let line = begin_line(connection, acting, op.code, None)?;
            let mut change = Change::resume(connection, state, line, acting);
            let value = work(&mut change)?;
            let note = change.finish(op.code, reindex)?;
            Ok((value, note))
        })
    }

    /// A transaction on the writer, kept if there is a note of it; the change mark is cleared however it ends.
    pub(super) fn write<T, E: From<BookError>>(
        &self,
        work: impl FnOnce(&Connection, &OpenChange, Reindex) -> Result<(T, Option<ChangeNote>), E>,
    ) -> Result<(T, Option<ChangeNote>), E> {
        let mut writer = self.writer();
        self.check_in_place(&writer)?;
        let result = (|| {
            let tx = writer.transaction_with_behavior(TransactionBehavior::Immediate).map_err(BookError::from)?;
            let (value, note) = work(&tx, &self.open_change, self.reindex)?;
            if note.is_some() { tx.commit() } else { tx.rollback() }.map_err(BookError::from)?;
            Ok((value, note))
        })();
        self.open_change.clear();
        // Acknowledged only when it is in the file that the next start will find.
        self.check_in_place(&writer)?;
        self.renew_if_failed(&mut writer)?;
        result
    }
}
