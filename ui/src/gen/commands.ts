// Written by `cargo xtask gen` from the wings in core/src. Do not edit.

import { call, type CallOptions } from '../host';

export type AgeRules = { 
/**
 * By the old count: one at birth, and one more with every lunar year.
 */
nominal: boolean, };

export type Alike = { count: number, recent: Array<Repeat>, };

export type ApiError = { code: string, args: { [key in string]: JsonValue }, field: string | null, severity: Severity, };

export type Arrival = { id: number, 
/**
 * The guest's own name; empty when no guest is linked.
 */
guest: string, tier: Tier | null, dangers: number, 
/**
 * How many serious complaints of the guest are open.
 */
open_complaints: number, 
/**
 * The name on the booking; it need not be the guest's own.
 */
name: string, 
/**
 * Null while nobody has said which guest this is.
 */
guest_id: GuestId | null, arrives_on: string, departs_on: string | null, room: string, note: string, 
/**
 * As the booking has it: perhaps an agency's.
 */
phone: string, email: string, };

export type ArrivalAdded = { id: number, 
/**
 * How many guests may be meant, when nobody was chosen.
 */
namesakes: number, 
/**
 * Who they are, the likest first; or the one who is known by the name.
 */
candidates: Array<IdentityCandidate>, };

export type ArrivalFields = { 
/**
 * The name on the booking; it need not be the guest's own.
 */
name: string, 
/**
 * Null while nobody has said which guest this is.
 */
guest_id: GuestId | null, arrives_on: string, departs_on: string | null, room: string, note: string, 
/**
 * As the booking has it: perhaps an agency's.
 */
phone: string, email: string, };

export type ArrivalListRequest = { from: string, to: string, };

export type ArrivalSave = { id: number, fields: ArrivalFields, };

export type ArrivalSettle = { id: number, 
/**
 * Null: a guest whom the house does not know yet.
 */
guest_id: GuestId | null, };

export type ArrivalSettled = { guest_id: GuestId, 
/**
 * The contact points of the booking that the guest's page lacked and has now.
 */
contacts: Array<string>, };

export type Audience = "vip" | "main" | "ordinary" | "occasional" | "big_account";

export const Audience = ["vip", "main", "ordinary", "occasional", "big_account"] as const;

export type AutoUnlock = { path: string, };

export type BandBasis = "similar" | "same_severity" | "default";

export const BandBasis = ["similar", "same_severity", "default"] as const;

export type BandQuestion = { category: ComplaintCategory, severity: ComplaintSeverity, };

export type Because = "household" | "family" | "room" | "together";

export const Because = ["household", "family", "room", "together"] as const;

export type BoardColumn = { stage: Stage, total: number, overdue: number, 
/**
 * The first of them, by their clocks.
 */
complaints: Array<ComplaintLine>, };

export type BoardRequest = { filter: ComplaintFilter, };

export type Calendar = "solar" | "lunar";

export const Calendar = ["solar", "lunar"] as const;

export type CalendarDay = { date: string, lunar: LunarDate, cycle: YearCycle, 
/**
 * How many days the lunar month has: 29 or 30.
 */
lunar_month_days: number, 
/**
 * The leap month of the lunar year, if it has one.
 */
leap_month: number | null, festivals: Array<FestivalDay>, 
/**
 * Guests' dates that are neither done nor skipped.
 */
dates: number, 
/**
 * The first of them, the most valued guests first.
 */
lines: Array<DueLine>, arrivals: number, 
/**
 * Open promises for the day; named like the dates.
 */
promises: number, promise_lines: Array<Promised>, 
/**
 * Open traces for the day; named like the dates.
 */
traces: number, trace_lines: Array<Trace>, };

export type CalendarExport = { path: string, 
/**
 * Units: years from today.
 */
years: number, names?: CalendarNames, 
/**
 * Without reminders. Otherwise each date has one by its lead time.
 */
silent?: boolean, };

export type CalendarNames = "full" | "initials" | "none";

export const CalendarNames = ["full", "initials", "none"] as const;

export type CalendarRequest = { from: string, to: string, 
/**
 * How many guests' dates of each day are given; the others are counted.
 */
lines_a_day: number, };

export type CardExportRequest = { order: CardOrder, path: string, };

export type CardKind = "preference" | "vip" | "table" | "brief" | "label";

export const CardKind = ["preference", "vip", "table", "brief", "label"] as const;

export type CardLayout = "a6" | "a5" | "a4x4" | "half_a4" | "a4x2" | "a4" | "labels_3x8" | "labels_2x7" | "labels_roll";

export const CardLayout = ["a6", "a5", "a4x4", "half_a4", "a4x2", "a4", "labels_3x8", "labels_2x7", "labels_roll"] as const;

export type CardOrder = { selection: CardSelection, kind?: CardKind, layout: CardLayout, for: CardVersion, 
/**
 * Null for the property's language; cards for guests are then in the guest's.
 */
language: Language | null, 
/**
 * Labels only: the first free label on the first sheet, counted from 1 along the rows.
 */
first_free?: number, };

export type CardPreview = { guests: number, page_count: number, 
/**
 * SVG, one a page: the very pages that the PDF holds.
 */
pages: Array<string>, 
/**
 * What is written on each of the pages, for those who do not see them.
 */
texts: Array<string>, 
/**
 * Lines of the house's notes that are not on the guests' cards, and why. At most as many as are worth reading.
 */
left_out: Array<LeftOut>, 
/**
 * How many there are in all.
 */
left_out_count: number, 
/**
 * Guests without an address, who get no label.
 */
without_address: number, 
/**
 * What no font of this machine can set, and whose it is.
 */
missing: Array<MissingGlyphs>, };

export type CardPreviewRequest = { order: CardOrder, 
/**
 * The first page wanted, counted from 0, and how many.
 */
from: number, count: number, };

export type CardSelection = { "by": "guests", guests: Array<GuestId>, } | { "by": "arrivals", date: string, } | { "by": "tag", tag: string, } | { "by": "tier", tier: Tier, } | { "by": "all" };

export type CardVersion = "staff" | "house" | "guest";

export const CardVersion = ["staff", "house", "guest"] as const;

export type CardsWritten = { path: string, guests: number, pages: number, left_out: Array<LeftOut>, left_out_count: number, without_address: number, 
/**
 * What no font of this machine can set, and whose it is.
 */
missing: Array<MissingGlyphs>, };

export type Category = "room" | "bed" | "floor" | "temperature" | "food" | "drink" | "dietary" | "allergy" | "amenity" | "newspaper" | "smoking" | "accessibility" | "transport" | "communication" | "other";

export const Category = ["room", "bed", "floor", "temperature", "food", "drink", "dietary", "allergy", "amenity", "newspaper", "smoking", "accessibility", "transport", "communication", "other"] as const;

export type Cause = "skill" | "attitude" | "procedure" | "staffing" | "communication" | "equipment" | "supply" | "supplier" | "expectation" | "other";

export const Cause = ["skill", "attitude", "procedure", "staffing", "communication", "equipment", "supply", "supplier", "expectation", "other"] as const;

export type ChainHead = { change: number, 
/**
 * 64 hexadecimal digits.
 */
hash: string, 
/**
 * Changes up to this one were made by a program that sealed nothing: their seals vouch only for the time since. 0: none.
 */
adopted: number, };

export type ChangeNote = { id: number, code: string, args: { [key in string]: JsonValue }, 
/**
 * The tables touched, sorted.
 */
tables: Array<Table>, 
/**
 * The guests touched, sorted; empty when there are more than a screen could show.
 */
guests: Array<number>, };

export type ChangePassphrase = { current: string, new: string, };

export type CheckBook = { 
/**
 * A seal that was kept outside the book, `NUMBER-HASH`: the change of that number must still have it.
 */
witness?: string, };

export type CheckReport = { whole: boolean, findings: Array<Finding>, 
/**
 * Null when the book has none, which is a finding.
 */
head: ChainHead | null, };

export type Clock = "response" | "solution" | "closing";

export const Clock = ["response", "solution", "closing"] as const;

export type ClockLimits = { severity: ComplaintSeverity, response: number, solution: number, closing: number, 
/**
 * Day and night, whatever the service hours.
 */
round_the_clock: boolean, };

export type ClockRules = { hours: ServiceHours, 
/**
 * One line for each severity.
 */
limits: Array<ClockLimits>, 
/**
 * A clock is due soon when less than this is left. Units: minutes of the wall clock.
 */
soon: number, };

export type ClockState = "overdue" | "soon" | "running" | "waiting" | "stopped";

export const ClockState = ["overdue", "soon", "running", "waiting", "stopped"] as const;

export type ClockView = { clock: Clock, state: ClockState, 
/**
 * Units: milliseconds UTC. Null once it has stopped and while it waits.
 */
due_at: number | null, 
/**
 * Units: minutes of service time it ran; null while it runs.
 */
minutes: number | null, 
/**
 * The highest role it was brought before, if it was up.
 */
escalated_to: Role | null, };

export type ColumnInDoubt = { 
/**
 * Units: columns from the left, the first is 0.
 */
column: number, 
/**
 * One of its dates, as it stands in the file.
 */
example: string, 
/**
 * What the example means in each order that is left.
 */
readings: Array<OrderReading>, };

export type ColumnOfBoth = { 
/**
 * Units: columns from the left, the first is 0.
 */
column: number, 
/**
 * One of each, as they stand in the file.
 */
lunar: string, plain: string, };

export type Compensation = { id: number, complaint_id: number, 
/**
 * Null for something that is not in the catalogue.
 */
compensation_item_id: number | null, name: string, kind: CompensationKind, quantity: number, 
/**
 * Units: minor units of the property's currency, for one piece.
 */
cost_minor: number, state: CompensationState, 
/**
 * Given for good: at once, beside the manager's decision, or carried out before the complaint was taken up again.
 */
on_the_spot: boolean, 
/**
 * The staff member's name.
 */
granted_by: string | null, 
/**
 * Units: milliseconds UTC.
 */
granted_at: number | null, 
/**
 * Vouchers only: kept from the day it was first granted, also while the decision is sent back.
 */
voucher_number: string | null, 
/**
 * The last day a voucher is good.
 */
valid_until: string | null, };

export type CompensationBand = { low_minor: number, median_minor: number, high_minor: number, basis: BandBasis, 
/**
 * How many cases it was taken from: the newest, not all that ever were.
 */
cases: number, };

export type CompensationItem = { id: CompensationItemId, 
/**
 * Offered at some time: removing it only deactivates it.
 */
used: boolean, name: string, kind: CompensationKind, 
/**
 * Units: minor units of the property's currency, for one piece.
 */
cost_minor: number, 
/**
 * False: kept for the history, offered no more.
 */
active: boolean, };

export type CompensationItemFields = { name: string, kind: CompensationKind, 
/**
 * Units: minor units of the property's currency, for one piece.
 */
cost_minor: number, 
/**
 * False: kept for the history, offered no more.
 */
active: boolean, };

export type CompensationItemId = number;

export type CompensationItemRequest = { id: CompensationItemId, };

export type CompensationItemSave = { 
/**
 * Null for a new item.
 */
id: CompensationItemId | null, item: CompensationItemFields, };

export type CompensationKind = "apology" | "amenity" | "food_voucher" | "spa_voucher" | "room_voucher" | "upgrade" | "discount" | "refund" | "own";

export const CompensationKind = ["apology", "amenity", "food_voucher", "spa_voucher", "room_voucher", "upgrade", "discount", "refund", "own"] as const;

export type CompensationLimits = { concierge_minor: number, manager_minor: number, 
/**
 * How long a voucher is good from the day it is granted. Units: months.
 */
voucher_months: number, };

export type CompensationState = "proposed" | "granted";

export const CompensationState = ["proposed", "granted"] as const;

export type Complaint = { id: ComplaintId, facts: ComplaintFacts, guest: GuestLine, 
/**
 * Who may see it besides those who always may. Shape: staff ids.
 */
viewers: Array<number>, taken_by: number | null, 
/**
 * Units: milliseconds UTC.
 */
taken_at: number, state: ComplaintState, 
/**
 * What it costs the house so far.
 */
cost_minor: number, 
/**
 * Response, solution, closing.
 */
clocks: Array<ClockView>, 
/**
 * Oldest first.
 */
log: Array<LogLine>, 
/**
 * What the person at the desk may do now.
 */
allowed: Array<StepKind>, 
/**
 * The stages it can be sent back to.
 */
back_to: Array<Stage>, 
/**
 * Who owes the next step.
 */
owed: Owed, compensation: Array<Compensation>, promises: Array<Promised>, 
/**
 * The tasks of its solution.
 */
traces: Array<Trace>, };

