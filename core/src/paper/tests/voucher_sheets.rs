//! Vouchers.

use super::*;

pub(super) fn vouchers(layout: VoucherLayout, vouchers: Vec<Voucher>) -> VoucherJob {
    VoucherJob {
        imprint: imprint(Language::Chinese),
        layout,
        reach: vec!["请致电 0571-0000 0000 预订".into()],
        vouchers,
    }
}

fn dinner() -> Voucher {
    Voucher {
        kind: "餐饮券".into(),
        name: "双人下午茶".into(),
        quantity: "× 2".into(),
        other_name: String::new(),
        guest: "王秀英".into(),
        number: "V26000018".into(),
        valid_until: "2027年11月21日 周日".into(),
        issued: "签发人：陈静，2026年11月21日 周六".into(),
    }
}

#[test]
fn a_voucher_takes_one_a6_across_and_three_take_one_a4() {
    let check = |layout, count: usize, pages: usize, size: (f64, f64)| {
        let sheets = print(&Job::Vouchers(vouchers(layout, vec![dinner(); count])));
        assert_eq!(sheets.page_count(), pages, "{count} vouchers as {layout:?}");
        assert_eq!(size_mm(&sheets, 0), size, "every sheet of {layout:?}");
        assert_eq!(words_of(&sheets).matches("V26000018").count(), count, "each voucher has its number");
        assert_eq!(outside(&sheets), None, "no text leaves its sheet");
    };
    check(VoucherLayout::A6, 2, 2, (148.0, 105.0));
    check(VoucherLayout::ThreeOnA4, 3, 1, (210.0, 297.0));
    check(VoucherLayout::ThreeOnA4, 4, 2, (210.0, 297.0));
}

#[test]
fn a_long_voucher_loses_no_word_and_stays_one_sheet() {
    let long = Voucher {
        name: "湖景行政套房两晚含双人早餐、接送机与水疗护理一次".repeat(2),
        guest: "Bartholomew-Featherstonehaugh von und zu Hohenlohe-Langenburg".into(),
        ..dinner()
    };
    for layout in [VoucherLayout::A6, VoucherLayout::ThreeOnA4] {
        let sheets = print(&Job::Vouchers(vouchers(layout, vec![long.clone()])));
        assert_eq!(sheets.page_count(), 1, "{layout:?} stays one sheet");
        let said = words_of(&sheets);
        assert!(said.contains(&squeeze(&long.name)) && said.contains(&squeeze(&long.guest)), "{said}");
        assert_eq!(outside(&sheets), None, "no text leaves its sheet");
    }
}
