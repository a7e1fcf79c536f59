//! Tags: short words the house sorts its guests by.

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{GuestId, name_of};
use crate::book::{Change, Op, Query};
use crate::desk::{Call, Nothing};
use crate::error::{Result, refuse};
use crate::text::limit;

pub const TAGGED: Op = Op::new("tagged");
pub const UNTAGGED: Op = Op::new("untagged");

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Tag {
    pub id: i64,
    pub name: String,
    pub guests: i64,
}

/// Shape: by name.
pub fn tag_list(call: &Call, _: Nothing) -> Result<Vec<Tag>> {
    call.read(|query| {
        Ok(query.all(
            "select tag.id, tag.name, (select count(*) from guest_tag where guest_tag.tag_id = tag.id) as guests
             from tag order by tag.name",
            json!({}),
        )?)
    })
}

/// Shape: by name.
pub fn tags_of(query: &Query, guest_id: GuestId) -> Result<Vec<String>> {
    Ok(query.column(
        "select tag.name from guest_tag join tag on tag.id = guest_tag.tag_id
         where guest_tag.guest_id = :guest_id order by tag.name",
        json!({ "guest_id": guest_id }),
    )?)
}

/// The tag of this name, made if the house has none. Errors: `tag_empty`; `text_too_long`.
pub fn tag_named(tx: &Change, name: &str) -> Result<i64> {
    let name = name.trim().trim_start_matches('#');
    if name.is_empty() {
        return refuse("tag_empty").field("name").err();
    }
    limit::check("name", name, limit::WORD)?;
    let found: Option<(i64,)> = tx.maybe("select id from tag where name = :name", json!({ "name": name }))?;
    match found {
        Some((id,)) => Ok(id),
        None => Ok(tx.insert("insert into tag (name) values (:name)", json!({ "name": name }))?),
    }
}

/// Tags a guest; a second time changes nothing.
pub fn add_tag(tx: &Change, guest_id: GuestId, name: &str) -> Result<()> {
    let tag_id = tag_named(tx, name)?;
    tx.run(
        "insert into guest_tag (guest_id, tag_id) values (:guest_id, :tag_id) on conflict do nothing",
        json!({ "guest_id": guest_id, "tag_id": tag_id }),
    )?;
    Ok(())
}

#[derive(Debug, Deserialize, TS)]
pub struct TagRequest {
    pub guest_id: GuestId,
    pub name: String,
}

pub fn tag_add(call: &Call, request: TagRequest) -> Result<Nothing> {
    call.change(TAGGED, |tx| {
        tx.tell("guest", name_of(tx, request.guest_id)?);
        tx.tell("tag", request.name.trim());
        add_tag(tx, request.guest_id, &request.name)?;
        Ok(Nothing {})
    })
}

/// Takes a tag from a guest. A tag that no guest has any more goes too.
pub fn tag_remove(call: &Call, request: TagRequest) -> Result<Nothing> {
    call.change(UNTAGGED, |tx| {
        tx.tell("guest", name_of(tx, request.guest_id)?);
        tx.tell("tag", request.name.trim());
        let params = json!({ "guest_id": request.guest_id, "name": request.name.trim() });
        tx.run(
            "delete from guest_tag where guest_id = :guest_id and tag_id in (select id from tag where name = :name)",
            params,
        )?;
        tx.run(
            "delete from tag where name = :name
             and not exists (select 1 from guest_tag where guest_tag.tag_id = tag.id)",
            json!({ "name": request.name.trim() }),
        )?;
        Ok(Nothing {})
    })
}
