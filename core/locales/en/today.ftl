# Today: what the desk must do.

today-next-festival = { $festival } { $when }
today-due = Birthdays and anniversaries
today-due-empty = Nothing is due. The calendar shows what is coming.
today-arrivals = Arrivals and departures
today-festivals = Upcoming festivals
today-newest = New guests
today-blank = A new book, a new day
today-blank-text = Add the first guest or arrival. Birthdays, festivals and arrivals will appear here.
today-gifts = Gifts to deliver
today-tomorrow = Arriving tomorrow
today-next-day = Arriving the day after
today-tomorrow-all = Show the whole day
today-day-before = Previous day
today-day-after = Next day
today-go-tomorrow = Tomorrow
today-yesterday = Yesterday
today-days-ago = { $days } days ago
