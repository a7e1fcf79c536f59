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
