//! From first start to paper.

use zhike_tests::screen::{Screen, spec};

#[test]
fn the_first_start_offers_to_create_a_book() {
    spec("first-start", async |screen: Screen| {
        screen.sees("Create a book").await;
        screen.sees("Open a book").await;
    });
}
