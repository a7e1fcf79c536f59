//! Money as text: minor units and a currency code to what people read, and back.
//! Knows no rates and no screen; amounts are whole minor units, never fractions.

use unicode_normalization::UnicodeNormalization;

/// Why an amount could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    #[error("not an amount of money")]
    Unreadable,
    /// `12,5` where commas stand between thousands, `1,234` where a currency has three decimals.
    #[error("the comma or point may be meant either way")]
    Ambiguous,
    #[error("an amount in another currency")]
    OtherCurrency,
    #[error("more decimals than the currency has")]
    TooPrecise,
    #[error("amount too large")]
    TooLarge,
}

impl MoneyError {
    pub const ALL: [MoneyError; 5] = [
        MoneyError::Unreadable,
        MoneyError::Ambiguous,
        MoneyError::OtherCurrency,
        MoneyError::TooPrecise,
        MoneyError::TooLarge,
    ];

    /// The stable code that one message in every language belongs to.
    pub fn code(self) -> &'static str {
        match self {
            MoneyError::Unreadable => "money_unreadable",
            MoneyError::Ambiguous => "money_ambiguous",
            MoneyError::OtherCurrency => "money_other_currency",
            MoneyError::TooPrecise => "money_too_precise",
            MoneyError::TooLarge => "money_too_large",
        }
    }
}

/// The currencies that have other than two decimals, and how many they have.
///
/// Source: ISO 4217, list one.
pub const DECIMALS: [(&str, u32); 23] = [
    ("BHD", 3),
    ("BIF", 0),
    ("CLP", 0),
    ("DJF", 0),
    ("GNF", 0),
    ("IQD", 3),
    ("ISK", 0),
    ("JOD", 3),
    ("JPY", 0),
    ("KMF", 0),
    ("KRW", 0),
    ("KWD", 3),
    ("LYD", 3),
    ("OMR", 3),
    ("PYG", 0),
    ("RWF", 0),
    ("TND", 3),
    ("UGX", 0),
    ("VND", 0),
    ("VUV", 0),
    ("XAF", 0),
    ("XOF", 0),
    ("XPF", 0),
];

