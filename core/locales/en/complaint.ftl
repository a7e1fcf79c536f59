# Complaints: what went wrong, the nine steps, their deadlines, and refusals.

## Words
complaint-category-service-attitude = Service attitude
complaint-category-facilities = Facilities
complaint-category-room-hygiene = Room and hygiene
complaint-category-food-drink = Food and drink
complaint-category-waiting-time = Waiting time
complaint-category-billing = Billing
complaint-category-noise = Noise
complaint-category-safety = Safety
complaint-category-lost-property = Lost property
complaint-category-other = Other
complaint-severity-minor = Minor
complaint-severity-moderate = Moderate
complaint-severity-serious = Serious
complaint-severity-critical = Critical
complaint-place-room = Room
complaint-place-outlet = Outlet
complaint-place-elsewhere = Elsewhere
complaint-channel-in-person = In person
complaint-channel-phone = Phone
complaint-channel-email = E-mail
complaint-channel-wechat = WeChat
complaint-channel-letter = Letter
complaint-channel-online-review = Online review
complaint-channel-survey = Survey
complaint-channel-other = Other
complaint-cause-skill = Skill or training
complaint-cause-attitude = Attitude
complaint-cause-procedure = Procedure
complaint-cause-staffing = Understaffing
complaint-cause-communication = Communication
complaint-cause-equipment = Equipment
complaint-cause-supply = Supplies
complaint-cause-supplier = Outside supplier
complaint-cause-expectation = Expectation not met
complaint-cause-other = Other
complaint-cause-unassigned = Not found yet
complaint-stage-ruling = Ruling
complaint-stage-answer = Answer
complaint-stage-responsibility = Responsibility
complaint-stage-cause = Cause
complaint-stage-solution = Resolution
complaint-stage-decision = Decision
complaint-stage-execution = Action taken
complaint-stage-feedback = Feedback
complaint-stage-evaluation = Evaluation
complaint-stage-closed = Closed
complaint-outcome-resolved = Resolved
complaint-outcome-not-standing = Not justified
complaint-outcome-withdrawn = Withdrawn
complaint-mood-satisfied = Satisfied
complaint-mood-accepts = Accepts it
complaint-mood-dissatisfied = Dissatisfied
complaint-clock-response = First response
complaint-clock-solution = Resolution
complaint-clock-closing = Closing
complaint-clock-state-overdue = Overdue
complaint-clock-state-soon = Due soon
complaint-clock-state-running = Running
complaint-clock-state-waiting = Waiting for guest
complaint-clock-state-stopped = Done

## Steps, as what was done
complaint-step-record = Recorded
complaint-step-respond = First response
complaint-step-grant = Compensated on the spot
complaint-step-rule = Ruled
complaint-step-answer = Answered
complaint-step-assign = Responsibility assigned
complaint-step-analyse = Cause identified
complaint-step-propose = Resolution proposed
complaint-step-approve = Approved
complaint-step-change = Approved with changes
complaint-step-send-back = Sent back
complaint-step-carry-out = Action taken
complaint-step-feedback = Guest feedback
complaint-step-evaluate = Evaluated and closed
complaint-step-pause = Paused: waiting for guest
complaint-step-resume = Resumed
complaint-step-reassign = Reassigned
complaint-step-reassess = Severity changed
complaint-step-withdraw = Withdrawn
complaint-step-reopen = Reopened
complaint-step-allow-greetings = Greetings allowed
complaint-step-hold-greetings = Greetings on hold

# Whose complaint a toast or the history speaks of; a sensitive one names nobody.
complaint-whose =
    { $sensitive ->
        [yes] Sensitive complaint
       *[no] Complaint from { $guest }
    }
done-complaint-added = { complaint-whose }: recorded
done-complaint-saved = { complaint-whose }: saved
done-complaint-stepped =
    { $step ->
        [respond] { complaint-whose }: first response recorded
        [grant] { complaint-whose }: compensation given
        [rule] { complaint-whose }: ruling saved
        [answer] { complaint-whose }: answered and closed
        [assign] { complaint-whose }: responsibility assigned
        [analyse] { complaint-whose }: cause recorded
        [propose] { complaint-whose }: resolution proposed
        [approve] { complaint-whose }: approved
        [change] { complaint-whose }: approved with changes
        [send_back] { complaint-whose }: sent back
        [carry_out] { complaint-whose }: action recorded
        [feedback] { complaint-whose }: feedback recorded
        [evaluate] { complaint-whose }: evaluated and closed
        [pause] { complaint-whose }: paused, waiting for guest
        [resume] { complaint-whose }: resumed
        [reassign] { complaint-whose }: reassigned
        [reassess] { complaint-whose }: severity changed
        [withdraw] { complaint-whose }: withdrawn
        [reopen] { complaint-whose }: reopened
        [allow_greetings] { complaint-whose }: greetings allowed
       *[hold_greetings] { complaint-whose }: greetings on hold
    }
