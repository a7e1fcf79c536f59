//! A list in a file, for the manager or for paper: its lines with all that a file says of them, read page by page.

use std::collections::HashMap;
use std::path::PathBuf;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::item::GiftItemId;
use super::list::{GiftListRequest, ListRow, list_of};
use super::plates::plates_between;
use super::{GiftListId, GiftState};
use crate::book::Query;
use crate::desk::{Call, Outgoing, OutgoingFormat, OutgoingKind, note_outgoing};
use crate::error::{Error, Result, refuse};
use crate::guest::{ByGuest, ContactKind, GuestId, Tier};
use crate::locale::Language;
use crate::paper::{LabelStock, MissingGlyphs};
use crate::party::Days;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GiftFile {
    Xlsx,
    Csv,
    PackingPdf,
    SignaturePdf,
    LabelsPdf,
}

#[derive(Debug, Deserialize, TS)]
pub struct GiftListExport {
    #[serde(flatten)]
    pub list: GiftListRequest,
    pub path: String,
    pub format: GiftFile,
    /// Tables only: also the guests who were left out, with the reason.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub left_out: bool,
    /// Null for the property's language.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<Language>,
    /// Labels only: which are in the printer.
    #[serde(default)]
    #[ts(optional, as = "Option<LabelStock>")]
    pub labels: LabelStock,
    /// Labels only: the first free one on the first sheet, counted from 1 along the rows.
    #[serde(default)]
    #[ts(optional, as = "Option<usize>")]
    pub first_free: usize,
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct GiftsExported {
    pub path: String,
    pub lines: u64,
    /// Paper only: what no font of this machine can set, and whose it is.
    pub missing: Vec<MissingGlyphs>,
}

/// Writes a list as a table or as paper. On paper are those who are still to be given something; the signature list
/// also keeps who was.
///
/// Errors: `gift_list_not_found`; `gift_labels_empty` when nobody has an address; `paper_empty`, `paper_font_missing`,
/// `file_not_written`, `cancelled`.
pub fn gift_list_export(call: &Call, request: GiftListExport) -> Result<GiftsExported> {
    let language = call.language_or(request.language)?;
    let which = request.list.which()?;
    let path = PathBuf::from(&request.path);
    let (lines, missing) = call.read(|query| {
        let Some(list) = list_of(query, &which)? else {
            return refuse("gift_list_not_found").err();
        };
        let staying: Vec<Stay> =
            query.all(include_str!("staying.sql"), json!({ "from": list.date, "to": list.ends_on() }))?;
        let rooms = ByGuest::of_rows(staying, |stay| stay.guest_id);
        let values = list.values();
        let title = list.title(language);
        let labels = Labels { stock: request.labels, first_free: request.first_free };
        let export = Export { call, query, values, title, list, rooms, language, labels };
        match request.format {
            GiftFile::Xlsx => Ok((export.workbook(&path, request.left_out)?, Vec::new())),
            GiftFile::Csv => Ok((export.csv(&path, request.left_out)?, Vec::new())),
            GiftFile::PackingPdf => export.print(&path, Export::packing),
            GiftFile::SignaturePdf => export.print(&path, Export::signatures),
            GiftFile::LabelsPdf => export.print(&path, Export::labels),
        }
    })?;
    // Paper notes itself.
    let format = match request.format {
        GiftFile::Xlsx => Some(OutgoingFormat::Xlsx),
        GiftFile::Csv => Some(OutgoingFormat::Csv),
        GiftFile::PackingPdf | GiftFile::SignaturePdf | GiftFile::LabelsPdf => None,
    };
    if let Some(format) = format {
        note_outgoing(call, &path, Outgoing { what: OutgoingKind::GiftList, format, lines })?;
    }
    Ok(GiftsExported { path: request.path, lines, missing })
}

/// A guest's room in the house, from the day of arrival to that of departure.
#[derive(Deserialize)]
struct Stay {
    guest_id: GuestId,
    room: String,
    arrives_on: NaiveDate,
    /// Null for the day of arrival alone.
    departs_on: Option<NaiveDate>,
}

impl Stay {
    fn covers(&self, day: NaiveDate) -> bool {
        (self.arrives_on..=self.departs_on.unwrap_or(self.arrives_on)).contains(&day)
    }
}

/// A line with all that any file says of it.
#[derive(Deserialize)]
pub(super) struct Row {
    gift_list_id: GiftListId,
    pub guest_id: GuestId,
    pub guest: String,
    pub native_name: String,
    pub company: String,
    pub tier: Tier,
    /// Where the guest lives in the house on the day; empty for none. Comes from [`Export::rooms`].
    #[serde(skip)]
    pub room: String,
    /// The postal address, from the page or a contact point.
    pub address: String,
    #[serde(skip)]
    pub phone: String,
    /// What endangers the guest, one after the other; empty where it was not asked.
    #[serde(skip)]
    pub dangers: String,
    /// How the guest eats.
    #[serde(skip)]
    pub diets: String,
    pub gift_item_id: Option<GiftItemId>,
    pub item: String,
    pub cost_minor: i64,
    pub state: GiftState,
    pub reason: String,
    /// JSON: the values of the reason's message.
    pub reason_args: String,
    pub changed_on: Option<NaiveDate>,
    /// The guest's own day, on a list for guests' dates.
    pub occurs_on: Option<NaiveDate>,
    pub note: String,
}

impl Row {
    pub(super) fn place(&self) -> String {
        if self.room.is_empty() { self.address.clone() } else { self.room.clone() }
    }
}

pub(super) struct Export<'a> {
    pub call: &'a Call<'a>,
    pub query: &'a Query<'a>,
    /// What messages take to name the list.
    values: Map<String, Value>,
    /// What the list is called.
    title: String,
    pub list: ListRow,
    /// The rooms of those who live in the house in its days: few, so they are not looked for line by line.
    rooms: ByGuest<Stay>,
    pub language: Language,
    pub labels: Labels,
}

