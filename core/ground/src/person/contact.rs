//! Contact points in the one form in which they are compared, however a spreadsheet or a program wrote them.

use unicode_normalization::UnicodeNormalization;

use super::record::{Contact, ContactKind};
use crate::text::fold::fold;
use crate::text::phone;

/// How much it says that two people have one contact point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Closeness {
    /// Known to be that of people of other names.
    Shared,
    /// A telephone on a desk, an office's address.
    Office,
    /// A telephone of which nothing tells whether it goes along with a person.
    Unclear,
    /// A mobile telephone, an address, an account of one's own.
    Personal,
}

/// A contact point as it is compared.
#[derive(Debug, Clone)]
pub(super) struct Key {
    kind: ContactKind,
    text: String,
    /// Which of the person's contact points it was written as; a cell may hold two numbers.
    pub nth: usize,
    pub shared: bool,
}

pub(super) fn keys(contacts: &[Contact]) -> Vec<Key> {
    let each = contacts.iter().enumerate().flat_map(|(nth, contact)| {
        let Contact { kind, shared, .. } = *contact;
        written(contact).into_iter().map(move |text| Key { kind, text, nth, shared })
    });
    each.collect()
}

/// The closest contact point that both have.
pub(super) fn common(ours: &[Key], theirs: &[Key]) -> Option<Closeness> {
    let pairs = ours.iter().flat_map(|our| theirs.iter().map(move |their| (our, their)));
    let same = pairs.filter(|(our, their)| our.kind == their.kind && is_same(our.kind, &our.text, &their.text));
    same.map(|(our, their)| match our.shared || their.shared {
        true => Closeness::Shared,
        false => closeness(our.kind, if our.text.len() > their.text.len() { &our.text } else { &their.text }),
    })
    .max()
}

/// A number of another country may have lost its country code on one side.
fn is_same(kind: ContactKind, one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    one == other
        || (kind == ContactKind::Phone
            && (9..11).contains(&short.len())
            && (1..=3).contains(&(long.len() - short.len()))
            && long.ends_with(short))
}

fn written(contact: &Contact) -> Vec<String> {
    match contact.kind {
        ContactKind::Phone => phones(&contact.value),
        ContactKind::Email => email(&contact.value).into_iter().collect(),
        ContactKind::Handle => {
            let handle = fold(contact.value.trim());
            if is_nothing(&handle) { Vec::new() } else { vec![handle] }
        }
    }
}

/// The numbers in a cell. One that a spreadsheet rounded is none: nobody knows what its last digits were.
fn phones(written: &str) -> Vec<String> {
    let written: String = written.nfkc().collect();
    let bare = written.trim().trim_start_matches(['=', '\'']).trim_matches(['"', ' ']);
    if let Some(whole) = from_float(bare) {
        return whole.into_iter().filter(|number| is_number(number)).collect();
    }
    // A slash parts two numbers, since no number has one inside.
    let numbers = bare.split(['/', ',', '、', '\n', ';']).map(phone::normalise);
    numbers.filter(|number| is_number(number)).collect()
}

/// `13805710020.0` and `1.3805710020E+10` are numbers that a program took for amounts. With digits missing they are none.
///
/// Shape: none where the text is no such amount.
fn from_float(written: &str) -> Option<Option<String>> {
    let (mantissa, exponent) = match written.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.trim_start_matches('+').parse::<usize>().ok()?),
        None => (written, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole)
        || !all_digits(fraction)
        || whole.is_empty()
        || (exponent == 0 && !fraction.trim_matches('0').is_empty())
    {
        return None;
    }
    if exponent == 0 {
        return if fraction.is_empty() { None } else { Some(Some(phone::normalise(whole))) };
    }
    let exact = fraction.len() >= exponent.saturating_sub(1)
        && fraction[exponent.min(fraction.len())..].trim_matches('0').is_empty();
    let digits = format!("{whole}{fraction:0<exponent$}");
    Some(exact.then(|| phone::normalise(&digits[..whole.len() + exponent])))
}

/// Whether digits can be a telephone of somebody: no house extension, no row of one digit.
fn is_number(digits: &str) -> bool {
    digits.len() > 6 && !digits.bytes().all(|digit| Some(digit) == digits.bytes().next())
}

fn email(written: &str) -> Option<String> {
    let written: String = written.nfkc().flat_map(char::to_lowercase).collect();
    let inside = written
        .split_once('<')
        .and_then(|(_, rest)| rest.split_once('>'))
        .map_or(written.as_str(), |(inside, _)| inside);
    let address = inside.trim().trim_start_matches("mailto:").trim_matches([';', ',', ' ', '"', '\'']);
    let (local, host) = address.split_once('@')?;
    let local = local.split_once('+').map_or(local, |(local, _)| local);
    if matches!(host, "gmail.com" | "googlemail.com") {
        return Some(format!("{}@gmail.com", local.replace('.', "")));
    }
    (!local.is_empty() && host.contains('.')).then(|| format!("{local}@{host}"))
}

/// What programs write where nothing is.
fn is_nothing(folded: &str) -> bool {
    !folded.chars().any(char::is_alphanumeric)
        || matches!(folded, "nan" | "none" | "null" | "n/a" | "#n/a" | "nil" | "无")
}

fn closeness(kind: ContactKind, key: &str) -> Closeness {
    match kind {
        ContactKind::Handle => Closeness::Personal,
        ContactKind::Email => {
            let local = key.split('@').next().unwrap_or_default();
            if OFFICES.contains(&local) { Closeness::Office } else { Closeness::Personal }
        }
        ContactKind::Phone => phone_closeness(key),
    }
}

fn phone_closeness(digits: &str) -> Closeness {
    let chinese_mobile =
        digits.len() == 11 && digits.starts_with('1') && !digits.starts_with("10") && !digits.starts_with("12");
    if chinese_mobile || MOBILE.iter().any(|prefix| digits.starts_with(prefix)) && digits.len() > 9 {
        return Closeness::Personal;
    }
    let office = digits.starts_with("400") || digits.starts_with("800");
    // Chinese numbers have lost their country code and trunk zero by now: ten or eleven digits, or fewer without area code.
    if office || digits.len() < 10 || LANDLINES.iter().any(|prefix| digits.starts_with(prefix)) {
        return Closeness::Office;
    }
    Closeness::Unclear
}

/// Beginnings of mobile numbers in countries where these have beginnings of their own, with country code.
///
/// Source: ITU-T E.164, national numbering plans.
const MOBILE: &[&str] = &[
    "8210", "8170", "8180", "8190", "8525", "8526", "8529", "8536", "8869", "447", "4915", "4916", "4917", "336",
    "337", "393", "614", "658", "659", "79", "9715", "843", "845", "847", "848", "849", "666", "668", "669", "601",
    "628", "639", "346", "347", "316", "417", "436", "467", "3538",
];

/// Beginnings of Chinese area codes, of numbers that are written without a country code.
const LANDLINES: &[&str] =
    &["10", "20", "21", "22", "23", "24", "25", "27", "28", "29", "31", "37", "51", "53", "57", "59", "75", "76"];

/// Mailboxes that nobody has alone.
const OFFICES: &[&str] = &[
    "info",
    "office",
    "sales",
    "contact",
    "service",
    "support",
    "admin",
    "mail",
    "hello",
    "booking",
    "bookings",
    "reservation",
    "reservations",
    "travel",
    "hotel",
    "hr",
    "finance",
    "noreply",
    "no-reply",
    "secretary",
    "reception",
    "frontdesk",
];
