//! Telephone numbers as they are compared and searched: digits only, however they were written.
//! Knows China's numbering well and of other countries only how long their country codes are.

use super::fold::fold;

const LANDLINE_DIGITS: std::ops::RangeInclusive<usize> = 10..=12;
const TAIL: usize = 4;

/// The one form in which two writings of a number are equal: no `+86`, `0086`, trunk zero, spaces or extension.
///
/// A number of another country keeps its country code when it was written with one. No digits give an empty string.
pub fn normalise(written: &str) -> String {
    Number::read(written).comparable
}

/// The last four digits, which guests say and staff remember; none when the number has no more than four.
pub fn last_four(written: &str) -> Option<String> {
    let digits = normalise(written);
    (digits.len() > TAIL).then(|| digits[digits.len() - TAIL..].to_owned())
}

/// What follows China's country code in a number that is still being typed.
pub(crate) fn without_country_code(typed: &str) -> Option<&str> {
    let digits = typed.strip_prefix("0086").or_else(|| typed.strip_prefix("86"))?;
    (!digits.is_empty()).then_some(digits)
}

/// Every way the number may be typed into a search: with and without area code and trunk zero, or only its end.
///
/// China's country code is left to the query: a form that every number begins with would make the index slow to read.
pub(crate) fn search_forms(written: &str) -> Vec<String> {
    let number = Number::read(written);
    let plain = number.comparable.as_str();
    let mut forms = vec![plain.to_owned()];
    match number.origin {
        Origin::Landline => {
            forms.push(format!("0{plain}"));
            forms.push(plain[area_code_length(plain)..].to_owned());
        }
        Origin::Abroad => forms.push(plain[country_code_length(plain)..].to_owned()),
        Origin::Domestic => {}
    }
    forms.extend(last_four(written));
    forms.retain(|form| !form.is_empty());
    forms
}

enum Origin {
    Domestic,
    Landline,
    Abroad,
}

struct Number {
    comparable: String,
    origin: Origin,
}

impl Number {
    fn read(written: &str) -> Number {
        let folded = fold(written);
        let main = without_extension(&folded).replace("(0)", "");
        let international = main.find(|c: char| c.is_ascii_digit()).is_some_and(|first| main[..first].contains('+'));
        let mut digits: String = main.chars().filter(char::is_ascii_digit).collect();
        let mut abroad = international;
        if !international && digits.len() > 10 && digits.starts_with("00") {
            digits.drain(..2);
            abroad = true;
        }
        if let Some(national) = digits.strip_prefix("86")
            && (abroad || is_chinese_mobile(national))
        {
            return Number::in_china(national, abroad);
        }
        if abroad {
            return Number { comparable: digits, origin: Origin::Abroad };
        }
        Number::in_china(&digits, false)
    }

    fn in_china(national: &str, had_country_code: bool) -> Number {
        let with_trunk = national.starts_with('0') && LANDLINE_DIGITS.contains(&national.len());
        let plain = if with_trunk { &national[1..] } else { national };
        let landline = with_trunk
            || (had_country_code && !is_chinese_mobile(plain) && LANDLINE_DIGITS.contains(&(plain.len() + 1)));
        Number { comparable: plain.to_owned(), origin: if landline { Origin::Landline } else { Origin::Domestic } }
    }
}

fn without_extension(folded: &str) -> &str {
    let end = ["ext", "x", ";", "#", "转", "轉", "分机", "分機"]
        .iter()
        .filter_map(|mark| folded.find(mark))
        .filter(|at| folded[..*at].contains(|c: char| c.is_ascii_digit()))
        .min();
    &folded[..end.unwrap_or(folded.len())]
}

fn is_chinese_mobile(national: &str) -> bool {
    let bytes = national.as_bytes();
    bytes.len() == 11 && bytes[0] == b'1' && (b'3'..=b'9').contains(&bytes[1])
}

/// Length of a Chinese area code without its zero: `10` and `2x` have two digits, all others three.
fn area_code_length(national: &str) -> usize {
    if national.starts_with("10") || national.starts_with('2') { 2 } else { 3 }
}

/// Length of a country code.
///
/// Source: ITU-T E.164, list of assigned country codes.
fn country_code_length(international: &str) -> usize {
    let two: u8 = international.get(..2).and_then(|digits| digits.parse().ok()).unwrap_or_default();
    let length = match two {
        10..=19 | 70..=79 => 1,
        20 | 27 | 28 | 30..=34 | 36 | 39..=41 | 43..=49 | 51..=58 | 60..=66 => 2,
        81 | 82 | 84 | 86 | 90..=95 | 98 => 2,
        _ => 3,
    };
    length.min(international.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(writings: &[&str], expected: &str) {
        for written in writings {
            assert_eq!(normalise(written), expected, "{written} is the same number");
        }
    }

    #[test]
    fn one_number_has_one_form_however_it_is_written() {
        check(
            &[
                "138 1234 8812",
                "+86 138-1234-8812",
                "0086 13812348812",
                "8613812348812",
                "(+86)13812348812",
                "＋８６　１３８１２３４８８１２",
                "tel:+86-138-1234-8812",
            ],
            "13812348812",
        );
        check(&["021-6387 1234", "+86 21 6387 1234", "+86 (0)21 63871234", "021-63871234转8001"], "2163871234");
        check(&["+1 418 656 9254 ext. 102", "tel:+1-418-656-9254;ext=102", "001 418 656 9254"], "14186569254");
        check(&["+44 (0)20 7946 0958"], "442079460958");
        check(&["", "none"], "");
    }

    #[test]
    fn the_last_four_digits_stand_for_a_number() {
        assert_eq!(last_four("138 1234 8812").as_deref(), Some("8812"), "the tail staff remember");
        assert_eq!(last_four("021-63871234转8001").as_deref(), Some("1234"), "an extension is no tail");
        assert_eq!(last_four("8001"), None, "a house extension is no tail");
    }

    #[test]
    fn a_number_is_found_in_every_form_it_is_typed() {
        assert_eq!(
            search_forms("+86 21 6387 1234"),
            ["2163871234", "02163871234", "63871234", "1234"],
            "with and without area code"
        );
        assert_eq!(
            search_forms("+852 9123 4567"),
            ["85291234567", "91234567", "4567"],
            "Hong Kong's code has three digits"
        );
        assert_eq!(search_forms("13812348812"), ["13812348812", "8812"], "a mobile");
    }

    proptest! {
        #[test]
        fn any_text_gives_digits_only(text in any::<String>()) {
            let normal = normalise(&text);
            prop_assert!(normal.chars().all(|c| c.is_ascii_digit()), "{normal}");
            for form in search_forms(&text) {
                prop_assert!(form.chars().all(|c| c.is_ascii_digit()), "{form}");
            }
        }

        #[test]
        fn normalising_twice_changes_no_mobile(tail in 0u64..1_000_000_000) {
            let mobile = format!("13{tail:09}");
            prop_assert_eq!(normalise(&normalise(&format!("+86{mobile}"))), mobile);
        }
    }
}