/// On which labels addresses are printed.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Labels {
    pub stock: LabelStock,
    /// Counted from 1.
    pub first_free: usize,
}

/// How long a stretch of the table is read at once: so short that a writer soon has the first of it.
const PAGE: i64 = 256;

pub(super) const GIVEN: &[GiftState] =
    &[GiftState::Proposed, GiftState::Approved, GiftState::Packed, GiftState::HandedOver, GiftState::Declined];
pub(super) const TO_GIVE: &[GiftState] = &[GiftState::Proposed, GiftState::Approved, GiftState::Packed];
pub(super) const TO_SIGN: &[GiftState] =
    &[GiftState::Proposed, GiftState::Approved, GiftState::Packed, GiftState::HandedOver];

impl Export<'_> {
    /// A message that may name the list.
    pub(super) fn say(&self, id: &str, args: Value) -> String {
        let mut values = self.values.clone();
        values.insert("list".to_owned(), json!(self.title));
        if let Value::Object(more) = args {
            values.extend(more);
        }
        self.language.text_with(id, &values)
    }
}

/// The lines of a list in some states, read page by page: a long list costs no memory.
pub(super) struct Pages<'a> {
    export: &'a Export<'a>,
    states: &'a [GiftState],
    for_packers: bool,
    page: std::vec::IntoIter<Row>,
    after: i64,
    /// Where the lines of the list lie; known from the first page on.
    whole: Option<Whole>,
}

#[derive(Clone, Copy, Deserialize)]
struct Whole {
    lines: u64,
    first: i64,
    last: i64,
}

impl<'a> Pages<'a> {
    pub(super) fn new(export: &'a Export<'a>, states: &'a [GiftState]) -> Self {
        Pages { export, states, for_packers: false, page: Vec::new().into_iter(), after: 0, whole: None }
    }

    /// Also what endangers the guests, and how they eat.
    pub(super) fn for_packers(self) -> Self {
        Pages { for_packers: true, ..self }
    }

