# 特殊日期：某位宾客每年都有的日子。

date = 特殊日期
date-add = 添加日期
date-kind = 类型
date-kind-birthday = 生日
date-kind-wedding-anniversary = 结婚纪念日
date-kind-first-stay = 首次入住
date-kind-company-day = 公司纪念日
date-kind-memorial = 忌日
date-kind-own = 其他日期
date-label = 名称
date-day = 日期
date-leap-policy = 生于闰月
date-leap-day-policy = 2月29日
date-lead-days = 提前天数
date-lead-days-default = 按酒店设置
date-empty-list = 暂无日期。可在上方快记行添加，如 !生日 农历八月十五。
date-next-today = 今天
date-next-tomorrow = 明天
date-next-days = { $days } 天后
date-preview = 接下来：{ $days }
date-turns = { $age } 岁
date-years = { $age } 周年
