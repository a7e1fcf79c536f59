error-money-unreadable = Enter an amount such as 1,280.50. Not an amount: { $value }
error-money-ambiguous = Enter the amount with a point before the decimals, such as 12.50, or without marks. It is not clear what the comma means: { $value }
error-money-other-currency = Enter the amount in { $currency }. Another currency: { $value }
error-money-negative = Enter an amount of zero or more. Not possible: { $value }
error-money-too-precise = Enter fewer decimals. The currency does not have so many: { $value }
error-money-too-large = Enter a smaller amount. Too large: { $value }
error-text-too-long = This text has { $length } characters, and { $longest } is the most that fit here. Shorten it, or keep the rest in a note. Field: { $field }
error-text-invisible = This text holds characters that nobody can see, perhaps from copying. Type it anew. Field: { $field }
