# Gifts: the catalogue, who gets what on which occasion, the lists and what became of each gift.

## Words
gift-kind-spa-coupon = Spa coupon
gift-kind-package = Specialities of other regions
gift-kind-local-speciality = Local speciality
gift-kind-food-voucher = Food and drink voucher
gift-kind-room-voucher = Room voucher
gift-kind-own = Other gift
gift-audience-vip = VIP
gift-audience-main = Main
gift-audience-ordinary = Ordinary
gift-audience-occasional = Occasional
gift-audience-big-account = Big accounts
gift-action-none = Nothing
gift-action-greeting = Greeting
gift-action-greeting-if-selected = Greeting, if selected
gift-action-gift = Gift
gift-occasion-any-festival = Any festival
gift-state-proposed = Proposed
gift-state-left-out = Left out
gift-state-approved = Approved
gift-state-packed = Packed
gift-state-handed-over = Handed over
gift-state-declined = Declined
gift-status-proposed = Proposed
gift-status-approved = Approved

# The festival of a list; $festival is an id, or the name of a festival of the house’s own.
gift-festival =
    { $festival ->
        [spring_festival] { festival-spring-festival }
        [new_years_eve_cn] { festival-new-years-eve-cn }
        [lantern] { festival-lantern }
        [qingming] { festival-qingming }
        [dragon_boat] { festival-dragon-boat }
        [qixi] { festival-qixi }
        [mid_autumn] { festival-mid-autumn }
        [double_ninth] { festival-double-ninth }
        [laba] { festival-laba }
        [winter_solstice] { festival-winter-solstice }
        [easter] { festival-easter }
        [orthodox_easter] { festival-orthodox-easter }
        [christmas] { festival-christmas }
        [thanksgiving_us] { festival-thanksgiving-us }
        [valentines] { festival-valentines }
        [mothers_day] { festival-mothers-day }
        [fathers_day] { festival-fathers-day }
        [seollal] { festival-seollal }
        [chuseok] { festival-chuseok }
        [tet] { festival-tet }
        [ramadan_start] { festival-ramadan-start }
        [eid_al_fitr] { festival-eid-al-fitr }
        [eid_al_adha] { festival-eid-al-adha }
        [rosh_hashanah] { festival-rosh-hashanah }
        [hanukkah] { festival-hanukkah }
        [passover] { festival-passover }
        [nowruz] { festival-nowruz }
        [diwali] { festival-diwali }
        [vesak] { festival-vesak }
        [songkran] { festival-songkran }
       *[other] { $festival }
    }

## Why this guest, why this gift
gift-reason-tier =
    { $tier ->
        [vip] VIP guests get { $item } at this festival.
        [main] Main guests get { $item } at this festival.
        [ordinary] Ordinary guests get { $item } at this festival.
       *[occasional] Occasional guests get { $item } at this festival.
    }
gift-reason-big-account = Big accounts get { $item } at this festival.
# $why is the reason of the omission that the second choice saved the guest from.
gift-reason-alternative =
    { $why ->
        [local] { $item } in place of { $barred }, which is a local speciality and the guest lives here.
        [allergy] { $item } in place of { $barred }, which the guest must not have.
        [alcohol] { $item } in place of { $barred }, which holds alcohol.
        [repeat] { $item } in place of { $barred }, which the guest got last time.
        [stock] { $item } in place of { $barred }, which is out of stock.
        [budget] { $item } in place of { $barred }, which goes over the budget.
       *[inactive] { $item } in place of { $barred }, which is no longer given.
    }
# $despite is the reason of the omission that the person went past.
gift-reason-by-hand =
    { $despite ->
        [none] { $staff } chose { $item }.
        [allergy] { $staff } chose { $item }. Take care, the guest’s page says: { $note }
        [alcohol] { $staff } chose { $item }, which holds alcohol. Take care, the guest’s page says: { $note }
        [local] { $staff } chose { $item }, though the guest is local.
        [repeat] { $staff } chose { $item }, though the guest got it last time.
        [do_not_celebrate] { $staff } chose { $item }, though the guest does not wish to be celebrated.
       *[memorial] { $staff } chose { $item }, though the guest keeps a memorial near this day.
    }

## Why no gift
gift-omission-do-not-celebrate = The guest does not wish to be celebrated.
gift-omission-memorial = The guest keeps a memorial near this day: { $date }
gift-omission-household = The household already gets a gift, through { $member }.
gift-omission-no-item = The rule names no gift. Choose one in the gift rules.
gift-omission-inactive = { $item } is no longer given. Choose another gift in the gift rules.
gift-omission-local = { $item } is a local speciality, and the guest lives here.
gift-omission-allergy = { $item } is not for this guest ({ $ingredient }). The guest’s page says: { $note }
gift-omission-alcohol = { $item } holds alcohol. The guest’s page says: { $note }
gift-omission-repeat = The guest got { $item } last time too.
gift-omission-stock = { $item } is out of stock; guests of a higher tier came first.
gift-omission-budget = { $item } at { $cost } goes over the budget; guests of a higher tier came first.
gift-omission-by-hand = { $staff } left the guest out.
gift-omission-instead = { $instead } could be given instead.

