# Complaints: what went wrong, the nine steps, their clocks, and what is refused.

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
complaint-cause-staffing = Too few people
complaint-cause-communication = Communication
complaint-cause-equipment = Equipment
complaint-cause-supply = Goods or supplies
complaint-cause-supplier = Outside supplier
complaint-cause-expectation = Expectation not met
complaint-cause-other = Other
complaint-stage-ruling = Ruling
complaint-stage-answer = Answer
complaint-stage-responsibility = Responsibility
complaint-stage-cause = Cause
complaint-stage-solution = Solution
complaint-stage-decision = Decision
complaint-stage-execution = Carrying out
complaint-stage-feedback = Feedback
complaint-stage-evaluation = Evaluation
complaint-stage-closed = Closed
complaint-outcome-resolved = Resolved
complaint-outcome-not-standing = Does not stand
complaint-outcome-withdrawn = Withdrawn
complaint-mood-satisfied = Satisfied
complaint-mood-accepts = Accepts it
complaint-mood-dissatisfied = Not satisfied
complaint-clock-response = First response
complaint-clock-solution = Solution
complaint-clock-closing = Closing
complaint-clock-state-overdue = Overdue
complaint-clock-state-soon = Due soon
complaint-clock-state-running = Running
complaint-clock-state-waiting = Waiting for the guest
complaint-clock-state-stopped = Done

## Steps, as what was done
complaint-step-record = Recorded
complaint-step-respond = First response
complaint-step-grant = Given on the spot
complaint-step-rule = Ruled
complaint-step-answer = Answered
complaint-step-assign = Responsibility fixed
complaint-step-analyse = Cause found
complaint-step-propose = Solution proposed
complaint-step-approve = Approved
complaint-step-change = Approved with changes
complaint-step-send-back = Sent back
complaint-step-carry-out = Carried out
complaint-step-feedback = Guest’s feedback
complaint-step-evaluate = Evaluated and closed
complaint-step-pause = Waiting for the guest
complaint-step-resume = Wait ended
complaint-step-reassign = Given to others
complaint-step-reassess = Severity changed
complaint-step-withdraw = Withdrawn
complaint-step-reopen = Opened again
complaint-step-allow-greetings = Greetings allowed
complaint-step-hold-greetings = Greetings held back

# Whose complaint a toast or the history speaks of; a sensitive one names nobody.
complaint-whose =
    { $sensitive ->
        [yes] A sensitive complaint
       *[no] Complaint of { $guest }
    }
done-complaint-added = { complaint-whose }: recorded
done-complaint-saved = { complaint-whose }: corrected
done-complaint-stepped =
    { $step ->
        [respond] { complaint-whose }: first response noted
        [grant] { complaint-whose }: compensation given
        [rule] { complaint-whose }: ruled
        [answer] { complaint-whose }: answered and closed
        [assign] { complaint-whose }: responsibility fixed
        [analyse] { complaint-whose }: cause noted
        [propose] { complaint-whose }: solution proposed
        [approve] { complaint-whose }: approved
        [change] { complaint-whose }: approved with changes
        [send_back] { complaint-whose }: sent back
        [carry_out] { complaint-whose }: carried out
        [feedback] { complaint-whose }: feedback noted
        [evaluate] { complaint-whose }: evaluated and closed
        [pause] { complaint-whose }: waiting for the guest
        [resume] { complaint-whose }: the clocks run again
        [reassign] { complaint-whose }: given to others
        [reassess] { complaint-whose }: severity changed
        [withdraw] { complaint-whose }: withdrawn
        [reopen] { complaint-whose }: opened again
        [allow_greetings] { complaint-whose }: greetings allowed
       *[hold_greetings] { complaint-whose }: greetings held back
    }
done-complaint-escalated =
    { $count ->
        [one] One overdue complaint was brought before the next role
       *[other] { $count } overdue clocks were brought before the next role
    }
done-complaint-clocks-saved = Service hours and limits saved

## Refusals
error-complaint-not-found = This complaint is not there, or it is not yours to see.
error-complaint-not-recorded = The complaint’s log does not begin with its record. Run a check of the book.
error-complaint-step-not-now =
    { $stage ->
        [ruling] Rule first whether the complaint stands.
        [answer] The complaint does not stand: tell the guest, then note the answer.
        [responsibility] Fix the responsible department and person first.
        [cause] The cause comes next.
        [solution] A proposed solution comes next.
        [decision] The manager’s decision comes next.
        [execution] Carry out the solution first.
        [feedback] The guest’s feedback comes next.
        [evaluation] The evaluation comes next.
       *[closed] The complaint is closed. Open it again first.
    }
error-complaint-step-not-yours =
    { $step ->
        [rule] A manager rules whether this complaint stands.
        [assign] A manager fixes who is responsible.
        [approve] A manager decides on the solution.
        [change] A manager decides on the solution.
        [send_back] A manager sends a complaint back.
        [reassign] A manager gives a complaint to others.
        [evaluate] A manager evaluates and closes.
       *[other] This step belongs to the responsible department, to who took the complaint, or to a manager.
    }
error-complaint-lowered = Severity is lowered by a manager. You may raise it.
error-complaint-severity-same = The complaint already has this severity.
error-complaint-sent-forward = A complaint is sent back to an earlier step only.
error-complaint-words-missing = Write down what was found, said or decided.
error-complaint-nothing-granted = Choose what is given.
error-complaint-tasks-open =
    { $open ->
        [one] One task of the solution is not done yet. Mark it done first.
       *[other] { $open } tasks of the solution are not done yet. Mark them done first.
    }
error-complaint-text-missing = Write what happened, in the guest’s words if you can.
error-complaint-place-missing = Enter the room’s number or the outlet’s name.
error-complaint-time-unreadable = Enter the time as 14:30. Unreadable: { $time }
error-complaint-before-it-happened = This day has not come yet: { $date }
error-guest-has-complaints = This guest has complaints on file, which are kept for analysis. Merge the guest with another instead.
error-service-hours-unreadable = Enter a time such as 08:00. Unreadable: { $time }
error-service-days-missing = Leave at least one day of service.
error-clock-limits-missing = Enter the limits of every severity.
error-clock-limit-out-of-range = Limits run from one minute to 180 days.
error-clock-limits-out-of-order = The first response comes before the solution, the solution before closing.
