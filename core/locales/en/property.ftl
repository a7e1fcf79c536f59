# The property: refusals, and what was done.
error-property-name-missing = Enter the name of the property.
error-property-city-missing = Enter the property’s city. It decides which guests are local.
error-currency-unknown = Enter a three-letter currency code such as CNY. Not known: { $currency }
error-time-zone-unknown = Enter a time zone such as Asia/Shanghai. Not known: { $time_zone }
done-property-saved = Property saved
