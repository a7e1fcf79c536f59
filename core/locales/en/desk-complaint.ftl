# The screens of complaints: intake, list and board, the page of one with its nine steps.

## Places and actions
ui-go-complaints = Complaints
complaint-overdue-count =
    { $count ->
        [one] { $count } overdue complaint
       *[other] { $count } overdue complaints
    }
complaint-add = Record a complaint
complaint-add-note = Under a minute: what is not known yet can follow
complaint-record = Record
complaint-analysis = Charts
complaint-show-board = Complaints as list or board
complaint-filter-focus = Narrow the complaints

## Words
complaint-guest = Guest
complaint-severity = Severity
complaint-category = Category
complaint-cause = Cause
complaint-text = What happened
complaint-place = Where
complaint-channel = How we heard of it
complaint-wants = What the guest wants
complaint-stage = Waits for
complaint-owed = Owed by
complaint-owed-both = { $name }, { $department }
complaint-responsible = Responsible person
complaint-outcome = Outcome
complaint-cost = Cost so far
complaint-sensitive = Sensitive
complaint-in-room = Room { $room }
complaint-nobody = Somebody who left
complaint-of = Complaint of
complaint-named = Complaint of { $guest }
complaint-severity-minor-means = Put right on the spot, soon forgotten.
complaint-severity-moderate-means = The guest had real trouble, and expects an answer today.
complaint-severity-serious-means = The stay is spoilt, or we may lose the guest.
complaint-severity-critical-means = Health, safety, law or the house’s name is at stake.

## Clocks
complaint-span-minutes = { $minutes } min
complaint-span-hours =
    { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $padded }
    }
complaint-span-days =
    { $hours ->
        [0] { $days } d
       *[other] { $days } d { $hours } h
    }
complaint-left = { $span } left
complaint-overdue-by = overdue by { $span }
complaint-clock-took = took { $span }
complaint-escalated-to = brought before: { $role }

## Intake
complaint-guest-placeholder = Name, pinyin, initials, phone tail, room
complaint-guest-phone = Phone, if at hand
complaint-guest-new = Nobody is chosen: { $name } becomes a new guest.
complaint-guest-here = in the house
complaint-guest-here-until = in the house until { $day }
complaint-text-placeholder = In the guest’s own words, if you can
complaint-place-room-name = Room number
complaint-place-outlet-name = Restaurant, bar, pool…
complaint-place-elsewhere-name = Place, if it matters
complaint-happened-on = Day
complaint-happened-time = Time
complaint-wants-placeholder = An apology, another room, the money back…
complaint-wants-unknown = not known yet
complaint-sensitive-hint = Only managers, who took it, who is responsible and those named here may see it.
complaint-viewers = Who else may see it
complaint-viewers-none = There is no other concierge on the staff.
complaint-responded = What you told the guest at once
complaint-responded-hint = Counts as the first response. Leave it empty when nothing was said yet.
complaint-repeats = Has it happened before?
complaint-repeats-note = 30 days
complaint-repeats-none = Nothing like it in the last 30 days.
complaint-repeats-cause =
    { $count ->
        [one] Same place and kind: once before
       *[other] Same place and kind: { $count } times before
    }
complaint-repeats-place =
    { $count ->
        [one] Same place: once before
       *[other] Same place: { $count } times before
    }
complaint-repeats-guest =
    { $count ->
        [one] Same guest: once before
       *[other] Same guest: { $count } times before
    }
error-complaint-guest-missing = Choose the guest, or type the name of a new one.
error-complaint-category-missing = Choose what kind of complaint it is.
error-complaint-severity-missing = Choose how bad it is.
error-complaint-happened-on-missing = Enter the day it happened.
error-complaint-choice-missing = Choose one.

## List and board
complaint-list = Complaints
complaint-count =
    { $total ->
        [one] { $total } complaint
       *[other] { $total } complaints
    }
