// Written by `cargo xtask gen` from core/src/api/commands.rs. Do not edit.

import { call, type CallOptions } from '../host';

export type ApiError = { code: string, args: { [key in string]: JsonValue }, field: string | null, severity: Severity, };

export type Arrival = { id: number, 
/**
 * The guest's own name; empty when no guest is linked.
 */
guest: string, tier: Tier | null, dangers: number, 
/**
 * The name on the booking; it need not be the guest's own.
 */
name: string, 
/**
 * Null while nobody has said which guest this is.
 */
guest_id: GuestId | null, arrives_on: string, departs_on: string | null, room: string, note: string, };

export type ArrivalAdded = { id: number, 
/**
 * How many guests have this very name, when none was chosen and more than one could be meant.
 */
namesakes: number, };

export type ArrivalFields = { 
/**
 * The name on the booking; it need not be the guest's own.
 */
name: string, 
/**
 * Null while nobody has said which guest this is.
 */
guest_id: GuestId | null, arrives_on: string, departs_on: string | null, room: string, note: string, };

export type ArrivalListRequest = { from: string, to: string, };

export type ArrivalSave = { id: number, fields: ArrivalFields, };

export type CardExportRequest = { order: CardOrder, path: string, };

export type CardGuest = { guest_id: GuestId, room: string, arrives_on: string | null, };

export type CardLayout = "a6" | "a4x4";

export type CardOrder = { selection: CardSelection, layout: CardLayout, for: CardVersion, 
/**
 * Null for the property's language.
 */
language: Language | null, };

export type CardPreview = { guests: number, page_count: number, 
/**
 * SVG, one a page: the very pages that the PDF holds.
 */
pages: Array<string>, 
/**
 * What is written on each of the pages, for those who do not see them.
 */
texts: Array<string>, };

export type CardPreviewRequest = { order: CardOrder, 
/**
 * The first page wanted, counted from 0, and how many.
 */
from: number, count: number, };

export type CardSelection = { "by": "guests", guests: Array<GuestId>, } | { "by": "arrivals", date: string, } | { "by": "tag", tag: string, } | { "by": "tier", tier: Tier, } | { "by": "all" };

export type CardVersion = "staff" | "house" | "guest";

export type CardsWritten = { path: string, guests: number, pages: number, };

export type Category = "room" | "bed" | "floor" | "temperature" | "food" | "drink" | "dietary" | "allergy" | "amenity" | "newspaper" | "smoking" | "accessibility" | "transport" | "communication" | "other";

export type ChangeNote = { id: number, code: string, args: { [key in string]: JsonValue }, 
/**
 * The tables touched, sorted.
 */
rooms: Array<string>, 
/**
 * The guests touched, sorted; empty when there are more than a screen could show.
 */
guests: Array<number>, };

export type ChangePassphrase = { current: string, new: string, };

export type CheckReport = { whole: boolean, findings: Array<Finding>, };

export type ContactAdd = { guest_id: GuestId, kind: ContactKind, value: string, label: string, preferred: boolean, };

export type ContactKey = { kind: ContactKind, value: string, };

export type ContactKind = "phone" | "email" | "wechat" | "qq" | "post" | "other";

export type ContactPoint = { id: number, guest_id: GuestId, kind: ContactKind, value: string, label: string, preferred: boolean, };

export type ContactSave = { id: number, kind: ContactKind, value: string, label: string, preferred: boolean, };

export type CreateBook = { path: string, property: Property, manager: string, passphrase: string, };

export type DeskStatus = { 
/**
 * Null while no book is open.
 */
open: OpenDesk | null, };

export type Duplicate = { id: GuestId, name: string, tier: Tier, home_city: string, reason: DuplicateReason, };

export type DuplicateQuestion = { name: string, contacts: Array<ContactKey>, 
/**
 * The guest being edited, who is no duplicate of themselves.
 */
except: GuestId | null, };

export type DuplicateReason = "same_contact" | "same_name";

export type FieldChange = { field: string, before: JsonValue, after: JsonValue, };

export type Finding = { 
/**
 * `file`, `schema`, `search` or `journal`.
 */
part: string, problems: Array<string>, };

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

export type GuestAdd = { fields: Partial<GuestFields>, contacts?: Array<NewContact>, tags?: Array<string>, };

export type GuestAdded = { id: GuestId, };

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

export type GuestFilter = { 
/**
 * As in the search: name in any script, initials, phone tail, handle, room.
 */
text: string, tag: string | null, tier: Tier | null, 
/**
 * True for local guests only, false for those from elsewhere.
 */
local: boolean | null, language: string | null, };

export type GuestHistoryLine = { change_id: number, op: string, args: Record<string, unknown>, staff: string | null, at: number, table: string, fields: Array<FieldChange>, };

export type GuestHistoryRequest = { guest_id: number, limit: number, };

export type GuestHit = { id: GuestId, display_name: string, native_name: string, pinyin: string, salutation: string, company: string, home_city: string, tier: Tier, 
/**
 * How many dangers (allergies) are noted.
 */
dangers: number, };

