//! Reading: SQL text and named parameters in, serde values out.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{BookError, engine};

/// One consistent view of the book. Parameters are any struct or JSON object whose fields are the
/// statement's `:names`; rows are any struct whose fields are the statement's columns.
///
/// A parameter may be a list, where the statement asks for one by `integers(:ids)` or `texts(:names)`. Either stands where
/// a table stands, with a row an item: `value`, and its place as `key`, from 0 on.
///
/// ```sql
/// select guest.display_name from integers(:ids) as wanted join guest on guest.id = wanted.value order by wanted.key
/// select text from preference where guest_id in (select value from integers(:ids))
/// ```
///
/// In the same way the table `found(:search)` has the guests that a search finds: see [`super::Search::parameter`].
///
/// SQLite reads them as `json_each`. PostgreSQL has them as functions, which its folder creates:
///
/// ```sql
/// create function integers(list bigint[]) returns table (key bigint, value bigint) language sql immutable as
///   'select item.place - 1, item.value from unnest(list) with ordinality as item (value, place)';
/// create function texts(list text[]) returns table (key bigint, value text) language sql immutable as
///   'select item.place - 1, item.value from unnest(list) with ordinality as item (value, place)';
/// ```
pub struct Query<'book> {
    pub(super) engine: engine::View<'book>,
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
        take: impl FnMut(T) -> Result<(), E>,
    ) -> Result<(), E> {
        #[cfg(feature = "statements")]
        engine::statements::handed(sql);
        self.engine.each(sql, params, take)
    }

    /// The first row, if there is one.
    #[cfg_attr(feature = "statements", track_caller)]
    pub fn maybe<T: DeserializeOwned>(&self, sql: &str, params: impl Serialize) -> Result<Option<T>, BookError> {
        #[cfg(feature = "statements")]
        engine::statements::handed(sql);
        self.engine.maybe(sql, params)
    }

    /// The first row of a statement that always has one (a count, a maximum).
    #[cfg_attr(feature = "statements", track_caller)]
    pub fn one<T: DeserializeOwned>(&self, sql: &str, params: impl Serialize) -> Result<T, BookError> {
        self.maybe(sql, params)?.ok_or_else(|| BookError::Row("a statement that always has a row had none".into()))
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
