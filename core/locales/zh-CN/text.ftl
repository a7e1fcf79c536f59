error-money-unreadable = 无法识别金额，请按 1,280.50 的格式填写：{ $value }
error-money-too-precise = 金额的小数位数超出该币种：{ $value }
error-money-too-large = 金额过大：{ $value }
