# Cards and files
card-title = 喜好卡
# $weekday, $month and $day are words and numbers already.
card-day = { $month }{ $day }日 { $weekday }
error-cards-nobody = 没有可打印的宾客。请选择宾客、标签、等级或其他日期。
error-file-place-missing = 文件夹不存在，请另选：{ $path }
error-file-open-elsewhere = 文件正被其他程序打开。请先在该程序（如 Excel）中关闭，再重试：{ $path }
error-file-not-written = 无法写入文件（{ $reason }）：{ $path }
error-file-not-read = 无法读取文件（{ $reason }）：{ $path }
card-month-1 = 1月
card-month-2 = 2月
card-month-3 = 3月
card-month-4 = 4月
card-month-5 = 5月
card-month-6 = 6月
card-month-7 = 7月
card-month-8 = 8月
card-month-9 = 9月
card-month-10 = 10月
card-month-11 = 11月
card-month-12 = 12月
card-weekday-1 = 周一
card-weekday-2 = 周二
card-weekday-3 = 周三
card-weekday-4 = 周四
card-weekday-5 = 周五
card-weekday-6 = 周六
card-weekday-7 = 周日
language-zh-cn = 中文
language-zh = 中文
language-zh-tw = 中文（繁体）
language-zh-hk = 粤语
language-en = 英语
language-ja = 日语
language-ko = 韩语
language-fr = 法语
language-de = 德语
language-es = 西班牙语
language-it = 意大利语
language-pt = 葡萄牙语
language-ru = 俄语
language-ar = 阿拉伯语
language-th = 泰语
language-vi = 越南语
language-ms = 马来语
language-id = 印尼语
language-hi = 印地语
card-date = { $day } { $kind }
card-date-lunar = { $day } { $kind }（{ $lunar }）
card-complaint = 投诉未结（{ $severity }）：{ $category }，{ $day }起
card-complaint-untold = 有未结投诉，请谨慎接待，详情请问经理
# An arrival that may be one of several guests: whose danger it is.
card-danger-perhaps = 如为{ $guest }（{ $number } 号宾客）：{ $danger }
# What the booking itself says, and nobody has noted yet.
card-danger-booked = { $danger }（见预订备注）
# The same, of a note.
card-danger-noted = { $danger }（见备注）
# The same, of a tag.
card-danger-tagged = { $danger }（见标签）
# Whose danger it is that comes to the guest’s table: household, family, the same room, the same journey.
card-danger-household = { $guest }（同一家庭）：{ $danger }
card-danger-family = { $guest }（家人）：{ $danger }
card-danger-room = { $guest }（同住）：{ $danger }
card-danger-together = { $guest }（同行）：{ $danger }
card-danger-perhaps-shared = 同住者或为{ $guest }：{ $danger }
card-do-not-celebrate = 宾客要求不庆祝：勿祝贺，勿送蛋糕
# $day is a day with the occasion.
card-mourning = { $day }，请勿祝贺
card-mourning-house = { $day }前后请勿祝贺、勿庆祝
card-promise-due = { $text }（{ $day }前）
card-trace = { $day }：{ $text }

# $day, $month and $year are words and numbers already.
card-day-year = { $year }年{ $month }{ $day }日
card-title-vip = 贵宾卡
card-title-table = 餐桌卡
card-title-brief = 预抵简报
card-title-label = 地址标签
card-confirmed = 资料核实于{ $day }
card-confirmed-stale = 资料上次核实于{ $day }，已逾一年，请复核
card-confirmed-never = 资料从未核实，请复核
card-stay-first = 首次入住
card-stay-count = 第{ $count }次入住
card-stay-again = 第{ $count }次入住，上次{ $day }
card-complaint-open = 未结投诉（{ $severity }）：{ $category }，{ $day }
card-complaint-closed = 投诉（{ $severity }）：{ $category }，{ $day }，已结
card-gift = 赠礼：{ $gift }，{ $day }
card-same-room = 同住
card-household = 家庭成员
card-quiet = 请勿联系
card-always = 未经询问，任何时间
card-yes = 是
card-standing-account = 大客户
card-standing-stays = 入住
brief-until = 住至{ $day }
brief-unknown = 新客
brief-subtitle = { $day } · { $guests } 位宾客，{ $vips ->
        [0] 无贵宾
       *[other] 贵宾 { $vips } 位
    }