complaint-view = View
complaint-view-list = List
complaint-view-board = Board
complaint-column-clock = Clock
complaint-column-overdue = { $count } overdue
complaint-column-more = { $count } more in the list
complaint-list-none = No complaint matches
complaint-list-none-text = Take a filter away to see more.
complaint-list-clear = Show all open complaints
complaint-list-empty = No open complaint
complaint-list-empty-text = What went wrong for a guest stands here from the first word to the last, so that it is put right once and for all.
complaint-standing-open = Open
complaint-standing-overdue = Overdue
complaint-standing-soon = Due soon
complaint-standing-waiting = Waiting
complaint-standing-closed = Closed
complaint-standing-all = All
complaint-filter-standing = How they stand
complaint-filter-stage = Stage
complaint-filter-stage-any = Any stage
complaint-filter-severity = Severity
complaint-filter-severity-any = Any severity
complaint-filter-category = Category
complaint-filter-category-any = Any category
complaint-filter-department = Department
complaint-filter-department-any = Any department
complaint-filter-responsible = Responsible
complaint-filter-responsible-any = Anybody responsible
complaint-filter-mine = Mine
complaint-filters-saved = Saved filters
complaint-filter-keep = Save this filter
complaint-filter-name = Name of the filter

## The page of one
complaint-taken-by = taken by { $name }, { $when }
complaint-facts-edit = Correct what was taken
complaint-steps = The nine steps
complaint-stage-record = Record
complaint-step-done = (done)
complaint-step-next = (next)
complaint-step-later = (later)
complaint-step-undo = Take this step back
complaint-owed-by = Owed by: { $who }
complaint-owed-only = This step is not yours. Owed by: { $who }
complaint-tasks-open =
    { $count ->
        [one] { $count } task is not done yet: it must be before this step.
       *[other] { $count } tasks are not done yet: they must be before this step.
    }
complaint-promises-open =
    { $count ->
        [one] { $count } promise to this guest is still open. It stays open when the complaint is closed.
       *[other] { $count } promises to this guest are still open. They stay open when the complaint is closed.
    }
complaint-stands-yes = It stands
complaint-stands-no = It does not stand
complaint-won-back-yes = The guest is won back
complaint-won-back-no = The guest is not won back
complaint-back-to = Back to: { $stage }
complaint-pieces = { $name } × { $quantity }
complaint-offer = { $what } ({ $cost })

## Forms of the steps
complaint-form-compensation = Compensation
complaint-form-stands = Does it stand?
complaint-form-won-back = Is the guest won back?
complaint-form-mood = How does the guest take it?
complaint-form-to = Back to which step?
complaint-form-respond-text = What the guest was told
complaint-form-grant-reason = Why on the spot
complaint-form-rule-reason = What it rests on
complaint-form-answer-text = What the guest was told, and why it does not stand
complaint-form-analyse-text = What the department found
complaint-form-propose-text = Proposed solution
complaint-form-approve-note = Note, if any
complaint-form-change-text = Solution as decided
complaint-form-change-reason = Why otherwise than proposed
complaint-form-send-back-reason = What is missing
complaint-form-carry-out-settled = How responsibility was settled
complaint-form-carry-out-notified = What the guest was told
complaint-form-feedback-text = What the guest said
complaint-form-evaluate-summary = Summary
complaint-form-evaluate-lesson = What we do differently from now on
complaint-form-pause-reason = What we wait for
complaint-form-resume-note = Note, if any
complaint-form-reassign-reason = Why it goes to others
complaint-form-reassess-reason = Why it is judged anew
complaint-form-withdraw-reason = What the guest said
complaint-form-reopen-reason = Why it is opened again
complaint-form-allow-greetings-reason = Why a greeting is welcome all the same
complaint-form-hold-greetings-reason = Note, if any
complaint-do-respond = Note the first response
complaint-do-grant = Give it
complaint-do-rule = Rule
complaint-do-answer = Close with this answer
complaint-do-assign = Fix responsibility
complaint-do-analyse = Note the cause
complaint-do-propose = Propose
complaint-do-approve = Approve
complaint-do-change = Approve with changes
complaint-do-send-back = Send back
complaint-do-carry-out = Carried out
complaint-do-feedback = Note the feedback
complaint-do-evaluate = Evaluate and close
complaint-do-pause = Wait for the guest
complaint-do-resume = End the wait
complaint-do-reassign = Give to others
complaint-do-reassess = Change severity
complaint-do-withdraw = Withdraw
complaint-do-reopen = Open again
complaint-do-allow-greetings = Allow greetings
complaint-do-hold-greetings = Hold greetings back
complaint-decision = Decision
complaint-decide-approve = As proposed
complaint-decide-change = Otherwise
complaint-decide-send-back = Back, with a reason

