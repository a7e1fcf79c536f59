//! What the press is given for an order: each kind of card from what the rooms know.

use serde_json::json;

use super::derive;
use super::gather::{Gathered, cards, gathered};
use super::guest_version::{self, LeftOut, Stationery};
use super::kind::{CardKind, stock};
use super::order::CardOrder;
use super::person::{Circle, History, Near, guests_of};
use super::select::{Chosen, Whose};
use super::words::{Ask, named};
use crate::arrival;
use crate::book::Query;
use crate::desk::{Call, Letterhead, StoredPicture, day_text};
use crate::error::{Result, refuse};
use crate::guest::{self, ByGuest, ContactKind, ContactPoint, Guest, GuestFields, GuestId};
use crate::paper::{
    AddressJob, AddressLabel, BriefJob, Card, CardJob, CardVersion, GuestCardJob, Imprint, Job, Picture, Script,
    TableCard, TableCardJob, VipCardJob, script_of,
};
use crate::photo;
use crate::preference;

/// What goes on so many cards is asked of the rooms at once.
const GATHERED: usize = 200;

/// A job, and what whoever prints must know of it.
pub(super) struct Made {
    pub job: Job,
    pub title: String,
    pub left_out: Vec<LeftOut>,
    pub without_address: usize,
}

/// Errors: `guest_not_found`, `card_labels_empty`, `cancelled`.
pub(super) fn job(
    call: &Call,
    query: &Query,
    chosen: &[Chosen],
    order: &CardOrder,
    ask: &Ask,
    imprint: Imprint,
) -> Result<Made> {
    let run = Run { call, query, chosen, order, ask };
    let title = run.title();
    let guests_read = ask.version == CardVersion::Guest;
    let (mut left_out, mut without_address) = (Vec::new(), 0);
    let job = match order.kind {
        CardKind::Preference if guests_read => {
            let (cards, left) = run.guest_cards()?;
            left_out = left;
            Job::GuestCards(GuestCardJob { imprint, layout: order.layout, cards })
        }
        CardKind::Preference => {
            let cards = run.preference_cards()?;
            Job::Cards(CardJob { imprint, layout: order.layout, version: ask.version, cards })
        }
        CardKind::Vip => Job::VipCards(VipCardJob { imprint, layout: order.layout, cards: run.vip_cards()? }),
        CardKind::Table => {
            let cards = if guests_read { run.place_cards()? } else { run.slips()? };
            Job::TableCards(TableCardJob { imprint, layout: order.layout, place_cards: guests_read, cards })
        }
        CardKind::Brief => Job::Brief(run.brief(imprint, title.clone())?),
        CardKind::Label => {
            let (job, without) = run.labels(imprint)?;
            without_address = without;
            Job::Addresses(job)
        }
    };
    Ok(Made { job, title, left_out, without_address })
}

struct Run<'a> {
    call: &'a Call<'a>,
    query: &'a Query<'a>,
    chosen: &'a [Chosen],
    order: &'a CardOrder,
    ask: &'a Ask,
}

