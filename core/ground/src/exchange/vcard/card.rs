//! Turns the lines of one card into a record, and reports properties that are not imported.

use std::collections::HashMap;

use super::date::{self, Reading, card_date};
use super::draft::{Dropped, Names, Preferences, VcardDraft, add_text, push, push_new};
use super::line::ContentLine;
use super::record::{CardDateKind, CardRecord, CardSex};
use super::value::{components, list, unescape};
use super::{contact, name, related};
use crate::calendar::Calendar;
use crate::calendar::written::{self, DateField};
use crate::exchange::{Issues, LineIssue, limits};
use crate::text::plain::loses;

/// The agents whose cards lie inside a card, by the line that names them; none where their card cannot be read.
pub(super) type Agents = HashMap<u64, Option<CardRecord>>;

/// Reads the lines of one card.
///
/// Errors: `card_is_group` and `card_without_name`, each refusing the whole card.
pub(super) fn read(
    line: u64,
    lines: &[ContentLine],
    mut agents: Agents,
    dates: &DateField,
    issues: &mut Issues,
) -> Result<CardRecord, LineIssue> {
    let mut card = VcardDraft {
        record: CardRecord { line, ..CardRecord::default() },
        labels: labels(lines),
        dates: *dates,
        names: Names::default(),
        preferences: Preferences::default(),
        formatted_address: None,
        altered: false,
    };
    for line in lines {
        let taken = match agents.remove(&line.number) {
            Some(Some(agent)) => {
                card.altered = line.text().is_some_and(|text| loses(&text));
                related::agent(&mut card, &agent)
            }
            Some(None) => Err("agent_details_dropped"),
            None => card.take(line),
        };
        if std::mem::take(&mut card.altered) {
            issues.push(LineIssue::new(line.number, &line.name, "characters_removed"));
        }
        if let Err(code) = taken {
            if code == "card_is_group" {
                return Err(LineIssue::new(card.record.line, &line.name, code));
            }
            issues.push(LineIssue::new(line.number, &line.name, code));
        }
    }
    card.finish(lines, issues)
}

/// The labels that belong to the groups, `item1.X-ABLabel:…`.
fn labels(lines: &[ContentLine]) -> HashMap<&str, String> {
    let labels = lines.iter().filter(|line| line.name == "X-ABLABEL" && !line.group.is_empty());
    labels.filter_map(|line| Some((line.group.as_str(), unescape(&line.text()?)))).collect()
}

