-- True of a special date that falls where a key says.
special_date.calendar = day_key.calendar
and special_date.month = day_key.month
and special_date.day = day_key.day
and (special_date.year is null or special_date.year <= day_key.latest_year)
and case day_key.months
  when 1 then special_date.leap = 0
  when 2 then special_date.leap = 1 and special_date.leap_policy <> 'ordinary'
  when 3 then special_date.leap = 1 and special_date.leap_policy <> 'leap_when_present'
  else true
end
and case day_key.leap_day
  when 1 then special_date.leap_day_policy = 'feb28'
  when 2 then special_date.leap_day_policy = 'mar1'
  else true
end
