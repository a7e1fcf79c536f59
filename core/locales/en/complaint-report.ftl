# Complaints together: the report for the morning meeting, as a workbook and on paper.

complaint-report-title = Complaints
# $from, $to and $day are days already written out.
complaint-report-period = { $from } to { $to } { $year }
complaint-report-day = { $day } { $year }
complaint-report-sensitive = Sensitive complaint
complaint-report-nothing = –
complaint-report-minutes = { $minutes } min
complaint-report-hours = { $hours } h { $minutes } min
complaint-report-since = since { $when }
complaint-report-until = by { $when }
complaint-report-yes = yes
complaint-report-no = no
complaint-report-won = won back
complaint-report-not-won = not won back
complaint-report-of = { $part } of { $all }
complaint-report-median = median, service time
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
        [one] And { $count } more, in the workbook.
       *[other] And { $count } more, in the workbook.
    }
complaint-report-more-bars =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
complaint-report-none-open = Nothing is open.
complaint-report-none-came-in = No complaint came in.
complaint-report-none-closed = No complaint was closed.

## Figures
complaint-report-figure-open = Open now
complaint-report-figure-overdue = Overdue
complaint-report-figure-came-in = Came in
complaint-report-figure-closed = Closed
complaint-report-figure-cost = Cost of those that came in
complaint-report-figure-judged = Asked whether they would come back
complaint-report-figure-won-back = Won back
complaint-report-figure-repeats = Again within 30 days
complaint-report-figure-repeats-guest = Again within 30 days: same guest
complaint-report-figure-repeats-room = Again within 30 days: same room
complaint-report-figure-response = First response
complaint-report-figure-solution = Solution
complaint-report-figure-closing = Closing

## Charts
complaint-report-chart-category = By category
complaint-report-chart-department = By department
complaint-report-chart-cause = By cause
complaint-report-chart-room = By room

## Sheets and their columns
complaint-report-sheet-open = Open
complaint-report-sheet-came-in = Came in
complaint-report-sheet-closed = Closed
complaint-report-sheet-pareto = Pareto
complaint-report-sheet-figures = Figures
complaint-report-column-number = No.
complaint-report-column-stage = Waits for
complaint-report-column-clock = Clock
complaint-report-column-due = Due
complaint-report-column-guest = Guest
complaint-report-column-danger = Danger
complaint-report-column-category = Category
complaint-report-column-severity = Severity
complaint-report-column-place = Room or outlet
complaint-report-column-text = What happened
complaint-report-column-taken-on = Taken on
complaint-report-column-department = Department
complaint-report-column-responsible = Responsible
complaint-report-column-owed = Whose turn
complaint-report-column-cause = Cause
complaint-report-column-outcome = Outcome
complaint-report-column-closed-at = Closed
complaint-report-column-won-back = Won back
complaint-report-column-cost = Cost ({ $currency })
complaint-report-column-response-minutes = First response (min)
complaint-report-column-solution-minutes = Solution (min)
complaint-report-column-closing-minutes = Closing (min)
complaint-report-column-chart = Chart
complaint-report-column-bar = Name
complaint-report-column-count = Count
complaint-report-column-share = Share
complaint-report-column-together = Together
complaint-report-column-figure = Figure
complaint-report-column-minutes = Median (min)

## Heads on paper
complaint-report-head-clock = Clock
complaint-report-head-taken = Taken
complaint-report-head-closed = Closed
complaint-report-head-due = Due
complaint-report-head-place = Place
complaint-report-head-room = Room
complaint-report-head-what = Guest and what happened
complaint-report-head-promised = Guest and what was promised
complaint-report-head-instruction = Guest and instruction
complaint-report-head-kind = Category, severity
complaint-report-head-guest = Tier
complaint-report-head-department = Department
complaint-report-head-owed = Whose turn
complaint-report-head-stage = Waits for
complaint-report-head-outcome = Outcome, cost
complaint-report-head-promised-by = Promised by
complaint-report-head-given-by = Given by
paper-report-count = Count
paper-report-together = Together

## Refusals
error-complaint-period-backwards = Choose a last day on or after the first.
error-complaint-period-long = Choose a period of at most ten years.
