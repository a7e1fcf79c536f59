error-money-unreadable = Enter an amount such as 1,280.50. Not an amount: { $value }
error-money-too-precise = Enter fewer decimals. The currency does not have so many: { $value }
error-money-too-large = Enter a smaller amount. Too large: { $value }
