//! A thousand Chinese cards to PDF, the fonts loaded before.

use std::time::Duration;

use serde_json::json;

use crate::hotel::{Hotel, folder};
use crate::measure::{Report, Target, few};

const CARDS: i64 = 1000;

pub fn measure(hotel: &Hotel, report: &mut Report) {
    let order = |count: i64| {
        let guests: Vec<i64> = (1..=count).collect();
        json!({
            "order": { "selection": { "by": "guests", "guests": guests }, "layout": "a6", "for": "staff" },
            "path": folder().join("cards.pdf"),
        })
    };
    hotel.ask("card_export", order(1));
    let printed = few(5, || {
        hotel.ask("card_export", order(CARDS));
    });
    report.row("1,000 Chinese cards to PDF", hotel.guests, (&printed, None), &[Target::Median(Duration::from_secs(1))]);
}