## Beside the steps
complaint-actions = Beside the steps
complaint-actions-more = More that can be done
complaint-action-respond = First response
complaint-action-grant = Give on the spot
complaint-action-pause = Wait for the guest
complaint-action-resume = End the wait
complaint-action-send-back = Send back…
complaint-action-reassign = Give to others…
complaint-action-reassess = Change severity…
complaint-action-allow-greetings = Allow greetings…
complaint-action-hold-greetings = Hold greetings back…
complaint-action-reopen = Open again
complaint-action-withdraw = Guest takes it back…
complaint-action-respond-means = The house’s first word to the guest stops the first clock.
complaint-action-grant-means = What you may give by yourself. More than that is proposed, and the manager decides.
complaint-action-pause-means = The clocks stand still until the wait ends or the next step is taken.
complaint-action-resume-means = The clocks run on.
complaint-action-send-back-means = What comes after that step is to be done again.
complaint-action-reassign-means = Another department or person takes it on where it stands.
complaint-action-reassess-means = The clocks run by the new severity, counted from when the complaint was taken. Only managers lower it.
complaint-action-allow-greetings-means = While a serious complaint is open, birthday and festival greetings wait for somebody to decide.
complaint-action-hold-greetings-means = Greetings wait again until the complaint is closed.
complaint-action-reopen-means = The clocks for solution and closing begin anew.
complaint-action-withdraw-means = The complaint is closed as withdrawn. It stays on file.

## Compensation, tasks, promises
complaint-compensation = Compensation
complaint-compensation-none = Nothing offered so far.
complaint-voucher-until = good until { $day }
complaint-offer-choose = Nothing yet: choose from the catalogue…
complaint-offer-another = Add something else…
complaint-offer-own = Something not in the catalogue…
complaint-offer-own-name = What is offered
complaint-offer-own-cost = Cost in { $currency }
complaint-offer-count = How many: { $name }
complaint-offer-total = Together { $total }
complaint-offer-within = within your limit of { $limit }
complaint-offer-above = above your limit of { $limit }: somebody above you decides
complaint-tasks = Tasks
complaint-tasks-none = No task given to a department.
complaint-task-add = Give a task
complaint-task-late = late
complaint-task-done-by = done by { $name }
complaint-promises = Promises
complaint-promises-none = Nothing promised.
complaint-promise-add = Note a promise
complaint-promise-open = Open
complaint-promise-next-arrival = at the next arrival
complaint-promise-keep-named = Kept: { $text }
complaint-promise-release = Released
complaint-promise-release-named = Released by the guest: { $text }
complaint-promise-release-why = What the guest said
complaint-promise-release-placeholder = She said that it is settled
complaint-promise-kept-by = kept by { $name }
complaint-promise-released-by = released, noted by { $name }

## Settings
settings-complaint-clocks = Complaint clocks
settings-service-hours = Service hours
settings-service-hours-text = Clocks of complaints run in these hours only, on the property’s clock. The same time twice is the whole day.
settings-service-from = From
settings-service-to = To
settings-service-days = Days of service
settings-weekday-1 = Mon
settings-weekday-2 = Tue
settings-weekday-3 = Wed
settings-weekday-4 = Thu
settings-weekday-5 = Fri
settings-weekday-6 = Sat
settings-weekday-7 = Sun
settings-complaint-limits = How long it may take
settings-complaint-limits-text = Hours and minutes of service time. A clock that is up is brought before the manager, and before the administrator when as much time has passed again.
settings-complaint-limit-of = { $clock }, { $severity }
settings-complaint-soon = Due soon when less is left than
settings-complaint-soon-hint = Hours and minutes by the clock on the wall.
error-clock-limit-unreadable = Enter hours and minutes such as 4:30, or minutes alone. Unreadable: { $text }

