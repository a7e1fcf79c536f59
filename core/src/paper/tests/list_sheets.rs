//! What goes with a gift list: packing, signatures, addresses.

use super::*;

pub(super) fn packing(count: usize) -> PackingJob {
    let line = |index: usize| PackingLine {
        guest: format!("宾客{index}号"),
        place: format!("房号 {}", 1000 + index),
        quantity: 2,
        caution: if index.is_multiple_of(3) { "过敏 · 花生".into() } else { String::new() },
        ..PackingLine::default()
    };
    let group =
        |gift: &str| PackingGroup {
            gift: gift.into(), note: "含坚果".into(), lines: (0..count).map(line).collect()
        };
    PackingJob {
        imprint: imprint(Language::Chinese),
        title: "2026年中秋节礼品装箱单".into(),
        subtitle: String::new(),
        groups: vec![group("月饼礼盒"), group("龙井茶")],
    }
}

pub(super) fn signatures(count: usize) -> SignatureJob {
    let line = |index: usize| SignatureLine {
        guest: format!("宾客{index}号"),
        gift: "月饼礼盒".into(),
        quantity: 1,
        ..SignatureLine::default()
    };
    SignatureJob {
        imprint: imprint(Language::English),
        title: "Signature list: Mid-Autumn 2026".into(),
        subtitle: "Lakeside Hotel".into(),
        lines: (0..count).map(line).collect(),
    }
}

pub(super) fn addresses(count: usize, used: usize) -> AddressJob {
    let label = |index: usize| AddressLabel {
        name: format!("宾客{index}号 收"),
        company: String::new(),
        address: "浙江省杭州市西湖区龙井路1号".into(),
        postcode: "310013".into(),
        phone: "13900000000".into(),
    };
    AddressJob {
        imprint: imprint(Language::Chinese),
        stock: LabelStock::ThreeByEight,
        labels: (0..count).map(label).collect(),
        used,
        sender: String::new(),
    }
}

#[test]
fn a_packing_list_counts_its_gifts_and_repeats_its_head() {
    let sheets = print(&Job::Packing(packing(60)));
    let pages = sheets.page_count();
    assert!(pages > 2, "120 parcels take several pages");
    let said = words_of(&sheets);
    assert!(said.contains("件数120"), "sixty parcels of two pieces");
    assert_eq!(said.matches("过敏").count(), 40, "every third parcel carries the caution, and says once what it is");
    for index in 0..60 {
        assert_eq!(said.matches(&format!("宾客{index}号")).count(), 2, "guest {index} is on both lists");
    }
    for page in 0..pages {
        let text = squeeze(&sheets.text(page));
        assert!(text.contains("房号或地址"), "page {page} has column heads");
        assert!(text.contains(&format!("{}/{pages}", page + 1)), "page {page} says which of how many: {text}");
        assert!(text.contains("打印于"), "page {page} says who and when");
    }
    assert_eq!(size_mm(&sheets, 0), (210.0, 297.0), "A4");
    assert_eq!(outside(&sheets), None, "no text leaves its page");
}

#[test]
fn a_signature_list_numbers_its_rows_over_all_pages() {
    let sheets = print(&Job::Signatures(signatures(50)));
    assert!(sheets.page_count() > 1, "fifty signatures take more than one page");
    let last = sheets.text(sheets.page_count() - 1);
    assert!(last.contains("Signature") && last.contains("Guest"), "the last page has column heads: {last}");
    assert!(last.lines().any(|line| line == "50"), "the numbers run on: {last}");
    assert_eq!(outside(&sheets), None, "no text leaves its page");
}

#[test]
fn twenty_four_addresses_fill_a_sheet_and_used_labels_stay_empty() {
    let check = |count, used, pages| {
        let sheets = print(&Job::Addresses(addresses(count, used)));
        assert_eq!(sheets.page_count(), pages, "{count} labels after {used} used ones");
        assert_eq!(words_of(&sheets).matches("收").count(), count, "each address once");
        assert_eq!(outside(&sheets), None, "no text leaves its page");
    };
    check(24, 0, 1);
    check(25, 0, 2);
    check(20, 5, 2);
    check(19, 5, 1);
    check(24, 24, 1);
}

#[test]
fn an_address_too_long_for_its_label_runs_on_to_the_next() {
    let mut job = addresses(2, 0);
    job.labels[0].address = "浙江省杭州市西湖区龙井路一号".repeat(40);
    let sheets = print(&Job::Addresses(job));
    assert_eq!(words_of(&sheets).matches("浙江省杭州市西湖区龙井路一号").count(), 40, "nothing is cut");
    assert_eq!(outside(&sheets), None, "no text leaves its label");
}
