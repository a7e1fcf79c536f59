# The shift hand-over sheet.

handover-title = Shift handover
# $day is a day already written out.
handover-subtitle = { $day }, { $time }
handover-section-grave = Open complaints: critical and serious
handover-section-open = Other open complaints
handover-section-promises = Promises to keep
handover-section-traces = Open traces
handover-none-grave = No critical or serious complaints are open.
handover-none-open = No other complaints are open.
handover-none-promises = No open promises to guests in house or arriving.
handover-none-traces = All traces for today are done.
handover-escalated = escalated to: { $who }
handover-because-overdue = Overdue
handover-because-due = Due today
handover-because-in-house = In house until
handover-because-arriving = Arriving
handover-more =
    { $count ->
        [one] { $count } more on screen.
       *[other] { $count } more on screen.
    }
handover-sensitive =
    { $count ->
        [one] { $count } sensitive complaint is not printed. See it on screen.
       *[other] { $count } sensitive complaints are not printed. See them on screen.
    }
paper-handover-remarks = Remarks
paper-handover-handed-over = Handed over by
paper-handover-taken-over = Taken over by
paper-handover-time = Time
handover-danger-join = {"; "}

handover-section-vips = VIPs in house and arriving tonight
handover-section-birthdays = Birthdays today and tomorrow
handover-none-vips = No VIPs in house.
handover-none-birthdays = No birthdays among the guests in house.
handover-birthday-today = Today
handover-head-stay = Stay
handover-head-room = Room
handover-head-guest-note = Guest
handover-head-guest = Tier
handover-head-keeper = Account manager
paper-handover-things = Keys and cash
paper-handover-item = Item
paper-handover-count = Count
paper-handover-amount = Amount
paper-handover-keys = Master keys and key cards
paper-handover-cash = Cash float
paper-handover-safe = Safe and valuables
paper-handover-left-luggage = Left luggage and lost property