## Charts
complaint-analysis-title = What complaints tell
complaint-analysis-empty = No complaint in this period
complaint-analysis-empty-text = Choose a longer period to see what comes up again and again.
complaint-analysis-none = Nothing to count yet.
complaint-period = Period
complaint-period-month = This month
complaint-period-last-month = Last month
complaint-period-quarter = This quarter
complaint-period-year = This year
complaint-period-own = From … to
complaint-period-from = First day
complaint-period-to = Last day
complaint-by-category = By category
complaint-by-department = By department
complaint-by-cause = By cause
complaint-by-room = By room
complaint-by-severity = By severity
complaint-over-time = Over time
complaint-pareto-few =
    { $few ->
        [one] { $few } of { $of } makes four fifths
       *[other] { $few } of { $of } make four fifths
    }
complaint-pareto-share = Share
complaint-pareto-count = Count
complaint-pareto-running = Sum
complaint-pareto-cost = Cost
complaint-pareto-more =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
complaint-figure-total = Complaints
complaint-figure-open = { $count } still open
complaint-figure-response = First response
complaint-figure-solution = Solved after
complaint-figure-closing = Closed after
complaint-figure-median = median, service time
complaint-figure-won-back = Won back
complaint-figure-judged = { $won } of { $judged } guests
complaint-figure-cost = Cost
complaint-figure-repeats = Repeats in a room
complaint-figure-repeats-note = { $guests } by the same guest
complaint-handover = Hand-over sheet

## On other screens
today-complaints = Complaints by the clock
complaint-mine = Yours
complaint-guest-none = No complaint on file.
guest-open-complaints =
    { $count ->
        [one] Open complaint
       *[other] { $count } open complaints
    }
guest-open-complaint-named = Open complaint ({ $severity }): { $text }
due-held = Held: open complaint
due-held-decide = Decide
due-held-decide-named = Decide whether { $guest } is greeted

## Files and paper
complaint-file-xlsx = Excel workbook
complaint-file-csv = CSV table
complaint-file-pdf = PDF
complaint-report = Report
complaint-report-xlsx = As Excel workbook…
complaint-report-csv = As CSV table…
complaint-report-pdf = As PDF for the meeting…
complaint-report-name = Complaints { $from } to { $to }
complaint-report-writing = Writing the report
complaint-reported = Report written: { $came } came in, { $closed } closed, { $open } open now.
complaint-handover-text = What this shift leaves to the next
complaint-handover-saved =
    { $pages ->
        [one] Hand-over sheet saved: { $pages } page.
       *[other] Hand-over sheet saved: { $pages } pages.
    }
complaint-vouchers = Vouchers
complaint-vouchers-print = Print the vouchers
complaint-vouchers-save = Save the vouchers as PDF…
complaint-vouchers-saved =
    { $pages ->
        [one] Vouchers saved: { $pages } page.
       *[other] Vouchers saved: { $pages } pages.
    }
complaint-band = Suggested: { $low } to { $high }, most often about { $median }.
complaint-band-similar =
    { $cases ->
       *[other] From { $cases } similar cases.
    }
complaint-band-same-severity =
    { $cases ->
       *[other] From { $cases } cases of this severity.
    }
complaint-band-default =
    { $cases ->
       *[other] Where a house begins; there are too few cases yet.
    }

## Settings of compensation
settings-compensation = Compensation
compensation-kind = Kind
compensation-limits = Limits
compensation-limits-text = What each role may give for one complaint without asking. Above it, the next role decides; administrators have no limit.
compensation-limit-of = { $role }, up to ({ $currency })
compensation-voucher-months = Vouchers are good for (months)
compensation-catalogue = Catalogue
compensation-catalogue-text = What the house can offer to make good, and what it costs the house. Vouchers get a number when they are granted.
compensation-add = Add to the catalogue
compensation-fill = Begin with the usual twelve
compensation-out-of-use = Out of use
compensation-use-again = Use again: { $name }
