-- What is due on a day is counted and listed from one index, whatever the dates ask of the day.

drop index special_date_by_day;

-- Serves core/src/date/due.rs: equality on the first three, then guests in the order of their worth.
create index special_date_by_day on special_date (
  calendar,
  month,
  day,
  tier,
  guest_id,
  kind,
  year,
  leap,
  leap_policy,
  leap_day_policy
);

-- Serves core/src/date/today.rs: dates with a lead time of their own.
create index special_date_by_lead on special_date (calendar, month, day, lead_days) where lead_days is not null;

create index reminder_by_snooze on reminder (snoozed_until) where state = 'snoozed';
