# Traces: instructions to a department for a date.

trace = Traces
# What a trace made from a special date says by itself.
trace-from-date = Prepare for the { $kind }
error-trace-empty = Write what is to be done.
error-trace-not-found = This trace is no longer there.
error-trace-done = This trace was done already.
error-trace-open = This trace is not done yet.

done-trace-added = Trace given for { $guest }
done-trace-saved = Trace for { $guest } saved
done-trace-done = Trace for { $guest } done
done-trace-reopened = Trace for { $guest } is due again
done-trace-removed = Trace for { $guest } removed

## Words
trace-text = What is to be done
trace-done-by = Done by
trace-none = Nothing is to be done.

## On the screens
trace-add = Give a trace
trace-edit = Change…
trace-due-on = For the day
trace-text-placeholder = Humidifier in the room an hour before arrival
trace-overdue = Since { $day }
trace-done-noted = Done, with a word about it…
trace-done-note = What is there to say about it?
trace-done-placeholder = In place, the guest was told
trace-done-by-at = { $who }, { $when }
trace-done-named = Done: { $text }
trace-more-named = More about: { $text }
trace-reopen-named = Due again: { $text }
trace-from-named = Make a trace: { $name }
trace-empty-list = Nothing is to be done. A preference or a date becomes a trace by the sign at its end.
trace-show-done = Show { $count } done
trace-hide-done = Hide { $count } done