export type ComplaintAdd = { facts: ComplaintFacts, severity: ComplaintSeverity, 
/**
 * What the guest was told at once; empty when nothing was. It stops the first clock.
 */
responded: string, 
/**
 * Staff who may see a sensitive complaint. Shape: staff ids.
 */
viewers: Array<number>, };

export type ComplaintAdded = { id: ComplaintId, };

export type ComplaintAnalysis = { from: string, to: string, total: number, by_category: Pareto, by_department: Pareto, by_cause: Pareto, by_room: Pareto, 
/**
 * Shape: the gravest first, each once.
 */
by_severity: Array<SeverityCount>, 
/**
 * Shape: open ones last, each once.
 */
by_outcome: Array<OutcomeCount>, 
/**
 * Shape: every week of a period of up to a quarter, else every month; those without complaints too.
 */
over_time: Array<PeriodCount>, 
/**
 * Medians of all. Units: minutes of service time; null while no clock of theirs has stopped.
 */
response_minutes: number | null, solution_minutes: number | null, closing_minutes: number | null, 
/**
 * Closed ones where it was judged whether the guest was won back, and how many were.
 */
judged: number, won_back: number, cost_minor: number, repeats: RepeatCounts, };

export type ComplaintCategory = "service_attitude" | "facilities" | "room_hygiene" | "food_drink" | "waiting_time" | "billing" | "noise" | "safety" | "lost_property" | "other";

export const ComplaintCategory = ["service_attitude", "facilities", "room_hygiene", "food_drink", "waiting_time", "billing", "noise", "safety", "lost_property", "other"] as const;

export type ComplaintChannel = "in_person" | "phone" | "email" | "wechat" | "letter" | "online_review" | "survey" | "other";

export const ComplaintChannel = ["in_person", "phone", "email", "wechat", "letter", "online_review", "survey", "other"] as const;

export type ComplaintCounts = { open: number, overdue: number, 
/**
 * Due soon, not overdue yet.
 */
soon: number, 
/**
 * Waiting for the guest.
 */
waiting: number, 
/**
 * The moment by which they were counted, and by which a screen counts down. Units: milliseconds UTC.
 */
now_ms: number, };

export type ComplaintFacts = { guest_id: GuestId, text: string, category: ComplaintCategory, place_kind: PlaceKind, 
/**
 * The room's number or the outlet's name.
 */
place: string, 
/**
 * Shape: YYYY-MM-DD, at the property.
 */
happened_on: string, 
/**
 * Shape: HH:MM or empty.
 */
happened_time: string, 
/**
 * What the guest wants.
 */
wants: string, channel: ComplaintChannel, 
/**
 * Only managers, who took it, who is responsible and those named may see it.
 */
sensitive: boolean, };

export type ComplaintFilter = { standing: ComplaintStanding, stage: Stage | null, category: ComplaintCategory | null, severity: ComplaintSeverity | null, department: Department | null, responsible_id: number | null, guest_id: GuestId | null, place: string, 
/**
 * Taken on this day or later.
 */
from: string | null, 
/**
 * Taken on this day or earlier.
 */
to: string | null, };

export type ComplaintId = number;

export type ComplaintLine = { id: ComplaintId, guest_id: GuestId, guest: string, native_name: string, tier: Tier, dangers: number, 
/**
 * How many serious complaints of the guest are open.
 */
open_complaints: number, text: string, category: ComplaintCategory, severity: ComplaintSeverity, place_kind: PlaceKind, place: string, sensitive: boolean, stage: Stage, outcome: Outcome | null, department: Department | null, responsible_id: number | null, taken_by: number | null, 
/**
 * At the property.
 */
taken_on: string, 
/**
 * Units of all instants: milliseconds UTC.
 */
taken_at: number, paused_at: number | null, closed_at: number | null, response_due_at: number | null, solution_due_at: number | null, closing_due_at: number | null, 
/**
 * The first clock that is up; null when closed or waiting.
 */
due_at: number | null, cost_minor: number, cause: Cause | null, won_back: boolean | null, 
/**
 * How long it took. Units: minutes of service time; null while that clock runs.
 */
response_minutes: number | null, solution_minutes: number | null, closing_minutes: number | null, 
/**
 * The highest role that an overdue clock was escalated to.
 */
escalated_to: Role | null, 
/**
 * How the first clock stands.
 */
clock: ClockState, 
/**
 * What waits for its decision. Units: minor units of the property's currency.
 */
offered_minor: number | null, 
/**
 * Who owes the next step.
 */
owed: Owed, };

export type ComplaintList = { total: number, complaints: Array<ComplaintLine>, };

export type ComplaintListRequest = { filter: ComplaintFilter, offset: number, 
/**
 * 60, where it is left out.
 */
limit: number | null, };

export type ComplaintPeriod = { from: string, to: string, };

export type ComplaintReport = { path: string, format: ReportFormat, 
/**
 * Null for the property's language.
 */
language?: Language, from: string, to: string, };

export type ComplaintReported = { path: string, 
/**
 * Open now, whenever they were taken.
 */
open: number, 
/**
 * Taken in the period.
 */
came_in: number, 
/**
 * Closed in the period.
 */
closed: number, 
/**
 * Paper only: what no font of this machine can set, and whose it is.
 */
missing: Array<MissingGlyphs>, };

export type ComplaintRequest = { id: ComplaintId, };

export type ComplaintSave = { id: ComplaintId, 
/**
 * The guest stays who it was.
 */
facts: ComplaintFacts, viewers: Array<number>, };

export type ComplaintSeverity = "minor" | "moderate" | "serious" | "critical";

export const ComplaintSeverity = ["minor", "moderate", "serious", "critical"] as const;

export type ComplaintStanding = "open" | "overdue" | "soon" | "waiting" | "closed" | "all";

export const ComplaintStanding = ["open", "overdue", "soon", "waiting", "closed", "all"] as const;

export type ComplaintState = { severity: ComplaintSeverity, stage: Stage, outcome: Outcome | null, 
/**
 * The ruling: none while nobody judged it.
 */
stands: boolean | null, department: Department | null, responsible_id: number | null, cause: Cause | null, 
/**
 * What the guest has for good: given on the spot, or by a decision that was carried out before the complaint was
 * taken up again.
 */
granted: Array<Offer>, 
/**
 * What is to be offered to the guest, as proposed or as decided.
 */
offers: Array<Offer>, 
/**
 * The manager decided on the offers.
 */
decided: boolean, mood: Mood | null, won_back: boolean | null, greetings_allowed: boolean, 
/**
 * Units of all instants: milliseconds UTC.
 */
paused_at: number | null, 
/**
 * When the house waited for the guest, oldest first.
 */
pauses: Array<[number, number]>, responded_at: number | null, solved_at: number | null, closed_at: number | null, 
/**
 * The clocks for solution and closing begin anew when a complaint is opened again.
 */
reopened_at: number | null, 
/**
 * How many steps led here.
 */
steps: number, };

export type ComplaintStep = { id: ComplaintId, 
/**
 * The step, tagged by its name under `step`.
 */
step: Step, };

export type ContactAdd = { guest_id: GuestId, kind: ContactKind, value: string, label: string, preferred: boolean, };

export type ContactKey = { kind: ContactKind, value: string, };

export type ContactKind = "phone" | "email" | "wechat" | "qq" | "post" | "other";

export const ContactKind = ["phone", "email", "wechat", "qq", "post", "other"] as const;

export type ContactPoint = { id: number, guest_id: GuestId, kind: ContactKind, value: string, label: string, preferred: boolean, };

export type ContactSave = { id: number, kind: ContactKind, value: string, label: string, preferred: boolean, };

export type CreateBook = { path: string, property: Property, manager: string, passphrase: string, 
/**
 * Lets the book open by itself from now on; `auto_unlock` of the answer says whether that could be done.
 */
auto_unlock?: boolean, };

export type CreateSample = { path: string, guests: number, seed: number, 
/**
 * What the sample's staff write in; Chinese, where it is left out.
 */
language?: Language, 
/**
 * The sample's own, which everybody is told, where it is left out.
 */
passphrase?: string, };

export type DangersRequest = { guest_ids: Array<GuestId>, };

export type DateAdd = { guest_id: GuestId, date: NewDate, };

export type DateKind = "birthday" | "wedding_anniversary" | "first_stay" | "company_day" | "memorial" | "own";

export const DateKind = ["birthday", "wedding_anniversary", "first_stay", "company_day", "memorial", "own"] as const;

export type DatePreview = { date: RecurringDate, };

export type DateRead = { 
/**
 * What stands before the date.
 */
name: string, 
/**
 * Null where nothing was typed, or only a name.
 */
date: WrittenDate | null, 
/**
 * The civil day on which it falls. Null without its year.
 */
solar: string | null, 
/**
 * The same day in the lunar calendar. Null without its year.
 */
lunar: LunarDate | null, };

export type DateSave = { id: number, date: NewDate, };

export type DateText = { 
/**
 * A date as it was typed.
 */
text: string, 
/**
 * Whether a name may stand before the date, as on the line for quick notes.
 */
named?: boolean, 
/**
 * Whether it is a day of the house, such as an arrival: with its year, and about now.
 */
day?: boolean, };

export type DatesTodayRequest = { 
/**
 * Today, where it is left out.
 */
on: string | null, 
/**
 * How many lines to give.
 */
limit: number | null, };

export type Day = { on: string, lunar: LunarDay, 
/**
 * Those of this year and the next that are not over, by day; with those that a guest who is in the house on the day
 * is likely to keep.
 */
festivals: Array<FestivalDay>, 
/**
 * Who is in the house.
 */
arrivals: Array<Arrival>, 
/**
 * Who comes on the day after: what to prepare for.
 */
tomorrow: Array<Arrival>, dates: TodayDates, 
/**
 * The most pressing first.
 */
promises: Array<PromiseDue>, 
/**
 * By department.
 */
traces: Array<Trace>, 
/**
 * Overdue and due soon, those that are up first.
 */
complaints: ComplaintList, 
/**
 * The newest first.
 */
gift_lists: Array<GiftList>, 
/**
 * The newest few, and how many guests there are in all.
 */
guests: GuestList, staff: Array<Staff>, };

export type DayOrder = "year_first" | "month_first" | "day_first";

export const DayOrder = ["year_first", "month_first", "day_first"] as const;

export type DayRequest = { 
/**
 * Today, where it is left out.
 */
on: string | null, 
/**
 * How many of the dates to give as lines.
 */
dates: number | null, };

export type Department = "front_office" | "concierge" | "housekeeping" | "food_beverage" | "kitchen" | "engineering" | "security" | "finance" | "sales" | "recreation" | "management" | "other";

export const Department = ["front_office", "concierge", "housekeeping", "food_beverage", "kitchen", "engineering", "security", "finance", "sales", "recreation", "management", "other"] as const;

export type DeskStatus = { 
/**
 * Null while no book is open.
 */
open: OpenDesk | null, 
/**
 * The place of the open book or, while none is, of the one that was open last on this computer; whether it still
 * lies there is not asked.
 */
last: string | null, };

export type DueCount = { date: string, count: number, };

export type DueCursor = { date: string, tier: number, guest_id: number, };

export type DueLine = { date: string, 
/**
 * Units: days from the day asked for; negative for a snoozed one that has passed.
 */
in_days: number, guest_id: GuestId, guest: string, native_name: string, salutation: string, tier: Tier, dangers: number, 
/**
 * How many serious complaints of the guest are open.
 */
open_complaints: number, 
/**
 * Cheerful, and held back by an open serious complaint until somebody decides.
 */
held: boolean, do_not_celebrate: boolean, kind: DateKind, label: string, 
/**
 * The dates that make up the entry: a decision is about all of them.
 */
date_ids: Array<number>, 
/**
 * The lunar day, where the date was said in the lunar calendar.
 */
lunar: LunarDate | null, 
/**
 * Years completed on the day; none where the year is not known.
 */
turning: number | null, 
/**
 * The age of a round birthday, as the house counts it.
 */
round: number | null, 
/**
 * The day is over, and nobody settled it.
 */
late: boolean, decided: Reminder | null, };

export type DueList = { 
/**
 * Entries still open, for every day asked for.
 */
days: Array<DueCount>, total: number, 
/**
 * By day, then the most valued guests first.
 */
lines: Array<DueLine>, 
/**
 * Where to go on; none at the end.
 */
next: DueCursor | null, };

export type DueRequest = { 
/**
 * Today, where it is left out.
 */
on: string | null, 
/**
 * Units: days, the first one included; one, where it is left out.
 */
days: number | null, limit: number | null, 
/**
 * Goes on after a line.
 */
after: DueCursor | null, 
/**
 * Also what is done or skipped.
 */
with_settled: boolean, };