## What a new book begins with
gift-default-spa-coupon = Spa coupon
gift-default-package = Box of specialities from other regions
gift-default-package-allergens = nuts, soy, sesame
gift-default-local-speciality = Local speciality
gift-default-food-voucher = Food and drink voucher
gift-default-room-voucher = Room voucher
gift-default-mooncakes = Mooncakes
gift-default-mooncakes-allergens = wheat, egg yolk, nuts, milk
gift-default-zongzi = Zongzi
gift-default-zongzi-allergens = pork, soy, egg yolk
gift-default-tangyuan = Tangyuan
gift-default-tangyuan-allergens = sesame, peanuts
gift-default-new-year-box = New Year gift box
gift-default-new-year-box-allergens = nuts, wheat, milk
gift-default-birthday-present = Birthday present
gift-default-small-gift = Small gift

## Files and paper
gift-sheet-list = Gift list
gift-column-number = No.
gift-column-guest = Guest
gift-column-native-name = Native name
gift-column-tier = Tier
gift-column-place = Room or address
gift-column-phone = Phone
gift-column-gift = Gift
gift-column-cost = Cost ({ $currency })
gift-column-state = State
gift-column-reason = Reason
gift-column-note = Note
gift-paper-labels = Address labels: { gift-festival } { $year }
gift-paper-subtitle =
    { $count ->
        [one] { $count } gift
       *[other] { $count } gifts
    } · { $date }
gift-paper-supplier = Supplier: { $supplier }
gift-paper-allergens = Contains: { $allergens }
gift-paper-alcohol = Contains alcohol

## Refusals
error-festival-without-date = No sure day is known for this festival in { $year }. Enter the day in the settings: { gift-festival }
error-gift-item-name-missing = Enter a name for the gift.
error-gift-amount-negative = Enter an amount of 0 or more.
error-gift-item-not-found = This gift is no longer in the catalogue.
error-gift-item-missing = Choose a gift.
error-gift-item-inactive = This gift is no longer given. Choose another one than: { $item }
error-gift-stock-short = Not enough in stock: { $item }, { $needed } needed and { $stock } left. Raise the stock or choose another gift.
error-gift-list-not-found = This gift list is no longer there.
error-gift-list-approved = The list is approved. Ask a manager to change it, or undo the approval first.
error-gift-list-already-approved = The list was approved already.
error-gift-list-not-approved = A manager approves the list first.
error-gift-list-empty = There is no gift on the list. Choose gifts in the gift rules, then propose it again.
error-gift-cut-off-late = Choose a cut-off day on or before the festival, which falls on: { $date }
error-gift-cut-off-passed = The cut-off day has passed. Choose a later one to work out the list again. Cut off on: { $date }
error-gift-line-not-found = This line is no longer on the list.
error-gift-line-exists = This guest is on the list already.
error-gift-line-packed = The gift is packed already. Mark it as declined, or undo the packing first.
error-gift-line-not-ready = Some of these gifts are not at that step. Refresh the list and choose again.

## What was done
done-gift-item-saved = { $item } saved
done-gift-item-removed = { $item } removed
done-gift-item-deactivated = { $item } put out of use
done-gift-rule-saved = Gift rule saved
done-gift-rules-reset = Gift rules put back to the beginning
done-gift-list-proposed =
    { $count ->
        [one] { gift-festival } { $year }: { $count } gift proposed
       *[other] { gift-festival } { $year }: { $count } gifts proposed
    }
done-gift-list-approved =
    { $count ->
        [one] { gift-festival } { $year }: { $count } gift approved
       *[other] { gift-festival } { $year }: { $count } gifts approved
    }
done-gift-lines-packed =
    { $count ->
        [one] { gift-festival } { $year }: { $count } gift packed
       *[other] { gift-festival } { $year }: { $count } gifts packed
    }
done-gift-lines-handed-over =
    { $count ->
        [one] { gift-festival } { $year }: { $count } gift handed over
       *[other] { gift-festival } { $year }: { $count } gifts handed over
    }
done-gift-lines-declined =
    { $count ->
        [one] { gift-festival } { $year }: { $count } gift declined
       *[other] { gift-festival } { $year }: { $count } gifts declined
    }
done-gift-line-swapped = Another gift for { $guest }
done-gift-line-left-out = { $guest } left out
done-gift-line-put-back = { $guest } put back on the list
done-gift-line-noted = Note for { $guest } saved
done-gift-line-added = { $guest } put on the list
