//! A thousand Chinese cards to PDF, the fonts loaded before.

use std::time::Duration;

use criterion::Criterion;
use serde_json::json;

use crate::hotel::{Hotel, folder};
use crate::measure::{Report, Target, few};

const CARDS: usize = 1000;
const TIMES: usize = 5;

pub fn measure(_: &mut Criterion, hotel: &Hotel, report: &mut Report) {
    let guests = chinese_guests(hotel, CARDS * TIMES);
    let order = |guests: &[i64]| {
        json!({
            "order": { "selection": { "by": "guests", "guests": guests }, "layout": "a6", "for": "staff" },
            "path": folder().join("cards.pdf"),
        })
    };
    hotel.ask("card_export", order(&guests[..1]));
    // Each time a thousand others, so that no card was ever set before.
    let thousands: Vec<&[i64]> = guests.chunks(CARDS).collect();
    let printed = few(
        thousands.len(),
        |number| order(thousands[number]),
        |order| {
            let written = hotel.ask("card_export", order);
            assert_eq!(written["guests"], CARDS, "every card is in the file");
        },
    );
    report.row("1,000 Chinese cards to PDF", hotel.guests, (&printed, None), &[Target::Median(Duration::from_secs(1))]);
}

/// Guests with Chinese names, who are most of the sample hotel.
fn chinese_guests(hotel: &Hotel, count: usize) -> Vec<i64> {
    let filter = json!({ "language": "zh-CN" });
    let list = hotel.ask("guest_list", json!({ "filter": filter, "offset": 0, "limit": count }));
    let ids: Vec<i64> = list["guests"].as_array().unwrap().iter().filter_map(|guest| guest["id"].as_i64()).collect();
    let whole: Vec<i64> = ids.chunks_exact(CARDS).flatten().copied().collect();
    assert!(whole.len() >= CARDS, "a hotel for a thousand cards has a thousand Chinese guests: {}", hotel.guests);
    let first = hotel.ask("guest_open", json!({ "guest_id": whole[0] }));
    assert!(first["guest"]["display_name"].as_str().is_some_and(is_chinese), "the list is of Chinese guests: {first}");
    whole
}

fn is_chinese(name: &str) -> bool {
    name.chars().all(|c| matches!(c, '\u{4e00}'..='\u{9fff}'))
}