export type Duplicate = { id: GuestId, name: string, tier: Tier, home_city: string, verdict: IdentityVerdict, reasons: Array<IdentityReason>, };

export type DuplicateQuestion = { name: string, contacts: Array<ContactKey>, 
/**
 * The guest being edited, who is no duplicate of themselves.
 */
except: GuestId | null, };

export type Escalated = { escalations: Array<Escalation>, };

export type Escalation = { complaint_id: ComplaintId, clock: Clock, role: Role, };

export type ExportLoss = { code: string, count: number, };

export type Exported = { path: string, 
/**
 * Guests, or days.
 */
count: number, 
/**
 * What the book says of them and the file cannot. Shape: empty where it says everything.
 */
lost: Array<ExportLoss>, };

export type FestivalAdded = { id: FestivalId, };

export type FestivalChoice = { id: FestivalId, own: OwnFestival | null, observed: boolean, };

export type FestivalCorrect = { id: FestivalId, year: number, 
/**
 * Null for the calendar's own day again.
 */
date: string | null, };

export type FestivalDay = { id: FestivalId, 
/**
 * What the house calls its own festival; empty for the world's, whose names are messages.
 */
own_name: string, date: string, 
/**
 * The moon may move it by a day.
 */
expected: boolean, 
/**
 * The other days it may fall on, where astronomers leave it open.
 */
open: Array<string>, 
/**
 * The house itself set the day.
 */
corrected: boolean, };

export type FestivalId = string;

export type FestivalListRequest = { from_year: number, to_year: number, };

export type FestivalObserve = { id: FestivalId, observed: boolean, };

export type FestivalRequest = { id: FestivalId, };

export type FestivalSave = { id: FestivalId, own: OwnFestival, };

export type FieldChange = { field: string, before: JsonValue, after: JsonValue, };

export type Finding = { 
/**
 * `file`, `schema`, `rows`, `search` or `journal`.
 */
part: string, problems: Array<Problem>, };

export type GiftAction = "none" | "greeting_if_selected" | "greeting" | "gift";

export const GiftAction = ["none", "greeting_if_selected", "greeting", "gift"] as const;

export type GiftFile = "xlsx" | "csv" | "packing_pdf" | "signature_pdf" | "labels_pdf";

export const GiftFile = ["xlsx", "csv", "packing_pdf", "signature_pdf", "labels_pdf"] as const;

export type GiftItem = { id: GiftItemId, 
/**
 * On a list of some year: removing it only deactivates it.
 */
used: boolean, name: string, kind: GiftKind, cost_minor: number, 
/**
 * Null: as many as are needed.
 */
stock: number | null, 
/**
 * What it contains that could harm, in words of either language.
 */
allergens: string, alcohol: boolean, 
/**
 * May be given again where it was given the last time, as festival food is.
 */
repeats: boolean, supplier: string, 
/**
 * False: kept for the history, given no more.
 */
active: boolean, };

export type GiftItemFields = { name: string, kind: GiftKind, cost_minor: number, 
/**
 * Null: as many as are needed.
 */
stock: number | null, 
/**
 * What it contains that could harm, in words of either language.
 */
allergens: string, alcohol: boolean, 
/**
 * May be given again where it was given the last time, as festival food is.
 */
repeats: boolean, supplier: string, 
/**
 * False: kept for the history, given no more.
 */
active: boolean, };

export type GiftItemId = number;

export type GiftItemRequest = { id: GiftItemId, };

export type GiftItemSave = { 
/**
 * Null for a new item.
 */
id: GiftItemId | null, item: GiftItemFields, };

export type GiftItemTotal = { gift_item_id: GiftItemId, item: string, gifts: number, cost_minor: number, 
/**
 * What is on the shelf now; null where nobody counts. Approving a list takes from it.
 */
stock: number | null, 
/**
 * How many must be bought before the list can be approved.
 */
short: number, };

export type GiftKind = "spa_coupon" | "package" | "local_speciality" | "food_voucher" | "room_voucher" | "own";

export const GiftKind = ["spa_coupon", "package", "local_speciality", "food_voucher", "room_voucher", "own"] as const;

export type GiftLine = { id: GiftLineId, guest_id: GuestId, guest: string, native_name: string, tier: Tier, dangers: number, 
/**
 * How many serious complaints of the guest are open.
 */
open_complaints: number, 
/**
 * Of a line left out: what the guest would have got.
 */
gift_item_id: GiftItemId | null, item: string | null, cost_minor: number, state: GiftState, 
/**
 * The message is `gift-omission-…` for a line left out, else `gift-reason-…`.
 */
reason: string, 
/**
 * The values of that message. With `instead`, the message `gift-omission-instead` follows it.
 */
reason_args: Record<string, unknown>, 
/**
 * The guest's own day, on a list for guests' dates.
 */
occurs_on: string | null, 
/**
 * Made or changed by a person: a new proposal leaves it as it is.
 */
by_hand: boolean, 
/**
 * The day it was packed, handed over or declined.
 */
changed_on: string | null, note: string, };

export type GiftLineAdd = { list_id: GiftListId, guest_id: GuestId, gift_item_id: GiftItemId, 
/**
 * The person was told what speaks against the gift, and means it.
 */
meant?: boolean, };

export type GiftLineChange = { id: GiftLineId, change: LineChange, 
/**
 * The person was told what speaks against the gift, and means it.
 */
meant?: boolean, };

export type GiftLineId = number;

export type GiftLines = { total: number, lines: Array<GiftLine>, };

export type GiftLinesMark = { list_id: GiftListId, 
/**
 * Null for every line that can be.
 */
lines: Array<GiftLineId> | null, as: GiftMark, };

export type GiftLinesMarked = { lines: number, };

export type GiftLinesRequest = { list_id: GiftListId, 
/**
 * Empty for all.
 */
states: Array<GiftState>, 
/**
 * Only lines with this reason.
 */
reason?: string, offset: number, limit: number, };

export type GiftList = { id: GiftListId, festival: GiftOccasion, 
/**
 * The name of a festival of the house's own; null for an occasion that has a message.
 */
own_festival: string | null, year: number, 
/**
 * The festival's day, or the first day of the period.
 */
date: string, 
/**
 * The last day of the period; null for a festival.
 */
to_on: string | null, status: GiftListStatus, budget_minor: number | null, 
/**
 * The last day the list is worked out anew.
 */
cut_off_on: string | null, 
/**
 * Guests who get a greeting and no gift, when the list was proposed.
 */
greetings: number, approved_by: string | null, 
/**
 * Units: milliseconds UTC.
 */
approved_at: number | null, created_at: number, 
/**
 * Gifts that are given: all lines but those left out and declined. So with the cost.
 */
gifts: number, cost_minor: number, left_out: number, states: Array<GiftStateCount>, 
/**
 * Shape: the item most are given of first.
 */
items: Array<GiftItemTotal>, 
/**
 * Shape: the commonest reason first.
 */
omissions: Array<GiftOmissionCount>, };

export type GiftListApprove = { list_id: GiftListId, };

export type GiftListExport = { path: string, format: GiftFile, 
/**
 * Tables only: also the guests who were left out, with the reason.
 */
left_out?: boolean, 
/**
 * Null for the property's language.
 */
language?: Language, 
/**
 * Labels only: which are in the printer.
 */
labels?: LabelStock, 
/**
 * Labels only: the first free one on the first sheet, counted from 1 along the rows.
 */
first_free?: number, festival: GiftOccasion, 
/**
 * A festival's.
 */
year?: number, 
/**
 * The first and the last day of guests' dates.
 */
from?: string, to?: string, };

export type GiftListId = number;

export type GiftListPropose = { 
/**
 * Left away: as it is; null: no limit.
 */
budget_minor?: number | null, 
/**
 * The last day the list is worked out anew. Left away: as it is; null: none.
 */
cut_off_on?: string | null, 
/**
 * Give the rule's second choice to those who cannot have the first.
 */
use_alternatives?: boolean, festival: GiftOccasion, 
/**
 * A festival's.
 */
year?: number, 
/**
 * The first and the last day of guests' dates.
 */
from?: string, to?: string, };

export type GiftListRequest = { festival: GiftOccasion, 
/**
 * A festival's.
 */
year?: number, 
/**
 * The first and the last day of guests' dates.
 */
from?: string, to?: string, };

export type GiftListStatus = "proposed" | "approved";

export const GiftListStatus = ["proposed", "approved"] as const;

export type GiftListsRequest = { offset: number, limit: number, };

export type GiftMark = "packed" | "handed_over" | "declined";

export const GiftMark = ["packed", "handed_over", "declined"] as const;

export type GiftOccasion = string;

export type GiftOmissionCount = { reason: string, lines: number, };

export type GiftPresents = { days: Array<OwnDay>, };

export type GiftRule = { 
/**
 * A festival's id, [`ANY_FESTIVAL`], or one of [`DATE_OCCASIONS`].
 */
occasion: string, audience: Audience, action: GiftAction, 
/**
 * Null for a gift whose item was removed from the catalogue.
 */
gift_item_id: GiftItemId | null, 
/**
 * What is given to those who cannot have the item.
 */
alternative_item_id: GiftItemId | null, };

export type GiftRuleSave = { occasion: string, audience: Audience, 
/**
 * Null empties the cell.
 */
action: GiftAction | null, gift_item_id?: GiftItemId, alternative_item_id?: GiftItemId, };

export type GiftRules = { 
/**
 * The rows, in their order: any festival, each festival, each kind of special date.
 */
occasions: Array<string>, 
/**
 * The cells that say something. In a festival's row an empty cell means: as any festival.
 */
rules: Array<GiftRule>, };

export type GiftState = "proposed" | "left_out" | "approved" | "packed" | "handed_over" | "declined";

export const GiftState = ["proposed", "left_out", "approved", "packed", "handed_over", "declined"] as const;

export type GiftStateCount = { state: GiftState, lines: number, };

export type GiftsExported = { path: string, lines: number, 
/**
 * Paper only: what no font of this machine can set, and whose it is.
 */
missing: Array<MissingGlyphs>, };

export type Guest = { id: GuestId, household_id: number | null, 
/**
 * Shape: YYYY-MM-DD.
 */
confirmed_on: string | null, confirmed_by: number | null, 
/**
 * Units: milliseconds UTC.
 */
created_at: number, updated_at: number, display_name: string, native_name: string, 
/**
 * Spaced, without tones. Suggested from the name and free to be corrected, for names read otherwise.
 */
pinyin: string, salutation: string, alias: string, sex: Sex, birth_year: number | null, 
/**
 * Source: BCP 47, such as `zh-CN`; empty when unknown.
 */
language: string, nationality: string, home_city: string, occupation: string, company: string, family_situation: string, address: string, tier: Tier, big_account: boolean, do_not_disturb: boolean, 
/**
 * Shape: HH:MM or empty.
 */
quiet_from: string, 
/**
 * Shape: HH:MM or empty.
 */
quiet_to: string, 
/**
 * No cheerful greeting and no gift, whatever the occasion.
 */
do_not_celebrate: boolean, 
/**
 * An ordinary guest who gets a birthday greeting all the same.
 */
greeting_selected: boolean, 
/**
 * What the staff must be careful about; never on paper that a guest may see.
 */
caution: string, source: string, keeper_id: number | null, };

export type GuestAdd = { 
/**
 * A field that is not named begins empty.
 */
fields: Partial<GuestFields>, contacts?: Array<NewContact>, tags?: Array<string>, };

export type GuestAdded = { id: GuestId, };

export type GuestDanger = { guest_id: GuestId, category: Category, text: string, };

export type GuestExport = { filter: GuestFilter, format: GuestFile, path: string, };

export type GuestFields = { display_name: string, native_name: string, 
/**
 * Spaced, without tones. Suggested from the name and free to be corrected, for names read otherwise.
 */
pinyin: string, salutation: string, alias: string, sex: Sex, birth_year: number | null, 
/**
 * Source: BCP 47, such as `zh-CN`; empty when unknown.
 */
language: string, nationality: string, home_city: string, occupation: string, company: string, family_situation: string, address: string, tier: Tier, big_account: boolean, do_not_disturb: boolean, 
/**
 * Shape: HH:MM or empty.
 */
quiet_from: string, 
/**
 * Shape: HH:MM or empty.
 */
quiet_to: string, 
/**
 * No cheerful greeting and no gift, whatever the occasion.
 */
do_not_celebrate: boolean, 
/**
 * An ordinary guest who gets a birthday greeting all the same.
 */
greeting_selected: boolean, 
/**
 * What the staff must be careful about; never on paper that a guest may see.
 */
caution: string, source: string, keeper_id: number | null, };

export type GuestFile = "vcard" | "vcard3" | "csv" | "xlsx";

