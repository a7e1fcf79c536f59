error-money-unreadable = This is not an amount of money. Write it like 1,280.50: { $value }
error-money-too-precise = This amount has more decimals than the currency: { $value }
error-money-too-large = This amount is too large: { $value }
