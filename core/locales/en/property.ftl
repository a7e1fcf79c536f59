# The property: refusals, and what was done.
error-property-name-missing = Enter the name of the property.
error-property-city-missing = Enter the property’s city. It decides which guests are local.
error-currency-unknown = Enter a three-letter currency code such as CNY. Not known: { $currency }
error-time-zone-unknown = Enter a time zone such as Asia/Shanghai. Not known: { $time_zone }
done-property-saved = Property saved

## What stands on the house's paper
done-letterhead-saved = Letterhead saved
done-logo-chosen = Logo saved
done-logo-removed = Logo removed
letterhead-title = On paper
letterhead-text = Cards, lists, labels and vouchers carry your name or logo.
letterhead-logo = Logo
letterhead-logo-none = No logo. The property’s name is printed.
letterhead-logo-hint = PNG, JPEG or SVG. Kept in the book.
letterhead-logo-choose = Choose logo…
letterhead-logo-remove = Remove logo
letterhead-address = Address
letterhead-address-hint = The sender on address labels
letterhead-postcode = Postcode
letterhead-phone = Phone
letterhead-booking = Where and how to book
letterhead-booking-hint = Printed on vouchers
