# Compensation: what the house can offer to make good, how much each role may give, and vouchers.

## Words
compensation-kind-apology = Apology
compensation-kind-amenity = Amenity
compensation-kind-food-voucher = Food and drink voucher
compensation-kind-spa-voucher = Spa voucher
compensation-kind-room-voucher = Room voucher
compensation-kind-upgrade = Upgrade
compensation-kind-discount = Discount
compensation-kind-refund = Refund
compensation-kind-own = Other
compensation-state-proposed = Proposed
compensation-state-granted = Granted

## What a new book begins with
compensation-default-letter = Letter of apology
compensation-default-visit = Visit by the manager
compensation-default-fruit-and-flowers = Fruit and flowers in the room
compensation-default-dessert = Dessert from the kitchen
compensation-default-meal = Meal for one
compensation-default-afternoon-tea = Afternoon tea for two
compensation-default-spa = Spa treatment
compensation-default-night = Night in a standard room
compensation-default-upgrade = Room upgrade for a night
compensation-default-late-check-out = Late check-out
compensation-default-discount = Discount on the bill
compensation-default-refund = Refund of a night

## Refusals
error-compensation-name-missing = Enter what is offered.
error-compensation-quantity-wrong = Enter a number of pieces from 1 to { $most }.
error-compensation-cost-negative = Enter an amount of 0 or more.
error-compensation-item-not-found = This compensation is no longer in the catalogue.
error-compensation-item-inactive = This is no longer offered. Choose something else than: { $item }
error-compensation-catalogue-not-empty = The catalogue has items already. Add what is missing by hand.
error-compensation-limits-crossed = Enter at least as much for managers as for concierges.
error-compensation-limit-own = Managers do not change their own limit. Ask an administrator.
error-voucher-months-out-of-range = Enter a number of months from 1 to { $most }.
# $limit and $total are sums of money already written out; $who is the first role that may give so much.
error-compensation-above-limit =
    { $who ->
        [manager] You may give up to { $limit } for one complaint. Propose it for the manager’s decision. Asked for: { $total }
       *[administrator] You may give up to { $limit } for one complaint. Ask an administrator to decide. Asked for: { $total }
    }

## What was done
done-compensation-item-saved = { $item } saved
done-compensation-item-removed = { $item } removed
done-compensation-item-deactivated = { $item } put out of use
done-compensation-catalogue-filled = Compensation catalogue filled
done-compensation-limits-saved = Limits for compensation saved

## Vouchers on paper
voucher-title = Vouchers
# $day is a day already written out.
voucher-day = { $day } { $year }
voucher-issued = Issued by { $who }, { $day }
paper-voucher-number = Number
paper-voucher-guest = For
paper-voucher-valid-until = Valid until
paper-voucher-conditions = Please hand this voucher in when you use it. It cannot be paid out in cash or combined with other offers.
error-voucher-none = No voucher was granted for this complaint yet.
