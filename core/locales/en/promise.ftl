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
