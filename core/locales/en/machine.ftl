# The machine around the window: what it refused, what it notifies.

error-dialog-failed = The file dialog did not open. Try again: { $detail }
error-open-failed = The file could not be opened. Find it in its folder: { $detail }
error-path-not-chosen = Zhike reads and writes only files that you chose in its file dialog. Choose the file again.
error-print-failed = The pages could not be printed. Save them as PDF and print that: { $detail }
error-notify-failed = Notifications from Zhike are blocked. Allow them in the system settings: { $detail }

machine-reminder = Zhike: today’s dates
machine-reminder-text =
    { $today ->
        [0] No special dates today
        [one] One special date today
       *[other] { $today } special dates today
    }{ $ahead ->
        [0] .
        [one] ; one more to prepare.
       *[other] ; { $ahead } more to prepare.
    }

machine-escalated = Zhike: complaints overdue
machine-escalated-text =
    { $count ->
        [one] One overdue complaint deadline was escalated.
       *[other] { $count } overdue complaint deadlines were escalated.
    }
