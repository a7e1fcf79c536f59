### 历法：农历日期、节日，以及日期不能接受的原因

## 日期所用的历法
calendar-solar = 公历
calendar-lunar = 农历

## 逐年变化的日期
calendar-leap-policy-ordinary = 每年按平月过
calendar-leap-policy-leap-when-present = 有闰月的年份按闰月过
calendar-leap-policy-both = 有闰月的年份两个月都过
calendar-leap-day-policy-feb28 = 平年按2月28日过
calendar-leap-day-policy-mar1 = 平年按3月1日过
calendar-expected = 预计日期，可能相差一天

## 完整的农历日期；$month、$day 取自下面的名称，$year 为文本
calendar-lunar-leap-month = 闰{ $month }
calendar-lunar-date = 农历{ $month }{ $day }
calendar-lunar-date-with-year = 农历{ $year }年{ $month }{ $day }
calendar-lunar-head = { $day } · { $year }
calendar-lunar-year-name = { $stem }{ $branch }年（{ $zodiac }年）

## 农历月份
calendar-lunar-month-1 = 正月
calendar-lunar-month-2 = 二月
calendar-lunar-month-3 = 三月
calendar-lunar-month-4 = 四月
calendar-lunar-month-5 = 五月
calendar-lunar-month-6 = 六月
calendar-lunar-month-7 = 七月
calendar-lunar-month-8 = 八月
calendar-lunar-month-9 = 九月
calendar-lunar-month-10 = 十月
calendar-lunar-month-11 = 冬月
calendar-lunar-month-12 = 腊月

## 农历日
calendar-lunar-day-1 = 初一
calendar-lunar-day-2 = 初二
calendar-lunar-day-3 = 初三
calendar-lunar-day-4 = 初四
calendar-lunar-day-5 = 初五
calendar-lunar-day-6 = 初六
calendar-lunar-day-7 = 初七
calendar-lunar-day-8 = 初八
calendar-lunar-day-9 = 初九
calendar-lunar-day-10 = 初十
calendar-lunar-day-11 = 十一
calendar-lunar-day-12 = 十二
calendar-lunar-day-13 = 十三
calendar-lunar-day-14 = 十四
calendar-lunar-day-15 = 十五
calendar-lunar-day-16 = 十六
calendar-lunar-day-17 = 十七
calendar-lunar-day-18 = 十八
calendar-lunar-day-19 = 十九
calendar-lunar-day-20 = 二十
calendar-lunar-day-21 = 廿一
calendar-lunar-day-22 = 廿二
calendar-lunar-day-23 = 廿三
calendar-lunar-day-24 = 廿四
calendar-lunar-day-25 = 廿五
calendar-lunar-day-26 = 廿六
calendar-lunar-day-27 = 廿七
calendar-lunar-day-28 = 廿八
calendar-lunar-day-29 = 廿九
calendar-lunar-day-30 = 三十

## 天干、地支与生肖
calendar-stem-1 = 甲
calendar-stem-2 = 乙
calendar-stem-3 = 丙
calendar-stem-4 = 丁
calendar-stem-5 = 戊
calendar-stem-6 = 己
calendar-stem-7 = 庚
calendar-stem-8 = 辛
calendar-stem-9 = 壬
calendar-stem-10 = 癸
calendar-branch-1 = 子
calendar-branch-2 = 丑
calendar-branch-3 = 寅
calendar-branch-4 = 卯
calendar-branch-5 = 辰
calendar-branch-6 = 巳
calendar-branch-7 = 午
calendar-branch-8 = 未
calendar-branch-9 = 申
calendar-branch-10 = 酉
calendar-branch-11 = 戌
calendar-branch-12 = 亥
calendar-zodiac-1 = 鼠
calendar-zodiac-2 = 牛
calendar-zodiac-3 = 虎
calendar-zodiac-4 = 兔
calendar-zodiac-5 = 龙
calendar-zodiac-6 = 蛇
calendar-zodiac-7 = 马
calendar-zodiac-8 = 羊
calendar-zodiac-9 = 猴
calendar-zodiac-10 = 鸡
calendar-zodiac-11 = 狗
calendar-zodiac-12 = 猪

## 节日
festival-spring-festival = 春节
festival-new-years-eve-cn = 除夕
festival-lantern = 元宵节
festival-qingming = 清明节
festival-dragon-boat = 端午节
festival-qixi = 七夕节
festival-mid-autumn = 中秋节
festival-double-ninth = 重阳节
festival-laba = 腊八节
festival-winter-solstice = 冬至
festival-easter = 复活节
festival-orthodox-easter = 东正教复活节
festival-christmas = 圣诞节
festival-thanksgiving-us = 感恩节（美国）
festival-valentines = 情人节
festival-mothers-day = 母亲节
festival-fathers-day = 父亲节
festival-seollal = 韩国春节
festival-chuseok = 韩国中秋节
festival-tet = 越南春节
festival-ramadan-start = 斋月开始
festival-eid-al-fitr = 开斋节
festival-eid-al-adha = 古尔邦节
festival-rosh-hashanah = 犹太新年
festival-hanukkah = 光明节
festival-passover = 逾越节
festival-nowruz = 诺鲁孜节
festival-diwali = 排灯节
festival-vesak = 卫塞节
festival-songkran = 泼水节

## 不能接受的日期
error-date-out-of-range = 请选择 { $first } 至 { $last } 年之间的日期。超出范围：{ $year }年
error-no-such-month = 请选择 1 至 12 月。没有这个月份：{ $month }
# $leap_month：该年的闰月月份，没有则为 none
error-no-such-leap-month = { $leap_month ->
    [none] 农历{ $year }年没有闰月，请改选平月：{ $month }月
   *[other] 农历{ $year }年闰{ $leap_month }月，请改选该闰月，或改选平月：{ $month }月
}
error-leap-month-never = 1900 至 2100 年间没有这个闰月，请改选平月：{ $month }月
error-leap-month-of-solar-date = 公历没有闰月，请改选农历，或取消闰月。
error-day-out-of-month = 这个月最多 { $days } 天，请改选较早的日期：{ $day }日

## The screen
calendar-words-join = 、
calendar-view = 视图
calendar-view-month = 月
calendar-view-week = 周
calendar-view-list = 列表
calendar-show-month = 日历：月
calendar-show-week = 日历：周
calendar-show-list = 日历：列表
calendar-go-today = 日历：今天
calendar-before = 上一页
calendar-after = 下一页
calendar-span = { $from }至{ $to }
calendar-more = 另有 { $count } 项
calendar-dates-count = { $count } 个日期
calendar-no-greeting = 不问候：{ $guests }
calendar-arrivals-count = { $count } 位预抵
calendar-list-empty = 这段时间没有安排
calendar-day-no-dates = 当天没有宾客的特殊日期。
calendar-festival-open = 推算略有出入，也可能是{ $days }
calendar-export = 导出日历文件…
calendar-export-full = 全名，带提醒
calendar-export-silent = 全名，不提醒
calendar-export-initials = 仅姓名首字母
calendar-export-festivals = 仅节日
calendar-export-kind = 日历文件
calendar-exporting = 正在导出日历
calendar-exported = 已导出今后五年的 { $count } 个日期

calendar-promises-count = { $count } 项承诺
calendar-traces-count = { $count } 项交办
calendar-day-no-promises = 当天没有承诺。
calendar-day-no-traces = 当天没有交办事项。
