# Gifts: the catalogue, who gets what on which occasion, the lists and what became of each gift.

## Words
gift-kind-spa-coupon = Spa voucher
gift-kind-package = Regional specialities
gift-kind-local-speciality = Local speciality
gift-kind-food-voucher = Food and drink voucher
gift-kind-room-voucher = Room voucher
gift-kind-own = Other gift
gift-audience-vip = VIP
gift-audience-main = Key guest
gift-audience-ordinary = Standard
gift-audience-occasional = Occasional
gift-audience-big-account = Corporate account
gift-action-none = Nothing
gift-action-greeting = Greeting
gift-action-greeting-if-selected = Greeting, if selected
gift-action-gift = Gift
gift-occasion-any-festival = Any festival
gift-state-proposed = Proposed
gift-state-left-out = Left out
gift-state-approved = Approved
gift-state-packed = Packed
gift-state-handed-over = Delivered
gift-state-declined = Declined
gift-status-proposed = Proposed
gift-status-approved = Approved

# The occasion of a list; $festival is an id, or the name of a festival of the house’s own.
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
        [birthday] { date-kind-birthday }
        [wedding_anniversary] { date-kind-wedding-anniversary }
        [first_stay] { date-kind-first-stay }
        [company_day] { date-kind-company-day }
        [own] { date-kind-own }
       *[other] { $festival }
    }

# What a list is called: by its festival and year, or by the period of guests’ dates.
gift-of-list =
    { $period ->
        [days] { gift-festival }, { $from } to { $to }
       *[year] { gift-festival } { $year }
    }

## Why this guest, why this gift
gift-reason-tier =
    { $tier ->
        [vip] By rule for VIP guests: { $item }.
        [main] By rule for key guests: { $item }.
        [ordinary] By rule for standard guests: { $item }.
       *[occasional] By rule for occasional guests: { $item }.
    }
gift-reason-big-account = By rule for corporate accounts: { $item }.
# $why is the reason of the omission that the second choice saved the guest from.
gift-reason-alternative =
    { $why ->
        [local] { $item } instead of { $barred }: local speciality, local guest.
        [allergy] { $item } instead of { $barred }: not suitable for this guest.
        [alcohol] { $item } instead of { $barred }: contains alcohol.
        [unsure] { $item } instead of { $barred }, which may not be suitable for this guest.
        [minor] { $item } instead of { $barred }: contains alcohol, and the guest may be under 18.
        [repeat] { $item } instead of { $barred }: given last time.
        [stock] { $item } instead of { $barred }: out of stock.
        [budget] { $item } instead of { $barred }: over budget.
       *[inactive] { $item } instead of { $barred }: inactive.
    }
gift-reason-round = Round birthday: { $round }.
# $despite is the reason of the omission that the person went past.
gift-reason-by-hand =
    { $despite ->
        [none] { $staff } chose { $item }.
        [allergy] { $staff } chose { $item }. Take care, the guest’s profile says: { $note }
        [alcohol] { $staff } chose { $item }, which contains alcohol. Take care, the guest’s profile says: { $note }
        [unsure] { $staff } chose { $item }, which may not be suitable. Take care, the guest’s profile says: { $note }
        [minor] { $staff } chose { $item }, which contains alcohol. Take care, the guest may be under 18.
        [local] { $staff } chose { $item }, although the guest is local.
        [repeat] { $staff } chose { $item }, although it was given last time.
        [do_not_celebrate] { $staff } chose { $item }, although the guest wants no celebrations.
       *[memorial] { $staff } chose { $item }, although a memorial is close to this day.
    }

## Why no gift
gift-omission-do-not-celebrate = The guest wants no celebrations.
gift-omission-memorial = A memorial is close to this day: { $date }
gift-omission-listed = There is already a gift for this occasion on another list: { $date }
gift-omission-household = The household already gets a gift through { $member }.
gift-omission-no-item = The rule has no gift. Choose one in the gift rules.
gift-omission-inactive = { $item }: inactive. Choose another gift in the gift rules.
gift-omission-local = { $item }: local speciality, local guest.
# What is in the gift: $presumed is the id of what such a gift is usually made with, or none; then $ingredient is the label's word.
gift-ingredient =
    { $presumed ->
        [peanut] usually with { health-ingredient-peanut }
        [tree_nut] usually with { health-ingredient-tree-nut }
        [gluten] usually with { health-ingredient-gluten }
        [dairy] usually with { health-ingredient-dairy }
        [egg] usually with { health-ingredient-egg }
        [soy] usually with { health-ingredient-soy }
        [bean] usually with { health-ingredient-bean }
        [fish] usually with { health-ingredient-fish }
        [shellfish] usually with { health-ingredient-shellfish }
        [sesame] usually with { health-ingredient-sesame }
        [pork] usually with { health-ingredient-pork }
        [lard] usually with { health-ingredient-lard }
        [beef] usually with { health-ingredient-beef }
        [meat] usually with { health-ingredient-meat }
        [gelatine] usually with { health-ingredient-gelatine }
        [sugar] usually with { health-ingredient-sugar }
        [honey] usually with { health-ingredient-honey }
        [alcohol] usually with { health-ingredient-alcohol }
        [lotus_seed] usually with { health-ingredient-lotus-seed }
        [buckwheat] usually with { health-ingredient-buckwheat }
        [rice] usually with { health-ingredient-rice }
        [cocoa] usually with { health-ingredient-cocoa }
       *[none] { $ingredient }
    }