impl VcardDraft<'_> {
    fn take(&mut self, line: &ContentLine) -> Result<(), Dropped> {
        match line.name.as_str() {
            "VERSION" => return Ok(()),
            "X-ABLABEL" => return self.take_label(line),
            "PHOTO" | "LOGO" | "X-MS-CARDPICTURE" => return Err("photo_dropped"),
            "KIND" | "X-ADDRESSBOOKSERVER-KIND" => return take_kind(line),
            name if TECHNICAL.contains(&name) => return Err("property_technical"),
            name if NOT_KEPT.contains(&name) => return Err("property_not_kept"),
            _ => {}
        }
        if line.is_blank() {
            // Address books write an empty N when there is only FN.
            return if line.name == "N" { Ok(()) } else { Err("value_empty") };
        }
        let text = line.text().ok_or("value_undecodable")?;
        if text.len() > limits::CARD_VALUE {
            return Err("value_too_long");
        }
        self.altered = loses(&text);
        match line.name.as_str() {
            "BDAY" | "X-ALTBDAY" | "X-BIRTHDAY" => self.take_date(line, &text, CardDateKind::Birthday),
            "ANNIVERSARY"
            | "X-ANNIVERSARY"
            | "X-EVOLUTION-ANNIVERSARY"
            | "X-MS-ANNIVERSARY"
            | "X-KADDRESSBOOK-X-ANNIVERSARY" => self.take_date(line, &text, CardDateKind::WeddingAnniversary),
            "DEATHDATE" => self.take_date(line, &text, CardDateKind::Memorial),
            "X-ABDATE" => self.take_labelled_date(line, &text),
            "GENDER" | "X-GENDER" | "X-WAB-GENDER" | "SEX" | "X-SEX" => self.take_sex(line, &text),
            "LANG" | "X-LANGUAGE" => self.take_language(&text),
            "ORG" => self.take_organisation(&text),
            "TITLE" | "ROLE" => {
                add_text(&mut self.record.occupation, unescape(&text));
                Ok(())
            }
            "CATEGORIES" => self.take_tags(&text),
            "NOTE" => push(&mut self.record.notes, unescape(&text)),
            "LABEL" => {
                self.formatted_address = Some(unescape(&text));
                Ok(())
            }
            "X-ANDROID-CUSTOM" => self.take_android(line, &text),
            name if name.starts_with(OURS) => {
                let name = name[OURS.len()..].to_lowercase().replace('-', "_");
                push(&mut self.record.own, (name, unescape(&text)))
            }
            _ => name::take(self, line, &text)
                .or_else(|| contact::take(self, line, &text))
                .or_else(|| related::take(self, line, &text))
                .unwrap_or(Err("property_unknown")),
        }
    }

    /// A label is read together with its group.
    fn take_label(&self, line: &ContentLine) -> Result<(), Dropped> {
        if line.group.is_empty() { Err("property_technical") } else { Ok(()) }
    }

    fn take_date(&mut self, line: &ContentLine, text: &str, kind: CardDateKind) -> Result<(), Dropped> {
        self.add_date(line, text, calendar_of(line)?, (kind, ""))
    }

    fn take_labelled_date(&mut self, line: &ContentLine, text: &str) -> Result<(), Dropped> {
        let label = self.label(line).unwrap_or_default();
        // A label names the calendar where the line itself does not: 农历生日.
        let calendar = calendar_of(line)?.or(written::calendar_named(&label));
        self.add_date(line, text, calendar, (kind_of(&label), &label))
    }

    fn add_date(
        &mut self,
        line: &ContentLine,
        text: &str,
        calendar: Option<Calendar>,
        (kind, label): (CardDateKind, &str),
    ) -> Result<(), Dropped> {
        let omitted = line.param("X-APPLE-OMIT-YEAR").and_then(|year| year.parse().ok());
        match (date::read(&unescape(text), calendar, omitted, &self.dates)?, kind) {
            (Reading::Day(date), _) => {
                let label = if kind == CardDateKind::Own { label } else { "" };
                push_new(&mut self.record.dates, card_date(date, kind, label))
            }
            (Reading::YearOnly(year), CardDateKind::Birthday) => {
                self.record.birth_year = Some(year);
                Ok(())
            }
            (Reading::YearOnly(_), _) => Err("date_day_missing"),
        }
    }

    fn take_sex(&mut self, line: &ContentLine, text: &str) -> Result<(), Dropped> {
        let word = text.split(';').next().unwrap_or_default().trim().to_lowercase();
        // Only the Windows address book uses numbers for the sex.
        let numbered = line.name == "X-WAB-GENDER";
        self.record.sex = match word.as_str() {
            "1" if numbered => CardSex::Female,
            "2" if numbered => CardSex::Male,
            "m" | "male" | "男" | "先生" => CardSex::Male,
            "f" | "female" | "女" | "女士" => CardSex::Female,
            "o" | "other" => CardSex::Other,
            "n" | "u" | "none" | "unknown" => CardSex::Unknown,
            _ => return Err("value_unreadable"),
        };
        Ok(())
    }

    /// The first language is the one preferred, or the first that is written; the others do not arrive.
    fn take_language(&mut self, text: &str) -> Result<(), Dropped> {
        if !self.record.language.is_empty() {
            return Err("second_value_dropped");
        }
        self.record.language = unescape(text);
        Ok(())
    }

    fn take_organisation(&mut self, text: &str) -> Result<(), Dropped> {
        let mut parts = components(text).into_iter();
        let organisation = parts.next().unwrap_or_default();
        let department = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        if !self.record.organisation.is_empty() {
            return Err("second_value_dropped");
        }
        self.record.organisation = organisation;
        add_text(&mut self.record.department, department);
        Ok(())
    }

    fn take_tags(&mut self, text: &str) -> Result<(), Dropped> {
        let mut all_arrived = Ok(());
        for tag in list(text) {
            if SYSTEM_TAGS.contains(&tag.as_str()) {
                all_arrived = Err("category_of_the_program");
            } else if let Err(too_many) = push_new(&mut self.record.tags, tag) {
                all_arrived = Err(too_many);
            }
        }
        all_arrived
    }

    /// Android's own fields: `vnd.android.cursor.item/KIND;value;type;label;…`.
    fn take_android(&mut self, line: &ContentLine, text: &str) -> Result<(), Dropped> {
        let parts = components(text);
        let part = |at: usize| parts.get(at).map(String::as_str).unwrap_or_default();
        let (value, kind) = (part(1), part(2));
        match part(0).rsplit('/').next().unwrap_or_default() {
            _ if value.is_empty() => Err("value_empty"),
            "nickname" => push(&mut self.record.nicknames, value.to_owned()),
            "relation" => related::android(self, kind, part(3), value),
            "contact_event" => {
                let (kind, label) = match kind {
                    "1" => (CardDateKind::WeddingAnniversary, ""),
                    "3" => (CardDateKind::Birthday, ""),
                    _ => (kind_of(part(3)), part(3)),
                };
                let calendar = written::calendar_named(part(3));
                self.add_date(line, value, calendar, (kind, label))
            }
            // Xiaomi's phones.
            "lunarBirthday" => self.add_date(line, value, Some(Calendar::Lunar), (CardDateKind::Birthday, "")),
            _ => Err("property_unknown"),
        }
    }

    fn finish(mut self, lines: &[ContentLine], issues: &mut Issues) -> Result<CardRecord, LineIssue> {
        if let Some(text) = self.formatted_address.take() {
            if self.record.addresses.is_empty() {
                contact::add_formatted_address(&mut self.record, text);
            } else {
                let label = lines.iter().find(|line| line.name == "LABEL");
                issues.extend(label.map(|line| LineIssue::new(line.number, "LABEL", "property_not_kept")));
            }
        }
        contact::settle(&mut self);
        for (property, dropped) in name::settle(&mut self) {
            let line = lines.iter().rfind(|line| line.name == property).map_or(self.record.line, |line| line.number);
            issues.push(LineIssue::new(line, property, dropped));
        }
        if self.record.display_name.is_empty() {
            return Err(LineIssue::new(self.record.line, "FN", "card_without_name"));
        }
        Ok(self.record)
    }
}

