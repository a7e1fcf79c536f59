# Before the desk: first start and unlock.

desk-welcome = Know the guest before they ask
desk-welcome-text = Everything the house knows about its guests, in one encrypted book that stays on this computer.
desk-create = Create a book
desk-create-text = Start with your hotel’s name and a passphrase.
desk-create-button = Choose where to save it…
desk-create-where = Where should the book be saved?
desk-open = Open a book
desk-open-text = Choose an existing book, from this computer or another.
desk-sample = Look around the sample hotel
desk-sample-text = A made-up hotel where you can try everything.
desk-sample-name = Sample hotel
desk-sample-making = Preparing the sample hotel
desk-sample-passphrase = This is a sample hotel. Its passphrase: { $passphrase }
desk-passphrase-show = Show passphrase
desk-passphrase-hide = Hide passphrase
desk-sample-made = The sample hotel is open. Its passphrase for next time: { $passphrase }
desk-file-kind = Zhike book
desk-unlock = Unlock the book
desk-renewing = Bringing the book up to date
desk-unlock-button = Unlock
desk-other-book = Open another book…
desk-passphrase = Passphrase
desk-passphrase-again = Repeat passphrase
desk-passphrase-warning = The passphrase encrypts the book. Without it, nobody can open the book. Write it down and keep it safe.
desk-keep-key = Open automatically on this computer
desk-keep-key-hint = Anyone who uses this computer account can open the book without the passphrase.
desk-property-name = Name of the hotel or restaurant
desk-property-city = City
desk-property-city-hint = Guests from this city count as local.
desk-manager = Administrator
desk-manager-hint = Your name, as colleagues know it.
desk-currency = Currency
desk-time-zone = Time zone
desk-log-set-aside = This file was put in place of a book that was not closed properly. Changes made after it was copied are not in it; they were set aside: { $path }

error-passphrase-differs = The passphrases do not match. Enter the second one again.

desk-handed = Open { $name }?
desk-handed-text = { $open } is open and will be locked. Anything typed and not yet saved will be lost.
desk-handed-open = Lock and open
