//! A thousand Chinese preference cards, from words to PDF, with the fonts already loaded. To reach: one second on two cores.

use std::hint::black_box;
use std::time::Duration;

use chrono::DateTime;
use criterion::{Criterion, criterion_group, criterion_main};
use zhike_core::locale::Language;
use zhike_core::paper::{Card, CardJob, CardLayout, CardVersion, House, Imprint, Job, Meta, Press, Wish};

const CARDS: usize = 1000;

const FAMILY: &[char] = &['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙', '胡'];
const GIVEN: &[char] =
    &['秀', '英', '明', '华', '建', '国', '丽', '静', '伟', '芳', '敏', '强', '磊', '洋', '艳', '勇', '杰'];
const LIKES: &[(&str, &str)] = &[
    ("饮品", "熟普洱，杯子要先温过"),
    ("床与枕", "荞麦枕两个，硬床垫"),
    ("客房", "高楼层，远离电梯和制冰机"),
    ("报刊", "《南方周末》，早餐前送到门口"),
    ("温度", "24 °C，睡前关空调"),
    ("餐食", "早餐白粥配两样小菜，不放味精"),
];
const DANGERS: &[&str] = &["花生过敏（含花生油）", "青霉素过敏", "海鲜过敏，随身带肾上腺素笔"];

/// Every guest differs: names, rooms, handles and what is noted, so that no result can be used twice.
fn card(index: usize) -> Card {
    let given = |step: usize| GIVEN[index / step % GIVEN.len()];
    let name = format!("{}{}{}", FAMILY[index % FAMILY.len()], given(13), given(3));
    let wish = |step: usize| {
        let (category, text) = LIKES[(index + step) % LIKES.len()];
        Wish { category: category.into(), text: format!("{text}，{}次", index % 40), desk_only: false }
    };
    Card {
        native_name: name.clone(),
        pronunciation: "Wáng Xiùyīng".into(),
        salutation: format!("{}女士", &name[..3]),
        name,
        tier: "贵宾".into(),
        vip: index.is_multiple_of(4),
        local: index.is_multiple_of(3),
        room: (1000 + index).to_string(),
        arrival: format!("10月{}日", index % 28 + 1),
        departure: format!("10月{}日", index % 28 + 3),
        language: "中文".into(),
        dangers: if index.is_multiple_of(3) { vec![DANGERS[index % 3].into()] } else { vec![] },
        must: vec![wish(0)],
        avoid: vec![wish(1)],
        likes: vec![wish(2), wish(3), wish(4)],
        dates: vec![format!("10月{}日 生日（农历八月）", index % 28 + 1)],
        contacts: vec![format!("微信 guest{index}")],
        notes: format!("第{index}次入住，上次行李晚到，经理已当面致歉。"),
        ..Card::default()
    }
}

fn job() -> Job {
    Job::Cards(CardJob {
        imprint: Imprint::signed(Language::Chinese, "陈静", "2026年9月21日 17:05", House::default()),
        layout: CardLayout::A6,
        version: CardVersion::Staff,
        cards: (0..CARDS).map(card).collect(),
    })
}

fn thousand_cards(criterion: &mut Criterion) {
    let press = Press::load();
    let job = job();
    let meta =
        Meta { title: "喜好卡".into(), author: "湖畔酒店".into(), created: DateTime::UNIX_EPOCH.fixed_offset() };
    let mut group = criterion.benchmark_group("paper");
    group.sample_size(10).measurement_time(Duration::from_secs(15));
    group.bench_function("1000 chinese cards to pdf", |bench| {
        bench.iter(|| {
            let sheets = press.print(black_box(&job)).map_err(|error| error.to_string());
            sheets.and_then(|sheets| sheets.pdf(&meta).map_err(|error| error.to_string()))
        });
    });
    group.finish();
}

criterion_group!(benches, thousand_cards);
criterion_main!(benches);