export const GuestFile = ["vcard", "vcard3", "csv", "xlsx"] as const;

export type GuestFilter = { 
/**
 * As in the search: name in any script, initials, phone tail, handle, room.
 */
text: string, tag: string | null, tier: Tier | null, 
/**
 * True for local guests only, false for those from elsewhere.
 */
local: boolean | null, language: string | null, };

export type GuestGift = { id: GiftLineId, festival: GiftOccasion, 
/**
 * The name of a festival of the house's own; null for an occasion that has a message.
 */
own_festival: string | null, year: number, 
/**
 * The guest's own day, where it was given for one.
 */
occurs_on: string | null, item: string, cost_minor: number, handed_over_on: string | null, note: string, };

export type GuestHistoryLine = { change_id: number, op: string, args: Record<string, unknown>, staff: string | null, at: number, table: string, fields: Array<FieldChange>, };

export type GuestHistoryRequest = { guest_id: number, limit: number, };

export type GuestHit = { id: GuestId, display_name: string, native_name: string, pinyin: string, salutation: string, company: string, home_city: string, tier: Tier, 
/**
 * How many dangers (allergies) are noted.
 */
dangers: number, 
/**
 * How many serious complaints of the guest are open.
 */
open_complaints: number, };

export type GuestId = number;

export type GuestLine = { id: GuestId, display_name: string, native_name: string, pinyin: string, salutation: string, tier: Tier, company: string, home_city: string, language: string, dangers: number, 
/**
 * How many serious complaints of the guest are open.
 */
open_complaints: number, 
/**
 * The preferred contact point, or the first; empty when there is none.
 */
contact: string, 
/**
 * Comma-separated.
 */
tags: string, };

export type GuestList = { 
/**
 * How many match. With a search text it is counted up to [`COUNTED`] only.
 */
total: number, guests: Array<GuestLine>, };

export type GuestListRequest = { filter: GuestFilter, sort: GuestSort, offset: number, limit: number, };

export type GuestPage = { guest: Guest, 
/**
 * Home city is the property's city.
 */
local: boolean, contacts: Array<ContactPoint>, preferences: Array<Preference>, 
/**
 * What endangers those who live or travel with the guest, or share the room in the coming weeks.
 */
shared_dangers: Array<SharedDanger>, 
/**
 * What notes and bookings say of health and diet, and nobody has noted.
 */
offers: Array<HealthOffer>, dates: Array<SpecialDate>, 
/**
 * Wedding anniversaries that were noted of a spouse only.
 */
spouse_dates: Array<SpouseDate>, 
/**
 * Open ones first.
 */
promises: Array<Promised>, 
/**
 * Open ones first.
 */
traces: Array<Trace>, relationships: Array<Relationship>, household: Array<HouseholdMember>, tags: Array<string>, notes: Array<Note>, 
/**
 * What was handed over, newest first.
 */
gifts: Array<GuestGift>, arrivals: Array<Arrival>, visits: VisitHistory, 
/**
 * Those the person at the desk may see: open ones by their clocks, then closed ones, newest first.
 */
complaints: Array<ComplaintLine>, };

export type GuestPhoto = { 
/**
 * An address for an image element; null where there is none.
 */
photo: string | null, };

export type GuestRequest = { guest_id: GuestId, };

export type GuestSave = { id: GuestId, 
/**
 * Only the fields that were changed.
 */
fields: Partial<GuestFields>, };

export type GuestSort = "name" | "newest";

export const GuestSort = ["name", "newest"] as const;

export type HandoverExportRequest = { order: HandoverOrder, path: string, };

export type HandoverOrder = { 
/**
 * Null for the property's language.
 */
language?: Language, };

export type HandoverPreviewRequest = { order: HandoverOrder, 
/**
 * The first page, counted from 0.
 */
from: number, count: number, };

export type HealthOffer = { source: HealthOfferSource, 
/**
 * The whole text that says it.
 */
said: string, category: Category, strength: Strength, text: string, };

export type HealthOfferDecline = { guest_id: GuestId, 
/**
 * As the offer said it.
 */
text: string, };

export type HealthOfferSource = "note" | "booking" | "tag";

export const HealthOfferSource = ["note", "booking", "tag"] as const;

export type HealthRead = { 
/**
 * In the order of the text; empty where it says nothing of the kind.
 */
heard: Array<Heard>, 
/**
 * The text says more than that: whoever keeps only what was heard loses something.
 */
more: boolean, };

export type HealthReadRequest = { text: string, };

export type Heard = { category: Category, strength: Strength, text: string, };

export type HousePaper = { 
/**
 * An address for an image element; null where the name stands alone.
 */
logo: string | null, address: string, postcode: string, phone: string, 
/**
 * Where and how to book, for vouchers.
 */
booking: string, };

export type HouseholdJoin = { guest_id: GuestId, 
/**
 * Whose household; one is founded when that guest has none yet.
 */
with_guest_id: GuestId, };

export type HouseholdMember = { id: GuestId, name: string, };

export type IdentityAsked = { "by": "arrival", id: number, } | { "by": "line", import_id: number, line: number, guest_id: GuestId, };

export type IdentityCandidate = { id: GuestId, name: string, verdict: IdentityVerdict, reasons: Array<IdentityReason>, };

export type IdentityQuestion = { 
/**
 * What the answer is about.
 */
asked: IdentityAsked, written: IdentityWritten, 
/**
 * Who it may be. Shape: the likest first.
 */
sides: Array<IdentitySide>, };

export type IdentityReason = "same_name" | "same_reading" | "part_of_name" | "similar_name" | "same_family_name" | "same_given_name" | "name_unreadable" | "other_name" | "common_name" | "several_persons" | "same_contact" | "shared_contact" | "same_birthday" | "same_day" | "same_birth_year" | "same_company" | "other_birth_year" | "other_birthday" | "other_native_name" | "other_generation" | "other_sex" | "other_accents";

export const IdentityReason = ["same_name", "same_reading", "part_of_name", "similar_name", "same_family_name", "same_given_name", "name_unreadable", "other_name", "common_name", "several_persons", "same_contact", "shared_contact", "same_birthday", "same_day", "same_birth_year", "same_company", "other_birth_year", "other_birthday", "other_native_name", "other_generation", "other_sex", "other_accents"] as const;

export type IdentitySide = { id: GuestId, name: string, native_name: string, reading: string, tier: Tier, company: string, home_city: string, phones: Array<string>, emails: Array<string>, birth_year: number | null, 
/**
 * The last day on which the guest arrived; none who never did.
 */
last_visit: string | null, 
/**
 * In words, such as the guest's page has them.
 */
dangers: Array<GuestDanger>, 
/**
 * How many serious complaints of the guest are open.
 */
open_complaints: number, verdict: IdentityVerdict, speaks_for: Array<IdentityReason>, speaks_against: Array<IdentityReason>, };

export type IdentityVerdict = "same" | "perhaps" | "different";

export const IdentityVerdict = ["same", "perhaps", "different"] as const;

export type IdentityWritten = { name: string, 
/**
 * The native name and the reading, where there are any.
 */
other_names: Array<string>, phones: Array<string>, emails: Array<string>, birth_year: number | null, arrives_on: string | null, departs_on: string | null, room: string, note: string, };

export type ImportDiffering = { line: number, guest_id: GuestId, name: string, 
/**
 * Of the date in the book.
 */
date_id: number, book: NewDate, file: NewDate, };

export type ImportDouble = { line: number, name: string, added: GuestId, 
/**
 * The likest.
 */
known: GuestId, 
/**
 * Shape: the likest first; empty in reports of an earlier time.
 */
candidates: Array<IdentityCandidate>, 
/**
 * Whether somebody has said since who it is.
 */
settled: boolean, };

export type ImportField = "name" | "family_name" | "given_name" | "middle_name" | "native_name" | "pinyin" | "salutation" | "alias" | "sex" | "birth_year" | "language" | "nationality" | "home_city" | "occupation" | "company" | "family_situation" | "address" | "postcode" | "province" | "tier" | "big_account" | "caution" | "source" | "phone" | "contact_label" | "email" | "wechat" | "qq" | "other_contact" | "tags" | "note" | "birthday" | "lunar_birthday" | "birthday_calendar" | "anniversary" | "allergy" | "dietary" | "must" | "likes" | "avoid" | "arrival" | "departure" | "room" | "booking_status" | "event_label" | "event" | "do_not_disturb" | "quiet_hours" | "do_not_celebrate" | "greeting_selected" | "keeper" | "household" | "number" | "contacts" | "related" | "dates" | "preferences" | "calls";

export const ImportField = ["name", "family_name", "given_name", "middle_name", "native_name", "pinyin", "salutation", "alias", "sex", "birth_year", "language", "nationality", "home_city", "occupation", "company", "family_situation", "address", "postcode", "province", "tier", "big_account", "caution", "source", "phone", "contact_label", "email", "wechat", "qq", "other_contact", "tags", "note", "birthday", "lunar_birthday", "birthday_calendar", "anniversary", "allergy", "dietary", "must", "likes", "avoid", "arrival", "departure", "room", "booking_status", "event_label", "event", "do_not_disturb", "quiet_hours", "do_not_celebrate", "greeting_selected", "keeper", "household", "number", "contacts", "related", "dates", "preferences", "calls"] as const;

export type ImportId = { import_id: number, };

export type ImportIssue = { line: number, property: string, code: string, };

export type ImportJoin = { line: number, 
/**
 * As the file writes it.
 */
name: string, known: IdentityCandidate, 
/**
 * Who has the same contact point under another name.
 */
sharing: Array<IdentityCandidate>, };

export type ImportKind = "vcard" | "guests" | "arrivals";

export const ImportKind = ["vcard", "guests", "arrivals"] as const;

export type ImportLine = { id: number, kind: ImportKind, file_name: string, added: number, updated: number, 
/**
 * Units: milliseconds UTC.
 */
at: number, staff: string | null, };

export type ImportPreview = { kind: ImportKind, file_name: string, 
/**
 * The encoding used to read the file; empty for a workbook, which has none.
 */
encoding: string, 
/**
 * The file's own headings; empty for a vCard file, which needs no matching.
 */
headings: Array<string>, 
/**
 * Shape: one entry a heading: as matched last time for a file of this shape, or as the heading suggests.
 */
mapping: Array<ImportField | null>, remembered: boolean, 
/**
 * The fields a column can be matched with.
 */
fields: Array<ImportField>, 
/**
 * The first rows, or the first cards as name, contact points and dates.
 */
sample: Array<Array<string>>, rows: number, 
/**
 * Those of them that hold dates.
 */
date_fields: Array<ImportField>, 
/**
 * Columns in which day and month may be either way round. Those that hold a date need an answer to be brought in.
 */
in_doubt: Array<ColumnInDoubt>, 
/**
 * Columns with lunar dates and others that do not say their calendar.
 */
mixed: Array<ColumnOfBoth>, };

export type ImportPreviewRequest = { path: string, 
/**
 * Null to tell from the file itself.
 */
kind: ImportKind | null, 
/**
 * By any name that the web knows it by; null to tell from the file itself.
 */
encoding: string | null, };

export type ImportReport = { 
/**
 * Null for a trial run, which changes nothing.
 */
import_id: number | null, added: number, updated: number, 
/**
 * Shape: of every kind of refusal the first lines, as they come in the file.
 */
refused: Array<ImportIssue>, 
/**
 * How many there are in all.
 */
refused_total: number, 
/**
 * Shape: of every kind of loss the first lines, as they come in the file.
 */
dropped: Array<ImportIssue>, 
/**
 * How many there are in all.
 */
dropped_total: number, 
/**
 * Things to note, where nothing was lost. Shape: as `dropped`.
 */
remarks: Array<ImportIssue>, remarks_total: number, 
/**
 * Shape: the first of them only; all of them are among the dropped too.
 */
differing: Array<ImportDiffering>, 
/**
 * Shape: the first of them only. Nothing was lost with the others, and a hotel has namesakes by the thousand.
 */
doubles: Array<ImportDouble>, 
/**
 * How many there are in all.
 */
doubles_total: number, 
/**
 * Shape: the first of those whose name is written otherwise or who share a contact point: the others surprise nobody.
 */
joined: Array<ImportJoin>, 
/**
 * How many lines were taken for a known guest in all.
 */
joined_total: number, 
/**
 * The days of the arrivals it brought. Shape: by day, the first of them only.
 */
arrival_days: Array<string>, 
/**
 * Shape: the first of them, as they come in the file.
 */
unsettled: Array<ImportUnsettled>, unsettled_total: number, };

