//! Cards of the other kinds: stationery for guests, cards for the restaurant, VIP cards, the arrival brief. And what all
//! paper carries: the house's mark.

use super::*;
use crate::exchange::picture::{Picture as Kept, PictureFormat};

/// Two pixels by one. Source: PNG, third edition.
const PIXELS: &[u8] = include_bytes!("../../guests/photo/square.png");

fn picture(name: &str) -> Picture {
    Picture::new(name, Kept { bytes: PIXELS.to_vec(), format: PictureFormat::Png, width: 2, height: 2 })
}

fn guest_card(language: Language) -> GuestCard {
    GuestCard {
        language,
        greeting: "尊敬的".into(),
        name: "王秀英女士".into(),
        other_name: "Wang Xiuying".into(),
        welcome: "欢迎莅临".into(),
        wishes: vec!["客房已为您备好：荞麦枕两个。".into()],
        closing: "湖畔酒店 敬上".into(),
    }
}

fn guest_cards(layout: CardLayout, cards: Vec<GuestCard>) -> Job {
    Job::GuestCards(GuestCardJob { imprint: imprint(Language::Chinese), layout, cards })
}

pub(super) fn vip(name: &str) -> VipCard {
    let wish = |text: &str| wish("客房", text);
    VipCard {
        name: name.into(),
        tier: "贵宾".into(),
        stay: vec![("房号".into(), "1208".into()), ("到店".into(), "11月22日 周日".into())],
        dangers: vec!["花生过敏".into()],
        notices: vec!["勿提账单".into(), "投诉未结".into()],
        standing: vec![("单位".into(), "云岭茶业".into())],
        history: vec!["赠礼：龙井茶".into()],
        party: vec![Companion { name: "王小满".into(), who: "子女".into(), dangers: vec!["鸡蛋过敏".into()] }],
        contacts: vec![("客户经理".into(), "周敏".into())],
        must: vec![wish("高楼层")],
        likes: vec![wish("朝南")],
        promises: vec!["升级湖景房".into()],
        confirmed: "资料从未核实".into(),
        stale: true,
        photo: Some(picture("photo")),
        ..VipCard::default()
    }
}

pub(super) fn vips(layout: CardLayout, cards: Vec<VipCard>) -> Job {
    Job::VipCards(VipCardJob { imprint: imprint(Language::Chinese), layout, cards })
}

#[test]
fn a_guests_card_has_the_name_and_the_welcome_and_no_foot() {
    let sheets = print(&guest_cards(CardLayout::A6, vec![guest_card(Language::Chinese); 3]));
    assert_eq!((sheets.page_count(), size_mm(&sheets, 0)), (3, (105.0, 148.0)), "a card each");
    let said = words_of(&sheets);
    for word in ["尊敬的", "王秀英女士", "欢迎莅临", "荞麦枕两个", "湖畔酒店敬上"] {
        assert_eq!(said.matches(word).count(), 3, "{word}: {said}");
    }
    assert!(!said.contains("打印于"), "who printed it is nothing for a guest: {said}");
    assert_eq!(outside(&sheets), None, "no text leaves its card");
}

#[test]
fn cards_of_both_languages_stay_in_their_order() {
    let named = |name: &str, language| GuestCard { name: name.into(), ..guest_card(language) };
    let cards = vec![
        named("甲", Language::Chinese),
        named("Bee", Language::English),
        named("丙", Language::Chinese),
        named("Dee", Language::English),
    ];
    let sheets = print(&guest_cards(CardLayout::A6, cards));
    let said: Vec<String> = (0..4).map(|page| squeeze(&sheets.text(page))).collect();
    for (page, name) in ["甲", "Bee", "丙", "Dee"].into_iter().enumerate() {
        assert!(said[page].contains(name), "card {page} is that of {name}: {said:?}");
    }
}

#[test]
fn an_a5_card_is_the_same_card_larger() {
    let a5 = print(&guest_cards(CardLayout::A5, vec![guest_card(Language::Chinese)]));
    assert_eq!(size_mm(&a5, 0), (149.0, 210.0), "the proportions of A6 on A5");
    let card = print(&cards(CardLayout::A5, CardVersion::Staff, vec![wang()]));
    assert_eq!(card.page_count(), 1);
    assert!(words_of(&card).contains("花生过敏"), "nothing is lost");
}

