# 设置：酒店资料、外观、口令、客史簿。

settings-property = 酒店资料
settings-property-text = 印在喜好卡和清单上。城市决定谁是本地客人，时区决定今天是哪一天。
settings-property-language = 卡片与文件的语言
settings-property-language-hint = 屏幕语言在“外观”中另设。

settings-appearance = 外观
settings-appearance-text = 只对这台电脑有效。
settings-theme = 主题
settings-theme-system = 跟随系统
settings-theme-light = 浅色
settings-theme-dark = 深色
settings-screen-language = 屏幕语言

settings-passphrase = 口令
settings-passphrase-text = 知道口令的人离职时请更换。此前复制的文件仍用旧口令。
settings-passphrase-current = 现在的口令
settings-passphrase-new = 新口令
settings-passphrase-change = 更换口令
settings-passphrase-changed = 已更换口令

settings-opening = 打开方式
settings-opening-text = 仅对这台电脑有效。锁定之后仍须输入口令。

settings-book = 客史簿
settings-book-text = 所有内容都在这一个加密文件里。复制前请先锁定。
settings-book-place = 文件
settings-book-staff = 当前员工
settings-book-staff-value = { $name } · { $role }

settings-check = 检查客史簿
settings-check-text = 通读整个文件，核对应当一致的内容，不作任何更改。
settings-check-run = 开始检查
settings-check-running = 正在检查…
settings-check-whole = 客史簿完好。
settings-check-broken = 客史簿有问题。请从副本恢复，或将此页交给负责维护的人员。
settings-check-in-order = 正常
settings-check-problems = { $count } 处问题
settings-check-part-file = 文件与加密
settings-check-part-schema = 结构与关联
settings-check-part-rows = 条目与操作日志是否相符
settings-check-part-search = 搜索索引
settings-check-part-journal = 操作日志

settings-lead-times = 提前天数
settings-lead-times-text = 宾客的日期提前几天出现在“今日”。当天总会出现；宾客页上可为某个日期另设。
settings-lead-days-of = 提前天数：{ $kind }，{ $tier }
settings-festivals = 节日
settings-festivals-text = 勾选的节日会出现在今日、日历和礼品中。如酒店另有安排，可手工指定日期。
settings-year-before = 上一年
settings-year-after = 下一年
settings-festival-add = 添加节日
settings-festival-name = 节日名称
settings-festival-day = 每年的日期
settings-festival-not-kept = 不过
settings-festival-no-day = { $year }年没有确定的日期
settings-festival-by-hand = 手工指定
settings-festival-set-day = { $year }年{ $festival }的日期
settings-festival-own-day = 按历法推算