export type ImportRun = { path: string, kind: ImportKind, 
/**
 * Null to match as the preview says. Ignored for vCards.
 */
mapping: Array<ImportField | null> | null, 
/**
 * In which order the dates of columns in doubt are written.
 */
day_order: DayOrder | null, 
/**
 * Of the dates that do not say theirs, in columns where others do; null for solar.
 */
calendar: Calendar | null, 
/**
 * As in the preview.
 */
encoding: string | null, 
/**
 * Tells what would happen and changes nothing.
 */
dry_run: boolean, };

export type ImportSettle = { import_id: number, line: number, 
/**
 * The guest whom the line is about; null: the one whom it added, who is somebody else than the others.
 */
guest_id: GuestId | null, };

export type ImportUnsettled = { line: number, name: string, arrival_id: number, 
/**
 * Shape: the likest first.
 */
candidates: Array<IdentityCandidate>, };

export type ItemRemoved = { 
/**
 * It was used at some time, so it is only deactivated.
 */
deactivated: boolean, };

export type JsonValue = number | string | boolean | Array<JsonValue> | { [key in string]: JsonValue } | null;

export type LabelStock = "labels_3x8" | "labels_2x7" | "labels_roll";

export const LabelStock = ["labels_3x8", "labels_2x7", "labels_roll"] as const;

export type Language = "en" | "zh-CN";

export const Language = ["en", "zh-CN"] as const;

export type LateClear = { 
/**
 * What fell before this day is late no more.
 */
before: string, };

export type LeadTime = { kind: DateKind, tier: Tier, days: number, };

export type LeapDayPolicy = "feb28" | "mar1";

export const LeapDayPolicy = ["feb28", "mar1"] as const;

export type LeapPolicy = "ordinary" | "leap_when_present" | "both";

export const LeapPolicy = ["ordinary", "leap_when_present", "both"] as const;

export type LeftOut = { guest: string, text: string, why: WhyLeftOut, };

export type Letterhead = { address: string, postcode: string, phone: string, 
/**
 * Where and how to book, for vouchers.
 */
booking: string, };

export type LineChange = { "do": "swap", gift_item_id: GiftItemId, } | { "do": "leave_out" } | { "do": "put_back", gift_item_id: GiftItemId | null, } | { "do": "note", note: string, };

export type LogLine = { number: number, staff_id: number | null, staff: string | null, 
/**
 * Units: milliseconds UTC.
 */
at: number, 
/**
 * The change that can be undone to take this step back; null while later steps rest on it, and for step 1.
 */
undo: number | null, } & ({ "step": "record", severity: ComplaintSeverity, } | { "step": "respond", text: string, } | { "step": "grant", compensation: Array<Offer>, reason: string, } | { "step": "rule", stands: boolean, reason: string, } | { "step": "answer", text: string, } | { "step": "assign", department: Department, responsible_id: number, } | { "step": "analyse", cause: Cause, text: string, } | { "step": "propose", text: string, compensation: Array<Offer>, } | { "step": "approve", note: string, } | { "step": "change", text: string, compensation: Array<Offer>, reason: string, } | { "step": "send_back", to: Stage, reason: string, } | { "step": "carry_out", settled: string, notified: string, } | { "step": "feedback", mood: Mood, text: string, } | { "step": "evaluate", summary: string, lesson: string, won_back: boolean, } | { "step": "pause", reason: string, } | { "step": "resume", note: string, } | { "step": "reassign", department: Department, responsible_id: number, reason: string, } | { "step": "reassess", severity: ComplaintSeverity, reason: string, } | { "step": "withdraw", reason: string, } | { "step": "reopen", reason: string, } | { "step": "allow_greetings", reason: string, } | { "step": "hold_greetings", reason: string, });

export type LunarDate = { year: number, month: number, leap: boolean, day: number, };

export type LunarDay = { cycle: YearCycle, 
/**
 * The leap month of its year, if it has one.
 */
leap_month: number | null, year: number, month: number, leap: boolean, day: number, };

export type MergePreview = { keep: GuestId, drop: GuestId, };

export type MergeRequest = { keep: GuestId, drop: GuestId, 
/**
 * The fields whose value was chosen from the other side or typed anew.
 */
fields: Partial<GuestFields>, };

export type MergeSides = { keep: GuestPage, drop: GuestPage, };

export type MissingGlyphs = { 
/**
 * The guest whose card it is; empty where a sheet is of several.
 */
whose: string, 
/**
 * Shape: each once, in order of appearance.
 */
characters: string, 
/**
 * The message is `paper-script-` and this.
 */
script: string, 
/**
 * The font that has them, by the name it is installed under.
 */
font: string, };

export type MoneyRead = { 
/**
 * Units: minor units of the property's currency. Null where nothing was typed.
 */
amount_minor: number | null, };

export type MoneyText = { 
/**
 * An amount as it was typed.
 */
text: string, };

export type Mood = "satisfied" | "accepts" | "dissatisfied";

export const Mood = ["satisfied", "accepts", "dissatisfied"] as const;

export type NewContact = { kind: ContactKind, value: string, label: string, preferred: boolean, };

export type NewDate = { kind: DateKind, 
/**
 * What it is called; needed for a date of its own kind, a remark otherwise.
 */
label: string, 
/**
 * Days ahead it is to be seen, where they differ from the house's.
 */
lead_days: number | null, calendar: Calendar, 
/**
 * The year in its own calendar, where it is known.
 */
year: number | null, month: number, leap: boolean, day: number, leap_policy: LeapPolicy, leap_day_policy: LeapDayPolicy, };

export type NewPreference = { category: Category, text: string, strength: Strength, source: string, };

export type NewPromise = { text: string, 
/**
 * The day it was promised for. Without one it is due at the next arrival.
 */
due_on: string | null, };

export type NewTrace = { department: Department, text: string, due_on: string, };

export type NewVisit = { kind: VisitKind, state: VisitState, 
/**
 * The day of arrival, or of the meal.
 */
from_on: string, 
/**
 * The day of departure. Of a meal, and of day use, the same day.
 */
to_on: string, 
/**
 * The room, or the outlet.
 */
place: string, 
/**
 * How many sat at the table; 0 where it is not known.
 */
covers: number, 
/**
 * The company or agent that the bill ran through. It is no guest.
 */
account: string, 
/**
 * How the booking came.
 */
channel: string, note: string, room_minor: number, food_minor: number, other_minor: number, };

export type Note = { id: number, guest_id: GuestId, kind: NoteKind, text: string, staff: string | null, 
/**
 * Units: milliseconds UTC.
 */
at: number, };

export type NoteAdd = { guest_id: GuestId, kind: NoteKind, text: string, };

export type NoteKind = "note" | "call";

export const NoteKind = ["note", "call"] as const;

export type NoteSave = { id: number, text: string, };

export type Nothing = Record<symbol, never>;

export type Occurrence = { date: string, lunar: LunarDate, 
/**
 * Units: days from today.
 */
in_days: number, 
/**
 * Years completed on the day; none where the year is not known.
 */
turning: number | null, };

export type Offer = { 
/**
 * Null for something that is not in the catalogue.
 */
compensation_item_id: number | null, name: string, kind: CompensationKind, quantity: number, 
/**
 * Units: minor units of the property's currency, for one piece.
 */
cost_minor: number, };

export type OpenBook = { path: string, passphrase: string, 
/**
 * As for a new book, where who sits down at it is a manager. False leaves a key that is kept where it is.
 */
auto_unlock?: boolean, };

export type OpenDesk = { path: string, property: Property, staff: Staff, 
/**
 * Shape: YYYY-MM-DD, the civil day at the property.
 */
today: string, 
/**
 * True for a sample hotel that anybody may look around in.
 */
sample: boolean, 
/**
 * True when the book opens by itself on this computer.
 */
auto_unlock: boolean, 
/**
 * Where the newest changes of another state of this book lie, which were found beside it and belong to no file any
 * more: a backup was put in the place of a book that had crashed. To be told once.
 */
log_set_aside: string | null, };

export type OrderReading = { order: DayOrder, date: WrittenDate, };

export type Outcome = "resolved" | "not_standing" | "withdrawn";

export const Outcome = ["resolved", "not_standing", "withdrawn"] as const;

export type OutcomeCount = { 
/**
 * Null for those that are open.
 */
outcome: Outcome | null, count: number, };

export type OutgoingFormat = "xlsx" | "csv" | "vcard" | "ics" | "pdf" | "print";

export const OutgoingFormat = ["xlsx", "csv", "vcard", "ics", "pdf", "print"] as const;

export type OutgoingKind = "guests" | "calendar" | "gift_list" | "packing_list" | "signature_list" | "labels" | "complaint_report" | "cards" | "guest_cards" | "table_cards" | "vip_cards" | "arrival_brief" | "handover" | "vouchers";

export const OutgoingKind = ["guests", "calendar", "gift_list", "packing_list", "signature_list", "labels", "complaint_report", "cards", "guest_cards", "table_cards", "vip_cards", "arrival_brief", "handover", "vouchers"] as const;

export type OutgoingLine = { id: number, what: OutgoingKind, format: OutgoingFormat, 
/**
 * Empty for what was printed.
 */
file_name: string, lines: number, 
/**
 * Units: milliseconds UTC.
 */
at: number, 
/**
 * What the clocks at the property showed. Shape: YYYY-MM-DD HH:MM.
 */
when: string, staff: string | null, };

export type OutgoingList = { total: number, lines: Array<OutgoingLine>, };

export type OutgoingListRequest = { offset: number, limit: number, };

export type Owed = { staff_id: number | null, department: Department | null, role: Role | null, };

export type OwnDay = { guest_id: GuestId, kind: DateKind, date: string, };

export type OwnFestival = { name: string, calendar: Calendar, month: number, day: number, };

export type PaperPreview = { page_count: number, 
/**
 * SVG, one a page: the very pages that the PDF holds.
 */
pages: Array<string>, 
/**
 * What is written on each of the pages, for those who do not see them.
 */
texts: Array<string>, 
/**
 * What no font of this machine can set, on all pages.
 */
missing: Array<MissingGlyphs>, };

export type PaperWritten = { path: string, pages: number, 
/**
 * What no font of this machine can set.
 */
missing: Array<MissingGlyphs>, };

export type Pareto = { bars: Array<ParetoBar>, 
/**
 * How many complaints the whole chart is of: all of the period, and of rooms those that happened in one.
 */
total: number, 
/**
 * How many bars there are in all.
 */
of: number, };

export type ParetoBar = { 
/**
 * The code of the category, department or cause, [`UNASSIGNED`] for those that have none yet; the number of the room.
 */
key: string, count: number, cost_minor: number, 
/**
 * Of all bars. Units: 0 to 1.
 */
share: number, 
/**
 * Of this bar and those before it. Units: 0 to 1.
 */
cumulative_share: number, 
/**
 * The share in whole percent, so that those of all bars make a hundred.
 */
percent: number, 
/**
 * The percent of this bar and those before it.
 */
cumulative_percent: number, };

export type PeriodCount = { begins_on: string, count: number, cost_minor: number, };

export type PhotoChoose = { guest_id: GuestId, path: string, };

export type PictureFile = { path: string, };

export type PlaceKind = "room" | "outlet" | "elsewhere";

export const PlaceKind = ["room", "outlet", "elsewhere"] as const;

export type Preference = { id: number, guest_id: GuestId, category: Category, text: string, strength: Strength, source: string, noted_by: string | null, 
/**
 * Units: milliseconds UTC.
 */
noted_at: number, confirmed_on: string | null, };

export type PreferenceAdd = { guest_id: GuestId, preference: NewPreference, };

export type PreferenceSave = { id: number, preference: NewPreference, };

export type Present = { guest_id: GuestId, kind: DateKind, date: string, do: PresentAction, 
/**
 * The gift, by name.
 */
item: string | null, 
/**
 * Why the gift of the rule is not suitable: the code of an omission.
 */
barred: string | null, 
/**
 * The line of a list on which it stands.
 */
line: PresentLine | null, };

export type PresentAction = "nothing" | "not_selected" | "greet" | "give";

export const PresentAction = ["nothing", "not_selected", "greet", "give"] as const;

export type PresentLine = { list_id: GiftListId, line_id: GiftLineId, state: GiftState, 
/**
 * The list's period.
 */
from: string, to: string, };

export type Problem = { code: ProblemCode, 
/**
 * Numbers of rows are texts, so that no language groups their digits.
 */
args: { [key in string]: JsonValue }, };

export type ProblemCode = "part_unreadable" | "header_damaged" | "page_damaged" | "index_row_missing" | "engine_finds" | "object_missing" | "object_unknown" | "object_altered" | "link_broken" | "row_altered" | "row_missing" | "row_unknown" | "row_changed_unseen" | "row_unreadable" | "batch_altered" | "batch_unproved" | "table_unreadable" | "table_unknown" | "guest_not_indexed" | "document_of_nobody" | "guest_shown_otherwise" | "hit_of_nobody" | "change_missing" | "change_altered" | "change_unsealed" | "change_empty" | "undo_disagrees" | "last_change_missing" | "head_differs" | "head_missing" | "entry_missing" | "entry_misplaced" | "witness_unknown" | "witness_differs";

