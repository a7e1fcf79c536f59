//! What the sample hotel has promised its cast, and what its departments are to do for them.

use chrono::{NaiveDate, TimeDelta};

use super::crew::Post;
use super::person::{House, There};
use super::words::{Both, say};
use crate::book::{Acting, Change};
use crate::date::{self, DateKind};
use crate::error::Result;
use crate::guest::GuestId;
use crate::preference::{self, Category};
use crate::promise::{self, NewPromise, PromiseState};
use crate::staff::Department;
use crate::trace::{self, NewTrace, TraceSource};

/// Units: milliseconds.
const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

struct Said {
    /// The guest's place in the cast.
    to: u32,
    text: Both,
    by: Post,
    /// Units: days.
    ago: i64,
    /// Units: days from today.
    due_in: Option<i64>,
    /// How it ended, by whom and when in hours ago.
    ended: Option<(PromiseState, Both, Post, i64)>,
}

const fn said(to: u32, (by, ago): (Post, i64), due_in: Option<i64>, text: Both) -> Said {
    Said { to, text, by, ago, due_in, ended: None }
}

const PROMISES: &[Said] = &[
    said(
        0,
        (Post::DutyManager, 62),
        None,
        ["下次到店，送两罐明前龙井带走", "Two tins of pre-Qingming Longjing to take home next time"],
    ),
    said(
        2,
        (Post::Concierge, 90),
        Some(2),
        ["上回评弹没赶上，这次留前排座", "Front-row seat at the Pingtan, missed last time"],
    ),
    said(
        3,
        (Post::FrontDesk, 2),
        Some(-1),
        ["修好闪灯门铃，当面演示", "Repair the flashing doorbell and show that it works"],
    ),
    said(
        6,
        (Post::DutyManager, 12),
        Some(0),
        ["总厨亲自写一份无贝类菜单", "A menu without shellfish, written by the chef in person"],
    ),
    said(8, (Post::Concierge, 30), None, ["送一张手绘西湖地图", "A hand-drawn map of the lake"]),
    said(
        9,
        (Post::Bookkeeper, 1),
        None,
        ["多收的一晚退款到账后告知他", "Tell him when the double-charged night is refunded"],
    ),
    said(10, (Post::FrontDesk, 5), Some(9), ["寄去围棋教室的新课表", "Send the new timetable of the Go school"]),
    Said {
        ended: Some((PromiseState::Kept, ["已升到 1011", "Moved up to 1011"], Post::FrontDesk, 5)),
        ..said(5, (Post::DutyManager, 41), None, ["下次免费升级高楼层", "A higher floor next time, on the house"])
    },
    Said {
        ended: Some((
            PromiseState::Released,
            ["客人说家宴从简，不必了", "She prefers a quiet family dinner"],
            Post::Concierge,
            27,
        )),
        ..said(
            1,
            (Post::Concierge, 20),
            Some(5),
            ["纪念日晚餐请一位古筝乐师", "A zither player at the anniversary dinner"],
        )
    },
];

/// What a trace came from.
#[derive(Clone, Copy)]
enum MadeFrom {
    Nothing,
    Wish(Category),
    Date(DateKind),
}

struct Given {
    about: u32,
    department: Department,
    text: Both,
    by: Post,
    /// Units: days from today.
    due_in: i64,
    from: MadeFrom,
    /// Who did it, the word about it, and when in hours ago.
    done: Option<(Post, Both, i64)>,
}

const fn given(about: u32, department: Department, (by, due_in, from): (Post, i64, MadeFrom), text: Both) -> Given {
    Given { about, department, text, by, due_in, from, done: None }
}

