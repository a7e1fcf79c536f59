# The check of the book: what it can find, and the seal of the newest change.
check-part-unreadable = Could not be read to the end: { $error }
check-header-damaged = Copy { $copy } of the file’s header is damaged; the other one still opens the book
check-page-damaged = Page { $page } of the file is damaged
check-index-row-missing = The index { $name } lacks row { $row }
check-engine-finds = The database engine reports: { $detail }
check-object-missing =
    { $kind ->
        [table] The table { $name } is missing
        [index] The index { $name } is missing
        [trigger] The trigger { $name } is missing
       *[other] The view { $name } is missing
    }
check-object-unknown =
    { $kind ->
        [table] The table { $name } is not Zhike’s
        [index] The index { $name } is not Zhike’s
        [trigger] The trigger { $name } is not Zhike’s
       *[other] The view { $name } is not Zhike’s
    }
check-object-altered =
    { $kind ->
        [table] The table { $name } differs from Zhike’s definition
        [index] The index { $name } differs from Zhike’s definition
        [trigger] The trigger { $name } differs from Zhike’s definition
       *[other] The view { $name } differs from Zhike’s definition
    }
check-link-broken = { $table } { $row } belongs to an entry of { $parent } that does not exist
check-row-altered = { $table } { $row } was altered outside Zhike
check-row-missing = { $table } { $row } was removed outside Zhike
check-row-unknown = { $table } { $row } was added outside Zhike
check-row-changed-unseen = { $table } { $row } was altered outside Zhike and changed again since
check-row-unreadable = The history of { $table } { $row } cannot be read
check-batch-altered = One of { $table } { $row } to { $last }, which were added together, was altered outside Zhike
check-batch-unproved = { $table } { $row } to { $last }, which were added together, can no longer be compared
check-table-unreadable = { $table } could not be read to the end: { $error }
check-table-unknown = The history mentions a table that does not exist: { $table }
check-guest-not-indexed = Search does not find guest { $row }
check-document-of-nobody = The search index has an entry without a guest: { $row }
check-guest-shown-otherwise = Search shows guest { $row } with outdated details
check-hit-of-nobody = Search shows a guest who is not in the book: { $row }
check-change-missing = Change { $change } was removed from the history
check-change-altered = Change { $change } was altered in the history
check-change-unsealed = Change { $change } has no seal
check-change-empty = Change { $change } no longer says what it changed
check-undo-disagrees = Change { $change } is recorded both as undone and as not undone
check-last-change-missing = The newest changes, up to { $change }, were removed from the history
check-head-differs = The seal of the newest change, { $change }, is not the one kept beside the history
check-head-missing = The seal kept beside the history is gone
check-entry-missing = Line { $entry } was removed from the history
check-entry-misplaced = Line { $entry } is in the wrong place in the history
check-witness-unknown = The seal you kept is for change { $change }, which is not in the book
check-witness-differs = The seal of change { $change } differs from the one you kept: the history up to it was altered
check-head = Seal of the newest change
check-head-text = Copy it or write it down, and keep it outside the book. As long as a later check finds this seal in place, nobody has altered anything up to that change.
check-head-adopted = Changes up to { $change } were made before Zhike kept seals. They are covered from the day the book was updated.
check-witness = A seal you kept
check-witness-hint = Number, hyphen and 64 characters; leave empty to check without one
error-witness-unreadable = This is not a seal. Copy all of it: the number, a hyphen and 64 characters.
