# Visits: stays and meals, as they were written down.
error-visit-not-found = This visit no longer exists.
error-visit-unclear = Say how many nights or how many covers, such as 3 nights 1208 ¥4,200.
error-visit-covers-wrong = Enter the number of covers as a whole number, such as 4.
error-visit-of-arrival-there = This stay is already recorded as a visit.
error-visit-guest-unsettled = First choose which guest { $name } is. Then check out.
error-visit-not-begun = This guest has not arrived yet.
done-visit-added = Visit of { $guest } recorded
done-visit-saved = Visit of { $guest } saved
done-visit-removed = Visit of { $guest } removed
done-visit-checked-out = { $guest } checked out, visit recorded

## On the guest's page
visit-list = Visits
visit-empty = No visits yet.
visit-add = Add visit
visit-change = Change visit: { $day }
visit-kind = Kind
visit-kind-stay = Stay
visit-kind-meal = Meal
visit-state = Status
visit-state-stayed = Stayed
visit-state-in_house = In house
visit-state-cancelled = Cancelled
visit-state-no_show = No-show
visit-from = Arrival
visit-to = Departure
visit-on = Day
visit-place-stay = Room
visit-place-meal = Outlet
visit-covers = Covers
visit-room-spend = Room ({ $currency })
visit-food-spend = Food and drink ({ $currency })
visit-other-spend = Other ({ $currency })
visit-account = Company or agent
visit-account-placeholder = Who the bill went to
visit-note = Note
visit-nights =
    { $nights ->
        [0] day use
        [one] { $nights } night
       *[other] { $nights } nights
    }
visit-covers-count =
    { $covers ->
        [0] meal
        [one] { $covers } cover
       *[other] { $covers } covers
    }
visit-sum-stays =
    { $stays ->
        [one] { $stays } stay
       *[other] { $stays } stays
    }
visit-sum-nights =
    { $nights ->
        [one] { $nights } night
       *[other] { $nights } nights
    }
visit-sum-meals =
    { $meals ->
        [one] { $meals } meal
       *[other] { $meals } meals
    }
visit-sum-last = last here { $day }
visit-sum-cancelled = { $count } cancelled
visit-sum-no-shows =
    { $count ->
        [one] { $count } no-show
       *[other] { $count } no-shows
    }
visit-show-older = Show { $count } older
visit-hide-older = Hide older
visit-years = Visits by month
visit-month-none = { $month }: no visit
visit-month-count =
    { $count ->
        [one] { $month }: { $count } visit
       *[other] { $month }: { $count } visits
    }
visit-none = No visits.
visit-guest = Guest
visit-spend = Spend
