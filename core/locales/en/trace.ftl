# Traces: instructions to a department for a date.

trace = Traces
# What a trace made from a special date says by itself.
trace-from-date = Prepare for the { $kind }
error-trace-empty = Enter what has to be done.
error-trace-not-found = This trace no longer exists.
error-trace-done = This trace is already done.
error-trace-open = This trace is not done yet.

done-trace-added = Trace added for { $guest }
done-trace-saved = Trace saved for { $guest }
done-trace-done = Trace done for { $guest }
done-trace-reopened = Trace due again for { $guest }
done-trace-removed = Trace removed for { $guest }

## Words
trace-text = What has to be done
trace-done-by = Done by
trace-none = No traces.

## On the screens
trace-add = Add trace
trace-edit = Edit…
trace-due-on = Due on
trace-text-placeholder = Humidifier in the room an hour before arrival
trace-overdue = Since { $day }
trace-done-noted = Done, with a comment…
trace-done-note = Comment
trace-done-placeholder = In place, guest informed
trace-done-by-at = { $who }, { $when }
trace-done-named = Done: { $text }
trace-more-named = More actions: { $text }
trace-reopen-named = Due again: { $text }
trace-from-named = Make a trace: { $name }
trace-empty-list = No traces. Turn a preference or a date into a trace with the checklist icon.
trace-show-done = Show { $count } done
trace-hide-done = Hide { $count } done
