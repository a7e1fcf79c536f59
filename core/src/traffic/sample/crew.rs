//! Who works in the sample hotel, beside the manager who founded it.

use super::words::{Both, say};
use crate::book::{Change, Role};
use crate::error::Result;
use crate::locale::Language;
use crate::staff::{self, Department};

/// A member of the crew by their post: the lists say who did what with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Post {
    Manager,
    DutyManager,
    Concierge,
    FrontDesk,
    Housekeeper,
    HeadWaiter,
    Cook,
    Engineer,
    Bookkeeper,
    Masseuse,
}

const CREW: &[(Post, Both, Role, Department)] = &[
    (Post::DutyManager, ["林知夏", "Lin Zhixia"], Role::Manager, Department::FrontOffice),
    (Post::Concierge, ["沈亦舒", "Shen Yishu"], Role::Concierge, Department::Concierge),
    (Post::FrontDesk, ["程嘉禾", "Cheng Jiahe"], Role::Concierge, Department::FrontOffice),
    (Post::Housekeeper, ["何秀兰", "He Xiulan"], Role::Concierge, Department::Housekeeping),
    (Post::HeadWaiter, ["韩清", "Han Qing"], Role::Concierge, Department::FoodBeverage),
    (Post::Cook, ["罗永昌", "Luo Yongchang"], Role::Concierge, Department::Kitchen),
    (Post::Engineer, ["马建平", "Ma Jianping"], Role::Concierge, Department::Engineering),
    (Post::Bookkeeper, ["蒋雯", "Jiang Wen"], Role::Concierge, Department::Finance),
    (Post::Masseuse, ["童安琪", "Tong Anqi"], Role::Concierge, Department::Recreation),
];

/// Puts the crew on the list of staff.
pub fn hire(tx: &Change, language: Language) -> Result<()> {
    staff::add_crew(tx, CREW.iter().map(|(_, name, role, department)| (say(language, *name), *role, *department)))
}

impl Post {
    /// Who holds the post. The crew is hired into an empty book, so that numbers follow the list.
    pub fn staff_id(self) -> i64 {
        let place = CREW.iter().position(|(post, ..)| *post == self);
        place.map_or(staff::FIRST, |place| staff::FIRST + 1 + place as i64)
    }
}