/// How many decimals a currency has: none for the yen, two for most.
pub fn decimals(currency: &str) -> u32 {
    DECIMALS.iter().find(|(code, _)| *code == currency).map_or(2, |(_, decimals)| *decimals)
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

/// Reads an amount as people type it: with or without groups, sign of the currency, code or `元`; `1.5万` and `4.2k` too.
///
/// Which mark parts the decimals: of two marks the last. A single one that stands before three digits parts thousands, and
/// before one or two digits decimals, unless the currency's country uses it the other way: that is refused, not guessed.
/// A point before decimals is read everywhere, as every program writes it.
///
/// Errors: those of [`MoneyError`].
pub fn parse(text: &str, currency: &str) -> Result<i64, MoneyError> {
    let folded: String = text.nfkc().flat_map(char::to_lowercase).map(one_mark).collect();
    let (negative, number) = match without_marks(&folded, currency)? {
        (true, number) => (true, number),
        (false, number) => match number.strip_prefix('-') {
            Some(rest) => (true, rest.trim_start().to_owned()),
            None => (false, number.strip_prefix('+').unwrap_or(&number).to_owned()),
        },
    };
    let (number, zeros) = without_unit(&number);
    if !number.contains(|c: char| c.is_ascii_digit()) {
        return Err(MoneyError::Unreadable);
    }
    let (whole, fraction) = split(number, currency)?;
    let fraction = fraction.trim_end_matches('0');
    let places = decimals(currency) as usize + zeros;
    if fraction.len() > places {
        return Err(MoneyError::TooPrecise);
    }
    let sign = if negative { "-" } else { "" };
    format!("{sign}0{whole}{fraction:0<places$}").parse().map_err(|_| MoneyError::TooLarge)
}

/// One character for each kind of mark: a blank and the Swiss apostrophe part thousands only.
fn one_mark(c: char) -> char {
    match c {
        '−' | '–' | '—' => '-',
        '\'' | '’' | '‘' | '＇' | '_' => ' ',
        '、' => ',',
        other if other.is_whitespace() => ' ',
        other => other,
    }
}

/// Signs and codes of currencies other than by [`symbol`], each with those it may mean.
const MARKS: &[(&str, &[&str])] = &[
    ("人民币", &["CNY"]),
    ("人民幣", &["CNY"]),
    ("元整", &["CNY"]),
    ("元", &["CNY", "TWD", "HKD", "MOP", "SGD"]),
    ("块", &["CNY"]),
    ("圆", &["CNY", "JPY"]),
    ("円", &["JPY"]),
    ("¥", &["CNY", "JPY"]),
    ("$", &["USD", "HKD", "TWD", "SGD", "AUD", "CAD", "NZD", "MOP", "MXN", "CLP", "COP", "ARS"]),
    ("kr", &["SEK", "NOK", "DKK", "ISK"]),
    ("rp", &["IDR"]),
    ("rm", &["MYR"]),
    ("zł", &["PLN"]),
    ("₽", &["RUB"]),
    ("₺", &["TRY"]),
    ("₪", &["ILS"]),
];

/// Currencies with a sign that no other shares; one that another's ends with comes behind it.
const SIGNED: [&str; 15] =
    ["MOP", "HKD", "TWD", "USD", "CAD", "NZD", "AUD", "SGD", "JPY", "EUR", "GBP", "KRW", "INR", "THB", "VND"];

/// Takes sign and code of the currency off either end. Answers whether a minus stood before them.
///
/// Errors: `money_other_currency`.
fn without_marks(text: &str, currency: &str) -> Result<(bool, String), MoneyError> {
    let mut rest = text.trim();
    let negative = rest.starts_with('-');
    rest = rest.strip_prefix('-').unwrap_or(rest).trim_start();
    // A whole sum's missing decimals, as Europe writes them: `20,-`.
    rest = rest.strip_suffix(",-").or_else(|| rest.strip_suffix(".-")).unwrap_or(rest);
    while let Some((bare, ours)) = without_mark(rest, currency) {
        if !ours {
            return Err(MoneyError::OtherCurrency);
        }
        rest = bare;
    }
    Ok((negative, rest.to_owned()))
}

/// The text without one mark at either end, and whether it is of this currency.
fn without_mark<'a>(text: &'a str, currency: &str) -> Option<(&'a str, bool)> {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let letters = |c: char| c.is_ascii_lowercase();
    let (behind, before) = (text.trim_start_matches(letters), text.trim_end_matches(letters));
    for (code, bare) in [(&text[..text.len() - behind.len()], behind), (&text[before.len()..], before)] {
        if code.len() == 3 {
            let code = if code == "rmb" { "cny" } else { code };
            return Some((bare.trim(), code.eq_ignore_ascii_case(currency)));
        }
    }
    let strip = |mark: &str| text.strip_prefix(mark).or_else(|| text.strip_suffix(mark)).map(str::trim);
    for known in SIGNED {
        let sign = symbol(known).unwrap_or_default().to_lowercase();
        if let Some(bare) = strip(&sign) {
            return Some((bare, known == currency));
        }
    }
    for (mark, currencies) in MARKS {
        if let Some(bare) = strip(mark) {
            return Some((bare, currencies.contains(&currency)));
        }
    }
    None
}

/// Takes the unit off the end. Units: zeros that it stands for.
fn without_unit(number: &str) -> (&str, usize) {
    for (unit, zeros) in [('万', 4), ('萬', 4), ('千', 3), ('k', 3)] {
        if let Some(rest) = number.strip_suffix(unit) {
            return (rest.trim_end(), zeros);
        }
    }
    (number, 0)
}

/// Whole part and fraction, both in plain digits.
fn split(number: &str, currency: &str) -> Result<(String, String), MoneyError> {
    let marks: Vec<(usize, char)> = number.char_indices().filter(|(_, c)| matches!(c, '.' | ',')).collect();
    let (group, decimal) = match marks.as_slice() {
        [] => (None, None),
        [(at, mark)] => single_mark(number, (*at, *mark), currency)?,
        [(_, first), .., (at, last)] if first != last => (Some(*first), Some(*at)),
        [(_, mark), ..] => (Some(*mark), None),
    };
    let (whole, fraction) = match decimal {
        Some(at) => (&number[..at], &number[at + 1..]),
        None => (number, ""),
    };
    let whole = ungrouped(whole, group, currency).ok_or(MoneyError::Unreadable)?;
    if !all_digits(&whole) || !all_digits(fraction) {
        return Err(MoneyError::Unreadable);
    }
    Ok((whole, fraction.to_owned()))
}

