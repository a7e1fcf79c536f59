# 今日：前台今天要做的事。

today-next-festival = 下个节日：{ $festival }，{ $when }
today-due = 近期生日与纪念日
today-due-empty = 近期没有生日或纪念日，之后的请看日历。
today-arrivals = 预抵与预离
today-festivals = 即将到来的节日
today-newest = 新宾客
today-blank = 新的客史簿，新的一天
today-blank-text = 先添加一位宾客，或登记到店。生日、节日和到店会显示在这里。
today-gifts = 待送礼品
today-tomorrow = 明日预抵
today-next-day = 次日预抵
today-tomorrow-all = 查看全天
today-day-before = 前一天
today-day-after = 后一天
today-go-tomorrow = 明天
today-yesterday = 昨天
today-days-ago = { $days } 天前
