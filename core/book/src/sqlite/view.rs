//! Reading over one connection.

use rusqlite::Connection;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_rusqlite::{columns_from_statement, from_row_with_columns};

use super::params::bind;
use super::spelling::spelled;
use crate::contract::BookError;

/// What reads: one connection in a transaction.
#[derive(Clone, Copy)]
pub(crate) struct View<'book> {
    pub(super) connection: &'book Connection,
}

impl View<'_> {
    pub(crate) fn each<T: DeserializeOwned, E: From<BookError>>(
        self,
        sql: &str,
        params: impl Serialize,
        mut take: impl FnMut(T) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut statement = self.connection.prepare_cached(&spelled(sql)).map_err(BookError::from)?;
        let columns = columns_from_statement(&statement);
        bind(&mut statement, params)?;
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next().map_err(BookError::from)? {
            take(from_row_with_columns(row, &columns).map_err(BookError::from)?)?;
        }
        Ok(())
    }

    pub(crate) fn maybe<T: DeserializeOwned>(self, sql: &str, params: impl Serialize) -> Result<Option<T>, BookError> {
        let mut statement = self.connection.prepare_cached(&spelled(sql))?;
        let columns = columns_from_statement(&statement);
        bind(&mut statement, params)?;
        let mut rows = statement.raw_query();
        let Some(row) = rows.next()? else { return Ok(None) };
        Ok(Some(from_row_with_columns(row, &columns)?))
    }
}