export const ProblemCode = ["part_unreadable", "header_damaged", "page_damaged", "index_row_missing", "engine_finds", "object_missing", "object_unknown", "object_altered", "link_broken", "row_altered", "row_missing", "row_unknown", "row_changed_unseen", "row_unreadable", "batch_altered", "batch_unproved", "table_unreadable", "table_unknown", "guest_not_indexed", "document_of_nobody", "guest_shown_otherwise", "hit_of_nobody", "change_missing", "change_altered", "change_unsealed", "change_empty", "undo_disagrees", "last_change_missing", "head_differs", "head_missing", "entry_missing", "entry_misplaced", "witness_unknown", "witness_differs"] as const;

export type PromiseAdd = { guest_id: GuestId, promise: NewPromise, complaint_id?: number, };

export type PromiseBecause = "overdue" | "due" | "in_house" | "arriving";

export const PromiseBecause = ["overdue", "due", "in_house", "arriving"] as const;

export type PromiseDue = { because: PromiseBecause, 
/**
 * The day promised; for a guest in the house the day of departure, while it is known; for one who comes the arrival.
 */
day: string, 
/**
 * Where the guest lives, or will; empty when the guest is not expected or the room not known.
 */
room: string, id: number, guest_id: GuestId, guest: string, tier: Tier, dangers: number, 
/**
 * How many serious complaints of the guest are open.
 */
open_complaints: number, 
/**
 * The complaint it was made for.
 */
complaint_id: number | null, text: string, due_on: string | null, made_by: string | null, 
/**
 * Units: milliseconds UTC.
 */
made_at: number, state: PromiseState, settled_by: string | null, 
/**
 * Units: milliseconds UTC.
 */
settled_at: number | null, 
/**
 * Why it was released, or how it was kept.
 */
settled_note: string, };

export type PromiseListRequest = { open_only: boolean, guest_id: GuestId | null, 
/**
 * Promised for a day from here on: those without a day are left out then.
 */
from: string | null, 
/**
 * Promised for a day up to here: those without a day are left out then.
 */
to: string | null, limit: number | null, };

export type PromiseSave = { id: number, promise: NewPromise, };

export type PromiseSettle = { id: number, note?: string, };

export type PromiseState = "open" | "kept" | "released";

export const PromiseState = ["open", "kept", "released"] as const;

export type Promised = { id: number, guest_id: GuestId, guest: string, tier: Tier, dangers: number, 
/**
 * How many serious complaints of the guest are open.
 */
open_complaints: number, 
/**
 * The complaint it was made for.
 */
complaint_id: number | null, text: string, due_on: string | null, made_by: string | null, 
/**
 * Units: milliseconds UTC.
 */
made_at: number, state: PromiseState, settled_by: string | null, 
/**
 * Units: milliseconds UTC.
 */
settled_at: number | null, 
/**
 * Why it was released, or how it was kept.
 */
settled_note: string, };

export type Property = { name: string, 
/**
 * Guests whose home city this is are local guests.
 */
city: string, 
/**
 * Source: ISO 4217, three capital letters.
 */
currency: string, language: Language, 
/**
 * Source: the IANA time zone database, such as `Asia/Shanghai`.
 */
time_zone: string, 
/**
 * In which order the house writes year, month and day; null for the order of the currency's country.
 */
day_order?: DayOrder | null, };

export type RecurringDate = { calendar: Calendar, 
/**
 * The year in its own calendar, where it is known.
 */
year: number | null, month: number, leap: boolean, day: number, leap_policy: LeapPolicy, leap_day_policy: LeapDayPolicy, };

export type Relationship = { id: number, kind: RelationshipKind, name: string, 
/**
 * Null when the house does not know the other person.
 */
related_guest_id: GuestId | null, 
/**
 * True when it was noted on the other's page: `kind` is then what this guest is to the other.
 */
noted_on_other: boolean, };

export type RelationshipAdd = { guest_id: GuestId, kind: RelationshipKind, related_guest_id: GuestId | null, 
/**
 * For a person who is no guest of the house.
 */
related_name: string, };

export type RelationshipKind = "spouse" | "child" | "parent" | "sibling" | "assistant" | "company" | "travels_with" | "friend" | "other";

export const RelationshipKind = ["spouse", "child", "parent", "sibling", "assistant", "company", "travels_with", "friend", "other"] as const;

export type Reminder = { state: ReminderState, snoozed_until: string | null, reason: string, };

export type ReminderRequest = { date_ids: Array<number>, occurs_on: string, };

export type ReminderSkip = { date_ids: Array<number>, occurs_on: string, reason: string, };

export type ReminderSnooze = { date_ids: Array<number>, occurs_on: string, until: string, };

export type ReminderState = "done" | "snoozed" | "skipped";

export const ReminderState = ["done", "snoozed", "skipped"] as const;

export type Repeat = { id: ComplaintId, guest_id: GuestId, guest: string, text: string, category: ComplaintCategory, severity: ComplaintSeverity, place: string, stage: Stage, 
/**
 * Units: milliseconds UTC.
 */
taken_at: number, };

export type RepeatCounts = { same_guest: number, same_room: number, };

export type RepeatQuestion = { guest_id: GuestId | null, place: string, category: ComplaintCategory | null, 
/**
 * The complaint that is asked about, when it is already kept.
 */
except: ComplaintId | null, };

export type Repeats = { same_guest: Alike, same_place: Alike, 
/**
 * The same category in the same place: most likely the same cause.
 */
same_cause: Alike, };

export type Reply = { value: JsonValue, change: ChangeNote | null, };

export type ReportFormat = "xlsx" | "csv" | "pdf";

export const ReportFormat = ["xlsx", "csv", "pdf"] as const;

export type Role = "concierge" | "manager" | "administrator";

export const Role = ["concierge", "manager", "administrator"] as const;

export type RowId = { id: number, };

export type SampleCreated = { status: DeskStatus, 
/**
 * To be shown: it opens the sample again.
 */
passphrase: string | null, };

export type SearchRequest = { text: string, limit: number, };

export type ServiceHours = { 
/**
 * Shape: HH:MM.
 */
from: string, 
/**
 * Shape: HH:MM. At or before `from` it is the next day's; the same time is the whole day.
 */
to: string, 
/**
 * Days without service. Source: ISO 8601, Monday is 1.
 */
closed_on: Array<number>, };

export type Setting = { key: string, value: JsonValue, };

export type SettingKey = { key: string, };

export type Severity = "refused" | "broken";

export const Severity = ["refused", "broken"] as const;

export type SeverityCount = { severity: ComplaintSeverity, count: number, 
/**
 * How long they took. Shape: null while none of them has stopped that clock. Units: minutes of service time.
 */
response_minutes: number | null, solution_minutes: number | null, closing_minutes: number | null, };

export type Sex = "unknown" | "female" | "male" | "other";

export const Sex = ["unknown", "female", "male", "other"] as const;

export type SharedDanger = { 
/**
 * Null for a booking of which nobody has said yet whose it is.
 */
guest_id: GuestId | null, 
/**
 * Whose danger it is.
 */
name: string, because: Because, category: Category, text: string, 
/**
 * The booking may be this guest's, and nobody has said so yet.
 */
perhaps: boolean, };

export type SolarDay = { date: string, };

export type SpecialDate = { id: number, guest_id: GuestId, 
/**
 * None where it does not come again before 2101.
 */
next: Occurrence | null, 
/**
 * The age of a round birthday that comes next, as the house counts it.
 */
round: number | null, kind: DateKind, 
/**
 * What it is called; needed for a date of its own kind, a remark otherwise.
 */
label: string, 
/**
 * Days ahead it is to be seen, where they differ from the house's.
 */
lead_days: number | null, calendar: Calendar, 
/**
 * The year in its own calendar, where it is known.
 */
year: number | null, month: number, leap: boolean, day: number, leap_policy: LeapPolicy, leap_day_policy: LeapDayPolicy, };

export type Spend = { room_minor: number, food_minor: number, other_minor: number, };

export type SpouseDate = { guest_id: GuestId, name: string, date: NewDate, };

export type Staff = { id: number, name: string, role: Role, department: Department, 
/**
 * One who left stays on the list, because the journal names them, but acts no more.
 */
active: boolean, };

export type StaffAdd = { name: string, role: Role, department: Department, };

export type StaffRequest = { id: number, };

export type Stage = "ruling" | "answer" | "responsibility" | "cause" | "solution" | "decision" | "execution" | "feedback" | "evaluation" | "closed";

export const Stage = ["ruling", "answer", "responsibility", "cause", "solution", "decision", "execution", "feedback", "evaluation", "closed"] as const;

export type Step = { "step": "record", severity: ComplaintSeverity, } | { "step": "respond", text: string, } | { "step": "grant", compensation: Array<Offer>, reason: string, } | { "step": "rule", stands: boolean, reason: string, } | { "step": "answer", text: string, } | { "step": "assign", department: Department, responsible_id: number, } | { "step": "analyse", cause: Cause, text: string, } | { "step": "propose", text: string, compensation: Array<Offer>, } | { "step": "approve", note: string, } | { "step": "change", text: string, compensation: Array<Offer>, reason: string, } | { "step": "send_back", to: Stage, reason: string, } | { "step": "carry_out", settled: string, notified: string, } | { "step": "feedback", mood: Mood, text: string, } | { "step": "evaluate", summary: string, lesson: string, won_back: boolean, } | { "step": "pause", reason: string, } | { "step": "resume", note: string, } | { "step": "reassign", department: Department, responsible_id: number, reason: string, } | { "step": "reassess", severity: ComplaintSeverity, reason: string, } | { "step": "withdraw", reason: string, } | { "step": "reopen", reason: string, } | { "step": "allow_greetings", reason: string, } | { "step": "hold_greetings", reason: string, };

export type StepKind = "record" | "respond" | "grant" | "rule" | "answer" | "assign" | "analyse" | "propose" | "approve" | "change" | "send_back" | "carry_out" | "feedback" | "evaluate" | "pause" | "resume" | "reassign" | "reassess" | "withdraw" | "reopen" | "allow_greetings" | "hold_greetings";

export const StepKind = ["record", "respond", "grant", "rule", "answer", "assign", "analyse", "propose", "approve", "change", "send_back", "carry_out", "feedback", "evaluate", "pause", "resume", "reassign", "reassess", "withdraw", "reopen", "allow_greetings", "hold_greetings"] as const;

export type Strength = "danger" | "must" | "avoid" | "likes";

export const Strength = ["danger", "must", "avoid", "likes"] as const;

export type Table = "arrival" | "compensation" | "compensation_item" | "complaint" | "complaint_escalation" | "complaint_step" | "complaint_viewer" | "contact_point" | "declined_offer" | "festival_choice" | "festival_override" | "gift_item" | "gift_line" | "gift_list" | "gift_rule" | "guest" | "guest_photo" | "guest_tag" | "household" | "import" | "import_mapping" | "lead_time" | "note" | "outgoing" | "own_festival" | "preference" | "promise" | "property" | "relationship" | "reminder" | "setting" | "special_date" | "staff" | "tag" | "trace" | "visit_record";

export const Table = ["arrival", "compensation", "compensation_item", "complaint", "complaint_escalation", "complaint_step", "complaint_viewer", "contact_point", "declined_offer", "festival_choice", "festival_override", "gift_item", "gift_line", "gift_list", "gift_rule", "guest", "guest_photo", "guest_tag", "household", "import", "import_mapping", "lead_time", "note", "outgoing", "own_festival", "preference", "promise", "property", "relationship", "reminder", "setting", "special_date", "staff", "tag", "trace", "visit_record"] as const;

export type Tag = { id: number, name: string, guests: number, };

export type TagRequest = { guest_id: GuestId, name: string, };

export type Tier = "vip" | "main" | "ordinary" | "occasional";

export const Tier = ["vip", "main", "ordinary", "occasional"] as const;

export type TodayDates = { on: string, 
/**
 * How many entries are for the day itself, with those put off until now; given as lines or not.
 */
now: number, 
/**
 * How many are late: days that are over, which nobody settled. Of a day with very many the first are counted.
 */
late: number, 
/**
 * How many lie ahead.
 */
ahead: number, 
/**
 * What was put off until now and has passed, the newest few that are late, the day itself, what lies ahead, and the
 * rest of what is late; by day and worth.
 */
lines: Array<DueLine>, };

export type TodayRequest = { 
/**
 * Today, where it is left out.
 */
on: string | null, };

