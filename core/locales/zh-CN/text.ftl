error-money-unreadable = 请按 1,280.50 的格式填写金额。无法识别：{ $value }
error-money-ambiguous = 逗号的含义不明确，请用小数点，如 12.50，或不加分隔符：{ $value }
error-money-other-currency = 请填写以 { $currency } 计的金额。币种不符：{ $value }
error-money-negative = 金额不能为负：{ $value }
error-money-too-precise = 小数位数超出该币种：{ $value }
error-money-too-large = 金额过大：{ $value }
error-text-too-long = 文字有 { $length } 个字符，此处最多 { $longest } 个。请缩短，或把其余内容写进备注。字段：{ $field }
error-text-invisible = 文字中有看不见的字符，可能是复制时带来的。请重新输入。字段：{ $field }
