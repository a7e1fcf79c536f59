# The book: opening, locking, undo. Property and staff.
error-book-locked = No book is open. Unlock the book first.
error-book-busy = The book is still working. Wait a moment, then try again.
error-book-not-found = There is no book at this place. It may have been moved: choose where it is now.
error-book-exists = A file of this name is already there. Choose another name or place.
error-not-a-book = This file is not a Zhike book. Choose a file that ends in .zhike.
error-wrong-passphrase = The passphrase does not open this book. Check Caps Lock and the input method, then try again.
error-book-damaged = The book’s file is damaged. Nothing was changed: restore it from a backup copy.
error-book-newer = This book was written by a newer Zhike. Update Zhike on this computer, then open it again.
error-book-foreign = This book was made by another edition of Zhike, which this one cannot read safely.
error-book-in-use = The book is open in another window or program. Close it there, then try again.
error-book-read-only = This place cannot be written to. Copy the book to a folder where you may save files.
error-disk-full = The disk is full, so nothing was saved. Free some space, then try again.
error-file-failed = The file could not be read or written. Check the disk, then try again.
error-book-failed = The book refused this and nothing was changed. If it happens again, run a check of the book.
error-not-allowed = Your role does not allow this. Ask a manager.
error-nothing-to-undo = There is nothing to undo.
error-already-undone = This was undone already.
# What is in the way of an undo: somebody’s later change, what the clock did by itself, or what nobody can tell.
error-undo-conflict =
    { $rests ->
        [change] “{ $change }” ({ $by }, { $when }) came later and rests on this. Undo that first.
        [clock] “{ $change }” ({ $when }) came later and rests on this. A manager can undo that first.
       *[unknown] A later change rests on this. Undo the later change first.
    }
error-cancelled = Cancelled. Nothing was changed.
error-unknown-command = This version of Zhike does not know the command: { $command }
error-bad-request = Something in the request does not fit: { $detail }
error-passphrase-short = Use at least { $shortest } characters; four words are easy to remember.
error-key-not-kept = This book does not open by itself on this computer. Enter its passphrase.
error-key-store-unreachable = This computer’s key store does not answer. The book opens with its passphrase as before.
error-passphrase-or-damage = Either the passphrase is wrong or the beginning of the file is damaged. Check Caps Lock and the input method and try again; if you are sure of the passphrase, open a backup copy.
error-passphrase-weak = This passphrase is easy to guess. Use four words that do not belong together, or a longer sentence.
error-book-moved = Another program moved, replaced or removed the book’s file while it was open, and the changes could not be saved elsewhere. Don’t close Zhike: free some space or reconnect the drive, then try again.
error-book-moved-rescued = Another program moved, replaced or removed the book’s file while it was open. Everything entered so far is saved in a new file. Lock this book, then open: { $path }
error-property-name-missing = Enter the name of the property.
error-property-city-missing = Enter the property’s city: it decides who is a local guest.
error-currency-unknown = Use the three letters of the currency, such as CNY. Unknown: { $currency }
error-time-zone-unknown = Use a time zone such as Asia/Shanghai. Unknown: { $time_zone }
error-setting-reserved = This setting belongs to the house’s rules and is changed on its own page: { $key }

done-book-founded = { $property } opened its book
done-property-saved = Property saved
done-setting-saved = Setting saved
done-undone = Undone
done-redone = Done again