gift-omission-allergy =
    { $who ->
        [other] { $item }: not suitable ({ gift-ingredient }). { $whose }’s profile says “{ $note }”.
       *[self] { $item }: not suitable ({ gift-ingredient }). The guest’s profile says “{ $note }”.
    }
gift-omission-unsure =
    { $who ->
        [other] { $item }: may not be suitable. { $whose }’s profile says “{ $note }”. Check first what the gift contains.
       *[self] { $item }: may not be suitable. The guest’s profile says “{ $note }”. Check first what the gift contains.
    }
gift-omission-minor = { $item }: contains alcohol, and the guest may be under 18.
gift-omission-alcohol =
    { $who ->
        [other] { $item }: contains alcohol. { $whose }’s profile says “{ $note }”.
       *[self] { $item }: contains alcohol. The guest’s profile says “{ $note }”.
    }
gift-omission-repeat = { $item }: given last time.
gift-omission-stock =
    { $waited ->
        [since] { $item }: out of stock. Gifts go by tier, then to corporate accounts, then to whoever has waited longest; this guest’s last gift: { $last }.
       *[never] { $item }: out of stock. Gifts go by tier, then to corporate accounts, then to whoever has waited longest.
    }
gift-omission-budget =
    { $waited ->
        [since] { $item } ({ $cost }): over budget. Gifts go by tier, then to corporate accounts, then to whoever has waited longest; this guest’s last gift: { $last }.
       *[never] { $item } ({ $cost }): over budget. Gifts go by tier, then to corporate accounts, then to whoever has waited longest.
    }
gift-omission-by-hand = { $staff } left the guest out.
gift-omission-instead = Possible instead: { $instead }.

## What a new book begins with
gift-default-spa-coupon = Spa voucher
gift-default-package = Regional specialities box
gift-default-package-allergens = nuts, soy, sesame, wheat, sugar
gift-default-local-speciality = Local speciality
gift-default-food-voucher = Food and drink voucher
gift-default-room-voucher = Room voucher
gift-default-mooncakes = Mooncakes
gift-default-mooncakes-allergens = wheat, sugar, lard, lotus seed, egg yolk, nuts, milk
gift-default-zongzi = Zongzi
gift-default-zongzi-allergens = glutinous rice, pork, soy, egg yolk, sugar
gift-default-tangyuan = Tangyuan
gift-default-tangyuan-allergens = glutinous rice, sesame, peanuts, sugar, lard
gift-default-new-year-box = New Year gift box
gift-default-new-year-box-allergens = nuts, wheat, egg, milk, sugar, lard, gelatine
gift-default-birthday-present = Birthday gift
gift-default-small-gift = Small gift

## Files and paper
gift-sheet-list = Gift list
gift-column-number = No.
gift-column-guest = Guest
gift-column-native-name = Native name
gift-column-tier = Tier
gift-column-phone = Phone
gift-column-gift = Gift
gift-column-cost = Cost ({ $currency })
gift-column-state = Status
gift-column-reason = Reason
gift-column-note = Note
gift-sheet-totals = Totals
gift-column-salutation = Salutation
gift-column-quantity = Quantity
gift-column-room = Room
gift-column-danger = Safety
gift-column-diet = Diet
gift-column-do-not-celebrate = No celebrations
gift-column-memorial = Memorial
gift-column-company = Company
gift-column-address = Address
gift-column-city = City
gift-column-postcode = Postcode
gift-column-household = Household
gift-column-keeper = Account manager
gift-column-last-gift = Last gift
gift-column-alternative = Alternative
gift-column-tier-rank = Tier rank
gift-column-total = Total
gift-column-total-of = Of
gift-yes = Yes
gift-last-given = { $item } ({ $year })
gift-total-gift = By gift
gift-total-tier = By tier
gift-total-all = All gifts
gift-total-budget = Budget
gift-total-left = Budget left
gift-total-approval = Approval
gift-total-exported = Exported
gift-total-signed = { $staff }, { $time }
gift-column-occurs-on = Date
gift-route-room = To the room
gift-route-courier = By courier
gift-route-pick-up = Collected at the desk
gift-paper-labels = Address labels: { $list }
gift-paper-subtitle =
    { $count ->
        [one] { $count } gift
       *[other] { $count } gifts
    } · { $date }
