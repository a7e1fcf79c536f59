//! A complaint from the first word to the last, promises kept, clocks that stand still and clocks that are up.

use std::time::Duration;

use fantoccini::key::Key;
use zhike_tests::screen::{Screen, spec};

use crate::desk::{NewGuest, add_guest, create_book, find_guest};

const HOUR: Duration = Duration::from_secs(3600);

#[test]
fn a_complaint_goes_through_all_nine_steps_with_an_approval_sent_back_once() {
    spec("nine-steps", async |screen: Screen| {
        create_book(&screen).await;
        staff(&screen, &[("梁毅", "Manager", "Management"), ("何静", "Staff", "Kitchen")]).await;
        add_guest(&screen, NewGuest { name: "林晓雯", ..NewGuest::default() }).await;

        act_as(&screen, ("周敏", "何静")).await;
        record(&screen, Facts { severity: "Serious", ..Facts::default() }).await;
        screen.sees("Complaint from 林晓雯: recorded").await;

        // Judging a serious complaint is the manager's.
        screen.sees("This step is with: Manager").await;
        act_as(&screen, ("何静", "梁毅")).await;
        screen.within("step-rule").click("Justified").await;
        screen.within("step-rule").send().await;

        let form = screen.within("step-assign");
        form.choose("Department", "Kitchen").await;
        form.choose("Person responsible", "何静, Kitchen").await;
        form.send().await;

        act_as(&screen, ("梁毅", "何静")).await;
        let form = screen.within("step-analyse");
        form.choose("Cause", "Procedure").await;
        form.fill("What the department found", "The order was read out, not written down.").await;
        form.send().await;

        // Above the manager's limit: the manager learns who decides.
        let form = screen.within("step-propose");
        form.fill("Proposed resolution", "The dinner and the stay on the house.").await;
        offer_own(&screen.within("step-propose"), "The whole stay", "5000").await;
        form.sees("above the manager limit of ¥3,000.00: an administrator decides").await;
        form.click("Send to administrator").await;
        screen.sees("This step is with: Administrator").await;

        act_as(&screen, ("何静", "梁毅")).await;
        let decision = screen.within("stage-decision");
        decision.sees("¥5,000.00 is above your limit of ¥3,000.00. An administrator decides.").await;
        screen.sees_no_part("step-approve").await;
        screen.within("stage-decision").click("Send back").await;
        let form = screen.within("step-send_back");
        form.choose("Send back to", "Resolution").await;
        form.fill("What is missing", "Too much for one dinner.").await;
        form.send().await;
        screen.within("stage-decision").sees("Too much for one dinner.").await;

        // What was sent back is mended, and is still above the manager's limit.
        act_as(&screen, ("梁毅", "何静")).await;
        screen.within("stage-solution").sees("Sent back by 梁毅: Too much for one dinner.").await;
        let form = screen.within("step-propose");
        form.click("Remove The whole stay").await;
        offer_own(&form, "Two nights", "3600").await;
        form.send().await;
        act_as(&screen, ("何静", "周敏")).await;
        let form = screen.within("step-approve");
        form.fill("Note (optional)", "She comes every spring.").await;
        form.send().await;
        screen.within("compensation").sees("Two nights").await;
        screen.within("compensation").sees("Granted").await;

        // Carried out when every task is done.
        screen.within("tasks").click("Add trace").await;
        let form = screen.within("trace-form");
        form.fill("What has to be done", "Write every allergy down").await;
        form.click("Save").await;
        screen.sees("1 trace is not done yet").await;
        carry_out(&screen).await;
        screen.sees("One trace is not done yet").await;
        screen.within("tasks").click("Done: Write every allergy down").await;
        screen.within("tasks").sees("周敏, ").await;
        screen.within("step-carry_out").send().await;

        let form = screen.within("step-feedback");
        form.click("Satisfied").await;
        form.fill("What the guest said", "She will come again.").await;
        form.send().await;

        let form = screen.within("step-evaluate");
        form.fill("Summary", "One word was not written down.").await;
        form.click("Guest won back").await;
        form.send().await;
        screen.sees("Complaint from 林晓雯: evaluated and closed").await;
        screen.sees("Resolved").await;

        // The last step can be taken back, and taken again.
        screen.within("stage-evaluation").click("Undo this step").await;
        screen.within("step-evaluate").finds_field("Summary").await;
    });
}

