//! What a search shows of a guest, under the number of the guest's document, so that those found lie side by side.

use rusqlite::params_from_iter;
use serde::de::DeserializeOwned;
use serde_json::json;
use serde_rusqlite::{columns_from_statement, from_row_with_columns};

use super::search::document;
use super::together::{Rest, with_it};
use super::touched::Touched;
use super::view::View;
use super::writing::Writing;
use crate::contract::{BookError, Found, GuestSources};

/// The rows of `guest_hit` as they should be, for the guests that a `where` on their table leaves.
pub(super) fn due(sources: &GuestSources, condition: &str) -> String {
    let columns = sources.shows.join(", ");
    format!("select rank << 48 | id as document, {columns} from ({} {condition})", sources.shown)
}

impl View<'_> {
    pub(crate) fn shown<T: DeserializeOwned>(
        self,
        sources: &GuestSources,
        wanted: &[Found],
    ) -> Result<Vec<(Found, T)>, BookError> {
        let documents: Vec<i64> = wanted.iter().map(|found| document(found.guest_id, found.rank)).collect();
        let mut statement = self.connection.prepare_cached(&format!(
            "select wanted.key, {} from json_each(?1) as wanted cross join guest_hit on guest_hit.document = wanted.value",
            sources.shows.join(", ")
        ))?;
        let columns = columns_from_statement(&statement);
        let mut rows = statement.query([json!(documents).to_string()])?;
        let mut shown = Vec::with_capacity(wanted.len());
        while let Some(row) = rows.next()? {
            let place: u32 = row.get(0)?;
            shown.push((wanted[place as usize], from_row_with_columns(row, &columns)?));
        }
        Ok(shown)
    }
}

impl Writing<'_> {
    /// Brings the hits of the guests that a change touched up to date; those who are gone lose theirs. Gives what goes with
    /// it to the engine, where there was anything to do.
    pub(super) fn show(&self, sources: &GuestSources, touched: &Touched) -> Result<Option<Rest>, BookError> {
        let (columns, guest) = (sources.shows.join(", "), sources.table);
        let mut rest = None;
        for &(first, last) in &touched.in_batches {
            // Under whatever rank a guest stood there.
            self.connection
                .prepare_cached(
                    "delete from guest_hit where document between ?1 and ?2 or document between ?3 and ?4
                       or document between ?5 and ?6 or document between ?7 and ?8",
                )?
                .execute(params_from_iter((0..4).flat_map(|rank| [document(first, rank), document(last, rank)])))?;
            rest.get_or_insert_with(with_it);
            // What fails here fails the change. Were it to be taken back by itself, every page that the cache lets go
            // meanwhile would be kept as it was, in memory: after a long import, for a range as long.
            let due = due(sources, &format!("where {guest}.id between ?1 and ?2"));
            self.connection
                .prepare_cached(&format!("insert or rollback into guest_hit (document, {columns}) {due}"))?
                .execute((first, last))?;
        }
        let others: Vec<i64> = touched.shown.iter().copied().filter(|id| !touched.is_in_a_batch(*id)).collect();
        if others.is_empty() {
            return Ok(rest);
        }
        let others = json!(others).to_string();
        self.connection
            .prepare_cached(
                "delete from guest_hit where document in (
                   select rank.value << 48 | guest.value
                   from json_each(?1) as guest cross join json_each('[0, 1, 2, 3]') as rank)",
            )?
            .execute([&others])?;
        rest.get_or_insert_with(with_it);
        let due = due(sources, &format!("where {guest}.id in (select value from json_each(?1))"));
        self.connection
            .prepare_cached(&format!("insert or rollback into guest_hit (document, {columns}) {due}"))?
            .execute([&others])?;
        Ok(rest)
    }
}
