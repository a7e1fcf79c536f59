//! What guests did in the house, written down on their page.

use zhike_tests::screen::{Screen, spec};

use crate::desk::{NewGuest, add_guest, create_book};

#[test]
fn stays_and_meals_become_visits_on_the_guests_page() {
    spec("visits", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, NewGuest { name: "林嘉怡", ..NewGuest::default() }).await;
        let visits = screen.within("visits");
        visits.sees("No visits yet.").await;

        screen.click("Add visit").await;
        let form = screen.within("visit-form");
        form.fill("Arrival", "2026-03-01").await;
        form.fill("Departure", "2026-02-27").await;
        form.fill("Room", "801").await;
        form.enter("Room (CNY)", "2,400").await;
        form.sees("The departure date cannot be before the arrival date.").await;
        form.enter("Departure", "2026-03-03").await;
        visits.sees("1 stay · 2 nights · ¥2,400.00").await;

        // Into another room on the day of departure: the same visit.
        screen.click("Add visit").await;
        form.fill("Arrival", "2026-03-03").await;
        form.fill("Departure", "2026-03-05").await;
        form.fill("Room", "905").await;
        form.enter("Food and drink (CNY)", "300").await;
        visits.sees("1 stay · 4 nights · ¥2,700.00").await;
        visits.sees("4 nights · 801 · 905").await;

        screen.click("Add visit").await;
        screen.click("Meal").await;
        form.fill("Day", "2026-06-12").await;
        form.fill("Covers", "vier").await;
        form.enter("Outlet", "荷风厅").await;
        form.sees("Enter the number of covers as a whole number").await;
        form.enter("Covers", "4").await;
        visits.sees("1 stay · 4 nights · 1 meal").await;
        visits.sees("4 covers · 荷风厅").await;

        screen.click("Remove 12 Jun 2026").await;
        visits.sees_no("荷风厅").await;
        screen.sees("Visit of 林嘉怡 removed").await;
        screen.chord('z').await;
        visits.sees("4 covers · 荷风厅").await;
    });
}