#[test]
fn a_vip_card_is_cut_out_with_room_for_the_scissors() {
    let one = print(&vips(CardLayout::HalfA4, vec![vip("王秀英"); 2]));
    assert_eq!((one.page_count(), size_mm(&one, 0)), (2, (210.0, 148.5)), "one on half an A4");
    let two = print(&vips(CardLayout::TwoOnA4, vec![vip("王秀英"); 3]));
    assert_eq!((two.page_count(), size_mm(&two, 0)), (2, (210.0, 297.0)), "two on an A4");
    assert_eq!(outside(&two), None, "no text leaves its sheet");
    let said = words_of(&one);
    for word in ["花生过敏", "王小满", "鸡蛋过敏", "周敏", "勿提账单", "投诉未结", "升级湖景房", "资料从未核实"]
    {
        assert!(said.contains(word), "{word} is on the VIP card: {said}");
    }
    assert!(one.svg_pages(0..1)[0].contains("<image"), "with the photograph");
}

#[test]
fn a_vip_card_of_two_sides_repeats_the_name_and_the_dangers() {
    let long = VipCard { must: vec![wish("客房", "高楼层，远离电梯和制冰机"); 60], ..vip("王秀英") };
    let sheets = print(&vips(CardLayout::HalfA4, vec![vip("李明"), long]));
    assert!(sheets.page_count() > 2, "the second guest takes more than one side");
    let first = squeeze(&sheets.text(0));
    assert!(!first.contains("1/"), "one side is not numbered: {first}");
    for page in 1..sheets.page_count() {
        let side = squeeze(&sheets.text(page));
        let number = format!("{page}/{}", sheets.page_count() - 1);
        assert!(side.contains("王秀英") && side.contains("花生过敏") && side.contains(&number), "{side}");
    }
}

/// A brief of so many, each with three full lines.
fn brief(count: usize, danger: &str) -> BriefJob {
    let guest = |index: usize| BriefGuest {
        room: (1000 + index).to_string(),
        name: format!("宾客{index}号"),
        dangers: if index.is_multiple_of(3) { vec![danger.into()] } else { Vec::new() },
        notices: if index.is_multiple_of(5) {
            vec!["宾客要求不庆祝：勿祝贺，勿送蛋糕".into()]
        } else {
            Vec::new()
        },
        must: "高楼层，远离电梯和制冰机；荞麦枕两个，硬床垫；每天早晨六点半叫早".into(),
        avoid: "香菜、内脏".into(),
        promise: "下次升级湖景房".into(),
        complaint: "投诉（一般）：房间，2026年5月3日，已结".into(),
        date: "11月25日 周三 生日".into(),
        ..BriefGuest::default()
    };
    BriefJob {
        imprint: imprint(Language::Chinese),
        title: "预抵简报".into(),
        subtitle: "11月22日 周日".into(),
        guests: (0..count).map(guest).collect(),
    }
}

#[test]
fn a_brief_is_one_page_as_long_as_it_can_be_read_and_every_danger_is_whole() {
    let danger = "花生过敏（含花生油），随身带肾上腺素笔";
    for (count, pages) in [(10, 1), (30, 2)] {
        let sheets = print(&Job::Brief(brief(count, danger)));
        assert_eq!(sheets.page_count(), pages, "{count} guests");
        let smallest = sheets.size_of("花生过敏").unwrap();
        assert!(smallest >= 8.0, "no letters that a morning meeting cannot read: {smallest} for {count}");
        let said = words_of(&sheets);
        assert_eq!(said.matches(danger).count(), count.div_ceil(3), "no danger is shortened: {said}");
        assert!((0..count).all(|index| said.contains(&format!("宾客{index}号"))), "everybody is there");
        for page in 0..pages {
            assert!(squeeze(&sheets.text(page)).contains("预抵简报"), "every sheet says what it is");
        }
        assert_eq!(outside(&sheets), None, "no text leaves its page");
    }
}

#[test]
fn a_place_card_shows_its_name_to_both_sides_of_the_table() {
    let job = |place_cards, card| TableCardJob {
        imprint: imprint(Language::Chinese),
        layout: CardLayout::A6,
        place_cards,
        cards: vec![card],
    };
    let card =
        TableCard { name: "王秀英女士".into(), dangers: vec!["花生过敏".into()], ..TableCard::default() };
    let place = words_of(&print(&Job::TableCards(job(true, card.clone()))));
    assert_eq!(place.matches("王秀英女士").count(), 2, "{place}");
    assert!(!place.contains("花生"), "who sits at the table reads no allergy: {place}");
    let slip = words_of(&print(&Job::TableCards(job(false, card))));
    assert!(slip.contains("花生过敏") && slip.contains("桌号"), "{slip}");
}

#[test]
fn labels_of_every_stock_fill_their_sheets() {
    let check = |stock, count: usize, used, pages: usize, size| {
        let mut job = list_sheets::addresses(count, used);
        job.stock = stock;
        job.sender = "寄：湖畔酒店".into();
        let sheets = print(&Job::Addresses(job));
        assert_eq!(sheets.page_count(), pages, "{count} on {stock:?} after {used}");
        assert_eq!(size_mm(&sheets, 0), size, "{stock:?}");
        assert_eq!(words_of(&sheets).matches("寄：湖畔酒店").count(), count, "the sender is on each");
        assert_eq!(outside(&sheets), None, "no text leaves its label");
    };
    check(LabelStock::ThreeByEight, 24, 0, 1, (210.0, 297.0));
    check(LabelStock::TwoBySeven, 14, 0, 1, (210.0, 297.0));
    check(LabelStock::TwoBySeven, 14, 1, 2, (210.0, 297.0));
    check(LabelStock::Roll, 3, 0, 3, (80.0, 50.0));
}

