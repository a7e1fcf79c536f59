//! The list of all guests: filtered, sorted, and paged so that a million of them scroll smoothly.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::{GuestId, Tier};
use crate::book::Query;
use crate::desk::Call;
use crate::error::{Result, refuse};
use crate::text::city::City;
use crate::text::search::match_query;

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct GuestFilter {
    /// As in the search: name in any script, initials, phone tail, handle, room.
    pub text: String,
    pub tag: Option<String>,
    pub tier: Option<Tier>,
    /// True for local guests only, false for those from elsewhere.
    pub local: Option<bool>,
    pub language: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GuestSort {
    #[default]
    Name,
    Newest,
}

#[derive(Debug, Deserialize, TS)]
pub struct GuestListRequest {
    pub filter: GuestFilter,
    #[serde(default)]
    pub sort: GuestSort,
    pub offset: u32,
    pub limit: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GuestLine {
    pub id: GuestId,
    pub display_name: String,
    pub native_name: String,
    pub pinyin: String,
    pub salutation: String,
    pub tier: Tier,
    pub company: String,
    pub home_city: String,
    pub language: String,
    pub dangers: i64,
    /// How many serious complaints of the guest are open.
    pub open_complaints: i64,
    /// The preferred contact point, or the first; empty when there is none.
    pub contact: String,
    /// Comma-separated.
    pub tags: String,
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct GuestList {
    /// How many match. With a search text it is counted up to [`COUNTED`] only.
    pub total: i64,
    pub guests: Vec<GuestLine>,
}

/// A search that matches more than this is not a list anybody reads to its end.
const COUNTED: u32 = 1000;

/// Shape: `limit` lines from `offset` on. `here` is the property's own city.
pub fn list(query: &Query, request: &GuestListRequest, here: &City) -> Result<GuestList> {
    let (total, ids) = matching(query, request, here)?;
    Ok(GuestList { total, guests: lines(query, &ids)? })
}

/// These guests as lines, in the order asked for; those who are not there are left out.
fn lines(query: &Query, ids: &[GuestId]) -> Result<Vec<GuestLine>> {
    Ok(query.all(include_str!("lines.sql"), json!({ "ids": ids }))?)
}

/// One guest as a line. Errors: `guest_not_found`.
pub fn line(query: &Query, id: GuestId) -> Result<GuestLine> {
    match lines(query, &[id])?.pop() {
        Some(line) => Ok(line),
        None => refuse("guest_not_found").arg("id", id).err(),
    }
}

/// How many guests match, and the numbers of those on the page asked for.
pub fn matching(query: &Query, request: &GuestListRequest, here: &City) -> Result<(i64, Vec<GuestId>)> {
    let GuestListRequest { filter, sort, offset, limit } = request;
    let mut params = Map::new();
    let mut conditions = Vec::new();
    if let Some(tier) = filter.tier {
        conditions.push("guest.tier = :tier".to_owned());
        params.insert("tier".into(), json!(tier));
    }
    if let Some(language) = &filter.language {
        conditions.push("guest.language = :language".to_owned());
        params.insert("language".into(), json!(language));
    }
    if let Some(local) = filter.local {
        let not = if local { "" } else { "not " };
        conditions.push(format!("guest.home_city {not}in (select value from texts(:cities))"));
        let cities: Vec<String> = query.column(include_str!("cities.sql"), json!({}))?;
        params.insert("cities".into(), json!(cities.into_iter().filter(|city| here.holds(city)).collect::<Vec<_>>()));
    }
    if let Some(tag) = &filter.tag {
        conditions.push(
            "guest.id in (select guest_tag.guest_id from guest_tag join tag on tag.id = guest_tag.tag_id
             where tag.name = :tag)"
                .to_owned(),
        );
        params.insert("tag".into(), json!(tag));
    }
    let searched = match_query(&filter.text);
    if searched.is_none() && !filter.text.trim().is_empty() {
        return Ok((0, Vec::new()));
    }
    let guests = || "guest".to_owned();
    let (from, order) = match (&searched, sort) {
        (Some(matching), _) => {
            params.insert("search".into(), json!(query.search(matching)?.parameter()));
            ("found(:search) as hit join guest on guest.id = hit.guest_id".to_owned(), "hit.place")
        }
        (None, GuestSort::Name) => (guests(), "guest.sort_key, guest.id"),
        (None, GuestSort::Newest) => (guests(), "guest.updated_at desc, guest.id desc"),
    };
    let filters = if conditions.is_empty() { String::new() } else { format!("where {}", conditions.join(" and ")) };
    let counted = if searched.is_some() { format!("limit {COUNTED}") } else { String::new() };
    let total = format!("select count(*) from (select 1 from {from} {filters} {counted}) as matching");
    let count = |params: Map<String, Value>| query.one::<(i64,)>(&total, Value::Object(params)).map(|(total,)| total);
    let mut paged = params.clone();
    paged.insert("offset".into(), json!(offset));
    paged.insert("limit".into(), json!(limit));
    // The page's ids come from an index alone; only the rows on the page are read.
    let page = |columns: &str| {
        format!("select guest.id as id{columns} from {from} {filters} order by {order} limit :limit offset :offset")
    };
    if searched.is_some() {
        return Ok((count(params)?, query.column(&page(""), Value::Object(paged))?));
    }
    let found: Vec<(GuestId, i64)> = query.all(&page(&format!(", ({total}) as total")), Value::Object(paged))?;
    let total = match found.first() {
        Some((_, total)) => *total,
        // Nothing on the page: nobody matches, or it lies behind the end.
        None if *offset == 0 && *limit > 0 => 0,
        None => count(params)?,
    };
    Ok((total, found.into_iter().map(|(id, _)| id).collect()))
}

pub fn guest_list(call: &Call, request: GuestListRequest) -> Result<GuestList> {
    let here = call.property()?.home_city();
    call.read(|query| list(query, &request, &here))
}
