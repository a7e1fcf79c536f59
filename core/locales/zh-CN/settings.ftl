# 设置：酒店资料、外观、密码、客史簿。

settings-property = 酒店资料
settings-property-text = 印在喜好卡和清单上。城市用于判断本地客人，时区用于确定日期。
settings-property-language = 卡片与文件的语言
settings-property-language-hint = 屏幕语言请在“外观”中设置。

settings-appearance = 外观
settings-appearance-text = 仅对本机有效。
settings-theme = 主题
settings-theme-system = 跟随系统
settings-theme-light = 浅色
settings-theme-dark = 深色
settings-screen-language = 屏幕语言

settings-passphrase = 密码
settings-passphrase-text = 知道密码的人离职时请更换。以前的副本仍用旧密码。
settings-passphrase-current = 当前密码
settings-passphrase-new = 新密码
settings-passphrase-change = 更换密码
settings-passphrase-changed = 已更换密码
settings-passphrase-key-forgotten = 已更换密码。本机密钥库没有响应，客史簿不再自动打开。

settings-opening = 自动打开
settings-opening-text = 仅对本机有效。锁定后仍须输入密码。

settings-book = 客史簿
settings-book-text = 所有内容都在这个加密文件里。复制前请先锁定客史簿。
settings-book-place = 文件
settings-book-staff = 当前操作人
settings-book-staff-value = { $name } · { $role }

settings-check = 检查客史簿
settings-check-text = 通读整个文件并核对数据，不作任何更改。
settings-check-run = 开始检查
settings-check-running = 正在检查…
settings-check-whole = 客史簿完好。
settings-check-broken = 客史簿有问题。请从备份恢复，或将此页交给技术支持。
settings-check-in-order = 正常
settings-check-problems = { $count } 处问题
settings-check-part-file = 文件与加密
settings-check-part-schema = 数据关联
settings-check-part-search = 搜索索引
settings-check-part-journal = 操作日志

settings-lead-times = 提前天数
settings-lead-times-text = 宾客的日期提前几天显示在“今日”；当天必定显示。可在宾客页为单个日期另设。
settings-lead-days-of = 提前天数：{ $kind }，{ $tier }
settings-festivals = 节日
settings-festivals-text = 勾选的节日显示在今日、日历和礼品中。如有不同，可手动指定日期。
settings-year-before = 上一年
settings-year-after = 下一年
settings-festival-add = 添加节日
settings-festival-name = 节日名称
settings-festival-day = 每年的日期
settings-festival-not-kept = 不过此节
settings-festival-no-day = { $year }年没有确定的日期
settings-festival-by-hand = 手动指定
settings-festival-set-day = { $year }年{ $festival }的日期
settings-festival-own-day = 按历法推算