    fn whole(&mut self) -> Result<Whole> {
        if let Some(whole) = self.whole {
            return Ok(whole);
        }
        let whole: Whole = self.export.query.one(
            "select count(*) as lines, coalesce(min(id), 1) as first, coalesce(max(id), 0) as last from gift_line
             where gift_list_id = :list_id",
            json!({ "list_id": self.export.list.id }),
        )?;
        // The lines of older lists lie before it.
        self.after = whole.first - 1;
        self.whole = Some(whole);
        Ok(whole)
    }

    /// The lines of the next stretch that has any in these states or none. None behind the last line.
    pub(super) fn next_rows(&mut self) -> Result<Option<Vec<Row>>> {
        Ok(if self.turn()? { Some(std::mem::take(&mut self.page).collect()) } else { None })
    }

    /// Reads the next stretch. False behind the last line.
    fn turn(&mut self) -> Result<bool> {
        let whole = self.whole()?;
        let Export { query, list, call, rooms, .. } = self.export;
        let done = (self.after - whole.first + 1).unsigned_abs();
        call.progress(done.min(whole.lines), whole.lines)?;
        if self.after >= whole.last {
            return Ok(false);
        }
        let through = (self.after + PAGE).min(whole.last);
        let params = json!({ "after": self.after, "through": through });
        let mut rows: Vec<Row> = query.all(include_str!("export.sql"), params)?;
        rows.retain(|row| row.gift_list_id == list.id && self.states.contains(&row.state));
        let guests: Vec<GuestId> = rows.iter().map(|row| row.guest_id).collect();
        let mut reached = reached(query, &guests)?;
        let days = Days { from: list.date, to: list.ends_on() };
        let mut plates =
            if self.for_packers { plates_between(query, &guests, days, self.export.language)? } else { HashMap::new() };
        for row in &mut rows {
            let day = row.occurs_on.unwrap_or(list.date);
            // Of several rooms the last one counts.
            let room = rooms.get(row.guest_id).iter().rfind(|stay| stay.covers(day));
            row.room = room.map(|stay| stay.room.clone()).unwrap_or_default();
            let plate = plates.remove(&row.guest_id).unwrap_or_default();
            let complaint = Some(plate.complaint).filter(|complaint| !complaint.is_empty());
            let joint = self.export.language.text("gift-plate-joint");
            row.dangers = plate.dangers.into_iter().chain(complaint).collect::<Vec<_>>().join(&joint);
            row.diets = plate.diets.join(&joint);
            let Reached { phone, post } = reached.remove(&row.guest_id).unwrap_or_default();
            row.phone = phone.value;
            if row.address.is_empty() {
                row.address = post.value;
            }
        }
        self.after = through;
        self.page = rows.into_iter();
        Ok(true)
    }
}

/// How these guests can be reached.
fn reached(query: &Query, guests: &[GuestId]) -> Result<HashMap<GuestId, Reached>> {
    let mut reached: HashMap<GuestId, Reached> = HashMap::with_capacity(guests.len());
    let params = json!({ "guests": guests });
    query.each(
        include_str!("reached.sql"),
        params,
        |(guest_id, kind, preferred, value): (GuestId, ContactKind, i64, String)| {
            let guest = reached.entry(guest_id).or_default();
            let best = if kind == ContactKind::Post { &mut guest.post } else { &mut guest.phone };
            if best.value.is_empty() || preferred > best.preferred {
                *best = Best { preferred, value };
            }
            Ok::<(), Error>(())
        },
    )?;
    Ok(reached)
}

/// The contact points of a guest that a file names: of each kind the preferred one, else the first.
#[derive(Default)]
struct Reached {
    phone: Best,
    post: Best,
}

#[derive(Default)]
struct Best {
    preferred: i64,
    value: String,
}

impl Iterator for Pages<'_> {
    type Item = Result<Row>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(row) = self.page.next() {
                return Some(Ok(row));
            }
            match self.turn() {
                Ok(true) => {}
                Ok(false) => return None,
                Err(error) => return Some(Err(error)),
            }
        }
    }
}
