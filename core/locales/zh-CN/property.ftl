# 酒店：拒绝与结果。
error-property-name-missing = 请填写酒店或餐厅名称。
error-property-city-missing = 请填写所在城市，用于判断本地客人。
error-currency-unknown = 请使用三个字母的货币代码，如 CNY。无法识别：{ $currency }
error-time-zone-unknown = 请使用时区名称，如 Asia/Shanghai。无法识别：{ $time_zone }
done-property-saved = 已保存酒店资料
