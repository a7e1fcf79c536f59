//! Address labels: 24 to an A4 sheet, 70 × 37 mm each.

use serde::Serialize;

use super::{Imprint, words};

/// Sheets of address labels, three across and eight down.
#[derive(Debug, Clone)]
pub struct AddressJob {
    pub imprint: Imprint,
    pub labels: Vec<AddressLabel>,
    /// Labels already used up on the first sheet, counted along the rows.
    pub used: usize,
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
}

/// A Chinese address begins with the place and ends with the person; a Western one the other way round, also where it
/// names its streets in Chinese too: what it begins with says which it is.
pub fn begins_with_place(address: &str) -> bool {
    address.chars().find(|character| character.is_alphabetic()).is_some_and(words::is_ideographic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_of_the_script_it_begins_in() {
        let check = |address: &str, place_first: bool| {
            assert_eq!(begins_with_place(address), place_first, "of {address}, or the post reads it backwards");
        };
        check("浙江省杭州市西湖区青藤路218号", true);
        check("310013 浙江省杭州市", true);
        check("杭州市 West Lake Avenue 一号", true);
        check("서울특별시 중구 세종대로 110", true);
        check("12 Harrowgate Quay, London", false);
        check("Room 1801, 218 Qingteng Road 青藤路, Hangzhou 杭州", false);
        check("", false);
    }
}
