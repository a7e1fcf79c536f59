# The shift hand-over sheet.

handover-title = Shift hand-over
# $day is a day already written out.
handover-subtitle = { $day }, { $time }
handover-section-pressing = Complaints overdue or due soon
handover-section-waiting = Complaints waiting for the guest
handover-section-promises = Promises to keep
handover-section-traces = Instructions not done
handover-none-pressing = No clock is up.
handover-none-waiting = Nobody is waited for.
handover-none-promises = No promise to a guest who is here or coming.
handover-none-traces = Everything for today is done.
handover-escalated = brought before: { $who }
handover-because-overdue = Overdue
handover-because-due = Due today
handover-because-in-house = In house until
handover-because-arriving = Arriving
handover-more =
    { $count ->
        [one] And { $count } more, on the screen.
       *[other] And { $count } more, on the screen.
    }
handover-sensitive =
    { $count ->
        [one] { $count } sensitive complaint is not on paper: see it on the screen.
       *[other] { $count } sensitive complaints are not on paper: see them on the screen.
    }
paper-handover-remarks = Remarks
paper-handover-handed-over = Handed over by
paper-handover-taken-over = Taken over by
paper-handover-time = Time