done-complaint-escalated =
    { $count ->
        [one] One overdue complaint deadline escalated
       *[other] { $count } overdue complaint deadlines escalated
    }
done-complaint-clocks-saved = Service hours and time limits saved

## Refusals
error-complaint-not-found = This complaint does not exist, or you have no access to it.
error-complaint-not-recorded = The first entry of this complaint’s log is missing. Check the book in Settings.
error-complaint-step-not-now =
    { $stage ->
        [ruling] Decide first whether the complaint is justified.
        [answer] The complaint is not justified. Tell the guest, then record the answer.
        [responsibility] Assign the responsible department and person first.
        [cause] Record the cause first.
        [solution] Propose a resolution first.
        [decision] The manager has to decide first.
        [execution] Record the action taken first.
        [feedback] Record the guest’s feedback first.
        [evaluation] The evaluation is next.
       *[closed] The complaint is closed. Reopen it first.
    }
error-complaint-step-not-yours =
    { $step ->
        [rule] Only a manager can decide whether this complaint is justified.
        [assign] Only a manager can assign responsibility.
        [approve] Only a manager can decide on the resolution.
        [change] Only a manager can decide on the resolution.
        [send_back] Only a manager can send a complaint back.
        [reassign] Only a manager can reassign a complaint.
        [evaluate] Only a manager can evaluate and close a complaint.
       *[other] This step is for the responsible department, the person who took the complaint, or a manager.
    }
error-complaint-lowered = Only a manager can lower the severity. You can raise it.
error-complaint-severity-same = The complaint already has this severity.
error-complaint-sent-forward = A complaint can only be sent back to an earlier step.
error-complaint-words-missing = Write down what was found, said or decided.
error-complaint-nothing-granted = Choose the compensation.
error-complaint-tasks-open =
    { $open ->
        [one] One trace is not done yet. Mark it done first.
       *[other] { $open } traces are not done yet. Mark them done first.
    }
error-complaint-text-missing = Describe what happened, in the guest’s words if you can.
error-complaint-place-missing = Enter the room number or the outlet.
error-complaint-time-unreadable = Enter a time such as 14:30. Not a time: { $time }
error-complaint-before-it-happened = Choose today or an earlier day. In the future: { $date }
error-guest-has-complaints = This guest has complaints on file, which are kept for analysis. Merge this guest with another one instead.
error-service-hours-unreadable = Enter a time such as 08:00. Not a time: { $time }
error-service-days-missing = Choose at least one service day.
error-clock-limits-missing = Enter the time limits for every severity.
error-clock-limit-out-of-range = Enter time limits between one minute and 180 days.
error-clock-limits-out-of-order = The first response must come before the resolution, and the resolution before closing.

## Places and actions
ui-go-complaints = Complaints
complaint-overdue-count =
    { $count ->
        [one] { $count } overdue complaint
       *[other] { $count } overdue complaints
    }
complaint-add = Record a complaint
complaint-add-note = Takes under a minute; details can follow
complaint-record = Record
complaint-analysis = Analysis
complaint-show-board = Complaints: list or board
complaint-filter-focus = Filter complaints

## Words of the screens
complaint-guest = Guest
complaint-severity = Severity
complaint-category = Category
complaint-cause = Cause
complaint-text = What happened
complaint-place = Location
complaint-channel = Channel
complaint-wants = What the guest wants
complaint-stage = Next step
complaint-owed = With
complaint-owed-both = { $name }, { $department }
complaint-responsible = Person responsible
complaint-outcome = Outcome
complaint-cost = Cost so far
complaint-sensitive = Sensitive
complaint-in-room = Room { $room }
complaint-nobody = Former staff
complaint-of = Complaint from
complaint-named = Complaint from { $guest }
complaint-severity-minor-means = Put right on the spot and soon forgotten.
complaint-severity-moderate-means = A real inconvenience. The guest expects an answer today.
complaint-severity-serious-means = The stay is spoilt, or we may lose the guest.
complaint-severity-critical-means = Health, safety, the law or our reputation is at stake.

## Deadlines
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
complaint-escalated-to = escalated to: { $role }

