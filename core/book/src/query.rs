//! Reading: SQL text and named parameters in, serde values out.

use rusqlite::Connection;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_rusqlite::{columns_from_statement, from_row_with_columns};

use super::BookError;
use super::params::bind;

/// One consistent view of the book. Parameters are any struct or JSON object whose fields are the
/// statement's `:names`; rows are any struct whose fields are the statement's columns.
pub struct Query<'book> {
    pub(super) connection: &'book Connection,
}

impl Query<'_> {
    /// Every row, in the statement's order.
    #[cfg_attr(feature = "statements", track_caller)]
    pub fn all<T: DeserializeOwned>(&self, sql: &str, params: impl Serialize) -> Result<Vec<T>, BookError> {
        let mut rows = Vec::new();
        self.each(sql, params, |row| {
            rows.push(row);
            Ok::<(), BookError>(())
        })?;
        Ok(rows)
    }

    /// Hands on the rows one by one, so that a million of them need no memory.
    #[cfg_attr(feature = "statements", track_caller)]
    pub fn each<T: DeserializeOwned, E: From<BookError>>(
        &self,
        sql: &str,
        params: impl Serialize,
        mut take: impl FnMut(T) -> Result<(), E>,
    ) -> Result<(), E> {
        #[cfg(feature = "statements")]
        super::statements::handed(sql);
        let mut statement = self.connection.prepare_cached(sql).map_err(BookError::from)?;
        let columns = columns_from_statement(&statement);
        bind(&mut statement, params)?;
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next().map_err(BookError::from)? {
            take(from_row_with_columns(row, &columns).map_err(BookError::from)?)?;
        }
        Ok(())
    }

    /// The first row, if there is one.
    #[cfg_attr(feature = "statements", track_caller)]
    pub fn maybe<T: DeserializeOwned>(&self, sql: &str, params: impl Serialize) -> Result<Option<T>, BookError> {
        #[cfg(feature = "statements")]
        super::statements::handed(sql);
        let mut statement = self.connection.prepare_cached(sql)?;
        let columns = columns_from_statement(&statement);
        bind(&mut statement, params)?;
        let mut rows = statement.raw_query();
        let Some(row) = rows.next()? else { return Ok(None) };
        Ok(Some(from_row_with_columns(row, &columns)?))
    }

    /// The first row of a statement that always has one (a count, a maximum).
    #[cfg_attr(feature = "statements", track_caller)]
    pub fn one<T: DeserializeOwned>(&self, sql: &str, params: impl Serialize) -> Result<T, BookError> {
        self.maybe(sql, params)?.ok_or_else(|| rusqlite::Error::QueryReturnedNoRows.into())
    }

    /// The first column of every row, for lists of ids, counts and names.
    #[cfg_attr(feature = "statements", track_caller)]
    pub fn column<T: DeserializeOwned>(&self, sql: &str, params: impl Serialize) -> Result<Vec<T>, BookError> {
        let mut values = Vec::new();
        self.each(sql, params, |(value,): (T,)| {
            values.push(value);
            Ok::<(), BookError>(())
        })?;
        Ok(values)
    }
}
