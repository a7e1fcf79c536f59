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
