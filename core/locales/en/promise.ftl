# Promises: said to a guest, open until kept or released.

promise = Promises
error-promise-empty = Enter the promise.
error-promise-not-found = This promise no longer exists.
error-promise-settled = This promise is already kept or waived.
error-promise-open = This promise is still open.
error-promise-reason-missing = Enter what the guest said. Only the guest can waive a promise.
error-complaint-of-another-guest = This complaint belongs to another guest.

done-promise-added = Promised to { $guest }: { $text }
done-promise-saved = Promise to { $guest } saved
done-promise-kept = Promise to { $guest } kept
done-promise-released = Promise waived by { $guest }
done-promise-reopened = Promise to { $guest } reopened
done-promise-removed = Promise to { $guest } removed

## Words
promise-text = Promise
promise-state = Status
promise-state-open = Open
promise-state-kept = Kept
promise-state-released = Waived
promise-none = No promises.

## On the screens
promise-add = Add promise
promise-edit = Edit…
promise-keep = Kept
promise-keep-noted = Kept, with a comment…
promise-keep-note = How was it kept?
promise-keep-placeholder = Moved to 1802 on arrival
promise-release = Waived by the guest…
promise-release-do = Waived
promise-release-note = What did the guest say?
promise-release-placeholder = No longer needed, but thanked us
promise-keep-named = Kept: { $text }
promise-more-named = More actions: { $text }
promise-reopen-named = Reopen: { $text }
promise-text-placeholder = A room with a lake view next time
promise-due-on = Due on (if empty: next arrival)
promise-next-arrival = Next arrival
promise-because-overdue = Since { $day }
promise-because-due = Today
promise-because-in-house = Departs { $day }
promise-because-arriving = Arrives { $day }
promise-made-by = { $who }, { $when }
promise-settled-by = { $who }, { $when }
promise-empty-list = No promises. Add one in the line at the top, such as ~lake view next time.
promise-show-settled = Show { $count } kept or waived
promise-hide-settled = Hide { $count } kept or waived
