//! Money as text: minor units and a currency code to what people read, and back.
//! Knows no rates and no screen; amounts are whole minor units, never fractions.

use super::fold::fold;

/// Why an amount could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    #[error("not an amount of money")]
    Unreadable,
    #[error("more decimals than the currency has")]
    TooPrecise,
    #[error("amount too large")]
    TooLarge,
}

impl MoneyError {
    /// The stable code that one message in every language belongs to.
    pub fn code(self) -> &'static str {
        match self {
            MoneyError::Unreadable => "money_unreadable",
            MoneyError::TooPrecise => "money_too_precise",
            MoneyError::TooLarge => "money_too_large",
        }
    }
}

/// How many decimals a currency has: none for the yen, two for most.
///
/// Source: ISO 4217, list one.
pub fn decimals(currency: &str) -> u32 {
    match currency {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "VND" | "VUV"
        | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        _ => 2,
    }
}

/// The sign a currency is known by next to the yuan; currencies without one go by their code.
///
/// Source: CLDR, locale zh.
pub fn symbol(currency: &str) -> Option<&'static str> {
    Some(match currency {
        "CNY" => "¥",
        "JPY" => "JP¥",
        "USD" => "US$",
        "EUR" => "€",
        "GBP" => "£",
        "HKD" => "HK$",
        "TWD" => "NT$",
        "KRW" => "₩",
        "SGD" => "S$",
        "AUD" => "A$",
        "CAD" => "CA$",
        "NZD" => "NZ$",
        "INR" => "₹",
        "THB" => "฿",
        "VND" => "₫",
        "MOP" => "MOP$",
        _ => return None,
    })
}

/// A round sum worth about so many yuan: something to start from, no rate of exchange.
///
/// Units: whole yuan in, minor units of the currency out. Nothing is worth nothing in any money.
pub fn round_sum(yuan: i64, currency: &str) -> i64 {
    if yuan == 0 {
        return 0;
    }
    let whole = match currency {
        "CNY" | "HKD" | "MOP" => yuan,
        "TWD" | "THB" | "PHP" => yuan * 5,
        "INR" | "RUB" => yuan * 12,
        "JPY" => yuan * 20,
        "KRW" => yuan * 200,
        "VND" | "IDR" => yuan * 2_500,
        _ => (yuan / 35 * 5).max(5),
    };
    whole * 10_i64.pow(decimals(currency))
}

/// Writes an amount for people: `¥1,280.50`, `-JP¥300`, `CHF 20.00`.
///
/// Units: `amount_minor` in the currency's smallest unit.
pub fn display(amount_minor: i64, currency: &str) -> String {
    let sign = if amount_minor < 0 { "-" } else { "" };
    let number = grouped(&plain(amount_minor.unsigned_abs(), decimals(currency) as usize));
    match symbol(currency) {
        Some(symbol) => format!("{sign}{symbol}{number}"),
        None => format!("{sign}{currency} {number}"),
    }
}

/// Writes an amount for a form field or a table cell: `1280.50`, without sign of the currency or groups.
pub fn amount(amount_minor: i64, currency: &str) -> String {
    let sign = if amount_minor < 0 { "-" } else { "" };
    let number = plain(amount_minor.unsigned_abs(), decimals(currency) as usize);
    format!("{sign}{number}")
}

/// Reads an amount as people type it: with or without groups, sign of the currency, code or `元`.
///
/// Errors: `money_unreadable`; `money_too_precise`; `money_too_large`.
pub fn parse(text: &str, currency: &str) -> Result<i64, MoneyError> {
    let number = bare_number(text, currency);
    let (negative, digits) = match number.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, number.strip_prefix('+').unwrap_or(&number)),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = ungrouped(whole).ok_or(MoneyError::Unreadable)?;
    if (whole.is_empty() && fraction.is_empty()) || !all_digits(&whole) || !all_digits(fraction) {
        return Err(MoneyError::Unreadable);
    }
    let decimals = decimals(currency) as usize;
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > decimals {
        return Err(MoneyError::TooPrecise);
    }
    let sign = if negative { "-" } else { "" };
    format!("{sign}0{whole}{fraction:0<decimals$}").parse().map_err(|_| MoneyError::TooLarge)
}

