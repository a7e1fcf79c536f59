# Settling: who somebody is, side by side with the guests they may be.
settling-title = Who is arriving?
settling-import-title = Who is this?
settling-none = Nothing to settle.
settling-text = Each of these may be one of your guests. Until you choose, the card warns of the dangers of every guest listed.
settling-import-text = Each of these was added as a new guest, or is arriving, and may be a guest you already know.
settling-question = Who is { $name }?
settling-as-booked = As booked
settling-as-filed = As in the file
settling-last-visit = Last visit
settling-never = never
settling-for = For
settling-against = Against
settling-danger = { $category }: { $text }
settling-this = This guest
settling-begin = Settle who is arriving
settling-is = It is { $name }
settling-new = It is a new guest
settling-keep = It is a new guest: keep both
settling-contact = Phone, e-mail
settling-born = Born
settling-dangers = Dangers
settling-no-dangers = none recorded
settling-keys = Press the number, or N for a new guest
settling-later =
    { $count ->
        [one] One more follows.
       *[other] { $count } more follow.
    }