#[test]
fn a_promise_made_over_a_complaint_is_kept_at_the_next_arrival() {
    spec("promise", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, NewGuest { name: "林晓雯", ..NewGuest::default() }).await;
        record(&screen, Facts { severity: "Minor", ..Facts::default() }).await;
        screen.within("promises").click("Add promise").await;
        let form = screen.within("promise-form");
        form.fill("Promise", "A room on the lake side").await;
        form.click("Save").await;
        screen.within("promises").sees("Next arrival").await;

        screen.click("Today").await;
        screen.sees_no("A room on the lake side").await;
        screen.click("Add arrival").await;
        let form = screen.within("arrival-form");
        form.fill("Name on the booking", "林晓雯").await;
        form.click("林晓雯").await;
        form.send().await;

        let today = screen.within("today-promises");
        today.sees("A room on the lake side").await;
        today.click("Kept: A room on the lake side").await;
        screen.sees("Promise to 林晓雯 kept").await;
        find_guest(&screen, "林晓雯", "林晓雯").await;
        screen.within("complaints").click_on("The soup had nuts in it").await;
        screen.within("promises").sees("Kept").await;
        screen.within("promises").sees("周敏, ").await;
    });
}

#[test]
fn a_clock_stands_still_while_the_house_waits_and_is_brought_before_the_manager_when_it_is_up() {
    spec("clocks", async |screen: Screen| {
        create_book(&screen).await;
        always_open(&screen).await;
        add_guest(&screen, NewGuest { name: "林晓雯", ..NewGuest::default() }).await;
        record(&screen, Facts { severity: "Serious", responded: "The chef comes at once" }).await;
        let clocks = screen.within("complaint-clocks");
        clocks.sees("left").await;

        screen.click("Pause: waiting for guest").await;
        let form = screen.within("step-pause");
        form.fill("What we are waiting for", "She is out until the evening.").await;
        form.send().await;
        clocks.sees("Waiting for guest").await;
        screen.script.move_clock(10 * HOUR);
        look_again(&screen).await;
        clocks.sees("Waiting for guest").await;
        assert!(screen.script.was_asked("notify").is_empty(), "nothing is overdue while the house waits");

        screen.click("Resume").await;
        screen.within("step-resume").send().await;
        clocks.sees("left").await;
        screen.script.move_clock(5 * HOUR);
        assert_eq!(screen.asks_for("notify").await, "Zhike: complaints overdue", "a notification names nobody");
        look_again(&screen).await;
        clocks.sees("overdue by").await;
        clocks.sees("escalated to: Manager").await;
        screen.within("rail-overdue").sees("1").await;

        screen.click("Today").await;
        screen.within("today-complaints").sees("林晓雯").await;
        screen.click("Complaints").await;
        screen.click("Overdue").await;
        screen.within("complaint-list").sees("The soup had nuts in it").await;
    });
}

#[test]
fn a_part_of_a_step_is_finished_by_enter_and_nothing_half_typed_goes_under() {
    spec("own-offer", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, NewGuest { name: "林晓雯", ..NewGuest::default() }).await;
        record(&screen, Facts { severity: "Minor", ..Facts::default() }).await;
        screen.click("Compensate now").await;
        let form = screen.within("step-grant");
        form.fill("Reason for compensating now", "She waited for an hour.").await;

        form.choose("Compensation", "Something else…").await;
        form.enter("What is offered", "Tea for two").await;
        assert_eq!(screen.run(FOCUSED).await, "Cost (CNY)", "from what it is to what it costs");
        form.fill("Cost", "128").await;
        form.send().await;
        form.sees("Add this item first, or cancel it.").await;
        assert_eq!(screen.run(FOCUSED).await, "What is offered", "and leads there");
        form.enter("Cost", "128").await;
        form.sees("Total ¥128.00").await;
        form.sees_no("Add this item first").await;

        // A count that is none is no reason to send what stood there before.
        form.enter("Quantity: Tea for two", "0").await;
        form.sees("Enter a whole number of at least 1.").await;
        form.send().await;
        form.sees("Enter a whole number of at least 1.").await;
        form.enter("Quantity: Tea for two", "2").await;
        form.sees("Total ¥256.00").await;
        form.send().await;
        screen.within("compensation").sees("Tea for two × 2").await;
    });
}

