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
compensation-default-visit = Visit from the manager
compensation-default-fruit-and-flowers = Fruit and flowers in the room
compensation-default-dessert = Complimentary dessert
compensation-default-meal = Meal for one
compensation-default-afternoon-tea = Afternoon tea for two
compensation-default-spa = Spa treatment
compensation-default-night = One night in a standard room
compensation-default-upgrade = Room upgrade, one night
compensation-default-late-check-out = Late check-out
compensation-default-discount = Discount on the bill
compensation-default-refund = Refund of one night

## Refusals
error-compensation-name-missing = Enter the compensation.
error-compensation-quantity-wrong = Enter a quantity from 1 to { $most }.
error-compensation-cost-negative = Enter an amount of 0 or more.
error-compensation-item-not-found = This compensation is no longer in the catalogue.
error-compensation-item-inactive = Choose another item. This one is inactive: { $item }
error-compensation-catalogue-not-empty = The catalogue already has items. Add any missing ones yourself.
error-compensation-limits-crossed = The manager limit cannot be lower than the staff limit.
error-compensation-limit-own = Managers cannot change their own limit. Ask an administrator.
error-voucher-months-out-of-range = Enter a number of months from 1 to { $most }.
# $limit and $total are sums of money already written out; $who is the first role that may give so much.
error-compensation-above-limit =
    { $who ->
        [manager] Your limit is { $limit } per complaint. Propose it for a manager’s approval. Requested: { $total }
       *[administrator] Your limit is { $limit } per complaint. Ask an administrator to approve it. Requested: { $total }
    }

## What was done
done-compensation-item-saved = { $item } saved
done-compensation-item-removed = { $deactivated ->
    [yes] { $item } deactivated
   *[no] { $item } removed
}
done-compensation-item-deactivated = { $item } deactivated
done-compensation-catalogue-filled = Standard compensation items added
done-compensation-limits-saved = Compensation limits saved

## Vouchers on paper
voucher-title = Vouchers
# $day is a day already written out.
voucher-day = { $day } { $year }
voucher-issued = Issued by { $who }, { $day }
paper-voucher-number = Number
paper-voucher-guest = For
paper-voucher-valid-until = Valid until
paper-voucher-conditions = Please present this voucher when you use it. It cannot be exchanged for cash or combined with other offers.
error-voucher-none = No vouchers have been granted for this complaint yet.

## Settings
settings-compensation = Compensation
compensation-kind = Type
compensation-limits = Limits
compensation-limits-text = What each role can give per complaint without approval. Above that, the next role decides. Administrators have no limit.
compensation-limit-of = { $role }, up to ({ $currency })
compensation-voucher-months = Vouchers valid for (months)
compensation-catalogue = Catalogue
compensation-catalogue-text = What the house can offer, and what it costs. Vouchers get a number when granted.
compensation-add = Add to the catalogue
compensation-fill = Add the usual twelve
compensation-out-of-use = Inactive
compensation-use-again = Reactivate: { $name }
paper-voucher-reach = Where and how to book
paper-voucher-signature = Signature
paper-voucher-stamp = Stamp
