//! Complaints of the sample hotel: the cast has one at every stage of the nine steps. One in five of the other
//! guests has one from the last three years, nearly all of them closed.

use super::chance::Chance;
use super::crew::Post;
use super::hotel::property;
use super::person::House;
use super::words::{Both, say};
use crate::book::Change;
use crate::compensation::{self, CompensationKind, Offer, Settled};
use crate::complaint::{
    self, Cause, ClockRules, ComplaintCategory as Category, ComplaintChannel as Channel, ComplaintFacts, ComplaintId,
    Entry, Mood, PlaceKind, Severity, Stage, State, Step, Taken, Timing,
};
use crate::error::Result;
use crate::guest::GuestId;
use crate::staff::Department;

/// Units: milliseconds.
const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// One invented guest in so many once complained, and one complaint in so many is still open.
const COMPLAINTS: u32 = 5;
const OPEN: u32 = 100;

/// Units: days.
const REMEMBERED: u32 = 3 * 365;

/// A complaint that is written, with everything that was done to it.
struct Draft<'house> {
    house: &'house House,
    facts: ComplaintFacts,
    log: Vec<Entry>,
    at: i64,
}

/// What it was about, in both languages.
struct Trouble {
    category: Category,
    place: PlaceKind,
    department: Department,
    cause: Cause,
    text: Both,
    solution: Both,
}

const fn trouble(
    (category, place): (Category, PlaceKind),
    (department, cause): (Department, Cause),
    text: Both,
    solution: Both,
) -> Trouble {
    Trouble { category, place, department, cause, text, solution }
}

const TROUBLES: &[Trouble] = &[
    trouble(
        (Category::Facilities, PlaceKind::Room),
        (Department::Engineering, Cause::Equipment),
        ["空调滴水，床尾湿了一片", "The air conditioner drips onto the foot of the bed"],
        ["当晚换房，次日清洗冷凝管", "Moved to another room that night; drain cleaned the next day"],
    ),
    trouble(
        (Category::Noise, PlaceKind::Room),
        (Department::Security, Cause::Procedure),
        ["隔壁聚会到凌晨一点", "A party next door until one in the morning"],
        ["安保劝止，换到走廊尽头的房间", "Security stepped in; moved to the end of the corridor"],
    ),
    trouble(
        (Category::WaitingTime, PlaceKind::Outlet),
        (Department::FoodBeverage, Cause::Staffing),
        ["早餐等位超过半小时", "More than half an hour for a breakfast table"],
        ["次日预留座位，高峰加两名员工", "Table reserved for the next day; two more staff at peak time"],
    ),
    trouble(
        (Category::RoomHygiene, PlaceKind::Room),
        (Department::Housekeeping, Cause::Skill),
        ["浴室排水口有头发", "Hair in the shower drain"],
        ["重新打扫，由主管复查", "Cleaned again and checked by the supervisor"],
    ),
    trouble(
        (Category::FoodDrink, PlaceKind::Outlet),
        (Department::Kitchen, Cause::Communication),
        ["说过不要香菜，汤里还是有", "Asked for no coriander, and found it in the soup"],
        ["重做，写进点单备注", "Remade; now noted on every order slip"],
    ),
    trouble(
        (Category::Billing, PlaceKind::Elsewhere),
        (Department::Finance, Cause::Procedure),
        ["迷你吧多收了两瓶水", "Two bottles of water charged that nobody drank"],
        ["当场更正账单", "The bill corrected on the spot"],
    ),
    trouble(
        (Category::ServiceAttitude, PlaceKind::Elsewhere),
        (Department::FrontOffice, Cause::Attitude),
        ["办理入住时员工一直看屏幕，不打招呼", "Checked in by someone who never looked up"],
        ["主管致歉，晨会复盘", "The supervisor apologised; raised at the morning meeting"],
    ),
    trouble(
        (Category::LostProperty, PlaceKind::Room),
        (Department::Housekeeping, Cause::Procedure),
        ["退房后找不到充电器", "A charger left behind and not found"],
        ["找到后快递寄回", "Found and sent on by courier"],
    ),
    trouble(
        (Category::Safety, PlaceKind::Outlet),
        (Department::Recreation, Cause::Equipment),
        ["泳池边地砖松动，差点滑倒", "A loose tile by the pool: nearly fell"],
        ["立即围挡并更换地砖", "Fenced off at once, and the tile replaced"],
    ),
    trouble(
        (Category::Other, PlaceKind::Elsewhere),
        (Department::Sales, Cause::Expectation),
        ["宣传页上的湖景与房间不符", "The lake view in the brochure is not the view from the room"],
        ["补一次湖景房，改写说明", "Lake view for one night; brochure text rewritten"],
    ),
];

