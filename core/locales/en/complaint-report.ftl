# Complaints together: the report for the morning meeting, as a workbook and on paper.

complaint-report-title = Complaints
# $from, $to and $day are days already written out.
complaint-report-period = { $from } { $since } to { $to } { $year }
complaint-report-day = { $day } { $year }
complaint-report-sensitive = Sensitive complaint
complaint-report-nothing = –
complaint-report-minutes = { $minutes } min
complaint-report-hours = { $hours } h { $minutes } min
complaint-report-since = since { $when }
complaint-report-until = by { $when }
complaint-report-yes = yes
complaint-report-no = no
complaint-report-new = new
# Where the new complaints stand that are not told twice.
complaint-report-told-elsewhere =
    { $closed ->
        [0] { $open } under Open.
       *[other] { $open } under Open, { $closed } under Closed.
    }
complaint-report-won = won back
complaint-report-not-won = not won back
complaint-report-of = { $part } of { $all }
complaint-report-median = median, service hours
complaint-report-overdue =
    { $count ->
        [0] none overdue
        [one] { $count } overdue
       *[other] { $count } overdue
    }
complaint-report-repeats =
    { $rooms ->
        [one] by the same guest; { $rooms } in the same room
       *[other] by the same guest; { $rooms } in the same room
    }
complaint-report-stage = { $stage } ({ $count })
complaint-report-more =
    { $count ->
        [one] { $count } more in the workbook.
       *[other] { $count } more in the workbook.
    }
complaint-report-more-bars =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
complaint-report-none-open = No open complaints.
complaint-report-none-came-in = No new complaints.
complaint-report-none-closed = No complaints closed.

## Figures
complaint-report-figure-open = Open now
complaint-report-figure-overdue = Overdue
complaint-report-figure-came-in = New
complaint-report-figure-closed = Closed
complaint-report-figure-cost = Cost of new complaints
complaint-report-figure-judged = Guests assessed
complaint-report-figure-won-back = Won back
complaint-report-figure-repeats = Repeats within 30 days
complaint-report-figure-repeats-guest = Repeats within 30 days: same guest
complaint-report-figure-repeats-room = Repeats within 30 days: same room
complaint-report-figure-response = First response
complaint-report-figure-solution = Resolution
complaint-report-figure-closing = Closing

## Charts
complaint-report-chart-category = By category
complaint-report-chart-department = By department
complaint-report-chart-cause = By cause
complaint-report-chart-room = By room

## Sheets and their columns
complaint-report-sheet-open = Open
complaint-report-sheet-came-in = New
complaint-report-sheet-closed = Closed
complaint-report-sheet-pareto = Pareto
complaint-report-sheet-figures = Figures
complaint-report-column-number = No.
complaint-report-column-stage = Next step
complaint-report-column-clock = Deadline
complaint-report-column-due = Due
complaint-report-column-guest = Guest
complaint-report-column-danger = Safety
complaint-report-column-category = Category
complaint-report-column-severity = Severity
complaint-report-column-place = Room or outlet
complaint-report-column-text = What happened
complaint-report-column-taken-on = Received on
complaint-report-column-also = Also on
complaint-report-column-channel = Channel
complaint-report-column-taken-by = Received by
complaint-report-column-department = Department
complaint-report-column-responsible = Responsible
complaint-report-column-owed = With
complaint-report-column-cause = Cause
complaint-report-column-outcome = Outcome
complaint-report-column-closed-at = Closed
complaint-report-column-won-back = Won back
complaint-report-column-cost = Cost ({ $currency })
complaint-report-column-response-minutes = First response (min)
complaint-report-column-solution-minutes = Resolution (min)
complaint-report-column-closing-minutes = Closing (min)
complaint-report-column-chart = Chart
complaint-report-column-bar = Name
complaint-report-column-count = Count
complaint-report-column-share = Share
complaint-report-column-together = Cumulative
complaint-report-column-figure = Figure
complaint-report-column-minutes = Median (min)

## Heads on paper
complaint-report-head-clock = Deadline
complaint-report-head-taken = Received
complaint-report-head-closed = Closed
complaint-report-head-due = Due
complaint-report-head-place = Place
complaint-report-head-room = Room
complaint-report-head-what = Guest and complaint
complaint-report-head-promised = Guest and promise
complaint-report-head-instruction = Guest and trace
complaint-report-head-kind = Category, severity
complaint-report-head-guest = Tier
complaint-report-head-department = Department
complaint-report-head-owed = With
complaint-report-head-stage = Next step
complaint-report-head-outcome = Outcome, cost
complaint-report-head-promised-by = Promised by
complaint-report-head-given-by = Given by
paper-report-count = Count
paper-report-together = Cumulative

## Refusals
error-complaint-period-backwards = Choose an end date on or after the start date.
error-complaint-period-long = Choose a period of at most ten years.
