# Today: what the desk must do.

today-next-festival = { $festival } { $when }
today-due = Dates due
today-due-empty = No guest’s date is due. What is coming stands in the calendar.
today-arrivals = Arrivals and departures
today-festivals = Festivals ahead
today-newest = New guests
today-blank = A new book, a new day
today-blank-text = Add the first guest, or note who arrives. Birthdays, festivals and arrivals will gather here by themselves.
today-gifts = Gifts to hand over
