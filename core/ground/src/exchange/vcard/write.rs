//! Cards out, in versions 4.0 and 3.0, with Apple's properties where the standard has none and phones read them, and lines of
//! our own for what nobody else has.
//! Source: RFC 6350, RFC 2426; Apple's address book for labels, related names and lunar birthdays.

use super::card::OURS;
use super::contact::STANDARD_LABELS;
use super::date::{lunar, solar, solar_long};
use super::record::{
    CardAddress, CardCalendar, CardContact, CardContactKind, CardDate, CardDateKind, CardRecord, CardRelated, CardSex,
    CardVersion,
};
use super::value::percent_encode;
use crate::exchange::content_line::{escape, parameter, push};

/// Writes cards one after the other, with CRLF line ends.
///
/// Version 3.0 has no second name and no year alone: these are left out.
pub fn write<'a>(version: CardVersion, records: impl IntoIterator<Item = &'a CardRecord>) -> String {
    let mut out = String::new();
    for record in records {
        CardWriter { out: &mut out, version, groups: 0 }.card(record);
    }
    out
}

struct CardWriter<'a> {
    out: &'a mut String,
    version: CardVersion,
    /// Labels in the card's own words need a group each.
    groups: u32,
}

impl CardWriter<'_> {
    fn card(&mut self, record: &CardRecord) {
        self.line("BEGIN:VCARD");
        self.line(if self.is_old() { "VERSION:3.0" } else { "VERSION:4.0" });
        self.names(record);
        let sex = match record.sex {
            CardSex::Unknown => "",
            CardSex::Female => "F",
            CardSex::Male => "M",
            CardSex::Other => "O",
        };
        self.text(if self.is_old() { "X-GENDER" } else { "GENDER" }, sex);
        self.text(if self.is_old() { "X-LANGUAGE" } else { "LANG" }, &record.language);
        if !record.organisation.is_empty() || !record.department.is_empty() {
            let department =
                if record.department.is_empty() { String::new() } else { format!(";{}", escape(&record.department)) };
            self.line(&format!("ORG:{}{department}", escape(&record.organisation)));
        }
        self.text("TITLE", &record.occupation);
        record.contacts.iter().for_each(|contact| self.contact(contact));
        record.addresses.iter().for_each(|address| self.address(address));
        if let Some(year) = record.birth_year.filter(|_| !self.is_old()) {
            self.line(&format!("BDAY:{year:04}"));
        }
        record.dates.iter().for_each(|date| self.date(date));
        record.related.iter().for_each(|related| self.related(related));
        self.list("CATEGORIES", &record.tags);
        record.notes.iter().for_each(|note| self.text("NOTE", note));
        for (name, text) in &record.own {
            self.text(&format!("{OURS}{}", name.to_uppercase().replace('_', "-")), text);
        }
        self.line("END:VCARD");
    }

    fn is_old(&self) -> bool {
        self.version == CardVersion::V3
    }

    fn preferred(&self, preferred: bool) -> &'static str {
        match (preferred, self.version) {
            (false, _) => "",
            (true, CardVersion::V3) => ";TYPE=PREF",
            (true, CardVersion::V4) => ";PREF=1",
        }
    }

    fn names(&mut self, record: &CardRecord) {
        if record.native_name.is_empty() || self.is_old() {
            self.line(&format!("FN:{}", escape(&record.display_name)));
        } else {
            self.line(&format!("FN;ALTID=1:{}", escape(&record.display_name)));
            self.line(&format!("FN;ALTID=1:{}", escape(&record.native_name)));
        }
        let parts = [&record.family, &record.given, &String::new(), &record.salutation, &String::new()];
        if self.is_old() || parts.iter().any(|part| !part.is_empty()) {
            self.line(&format!("N:{}", parts.map(|part| escape(part)).join(";")));
        }
        self.text("X-PHONETIC-LAST-NAME", &record.phonetic_family);
        self.text("X-PHONETIC-FIRST-NAME", &record.phonetic_given);
        self.list("NICKNAME", &record.nicknames);
    }

    fn contact(&mut self, contact: &CardContact) {
        let preferred = self.preferred(contact.preferred);
        let value = contact.value.as_str();
        match contact.kind {
            CardContactKind::Phone => self.labelled(&format!("TEL{preferred}"), &escape(value), &contact.label),
            CardContactKind::Email => self.labelled(&format!("EMAIL{preferred}"), &escape(value), &contact.label),
            CardContactKind::Wechat | CardContactKind::Qq => {
                let service = if contact.kind == CardContactKind::Qq { "QQ" } else { "WeChat" };
                let name = format!("IMPP;X-SERVICE-TYPE={service}{preferred}");
                self.labelled(&name, &format!("x-apple:{}", percent_encode(value)), &contact.label);
            }
            CardContactKind::Other if contact.label == "url" => self.line(&format!("URL{preferred}:{}", escape(value))),
            CardContactKind::Other => {
                let service = match contact.label.as_str() {
                    "" => String::new(),
                    label => format!(";X-SERVICE-TYPE={}", parameter(label)),
                };
                self.line(&format!("IMPP{service}{preferred}:x-apple:{}", percent_encode(value)));
            }
        }
    }

    fn address(&mut self, address: &CardAddress) {
        let preferred = self.preferred(address.preferred);
        let parts = [
            &address.po_box,
            &address.extended,
            &address.street,
            &address.city,
            &address.region,
            &address.postal_code,
            &address.country,
        ];
        self.labelled(&format!("ADR{preferred}"), &parts.map(|part| escape(part)).join(";"), &address.label);
    }

    fn date(&mut self, date: &CardDate) {
        let (scale, value) = match (date.calendar, self.is_old()) {
            (CardCalendar::Lunar, _) => (";CALSCALE=chinese", lunar(date)),
            (CardCalendar::Solar, false) => ("", solar(date)),
            (CardCalendar::Solar, true) => solar_long(date),
        };
        let name = match (date.kind, date.calendar) {
            (CardDateKind::Birthday, CardCalendar::Solar) => "BDAY",
            (CardDateKind::Birthday, CardCalendar::Lunar) => "X-ALTBDAY",
            (CardDateKind::WeddingAnniversary, _) if self.is_old() => "X-ANNIVERSARY",
            (CardDateKind::WeddingAnniversary, _) => "ANNIVERSARY",
            (CardDateKind::Memorial, _) => "DEATHDATE",
            (CardDateKind::Own, _) => return self.grouped(&format!("X-ABDATE{scale}"), &value, &date.label),
        };
        self.line(&format!("{name}{scale}:{value}"));
    }

    fn related(&mut self, related: &CardRelated) {
        self.grouped("X-ABRELATEDNAMES", &escape(&related.name), &related.kind);
    }

    /// A line with a label: as a standard type where it is one, else in a group of its own.
    fn labelled(&mut self, name: &str, value: &str, label: &str) {
        let words: Vec<&str> = label.split(' ').collect();
        let in_order: Vec<&str> = STANDARD_LABELS.iter().copied().filter(|standard| words.contains(standard)).collect();
        if in_order == words {
            self.line(&format!("{name};TYPE={}:{value}", words.join(",")));
        } else {
            self.grouped(name, value, label);
        }
    }

    fn grouped(&mut self, name: &str, value: &str, label: &str) {
        if label.is_empty() {
            self.line(&format!("{name}:{value}"));
            return;
        }
        self.groups += 1;
        let group = self.groups;
        self.line(&format!("item{group}.{name}:{value}"));
        self.line(&format!("item{group}.X-ABLabel:{}", escape(label)));
    }

    fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.line(&format!("{name}:{}", escape(text)));
        }
    }

    fn list(&mut self, name: &str, entries: &[String]) {
        if !entries.is_empty() {
            let entries: Vec<String> = entries.iter().map(|entry| escape(entry)).collect();
            self.line(&format!("{name}:{}", entries.join(",")));
        }
    }

    fn line(&mut self, line: &str) {
        push(self.out, line);
    }
}