gift-paper-supplier = Supplier: { $supplier }
gift-paper-allergens = Contains: { $allergens }
gift-plate-joint = {"; "}
gift-plate-shared = { $guest }: { $danger }
gift-plate-complaint = Open complaint
gift-paper-alcohol = Contains alcohol

## Refusals
error-festival-without-date = There is no confirmed date for this festival in { $year }. Enter it in Settings: { gift-festival }
error-gift-item-name-missing = Enter a name for the gift.
error-gift-amount-negative = Enter an amount of 0 or more.
error-gift-item-not-found = This gift is no longer in the catalogue.
error-gift-item-missing = Choose a gift.
error-gift-guest-missing = Choose a guest from the list that appears as you type.
error-gift-item-inactive = Choose another gift. This one is inactive: { $item }
error-gift-stock-short = Not enough in stock. Raise the stock or choose another gift. { $item }: { $needed } needed, { $stock } left
error-gift-list-not-found = This gift list no longer exists.
error-gift-list-approved = The list is approved. Ask a manager to change it, or undo the approval first.
error-gift-list-already-approved = The list is already approved.
error-gift-list-not-approved = A manager has to approve the list first.
error-gift-list-empty = There are no gifts on the list. Choose gifts in the gift rules, then propose it again.
error-gift-labels-empty = Nobody on this list has a postal address. Enter addresses on the guests’ pages.
error-gift-cut-off-late = Choose a last day for changes that is not after the occasion: { $date }
error-gift-cut-off-passed = The last day for changes has passed. Choose a later one to propose the list again. It was: { $date }
error-gift-year-missing = Enter the year of the festival.
error-gift-period-missing = Enter the first and the last day of the period.
error-gift-period-backwards = The last day must not be before the first.
error-gift-period-long = Choose a period of a year at most.
error-gift-line-not-found = This guest is no longer on the list.
error-gift-line-exists = This guest is already on the list.
error-gift-line-packed = The gift is already packed. Mark it as declined, or undo the packing first.
error-gift-line-not-ready = Some of these gifts are no longer at that step. Look at the list and choose again.

## What was done
done-gift-item-saved = { $item } saved
done-gift-item-removed = { $deactivated ->
    [yes] { $item } deactivated
   *[no] { $item } removed
}
done-gift-item-deactivated = { $item } deactivated
done-gift-rule-saved = Gift rule saved
done-gift-rules-reset = Gift rules reset
done-gift-list-proposed =
    { $count ->
        [one] { gift-of-list }: { $count } gift proposed
       *[other] { gift-of-list }: { $count } gifts proposed
    }
done-gift-list-approved =
    { $count ->
        [one] { gift-of-list }: { $count } gift approved
       *[other] { gift-of-list }: { $count } gifts approved
    }
done-gift-lines-packed =
    { $count ->
        [one] { gift-of-list }: { $count } gift packed
       *[other] { gift-of-list }: { $count } gifts packed
    }
done-gift-lines-handed-over =
    { $count ->
        [one] { gift-of-list }: { $count } gift delivered
       *[other] { gift-of-list }: { $count } gifts delivered
    }
done-gift-lines-declined =
    { $count ->
        [one] { gift-of-list }: { $count } gift declined
       *[other] { gift-of-list }: { $count } gifts declined
    }
done-gift-line-swapped = Gift changed for { $guest }
done-gift-line-left-out = { $guest } left out
done-gift-line-put-back = { $guest } put back on the list
done-gift-line-noted = Note saved for { $guest }
done-gift-line-added = { $guest } added to the list

## The screens
error-sum-missing = Enter an amount such as 128 or 128.50.
error-count-missing = Enter a whole number of at least 1.
error-count-unreadable = Enter a whole number, or leave it empty.
gift-ahead = Upcoming festivals
gift-dates = Guests’ dates
gift-dates-other = Another period
gift-dates-from = First day
gift-dates-to = Last day
gift-dates-open = Open
gift-dates-of = { $occasion }, { $period }
gift-past = Earlier lists
gift-by-rule = Gifts by rule
gift-present-barred = { $item }: { $why }
gift-present-greet = Greet
gift-present-not-selected = No greeting: not selected
gift-present-none = Gift
gift-no-list = No gifts planned
gift-count =
    { $count ->
        [one] { $count } gift
       *[other] { $count } gifts
    }
gift-greetings =
    { $count ->
        [one] { $count } greeting only
       *[other] { $count } greetings only
    }
