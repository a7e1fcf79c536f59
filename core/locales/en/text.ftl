error-money-unreadable = This is not an amount of money. Write it like 1,280.50: { $value }
error-money-too-precise = This amount has more decimals than the currency: { $value }
error-money-too-large = This amount is too large: { $value }
error-text-too-long = This text has { $length } characters, and { $longest } is the most that fit here. Shorten it, or keep the rest in a note. Field: { $field }
error-text-invisible = This text holds characters that nobody can see, perhaps from copying. Type it anew. Field: { $field }