impl Run<'_> {
    /// What the sheets call themselves.
    fn title(&self) -> String {
        let id = match self.order.kind {
            CardKind::Preference => "card-title",
            CardKind::Vip => "card-title-vip",
            CardKind::Table => "card-title-table",
            CardKind::Brief => "card-title-brief",
            CardKind::Label => "card-title-label",
        };
        self.ask.language.text(id)
    }

    /// Goes through the chosen in stretches, and tells how far it is.
    fn each<T>(&self, mut make: impl FnMut(&[Chosen]) -> Result<Vec<T>>) -> Result<Vec<T>> {
        let total = self.chosen.len();
        let mut all = Vec::with_capacity(total);
        for some in self.chosen.chunks(GATHERED) {
            self.call.progress(all.len() as u64, total as u64 * 2)?;
            all.extend(make(some)?);
        }
        Ok(all)
    }

    fn preference_cards(&self) -> Result<Vec<Card>> {
        self.each(|some| {
            let mut made = cards(self.query, some, self.ask)?;
            if self.ask.version == CardVersion::Staff {
                let photos = photo::photos_of(self.query, &guests_of(some))?;
                for (card, one) in made.iter_mut().zip(some) {
                    let kept = derive::guest_of(one).and_then(|id| photos.get(&id)).and_then(StoredPicture::picture);
                    card.photo = kept.map(|picture| Picture::new("photo", picture));
                }
            }
            Ok(made)
        })
    }

    fn guest_cards(&self) -> Result<(Vec<crate::paper::GuestCard>, Vec<LeftOut>)> {
        let property = &self.ask.property;
        let stationery =
            Stationery { house: &property.name, asked: self.order.language, house_language: property.language };
        let mut left_out = Vec::new();
        let cards = self.each(|some| {
            let ids = guests_of(some);
            let guests = guest::load_all(self.query, &ids)?;
            let preferences = preference::preferences_of(self.query, &ids)?;
            let history = History::of(self.query, &ids, arrival::arrivals_of(self.query, &ids)?, self.ask)?;
            some.iter()
                .map(|one| match &one.whose {
                    Whose::Guest(id) => {
                        let Some(Guest { fields, .. }) = guests.get(id) else { return guest::not_found(*id) };
                        let returning = history.has_been_here(*id, one.arrives_on);
                        let (card, left) = guest_version::card(fields, preferences.get(*id), returning, &stationery);
                        left_out.extend(left);
                        Ok(card)
                    }
                    Whose::Unsettled { name, .. } => Ok(guest_version::of_name(name, &stationery)),
                })
                .collect()
        })?;
        Ok((cards, left_out))
    }

    fn vip_cards(&self) -> Result<Vec<crate::paper::VipCard>> {
        self.each(|some| {
            let ids = guests_of(some);
            let Gathered { cards, arrivals, around, dates, shared } = gathered(self.query, some, self.ask)?;
            let history = History::of(self.query, &ids, arrivals, self.ask)?;
            let near = Near { around, dates, shared, today: self.ask.today };
            let circle = Circle::of(self.query, &ids, near, self.ask.language)?;
            let vip = |(card, one): (Card, &Chosen)| derive::vip(card, one, &history, &circle, self.ask);
            Ok(cards.into_iter().zip(some).map(vip).collect())
        })
    }

    fn slips(&self) -> Result<Vec<TableCard>> {
        self.each(|some| {
            let cards = cards(self.query, some, self.ask)?;
            Ok(cards.into_iter().map(|card| derive::slip(self.ask.version.of(card), self.ask.language)).collect())
        })
    }

    /// The name as the guest is greeted by it, on both sides.
    fn place_cards(&self) -> Result<Vec<TableCard>> {
        self.each(|some| {
            let guests = guest::load_all(self.query, &guests_of(some))?;
            let card = |one: &Chosen| {
                let (name, pronunciation) = match &one.whose {
                    Whose::Guest(id) => match guests.get(id) {
                        Some(guest) => (self.greeted(&guest.fields), guest::read_as(&guest.fields)),
                        None => return guest::not_found(*id),
                    },
                    Whose::Unsettled { name, .. } => (name.clone(), String::new()),
                };
                // The reading is not printed: it stands for a name that no font can set.
                Ok(TableCard { name, pronunciation, ..TableCard::default() })
            };
            some.iter().map(card).collect()
        })
    }

    fn greeted(&self, fields: &GuestFields) -> String {
        let language = guest_version::language_of(fields, self.order.language, self.ask.property.language);
        guest::greeted(fields, language)
    }

    fn brief(&self, imprint: Imprint, title: String) -> Result<BriefJob> {
        let guests = self.each(|some| {
            let Gathered { cards, arrivals, .. } = gathered(self.query, some, self.ask)?;
            let history = History::of(self.query, &guests_of(some), arrivals, self.ask)?;
            let line = |(card, one): (Card, &Chosen)| derive::brief(self.ask.version.of(card), one, &history, self.ask);
            Ok(cards.into_iter().zip(some).map(line).collect())
        })?;
        let vips = guests.iter().filter(|guest| guest.vip).count();
        let day = self.chosen.iter().find_map(|one| one.arrives_on).unwrap_or(self.ask.today);
        let args = named([
            ("day", json!(day_text(day, self.ask.language))),
            ("guests", json!(guests.len())),
            ("vips", json!(vips)),
        ]);
        let subtitle = self.ask.language.text_with("brief-subtitle", &args);
        Ok(BriefJob { imprint, title, subtitle, guests })
    }

    /// Labels of those who have an address, and how many have none. Errors: `card_labels_empty` when nobody has.
    fn labels(&self, imprint: Imprint) -> Result<(AddressJob, usize)> {
        let letterhead = Letterhead::load(self.query)?;
        let mut without = 0;
        let labels = self.each(|some| {
            let ids = guests_of(some);
            let guests = guest::load_all(self.query, &ids)?;
            let contacts = guest::contacts_of(self.query, &ids)?;
            let label = |id: GuestId| guests.get(&id).and_then(|guest| label_of(&guest.fields, &contacts, id));
            let labels: Vec<AddressLabel> = ids.iter().filter_map(|id| label(*id)).collect();
            without += some.len() - labels.len();
            Ok(labels)
        })?;
        if labels.is_empty() {
            return refuse("card_labels_empty").err();
        }
        let sender = self.ask.language.text_with(
            "label-sender",
            &named([("house", json!(self.ask.property.name)), ("address", json!(letterhead.sender()))]),
        );
        let sender = if letterhead.sender().is_empty() { self.ask.property.name.clone() } else { sender };
        let stock = stock(self.order.layout);
        let used = self.order.first_free.max(1) - 1;
        Ok((AddressJob { imprint, stock, labels, used: used % stock.on_a_sheet(), sender }, without))
    }
}

/// The label of a guest who has an address, on the page or as a contact point.
fn label_of(fields: &GuestFields, contacts: &ByGuest<ContactPoint>, id: GuestId) -> Option<AddressLabel> {
    let of =
        |kind: ContactKind| contacts.get(id).iter().find(|contact| contact.kind == kind).map(|one| one.value.clone());
    let address = Some(fields.address.trim().to_owned()).filter(|address| !address.is_empty());
    let address = address.or_else(|| of(ContactKind::Post))?;
    let (address, postcode) = guest::without_postcode(&address);
    Some(AddressLabel {
        name: guest::on_envelope(fields, script_of(&address).unwrap_or(Script::Western)),
        company: fields.company.clone(),
        address,
        postcode,
        phone: of(ContactKind::Phone).unwrap_or_default(),
    })
}