## Intake
complaint-guest-placeholder = Name, room or phone number
complaint-guest-phone = Phone (optional)
complaint-guest-new = { $name } will be added as a new guest.
complaint-guest-here = in house
complaint-guest-here-until = in house until { $day }
complaint-text-placeholder = In the guest’s own words, if you can
complaint-place-room-name = Room number
complaint-place-outlet-name = Restaurant, bar, pool…
complaint-place-elsewhere-name = Location (optional)
complaint-happened-on = Date
complaint-happened-time = Time
complaint-wants-placeholder = An apology, another room, a refund…
complaint-wants-unknown = not known yet
complaint-sensitive-hint = Visible only to managers, the person who took it, the person responsible and anyone named here.
complaint-viewers = Who else can see it
complaint-viewers-none = There are no other staff to choose.
complaint-responded = What you told the guest
complaint-responded-hint = Counts as the first response. Leave empty if you have not answered yet.
complaint-repeats = Has this happened before?
complaint-repeats-note = last 30 days
complaint-repeats-none = Nothing similar in the last 30 days.
complaint-repeats-cause =
    { $count ->
        [one] Same location and category: once before
       *[other] Same location and category: { $count } times before
    }
complaint-repeats-place =
    { $count ->
        [one] Same location: once before
       *[other] Same location: { $count } times before
    }
complaint-repeats-guest =
    { $count ->
        [one] Same guest: once before
       *[other] Same guest: { $count } times before
    }
error-complaint-guest-missing = Choose a guest from the list, or choose “New guest”.
error-complaint-category-missing = Choose a category.
error-complaint-severity-missing = Choose the severity.
error-complaint-happened-on-missing = Enter the date it happened.
error-complaint-choice-missing = Choose one.
error-complaint-offer-unfinished = Add this item first, or cancel it.

## List and board
complaint-list = Complaints
complaint-count =
    { $total ->
        [one] { $total } complaint
       *[other] { $total } complaints
    }
complaint-view = View
complaint-view-list = List
complaint-board-further = More stages to the side
complaint-board-back = Earlier stages
complaint-board-on = Later stages
complaint-view-board = Board
complaint-column-clock = Deadline
complaint-column-overdue = { $count } overdue
complaint-column-more = { $count } more in the list
complaint-list-none = No matching complaints
complaint-list-none-text = Remove a filter to see more.
complaint-list-clear = Show all open complaints
complaint-list-empty = No open complaints
complaint-list-empty-text = Every complaint is followed here from the first word until it is closed.
complaint-standing-open = Open
complaint-standing-overdue = Overdue
complaint-standing-soon = Due soon
complaint-standing-waiting = Waiting for guest
complaint-standing-closed = Closed
complaint-standing-all = All
complaint-filter-standing = Status
complaint-filter-stage = Stage
complaint-filter-stage-any = Any stage
complaint-filter-severity = Severity
complaint-filter-severity-any = Any severity
complaint-filter-category = Category
complaint-filter-category-any = Any category
complaint-filter-department = Department
complaint-filter-department-any = Any department
complaint-filter-responsible = Person responsible
complaint-filter-responsible-any = Anyone responsible
complaint-filter-mine = Mine
complaint-filters-saved = Saved filters
complaint-filter-keep = Save this filter
complaint-filter-name = Filter name

## The page of one
complaint-taken-by = taken by { $name }, { $when }
complaint-facts-edit = Edit details
complaint-steps = The nine steps
complaint-stage-record = Record
complaint-step-done = (done)
complaint-step-next = (next)
complaint-step-later = (later)
complaint-step-undo = Undo this step
complaint-owed-by = With: { $who }
complaint-owed-only = This step is with: { $who }
complaint-tasks-open =
    { $count ->
        [one] { $count } trace is not done yet. Complete it before this step.
       *[other] { $count } traces are not done yet. Complete them before this step.
    }
complaint-promises-open =
    { $count ->
        [one] { $count } promise to this guest is still open. It stays open after closing.
       *[other] { $count } promises to this guest are still open. They stay open after closing.
    }
complaint-stands-yes = Justified
complaint-stands-no = Not justified
complaint-won-back-yes = Guest won back
complaint-won-back-no = Guest not won back
complaint-back-to = Back to: { $stage }
complaint-pieces = { $name } × { $quantity }
complaint-offer = { $what } ({ $cost })

