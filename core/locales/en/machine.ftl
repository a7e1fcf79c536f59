# The machine around the window: what it refused, what it notifies.

error-dialog-failed = The file dialog did not open. Try again: { $detail }
error-open-failed = The file could not be opened. Look for it in its folder: { $detail }
error-print-failed = The pages could not be handed to the printer. Save them as a PDF and print that: { $detail }
error-notify-failed = The system shows no notifications from Zhike. Allow them in the system’s settings: { $detail }

machine-reminder = Zhike: today’s dates
machine-reminder-text =
    { $today ->
        [0] Nothing falls on today
        [one] One special date today
       *[other] { $today } special dates today
    }{ $ahead ->
        [0] .
        [one] ; one more wants preparing.
       *[other] ; { $ahead } more want preparing.
    }

machine-escalated = Zhike: complaints overdue
machine-escalated-text =
    { $count ->
        [one] One clock of a complaint is up and was brought before the next role.
       *[other] { $count } clocks of complaints are up and were brought before the next role.
    }