label-sender = 寄：{ $house }  { $address }
error-card-layout-unfit = 此内容不能用这种纸张打印，请另选纸张。
error-card-labels-empty = 所选宾客均无邮寄地址，请先在宾客页添加。

## 宾客自己的卡片，由宾客阅读。
guest-card-greeting = 尊敬的
guest-card-welcome = 欢迎莅临，愿您在此一切安好。
guest-card-welcome-back = 欢迎再次莅临，很高兴与您重逢。
# $wishes 为宾客喜好的列举。
guest-card-room = 客房已为您备好：{ $wishes }。
guest-card-table = 我们记得您喜欢：{ $wishes }。
guest-card-closing = { $house } 敬上

## The screen
print-title = 卡片与单据
print-whose = 打印对象
print-whose-arrivals = 某日预抵宾客
print-whose-guests = 选定宾客
print-whose-tag = 某标签的宾客
print-whose-tier = 某等级的宾客
print-whose-all = 全部宾客
print-day = 到店日期
print-add-guest = 添加宾客
print-no-tags = 暂无标签，可在宾客页添加。
print-layout = 纸张
print-layout-a6 = A6
print-layout-a4x4 = A4 四张
print-for = 版本
print-for-staff = 前台
print-for-house = 后台
print-for-guest = 宾客
print-for-staff-hint = 全部内容，含内部备注，仅供宾客关系部使用。
print-for-house-hint = 客房、厨房和服务人员所需的内容。
print-for-guest-hint = 放在客房里的欢迎卡：欢迎语和宾客的喜好，成句书写；不含房号、等级和健康信息。
print-kind = 打印内容
print-kind-preference = 喜好卡
print-kind-vip = 贵宾卡
print-kind-table = 餐桌卡
print-kind-brief = 预抵简报
print-kind-label = 地址标签
print-kind-vip-hint = 每位宾客一张：照片、往来记录、同行人及其过敏情况、联系顺序。沿裁切线裁下。
print-kind-table-hint = 餐厅服务用：过敏情况和饮食喜好。
print-kind-table-guest-hint = 座位卡，两面均有姓名，沿虚线对折。
print-kind-brief-hint = 全部宾客列在一张表上，每位三行，供晨会使用。
print-kind-label-hint = 有邮寄地址的宾客每人一张，含尊称、电话和邮编。
print-layout-a5 = A5
print-layout-half_a4 = 半张 A4 一张
print-layout-a4x2 = A4 两张
print-layout-a4 = A4
print-layout-labels_3x8 = 3 × 8 标签
print-layout-labels_2x7 = 2 × 7 标签
print-layout-labels_roll = 标签机 80 × 50 毫米
print-first-free = 首个空标签
print-first-free-hint = 按行从左到右数，用于已撕去部分标签的纸。
print-left-out = 宾客卡上略去 { $count } 条
print-left-out-line = { $guest }：{ $text }（{ $why }）
print-left-out-health = 可能涉及健康或饮食禁忌
print-left-out-number = 含有号码
print-left-out-house = 内部用语
print-left-out-avoid = 需避免的事项
print-left-out-script = 与卡片语言不同
print-left-out-space = 卡片写不下
print-without-address = { $count } 位宾客没有邮寄地址，未打印标签。
print-language = 语言
print-language-property = 同酒店设置
print-preview = 预览
print-page = 第 { $page } 页，共 { $count } 页
print-count = { $guests } 位宾客，{ $pages } 页
print-first = 预览只显示 { $guests } 位宾客中的前 { $count } 位，PDF 包含全部。
print-working = 正在排版
print-save = 存为 PDF…
print-pdf = PDF 文件
print-saved = 已保存：{ $guests } 位宾客，{ $pages } 页
print-nobody = 未选择宾客
print-nobody-text = 在左侧添加宾客，或选择某日预抵宾客。这里显示打印效果。
print-cards = 打印喜好卡
print-card = 打印喜好卡
print-unlinked = { $count } 条到店记录没有卡片，请在“今日”中选择对应宾客。