## Forms of the steps
complaint-form-compensation = Compensation
complaint-form-stands = Is it justified?
complaint-form-won-back = Was the guest won back?
complaint-form-mood = How did the guest react?
complaint-form-to = Send back to
complaint-form-respond-text = What the guest was told
complaint-form-grant-reason = Reason for compensating now
complaint-form-rule-reason = Evidence
complaint-form-answer-text = What the guest was told, and why the complaint is not justified
complaint-form-analyse-text = What the department found
complaint-form-propose-text = Proposed resolution
complaint-form-approve-note = Note (optional)
complaint-form-change-text = Approved resolution
complaint-form-change-reason = Reason for the change
complaint-form-send-back-reason = What is missing
complaint-form-carry-out-settled = Internal follow-up
complaint-form-carry-out-notified = What the guest was told
complaint-form-feedback-text = What the guest said
complaint-form-evaluate-summary = Summary
complaint-form-evaluate-lesson = What we will do differently
complaint-form-pause-reason = What we are waiting for
complaint-form-resume-note = Note (optional)
complaint-form-reassign-reason = Reason for reassigning
complaint-form-reassess-reason = Reason for the change
complaint-form-withdraw-reason = What the guest said
complaint-form-reopen-reason = Reason for reopening
complaint-form-allow-greetings-reason = Reason for greeting anyway
complaint-form-hold-greetings-reason = Note (optional)
complaint-do-respond = Save first response
complaint-do-grant = Compensate now
complaint-do-rule = Save ruling
complaint-do-answer = Save answer and close
complaint-do-assign = Assign responsibility
complaint-do-analyse = Save cause
complaint-do-propose = Propose resolution
complaint-do-approve = Approve
complaint-do-change = Approve with changes
complaint-do-send-back = Send back
complaint-do-carry-out = Save action taken
complaint-do-feedback = Save feedback
complaint-do-evaluate = Evaluate and close
complaint-do-pause = Pause
complaint-do-resume = Resume
complaint-do-reassign = Reassign
complaint-do-reassess = Change severity
complaint-do-withdraw = Close as withdrawn
complaint-do-reopen = Reopen
complaint-do-allow-greetings = Allow greetings
complaint-do-hold-greetings = Hold greetings
complaint-decision = Decision
complaint-decide-approve = Approve
complaint-decide-change = Approve with changes
complaint-decide-send-back = Send back

## Beside the steps
complaint-actions = Other actions
complaint-actions-more = More actions
complaint-action-respond = First response
complaint-action-grant = Compensate now
complaint-action-pause = Pause: waiting for guest
complaint-action-resume = Resume
complaint-action-send-back = Send back…
complaint-action-reassign = Reassign…
complaint-action-reassess = Change severity…
complaint-action-allow-greetings = Allow greetings…
complaint-action-hold-greetings = Hold greetings…
complaint-action-reopen = Reopen
complaint-action-withdraw = Withdrawn by guest…
complaint-action-respond-means = Your first answer to the guest meets the first deadline.
complaint-action-grant-means = Up to your own limit. Propose anything above it, and a manager decides.
complaint-action-pause-means = Deadlines are paused until you resume or take the next step.
complaint-action-resume-means = Deadlines start running again.
complaint-action-send-back-means = All later steps have to be done again.
complaint-action-reassign-means = Another department or person takes over at the current step.
complaint-action-reassess-means = Deadlines follow the new severity, counted from when the complaint was taken. Only managers can lower it.
complaint-action-allow-greetings-means = While a serious complaint is open, birthday and festival greetings are on hold until someone decides.
complaint-action-hold-greetings-means = Greetings stay on hold until the complaint is closed.
complaint-action-reopen-means = The deadlines for resolution and closing start again.
complaint-action-withdraw-means = The complaint is closed as withdrawn and stays on file.

## Compensation, tasks, promises
complaint-compensation = Compensation
complaint-compensation-none = Nothing offered yet.
complaint-voucher-until = valid until { $day }
complaint-offer-choose = Choose from the catalogue…
complaint-offer-another = Add another…
complaint-offer-own = Something else…
complaint-offer-own-name = What is offered
complaint-offer-own-cost = Cost ({ $currency })
complaint-offer-count = Quantity: { $name }
complaint-offer-total = Total { $total }
complaint-offer-within = within your limit of { $limit }
complaint-offer-above = above your limit of { $limit }: needs approval
complaint-tasks = Traces
complaint-tasks-none = No traces.
complaint-task-add = Add trace
complaint-promises = Promises
complaint-promises-none = No promises.
complaint-promise-add = Add promise