const OUTLETS: &[Both] =
    &[["湖畔餐厅", "Lakeside Restaurant"], ["茶吧", "Tea Bar"], ["泳池", "Pool"], ["大堂吧", "Lobby Lounge"]];

const APOLOGY: Both = ["已当面致歉", "Apologised in person"];
const SETTLED: Both = ["责任部门已确认并改进", "The department accepted responsibility and changed its routine"];
const TOLD: Both = ["已告知宾客处理结果", "The guest was told what was done"];
const SUMMED_UP: Both = ["处理及时，宾客接受", "Handled in time, and the guest accepted it"];
const LESSON: Both = ["写入班前会要点", "Added to the briefing before each shift"];
const NOT_SO: Both = ["核对记录，未见此事", "The records show nothing of the kind"];
const TAKEN_BACK: Both = ["宾客表示不必追究", "The guest dropped the matter"];

impl<'house> Draft<'house> {
    /// Takes a complaint so long ago.
    fn taken(
        house: &'house House,
        (guest_id, trouble, place): (GuestId, &Trouble, String),
        (severity, at): (Severity, i64),
        post: Post,
    ) -> Result<Self> {
        let facts = ComplaintFacts {
            guest_id,
            text: say(house.language, trouble.text).to_owned(),
            category: trouble.category,
            place_kind: trouble.place,
            place,
            happened_on: property(house.language).day_of(at)?,
            happened_time: String::new(),
            wants: String::new(),
            channel: Channel::InPerson,
            sensitive: false,
        };
        let mut draft = Draft { house, facts, log: Vec::new(), at };
        draft.step(0, post, Step::Record { severity });
        Ok(draft)
    }

    /// The next step, so many minutes after the one before.
    fn step(&mut self, minutes: i64, post: Post, step: Step) -> &mut Self {
        self.at += minutes * MINUTE;
        self.log.push(Entry { taken: Taken { step, at: self.at }, staff_id: Some(post.staff_id()) });
        self
    }

    fn say(&self, both: Both) -> String {
        say(self.house.language, both).to_owned()
    }
}

/// The complaints written so far, with what was offered for them.
#[derive(Default)]
pub struct Written(Vec<(ComplaintId, State)>);

impl Written {
    /// Only adds rows of complaints and their steps; what was offered comes after the batch.
    fn add(&mut self, tx: &Change, drafts: &[Draft], timing: &Timing) -> Result<()> {
        let new: Vec<(&ComplaintFacts, &[Entry])> =
            drafts.iter().map(|draft| (&draft.facts, draft.log.as_slice())).collect();
        let ids = complaint::add_all(tx, &new, timing)?;
        for (id, draft) in ids.into_iter().zip(drafts) {
            let steps: Vec<Taken> = draft.log.iter().map(|entry| entry.taken.clone()).collect();
            self.0.push((id, State::replay(&steps)?));
        }
        Ok(())
    }

    /// Writes down what was offered and given, as the steps say.
    pub fn offer(&self, tx: &Change) -> Result<()> {
        let settled = self.0.iter().map(|(id, state)| Settled {
            complaint_id: id.0,
            granted: &state.granted,
            proposed: &state.offers,
            decided: state.decided,
        });
        compensation::add_all(tx, &settled.collect::<Vec<_>>())
    }
}

/// The complaints of the cast: one at every stage, some late, one waiting, one that was sent back.
pub fn write(tx: &Change, archive: &Archive, cast: &[GuestId], written: &mut Written) -> Result<()> {
    let mut drafts = Vec::new();
    for (number, place, severity, hours_ago, about, reaches) in SCENES {
        let Some(guest_id) = cast.get(*number as usize) else { continue };
        let trouble = &TROUBLES[*about % TROUBLES.len()];
        let at = tx.acting.now_ms - hours_ago * HOUR;
        let place = say(archive.house.language, *place).to_owned();
        let mut draft = Draft::taken(archive.house, (*guest_id, trouble, place), (*severity, at), Post::FrontDesk)?;
        scene(&mut draft, trouble, *reaches);
        drafts.push(draft);
    }
    written.add(tx, &drafts, &archive.timing)
}

/// Guest, place, severity, hours ago, which trouble, how far it came.
type Scene = (u32, Both, Severity, i64, usize, Reach);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    Stage(Stage),
    Waiting,
    SentBack,
}