#[test]
fn the_houses_logo_stands_on_paper_and_its_name_where_it_has_none() {
    let with = |logo: Option<Picture>| Imprint {
        house: House { name: "湖畔酒店".into(), logo },
        ..imprint(Language::Chinese)
    };
    let of = |imprint: Imprint| {
        let job = CardJob { imprint, layout: CardLayout::A6, version: CardVersion::Staff, cards: vec![wang()] };
        print(&Job::Cards(job))
    };
    let named = of(with(None));
    assert!(words_of(&named).contains("湖畔酒店") && !named.svg_pages(0..1)[0].contains("<image"), "the name");
    let drawn = of(with(Some(picture("house"))));
    assert!(!words_of(&drawn).contains("湖畔酒店") && drawn.svg_pages(0..1)[0].contains("<image"), "the logo");
}

#[test]
fn a_card_in_half_use_has_lines_for_a_pen_and_a_full_one_has_none() {
    let lines = |card: Card| {
        print(&cards(CardLayout::A6, CardVersion::Staff, vec![card])).svg_pages(0..1)[0]
            .matches("stroke-dasharray")
            .count()
    };
    let short = Card { name: "赵一鸣".into(), ..Card::default() };
    assert!(lines(short) >= 6, "an empty card has room for a pen");
    let full = Card { notes: "早晨六点半叫早，先按门铃。".repeat(9), ..wang() };
    assert!(lines(full) < 4, "a full card has none");
}

#[test]
fn a_day_stays_on_one_line_with_its_weekday() {
    let card = Card { arrival: "11月22日 周日".into(), departure: "12月25日 周五".into(), ..wang() };
    let sheets = print(&cards(CardLayout::A6, CardVersion::Staff, vec![card]));
    let text = sheets.text(0);
    assert!(text.lines().any(|line| line.contains("11月22日 周日")), "day and weekday are one run: {text}");
}

/// One of every kind, of a guest whose name and danger are in a script that the program's own fonts do not have.
fn thai(imprint: &Imprint) -> Vec<(&'static str, Job)> {
    let (name, danger) = ("สมชาย ใจดี", "Allergy · ถั่วลิสง");
    let imprint = || imprint.clone();
    let text = |text: &str| text.to_owned();
    let layout = CardLayout::A6;
    let card =
        Card { name: text(name), dangers: vec![text(danger)], notes: text("ชาเย็น"), ..Card::default() };
    let guest = GuestCard { name: text(name), other_name: String::new(), ..guest_card(Language::English) };
    let guest = GuestCard { greeting: text("Dear"), welcome: text("Welcome"), closing: text("Your hosts"), ..guest };
    let guest = GuestCard { wishes: vec![text("For your room: 🍵 tea.")], ..guest };
    let slip = TableCard { name: text(name), dangers: vec![text(danger)], ..TableCard::default() };
    let vip = VipCard { name: text(name), dangers: vec![text(danger)], ..VipCard::default() };
    let line = BriefGuest { name: text(name), dangers: vec![text(danger)], ..BriefGuest::default() };
    let parcel = PackingLine { guest: text(name), caution: text(danger), quantity: 1, ..PackingLine::default() };
    let group = PackingGroup { gift: text("Tea"), note: String::new(), lines: vec![parcel] };
    let signature = SignatureLine { guest: text(name), caution: text(danger), quantity: 1, ..SignatureLine::default() };
    let label = AddressLabel { name: text(name), address: text("12 Fellows Road"), ..AddressLabel::default() };
    let case = CaseLine { guest: text(name), caution: text(danger), ..CaseLine::default() };
    let group_of_cases = CaseGroup { name: String::new(), lines: vec![case] };
    let section = CaseSection { title: text("Open"), groups: vec![group_of_cases], ..CaseSection::default() };
    let voucher = Voucher { guest: text(name), name: text("Spa"), number: text("V-1"), ..Voucher::default() };
    let title = || text("Title");
    let table = |place_cards| {
        let cards = vec![slip.clone()];
        Job::TableCards(TableCardJob { imprint: imprint(), layout, place_cards, cards })
    };
    vec![
        ("card", Job::Cards(CardJob { imprint: imprint(), layout, version: CardVersion::House, cards: vec![card] })),
        ("guest", Job::GuestCards(GuestCardJob { imprint: imprint(), layout, cards: vec![guest] })),
        ("slip", table(false)),
        ("place", table(true)),
        ("vip", Job::VipCards(VipCardJob { imprint: imprint(), layout: CardLayout::HalfA4, cards: vec![vip] })),
        (
            "brief",
            Job::Brief(BriefJob { imprint: imprint(), title: title(), subtitle: String::new(), guests: vec![line] }),
        ),
        (
            "packing",
            Job::Packing(PackingJob {
                imprint: imprint(),
                title: title(),
                subtitle: String::new(),
                groups: vec![group],
            }),
        ),
        (
            "signatures",
            Job::Signatures(SignatureJob {
                imprint: imprint(),
                title: title(),
                subtitle: String::new(),
                lines: vec![signature],
            }),
        ),
        (
            "label",
            Job::Addresses(AddressJob {
                imprint: imprint(),
                stock: LabelStock::Roll,
                labels: vec![label],
                used: 0,
                sender: String::new(),
            }),
        ),
        (
            "handover",
            Job::Handover(HandoverJob {
                imprint: imprint(),
                title: title(),
                subtitle: String::new(),
                sections: vec![section],
            }),
        ),
        (
            "voucher",
            Job::Vouchers(VoucherJob {
                imprint: imprint(),
                layout: VoucherLayout::A6,
                reach: Vec::new(),
                vouchers: vec![voucher],
            }),
        ),
    ]
}

