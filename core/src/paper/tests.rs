#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::DateTime;
use proptest::prelude::*;
use typst::layout::{Abs, Frame, FrameItem, Point};

use super::imprint::Labels;
use super::*;
use crate::locale::Language;

/// Fonts are found once for all tests, as in the program.
static PRESS: LazyLock<Press> = LazyLock::new(Press::load);

fn imprint(language: Language) -> Imprint {
    Imprint::signed(language, "陈静", "2026年9月21日 17:05")
}

fn cards(layout: CardLayout, version: CardVersion, cards: Vec<Card>) -> Job {
    Job::Cards(CardJob { imprint: imprint(Language::Chinese), layout, version, cards })
}

fn wish(category: &str, text: &str) -> Wish {
    Wish { category: category.into(), text: text.into(), desk_only: false }
}

fn wang() -> Card {
    Card {
        name: "Wang Xiuying".into(),
        native_name: "王秀英".into(),
        pronunciation: "Wáng Xiùyīng".into(),
        salutation: "王女士".into(),
        tier: "贵宾".into(),
        vip: true,
        local: true,
        room: "1208".into(),
        arrival: "10月3日".into(),
        departure: "10月6日".into(),
        language: "中文".into(),
        dangers: vec!["花生过敏".into()],
        must: vec![wish("客房", "高楼层，远离电梯")],
        avoid: vec![wish("餐食", "香菜")],
        likes: vec![wish("饮品", "熟普洱")],
        promises: vec!["下次住湖景房".into()],
        traces: vec![wish("客房部", "放加湿器")],
        dates: vec!["10月4日 生日".into()],
        company: "云岭茶业".into(),
        contacts: vec!["微信 wangxiuying".into()],
        notes: "上次行李晚到".into(),
        caution: "勿提账单".into(),
    }
}

fn print(job: &Job) -> Sheets {
    PRESS.print(job).expect("the job prints")
}

/// All words of a job's sheets, without the spaces and line ends that setting adds.
fn words_of(sheets: &Sheets) -> String {
    (0..sheets.page_count()).map(|page| squeeze(&sheets.text(page))).collect()
}