export type GuestId = number;

export type GuestLine = { id: GuestId, display_name: string, native_name: string, pinyin: string, salutation: string, tier: Tier, company: string, home_city: string, language: string, dangers: number, 
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
local: boolean, contacts: Array<ContactPoint>, preferences: Array<Preference>, dates: Array<SpecialDate>, relationships: Array<Relationship>, household: Array<HouseholdMember>, tags: Array<string>, notes: Array<Note>, arrivals: Array<Arrival>, };

export type GuestRequest = { guest_id: GuestId, };

export type GuestSave = { id: GuestId, 
/**
 * Only the fields that were changed.
 */
fields: Partial<GuestFields>, };

export type GuestSort = "name" | "newest";

export type HistoryLine = { id: number, op: string, args: Record<string, unknown>, staff: string | null, 
/**
 * Units: milliseconds UTC.
 */
at: number, undone: boolean, undoes: number | null, };

export type HistoryRequest = { 
/**
 * Only changes before this one; null for the newest.
 */
before: number | null, limit: number, };

export type HouseholdJoin = { guest_id: GuestId, 
/**
 * Whose household; one is founded when that guest has none yet.
 */
with_guest_id: GuestId, };

export type HouseholdMember = { id: GuestId, name: string, };

export type JsonValue = number | string | boolean | Array<JsonValue> | { [key in string]: JsonValue } | null;

export type Language = "en" | "zh-CN";

export type MergePreview = { keep: GuestId, drop: GuestId, };

export type MergeRequest = { keep: GuestId, drop: GuestId, 
/**
 * The fields whose value was chosen from the other side or typed anew.
 */
fields: Partial<GuestFields>, };

export type MergeSides = { keep: GuestPage, drop: GuestPage, };

export type NewContact = { kind: ContactKind, value: string, label: string, preferred: boolean, };

export type NewPreference = { category: Category, text: string, strength: Strength, source: string, };

export type Note = { id: number, guest_id: GuestId, kind: NoteKind, text: string, staff: string | null, 
/**
 * Units: milliseconds UTC.
 */
at: number, };

export type NoteAdd = { guest_id: GuestId, kind: NoteKind, text: string, };

export type NoteKind = "note" | "call";

export type NoteSave = { id: number, text: string, };

export type Nothing = Record<symbol, never>;

export type OpenBook = { path: string, passphrase: string, };

export type OpenDesk = { path: string, property: Property, staff: Staff, 
/**
 * Shape: YYYY-MM-DD, the civil day at the property.
 */
today: string, 
/**
 * True for a sample hotel that anybody may look around in.
 */
sample: boolean, };

export type Preference = { id: number, guest_id: GuestId, category: Category, text: string, strength: Strength, source: string, noted_by: string | null, 
/**
 * Units: milliseconds UTC.
 */
noted_at: number, confirmed_on: string | null, };

export type PreferenceAdd = { guest_id: GuestId, preference: NewPreference, };

export type PreferenceSave = { id: number, preference: NewPreference, };

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
time_zone: string, };

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

export type Reply = { value: JsonValue, change: ChangeNote | null, };

export type Role = "concierge" | "manager" | "administrator";

export type RowId = { id: number, };

export type SearchRequest = { text: string, limit: number, };

export type Setting = { key: string, value: JsonValue, };

export type SettingKey = { key: string, };

export type Severity = "refused" | "broken";

export type Sex = "unknown" | "female" | "male" | "other";

export type Staff = { id: number, name: string, role: Role, active: boolean, };

export type Strength = "danger" | "must" | "avoid" | "likes";

export type Tag = { id: number, name: string, guests: number, };

export type TagRequest = { guest_id: GuestId, name: string, };

export type Tier = "vip" | "main" | "ordinary" | "occasional";

export type UndoRequest = { change_id: number, };

