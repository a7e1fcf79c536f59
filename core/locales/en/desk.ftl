# Before the desk: first start and unlock.

desk-welcome = Know the guest before they ask
desk-welcome-text = Everything the house knows of its guests, in one encrypted book that stays on this machine.
desk-create = Create a book
desk-create-text = Start with your hotel’s name and a passphrase.
desk-create-button = Choose where to keep it…
desk-create-where = Where should the book be kept?
desk-open = Open a book
desk-open-text = Choose a book that was made before, on this desk or another.
desk-sample = Look around the sample hotel
desk-sample-text = A made-up hotel with guests, dates and gifts. Nothing you do there matters.
desk-sample-name = Sample hotel
desk-sample-making = Making the sample hotel
desk-sample-made = The sample hotel is open. This passphrase opens it again: { $passphrase }
desk-file-kind = Zhike book
desk-unlock = Unlock the book
desk-unlock-button = Unlock
desk-other-book = Another book…
desk-passphrase = Passphrase
desk-passphrase-again = Passphrase again
desk-passphrase-warning = The passphrase encrypts the book. Nobody can open it without: write it down and keep it safe.
desk-keep-key = Open by itself on this computer
desk-keep-key-hint = Whoever uses this account of the computer needs no passphrase.
desk-property-name = Name of the hotel or restaurant
desk-property-city = City
desk-property-city-hint = Guests from here count as local.
desk-manager = First manager
desk-manager-hint = Your name, as colleagues know it.
desk-currency = Currency
desk-time-zone = Time zone
desk-log-set-aside = This file was put in place of a book that was not closed properly. Changes made after it was copied are not in it; they were set aside: { $path }

error-passphrase-differs = The two passphrases are not the same. Type the second one again.