fn squeeze(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

fn size_mm(sheets: &Sheets, page: usize) -> (f64, f64) {
    let size = sheets.pages()[page].frame.size();
    ((size.x.to_mm() * 10.0).round() / 10.0, (size.y.to_mm() * 10.0).round() / 10.0)
}

/// The first piece of text that would fall outside its page, if any.
fn outside(sheets: &Sheets) -> Option<String> {
    fn search(frame: &Frame, at: Point, page: Point) -> Option<String> {
        frame.items().find_map(|(position, item)| {
            let at = at + *position;
            match item {
                FrameItem::Group(group) => {
                    search(&group.frame, at + Point::new(group.transform.tx, group.transform.ty), page)
                }
                FrameItem::Text(text) => {
                    let inside = at.x >= Abs::zero() && at.x + text.width() <= page.x && at.y <= page.y;
                    (!inside).then(|| text.text.to_string())
                }
                _ => None,
            }
        })
    }
    sheets.pages().iter().find_map(|page| search(&page.frame, Point::zero(), page.frame.size().to_point()))
}

#[test]
fn a_card_takes_one_a6_and_four_take_one_a4() {
    let check = |layout, count: usize, pages: usize, size: (f64, f64)| {
        let sheets = print(&cards(layout, CardVersion::Staff, vec![wang(); count]));
        assert_eq!(sheets.page_count(), pages, "{count} cards as {layout:?}");
        assert!(
            (0..pages).all(|page| size_mm(&sheets, page) == size),
            "every sheet of {layout:?} measures {size:?} mm"
        );
        assert_eq!(words_of(&sheets).matches("王秀英").count(), count, "each card names its guest once");
    };
    check(CardLayout::A6, 1, 1, (105.0, 148.0));
    check(CardLayout::A6, 9, 9, (105.0, 148.0));
    check(CardLayout::FourOnA4, 4, 1, (210.0, 297.0));
    check(CardLayout::FourOnA4, 5, 2, (210.0, 297.0));
}

#[test]
fn a_card_for_staff_shows_everything_the_desk_knows() {
    let said = words_of(&print(&cards(CardLayout::A6, CardVersion::Staff, vec![wang()])));
    let card = wang();
    let lists = [card.dangers, card.dates, card.contacts].concat();
    let wishes = [card.must, card.avoid, card.likes].concat();
    let single = [
        card.name,
        card.native_name,
        card.pronunciation,
        card.salutation,
        card.tier,
        card.room,
        card.arrival,
        card.departure,
        card.language,
        card.company,
        card.notes,
        card.caution,
        "本地客人".into(),
        "仅限员工".into(),
        "陈静 打印于 2026年9月21日 17:05".into(),
    ];
    let wishes = wishes.into_iter().flat_map(|wish| [wish.category, wish.text]);
    for text in single.into_iter().chain(lists).chain(wishes) {
        assert!(said.contains(&squeeze(&text)), "{text} is on the staff card: {said}");
    }
}

#[test]
fn each_version_leaves_out_what_its_reader_must_not_see() {
    let check = |version: CardVersion, absent: &[&str], present: &[&str]| {
        let mut card = wang();
        card.likes.push(Wish { desk_only: true, ..wish("沟通", "只用微信") });
        let said = words_of(&print(&cards(CardLayout::FourOnA4, version, vec![card])));
        for text in absent {
            assert!(!said.contains(text), "{text} must not be on the {version:?} card: {said}");
        }
        for text in present {
            assert!(said.contains(text), "{text} must be on the {version:?} card: {said}");
        }
    };
    check(CardVersion::Staff, &[], &["上次行李晚到", "勿提账单", "只用微信", "危险"]);
    check(
        CardVersion::House,
        &["上次行李晚到", "勿提账单", "备注", "留意", "wangxiuying", "云岭茶业", "只用微信"],
        &["王秀英", "1208", "危险", "花生过敏", "高楼层", "香菜", "熟普洱", "生日", "贵宾", "后台部门"],
    );
    check(
        CardVersion::Guest,
        &["上次行李晚到", "勿提账单", "备注", "留意", "wangxiuying", "云岭茶业", "贵宾", "本地客人", "生日"],
        &["王秀英", "1208", "过敏与安全", "花生过敏", "高楼层", "香菜", "熟普洱", "宾客可阅"],
    );
}

#[test]
fn danger_comes_before_every_wish() {
    let said = words_of(&print(&cards(CardLayout::A6, CardVersion::Staff, vec![wang()])));
    let place = |text: &str| said.find(text).unwrap_or_else(|| panic!("{text} is printed"));
    assert!(place("危险") < place("花生过敏"), "the word stands over the danger");
    assert!(place("花生过敏") < place("高楼层"), "no wish is read before the danger");
}

#[test]
fn a_card_that_is_too_long_goes_on_to_another_side_and_loses_nothing() {
    let long: String = (0..4000u32).map(|index| char::from_u32(0x4e00 + index).unwrap()).collect();
    let mut card = wang();
    card.likes.push(wish("其他", &long));
    let sheets = print(&cards(CardLayout::A6, CardVersion::Staff, vec![wang(), card, wang()]));
    let sides = sheets.page_count() - 2;
    assert!(sides > 3, "4,000 characters do not fit three sides of an A6 at a size one can read");
    let said: String = (1..=sides).map(|page| squeeze(&sheets.text(page))).collect();
    for (index, character) in long.chars().enumerate() {
        assert!(said.contains(character), "character {index} ({character}) is on one of the sides");
    }
    for side in 1..=sides {
        let text = squeeze(&sheets.text(side));
        assert!(text.contains(&format!("{side}/{sides}")), "side {side} says which it is: {text}");
        assert!(text.contains("王秀英"), "side {side} names the guest");
        assert!(text.contains("危险"), "side {side} warns of the danger");
    }
    assert!(!squeeze(&sheets.text(0)).contains("1/"), "a card of one side is not numbered");
    assert_eq!(outside(&sheets), None, "no text leaves its page");
}

#[test]
fn a_card_a_few_lines_too_long_is_set_tighter_rather_than_on_a_second_side() {
    let sheets = |lines: usize| {
        let card = Card { dates: vec!["生日".into(); lines], ..wang() };
        print(&cards(CardLayout::A6, CardVersion::Staff, vec![card]))
    };
    let size = |sheets: &Sheets| sheets.size_of("生日").expect("the line is printed");
    let roomy = (1..40).take_while(|lines| size(&sheets(*lines)) == 9.0).count();
    let fitting = (1..40).take_while(|lines| sheets(*lines).page_count() == 1).count();
    assert!(roomy < fitting, "after {roomy} lines the text is set smaller, and {fitting} lines fit one side");
    let tight = sheets(fitting);
    assert!((8.0..9.0).contains(&size(&tight)), "smaller, yet never under eight points");
    assert_eq!(outside(&tight), None, "no text leaves its page");
    assert_eq!(size(&sheets(fitting + 1)), 9.0, "where a second side is needed anyway, nothing is made smaller");
}

#[test]
fn every_long_card_begins_with_its_own_first_side() {
    let long = || Card { notes: "早晨六点半叫早，先按门铃。".repeat(40), ..wang() };
    let sheets = print(&cards(CardLayout::A6, CardVersion::Staff, vec![long(), long(), wang(), long()]));
    let firsts: Vec<usize> =
        (0..sheets.page_count()).filter(|page| squeeze(&sheets.text(*page)).contains("贵宾")).collect();
    assert_eq!(firsts, [0, 2, 4, 5], "the standing is on the first side of each card and on no other");
}

#[test]
fn a_second_side_takes_the_next_place_on_the_sheet() {
    let mut long = wang();
    long.notes = "早晨六点半叫早，先按门铃。".repeat(36);
    let one = print(&cards(CardLayout::A6, CardVersion::Staff, vec![long.clone()])).page_count();
    assert_eq!(one, 2, "this card takes two sides");
    let sheets = print(&cards(CardLayout::FourOnA4, CardVersion::Staff, vec![long.clone(), wang(), long]));
    assert_eq!(sheets.page_count(), 2, "five sides take two sheets of four");
    let first = squeeze(&sheets.text(0));
    assert!(first.contains("1/2") && first.contains("2/2"), "both sides lie on the first sheet");
}

#[test]
fn nothing_a_guest_can_be_called_leaves_the_page() {
    let check = |name: &str| {
        let card = Card { name: name.into(), room: name.into(), dangers: vec![name.into()], ..wang() };
        let card = Card { must: vec![wish("餐食", name)], notes: name.into(), native_name: String::new(), ..card };
        let sheets = print(&cards(CardLayout::A6, CardVersion::Staff, vec![card]));
        assert_eq!(outside(&sheets), None, "of {name}");
    };
    check("W");
    check("Alexandrina Bartholomew-Featherstonehaugh of Upper Slaughter");
    check(&"W".repeat(200));
    check(&"欧阳".repeat(60));
    check("https://example.invalid/a/very/long/address?with=parameters&and=more&and=still-more-of-them");
}

#[test]
fn a_machine_without_chinese_type_is_told_so() {
    let press = Press::with_fonts(Press::own_fonts());
    let error = press.print(&cards(CardLayout::A6, CardVersion::Staff, vec![wang()])).unwrap_err();
    assert_eq!(error.code(), "paper_font_missing", "boxes in place of a name are no card");
    let (name, characters) = error.arg().expect("the error says what is missing");
    assert_eq!(name, "characters", "the message shows this variable");
    assert!(!characters.is_empty(), "some characters are named");

    let english = Card { name: "Anne Taylor".into(), ..Card::default() };
    let imprint = Imprint { footer: "Printed by Anne".into(), ..imprint(Language::English) };
    let job = CardJob { imprint, layout: CardLayout::A6, version: CardVersion::Staff, cards: vec![english] };
    let sheets = press.print(&Job::Cards(job)).expect("English needs no Chinese type");
    assert_eq!(sheets.missing(), "", "the program brings its own Latin type");
}

#[test]
fn a_character_no_font_has_is_reported_and_the_card_still_printed() {
    let card = Card { name: "王\u{10fffd}秀英".into(), ..Card::default() };
    let sheets = print(&cards(CardLayout::A6, CardVersion::Staff, vec![card]));
    assert_eq!(sheets.missing(), "\u{10fffd}", "one odd character does not stop a batch, but is named");
}

#[test]
fn cards_come_out_in_the_order_they_went_in() {
    let named = |index: usize| Card { name: format!("Guest {index};"), ..Card::default() };
    let sheets = print(&cards(CardLayout::A6, CardVersion::Staff, (0..120).map(named).collect()));
    for page in 0..120 {
        let text = squeeze(&sheets.text(page));
        assert!(text.contains(&format!("Guest{page};")), "page {page} is of guest {page}, though batches race: {text}");
    }
}

#[test]
fn a_long_job_tells_how_far_it_is_and_stops_when_told() {
    let job = cards(CardLayout::A6, CardVersion::Staff, vec![wang(); 120]);
    let most = AtomicUsize::new(0);
    let watched = PRESS.print_watched(&job, &|done, total| {
        assert!(done <= total && total == 120, "{done} of {total}");
        most.fetch_max(done, Ordering::Relaxed);
        true
    });
    assert_eq!(watched.unwrap().page_count(), 120, "a watch that says yes changes nothing");
    assert_eq!(most.into_inner(), 120, "the last report says that all is done");
    let stopped = PRESS.print_watched(&job, &|_, _| false);
    assert_eq!(stopped.unwrap_err(), PaperError::Cancelled, "a watch that says no ends the job");
}

#[test]
fn one_press_serves_all_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&*PRESS);
    let job = cards(CardLayout::FourOnA4, CardVersion::Staff, vec![wang(); 5]);
    let alone = print(&job).svg_pages(0..2);
    std::thread::scope(|scope| {
        let others: Vec<_> = (0..4).map(|_| scope.spawn(|| print(&job).svg_pages(0..2))).collect();
        for other in others {
            assert_eq!(other.join().unwrap(), alone, "jobs at the same time do not disturb each other");
        }
    });
}

