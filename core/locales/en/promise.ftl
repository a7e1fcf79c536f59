# Promises: said to a guest, open until kept or released.

promise = Promises
error-promise-empty = Write what was promised.
error-promise-not-found = This promise is no longer there.
error-promise-settled = This promise was settled already.
error-promise-open = This promise is still open.
error-promise-reason-missing = Write what the guest said: only the guest can release the house from a promise.
error-complaint-of-another-guest = This complaint is not this guest’s.

done-promise-added = Promised to { $guest }: { $text }
done-promise-saved = Promise to { $guest } saved
done-promise-kept = Promise to { $guest } kept
done-promise-released = { $guest } released the house from a promise
done-promise-reopened = Promise to { $guest } is open again
done-promise-removed = Promise to { $guest } removed

## Words
promise-text = What was promised
promise-state = State
promise-state-open = Open
promise-state-kept = Kept
promise-state-released = Released
promise-none = Nothing is promised.

## On the screens
promise-add = Write down a promise
promise-edit = Change…
promise-keep = Kept
promise-keep-noted = Kept, with a word about it…
promise-keep-note = How was it kept?
promise-keep-placeholder = Moved to 1802 on arrival
promise-release = Released by the guest…
promise-release-do = Released
promise-release-note = What did the guest say?
promise-release-placeholder = No longer needed, thanked us all the same
promise-keep-named = Kept: { $text }
promise-more-named = More about: { $text }
promise-reopen-named = Open again: { $text }
promise-text-placeholder = A room with a lake view next time
promise-due-on = Until (the next arrival if left out)
promise-next-arrival = Next arrival
promise-because-overdue = Since { $day }
promise-because-due = Today
promise-because-in-house = Leaves { $day }
promise-because-arriving = Arrives { $day }
promise-made-by = { $who }, { $when }
promise-settled-by = { $who }, { $when }
promise-empty-list = Nothing is owed. Write what was said in the line at the top, such as ~lake view next time.
promise-show-settled = Show { $count } kept or released
promise-hide-settled = Hide { $count } kept or released