export type DateKind = "birthday" | "wedding_anniversary" | "first_stay" | "company_day" | "memorial" | "own";
export type RecurringDate = { calendar: "solar"|"lunar", year: number|null, month: number, leap: boolean, day: number, leap_policy: "ordinary"|"leap_when_present"|"both", leap_day_policy: "feb28"|"mar1", };
export type NewDate = { kind: DateKind, label: string, date: RecurringDate, lead_days: number|null, };
export type LunarDate = { year: number, month: number, leap: boolean, day: number, };
export type Occurrence = { date: string, lunar: LunarDate, in_days: number, turning: number|null, };
export type SpecialDate = { id: number, guest_id: number, next: Occurrence|null, kind: DateKind, label: string, date: RecurringDate, lead_days: number|null, };
export const api = {
  date_add: (request: {guest_id: number, date: NewDate}, options?: CallOptions) => call<SpecialDate>('date_add', request, options),
  date_save: (request: {id: number, date: NewDate}, options?: CallOptions) => call<SpecialDate>('date_save', request, options),
  date_remove: (request: {id: number}, options?: CallOptions) => call<Nothing>('date_remove', request, options),
  date_preview: (request: {date: RecurringDate}, options?: CallOptions) => call<Occurrence[]>('date_preview', request, options),
  lunar_day: (request: {date: string}, options?: CallOptions) => call<LunarDate>('lunar_day', request, options),
  solar_day: (request: LunarDate, options?: CallOptions) => call<{date: string}>('solar_day', request, options),
  desk_status: (options?: CallOptions) => call<DeskStatus>('desk_status', {}, options),
  book_create: (request: CreateBook, options?: CallOptions) => call<DeskStatus>('book_create', request, options),
  book_open: (request: OpenBook, options?: CallOptions) => call<DeskStatus>('book_open', request, options),
  book_lock: (options?: CallOptions) => call<DeskStatus>('book_lock', {}, options),
  book_check: (options?: CallOptions) => call<CheckReport>('book_check', {}, options),
  passphrase_change: (request: ChangePassphrase, options?: CallOptions) => call<Nothing>('passphrase_change', request, options),
  property_get: (options?: CallOptions) => call<Property>('property_get', {}, options),
  property_save: (request: Property, options?: CallOptions) => call<Property>('property_save', request, options),
  setting_get: (request: SettingKey, options?: CallOptions) => call<Setting>('setting_get', request, options),
  setting_save: (request: Setting, options?: CallOptions) => call<Setting>('setting_save', request, options),
  staff_list: (options?: CallOptions) => call<Array<Staff>>('staff_list', {}, options),
  guest_list: (request: GuestListRequest, options?: CallOptions) => call<GuestList>('guest_list', request, options),
  guest_search: (request: SearchRequest, options?: CallOptions) => call<Array<GuestHit>>('guest_search', request, options),
  guest_open: (request: GuestRequest, options?: CallOptions) => call<GuestPage>('guest_open', request, options),
  guest_add: (request: GuestAdd, options?: CallOptions) => call<GuestAdded>('guest_add', request, options),
  guest_save: (request: GuestSave, options?: CallOptions) => call<GuestFields>('guest_save', request, options),
  guest_confirm: (request: GuestRequest, options?: CallOptions) => call<Nothing>('guest_confirm', request, options),
  guest_remove: (request: GuestRequest, options?: CallOptions) => call<Nothing>('guest_remove', request, options),
  guest_duplicates: (request: DuplicateQuestion, options?: CallOptions) => call<Array<Duplicate>>('guest_duplicates', request, options),
  merge_preview: (request: MergePreview, options?: CallOptions) => call<MergeSides>('merge_preview', request, options),
  guest_merge: (request: MergeRequest, options?: CallOptions) => call<Nothing>('guest_merge', request, options),
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
  relationship_remove: (request: RowId, options?: CallOptions) => call<Nothing>('relationship_remove', request, options),
  household_join: (request: HouseholdJoin, options?: CallOptions) => call<Nothing>('household_join', request, options),
  household_leave: (request: GuestRequest, options?: CallOptions) => call<Nothing>('household_leave', request, options),
  preference_add: (request: PreferenceAdd, options?: CallOptions) => call<Nothing>('preference_add', request, options),
  preference_save: (request: PreferenceSave, options?: CallOptions) => call<Nothing>('preference_save', request, options),
  preference_confirm: (request: RowId, options?: CallOptions) => call<Nothing>('preference_confirm', request, options),
  preference_remove: (request: RowId, options?: CallOptions) => call<Nothing>('preference_remove', request, options),
  arrival_list: (request: ArrivalListRequest, options?: CallOptions) => call<Array<Arrival>>('arrival_list', request, options),
  arrival_add: (request: ArrivalFields, options?: CallOptions) => call<ArrivalAdded>('arrival_add', request, options),
  arrival_save: (request: ArrivalSave, options?: CallOptions) => call<Nothing>('arrival_save', request, options),
  arrival_remove: (request: RowId, options?: CallOptions) => call<Nothing>('arrival_remove', request, options),
  card_guests: (request: CardOrder, options?: CallOptions) => call<Array<CardGuest>>('card_guests', request, options),
  card_preview: (request: CardPreviewRequest, options?: CallOptions) => call<CardPreview>('card_preview', request, options),
  card_export: (request: CardExportRequest, options?: CallOptions) => call<CardsWritten>('card_export', request, options),
  card_print: (request: CardOrder, options?: CallOptions) => call<CardsWritten>('card_print', request, options),
  undo: (request: UndoRequest, options?: CallOptions) => call<Nothing>('undo', request, options),
  undo_last: (options?: CallOptions) => call<Nothing>('undo_last', {}, options),
  redo_last: (options?: CallOptions) => call<Nothing>('redo_last', {}, options),
  history_list: (request: HistoryRequest, options?: CallOptions) => call<Array<HistoryLine>>('history_list', request, options),
  guest_history: (request: GuestHistoryRequest, options?: CallOptions) => call<Array<GuestHistoryLine>>('guest_history', request, options),
};