#[test]
fn a_job_without_contents_is_refused() {
    let check = |job: Job| assert_eq!(PRESS.print(&job).unwrap_err(), PaperError::Empty, "of {job:?}");
    check(cards(CardLayout::A6, CardVersion::Staff, vec![]));
    check(Job::Packing(packing(0)));
    check(Job::Signatures(signatures(0)));
    check(Job::Addresses(addresses(0, 0)));
    check(Job::Vouchers(vouchers(VoucherLayout::A6, Vec::new())));
}

#[test]
fn the_pdf_holds_as_many_pages_as_the_preview() {
    let sheets = print(&cards(CardLayout::A6, CardVersion::Staff, vec![wang(); 3]));
    let meta = Meta {
        title: "喜好卡".into(),
        author: "Lakeside Hotel".into(),
        created: DateTime::parse_from_rfc3339("2026-09-21T17:05:00+08:00").unwrap(),
    };
    let pdf = sheets.pdf(&meta).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"), "it is a PDF");
    let count = pdf.windows(b"/MediaBox".len()).filter(|window| window == b"/MediaBox").count();
    assert_eq!(count, sheets.page_count(), "one page object a page");
    assert!(pdf.windows(b"D:20260921170500+08'00".len()).any(|window| window == b"D:20260921170500+08'00"), "dated");
    assert!(pdf.windows(b"/Lang(zh-CN)".len()).any(|window| window == b"/Lang(zh-CN)"), "it says its language");
    assert_eq!(pdf, sheets.pdf(&meta).unwrap(), "the same sheets and date give the same file");
}

