//! The proof that a book is whole, as far as the contract goes: what the desk did is whole, a witness vouches for it, and a
//! check keeps nobody from working. What damage it finds is tested where the damage can be done.

use serde_json::json;
use zhike_book::Witness;

use crate::house::House;

#[test]
fn what_the_desk_did_is_whole_and_has_a_head() {
    let house = House::new();
    let added = house.guest(5, "Mei");
    let undone = house.undo(added);
    let report = house.book.check(None, &|_, _| true).unwrap();
    assert!(report.whole, "{:?}", report.findings);
    let parts: Vec<&str> = report.findings.iter().map(|finding| finding.part.as_str()).collect();
    assert_eq!(parts, ["file", "schema", "rows", "search", "journal"]);
    assert_eq!(report.head.map(|head| head.change), Some(undone), "the newest change");
}

#[test]
fn a_witness_vouches_for_all_before_it() {
    let house = House::new();
    house.guest(5, "Mei");
    let head = house.book.check(None, &|_, _| true).unwrap().head.unwrap();
    let kept = Witness::read(&format!(" {}-{} ", head.change, head.hash.to_uppercase())).unwrap();
    house.run("update guest set company = 'Quill'");
    let found = |witness: &Witness| {
        let report = house.book.check(Some(witness), &|_, _| true).unwrap();
        report.findings.into_iter().flat_map(|finding| finding.problems).map(|problem| json!(problem.code)).collect()
    };
    let whole: Vec<serde_json::Value> = found(&kept);
    assert_eq!(whole, [] as [serde_json::Value; 0], "the change of that number still has that seal");
    let differs: Vec<_> = found(&Witness { hash: "0".repeat(64), ..kept.clone() });
    assert_eq!(differs, ["witness_differs"]);
    let unknown: Vec<_> = found(&Witness { change: 99, ..kept });
    assert_eq!(unknown, ["witness_unknown"]);
    for senseless in ["", "12", "12-ab", "-1-ab", "x-y"] {
        assert_eq!(Witness::read(senseless), None, "{senseless}");
    }
}

#[test]
fn a_check_can_be_ended_and_the_book_works_on() {
    let house = House::new();
    let ended = house.book.check(None, &|_, _| false);
    assert_eq!(ended.err().map(|error| error.code()), Some("cancelled"));
    house.guest(5, "Mei");
    assert_eq!(house.problems(), [] as [serde_json::Value; 0], "every reader reads as before");
}

#[test]
fn changes_go_on_while_a_check_runs() {
    let house = House::new();
    let (sender, receiver) = std::sync::mpsc::channel();
    let progress = |done: u64, _: u64| {
        if done == 1 {
            sender.send(()).unwrap();
        }
        true
    };
    std::thread::scope(|scope| {
        let check = scope.spawn(|| house.book.check(None, &progress).unwrap());
        receiver.recv().unwrap();
        house.guest(5, "Mei");
        assert!(check.join().unwrap().whole, "each step sees the book as it was at one moment");
    });
}
