error-money-unreadable = 请按 1,280.50 的格式填写金额。无法识别：{ $value }
error-money-too-precise = 小数位数超出该币种：{ $value }
error-money-too-large = 金额过大：{ $value }