#[test]
fn the_preview_gives_the_pages_asked_for() {
    let sheets = print(&cards(CardLayout::A6, CardVersion::Staff, vec![wang(); 3]));
    assert_eq!(sheets.svg_pages(0..2).len(), 2, "two of three");
    assert_eq!(sheets.svg_pages(2..99).len(), 1, "a range past the end is cut short");
    assert_eq!(sheets.svg_pages(7..99).len(), 0, "a range beyond the end is empty");
    assert!(sheets.svg_pages(0..1)[0].starts_with("<svg"), "a picture a window can show");
}

fn packing(count: usize) -> PackingJob {
    let line = |index: usize| PackingLine {
        guest: format!("宾客{index}号"),
        place: format!("房号 {}", 1000 + index),
        quantity: 2,
        caution: if index.is_multiple_of(3) { "花生".into() } else { String::new() },
    };
    let group =
        |gift: &str| PackingGroup {
            gift: gift.into(), note: "含坚果".into(), lines: (0..count).map(line).collect()
        };
    PackingJob {
        imprint: imprint(Language::Chinese),
        title: "2026 年中秋节礼品装箱单".into(),
        subtitle: String::new(),
        groups: vec![group("月饼礼盒"), group("龙井茶")],
    }
}

fn signatures(count: usize) -> SignatureJob {
    let line = |index: usize| SignatureLine {
        guest: format!("宾客{index}号"),
        gift: "月饼礼盒".into(),
        quantity: 1,
        date: String::new(),
    };
    SignatureJob {
        imprint: imprint(Language::English),
        title: "Signature list: Mid-Autumn 2026".into(),
        subtitle: "Lakeside Hotel".into(),
        lines: (0..count).map(line).collect(),
    }
}