gift-to-hand-over = { $count } to deliver
gift-list-name = { $festival } { $year }
gift-sentences = { $first } { $second }
gift-propose = Propose gifts
gift-propose-text = The gift rules decide who gets what. Everyone left out is listed with the reason, and you decide before anything is packed.
gift-propose-again = Propose again
gift-propose-again-text = Rebuilds the list from the rules. Manual changes are kept.
gift-budget = Budget ({ $currency })
gift-budget-hint = Leave empty for no limit. Gifts go by tier, then to corporate accounts, then to whoever has waited longest.
gift-cut-off = Last day for changes
gift-cut-off-on = Changes until { $day }
gift-alternatives = Give the second choice where the first is not possible
gift-alternatives-hint = For guests who are local, allergic, or got the same last time.
gift-approve = Approve
gift-approved-by = Approved by { $staff }
gift-of-budget = of { $budget }
gift-over-budget = over budget of { $budget }
gift-no-budget = No budget set
gift-by-gift = By gift
gift-none-planned = No gifts on the list.
gift-short = { $count } short
gift-in-stock = { $count } in stock
gift-filter = Show
gift-all = All
gift-lines-none = No matching gifts
gift-cost = Cost
gift-gift = Gift
gift-note = Note
gift-by-hand = Changed manually
gift-leave-out = Leave out
gift-put-back = Put back
gift-open-guest = Open { $guest }
gift-mark-packed = Packed
gift-mark-handed-over = Delivered
gift-mark-declined = Declined
gift-mark-all = Mark all
gift-mark-all-packed = All packed ({ $count })
gift-mark-all-handed-over = All delivered ({ $count })
gift-mark-all-declined = All declined ({ $count })
gift-add = Add a guest
gift-add-text = For a guest who gets nothing by rule.
gift-add-who = Guest
gift-export = Export
gift-export-xlsx = Excel list
gift-export-xlsx-all = Excel list, including left out
gift-export-csv = CSV list
gift-export-packing = Packing list, PDF
gift-export-signature = Signature list, PDF
gift-export-labels = Address labels, PDF
gift-export-name = { $list }, { $what }
gift-exporting = Exporting
gift-exported =
    { $count ->
        [one] { $count } row exported
       *[other] { $count } rows exported
    }
gift-file-xlsx = Excel workbook
gift-file-csv = CSV file
gift-file-pdf = PDF file
gift-omitted-do-not-celebrate = No celebrations
gift-omitted-memorial = Close to a memorial
gift-omitted-listed = On another list
gift-omitted-household = One per household
gift-omitted-no-item = No gift in the rule
gift-omitted-inactive = Inactive
gift-omitted-local = Local speciality, local guest
gift-omitted-allergy = Not suitable
gift-omitted-alcohol = Contains alcohol
gift-omitted-unsure = May not be suitable
gift-omitted-minor = Under 18
gift-omitted-repeat = Same as last time
gift-omitted-stock = Out of stock
gift-omitted-budget = Over budget
gift-omitted-by-hand = Left out manually
gift-catalogue = Catalogue
gift-catalogue-empty = No gifts yet
gift-catalogue-empty-text = Add what the house gives: a voucher, a box of sweets. List what is in it, so that nobody gets what they cannot have.
gift-item-add = Add a gift
gift-item-name = Name
gift-item-kind = Type
gift-item-cost = Cost ({ $currency })
gift-item-stock = Stock
gift-item-uncounted = Not counted
gift-item-contains = Contains
gift-item-contains-hint = Ingredients and allergens, such as peanuts, egg, lard, sugar, or “no food”. Guests who cannot have them are left out.
gift-item-alcohol = Alcohol
gift-item-repeats = May be given again every year
gift-item-repeats-hint = For what is welcome each time, such as mooncakes.
gift-item-supplier = Supplier
gift-item-local-hint = A local speciality is never given to a local guest.
gift-item-resting = inactive
gift-item-rest-named = Deactivate { $name }
gift-item-restore-named = Reactivate { $name }
gift-rules = Gift rules
gift-rule = Rule
gift-rules-text = What each group of guests gets on each occasion. Faint text comes from the row “Any festival”. For corporate accounts with a tier, the more generous rule applies.
gift-rules-reset = Reset rules
gift-rules-reset-text = Restores the rules of a new book.
gift-occasion = Occasion
gift-rule-action = What they get
gift-rule-as-any = Same as any festival
gift-rule-second = Second choice
gift-rule-second-hint = For guests who cannot have the first.
gift-rule-no-gift = No gift chosen
gift-rule-no-second = None
error-gift-against-wish =
    { $despite ->
        [allergy] { $item }: not suitable. The guest’s profile says: { $note }
        [alcohol] { $item } contains alcohol. The guest’s profile says: { $note }
        [minor] { $item } contains alcohol, and the guest may be under 18.
       *[unsure] { $item } may not be suitable. The guest’s profile says: { $note }
    }
gift-give-anyway = Give it all the same
gift-add-anyway = Press Add once more to give it all the same.
