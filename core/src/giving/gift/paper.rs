//! A list on paper: for the packers, for whoever hands over and signs, and for the post.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::json;

use super::GiftState;
use super::export::{Export, Pages, Row, TO_GIVE, TO_SIGN};
use super::item::{GiftItem, GiftItemId};
use super::list::GiftListStatus;
use super::rule::Matrix;
use crate::book::Query;
use crate::desk::{Letterhead, Printout, imprint, items, year_day};
use crate::error::{Result, refuse};
use crate::guest::{self, ByGuest, GuestId};
use crate::paper::{
    AddressJob, AddressLabel, Imprint, Job, MissingGlyphs, PackingGroup, PackingJob, PackingLine, Script, SignatureJob,
    SignatureLine, script_of,
};

/// A job that a list makes, and how many lines of the list are on it.
pub(super) struct Paper {
    job: Job,
    title: String,
    lines: u64,
}

impl Export<'_> {
    /// How many lines were printed, and what no font can set of them.
    pub(super) fn print(
        &self,
        path: &Path,
        job: impl FnOnce(&Self, Imprint) -> Result<Paper>,
    ) -> Result<(u64, Vec<MissingGlyphs>)> {
        let paper = job(self, imprint(self.call, self.language)?)?;
        let watch = |done: usize, total: usize| self.call.progress(done as u64, total as u64).is_ok();
        let printout = Printout::set_watched(self.call, &paper.job, paper.title, &watch)?;
        let written = printout.export(self.call, path.display().to_string())?;
        Ok((paper.lines, written.missing))
    }

    pub(super) fn packing(&self, imprint: Imprint) -> Result<Paper> {
        let catalogue: BTreeMap<GiftItemId, GiftItem> =
            items::<GiftItem>(self.query)?.into_iter().map(|item| (item.id, item)).collect();
        let rules = Matrix::load(self.query)?;
        let mut groups: BTreeMap<GiftItemId, PackingGroup> = BTreeMap::new();
        let mut lines = 0;
        for row in Pages::new(self, TO_GIVE).for_packers() {
            let row = row?;
            let Some(id) = row.gift_item_id else { continue };
            let group = groups.entry(id).or_insert_with(|| PackingGroup {
                gift: row.item.clone(),
                note: catalogue.get(&id).map_or_else(String::new, |item| self.packers_note(item)),
                lines: Vec::new(),
            });
            let instead = self.instead(&rules, id, &row).and_then(|id| catalogue.get(&id));
            group.lines.push(PackingLine {
                tier: self.language.text(&format!("guest-tier-{}", row.tier.id())),
                route: self.route(&row),
                place: row.place(),
                quantity: 1,
                alternative: instead.map(|item| item.fields.name.clone()).unwrap_or_default(),
                caution: row.dangers,
                diet: row.diets,
                guest: row.guest,
            });
            lines += 1;
        }
        let title = self.say("paper-packing-title", json!({}));
        let job = PackingJob {
            imprint,
            title: title.clone(),
            subtitle: self.subtitle(lines),
            groups: groups.into_values().collect(),
        };
        Ok(Paper { job: Job::Packing(job), title, lines })
    }

    /// How a parcel gets to its guest.
    fn route(&self, row: &Row) -> String {
        let id = match (row.room.is_empty(), row.address.is_empty()) {
            (false, _) => "gift-route-room",
            (true, false) => "gift-route-courier",
            (true, true) => "gift-route-pick-up",
        };
        self.language.text(id)
    }

    /// What the rules give in place of this gift. None for a guest whom something endangers: what is packed for them somebody
    /// decides who has looked at it.
    pub(super) fn instead(&self, rules: &Matrix, gift: GiftItemId, row: &Row) -> Option<GiftItemId> {
        if !row.dangers.is_empty() || !row.diets.is_empty() {
            return None;
        }
        let rule = rules.deciding(&String::from(self.list.festival_id), row.tier, false)?.rule;
        rule.alternative_item_id.filter(|_| rule.gift_item_id == Some(gift))
    }

    /// What the packer must know of the gift itself.
    fn packers_note(&self, item: &GiftItem) -> String {
        let fields = &item.fields;
        let supplier = (!fields.supplier.is_empty())
            .then(|| self.say("gift-paper-supplier", json!({ "supplier": fields.supplier })));
        let allergens = (!fields.allergens.is_empty())
            .then(|| self.say("gift-paper-allergens", json!({ "allergens": fields.allergens })));
        let alcohol = fields.alcohol.then(|| self.say("gift-paper-alcohol", json!({})));
        [supplier, allergens, alcohol].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    pub(super) fn signatures(&self, imprint: Imprint) -> Result<Paper> {
        let mut lines = Vec::new();
        for row in Pages::new(self, TO_SIGN).for_packers() {
            let row = row?;
            let handed_over_on = row.changed_on.filter(|_| row.state == GiftState::HandedOver);
            lines.push(SignatureLine {
                guest: row.guest,
                company: row.company,
                gift: row.item,
                quantity: 1,
                date: handed_over_on.map(|day| year_day(day, self.language)).unwrap_or_default(),
                caution: row.dangers,
                diet: row.diets,
            });
        }
        let count = lines.len() as u64;
        let title = self.say("paper-signature-title", json!({}));
        let job = SignatureJob { imprint, title: title.clone(), subtitle: self.subtitle(count), lines };
        Ok(Paper { job: Job::Signatures(job), title, lines: count })
    }

    /// Only those with an address: the others are in the house, or get it at the desk.
    pub(super) fn labels(&self, imprint: Imprint) -> Result<Paper> {
        let mut labels = Vec::new();
        let mut pages = Pages::new(self, TO_GIVE);
        while let Some(rows) = pages.next_rows()? {
            let posted: Vec<Row> = rows.into_iter().filter(|row| !row.address.is_empty()).collect();
            let ids: Vec<_> = posted.iter().map(|row| row.guest_id).collect();
            let guests = guest::load_all(self.query, &ids)?;
            for row in posted {
                let Some(guest) = guests.get(&row.guest_id) else { continue };
                let (address, postcode) = guest::without_postcode(&row.address);
                labels.push(AddressLabel {
                    name: guest::on_envelope(&guest.fields, script_of(&address).unwrap_or(Script::Western)),
                    company: row.company,
                    address,
                    postcode,
                    phone: row.phone,
                });
            }
        }
        if labels.is_empty() {
            return refuse("gift_labels_empty").err();
        }
        let lines = labels.len() as u64;
        let title = self.say("gift-paper-labels", json!({}));
        let sender = sender(&self.call.property()?.name, &Letterhead::load(self.query)?);
        let stock = self.labels.stock;
        let used = (self.labels.first_free.max(1) - 1) % stock.on_a_sheet();
        Ok(Paper { job: Job::Addresses(AddressJob { imprint, stock, labels, used, sender }), title, lines })
    }

    fn subtitle(&self, count: u64) -> String {
        let day = |day| year_day(day, self.language);
        let days = match self.list.to_on {
            Some(to) => format!("{} – {}", day(self.list.date), day(to)),
            None => day(self.list.date),
        };
        let subtitle = self.say("gift-paper-subtitle", json!({ "count": count, "date": days }));
        if self.list.status == GiftListStatus::Approved {
            return subtitle;
        }
        // Paper outlives the screen: a list that nobody approved says so.
        format!("{subtitle} · {}", self.language.text("gift-status-proposed"))
    }
}

/// What a guest was given, as a card tells it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Given {
    guest_id: GuestId,
    pub item: String,
    pub year: i32,
    pub handed_over_on: Option<NaiveDate>,
}

/// What guests were given, from what was handed over. Shape: newest first. Served by gift_line_by_guest.
pub fn given_to(query: &Query, guests: &[GuestId]) -> Result<ByGuest<Given>> {
    let rows: Vec<Given> = query.all(
        "select gift_line.guest_id, gift_item.name as item, gift_list.year, gift_line.changed_on as handed_over_on
         from gift_line join gift_list on gift_list.id = gift_line.gift_list_id
         join gift_item on gift_item.id = gift_line.gift_item_id
         where gift_line.state = 'handed_over' and gift_line.guest_id in (select value from integers(:guests))
         order by gift_list.date desc, gift_line.id desc",
        json!({ "guests": guests }),
    )?;
    Ok(ByGuest::of_rows(rows, |given| given.guest_id))
}

fn sender(house: &str, letterhead: &Letterhead) -> String {
    [house.to_owned(), letterhead.sender()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  ")
}