/// Takes sign of the currency, code and `元` off either end; spaces left inside stand for thousands commas.
fn bare_number(text: &str, currency: &str) -> String {
    let folded = fold(text).replace(['−', '–'], "-");
    let mut marks = vec![currency.to_lowercase()];
    marks.extend(symbol(currency).map(fold));
    if matches!(currency, "CNY" | "JPY") {
        marks.extend(["rmb", "¥", "元", "圆", "円"].map(str::to_owned));
    }
    if symbol(currency).is_some_and(|symbol| symbol.ends_with('$')) {
        marks.push("$".to_owned());
    }
    let mut number = folded.trim();
    let sign = if let Some(rest) = number.strip_prefix('-') {
        number = rest.trim_start();
        "-"
    } else {
        ""
    };
    for mark in marks.iter().filter(|mark| !mark.is_empty()) {
        number = number.strip_prefix(mark.as_str()).unwrap_or(number).trim_start();
        number = number.strip_suffix(mark.as_str()).unwrap_or(number).trim_end();
    }
    format!("{sign}{}", number.replace(char::is_whitespace, ","))
}

/// Takes out thousands commas; none when they do not stand between groups of three.
fn ungrouped(whole: &str) -> Option<String> {
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.iter().all(|group| group.len() == 3) && (rest.is_empty() || (1..=3).contains(&first.len()));
    grouped.then(|| format!("{first}{}", rest.concat()))
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

fn plain(units: u64, decimals: usize) -> String {
    let digits = format!("{units:0>width$}", width = decimals + 1);
    let (whole, fraction) = digits.split_at(digits.len() - decimals);
    if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") }
}

fn grouped(number: &str) -> String {
    let whole = number.split_once('.').map_or(number, |(whole, _)| whole);
    let mut text = String::with_capacity(number.len() + whole.len() / 3);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text.push_str(&number[whole.len()..]);
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(amount_minor: i64, currency: &str, shown: &str) {
        assert_eq!(display(amount_minor, currency), shown, "{amount_minor} {currency} as people read it");
    }

    #[test]
    fn an_amount_is_shown_with_its_currency_and_groups() {
        check(128_050, "CNY", "¥1,280.50");
        check(-128_050, "CNY", "-¥1,280.50");
        check(5, "USD", "US$0.05");
        check(300_000, "JPY", "JP¥300,000");
        check(1_234_567, "KWD", "KWD 1,234.567");
        check(100_000, "EUR", "€1,000.00");
        check(0, "HKD", "HK$0.00");
        check(i64::MIN, "CNY", "-¥92,233,720,368,547,758.08");
    }

    #[test]
    fn a_sum_to_start_from_is_round_in_any_money() {
        let check = |yuan, currency, minor| assert_eq!(round_sum(yuan, currency), minor, "{yuan} in {currency}");
        check(160, "CNY", 16_000);
        check(160, "USD", 2_000);
        check(160, "JPY", 3_200);
        check(60, "KWD", 5_000);
        check(600, "EUR", 8_500);
        check(0, "USD", 0);
    }

    #[test]
    fn an_amount_is_read_as_people_type_it() {
        for text in [
            "1280.5",
            "1,280.50",
            "¥1280.50",
            "￥１,２８０.５０",
            "1280.50元",
            "CNY 1,280.500",
            "RMB1280.5",
            "¥ 1 280.50 元",
        ] {
            assert_eq!(parse(text, "CNY"), Ok(128_050), "{text}");
        }
        assert_eq!(parse("-.5", "USD"), Ok(-50), "a bare fraction");
        assert_eq!(parse("$20", "USD"), Ok(2_000), "the short dollar sign");
        assert_eq!(parse("300", "JPY"), Ok(300), "the yen has no decimals");
    }

    #[test]
    fn what_is_no_amount_is_refused_and_never_guessed() {
        for text in ["", "-", ".", "12,5", "1,23,456", "1 2", "1.2.3", "12元5", "abc", "--5", "1e5"] {
            assert_eq!(parse(text, "CNY"), Err(MoneyError::Unreadable), "{text}");
        }
        assert_eq!(parse("1.005", "CNY"), Err(MoneyError::TooPrecise), "a tenth of a fen");
        assert_eq!(parse("0.5", "JPY"), Err(MoneyError::TooPrecise), "half a yen");
        assert_eq!(parse("92233720368547758.08", "CNY"), Err(MoneyError::TooLarge), "past the largest");
    }

    proptest! {
        #[test]
        fn every_amount_reads_back_as_it_was_shown(
            minor in any::<i64>(),
            currency in prop::sample::select(vec!["CNY", "USD", "JPY", "KWD", "EUR", "HKD", "CHF", "KRW"]),
        ) {
            prop_assert_eq!(parse(&display(minor, currency), currency), Ok(minor));
            prop_assert_eq!(parse(&amount(minor, currency), currency), Ok(minor));
        }

        #[test]
        fn no_text_makes_reading_panic(text in any::<String>()) {
            let _ = parse(&text, "CNY");
        }
    }
}
