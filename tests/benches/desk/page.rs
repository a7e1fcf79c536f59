//! One guest with everything, and the list at its far end.

use std::hint::black_box;
use std::time::Duration;

use criterion::Criterion;
use serde_json::json;

use crate::drive::calls;
use crate::hotel::Hotel;
use crate::measure::{Report, Target};

pub fn measure(criterion: &mut Criterion, hotel: &Hotel, report: &mut Report) {
    let opened = calls(criterion, &hotel.name("guest page"), |number| {
        black_box(hotel.call("guest_open", json!({ "guest_id": hotel.some_guest(number) })));
    });
    report.row(
        "open one guest with everything",
        hotel.guests,
        (&opened, None),
        &[Target::P99(Duration::from_millis(5))],
    );
    let scrolled = calls(criterion, &hotel.name("guest list"), |number| {
        let offset = hotel.some_guest(number) - 1;
        black_box(hotel.call("guest_list", json!({ "filter": {}, "offset": offset, "limit": 60 })));
    });
    report.row(
        "the guest list anywhere, 60 rows",
        hotel.guests,
        (&scrolled, None),
        &[Target::Median(Duration::from_millis(50))],
    );
}