/// What the only mark of a number is: a mark between thousands, or the place of the decimal mark.
///
/// Errors: `money_ambiguous`.
fn single_mark(
    number: &str,
    (at, mark): (usize, char),
    currency: &str,
) -> Result<(Option<char>, Option<usize>), MoneyError> {
    let (before, behind) = (&number[..at], &number[at + 1..]);
    let thousands = behind.len() == 3 && (1..=3).contains(&before.trim_start_matches('0').len());
    match (mark, has_decimal_comma(currency)) {
        // Who writes commas before decimals writes points between thousands.
        ('.', true) if thousands => Ok((Some('.'), None)),
        ('.', _) => Ok((None, Some(at))),
        (_, _) if thousands && decimals(currency) == 3 => Err(MoneyError::Ambiguous),
        (_, true) if thousands && decimals(currency) == 0 => Ok((Some(','), None)),
        (_, true) => Ok((None, Some(at))),
        (_, false) if thousands => Ok((Some(','), None)),
        (_, false) => Err(MoneyError::Ambiguous),
    }
}

/// Whether a comma stands before decimals where the currency is paid with.
///
/// Source: CLDR, the number symbols of the countries of each currency.
fn has_decimal_comma(currency: &str) -> bool {
    matches!(
        currency,
        "ARS"
            | "BRL"
            | "BYN"
            | "CLP"
            | "COP"
            | "CZK"
            | "DKK"
            | "EUR"
            | "HUF"
            | "IDR"
            | "ISK"
            | "KZT"
            | "NOK"
            | "PLN"
            | "PYG"
            | "RON"
            | "RSD"
            | "RUB"
            | "SEK"
            | "TRY"
            | "UAH"
            | "UYU"
            | "VND"
    )
}

