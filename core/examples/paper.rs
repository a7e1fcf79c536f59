//! Sets sample sheets into a folder, to be looked at while a template is drawn: `cargo run -p zhike-core --example paper -- FOLDER`.

use std::path::PathBuf;
use std::{env, error, fs};

use chrono::DateTime;
use zhike_core::locale::Language;
use zhike_core::paper::*;

fn main() -> Result<(), Box<dyn error::Error>> {
    let folder = PathBuf::from(env::args().nth(1).ok_or("name a folder")?);
    fs::create_dir_all(&folder)?;
    let press = Press::load();
    let meta = Meta {
        title: "样张".into(),
        author: "Zhike".into(),
        created: DateTime::parse_from_rfc3339("2026-09-21T17:05:00+08:00")?,
    };
    for (name, job) in jobs() {
        let sheets = press.print(&job).map_err(|error| format!("{name}: {error}"))?;
        fs::write(folder.join(format!("{name}.pdf")), sheets.pdf(&meta)?)?;
        fs::write(folder.join(format!("{name}.svg")), sheets.svg_pages(0..1).concat())?;
    }
    Ok(())
}

fn jobs() -> Vec<(&'static str, Job)> {
    let cards =
        |language, layout, version, cards| Job::Cards(CardJob { imprint: imprint(language), layout, version, cards });
    let chinese = || vec![wang(), empty("李"), long_chinese(), plain_chinese()];
    vec![
        ("cards-zh", cards(Language::Chinese, CardLayout::A6, CardVersion::Staff, chinese())),
        (
            "cards-en",
            cards(Language::English, CardLayout::A6, CardVersion::Staff, vec![taylor(), wang(), long_english()]),
        ),
        ("cards-guest", cards(Language::Chinese, CardLayout::A6, CardVersion::Guest, vec![wang()])),
        ("cards-house", cards(Language::English, CardLayout::A6, CardVersion::House, vec![taylor()])),
        ("cards-four", cards(Language::Chinese, CardLayout::FourOnA4, CardVersion::Staff, chinese())),
        ("packing-zh", packing(Language::Chinese)),
        ("packing-en", packing(Language::English)),
        ("signatures-zh", signatures(Language::Chinese)),
        ("signatures-en", signatures(Language::English)),
        ("addresses", addresses()),
    ]
}

fn house() -> House {
    House { name: "湖畔酒店".into(), logo: None }
}

fn imprint(language: Language) -> Imprint {
    match language {
        Language::English => Imprint::signed(language, "Chen Jing", "21 Sep 2026 17:05", house()),
        Language::Chinese => Imprint::signed(language, "陈静", "2026年9月21日 17:05", house()),
    }
}

fn packing(language: Language) -> Job {
    let english = language == Language::English;
    let names = if english {
        ["Margaret Taylor", "Wang Xiuying 王秀英", "Kenji Watanabe"]
    } else {
        ["王秀英", "欧阳明华", "Margaret Taylor"]
    };
    let line = |index: usize| PackingLine {
        guest: names[index % 3].into(),
        place: match index % 4 {
            0 => "浙江省杭州市西湖区龙井路1号云栖竹径小区12幢3单元501室".into(),
            1 => "12 Fellows Road, Hampstead, London NW3 3LH".into(),
            index => format!("{}", 1000 + index * 7),
        },
        quantity: 1 + (index.is_multiple_of(5)) as u32,
        caution: match (index % 6, english) {
            (2, true) => "Peanuts, peanut oil".into(),
            (2, false) => "花生、花生油".into(),
            _ => String::new(),
        },
        ..PackingLine::default()
    };
    let group = |gift: &str, note: &str, count| PackingGroup {
        gift: gift.into(),
        note: note.into(),
        lines: (0..count).map(line).collect(),
    };
    Job::Packing(PackingJob {
        imprint: imprint(language),
        title: if english { "Packing list: Mid-Autumn 2026" } else { "2026 年中秋节礼品装箱单" }.into(),
        subtitle: if english { "Lakeside Hotel · hand over by 25 Sep" } else { "湖畔酒店 · 9月25日前送达" }.into(),
        groups: if english {
            vec![group("Mooncake box", "contains egg, nuts", 14), group("Longjing tea", "", 30)]
        } else {
            vec![group("广式月饼礼盒", "含鸡蛋、坚果", 14), group("龙井茶", "", 30)]
        },
    })
}

fn signatures(language: Language) -> Job {
    let english = language == Language::English;
    let line = |index: usize| SignatureLine {
        guest: if index.is_multiple_of(2) { "欧阳明华" } else { "Margaret Anne Taylor-Whitcombe" }.into(),
        gift: if english { "Mooncake box" } else { "广式月饼礼盒" }.into(),
        quantity: 1,
        date: if index.is_multiple_of(3) { "2026-09-24".into() } else { String::new() },
        ..SignatureLine::default()
    };
    Job::Signatures(SignatureJob {
        imprint: imprint(language),
        title: if english { "Signature list: Mid-Autumn 2026" } else { "2026 年中秋节礼品签收表" }.into(),
        subtitle: if english { "Lakeside Hotel" } else { "湖畔酒店" }.into(),
        lines: (0..34).map(line).collect(),
    })
}