#[test]
fn no_kind_of_paper_prints_a_box_and_each_names_the_guest_the_script_and_the_font() {
    let press = Press::with_fonts(Press::own_fonts());
    let house = House { name: "Lakeside Hotel".into(), logo: None };
    let imprint = Imprint { footer: "Printed by Anne".into(), house, ..imprint(Language::English) };
    for (kind, job) in thai(&imprint) {
        let sheets = press.print(&job).unwrap();
        assert_eq!(sheets.missing(), "", "no box on the {kind}");
        let thai = sheets.missing_glyphs().iter().find(|row| row.script == "thai");
        let thai = thai.unwrap_or_else(|| panic!("the {kind} tells of it: {:?}", sheets.missing_glyphs()));
        assert_eq!((thai.whose.as_str(), thai.font.as_str()), ("สมชาย ใจดี", "Noto Sans Thai"), "of the {kind}");
        let said = words_of(&sheets);
        let is_read_by_guests = matches!(kind, "guest" | "place" | "voucher");
        assert_eq!(said.contains("[Thai]"), !is_read_by_guests, "of the {kind}: {said}");
        if !is_read_by_guests && kind != "label" {
            assert!(said.contains("Allergy·peanuts"), "the danger says what can be read of it on the {kind}: {said}");
        }
    }
}

#[test]
fn what_must_be_known_stands_in_its_order_on_every_card() {
    let place = |said: &str, text: &str| said.find(text).unwrap_or_else(|| panic!("{text} is said: {said}"));
    let in_order = |job: Job, texts: &[&str]| {
        let said = words_of(&print(&job));
        let places: Vec<usize> = texts.iter().map(|text| place(&said, text)).collect();
        assert!(places.is_sorted(), "{texts:?} in {said}");
    };
    let order = ["花生过敏", "勿提账单", "投诉未结（", "宾客要求不庆祝", "下次住湖景房", "高楼层", "香菜", "熟普洱"];
    in_order(cards(CardLayout::A6, CardVersion::Staff, vec![wang()]), &order);
    let room = Card { room: "临湖别墅一号楼东侧二层套房连通房".into(), ..wang() };
    in_order(cards(CardLayout::A6, CardVersion::Staff, vec![room]), &order);
    let notices = vec!["勿提账单".into(), "投诉未结".into(), "请勿庆祝".into()];
    let slip = TableCard {
        name: "王秀英".into(),
        dangers: vec!["花生过敏".into()],
        notices: notices.clone(),
        must: vec![wish("餐食", "热汤")],
        avoid: vec![wish("餐食", "香菜")],
        likes: vec![wish("饮品", "熟普洱")],
        ..TableCard::default()
    };
    let slips = TableCardJob {
        imprint: imprint(Language::Chinese),
        layout: CardLayout::A6,
        place_cards: false,
        cards: vec![slip],
    };
    in_order(Job::TableCards(slips), &["花生过敏", "勿提账单", "投诉未结", "请勿庆祝", "热汤", "香菜", "熟普洱"]);
    let card = VipCard { notices, avoid: vec![wish("餐食", "香菜")], ..vip("王秀英") };
    let order = ["花生过敏", "勿提账单", "投诉未结", "请勿庆祝", "升级湖景房", "高楼层", "香菜", "朝南"];
    in_order(vips(CardLayout::HalfA4, vec![card]), &order);
}