/// Errors: `calendar_unknown`.
fn calendar_of(line: &ContentLine) -> Result<Option<Calendar>, Dropped> {
    match line.param("CALSCALE").map(str::to_ascii_lowercase).as_deref() {
        Some("chinese") => Ok(Some(Calendar::Lunar)),
        Some("gregorian") => Ok(Some(Calendar::Solar)),
        None => Ok(None),
        Some(_) => Err("calendar_unknown"),
    }
}

/// What a date is for, by its label.
fn kind_of(label: &str) -> CardDateKind {
    match written::without_calendar(label).to_lowercase().as_str() {
        "anniversary" | "wedding anniversary" | "结婚纪念日" | "結婚紀念日" => {
            CardDateKind::WeddingAnniversary
        }
        "birthday" | "生日" => CardDateKind::Birthday,
        _ => CardDateKind::Own,
    }
}

fn take_kind(line: &ContentLine) -> Result<(), Dropped> {
    let kind = line.text().unwrap_or_default().trim().to_lowercase();
    if kind == "group" { Err("card_is_group") } else { Ok(()) }
}

/// What lines of our own begin with.
pub(super) const OURS: &str = "X-ZHIKE-";

/// Technical properties that say nothing about the person.
const TECHNICAL: &[&str] = &[
    "CLIENTPIDMAP",
    "MAILER",
    "PRODID",
    "PROFILE",
    "REV",
    "SOURCE",
    "UID",
    "X-ABADR",
    "X-ABSHOWAS",
    "X-ABUID",
    "X-ACTIVITY-ALERT",
    "X-IMAGEHASH",
    "X-IMAGETYPE",
    "X-MS-OL-DEFAULT-POSTAL-ADDRESS",
    "X-MS-OL-DESIGN",
    "XML",
    "X-SHARED-PHOTO-DISPLAY-PREF",
    "X-ADDRESSING-GRAMMAR",
    "X-CREATED",
    "X-REV",
];

/// Known properties that have no place in a guest's profile.
const NOT_KEPT: &[&str] = &[
    "BIRTHPLACE",
    "CALADRURI",
    "CALURI",
    "CLASS",
    "DEATHPLACE",
    "EXPERTISE",
    "FBURL",
    "GEO",
    "HOBBY",
    "INTEREST",
    "KEY",
    "MEMBER",
    "ORG-DIRECTORY",
    "SOUND",
    "TZ",
];

/// Groups that Google gives everyone.
const SYSTEM_TAGS: &[&str] = &["myContacts", "starred"];