const SCENES: &[Scene] = &[
    (3, ["0806", "0806"], Severity::Serious, 5, 0, Reach::Stage(Stage::Cause)),
    (6, ["湖畔餐厅", "Lakeside Restaurant"], Severity::Critical, 1, 4, Reach::Stage(Stage::Ruling)),
    (9, ["", ""], Severity::Minor, 30, 5, Reach::Stage(Stage::Responsibility)),
    (5, ["1011", "1011"], Severity::Moderate, 26, 1, Reach::Stage(Stage::Solution)),
    (11, ["1309", "1309"], Severity::Moderate, 20, 3, Reach::Stage(Stage::Decision)),
    (7, ["", ""], Severity::Minor, 52, 6, Reach::Stage(Stage::Execution)),
    (8, ["1605", "1605"], Severity::Minor, 70, 7, Reach::Waiting),
    (1, ["茶吧", "Tea Bar"], Severity::Minor, 46, 2, Reach::Stage(Stage::Feedback)),
    (10, ["泳池", "Pool"], Severity::Moderate, 73, 8, Reach::Stage(Stage::Evaluation)),
    (4, ["", ""], Severity::Minor, 28, 9, Reach::Stage(Stage::Answer)),
    (2, ["1516", "1516"], Severity::Moderate, 31, 0, Reach::SentBack),
    (0, ["1208", "1208"], Severity::Minor, 500, 3, Reach::Stage(Stage::Closed)),
];

fn scene(draft: &mut Draft, trouble: &Trouble, reaches: Reach) {
    let responsible = responsible_for(trouble.department);
    let (apology, solution) = (draft.say(APOLOGY), draft.say(trouble.solution));
    let until = match reaches {
        Reach::Stage(stage) => stage,
        Reach::Waiting | Reach::SentBack => Stage::Decision,
    };
    if until == Stage::Ruling {
        return;
    }
    draft.step(6, Post::FrontDesk, Step::Respond { text: apology });
    if until == Stage::Answer {
        let reason = draft.say(NOT_SO);
        draft.step(40, Post::DutyManager, Step::Rule { stands: false, reason });
        return;
    }
    let settle = [
        (Stage::Ruling, Post::DutyManager, Step::Rule { stands: true, reason: String::new() }),
        (
            Stage::Responsibility,
            Post::DutyManager,
            Step::Assign { department: trouble.department, responsible_id: responsible.staff_id() },
        ),
        (Stage::Cause, responsible, Step::Analyse { cause: trouble.cause, text: solution.clone() }),
        (
            Stage::Solution,
            responsible,
            Step::Propose { text: solution.clone(), compensation: vec![fruit(draft.house)] },
        ),
        (Stage::Decision, Post::Manager, Step::Approve { note: String::new() }),
        (Stage::Execution, responsible, Step::CarryOut { settled: draft.say(SETTLED), notified: draft.say(TOLD) }),
        (Stage::Feedback, Post::FrontDesk, Step::Feedback { mood: Mood::Accepts, text: draft.say(SUMMED_UP) }),
        (
            Stage::Evaluation,
            Post::Manager,
            Step::Evaluate { summary: draft.say(SUMMED_UP), lesson: draft.say(LESSON), won_back: true },
        ),
    ];
    for (stage, post, step) in settle {
        if stage < until {
            draft.step(12, post, step);
        }
    }
    match reaches {
        Reach::Stage(_) => {}
        Reach::Waiting => {
            let reason = say(draft.house.language, ["等宾客回电确认", "Waiting for the guest to call back"]).to_owned();
            draft.step(30, Post::FrontDesk, Step::Pause { reason });
        }
        Reach::SentBack => {
            let reason =
                say(draft.house.language, ["补偿不够，请再想一想", "Not enough for what happened. Please reconsider"])
                    .to_owned();
            draft.step(30, Post::Manager, Step::SendBack { to: Stage::Solution, reason });
        }
    }
}

fn responsible_for(department: Department) -> Post {
    match department {
        Department::Housekeeping => Post::Housekeeper,
        Department::FoodBeverage => Post::HeadWaiter,
        Department::Kitchen => Post::Cook,
        Department::Engineering => Post::Engineer,
        Department::Finance => Post::Bookkeeper,
        Department::Recreation => Post::Masseuse,
        Department::Concierge => Post::Concierge,
        _ => Post::DutyManager,
    }
}

fn fruit(house: &House) -> Offer {
    Offer {
        compensation_item_id: None,
        name: say(house.language, ["时令水果一份", "A plate of fruit"]).to_owned(),
        kind: CompensationKind::Amenity,
        quantity: 1,
        cost_minor: 6_800,
    }
}

/// By what the complaints of all others are dated and clocked.
pub struct Archive<'house> {
    house: &'house House,
    timing: Timing,
    seed: u64,
    now_ms: i64,
}

impl<'house> Archive<'house> {
    /// A new house keeps the clocks that every house begins with.
    pub fn new(house: &'house House, seed: u64, now_ms: i64) -> Result<Self> {
        let timing = Timing::by(ClockRules::default(), &property(house.language))?;
        Ok(Archive { house, timing, seed, now_ms })
    }

