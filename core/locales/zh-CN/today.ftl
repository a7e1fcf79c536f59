# 今日：前台今天要做的事。

today-next-festival = 下个节日：{ $festival }，{ $when }
today-due = 到期日期
today-due-empty = 没有到期的宾客日期，之后的在日历里。
today-arrivals = 到店与离店
today-festivals = 即将到来的节日
today-newest = 新宾客
today-blank = 新的一本，新的一天
today-blank-text = 先添加一位宾客，或记下谁要到店。生日、节日和到店会自动汇集到这里。
today-gifts = 待送礼品
