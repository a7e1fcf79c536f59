//! Telephone numbers as they are compared and searched: digits only, however they were written.
//! Knows China's numbering well. Of other countries it knows how long their codes are, and which digit is dialled within the
//! country only: a number is another country's where it is written with that country's code.

use std::borrow::Cow;

use super::fold::fold;

const LANDLINE_DIGITS: std::ops::RangeInclusive<usize> = 10..=12;
const TAIL: usize = 4;

/// A workbook kept fewer digits of the number than it has: `1.38E+10`. The rest is lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a rounded number")]
pub struct Rounded;

/// The number as it was before a workbook made a quantity of it: `13805710001.0` and `1.3805710001E10` are 13805710001.
///
/// Errors: [`Rounded`].
pub fn read(written: &str) -> Result<Cow<'_, str>, Rounded> {
    let folded = fold(written);
    let plain = folded.trim();
    if let Some(digits) = plain.strip_suffix(".0").or_else(|| plain.strip_suffix(".00"))
        && digits.len() > TAIL
        && digits.bytes().all(|byte| byte.is_ascii_digit())
    {
        return Ok(Cow::Owned(digits.to_owned()));
    }
    let Some((mantissa, exponent)) = plain.split_once('e') else { return Ok(Cow::Borrowed(written)) };
    let exponent = exponent.strip_prefix('+').unwrap_or(exponent);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_quantity = whole.len() == 1 && all_digits(whole) && all_digits(fraction) && all_digits(exponent);
    match exponent.parse::<usize>() {
        // Workbooks leave out zeros at the end, so a number that ends in zeros cannot be told from a rounded one.
        Ok(exponent) if is_quantity && fraction.len() == exponent => Ok(Cow::Owned(format!("{whole}{fraction}"))),
        Ok(_) if is_quantity => Err(Rounded),
        _ => Ok(Cow::Borrowed(written)),
    }
}

/// The one form in which two writings of a number are equal: no `+86`, `0086`, trunk zero, spaces or extension.
///
/// A number of another country keeps its country code when it was written with one. No digits give an empty string.
pub fn normalise(written: &str) -> String {
    Number::read(written).comparable
}

/// By what a number is known to be another's too: its normal form, with a plus before another country's. Without the plus
/// `+1 585 123 4567` would be the Chinese mobile 158 5123 4567. Empty where there is no number in the text.
pub fn match_key(written: &str) -> String {
    let number = Number::read(written);
    match number.origin {
        Origin::Abroad if !number.comparable.is_empty() => format!("+{}", number.comparable),
        _ => number.comparable,
    }
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
        let Ok(written) = read(written) else { return Number::in_china("", false) };
        let folded = fold(&written);
        let main = without_extension(&folded).replace("(0)", "");
        let mut international =
            main.find(|c: char| c.is_ascii_digit()).is_some_and(|first| main[..first].contains('+'));
        let mut digits: String = main.chars().filter(char::is_ascii_digit).collect();
        if digits.len() > 10 && digits.starts_with("00") {
            digits.drain(..2);
            international = true;
        }
        if let Some(national) = digits.strip_prefix("86")
            && (international || is_chinese_mobile(national) || is_chinese_abroad(national))
        {
            return Number::in_china(national, true);
        }
        if international {
            return Number { comparable: without_trunk(digits), origin: Origin::Abroad };
        }
        Number::in_china(&digits, false)
    }

    fn in_china(national: &str, had_country_code: bool) -> Number {
        let with_trunk = national.starts_with('0') && LANDLINE_DIGITS.contains(&national.len());
        let plain = if with_trunk { &national[1..] } else { national };
        let landline = !is_chinese_mobile(plain)
            && (with_trunk || had_country_code && LANDLINE_DIGITS.contains(&(plain.len() + 1)));
        Number { comparable: plain.to_owned(), origin: if landline { Origin::Landline } else { Origin::Domestic } }
    }
}

/// What is dialled after the number: `转8001`, `ext. 102`, `,,3`, and behind a whole landline number also `-801`.
fn without_extension(folded: &str) -> &str {
    let end = ["ext", "x", ";", "#", ",", "转", "轉", "分机", "分機", "内线", "內線"]
        .iter()
        .filter_map(|mark| folded.find(mark))
        .filter(|at| folded[..*at].contains(|c: char| c.is_ascii_digit()))
        .min();
    let number = &folded[..end.unwrap_or(folded.len())];
    match number.rsplit_once('-') {
        Some((main, _)) if is_whole_landline(main) => main,
        _ => number,
    }
}

/// Three or four digits of area code with its zero, seven or eight behind them.
fn is_whole_landline(text: &str) -> bool {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.starts_with('0')
        && !digits.starts_with("00")
        && matches!(digits.len(), 11 | 12)
        && text.contains(['-', ' ', ')'])
}

/// A landline with area code, or a 400 number, behind a country code without its plus: no number in China is that long.
fn is_chinese_abroad(national: &str) -> bool {
    LANDLINE_DIGITS.contains(&national.len())
}

/// Without the digit that is dialled within the country only, which many write behind the country code: `+49 0171…`.
///
/// Source: ITU-T E.164 annex, national trunk prefixes. Italy and its neighbours, and some countries in Africa, keep
/// their zero.
fn without_trunk(digits: String) -> String {
    let code = country_code_length(&digits);
    let (country, national) = digits.split_at(code);
    let rest = match (country, national.len()) {
        ("39" | "225" | "229" | "240" | "241" | "242" | "378" | "379", _) => national,
        ("1", 11) => national.strip_prefix('1').unwrap_or(national),
        ("7", 11) => national.strip_prefix('8').unwrap_or(national),
        ("36", _) => national.strip_prefix("06").unwrap_or(national),
        // Until 2019 mobile numbers were called with a 1 from abroad.
        ("52", 11) => national.strip_prefix('1').unwrap_or(national),
        ("370", 9) => national.strip_prefix(['8', '0']).unwrap_or(national),
        ("375", 11) => national.strip_prefix("80").unwrap_or(national),
        _ => national.strip_prefix('0').unwrap_or(national),
    };
    format!("{country}{rest}")
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
mod tests;
