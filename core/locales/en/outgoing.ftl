# What left the book: files and prints
outgoing = Exports and prints
outgoing-text = Every file exported and every sheet printed from this book, with who did it and when.
outgoing-none = Nothing has been exported or printed yet.
outgoing-printed = Printed
outgoing-when = When
outgoing-who = Who
outgoing-what = What
outgoing-count = Count
outgoing-file = File
outgoing-more = Show more
outgoing-what-guests = Guests
outgoing-what-calendar = Calendar
outgoing-what-gift-list = Gift list
outgoing-what-packing-list = Packing list
outgoing-what-signature-list = Signature list
outgoing-what-labels = Address labels
outgoing-what-complaint-report = Complaint report
outgoing-what-cards = Preference cards
outgoing-what-guest-cards = Guest cards
outgoing-what-table-cards = Table cards
outgoing-what-vip-cards = VIP cards
outgoing-what-arrival-brief = Arrival brief
outgoing-what-handover = Hand-over
outgoing-what-vouchers = Vouchers
done-outgoing-noted =
    { $format ->
        [print] Printed
       *[other] Exported: { $file }
    }
error-outgoing-stays = A file or print that has left the book cannot be undone.
