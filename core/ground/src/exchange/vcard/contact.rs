//! Ways to reach a person: telephones, mail, messengers, web pages and postal addresses.

use super::draft::{Dropped, VcardDraft, push};
use super::line::ContentLine;
use super::record::{CardAddress, CardContact, CardContactKind, CardRecord};
use super::value::{components, percent_decode, unescape};

/// Standard words for what a number or address is for, in the order in which they are written.
pub(super) const STANDARD_LABELS: &[&str] =
    &["work", "home", "cell", "fax", "pager", "main", "car", "callback", "school", "other"];

/// Takes a property if it is a way to reach someone.
pub(super) fn take(card: &mut VcardDraft<'_>, line: &ContentLine, text: &str) -> Option<Result<(), Dropped>> {
    let name = line.name.as_str();
    if let Some((_, service)) = SERVICES.iter().find(|(property, _)| *property == name) {
        return Some(add_messenger(card, line, service, &unescape(text)));
    }
    Some(match name {
        "TEL" | "X-MS-TEL" => {
            let value = telephone(&unescape(text));
            add(card, line, CardContactKind::Phone, value, None)
        }
        "EMAIL" => {
            let text = unescape(text);
            let address = text.strip_prefix("mailto:").unwrap_or(&text);
            add(card, line, CardContactKind::Email, address.to_owned(), None)
        }
        "IMPP" => take_impp(card, line, &unescape(text)),
        "X-SOCIALPROFILE" | "SOCIALPROFILE" => take_profile(card, line, &unescape(text)),
        "URL" => add(card, line, CardContactKind::Other, unescape(text), Some("url")),
        "ADR" => take_address(card, line, text),
        _ => return None,
    })
}

/// `tel:+86-21-63871234;ext=8001` and what people write, as people write it.
fn telephone(text: &str) -> String {
    let number = text.strip_prefix("tel:").unwrap_or(text);
    number.replacen(";ext=", " x", 1).trim().to_owned()
}

fn take_impp(card: &mut VcardDraft<'_>, line: &ContentLine, text: &str) -> Result<(), Dropped> {
    let (scheme, rest) = text.split_once(':').unwrap_or(("", text));
    let value = percent_decode(rest.trim_start_matches('/'));
    let named = line.param("X-SERVICE-TYPE").or_else(|| line.param("SERVICE-TYPE")).map(str::to_owned);
    let service = named.or_else(|| Some(scheme.to_owned()).filter(|scheme| !matches!(scheme.as_str(), "" | "x-apple")));
    match service.or_else(|| card.label(line)) {
        Some(service) => add_messenger(card, line, &service, &value),
        None => add(card, line, CardContactKind::Other, value, Some("")),
    }
}

/// `X-SOCIALPROFILE;TYPE=wechat;X-USER=name:http://…` names the user beside a web address.
fn take_profile(card: &mut VcardDraft<'_>, line: &ContentLine, text: &str) -> Result<(), Dropped> {
    let user = line.param("X-USER").filter(|user| !user.is_empty()).map(str::to_owned);
    let value = user.unwrap_or_else(|| match text.split_once(':') {
        Some(("x-apple", handle)) => percent_decode(handle),
        _ => text.to_owned(),
    });
    let service = line
        .param("SERVICE-TYPE")
        .or_else(|| line.params("TYPE").find(|kind| !kind.eq_ignore_ascii_case("pref")))
        .map(str::to_owned)
        .or_else(|| card.label(line));
    add_messenger(card, line, &service.unwrap_or_default(), &value)
}

fn add_messenger(card: &mut VcardDraft<'_>, line: &ContentLine, service: &str, value: &str) -> Result<(), Dropped> {
    let service = service.trim().to_lowercase();
    let value = value.trim().to_owned();
    match service.as_str() {
        "wechat" | "weixin" | "微信" | "微信号" => add(card, line, CardContactKind::Wechat, value, None),
        "qq" | "腾讯qq" | "qq号" | "mqq" => add(card, line, CardContactKind::Qq, value, None),
        _ => add(card, line, CardContactKind::Other, value, Some(&service)),
    }
}

fn add(
    card: &mut VcardDraft<'_>,
    line: &ContentLine,
    kind: CardContactKind,
    value: String,
    service: Option<&str>,
) -> Result<(), Dropped> {
    if value.is_empty() {
        return Err("value_empty");
    }
    let label = match service {
        Some(service) => service.to_owned(),
        None => label(card, line).filter(|label| !is_service_name(label)).unwrap_or_default(),
    };
    let known = card.record.contacts.iter().position(|contact| contact.kind == kind && contact.value == value);
    match known {
        // The same number for voice and for messages is one contact point.
        Some(at) => card.preferences.contacts[at] = card.preferences.contacts[at].or(preference(line)),
        None => {
            push(&mut card.record.contacts, CardContact { kind, value, label, preferred: false })?;
            card.preferences.contacts.push(preference(line));
        }
    }
    Ok(())
}

