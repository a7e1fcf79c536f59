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
