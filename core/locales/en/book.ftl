# The book: opening, locking, undo.
error-book-locked = No book is open. Unlock the book first.
error-book-busy = The book is still working. Wait a moment, then try again.
error-book-not-found = There is no book here. It may have been moved: choose where it is now.
error-book-exists = A file with this name already exists. Choose another name or folder.
error-not-a-book = This file is not a Zhike book. Choose a file ending in .zhike.
error-wrong-passphrase = Wrong passphrase. Check Caps Lock and the input method, then try again.
error-book-damaged = The book file is damaged. Nothing was changed. Restore it from a backup.
error-book-newer = This book was saved by a newer version of Zhike. Update Zhike on this computer, then open it again.
error-book-foreign = This book was made by a different edition of Zhike and cannot be opened safely with this one.
error-book-in-use = The book is open in another window or program. Close it there, then try again.
error-book-read-only = You cannot save files in this folder. Copy the book to a folder where you can.
error-disk-full = The disk is full, so nothing was saved. Free some space, then try again.
error-file-failed = The file could not be read or written. Check the disk, then try again.
error-book-failed = The change could not be saved. Nothing was changed. If it happens again, check the book in Settings.
error-not-allowed = Your role does not allow this. Ask a manager.
error-nothing-to-undo = There is nothing to undo.
error-already-undone = This has already been undone.
error-undo-conflict =
    { $rests ->
        [change] “{ $change }” ({ $by }, { $when }) is later and builds on this. Undo that first.
        [clock] “{ $change }” ({ $when }) is later and builds on this. A manager can undo that first.
       *[unknown] A later change builds on this. Undo the later change first.
    }
error-cancelled = Cancelled. Nothing was changed.
error-unknown-command = This version of Zhike has no such command: { $command }
error-bad-request = The request is not valid: { $detail }
error-passphrase-short = Use at least { $shortest } characters. Four words are easy to remember.
error-auto-unlock-is-off = This book does not open automatically on this computer. Enter its passphrase.
error-key-store-unreachable = This computer’s key store is not responding. Open the book with its passphrase.
error-passphrase-or-damage = Either the passphrase is wrong or the beginning of the file is damaged. Check Caps Lock and the input method and try again; if you are sure of the passphrase, open a backup.
error-passphrase-weak = This passphrase is easy to guess. Use four words that do not belong together, or a longer sentence.
error-book-moved = Another program moved, replaced or removed the book’s file while it was open, and the changes could not be saved elsewhere. Don’t close Zhike: free some space or reconnect the drive, then try again.
error-book-moved-rescued = Another program moved, replaced or removed the book’s file while it was open. Everything entered so far is saved in a new file. Lock this book, then open: { $path }
error-setting-reserved = This setting is changed on its own page: { $key }
done-book-founded = Book created for { $property }
done-setting-saved = Setting saved
done-undone = Undone
done-redone = Redone