fn is_service_name(label: &str) -> bool {
    matches!(label.to_lowercase().as_str(), "wechat" | "weixin" | "微信" | "微信号" | "qq")
}

/// What a number or address is for: the card's own words, or the standard ones.
fn label(card: &VcardDraft<'_>, line: &ContentLine) -> Option<String> {
    if let Some(own) = card.label(line) {
        return Some(if own.eq_ignore_ascii_case("mobile") { "cell".to_owned() } else { own });
    }
    let given: Vec<String> = line
        .params("TYPE")
        .map(|kind| match kind.to_ascii_lowercase().as_str() {
            "mobile" | "iphone" => "cell".to_owned(),
            "business" => "work".to_owned(),
            other => other.to_owned(),
        })
        .collect();
    let standard: Vec<&str> =
        STANDARD_LABELS.iter().copied().filter(|label| given.iter().any(|kind| kind == label)).collect();
    (!standard.is_empty()).then(|| standard.join(" "))
}

/// How much a line is preferred: 1 to 100, small is more; none when it does not say.
fn preference(line: &ContentLine) -> Option<u8> {
    let rank = line.param("PREF").map(|rank| rank.parse().unwrap_or(100));
    rank.or_else(|| line.is_type("PREF").then_some(1))
}

fn take_address(card: &mut VcardDraft<'_>, line: &ContentLine, text: &str) -> Result<(), Dropped> {
    let mut parts = components(text).into_iter().map(|part| one_line(&part));
    let mut next = || parts.next().unwrap_or_default();
    let mut address = CardAddress {
        po_box: next(),
        extended: next(),
        street: next(),
        city: next(),
        region: next(),
        postal_code: next(),
        country: next(),
        ..CardAddress::default()
    };
    if address.text().is_empty() {
        return Err("value_empty");
    }
    address.label = label(card, line).unwrap_or_default();
    push(&mut card.record.addresses, address)?;
    card.preferences.addresses.push(preference(line));
    Ok(())
}

fn one_line(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join(", ")
}

/// An address that a card has only as a formatted label.
pub(super) fn add_formatted_address(record: &mut CardRecord, text: String) {
    record.addresses.push(CardAddress { street: one_line(&text), ..CardAddress::default() });
}

/// Marks the most preferred of each kind, and finds the home city.
pub(super) fn settle(card: &mut VcardDraft<'_>) {
    let record = &mut card.record;
    let ranks = &card.preferences;
    for kind in [
        CardContactKind::Phone,
        CardContactKind::Email,
        CardContactKind::Wechat,
        CardContactKind::Qq,
        CardContactKind::Other,
    ] {
        let best = (0..record.contacts.len())
            .filter(|at| record.contacts[*at].kind == kind)
            .filter_map(|at| Some((ranks.contacts[at]?, at)))
            .min();
        if let Some((_, at)) = best {
            record.contacts[at].preferred = true;
        }
    }
    let best = ranks.addresses.iter().enumerate().filter_map(|(at, rank)| Some(((*rank)?, at))).min();
    if let Some((_, at)) = best {
        record.addresses[at].preferred = true;
    }
    let cities = || record.addresses.iter().filter(|address| !address.city.is_empty());
    let is_home = |address: &&CardAddress| address.label.contains("home");
    // A home whose city the card does not tell apart is in no other address's city.
    let home = match record.addresses.iter().any(|address| is_home(&address)) {
        true => cities().find(is_home),
        false => cities().find(|address| address.preferred).or_else(|| cities().next()),
    };
    record.home_city = home.map(|address| address.city.clone()).unwrap_or_default();
}

/// Properties of one messenger each.
const SERVICES: &[(&str, &str)] = &[
    ("X-AIM", "aim"),
    ("X-GOOGLE-TALK", "google talk"),
    ("X-GTALK", "google talk"),
    ("X-ICQ", "icq"),
    ("X-JABBER", "jabber"),
    ("X-KAKAOTALK", "kakaotalk"),
    ("X-LINE", "line"),
    ("X-MS-IMADDRESS", "im"),
    ("X-MSN", "msn"),
    ("X-QQ", "qq"),
    ("X-SKYPE", "skype"),
    ("X-SKYPE-USERNAME", "skype"),
    ("X-TELEGRAM", "telegram"),
    ("X-TENCENT-QQ", "qq"),
    ("X-TWITTER", "twitter"),
    ("X-WECHAT", "wechat"),
    ("X-WEIXIN", "wechat"),
    ("X-WHATSAPP", "whatsapp"),
    ("X-YAHOO", "yahoo"),
];
