//! The search index: every guest in it, nobody else, and shown as it is.

use rusqlite::Connection;

use crate::contract::{BookError, GuestSources, ProblemCode, Problems};
use crate::sqlite::show::due;

pub(super) fn look(connection: &Connection, sources: &GuestSources, found: &mut Problems) -> Result<(), BookError> {
    let due = due(sources, "");
    let shown_otherwise = format!(
        "select due.document & ((1 << 48) - 1)
         from ({due}) as due left join guest_hit as held using (document, {})
         where held.document is null",
        sources.shows.join(", ")
    );
    let guest = sources.table;
    let not_indexed = format!(
        "select guest.id from {guest} as guest
         where not exists (select 1 from guest_search where guest_search.rowid in
           (guest.id, (1 << 48) | guest.id, (2 << 48) | guest.id, (3 << 48) | guest.id))
           and guest.id not in (select guest_id from fresh_document)"
    );
    let fresh_of_nobody = format!(
        "select document from fresh_document
         where guest_id not in (select id from {guest}) or guest_id <> document & ((1 << 48) - 1)"
    );
    let indexed_of_nobody = format!(
        "select guest_search.rowid from guest_search
         where not exists (select 1 from {guest} as guest where guest.id = guest_search.rowid & ((1 << 48) - 1))"
    );
    let hits_of_nobody = format!("select document from guest_hit except select document from ({due})");
    let looks: [(ProblemCode, &str); 5] = [
        (ProblemCode::GuestNotIndexed, &not_indexed),
        (ProblemCode::DocumentOfNobody, &fresh_of_nobody),
        (ProblemCode::DocumentOfNobody, &indexed_of_nobody),
        (ProblemCode::GuestShownOtherwise, &shown_otherwise),
        (ProblemCode::HitOfNobody, &hits_of_nobody),
    ];
    for (code, sql) in looks {
        let mut statement = connection.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            found.add(code, [("row", row.get::<_, i64>(0)?.to_string())]);
        }
    }
    Ok(())
}