fn addresses() -> Job {
    let chinese = AddressLabel {
        name: "王秀英 女士 收".into(),
        company: "云岭茶业有限公司".into(),
        address: "浙江省杭州市西湖区龙井路1号云栖竹径小区12幢3单元501室".into(),
        postcode: "310013".into(),
        phone: "139 0000 0000".into(),
    };
    let english = AddressLabel {
        name: "Dr Margaret Taylor-Whitcombe".into(),
        company: "Whitcombe & Hale LLP".into(),
        address: "12 Fellows Road\nHampstead\nLondon".into(),
        postcode: "NW3 3LH".into(),
        phone: "+44 20 7946 0000".into(),
    };
    let long = AddressLabel { address: chinese.address.repeat(4), ..chinese.clone() };
    let labels = (0..26).map(|index| match index % 5 {
        0 => english.clone(),
        3 => long.clone(),
        _ => chinese.clone(),
    });
    Job::Addresses(AddressJob {
        imprint: imprint(Language::Chinese),
        stock: LabelStock::ThreeByEight,
        labels: labels.collect(),
        used: 2,
        sender: "湖畔酒店 杭州市西湖区青藤路1号".into(),
    })
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
        dangers: vec!["花生过敏（含花生油），随身带肾上腺素笔".into(), "青霉素过敏".into()],
        must: vec![wish("客房", "高楼层，远离电梯和制冰机"), wish("床与枕", "荞麦枕两个，硬床垫")],
        avoid: vec![wish("餐食", "香菜、内脏"), wish("楼层景观", "不要朝西的房间")],
        likes: vec![
            wish("饮品", "熟普洱，杯子要先温过"),
            wish("报刊", "《南方周末》"),
            wish("温度", "24 °C，睡前关空调"),
        ],
        dates: vec!["10月4日 生日（农历八月廿四）".into()],
        promises: vec!["下次到店送两罐明前龙井".into()],
        traces: vec![wish("客房部", "10月3日 周六：入住前换好荞麦枕")],
        company: "云岭茶业有限公司".into(),
        contacts: vec!["微信 wangxiuying（首选，22:00 后勿扰）".into()],
        notes: "上次入住时行李晚到，经理已当面致歉。".into(),
        caution: "勿在同行者面前提起账单。".into(),
        complaints: vec!["投诉未结（严重）：房间与卫生，10月2日 周五起".into()],
        mourning: vec!["10月8日 周四 忌日，请勿祝贺".into()],
        booking: "接机 MU5131，14:20 浦东".into(),
        ..Card::default()
    }
}

fn plain_chinese() -> Card {
    Card {
        name: "欧阳明华".into(),
        native_name: "欧阳明华".into(),
        pronunciation: "Ōuyáng Mínghuá".into(),
        salutation: "欧阳先生".into(),
        tier: "普通".into(),
        room: "806".into(),
        arrival: "10月3日".into(),
        departure: "10月4日".into(),
        language: "中文".into(),
        likes: vec![wish("客房", "安静的房间"), wish("饮品", "美式咖啡")],
        ..Card::default()
    }
}

fn taylor() -> Card {
    Card {
        name: "Margaret Anne Taylor-Whitcombe".into(),
        pronunciation: "WIT-kum".into(),
        salutation: "Dr Taylor-Whitcombe".into(),
        tier: "Main guest".into(),
        room: "1503".into(),
        arrival: "3 Oct".into(),
        departure: "7 Oct".into(),
        language: "English".into(),
        dangers: vec!["Shellfish: anaphylaxis. Carries an EpiPen.".into()],
        must: vec![wish("Accessibility", "Step-free route to the room; shower seat in place before arrival")],
        avoid: vec![wish("Bed and pillow", "Feather pillows and duvets")],
        likes: vec![
            wish("Drink", "Earl Grey with cold milk, poured after the tea"),
            wish("Newspaper", "The Guardian Weekly"),
            wish("Floor and view", "Lake side, away from the lifts"),
        ],
        dates: vec!["5 Oct: wedding anniversary (32nd)".into()],
        company: "Whitcombe & Hale LLP".into(),
        contacts: vec!["margaret@whitcombe.example (preferred)".into()],
        notes: "Asked last time why breakfast opens at 7 on Sundays.".into(),
        ..Card::default()
    }
}

fn empty(name: &str) -> Card {
    Card { name: name.into(), ..Card::default() }
}

fn long_chinese() -> Card {
    let mut card = wang();
    card.vip = false;
    card.dangers.truncate(1);
    card.likes.push(wish(
        "其他",
        &"每天早晨六点半叫早，先按一次门铃，再打电话；早餐送到房间，粥要白粥，配两样小菜。".repeat(14),
    ));
    card
}

fn long_english() -> Card {
    let mut card = taylor();
    card.name = "Alexandrina Bartholomew-Featherstonehaugh of Upper Slaughter".into();
    card.vip = true;
    card.likes.push(wish(
        "Other",
        &"Wakes early and walks; a flask of hot water and two lemons by half past five. ".repeat(16),
    ));
    card
}