export type Trace = { id: number, guest_id: GuestId, guest: string, tier: Tier, dangers: number, 
/**
 * How many serious complaints of the guest are open.
 */
open_complaints: number, 
/**
 * Where the guest lives on the day of the trace, or now when it is overdue; empty when that is not known.
 */
room: string, complaint_id: number | null, preference_id: number | null, special_date_id: number | null, department: Department, text: string, due_on: string, made_by: string | null, 
/**
 * Units: milliseconds UTC.
 */
made_at: number, done_by: string | null, 
/**
 * Units: milliseconds UTC; none while it is open.
 */
done_at: number | null, done_note: string, };

export type TraceAdd = { guest_id: GuestId, trace?: TraceFields, complaint_id?: number, preference_id?: number, special_date_id?: number, };

export type TraceDone = { id: number, note?: string, };

export type TraceDraft = { department: Department, text: string, due_on: string, };

export type TraceDraftRequest = { guest_id: GuestId, complaint_id?: number, preference_id?: number, special_date_id?: number, };

export type TraceFields = { department?: Department, text?: string, due_on?: string, };

export type TraceListRequest = { from: string | null, to: string | null, department: Department | null, guest_id: GuestId | null, open_only: boolean, limit: number | null, };

export type TraceSave = { id: number, trace: NewTrace, };

export type UndoRequest = { change_id: number, };

export type UnsettledRequest = { 
/**
 * Today, where it is left out.
 */
on: string | null, 
/**
 * How many days ahead; a week, where it is left out.
 */
days: number | null, };

export type Visit = { kind: VisitKind, from_on: string, to_on: string, 
/**
 * Days between arrival and departure, however many rooms there were. None of a meal, and none of day use.
 */
nights: number, 
/**
 * Nights of all rooms together.
 */
room_nights: number, covers: number, 
/**
 * Rooms and outlets, each once.
 */
places: Array<string>, spend: Spend, in_house: boolean, 
/**
 * What it is made of, by day.
 */
records: Array<VisitRecord>, };

export type VisitAdd = { guest_id: GuestId, visit: NewVisit, };

export type VisitCheckOut = { arrival_id: number, 
/**
 * What this guest paid.
 */
spend?: Spend, };

export type VisitHistory = { sums: VisitSums, 
/**
 * Newest first.
 */
visits: Array<Visit>, 
/**
 * What was booked, and nobody came. Newest first.
 */
missed: Array<VisitRecord>, };

export type VisitKind = "stay" | "meal";

export const VisitKind = ["stay", "meal"] as const;

export type VisitLine = { guest: string, tier: Tier, dangers: number, 
/**
 * How many serious complaints of the guest are open.
 */
open_complaints: number, id: number, guest_id: GuestId, kind: VisitKind, state: VisitState, 
/**
 * The day of arrival, or of the meal.
 */
from_on: string, 
/**
 * The day of departure. Of a meal, and of day use, the same day.
 */
to_on: string, 
/**
 * The room, or the outlet.
 */
place: string, 
/**
 * How many sat at the table; 0 where it is not known.
 */
covers: number, 
/**
 * The company or agent that the bill ran through. It is no guest.
 */
account: string, 
/**
 * How the booking came.
 */
channel: string, note: string, room_minor: number, food_minor: number, other_minor: number, };

export type VisitListRequest = { guest_id: GuestId | null, 
/**
 * The first day on which the guest was in the house, or booked, at the earliest.
 */
from: string | null, to: string | null, limit: number | null, };

export type VisitRecord = { id: number, guest_id: GuestId, kind: VisitKind, state: VisitState, 
/**
 * The day of arrival, or of the meal.
 */
from_on: string, 
/**
 * The day of departure. Of a meal, and of day use, the same day.
 */
to_on: string, 
/**
 * The room, or the outlet.
 */
place: string, 
/**
 * How many sat at the table; 0 where it is not known.
 */
covers: number, 
/**
 * The company or agent that the bill ran through. It is no guest.
 */
account: string, 
/**
 * How the booking came.
 */
channel: string, note: string, room_minor: number, food_minor: number, other_minor: number, };

export type VisitSave = { id: number, visit: NewVisit, };

export type VisitState = "stayed" | "in_house" | "cancelled" | "no_show";

export const VisitState = ["stayed", "in_house", "cancelled", "no_show"] as const;

export type VisitSums = { stays: number, meals: number, nights: number, room_nights: number, covers: number, spend: Spend, 
/**
 * Bookings, by the day they were for: two rooms of one night are cancelled once.
 */
cancelled: number, no_shows: number, first_on: string | null, 
/**
 * The last day on which the guest was in the house.
 */
last_on: string | null, };

export type VisitText = { 
/**
 * A visit as it was typed.
 */
text: string, };

export type VoucherExportRequest = { order: VoucherOrder, path: string, };

export type VoucherLayout = "a6" | "three_on_a4";

export const VoucherLayout = ["a6", "three_on_a4"] as const;

export type VoucherOrder = { complaint_id: ComplaintId, 
/**
 * Null for all that were granted.
 */
compensation_id?: number, layout: VoucherLayout, 
/**
 * Null for the guest's language where the house has it, else the property's.
 */
language?: Language, };

export type VoucherPreviewRequest = { order: VoucherOrder, 
/**
 * The first page, counted from 0.
 */
from: number, count: number, };

export type WhyLeftOut = "health" | "number" | "house" | "avoid" | "script" | "space";

export const WhyLeftOut = ["health", "number", "house", "avoid", "script", "space"] as const;

export type WrittenDate = { calendar: Calendar, 
/**
 * The year in its own calendar, where it was written.
 */
year: number | null, month: number, 
/**
 * A leap month of the lunar calendar.
 */
leap: boolean, day: number, };

export type YearCycle = { stem: number, branch: number, };

