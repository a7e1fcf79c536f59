//! What several guests have of one kind, asked for in one statement.

use std::collections::HashMap;

use super::GuestId;

/// What each of several guests has. A guest who has nothing needs no entry.
#[derive(Debug)]
pub struct ByGuest<T>(HashMap<GuestId, Vec<T>>);

impl<T> Default for ByGuest<T> {
    fn default() -> Self {
        ByGuest(HashMap::new())
    }
}

impl<T> ByGuest<T> {
    /// Sorts rows by whose they are; a guest's own stay in their order.
    pub fn of_rows(rows: impl IntoIterator<Item = T>, whose: impl Fn(&T) -> GuestId) -> Self {
        rows.into_iter().map(|row| (whose(&row), row)).collect()
    }

    pub fn get(&self, guest_id: GuestId) -> &[T] {
        self.0.get(&guest_id).map_or(&[], Vec::as_slice)
    }

    /// Hands a guest's own over; asked again, there is nothing.
    pub fn take(&mut self, guest_id: GuestId) -> Vec<T> {
        self.0.remove(&guest_id).unwrap_or_default()
    }
}

impl<T> FromIterator<(GuestId, T)> for ByGuest<T> {
    fn from_iter<I: IntoIterator<Item = (GuestId, T)>>(rows: I) -> Self {
        let mut all = ByGuest::default();
        for (guest_id, row) in rows {
            all.0.entry(guest_id).or_default().push(row);
        }
        all
    }
}
