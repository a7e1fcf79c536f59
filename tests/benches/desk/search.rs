//! Search as you type, against the bare full-text statement on the same file.

use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::Duration;

use criterion::Criterion;
use serde_json::json;
use zhike_core::book::expression;
use zhike_core::text::search::match_query;

use crate::drive::rounds;
use crate::engine;
use crate::hotel::Hotel;
use crate::measure::{Report, Target};

const NAMES: usize = 200;
const ON_SCREEN: u32 = 20;

pub fn measure(criterion: &mut Criterion, hotel: &Hotel, report: &mut Report) {
    let typed = typed(hotel);
    let expressions: Vec<String> = typed.iter().map(|text| expression(&match_query(text).unwrap())).collect();
    let bare_book = engine::read(hotel);
    let mut search = |number: usize| {
        let text = &typed[number % typed.len()];
        black_box(hotel.call("guest_search", json!({ "text": text, "limit": ON_SCREEN })));
    };
    let mut bare = |number: usize| {
        let mut statement = bare_book
            .prepare_cached("select rowid from guest_search where guest_search match ?1 order by rowid limit ?2")
            .unwrap();
        let matching = &expressions[(number + expressions.len() / 2) % expressions.len()];
        let rows = statement.query_map((matching, ON_SCREEN), |row| row.get::<_, i64>(0)).unwrap();
        black_box(rows.collect::<Result<Vec<i64>, _>>().unwrap());
    };
    let works: [&mut dyn FnMut(usize); 2] = [&mut search, &mut bare];
    let [found, bare] = rounds(criterion, &hotel.name("search"), typed.len(), works);
    println!("searched for {} texts", typed.len());
    let targets = [Target::P99(Duration::from_millis(16)), Target::Ratio(1.5)];
    report.row("search as you type, 20 results", hotel.guests, (&found, Some(&bare)), &targets);
}

/// What is in the box after each key, for many guests: name, pinyin, initials, the tail of the phone.
fn typed(hotel: &Hotel) -> Vec<String> {
    let mut typed = BTreeSet::new();
    for number in 0..NAMES {
        let page = hotel.ask("guest_open", json!({ "guest_id": hotel.some_guest(number) }));
        let name = page["guest"]["display_name"].as_str().unwrap();
        let pinyin = page["guest"]["pinyin"].as_str().unwrap();
        let initials: String = pinyin.split(' ').filter_map(|syllable| syllable.chars().next()).collect();
        for whole in [name, pinyin, &pinyin.replace(' ', ""), &initials] {
            typed.extend(prefixes(whole));
        }
        let phones = page["contacts"].as_array().unwrap().iter().filter(|contact| contact["kind"] == "phone");
        for phone in phones.filter_map(|contact| contact["value"].as_str()) {
            let figures: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
            typed.extend(prefixes(&figures[figures.len() - 4..].iter().collect::<String>()));
        }
    }
    // In an order that has nothing to do with the alphabet, as desks type.
    let mut typed: Vec<String> = typed.into_iter().collect();
    typed.sort_by_key(|text| text.bytes().fold(5381_u64, |sum, byte| sum.wrapping_mul(33) ^ u64::from(byte)));
    typed
}

fn prefixes(whole: &str) -> Vec<String> {
    let ends = whole.char_indices().map(|(at, c)| at + c.len_utf8());
    ends.map(|end| whole[..end].to_owned()).filter(|text| !text.ends_with(' ')).collect()
}
