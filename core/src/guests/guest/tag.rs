//! Tags: short words the house sorts its guests by.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{ByGuest, GuestId, name_of};
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
pub fn tags_of(query: &Query, guests: &[GuestId]) -> Result<ByGuest<String>> {
    let rows: Vec<(GuestId, String)> = query.all(
        "select guest_tag.guest_id, tag.name from guest_tag join tag on tag.id = guest_tag.tag_id
         where guest_tag.guest_id in (select value from integers(:guests)) order by tag.name",
        json!({ "guests": guests }),
    )?;
    Ok(rows.into_iter().collect())
}

/// Makes the tags that the house does not have yet. Errors: `tag_empty`; `text_too_long`.
pub fn make_tags(tx: &Change, names: &[impl AsRef<str>]) -> Result<()> {
    let names = names.iter().map(|name| checked(name.as_ref())).collect::<Result<Vec<_>>>()?;
    tx.run_each(
        "insert into tag (name) values (:name) on conflict (name) do nothing",
        names.into_iter().map(|name| json!({ "name": name })),
    )?;
    Ok(())
}

/// Tags a guest; a second time changes nothing. Errors: as [`make_tags`].
pub fn add_tags(tx: &Change, guest_id: GuestId, names: &[impl AsRef<str>]) -> Result<()> {
    if names.is_empty() {
        return Ok(());
    }
    make_tags(tx, names)?;
    let names = names.iter().map(|name| checked(name.as_ref())).collect::<Result<Vec<_>>>()?;
    tx.run(
        "insert into guest_tag (guest_id, tag_id)
         select cast(:guest_id as bigint), tag.id from tag where tag.name in (select value from texts(:names))
         on conflict (guest_id, tag_id) do nothing",
        json!({ "guest_id": guest_id, "names": names }),
    )?;
    Ok(())
}

fn checked(name: &str) -> Result<&str> {
    let name = name.trim().trim_start_matches('#');
    if name.is_empty() {
        return refuse("tag_empty").field("name").err();
    }
    limit::check("name", name, limit::WORD)?;
    Ok(name)
}

/// A tag as a guest is given it.
#[derive(Serialize)]
struct Given<'a> {
    guest_id: GuestId,
    name: &'a str,
}

/// Tags guests; a second time changes nothing. Errors: as [`make_tags`].
pub fn tag_guests<'a>(tx: &Change, tags: impl Iterator<Item = (GuestId, &'a str)>) -> Result<()> {
    let tags: Vec<(GuestId, &str)> = tags.map(|(id, name)| Ok((id, checked(name)?))).collect::<Result<_>>()?;
    if tags.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = tags.iter().map(|(_, name)| *name).collect::<BTreeSet<_>>().into_iter().collect();
    make_tags(tx, &names)?;
    tx.run_each(
        "insert into guest_tag (guest_id, tag_id) values (:guest_id, (select id from tag where name = :name))
         on conflict (guest_id, tag_id) do nothing",
        tags.iter().map(|(guest_id, name)| Given { guest_id: *guest_id, name }),
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
        add_tags(tx, request.guest_id, &[&request.name])?;
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