    /// The complaints of invented guests, of those who ever complained. Only adds rows; what was offered comes after the
    /// batch.
    pub fn add(&self, tx: &Change, guests: impl Iterator<Item = (u32, GuestId)>, written: &mut Written) -> Result<()> {
        let complained = guests.filter(|(number, _)| number % COMPLAINTS == 2);
        let drafts = complained.map(|(number, guest_id)| {
            // A stream of its own: the guests stay who they were.
            let mut chance = Chance::of(self.seed ^ 0x636f_6d70, u64::from(number));
            let open = (number / COMPLAINTS).is_multiple_of(OPEN);
            self.invent(&mut chance, guest_id, open)
        });
        written.add(tx, &drafts.collect::<Result<Vec<_>>>()?, &self.timing)
    }

    fn invent(&self, chance: &mut Chance, guest_id: GuestId, open: bool) -> Result<Draft<'house>> {
        let trouble = &TROUBLES[chance.below(TROUBLES.len() as u32).min(chance.below(TROUBLES.len() as u32)) as usize];
        let place = match trouble.place {
            PlaceKind::Room => format!("{:02}{:02}", 6 + chance.below(13), 1 + chance.below(24)),
            PlaceKind::Outlet => say(self.house.language, chance.pick(OUTLETS)).to_owned(),
            PlaceKind::Elsewhere => String::new(),
        };
        let severity = match chance.below(100) {
            0..60 => Severity::Minor,
            60..88 => Severity::Moderate,
            88..98 => Severity::Serious,
            _ => Severity::Critical,
        };
        let days = if open { chance.below(3) } else { 4 + chance.below(REMEMBERED) };
        let at = self.now_ms - i64::from(days) * DAY - i64::from(180 + chance.below(600)) * MINUTE;
        let mut draft = Draft::taken(self.house, (guest_id, trouble, place), (severity, at), Post::FrontDesk)?;
        if open {
            let stages =
                [Stage::Ruling, Stage::Cause, Stage::Solution, Stage::Decision, Stage::Execution, Stage::Feedback];
            scene(&mut draft, trouble, Reach::Stage(chance.pick(&stages)));
        } else {
            self.end(chance, &mut draft, trouble);
        }
        Ok(draft)
    }

    /// Most complaints stand and go through all nine steps; a few do not stand or are taken back.
    fn end(&self, chance: &mut Chance, draft: &mut Draft, trouble: &Trouble) {
        let mut wait = |most: u32| i64::from(2 + chance.below(most));
        let (response, ruling, cause, solution) = (wait(60), wait(90), wait(240), wait(300));
        let (decision, done, feedback, end) = (wait(200), wait(700), wait(900), wait(600));
        let text = draft.say(APOLOGY);
        draft.step(response, Post::FrontDesk, Step::Respond { text });
        let fate = chance.below(100);
        if fate < 5 {
            let reason = draft.say(TAKEN_BACK);
            draft.step(ruling, Post::FrontDesk, Step::Withdraw { reason });
            return;
        }
        if fate < 13 {
            let (reason, text) = (draft.say(NOT_SO), draft.say(TOLD));
            draft.step(ruling, Post::DutyManager, Step::Rule { stands: false, reason });
            draft.step(cause, Post::FrontDesk, Step::Answer { text });
            return;
        }
        let responsible = responsible_for(trouble.department);
        let offers = if chance.percent(12) { vec![fruit(draft.house)] } else { Vec::new() };
        let (solved, summary) = (draft.say(trouble.solution), draft.say(SUMMED_UP));
        let mood = chance.pick(&[Mood::Satisfied, Mood::Accepts, Mood::Accepts, Mood::Dissatisfied]);
        let carried_out = Step::CarryOut { settled: draft.say(SETTLED), notified: draft.say(TOLD) };
        let evaluated = Step::Evaluate {
            summary: summary.clone(),
            lesson: draft.say(LESSON),
            won_back: mood != Mood::Dissatisfied,
        };
        draft
            .step(ruling, Post::DutyManager, Step::Rule { stands: true, reason: String::new() })
            .step(
                5,
                Post::DutyManager,
                Step::Assign { department: trouble.department, responsible_id: responsible.staff_id() },
            )
            .step(cause, responsible, Step::Analyse { cause: trouble.cause, text: solved.clone() })
            .step(solution, responsible, Step::Propose { text: solved, compensation: offers })
            .step(decision, Post::Manager, Step::Approve { note: String::new() })
            .step(done, responsible, carried_out)
            .step(feedback, Post::FrontDesk, Step::Feedback { mood, text: summary })
            .step(end, Post::Manager, evaluated);
    }
}
