# 酒店：拒绝与结果。
error-property-name-missing = 请填写酒店或餐厅名称。
error-property-city-missing = 请填写所在城市，用于判断本地客人。
error-currency-unknown = 请使用三个字母的货币代码，如 CNY。无法识别：{ $currency }
error-time-zone-unknown = 请使用时区名称，如 Asia/Shanghai。无法识别：{ $time_zone }
done-property-saved = 已保存酒店资料

## 酒店印刷品上的内容
done-letterhead-saved = 印刷信息已保存
done-logo-chosen = 标志已保存
done-logo-removed = 标志已移除
letterhead-title = 印刷品
letterhead-text = 卡片、清单、标签和礼券上印有酒店名称或标志。
letterhead-logo = 标志
letterhead-logo-none = 未设置标志，将印酒店名称。
letterhead-logo-hint = PNG、JPEG 或 SVG，保存在客史簿中。
letterhead-logo-choose = 选择标志…
letterhead-logo-remove = 移除标志
letterhead-address = 地址
letterhead-address-hint = 地址标签上的寄件人
letterhead-postcode = 邮编
letterhead-phone = 电话
letterhead-booking = 预订方式
letterhead-booking-hint = 印在礼券上
