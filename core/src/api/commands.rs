//! The list of all commands. Declared here once; the window, the tests and the TypeScript types come from it.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::{RawValue, to_raw_value};

use super::ApiError;
use super::call::Call;
use crate::error::Result;

/// `name = function: Request => Answer`.
macro_rules! commands {
    (($d:tt) $($name:ident = $function:path: $request:ty => $answer:ty;)*) => {
        /// Every command's name, in the order declared.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];

        /// Runs the command of this name.
        pub fn dispatch(call: &Call, name: &str, args: Value) -> std::result::Result<Box<RawValue>, ApiError> {
            match name {
                $(stringify!($name) => run(call, args, $function as fn(&Call, $request) -> Result<$answer>),)*
                _ => {
                    let mut error = ApiError::refused("unknown_command");
                    error.args.insert("command".to_owned(), name.into());
                    Err(error)
                }
            }
        }

        /// Hands every command's name, request and answer to `visit`.
        pub(super) fn describe(visit: &mut impl super::typescript::Describe) {
            $(visit.command::<$request, $answer>(stringify!($name));)*
        }

        /// Calls a macro with the names of all commands: `with_commands!(my_macro)` is `my_macro!(a, b, …)`.
        #[macro_export]
        macro_rules! with_commands {
            ($d macro_name:ident) => { $d macro_name!($($name),*) };
        }
    };
}

