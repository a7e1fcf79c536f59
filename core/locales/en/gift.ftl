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
gift-omission-allergy = { $item } is not for this guest ({ $ingredient }). The guest’s page says “{ $note }”.
gift-omission-alcohol = { $item } holds alcohol. The guest’s page says “{ $note }”.
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
error-gift-guest-missing = Choose a guest from those found while you type.
error-gift-item-inactive = This gift is no longer given. Choose another one than: { $item }
error-gift-stock-short = Not enough in stock: { $item }, { $needed } needed and { $stock } left. Raise the stock or choose another gift.
error-gift-list-not-found = This gift list is no longer there.
error-gift-list-approved = The list is approved. Ask a manager to change it, or undo the approval first.
error-gift-list-already-approved = The list was approved already.
error-gift-list-not-approved = A manager approves the list first.
error-gift-list-empty = There is no gift on the list. Choose gifts in the gift rules, then propose it again.
error-gift-labels-empty = Nobody on this list has a postal address. Enter addresses on the guests’ pages.
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

## The screens
error-sum-unreadable = Enter a sum such as 128 or 128.50.
error-count-unreadable = Enter a whole number, or leave it empty.
gift-ahead = Festivals ahead
gift-past = Earlier lists
gift-by-rule = Gifts by the rules
gift-no-list = No gifts planned
gift-count =
    { $count ->
        [one] { $count } gift
       *[other] { $count } gifts
    }
gift-greetings =
    { $count ->
        [one] { $count } greeting
       *[other] { $count } greetings
    }
gift-to-hand-over = { $count } to hand over
gift-list-name = { $festival } { $year }
gift-sentences = { $first } { $second }
gift-propose = Propose the gifts
gift-propose-text = The gift rules say who gets what. Everybody left out is listed with the reason, and you decide before anything is packed.
gift-propose-again = Propose again
gift-propose-again-text = Works the list out anew from the rules. What was changed by hand stays as it is.
gift-budget = Budget ({ $currency })
gift-budget-hint = Leave it empty for no limit. Most valued guests come first.
gift-cut-off = Last day for changes
gift-cut-off-on = Changes until { $day }
gift-alternatives = Give the second choice where the first cannot be given
gift-alternatives-hint = To those who are local, allergic, or got the same last year.
gift-approve = Approve
gift-approved-by = Approved by { $staff }
gift-of-budget = of { $budget }
gift-over-budget = over the budget of { $budget }
gift-no-budget = No budget set
gift-by-gift = By gift
gift-none-planned = No gift on the list.
gift-short = { $count } short
gift-in-stock = { $count } in stock
gift-filter = Lines shown
gift-all = All
gift-lines-none = No line like this
gift-cost = Cost
gift-gift = Gift
gift-note = Note
gift-by-hand = Changed by hand
gift-leave-out = Leave out
gift-put-back = Put back
gift-open-guest = Open { $guest }
gift-mark-packed = Packed
gift-mark-handed-over = Handed over
gift-mark-declined = Declined
gift-mark-all = Mark all
gift-mark-all-packed = All packed ({ $count })
gift-mark-all-handed-over = All handed over ({ $count })
gift-mark-all-declined = All declined ({ $count })
gift-add = Add a guest
gift-add-text = For a guest whom the rules give nothing.
gift-add-who = Guest
gift-export = Export
gift-export-xlsx = Excel list
gift-export-xlsx-all = Excel list with those left out
gift-export-csv = CSV list
gift-export-packing = Packing list, PDF
gift-export-signature = Signature list, PDF
gift-export-labels = Address labels, PDF
gift-export-name = { $list }, { $what }
gift-exporting = Writing the file
gift-exported =
    { $count ->
        [one] { $count } line written
       *[other] { $count } lines written
    }
gift-file-xlsx = Excel workbook
gift-file-csv = CSV file
gift-file-pdf = PDF file
gift-omitted-do-not-celebrate = Not to be celebrated
gift-omitted-memorial = Memorial near the day
gift-omitted-household = Household has a gift
gift-omitted-no-item = The rule names no gift
gift-omitted-inactive = No longer given
gift-omitted-local = Local speciality, local guest
gift-omitted-allergy = Allergy or wish
gift-omitted-alcohol = No alcohol
gift-omitted-repeat = The same as last time
gift-omitted-stock = Out of stock
gift-omitted-budget = Over the budget
gift-omitted-by-hand = Left out by hand
gift-catalogue = Catalogue
gift-catalogue-empty = Nothing to give yet
gift-catalogue-empty-text = Add what the house gives: a coupon, a voucher, a box of sweets. Say what is in it, so that nobody gets what harms them.
gift-item-add = Add a gift
gift-item-name = Name
gift-item-kind = Kind
gift-item-cost = Cost ({ $currency })
gift-item-stock = Stock
gift-item-uncounted = Not counted
gift-item-contains = Contains
gift-item-contains-hint = Allergens in words, such as peanuts, egg. Guests who cannot have them are left out.
gift-item-alcohol = Alcohol
gift-item-supplier = Supplier
gift-item-local-hint = A local speciality is never given to a guest who lives here.
gift-item-resting = no longer given
gift-item-rest-named = Give { $name } no more
gift-item-restore-named = Give { $name } again
gift-rules = Gift rules
gift-rule = Rule
gift-rules-text = What each kind of guest gets on each occasion. Faint words follow the row “Any festival”. Between a tier and the big accounts, the more generous word holds.
gift-rules-reset = Start again
gift-rules-reset-text = Puts back the rules a new book begins with.
gift-occasion = Occasion
gift-rule-action = What they get
gift-rule-as-any = As any festival
gift-rule-second = Second choice
gift-rule-second-hint = For those who cannot have the first.
gift-rule-no-gift = Gift missing
gift-rule-no-second = None
