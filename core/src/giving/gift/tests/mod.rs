#![allow(clippy::unwrap_used)]

mod catalogue;
mod dates;
mod export;
mod list;
mod plates;
mod proposal;

use serde_json::{Value, json};

use super::*;
use crate::api::testing::TestDesk;

/// A house with a few guests, in the order they are planned.
struct House {
    desk: TestDesk,
    vip: i64,
    local: i64,
    allergic: i64,
    main: i64,
}

impl House {
    fn new() -> Self {
        let desk = TestDesk::new();
        let guest = |name: &str, tier: &str, city: &str| {
            desk.guest_with(json!({ "display_name": name, "tier": tier, "home_city": city, "address": "延安路 1 号" }))
        };
        let vip = guest("安然", "vip", "苏州");
        let local = guest("白鹭", "vip", "杭州市");
        let allergic = guest("程诺", "vip", "上海");
        let main = guest("杜若", "main", "北京");
        guest("方圆", "ordinary", "苏州");
        guest("高远", "occasional", "苏州");
        desk.ok(
            "preference_add",
            json!({
                "guest_id": allergic,
                "preference": { "category": "allergy", "text": "坚果过敏", "strength": "danger" },
            }),
        );
        House { desk, vip, local, allergic, main }
    }

    fn item(&self, name: &str) -> GiftItem {
        let items: Vec<GiftItem> = self.desk.get("gift_item_list", json!({}));
        items.into_iter().find(|item| item.fields.name == name).unwrap()
    }

    fn stock(&self, name: &str, stock: Option<i64>) {
        let mut item = self.item(name);
        item.fields.stock = stock;
        self.desk.ok("gift_item_save", json!({ "id": item.id, "item": item.fields }));
    }

    /// Gives every VIP the local speciality at Mid-Autumn: tea, which nobody is allergic to.
    fn give_local_speciality(&self) {
        let mut tea = self.item("本地特产");
        tea.fields.allergens = "茶叶".into();
        self.desk.ok("gift_item_save", json!({ "id": tea.id, "item": tea.fields }));
        self.desk.ok(
            "gift_rule_save",
            json!({
                "occasion": "mid_autumn", "audience": "vip", "action": "gift",
                "gift_item_id": self.item("本地特产").id, "alternative_item_id": self.item("水疗券").id,
            }),
        );
    }

    fn propose(&self, more: Value) -> GiftList {
        let mut request = json!({ "festival": "mid_autumn", "year": 2027 });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.desk.get("gift_list_propose", request)
    }

    fn lines(&self, list: &GiftList) -> Vec<GiftLine> {
        let request = json!({ "list_id": list.id, "offset": 0, "limit": 100 });
        self.desk.get::<GiftLines>("gift_lines", request).lines
    }

    fn line(&self, list: &GiftList, guest: i64) -> GiftLine {
        self.lines(list).into_iter().find(|line| line.guest_id == GuestId(guest)).unwrap()
    }

    fn change(&self, line: &GiftLine, change: Value) -> GiftLine {
        self.desk.get("gift_line_change", json!({ "id": line.id, "change": change, "meant": true }))
    }

    fn mark(&self, list: &GiftList, lines: Option<Vec<GiftLineId>>, mark: &str) -> i64 {
        let request = json!({ "list_id": list.id, "lines": lines, "as": mark });
        self.desk.get::<GiftLinesMarked>("gift_lines_mark", request).lines
    }

    fn head(&self) -> GiftList {
        self.desk.get::<Option<GiftList>>("gift_list_get", json!({ "festival": "mid_autumn", "year": 2027 })).unwrap()
    }
}

/// Each line as guest, item, state and reason.
fn told(lines: &[GiftLine]) -> Vec<(String, String, GiftState, String)> {
    lines
        .iter()
        .map(|line| (line.guest.clone(), line.item.clone().unwrap_or_default(), line.state, line.reason.clone()))
        .collect()
}