commands! { ($)
    // the book and who sits at it
    desk_status = super::session::desk_status: super::Nothing => super::session::DeskStatus;
    book_create = super::session::book_create: super::session::CreateBook => super::session::DeskStatus;
    sample_create = crate::sample::sample_create: crate::sample::CreateSample => crate::sample::SampleCreated;
    book_open = super::session::book_open: super::session::OpenBook => super::session::DeskStatus;
    book_open_kept = super::kept::book_open_kept: super::kept::OpenKept => super::session::DeskStatus;
    book_lock = super::session::book_lock: super::Nothing => super::session::DeskStatus;
    book_check = super::session::book_check: super::session::CheckBook => crate::book::CheckReport;
    book_key_keep = super::kept::book_key_keep: super::Nothing => super::session::DeskStatus;
    book_key_forget = super::kept::book_key_forget: super::Nothing => super::session::DeskStatus;
    passphrase_change = super::kept::passphrase_change: super::session::ChangePassphrase => super::Nothing;
    property_save = crate::property::property_save: crate::property::Property => crate::property::Property;
    setting_get = crate::property::setting_get: crate::property::SettingKey => crate::property::Setting;
    setting_save = crate::property::setting_save: crate::property::Setting => crate::property::Setting;
    staff_list = crate::staff::staff_list: super::Nothing => Vec<crate::staff::Staff>;
    staff_add = crate::staff::staff_add: crate::staff::StaffAdd => crate::staff::Staff;
    staff_save = crate::staff::staff_save: crate::staff::Staff => crate::staff::Staff;
    staff_sit = crate::staff::staff_sit: crate::staff::StaffRequest => super::session::DeskStatus;

    // the day
    day_open = crate::today::day_open: crate::today::DayRequest => crate::today::Day;

    // guests and preferences
    guest_list = crate::guest::guest_list: crate::guest::GuestListRequest => crate::guest::GuestList;
    guest_search = crate::guest::guest_search: crate::guest::SearchRequest => Vec<crate::guest::GuestHit>;
    guest_open = crate::profile::guest_open: crate::guest::GuestRequest => crate::profile::GuestPage;
    guest_add = crate::guest::guest_add: crate::guest::GuestAdd => crate::guest::GuestAdded;
    guest_save = crate::guest::guest_save: crate::guest::GuestSave => crate::guest::GuestFields;
    guest_confirm = crate::guest::guest_confirm: crate::guest::GuestRequest => super::Nothing;
    guest_remove = crate::profile::guest_remove: crate::guest::GuestRequest => super::Nothing;
    guest_duplicates = crate::guest::guest_duplicates: crate::guest::DuplicateQuestion => Vec<crate::guest::Duplicate>;
    merge_preview = crate::profile::merge_preview: crate::profile::MergePreview => crate::profile::MergeSides;
    guest_merge = crate::profile::guest_merge: crate::profile::MergeRequest => super::Nothing;
    contact_add = crate::guest::contact_add: crate::guest::ContactAdd => crate::guest::ContactPoint;
    contact_save = crate::guest::contact_save: crate::guest::ContactSave => crate::guest::ContactPoint;
    contact_remove = crate::guest::contact_remove: crate::guest::RowId => super::Nothing;
    tag_list = crate::guest::tag_list: super::Nothing => Vec<crate::guest::Tag>;
    tag_add = crate::guest::tag_add: crate::guest::TagRequest => super::Nothing;
    tag_remove = crate::guest::tag_remove: crate::guest::TagRequest => super::Nothing;
    note_add = crate::guest::note_add: crate::guest::NoteAdd => super::Nothing;
    note_save = crate::guest::note_save: crate::guest::NoteSave => super::Nothing;
    note_remove = crate::guest::note_remove: crate::guest::RowId => super::Nothing;
    relationship_add = crate::guest::relationship_add: crate::guest::RelationshipAdd => super::Nothing;
    relationship_remove = crate::guest::relationship_remove: crate::guest::RowId => super::Nothing;
    household_join = crate::guest::household_join: crate::guest::HouseholdJoin => super::Nothing;
    household_leave = crate::guest::household_leave: crate::guest::GuestRequest => super::Nothing;
    preference_add = crate::preference::preference_add: crate::preference::PreferenceAdd => super::Nothing;
    preference_save = crate::preference::preference_save: crate::preference::PreferenceSave => super::Nothing;
    guest_dangers = crate::preference::guest_dangers: crate::preference::DangersRequest => Vec<crate::preference::GuestDanger>;
    preference_confirm = crate::preference::preference_confirm: crate::guest::RowId => super::Nothing;
    preference_remove = crate::preference::preference_remove: crate::guest::RowId => super::Nothing;

    // special dates
    date_add = crate::date::date_add: crate::date::DateAdd => crate::date::SpecialDate;
    date_save = crate::date::date_save: crate::date::DateSave => crate::date::SpecialDate;
    date_remove = crate::date::date_remove: crate::guest::RowId => super::Nothing;
    date_preview = crate::date::date_preview: crate::date::DatePreview => Vec<crate::date::Occurrence>;
    date_today = crate::date::date_today: crate::date::DatesTodayRequest => crate::date::TodayDates;
    due_list = crate::date::due_list: crate::date::DueRequest => crate::date::DueList;
    reminder_done = crate::date::reminder_done: crate::date::ReminderRequest => super::Nothing;
    reminder_snooze = crate::date::reminder_snooze: crate::date::ReminderSnooze => super::Nothing;
    reminder_skip = crate::date::reminder_skip: crate::date::ReminderSkip => super::Nothing;
    reminder_reopen = crate::date::reminder_reopen: crate::date::ReminderRequest => super::Nothing;
    lead_time_list = crate::date::lead_time_list: super::Nothing => Vec<crate::date::LeadTime>;
    lead_time_save = crate::date::lead_time_save: crate::date::LeadTime => Vec<crate::date::LeadTime>;
    lunar_day = crate::date::lunar_day: crate::date::SolarDay => crate::date::LunarDay;
    solar_day = crate::date::solar_day: crate::calendar::LunarDate => crate::date::SolarDay;

    // festivals and the calendar
    festival_list = crate::festival::festival_list: crate::festival::FestivalListRequest => Vec<crate::festival::FestivalDay>;
    festival_choices = crate::festival::festival_choices: super::Nothing => Vec<crate::festival::FestivalChoice>;
    festival_observe = crate::festival::festival_observe: crate::festival::FestivalObserve => super::Nothing;
    festival_add = crate::festival::festival_add: crate::festival::OwnFestival => crate::festival::FestivalAdded;
    festival_save = crate::festival::festival_save: crate::festival::FestivalSave => super::Nothing;
    festival_remove = crate::gift::festival_remove: crate::festival::FestivalRequest => super::Nothing;
    festival_correct = crate::festival::festival_correct: crate::festival::FestivalCorrect => super::Nothing;
    calendar_days = crate::occasion::calendar_days: crate::occasion::CalendarRequest => Vec<crate::occasion::CalendarDay>;

    // arrivals
    arrival_list = crate::arrival::arrival_list: crate::arrival::ArrivalListRequest => Vec<crate::arrival::Arrival>;
    arrival_add = crate::arrival::arrival_add: crate::arrival::ArrivalFields => crate::arrival::ArrivalAdded;
    arrival_save = crate::arrival::arrival_save: crate::arrival::ArrivalSave => super::Nothing;
    arrival_remove = crate::arrival::arrival_remove: crate::guest::RowId => super::Nothing;

    // promises and traces
    promise_list = crate::promise::promise_list: crate::promise::PromiseListRequest => Vec<crate::promise::Promise>;
    promise_add = crate::promise::promise_add: crate::promise::PromiseAdd => crate::promise::Promise;
    promise_save = crate::promise::promise_save: crate::promise::PromiseSave => crate::promise::Promise;
    promise_keep = crate::promise::promise_keep: crate::promise::PromiseSettle => crate::promise::Promise;
    promise_release = crate::promise::promise_release: crate::promise::PromiseSettle => crate::promise::Promise;
    promise_reopen = crate::promise::promise_reopen: crate::guest::RowId => crate::promise::Promise;
    promise_remove = crate::promise::promise_remove: crate::guest::RowId => super::Nothing;
    trace_list = crate::trace::trace_list: crate::trace::TraceListRequest => Vec<crate::trace::Trace>;
    trace_today = crate::trace::trace_today: crate::date::TodayRequest => Vec<crate::trace::Trace>;
    trace_draft = crate::trace::trace_draft: crate::trace::TraceDraftRequest => crate::trace::TraceDraft;
    trace_add = crate::trace::trace_add: crate::trace::TraceAdd => crate::trace::Trace;
    trace_save = crate::trace::trace_save: crate::trace::TraceSave => crate::trace::Trace;
    trace_done = crate::trace::trace_done: crate::trace::TraceDone => crate::trace::Trace;
    trace_reopen = crate::trace::trace_reopen: crate::guest::RowId => crate::trace::Trace;
    trace_remove = crate::trace::trace_remove: crate::guest::RowId => super::Nothing;

    // cards
    card_preview = crate::card::card_preview: crate::card::CardPreviewRequest => crate::card::CardPreview;
    card_export = crate::card::card_export: crate::card::CardExportRequest => crate::card::CardsWritten;
    card_print = crate::card::card_print: crate::card::CardOrder => crate::card::CardsWritten;

    // imports
    import_preview = crate::import::import_preview: crate::import::ImportPreviewRequest => crate::import::ImportPreview;
    import_run = crate::import::import_run: crate::import::ImportRun => crate::import::ImportReport;
    import_undo = crate::import::import_undo: crate::import::ImportId => super::Nothing;
    import_list = crate::import::import_list: super::Nothing => Vec<crate::import::ImportLine>;
    import_report = crate::import::import_report: crate::import::ImportId => crate::import::ImportReport;

    // exports
    guest_export = crate::export::guest_export: crate::export::GuestExport => crate::export::Exported;
    calendar_export = crate::export::calendar_export: crate::export::CalendarExport => crate::export::Exported;

    // gifts
    gift_item_list = crate::gift::gift_item_list: super::Nothing => Vec<crate::gift::GiftItem>;
    gift_item_save = crate::gift::gift_item_save: crate::gift::GiftItemSave => crate::gift::GiftItem;
    gift_item_remove = crate::gift::gift_item_remove: crate::gift::GiftItemRequest => crate::gift::GiftItemRemoved;
    gift_rules_get = crate::gift::gift_rules_get: super::Nothing => crate::gift::GiftRules;
    gift_rule_save = crate::gift::gift_rule_save: crate::gift::GiftRuleSave => super::Nothing;
    gift_rules_reset = crate::gift::gift_rules_reset: super::Nothing => super::Nothing;
    gift_lists = crate::gift::gift_lists: crate::gift::GiftListsRequest => Vec<crate::gift::GiftList>;
    gift_list_get = crate::gift::gift_list_get: crate::gift::GiftListRequest => Option<crate::gift::GiftList>;
    gift_list_propose = crate::gift::gift_list_propose: crate::gift::GiftListPropose => crate::gift::GiftList;
    gift_list_approve = crate::gift::gift_list_approve: crate::gift::GiftListApprove => crate::gift::GiftList;
    gift_lines = crate::gift::gift_lines: crate::gift::GiftLinesRequest => crate::gift::GiftLines;
    gift_line_add = crate::gift::gift_line_add: crate::gift::GiftLineAdd => crate::gift::GiftLine;
    gift_line_change = crate::gift::gift_line_change: crate::gift::GiftLineChange => crate::gift::GiftLine;
    gift_lines_mark = crate::gift::gift_lines_mark: crate::gift::GiftLinesMark => crate::gift::GiftLinesMarked;
    gift_list_export = crate::gift::gift_list_export: crate::gift::GiftListExport => crate::gift::GiftsExported;

    // complaints
    complaint_add = crate::complaint::complaint_add: crate::complaint::ComplaintAdd => crate::complaint::ComplaintAdded;
    complaint_save = crate::complaint::complaint_save: crate::complaint::ComplaintSave => super::Nothing;
    complaint_open = crate::complaint::complaint_open: crate::complaint::ComplaintRequest => crate::complaint::Complaint;
    complaint_step = crate::complaint::complaint_step: crate::complaint::ComplaintStep => crate::complaint::Complaint;
    complaint_list = crate::complaint::complaint_list: crate::complaint::ComplaintListRequest => crate::complaint::ComplaintList;
    complaint_board = crate::complaint::complaint_board: crate::complaint::BoardRequest => Vec<crate::complaint::BoardColumn>;
    complaint_counts = crate::complaint::complaint_counts: super::Nothing => crate::complaint::ComplaintCounts;
    complaint_repeats = crate::complaint::complaint_repeats: crate::complaint::RepeatQuestion => crate::complaint::Repeats;
    complaint_escalate = crate::complaint::complaint_escalate: super::Nothing => crate::complaint::Escalated;
    complaint_clocks_get = crate::complaint::complaint_clocks_get: super::Nothing => crate::complaint::ClockRules;
    complaint_clocks_save = crate::complaint::complaint_clocks_save: crate::complaint::ClockRules => crate::complaint::ClockRules;

    // compensation
    compensation_items = crate::compensation::compensation_items: super::Nothing => Vec<crate::compensation::CompensationItem>;
    compensation_item_save = crate::compensation::compensation_item_save: crate::compensation::CompensationItemSave => crate::compensation::CompensationItem;
    compensation_item_remove = crate::compensation::compensation_item_remove: crate::compensation::CompensationItemRequest => crate::compensation::CompensationItemRemoved;
    compensation_catalogue_fill = crate::compensation::compensation_catalogue_fill: super::Nothing => Vec<crate::compensation::CompensationItem>;
    compensation_limits_get = crate::compensation::compensation_limits_get: super::Nothing => crate::compensation::CompensationLimits;
    compensation_limits_save = crate::compensation::compensation_limits_save: crate::compensation::CompensationLimits => crate::compensation::CompensationLimits;
    compensation_band = crate::complaint::compensation_band: crate::complaint::BandQuestion => crate::complaint::CompensationBand;
    voucher_preview = crate::complaint::voucher_preview: crate::complaint::VoucherPreviewRequest => crate::paper::PaperPreview;
    voucher_export = crate::complaint::voucher_export: crate::complaint::VoucherExportRequest => crate::paper::PaperWritten;
    voucher_print = crate::complaint::voucher_print: crate::complaint::VoucherOrder => crate::paper::PaperWritten;

    // complaints together
    complaint_analysis = crate::complaint::complaint_analysis: crate::complaint::ComplaintPeriod => crate::complaint::ComplaintAnalysis;
    complaint_report = crate::complaint::complaint_report: crate::complaint::ComplaintReport => crate::complaint::ComplaintReported;
    handover_preview = crate::handover::handover_preview: crate::handover::HandoverPreviewRequest => crate::paper::PaperPreview;
    handover_export = crate::handover::handover_export: crate::handover::HandoverExportRequest => crate::paper::PaperWritten;
    handover_print = crate::handover::handover_print: crate::handover::HandoverOrder => crate::paper::PaperWritten;

    // history
    undo = crate::history::undo: crate::history::UndoRequest => super::Nothing;
    undo_last = crate::history::undo_last: super::Nothing => super::Nothing;
    redo_last = crate::history::redo_last: super::Nothing => super::Nothing;
    guest_history = crate::history::guest_history: crate::history::GuestHistoryRequest => Vec<crate::history::GuestHistoryLine>;
}

fn run<Request: DeserializeOwned, Answer: Serialize>(
    call: &Call,
    args: Value,
    function: fn(&Call, Request) -> Result<Answer>,
) -> std::result::Result<Box<RawValue>, ApiError> {
    let args = if args.is_null() { Value::Object(serde_json::Map::new()) } else { args };
    let request = serde_json::from_value(args).map_err(|error| ApiError::unreadable(&error))?;
    let answer = function(call, request)?;
    to_raw_value(&answer).map_err(|error| ApiError::unreadable(&error))
}