export const api = {
  desk_status: (options?: CallOptions) => call<DeskStatus>('desk_status', {}, options),
  setting_get: (request: SettingKey, options?: CallOptions) => call<Setting>('setting_get', request, options),
  setting_save: (request: Setting, options?: CallOptions) => call<Setting>('setting_save', request, options),
  book_create: (request: CreateBook, options?: CallOptions) => call<DeskStatus>('book_create', request, options),
  book_open: (request: OpenBook, options?: CallOptions) => call<DeskStatus>('book_open', request, options),
  book_auto_unlock: (request: AutoUnlock, options?: CallOptions) => call<DeskStatus>('book_auto_unlock', request, options),
  book_lock: (options?: CallOptions) => call<DeskStatus>('book_lock', {}, options),
  book_check: (request: CheckBook, options?: CallOptions) => call<CheckReport>('book_check', request, options),
  auto_unlock_on: (options?: CallOptions) => call<DeskStatus>('auto_unlock_on', {}, options),
  auto_unlock_off: (options?: CallOptions) => call<DeskStatus>('auto_unlock_off', {}, options),
  passphrase_change: (request: ChangePassphrase, options?: CallOptions) => call<Nothing>('passphrase_change', request, options),
  property_save: (request: Property, options?: CallOptions) => call<Property>('property_save', request, options),
  money_read: (request: MoneyText, options?: CallOptions) => call<MoneyRead>('money_read', request, options),
  letterhead_get: (options?: CallOptions) => call<HousePaper>('letterhead_get', {}, options),
  letterhead_save: (request: Letterhead, options?: CallOptions) => call<HousePaper>('letterhead_save', request, options),
  logo_choose: (request: PictureFile, options?: CallOptions) => call<HousePaper>('logo_choose', request, options),
  logo_remove: (options?: CallOptions) => call<HousePaper>('logo_remove', {}, options),
  staff_list: (options?: CallOptions) => call<Array<Staff>>('staff_list', {}, options),
  staff_add: (request: StaffAdd, options?: CallOptions) => call<Staff>('staff_add', request, options),
  staff_save: (request: Staff, options?: CallOptions) => call<Staff>('staff_save', request, options),
  staff_sit: (request: StaffRequest, options?: CallOptions) => call<DeskStatus>('staff_sit', request, options),
  festival_list: (request: FestivalListRequest, options?: CallOptions) => call<Array<FestivalDay>>('festival_list', request, options),
  festival_choices: (options?: CallOptions) => call<Array<FestivalChoice>>('festival_choices', {}, options),
  festival_observe: (request: FestivalObserve, options?: CallOptions) => call<Nothing>('festival_observe', request, options),
  festival_add: (request: OwnFestival, options?: CallOptions) => call<FestivalAdded>('festival_add', request, options),
  festival_save: (request: FestivalSave, options?: CallOptions) => call<Nothing>('festival_save', request, options),
  festival_correct: (request: FestivalCorrect, options?: CallOptions) => call<Nothing>('festival_correct', request, options),
  guest_list: (request: GuestListRequest, options?: CallOptions) => call<GuestList>('guest_list', request, options),
  guest_search: (request: SearchRequest, options?: CallOptions) => call<Array<GuestHit>>('guest_search', request, options),
  guest_add: (request: GuestAdd, options?: CallOptions) => call<GuestAdded>('guest_add', request, options),
  guest_save: (request: GuestSave, options?: CallOptions) => call<GuestFields>('guest_save', request, options),
  guest_confirm: (request: GuestRequest, options?: CallOptions) => call<Nothing>('guest_confirm', request, options),
  contact_add: (request: ContactAdd, options?: CallOptions) => call<ContactPoint>('contact_add', request, options),
  contact_save: (request: ContactSave, options?: CallOptions) => call<ContactPoint>('contact_save', request, options),
  contact_remove: (request: RowId, options?: CallOptions) => call<Nothing>('contact_remove', request, options),
  tag_list: (options?: CallOptions) => call<Array<Tag>>('tag_list', {}, options),
  tag_add: (request: TagRequest, options?: CallOptions) => call<Nothing>('tag_add', request, options),
  tag_remove: (request: TagRequest, options?: CallOptions) => call<Nothing>('tag_remove', request, options),
  note_add: (request: NoteAdd, options?: CallOptions) => call<Nothing>('note_add', request, options),
  note_save: (request: NoteSave, options?: CallOptions) => call<Nothing>('note_save', request, options),
  note_remove: (request: RowId, options?: CallOptions) => call<Nothing>('note_remove', request, options),
  relationship_add: (request: RelationshipAdd, options?: CallOptions) => call<Nothing>('relationship_add', request, options),
  relationship_to_guest: (request: RowId, options?: CallOptions) => call<GuestAdded>('relationship_to_guest', request, options),
  relationship_remove: (request: RowId, options?: CallOptions) => call<Nothing>('relationship_remove', request, options),
  household_join: (request: HouseholdJoin, options?: CallOptions) => call<Nothing>('household_join', request, options),
  household_leave: (request: GuestRequest, options?: CallOptions) => call<Nothing>('household_leave', request, options),
  guest_duplicates: (request: DuplicateQuestion, options?: CallOptions) => call<Array<Duplicate>>('guest_duplicates', request, options),
  merge_suggestions: (request: GuestRequest, options?: CallOptions) => call<Array<Duplicate>>('merge_suggestions', request, options),
  preference_add: (request: PreferenceAdd, options?: CallOptions) => call<Nothing>('preference_add', request, options),
  preference_save: (request: PreferenceSave, options?: CallOptions) => call<Nothing>('preference_save', request, options),
  guest_dangers: (request: DangersRequest, options?: CallOptions) => call<Array<GuestDanger>>('guest_dangers', request, options),
  health_read: (request: HealthReadRequest, options?: CallOptions) => call<HealthRead>('health_read', request, options),
  health_offer_decline: (request: HealthOfferDecline, options?: CallOptions) => call<Nothing>('health_offer_decline', request, options),
  preference_confirm: (request: RowId, options?: CallOptions) => call<Nothing>('preference_confirm', request, options),
  preference_remove: (request: RowId, options?: CallOptions) => call<Nothing>('preference_remove', request, options),
  photo_get: (request: GuestRequest, options?: CallOptions) => call<GuestPhoto>('photo_get', request, options),
  photo_choose: (request: PhotoChoose, options?: CallOptions) => call<GuestPhoto>('photo_choose', request, options),
  photo_remove: (request: GuestRequest, options?: CallOptions) => call<GuestPhoto>('photo_remove', request, options),
  date_add: (request: DateAdd, options?: CallOptions) => call<SpecialDate>('date_add', request, options),
  date_save: (request: DateSave, options?: CallOptions) => call<SpecialDate>('date_save', request, options),
  date_remove: (request: RowId, options?: CallOptions) => call<Nothing>('date_remove', request, options),
  date_preview: (request: DatePreview, options?: CallOptions) => call<Array<Occurrence>>('date_preview', request, options),
  date_read: (request: DateText, options?: CallOptions) => call<DateRead>('date_read', request, options),
  date_today: (request: DatesTodayRequest, options?: CallOptions) => call<TodayDates>('date_today', request, options),
  due_list: (request: DueRequest, options?: CallOptions) => call<DueList>('due_list', request, options),
  late_clear: (request: LateClear, options?: CallOptions) => call<Nothing>('late_clear', request, options),
  reminder_done: (request: ReminderRequest, options?: CallOptions) => call<Nothing>('reminder_done', request, options),
  reminder_snooze: (request: ReminderSnooze, options?: CallOptions) => call<Nothing>('reminder_snooze', request, options),
  reminder_skip: (request: ReminderSkip, options?: CallOptions) => call<Nothing>('reminder_skip', request, options),
  reminder_reopen: (request: ReminderRequest, options?: CallOptions) => call<Nothing>('reminder_reopen', request, options),
  lead_time_list: (options?: CallOptions) => call<Array<LeadTime>>('lead_time_list', {}, options),
  lead_time_save: (request: LeadTime, options?: CallOptions) => call<Array<LeadTime>>('lead_time_save', request, options),
  age_rules_get: (options?: CallOptions) => call<AgeRules>('age_rules_get', {}, options),
  age_rules_save: (request: AgeRules, options?: CallOptions) => call<AgeRules>('age_rules_save', request, options),
  lunar_day: (request: SolarDay, options?: CallOptions) => call<LunarDay>('lunar_day', request, options),
  solar_day: (request: LunarDate, options?: CallOptions) => call<SolarDay>('solar_day', request, options),
  arrival_list: (request: ArrivalListRequest, options?: CallOptions) => call<Array<Arrival>>('arrival_list', request, options),
  arrival_add: (request: ArrivalFields, options?: CallOptions) => call<ArrivalAdded>('arrival_add', request, options),
  arrival_save: (request: ArrivalSave, options?: CallOptions) => call<Nothing>('arrival_save', request, options),
  arrival_remove: (request: RowId, options?: CallOptions) => call<Nothing>('arrival_remove', request, options),
  visit_list: (request: VisitListRequest, options?: CallOptions) => call<Array<VisitLine>>('visit_list', request, options),
  visit_history: (request: GuestRequest, options?: CallOptions) => call<VisitHistory>('visit_history', request, options),
  visit_read: (request: VisitText, options?: CallOptions) => call<NewVisit>('visit_read', request, options),
  visit_add: (request: VisitAdd, options?: CallOptions) => call<VisitRecord>('visit_add', request, options),
  visit_save: (request: VisitSave, options?: CallOptions) => call<VisitRecord>('visit_save', request, options),
  visit_remove: (request: RowId, options?: CallOptions) => call<Nothing>('visit_remove', request, options),
  visit_check_out: (request: VisitCheckOut, options?: CallOptions) => call<VisitRecord>('visit_check_out', request, options),
  promise_list: (request: PromiseListRequest, options?: CallOptions) => call<Array<Promised>>('promise_list', request, options),
  promise_add: (request: PromiseAdd, options?: CallOptions) => call<Promised>('promise_add', request, options),
  promise_save: (request: PromiseSave, options?: CallOptions) => call<Promised>('promise_save', request, options),
  promise_keep: (request: PromiseSettle, options?: CallOptions) => call<Promised>('promise_keep', request, options),
  promise_release: (request: PromiseSettle, options?: CallOptions) => call<Promised>('promise_release', request, options),
  promise_reopen: (request: RowId, options?: CallOptions) => call<Promised>('promise_reopen', request, options),
  promise_remove: (request: RowId, options?: CallOptions) => call<Nothing>('promise_remove', request, options),
  trace_list: (request: TraceListRequest, options?: CallOptions) => call<Array<Trace>>('trace_list', request, options),
  trace_today: (request: TodayRequest, options?: CallOptions) => call<Array<Trace>>('trace_today', request, options),
  trace_draft: (request: TraceDraftRequest, options?: CallOptions) => call<TraceDraft>('trace_draft', request, options),
  trace_add: (request: TraceAdd, options?: CallOptions) => call<Trace>('trace_add', request, options),
  trace_save: (request: TraceSave, options?: CallOptions) => call<Trace>('trace_save', request, options),
  trace_done: (request: TraceDone, options?: CallOptions) => call<Trace>('trace_done', request, options),
  trace_reopen: (request: RowId, options?: CallOptions) => call<Trace>('trace_reopen', request, options),
  trace_remove: (request: RowId, options?: CallOptions) => call<Nothing>('trace_remove', request, options),
  complaint_add: (request: ComplaintAdd, options?: CallOptions) => call<ComplaintAdded>('complaint_add', request, options),
  complaint_save: (request: ComplaintSave, options?: CallOptions) => call<Nothing>('complaint_save', request, options),
  complaint_open: (request: ComplaintRequest, options?: CallOptions) => call<Complaint>('complaint_open', request, options),
  complaint_step: (request: ComplaintStep, options?: CallOptions) => call<Nothing>('complaint_step', request, options),
  complaint_list: (request: ComplaintListRequest, options?: CallOptions) => call<ComplaintList>('complaint_list', request, options),
  complaint_board: (request: BoardRequest, options?: CallOptions) => call<Array<BoardColumn>>('complaint_board', request, options),
  complaint_counts: (options?: CallOptions) => call<ComplaintCounts>('complaint_counts', {}, options),
  complaint_repeats: (request: RepeatQuestion, options?: CallOptions) => call<Repeats>('complaint_repeats', request, options),
  complaint_escalate: (options?: CallOptions) => call<Escalated>('complaint_escalate', {}, options),
  complaint_clocks_get: (options?: CallOptions) => call<ClockRules>('complaint_clocks_get', {}, options),
  complaint_clocks_save: (request: ClockRules, options?: CallOptions) => call<ClockRules>('complaint_clocks_save', request, options),
  compensation_band: (request: BandQuestion, options?: CallOptions) => call<CompensationBand>('compensation_band', request, options),
  voucher_preview: (request: VoucherPreviewRequest, options?: CallOptions) => call<PaperPreview>('voucher_preview', request, options),
  voucher_export: (request: VoucherExportRequest, options?: CallOptions) => call<PaperWritten>('voucher_export', request, options),
  voucher_print: (request: VoucherOrder, options?: CallOptions) => call<PaperWritten>('voucher_print', request, options),
  complaint_analysis: (request: ComplaintPeriod, options?: CallOptions) => call<ComplaintAnalysis>('complaint_analysis', request, options),
  complaint_report: (request: ComplaintReport, options?: CallOptions) => call<ComplaintReported>('complaint_report', request, options),
  compensation_items: (options?: CallOptions) => call<Array<CompensationItem>>('compensation_items', {}, options),
  compensation_item_save: (request: CompensationItemSave, options?: CallOptions) => call<CompensationItem>('compensation_item_save', request, options),
  compensation_item_remove: (request: CompensationItemRequest, options?: CallOptions) => call<ItemRemoved>('compensation_item_remove', request, options),
  compensation_catalogue_fill: (options?: CallOptions) => call<Array<CompensationItem>>('compensation_catalogue_fill', {}, options),
  compensation_limits_get: (options?: CallOptions) => call<CompensationLimits>('compensation_limits_get', {}, options),
  compensation_limits_save: (request: CompensationLimits, options?: CallOptions) => call<CompensationLimits>('compensation_limits_save', request, options),
  festival_remove: (request: FestivalRequest, options?: CallOptions) => call<Nothing>('festival_remove', request, options),
  gift_item_list: (options?: CallOptions) => call<Array<GiftItem>>('gift_item_list', {}, options),
  gift_item_save: (request: GiftItemSave, options?: CallOptions) => call<GiftItem>('gift_item_save', request, options),
  gift_item_remove: (request: GiftItemRequest, options?: CallOptions) => call<ItemRemoved>('gift_item_remove', request, options),
  gift_rules_get: (options?: CallOptions) => call<GiftRules>('gift_rules_get', {}, options),
  gift_rule_save: (request: GiftRuleSave, options?: CallOptions) => call<Nothing>('gift_rule_save', request, options),
  gift_rules_reset: (options?: CallOptions) => call<Nothing>('gift_rules_reset', {}, options),
  gift_lists: (request: GiftListsRequest, options?: CallOptions) => call<Array<GiftList>>('gift_lists', request, options),
  gift_list_get: (request: GiftListRequest, options?: CallOptions) => call<GiftList | null>('gift_list_get', request, options),
  gift_list_propose: (request: GiftListPropose, options?: CallOptions) => call<GiftList>('gift_list_propose', request, options),
  gift_list_approve: (request: GiftListApprove, options?: CallOptions) => call<GiftList>('gift_list_approve', request, options),
  gift_lines: (request: GiftLinesRequest, options?: CallOptions) => call<GiftLines>('gift_lines', request, options),
  gift_line_add: (request: GiftLineAdd, options?: CallOptions) => call<GiftLine>('gift_line_add', request, options),
  gift_line_change: (request: GiftLineChange, options?: CallOptions) => call<GiftLine>('gift_line_change', request, options),
  gift_lines_mark: (request: GiftLinesMark, options?: CallOptions) => call<GiftLinesMarked>('gift_lines_mark', request, options),
  gift_list_export: (request: GiftListExport, options?: CallOptions) => call<GiftsExported>('gift_list_export', request, options),
  gift_presents: (request: GiftPresents, options?: CallOptions) => call<Array<Present>>('gift_presents', request, options),
  day_open: (request: DayRequest, options?: CallOptions) => call<Day>('day_open', request, options),
  calendar_days: (request: CalendarRequest, options?: CallOptions) => call<Array<CalendarDay>>('calendar_days', request, options),
  unsettled_list: (request: UnsettledRequest, options?: CallOptions) => call<Array<IdentityQuestion>>('unsettled_list', request, options),
  arrival_settle: (request: ArrivalSettle, options?: CallOptions) => call<ArrivalSettled>('arrival_settle', request, options),
  guest_open: (request: GuestRequest, options?: CallOptions) => call<GuestPage>('guest_open', request, options),
  guest_remove: (request: GuestRequest, options?: CallOptions) => call<Nothing>('guest_remove', request, options),
  merge_preview: (request: MergePreview, options?: CallOptions) => call<MergeSides>('merge_preview', request, options),
  guest_merge: (request: MergeRequest, options?: CallOptions) => call<Nothing>('guest_merge', request, options),
  card_preview: (request: CardPreviewRequest, options?: CallOptions) => call<CardPreview>('card_preview', request, options),
  card_export: (request: CardExportRequest, options?: CallOptions) => call<CardsWritten>('card_export', request, options),
  card_print: (request: CardOrder, options?: CallOptions) => call<CardsWritten>('card_print', request, options),
  handover_preview: (request: HandoverPreviewRequest, options?: CallOptions) => call<PaperPreview>('handover_preview', request, options),
  handover_export: (request: HandoverExportRequest, options?: CallOptions) => call<PaperWritten>('handover_export', request, options),
  handover_print: (request: HandoverOrder, options?: CallOptions) => call<PaperWritten>('handover_print', request, options),
  undo: (request: UndoRequest, options?: CallOptions) => call<Nothing>('undo', request, options),
  undo_last: (options?: CallOptions) => call<Nothing>('undo_last', {}, options),
  redo_last: (options?: CallOptions) => call<Nothing>('redo_last', {}, options),
  guest_history: (request: GuestHistoryRequest, options?: CallOptions) => call<Array<GuestHistoryLine>>('guest_history', request, options),
  outgoing_list: (request: OutgoingListRequest, options?: CallOptions) => call<OutgoingList>('outgoing_list', request, options),
  sample_create: (request: CreateSample, options?: CallOptions) => call<SampleCreated>('sample_create', request, options),
  import_preview: (request: ImportPreviewRequest, options?: CallOptions) => call<ImportPreview>('import_preview', request, options),
  import_run: (request: ImportRun, options?: CallOptions) => call<ImportReport>('import_run', request, options),
  import_undo: (request: ImportId, options?: CallOptions) => call<Nothing>('import_undo', request, options),
  import_list: (options?: CallOptions) => call<Array<ImportLine>>('import_list', {}, options),
  import_report: (request: ImportId, options?: CallOptions) => call<ImportReport>('import_report', request, options),
  import_questions: (request: ImportId, options?: CallOptions) => call<Array<IdentityQuestion>>('import_questions', request, options),
  import_settle: (request: ImportSettle, options?: CallOptions) => call<Nothing>('import_settle', request, options),
  guest_export: (request: GuestExport, options?: CallOptions) => call<Exported>('guest_export', request, options),
  calendar_export: (request: CalendarExport, options?: CallOptions) => call<Exported>('calendar_export', request, options),
};