## Settings
settings-complaint-clocks = Complaint deadlines
settings-service-hours = Service hours
settings-service-hours-text = Deadlines run only during these hours, in the property’s time zone, except for severities that run round the clock. The same time twice means all day.
settings-service-from = From
settings-service-to = To
settings-service-days = Service days
settings-weekday-1 = Mon
settings-weekday-2 = Tue
settings-weekday-3 = Wed
settings-weekday-4 = Thu
settings-weekday-5 = Fri
settings-weekday-6 = Sat
settings-weekday-7 = Sun
settings-complaint-limits = Time limits
settings-complaint-limits-text = Hours and minutes of service time, or of real time where deadlines run round the clock. A complaint past its deadline is escalated to the manager, and after the same time again to the administrator.
settings-complaint-limit-of = { $clock }, { $severity }
settings-complaint-always = Round the clock
settings-complaint-always-of = { $severity } complaints run round the clock
settings-complaint-soon = Due soon when less than this is left
settings-complaint-soon-hint = Hours and minutes of real time.
error-clock-limit-unreadable = Enter hours and minutes such as 4:30, or minutes only. Not a time: { $text }

## Charts
complaint-analysis-title = Complaint analysis
complaint-analysis-empty = No complaints in this period
complaint-analysis-empty-text = Choose a longer period to see what keeps coming up.
complaint-analysis-none = Nothing to show yet.
complaint-period = Period
complaint-period-month = This month
complaint-period-last-month = Last month
complaint-period-quarter = This quarter
complaint-period-year = This year
complaint-period-own = Custom
complaint-period-from = From
complaint-period-to = To
complaint-by-category = By category
complaint-by-department = By department
complaint-by-cause = By cause
complaint-by-room = By room
complaint-by-severity = By severity
complaint-over-time = Over time
complaint-pareto-few =
    { $few ->
        [one] { $few } of { $of } makes 80%
       *[other] { $few } of { $of } make 80%
    }
complaint-pareto-share = Share
complaint-pareto-count = Count
complaint-pareto-running = Cumulative
complaint-pareto-cost = Cost
complaint-pareto-more =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
complaint-figure-total = Complaints
complaint-figure-open = { $count } still open
complaint-figure-response = First response
complaint-figure-solution = Time to resolution
complaint-figure-closing = Time to closing
complaint-figure-median = median, service hours
complaint-figure-won-back = Won back
complaint-figure-judged = { $won } of { $judged } guests
complaint-figure-cost = Cost
complaint-figure-repeats = Repeats, same room
complaint-figure-repeats-note = { $guests } by the same guest
complaint-handover = Shift handover

## On other screens
today-complaints = Complaints due or overdue
complaint-mine = Yours
complaint-guest-none = No complaints on file.
guest-open-complaints =
    { $count ->
        [one] Open complaint
       *[other] { $count } open complaints
    }
guest-open-complaint-named = Open complaint ({ $severity }): { $text }

## Files and paper
complaint-file-xlsx = Excel workbook
complaint-file-csv = CSV table
complaint-file-pdf = PDF
complaint-report = Report
complaint-report-xlsx = Excel workbook…
complaint-report-csv = CSV table…
complaint-report-pdf = PDF for the meeting…
complaint-report-name = Complaints { $from } to { $to }
complaint-report-writing = Exporting the report
complaint-reported = Report saved: { $came } new, { $closed } closed, { $open } open now.
complaint-handover-text = Open items for the next shift
complaint-handover-saved =
    { $pages ->
        [one] Shift handover saved: { $pages } page.
       *[other] Shift handover saved: { $pages } pages.
    }
complaint-vouchers = Vouchers
complaint-vouchers-print = Print vouchers
complaint-vouchers-save = Save vouchers as PDF…
complaint-vouchers-saved =
    { $pages ->
        [one] Vouchers saved: { $pages } page.
       *[other] Vouchers saved: { $pages } pages.
    }
complaint-band = Suggested: { $low } to { $high }, typically { $median }.
complaint-band-similar =
    { $cases ->
       *[other] Based on { $cases } similar cases.
    }
complaint-band-same-severity =
    { $cases ->
       *[other] Based on { $cases } cases of this severity.
    }
complaint-band-default =
    { $cases ->
       *[other] Standard range; too few cases so far.
    }

## Above the manager's limit, sent back, waiting
complaint-do-send-up = Send to administrator
complaint-offer-administrator = above the manager limit of { $limit }: an administrator decides
complaint-decide-above = { $total } is above your limit of { $limit }. An administrator decides. You can reduce it or send it back.
complaint-sent-back = Sent back by { $who }: { $reason }
error-complaint-pause-ends = The deadlines are paused: waiting for the guest. This step resumes them. Press once more to go on.
