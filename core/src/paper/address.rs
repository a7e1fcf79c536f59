//! Address labels: sheets of 24 or 14, or a roll.

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;
use typst_layout::Page;

use super::batch::set_all;
use super::desk::ADDRESSES;
use super::impose::Division;
use super::imprint::Labels;
use super::typesetter::{Typesetter, by_card};
use super::{Imprint, PaperError, Watch, words};

/// Address labels as they are bought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub enum LabelStock {
    /// 70 × 37 mm, three across and eight down.
    #[default]
    #[serde(rename = "labels_3x8")]
    ThreeByEight,
    /// 99.1 × 38.1 mm, two across and seven down.
    #[serde(rename = "labels_2x7")]
    TwoBySeven,
    /// 80 × 50 mm, one after the other: for label printers.
    #[serde(rename = "labels_roll")]
    Roll,
}

impl LabelStock {
    /// Units: millimetres, width and height.
    fn size(self) -> (f64, f64) {
        match self {
            Self::ThreeByEight => (70.0, 37.0),
            Self::TwoBySeven => (99.1, 38.1),
            Self::Roll => (80.0, 50.0),
        }
    }

    /// How many labels a sheet has; a roll has no sheets.
    pub fn on_a_sheet(self) -> usize {
        match self {
            Self::ThreeByEight => 24,
            Self::TwoBySeven => 14,
            Self::Roll => 1,
        }
    }
}

/// Address labels for a post or a courier.
#[derive(Debug, Clone)]
pub struct AddressJob {
    pub imprint: Imprint,
    pub stock: LabelStock,
    pub labels: Vec<AddressLabel>,
    /// Labels already used up on the first sheet, counted along the rows.
    pub used: usize,
    /// The house's own address on one line; empty for none.
    pub sender: String,
}

/// One address as it is posted.
///
/// Shape: `name` is whole, with the title the envelope carries; `address` may hold several lines.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct AddressLabel {
    pub name: String,
    pub company: String,
    pub address: String,
    pub postcode: String,
    pub phone: String,
}

impl AddressJob {
    pub(super) fn set(&self, typesetter: &Typesetter, watch: Watch) -> Result<Vec<Page>, PaperError> {
        let (width, height) = self.stock.size();
        let labels = set_all(&self.labels, watch, |labels| {
            let place_first = |label: &AddressLabel| script_of(&label.address).is_some_and(Script::place_first);
            let labels: Vec<_> =
                labels.iter().map(|label| json!({"label": label, "place_first": place_first(label)})).collect();
            let contents = json!({"addresses": labels, "sender": self.sender, "wide": width, "tall": height});
            Ok(by_card(typesetter.typeset(ADDRESSES, Labels::NONE, &self.imprint, contents, &[])?))
        })?;
        let pages: Vec<Page> = labels.into_iter().flatten().collect();
        Ok(match self.stock {
            LabelStock::ThreeByEight => Division::labels_3x8(self.used).impose(&pages),
            LabelStock::TwoBySeven => Division::labels_2x7(self.used).impose(&pages),
            LabelStock::Roll => pages,
        })
    }
}

/// The script an address is written in: decides in which order it stands, and how its person is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    Chinese,
    Japanese,
    Korean,
    /// Latin and all others that begin with the person.
    Western,
}

impl Script {
    /// A Chinese address begins with the place and ends with the person; a Western one the other way round.
    pub fn place_first(self) -> bool {
        self != Self::Western
    }
}

/// The script of an address, also where it names its streets in Chinese too: what it begins with says which it is. None
/// where nothing is written.
pub fn script_of(address: &str) -> Option<Script> {
    let first = address.chars().find(|character| character.is_alphabetic())?;
    if !words::is_ideographic(first) {
        return Some(Script::Western);
    }
    let is_kana = |c: char| matches!(c, '\u{3041}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9f}');
    let is_hangul = |c: char| matches!(c, '\u{ac00}'..='\u{d7af}');
    if address.chars().any(is_hangul) {
        return Some(Script::Korean);
    }
    // A Japanese address may have no kana; its prefectures and wards tell.
    let japanese = address.chars().any(is_kana) || ["都", "府", "県", "道"].iter().any(|end| starts_as(address, end));
    Some(if japanese { Script::Japanese } else { Script::Chinese })
}

/// `東京都`, `大阪府`, `神奈川県`, `北海道` at the beginning; a Chinese `…府` or `…道` comes after a city or province.
fn starts_as(address: &str, end: &str) -> bool {
    let place: String = address.chars().filter(|character| words::is_ideographic(*character)).take(4).collect();
    match end {
        "都" => place.starts_with("東京都"),
        "道" => place.starts_with("北海道"),
        "府" => place.starts_with("大阪府") || place.starts_with("京都府"),
        _ => place.contains(end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_of_the_script_it_begins_in() {
        let check = |address: &str, script: Script| {
            assert_eq!(script_of(address), Some(script), "of {address}, or the post reads it backwards");
        };
        check("浙江省杭州市西湖区青藤路218号", Script::Chinese);
        check("310013 浙江省杭州市", Script::Chinese);
        check("杭州市 West Lake Avenue 一号", Script::Chinese);
        check("成都市武侯区人民南路四段道口", Script::Chinese);
        check("서울특별시 중구 세종대로 110", Script::Korean);
        check("東京都港区芝公園4-2-8", Script::Japanese);
        check("神奈川県横浜市みなとみらい", Script::Japanese);
        check("12 Harrowgate Quay, London", Script::Western);
        check("Room 1801, 218 Qingteng Road 青藤路, Hangzhou 杭州", Script::Western);
        assert_eq!(script_of(" 12 "), None);
    }
}