#[test]
fn a_step_ends_a_wait_only_when_it_is_meant_to() {
    spec("pause-asked", async |screen: Screen| {
        create_book(&screen).await;
        always_open(&screen).await;
        add_guest(&screen, NewGuest { name: "林晓雯", ..NewGuest::default() }).await;
        record(&screen, Facts { severity: "Minor", ..Facts::default() }).await;
        screen.within("step-rule").click("Justified").await;
        screen.within("step-rule").send().await;
        let form = screen.within("step-assign");
        form.choose("Department", "Management").await;
        form.choose("Person responsible", "周敏, Management").await;
        form.send().await;
        screen.click("Pause: waiting for guest").await;
        screen.within("step-pause").fill("What we are waiting for", "She is out.").await;
        screen.within("step-pause").send().await;
        let clocks = screen.within("complaint-clocks");
        clocks.sees("Waiting for guest").await;

        let form = screen.within("step-analyse");
        form.choose("Cause", "Procedure").await;
        form.fill("What the department found", "Read out, not written down.").await;
        form.send().await;
        form.sees("This step resumes them. Press once more to go on.").await;
        clocks.sees("Waiting for guest").await;
        form.send().await;
        screen.sees_part("step-propose").await;
        clocks.sees_no("Waiting for guest").await;
    });
}

/// What the field that has the focus is called.
const FOCUSED: &str = "return document.activeElement.labels?.[0]?.textContent";

/// What is written down of a complaint.
struct Facts<'a> {
    severity: &'a str,
    /// What the guest was told at once.
    responded: &'a str,
}

impl Default for Facts<'_> {
    fn default() -> Self {
        Facts { severity: "Moderate", responded: "" }
    }
}

/// From a guest's page by the key that works anywhere.
async fn record(screen: &Screen, facts: Facts<'_>) {
    find_guest(screen, "林晓雯", "林晓雯").await;
    screen.within("complaints").click("Record a complaint").await;
    let form = screen.within("complaint-form");
    form.fill("What happened", "The soup had nuts in it, though she had told us.").await;
    form.click("Food and drink").await;
    form.fill("Room number", "1208").await;
    form.click(facts.severity).await;
    if !facts.responded.is_empty() {
        form.fill("What you told the guest", facts.responded).await;
    }
    form.send().await;
    screen.sees_part("complaint-steps").await;
}

async fn carry_out(screen: &Screen) {
    let form = screen.within("step-carry_out");
    form.fill("Internal follow-up", "The kitchen takes it on.").await;
    form.fill("What the guest was told", "Two nights on the house, and why it happened.").await;
    form.send().await;
}

/// Adds something that the catalogue lacks to an offer.
async fn offer_own(form: &Screen, name: &str, cost: &str) {
    form.choose("Compensation", "Something else…").await;
    form.fill("What is offered", name).await;
    form.fill("Cost", cost).await;
    form.click("Add").await;
    form.sees("Total").await;
}

/// Puts people on the list of staff. Shape: name, role, department.
async fn staff(screen: &Screen, people: &[(&str, &str, &str)]) {
    screen.click("Settings").await;
    screen.click("Staff").await;
    for (name, role, department) in people {
        screen.click("Add staff").await;
        let form = screen.within("staff-form");
        form.fill("Name", name).await;
        form.choose("Role", role).await;
        form.choose("Department", department).await;
        form.click("Save").await;
        screen.within("staff-list").sees(name).await;
    }
}

/// Chooses at the top of the window who acts: in place of one, another.
async fn act_as(screen: &Screen, (acting, next): (&str, &str)) {
    screen.click(acting).await;
    screen.click(next).await;
    screen.within("staff-menu").sees(next).await;
    screen.comes_to_rest().await;
}

/// Service around the clock, so that the spec does not depend on when it runs.
async fn always_open(screen: &Screen) {
    screen.click("Settings").await;
    screen.click("Complaint deadlines").await;
    for field in ["From", "To"] {
        screen.fill(field, "00:00").await;
        screen.press(&Key::Tab.to_string()).await;
        screen.sees("Service hours and time limits saved").await;
    }
}

/// Loads the page anew, by the time it is then.
async fn look_again(screen: &Screen) {
    screen.reload().await;
    screen.sees_part("complaint-clocks").await;
}