const TRACES: &[Given] = &[
    given(
        0,
        Department::Housekeeping,
        (Post::Concierge, 0, MadeFrom::Wish(Category::Bed)),
        ["入住前换好两个荞麦枕", "Two buckwheat pillows before he arrives"],
    ),
    given(
        6,
        Department::Kitchen,
        (Post::DutyManager, 0, MadeFrom::Wish(Category::Allergy)),
        ["全程不用虾蟹贝类，砧板碗碟分开", "No shellfish at all: separate boards and dishes"],
    ),
    given(
        12,
        Department::Kitchen,
        (Post::FrontDesk, 0, MadeFrom::Wish(Category::Allergy)),
        ["儿童早餐不放芒果", "No mango at the children’s breakfast"],
    ),
    given(
        3,
        Department::Engineering,
        (Post::FrontDesk, -1, MadeFrom::Wish(Category::Accessibility)),
        ["检修 0806 闪灯门铃", "Repair the flashing doorbell of 0806"],
    ),
    given(
        9,
        Department::Finance,
        (Post::DutyManager, -2, MadeFrom::Nothing),
        ["退还多收的一晚房费", "Refund the night that was charged twice"],
    ),
    given(
        5,
        Department::FoodBeverage,
        (Post::Concierge, 0, MadeFrom::Date(DateKind::Birthday)),
        ["晚餐上一碗长寿面，多备一碟醋", "Birthday noodles at dinner, with extra vinegar"],
    ),
    given(
        8,
        Department::Housekeeping,
        (Post::Concierge, 2, MadeFrom::Wish(Category::Amenity)),
        ["加湿器提前一小时打开", "Humidifier on an hour before she arrives"],
    ),
    given(
        7,
        Department::FrontOffice,
        (Post::FrontDesk, 1, MadeFrom::Wish(Category::Smoking)),
        ["锁定无烟楼层 1120", "Keep 1120 on the non-smoking floor"],
    ),
    given(
        2,
        Department::Recreation,
        (Post::Concierge, 2, MadeFrom::Nothing),
        ["评弹前排留座两位", "Two seats in the front row at the Pingtan"],
    ),
    Given {
        done: Some((Post::Housekeeper, ["已放好", "In place"], 3)),
        ..given(
            11,
            Department::Housekeeping,
            (Post::FrontDesk, 0, MadeFrom::Wish(Category::Amenity)),
            ["婴儿床和温奶器进房", "Cot and bottle warmer in the room"],
        )
    },
    Given {
        done: Some((Post::Concierge, ["已接到，在路上", "Met, on the way"], 1)),
        ..given(
            5,
            Department::Concierge,
            (Post::Concierge, 0, MadeFrom::Wish(Category::Transport)),
            ["高铁站接站，举牌“尉迟”", "Meet him at the railway station, sign “Yuchi”"],
        )
    },
];

/// Writes both down for the guests of the cast that are there.
pub fn write(tx: &mut Change, house: &House, there: &There) -> Result<()> {
    let filling = tx.acting;
    let as_of = |by: Post, ago_ms: i64| Acting { staff_id: by.staff_id(), now_ms: filling.now_ms - ago_ms, ..filling };
    let words = |both: Both| say(house.language, both).to_owned();
    let day = |days: i64| in_days(house.today, days);
    for said in PROMISES.iter().filter(|said| said.to < there.guests) {
        tx.acting = as_of(said.by, said.ago * DAY);
        let new = NewPromise { text: words(said.text), due_on: said.due_in.map(day) };
        let id = promise::add(tx, (there.id_of)(said.to), &new, None)?;
        if let Some((state, note, by, hours)) = said.ended {
            tx.acting = as_of(by, hours * HOUR);
            promise::settle(tx, id, state, &words(note))?;
        }
    }
    for given in TRACES.iter().filter(|given| given.about < there.guests) {
        let guest_id = (there.id_of)(given.about);
        tx.acting = as_of(given.by, DAY);
        let new = NewTrace { department: given.department, text: words(given.text), due_on: day(given.due_in) };
        let source = source(tx, guest_id, (given.from, house.today))?;
        let id = trace::add(tx, guest_id, &new, &source)?;
        if let Some((by, note, hours)) = given.done {
            tx.acting = as_of(by, hours * HOUR);
            trace::settle(tx, id, Some(&words(note)))?;
        }
    }
    tx.acting = filling;
    Ok(())
}

fn source(tx: &Change, guest_id: GuestId, (from, today): (MadeFrom, NaiveDate)) -> Result<TraceSource> {
    let mut source = TraceSource::default();
    match from {
        MadeFrom::Nothing => {}
        MadeFrom::Wish(category) => {
            let wishes = preference::preferences_of(tx, &[guest_id])?.take(guest_id);
            source.preference_id = wishes.iter().find(|wish| wish.category == category).map(|wish| wish.id);
        }
        MadeFrom::Date(kind) => {
            let dates = date::dates_of(tx, &[guest_id], today)?.take(guest_id);
            source.special_date_id = dates.iter().find(|date| date.said.kind == kind).map(|date| date.id);
        }
    }
    Ok(source)
}

fn in_days(today: NaiveDate, days: i64) -> NaiveDate {
    today.checked_add_signed(TimeDelta::days(days)).unwrap_or(today)
}
