#![allow(clippy::unwrap_used, clippy::expect_used)]

mod card_sheets;
mod kinds;
mod list_sheets;
mod press;
mod report_sheets;
mod voucher_sheets;

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

fn house() -> House {
    House { name: "湖畔酒店".into(), logo: None }
}

fn imprint(language: Language) -> Imprint {
    Imprint::signed(language, "陈静", "2026年9月21日 17:05", house())
}

fn cards(layout: CardLayout, version: CardVersion, cards: Vec<Card>) -> Job {
    Job::Cards(CardJob { imprint: imprint(Language::Chinese), layout, version, cards })
}

fn wish(category: &str, text: &str) -> Wish {
    Wish { category: category.into(), text: text.into(), desk_only: false }
}

/// A guest of whom everything is known.
pub(super) fn wang() -> Card {
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
        children: vec!["小满（6 岁）".into()],
        company: "云岭茶业".into(),
        contacts: vec!["微信 wangxiuying".into()],
        notes: "上次行李晚到".into(),
        caution: "勿提账单".into(),
        confirmed: "资料核实于2026年3月1日".into(),
        stale: false,
        photo: None,
        complaints: vec!["投诉未结（严重）：噪音，11月20日起".into()],
        mourning: vec!["宾客要求不庆祝：勿祝贺，勿送蛋糕".into()],
        booking: "接机 MU5131".into(),
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