/// Takes out the marks between thousands; none when they do not stand between groups of three.
fn ungrouped(whole: &str, mark: Option<char>, currency: &str) -> Option<String> {
    let parts = |c: char| c == ' ' || Some(c) == mark;
    let mut groups = whole.split(parts);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let Some((last, middle)) = rest.split_last() else { return Some(first.to_owned()) };
    // In India all groups but the last have two digits.
    let of_two = matches!(currency, "INR" | "NPR" | "PKR" | "BDT") && middle.iter().all(|group| group.len() == 2);
    let of_three = middle.iter().all(|group| group.len() == 3);
    let grouped = last.len() == 3 && (of_three || of_two) && (1..=3).contains(&first.len());
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

    fn reads(currency: &str, cases: &[(&str, i64)]) {
        for (text, minor) in cases {
            assert_eq!(parse(text, currency), Ok(*minor), "{text:?} in {currency}");
        }
    }

    #[test]
    fn an_amount_is_read_as_people_type_it() {
        reads(
            "CNY",
            &[
                ("1280.5", 128_050),
                ("1,280.50", 128_050),
                ("¥1280.50", 128_050),
                ("￥１,２８０.５０", 128_050),
                ("１２８０．５", 128_050),
                ("1280.50元", 128_050),
                ("1280元整", 128_000),
                ("CNY 1,280.500", 128_050),
                ("1,280.50 cny", 128_050),
                ("RMB1280.5", 128_050),
                ("人民币 1280.5", 128_050),
                ("¥ 1 280.50 元", 128_050),
                ("¥4,200", 420_000),
                ("4 200", 420_000),
                ("4\u{a0}200", 420_000),
                ("4\u{202f}200", 420_000),
                ("4，200", 420_000),
                ("4'200", 420_000),
                ("1,234,567", 123_456_700),
                ("1.234.567", 123_456_700),
                ("1.234,50", 123_450),
                ("1,234.50", 123_450),
                ("0.5", 50),
                (".5", 50),
                ("5.", 500),
                ("12.5", 1_250),
                ("1万", 1_000_000),
                ("1.5万元", 1_500_000),
                ("2 萬", 2_000_000),
                ("3千", 300_000),
                ("4.2k", 420_000),
                ("¥4.2K", 420_000),
                ("1,200万", 1_200_000_000),
                ("+20", 2_000),
                ("-¥20", -2_000),
                ("¥-20", -2_000),
                ("−20", -2_000),
                ("00012", 1_200),
                ("0", 0),
            ],
        );
        reads("JPY", &[("300", 300), ("¥300", 300), ("JP¥1,234", 1_234), ("1,234円", 1_234), ("1万", 10_000)]);
        reads("KRW", &[("₩12,500", 12_500), ("12 500", 12_500)]);
        reads("KWD", &[("1.234", 1_234), ("1,234.567", 1_234_567), ("12.5", 12_500)]);
        reads("USD", &[("$20", 2_000), ("US$20", 2_000), ("-.5", -50), ("$4.2k", 420_000), ("USD 1,234.50", 123_450)]);
        reads("HKD", &[("$20", 2_000), ("HK$1,000", 100_000), ("100元", 10_000)]);
        reads("CHF", &[("1'234.50", 123_450), ("CHF 20.-", 2_000), ("1’234", 123_400)]);
        reads("INR", &[("₹1,23,456", 12_345_600), ("1,23,456.50", 12_345_650), ("123,456", 12_345_600)]);
    }

    #[test]
    fn where_commas_stand_before_decimals_they_are_read_so() {
        reads(
            "EUR",
            &[
                ("12,5", 1_250),
                ("12,50", 1_250),
                ("€ 12,50", 1_250),
                ("12,50 €", 1_250),
                ("1.234,50", 123_450),
                ("1,234.50", 123_450),
                ("1 234,50", 123_450),
                ("1.234", 123_400),
                ("12.5", 1_250),
                ("1000.00", 100_000),
                ("20,-", 2_000),
                ("0,99", 99),
            ],
        );
        reads("VND", &[("₫1.234.000", 1_234_000), ("1.234", 1_234), ("1,234", 1_234)]);
        reads("SEK", &[("1 234,50 kr", 123_450)]);
    }

    #[test]
    fn what_is_no_amount_is_refused_and_never_guessed() {
        let check = |text: &str, currency: &str, error| assert_eq!(parse(text, currency), Err(error), "{text:?}");
        for text in [
            "", "-", ".", ",", "元", "1,23,456", "1 2", "1.2.3", "1,2.3,4", "12元5", "abc", "--5", "1e5", "1万2",
            "12'5", "万", "五百",
        ] {
            check(text, "CNY", MoneyError::Unreadable);
        }
        check("12,5", "CNY", MoneyError::Ambiguous);
        check("12,50", "CNY", MoneyError::Ambiguous);
        check("1234,567", "CNY", MoneyError::Ambiguous);
        check("0,500", "CNY", MoneyError::Ambiguous);
        check("1,234", "KWD", MoneyError::Ambiguous);
        check("$20", "CNY", MoneyError::OtherCurrency);
        check("€20", "CNY", MoneyError::OtherCurrency);
        check("20 USD", "CNY", MoneyError::OtherCurrency);
        check("HK$20", "USD", MoneyError::OtherCurrency);
        check("¥20", "EUR", MoneyError::OtherCurrency);
        check("1.005", "CNY", MoneyError::TooPrecise);
        check("1,234", "EUR", MoneyError::TooPrecise);
        check("0.5", "JPY", MoneyError::TooPrecise);
        check("1.23456万", "JPY", MoneyError::TooPrecise);
        check("92233720368547758.08", "CNY", MoneyError::TooLarge);
    }

    proptest! {
        #[test]
        fn every_amount_reads_back_as_it_was_shown(
            minor in any::<i64>(),
            currency in prop::sample::select(vec!["CNY", "USD", "JPY", "KWD", "EUR", "HKD", "CHF", "KRW", "VND", "MOP", "SEK"]),
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
