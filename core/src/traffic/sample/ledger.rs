//! What the sample hotel has promised its cast, and what its departments are to do for them.

use std::collections::HashMap;

use chrono::{NaiveDate, TimeDelta};

use super::crew::Post;
use super::person::House;
use super::words::{Both, say};
use crate::book::Change;
use crate::date::{self, DateKind, SpecialDate};
use crate::error::Result;
use crate::guest::GuestId;
use crate::preference::{self, Category, Preference};
use crate::promise::{self, NewPromise, PastPromise, PromiseState};
use crate::staff::Department;
use crate::task::Done;
use crate::trace::{self, NewTrace, PastTrace, TraceSource};

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
pub fn write(tx: &Change, house: &House, cast: &[GuestId]) -> Result<()> {
    let done = |by: Post, ago_ms: i64| Done { staff_id: by.staff_id(), at: tx.acting.now_ms - ago_ms };
    let words = |both: Both| say(house.language, both).to_owned();
    let day = |days: i64| in_days(house.today, days);
    let promises = PROMISES.iter().filter_map(|said| {
        let settled = |(state, note, by, hours)| (state, words(note), done(by, hours * HOUR));
        Some(PastPromise {
            guest_id: *cast.get(said.to as usize)?,
            new: NewPromise { text: words(said.text), due_on: said.due_in.map(day) },
            made: done(said.by, said.ago * DAY),
            settled: said.ended.map(settled),
        })
    });
    promise::add_all(tx, &promises.collect::<Vec<_>>())?;
    let sources = Sources::read(tx, cast, house.today)?;
    let traces = TRACES.iter().filter_map(|given| {
        let guest_id = *cast.get(given.about as usize)?;
        Some(PastTrace {
            guest_id,
            new: NewTrace { department: given.department, text: words(given.text), due_on: day(given.due_in) },
            source: sources.of(guest_id, given.from),
            made: done(given.by, DAY),
            done: given.done.map(|(by, note, hours)| (words(note), done(by, hours * HOUR))),
        })
    });
    trace::add_all(tx, &traces.collect::<Vec<_>>())
}

/// What a trace may be made from.
struct Sources {
    wishes: HashMap<GuestId, Vec<Preference>>,
    dates: HashMap<GuestId, Vec<SpecialDate>>,
}

impl Sources {
    fn read(tx: &Change, cast: &[GuestId], today: NaiveDate) -> Result<Self> {
        let mut wishes = preference::preferences_of(tx, cast)?;
        let mut dates = date::dates_of(tx, cast, today)?;
        Ok(Sources {
            wishes: cast.iter().map(|guest| (*guest, wishes.take(*guest))).collect(),
            dates: cast.iter().map(|guest| (*guest, dates.take(*guest))).collect(),
        })
    }

    fn of(&self, guest: GuestId, from: MadeFrom) -> TraceSource {
        let mut source = TraceSource::default();
        match from {
            MadeFrom::Nothing => {}
            MadeFrom::Wish(category) => {
                let wish = self.wishes.get(&guest).into_iter().flatten().find(|wish| wish.category == category);
                source.preference_id = wish.map(|wish| wish.id);
            }
            MadeFrom::Date(kind) => {
                let date = self.dates.get(&guest).into_iter().flatten().find(|date| date.said.kind == kind);
                source.special_date_id = date.map(|date| date.id);
            }
        }
        source
    }
}

fn in_days(today: NaiveDate, days: i64) -> NaiveDate {
    today.checked_add_signed(TimeDelta::days(days)).unwrap_or(today)
}