fn addresses(count: usize, used: usize) -> AddressJob {
    let label = |index: usize| AddressLabel {
        name: format!("宾客{index}号 收"),
        company: String::new(),
        address: "浙江省杭州市西湖区龙井路1号".into(),
        postcode: "310013".into(),
    };
    AddressJob { imprint: imprint(Language::Chinese), labels: (0..count).map(label).collect(), used }
}

#[test]
fn a_packing_list_counts_its_gifts_and_repeats_its_head() {
    let sheets = print(&Job::Packing(packing(60)));
    let pages = sheets.page_count();
    assert!(pages > 2, "120 parcels take several pages");
    let said = words_of(&sheets);
    assert!(said.contains("件数120"), "sixty parcels of two pieces");
    assert_eq!(said.matches("过敏").count(), 40, "every third parcel carries the caution");
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

fn vouchers(layout: VoucherLayout, vouchers: Vec<Voucher>) -> VoucherJob {
    VoucherJob { imprint: imprint(Language::Chinese), layout, house: "西湖别苑".into(), vouchers }
}

fn dinner() -> Voucher {
    Voucher {
        kind: "餐饮券".into(),
        name: "双人下午茶".into(),
        quantity: "× 2".into(),
        guest: "王秀英".into(),
        number: "V26000018".into(),
        valid_until: "2027 年 11月21日 周日".into(),
        issued: "签发：陈静，2026 年 11月21日 周六".into(),
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

fn case(index: usize) -> CaseLine {
    CaseLine {
        tone: [Tone::Overdue, Tone::Soon, Tone::Waiting, Tone::Plain, Tone::Done][index % 5],
        word: "超时".into(),
        when: "自 11月20日 周五 14:30".into(),
        place: format!("{}", 1000 + index),
        guest: format!("宾客{index}号"),
        text: "空调漏水，地毯湿了。".repeat(1 + index % 9),
        kind: "设施设备\n严重".into(),
        caution: if index.is_multiple_of(3) { "花生过敏".into() } else { String::new() },
        state: "工程部 · 陈静".into(),
        note: "原因".into(),
    }
}

fn case_section(lines: usize) -> CaseSection {
    CaseSection {
        title: "未结".into(),
        count: lines.to_string(),
        empty: "没有未结投诉。".into(),
        heads: ["时限", "地点", "宾客与经过", "类别", "待谁处理"].map(str::to_owned),
        groups: vec![CaseGroup { name: "原因".into(), lines: (0..lines).map(case).collect() }],
        rest: "另有 3 件，见工作簿。".into(),
    }
}

fn report(lines: usize) -> ReportJob {
    let bar = |index: usize| Bar {
        name: format!("第{index}类"),
        count: (10 - index).to_string(),
        length: (10 - index) as f64 / 10.0,
        cumulative: format!("{}%", index * 12),
        cumulative_share: index as f64 * 0.12,
    };
    let chart = |title: &str| Chart { title: title.into(), bars: (0..8).map(bar).collect(), rest: String::new() };
    let figure =
        |name: &str| Figure { name: name.into(), value: "42".into(), note: "3 件超时".into(), alarming: true };
    ReportJob {
        imprint: imprint(Language::Chinese),
        title: "投诉汇总".into(),
        subtitle: "西湖别苑".into(),
        figures: ["目前未结", "新投诉", "已结案", "已挽回", "成本"].map(figure).to_vec(),
        charts: ["按类别", "按部门", "按原因", "按客房"].map(chart).to_vec(),
        sections: vec![case_section(lines), case_section(0)],
    }
}

#[test]
fn a_report_shows_its_figures_bars_and_every_line() {
    let sheets = print(&Job::Report(report(60)));
    let said = words_of(&sheets);
    assert!(sheets.page_count() > 2, "sixty complaints take several pages");
    for index in 0..60 {
        assert!(said.contains(&format!("宾客{index}号")), "line {index} is there");
    }
    for words in ["按客房", "第7类", "花生过敏", "另有3件，见工作簿。", "没有未结投诉。"] {
        assert!(said.contains(words), "{words}");
    }
    assert_eq!(outside(&sheets), None, "no text leaves its page");
}

#[test]
fn a_hand_over_sheet_ends_with_the_lines_to_sign() {
    let check = |lines: usize| {
        let job = HandoverJob {
            imprint: imprint(Language::English),
            title: "Shift hand-over".into(),
            subtitle: "Lakeside Hotel".into(),
            sections: vec![case_section(lines), case_section(0)],
        };
        let sheets = print(&Job::Handover(job));
        let last = sheets.text(sheets.page_count() - 1);
        assert!(last.contains("Handed over by") && last.contains("Taken over by"), "after {lines} lines: {last}");
        assert_eq!(outside(&sheets), None, "no text leaves its page");
    };
    [0, 1, 8, 40].into_iter().for_each(check);
}

#[test]
fn every_label_and_error_has_its_words_in_both_languages() {
    let labels = [Labels::CARD, Labels::PACKING, Labels::SIGNATURE, Labels::REPORT, Labels::HANDOVER, Labels::VOUCHER]
        .into_iter()
        .flat_map(Labels::ids)
        .map(|(_, id)| id);
    let missing = PaperError::FontMissing { characters: "客".into() };
    let errors = [PaperError::Empty, PaperError::Cancelled, missing, PaperError::Typesetting("x".into())];
    let errors = errors.iter().map(|error| format!("error-{}", error.code().replace('_', "-")));
    for id in labels.chain(errors) {
        for language in Language::ALL {
            assert_ne!(language.text(&id), id, "{} knows {id}", language.tag());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_text_prints_and_stays_text(text in any::<String>(), marked in "[#$*_`@<>\\[\\]{}\\\\~=/+0-9a-c-]{1,60}") {
        let card = Card {
            name: text.clone(),
            dangers: vec![text.clone()],
            must: vec![wish(&text, &marked)],
            notes: text.clone(),
            contacts: vec![text],
            ..Card::default()
        };
        let sheets = print(&cards(CardLayout::A6, CardVersion::Staff, vec![card]));
        prop_assert!(sheets.page_count() >= 1, "something is printed");
        prop_assert!(words_of(&sheets).contains(&marked), "{marked} is set letter by letter, never obeyed");
    }
}
