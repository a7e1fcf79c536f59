//! A voucher's number. It is short because it is read aloud, and has a check digit.

use chrono::Datelike;
use chrono::NaiveDate;
use serde_json::json;

use crate::book::Change;
use crate::error::Result;

/// The next numbers of the day's year. Given once: neither an undo nor a removal gives them again.
pub(super) fn next_numbers(tx: &Change, today: NaiveDate, count: usize) -> Result<Vec<String>> {
    if count == 0 {
        return Ok(Vec::new());
    }
    let year = today.year();
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    let (last,): (u32,) = tx.one(
        "insert into voucher_number (year, last) values (:year, :count)
         on conflict (year) do update set last = voucher_number.last + excluded.last
         returning last",
        json!({ "year": year, "count": count }),
    )?;
    Ok((last - count + 1..=last).map(|running| number(year, running)).collect())
}

/// `V`, the year's last two digits, a running number of at least five digits, the check digit.
fn number(year: i32, running: u32) -> String {
    let digits = format!("{:02}{running:05}", year.rem_euclid(100));
    format!("V{digits}{}", check_digit(&digits))
}

/// Source: ISO/IEC 7812-1, annex B (the Luhn formula).
fn check_digit(digits: &str) -> u32 {
    let sum: u32 = digits
        .chars()
        .rev()
        .filter_map(|digit| digit.to_digit(10))
        .enumerate()
        .map(|(index, digit)| if index % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { digit })
        .sum();
    (10 - sum % 10) % 10
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_check_digit_is_luhns() {
        // Source: ISO/IEC 7812-1, the example of annex B: 7992739871 with the check digit 3.
        assert_eq!(check_digit("7992739871"), 3, "the example that everybody tests with");
        assert_eq!(number(2026, 1), "V26000018", "the first voucher of a year");
        assert_eq!(number(2026, 123_456), "V261234561", "more than a year was made for still have numbers");
    }

    proptest! {
        #[test]
        fn one_digit_misheard_is_noticed(running in 0u32..100_000, at in 0usize..7, other in 0u32..10) {
            let right = number(2026, running);
            let mut digits: Vec<char> = right[1..8].chars().collect();
            let heard = char::from_digit(other, 10).unwrap();
            prop_assume!(digits[at] != heard);
            digits[at] = heard;
            let wrong: String = digits.into_iter().collect();
            let check = right.chars().last().and_then(|digit| digit.to_digit(10)).unwrap();
            prop_assert_ne!(check_digit(&wrong), check, "{} heard as {}", right, wrong);
        }
    }
}
