# 卡片、清单与标签。标签文字为纯文本，不含变量和标记。

paper-card-danger = 过敏与安全
paper-card-danger-guest = 过敏与安全
paper-card-complaints = 投诉未结
paper-card-mourning = 请勿庆祝
paper-card-booking = 预订备注
paper-card-continued = 续
paper-card-must = 必须
paper-card-avoid = 避免
paper-card-likes = 喜欢
paper-card-promises = 承诺
paper-card-traces = 交办事项
paper-card-dates = 日期
paper-card-children = 子女
paper-card-notes = 备注
paper-card-caution = 注意事项
paper-card-company = 单位
paper-card-contact = 联系方式
paper-card-room = 房号
paper-card-arrival = 到店
paper-card-departure = 离店
paper-card-language = 语言
paper-card-salutation = 称呼
paper-card-local = 本地客人
paper-card-nothing = 暂无喜好。
paper-card-version-staff = 仅限员工
paper-card-version-house = 后台部门
paper-card-version-guest = 宾客版

paper-packing-guest = 宾客
paper-packing-place = 房号或地址
paper-packing-quantity = 数量
paper-packing-remark = 注意
paper-packing-pieces = 件数

paper-signature-number = 序号
paper-signature-guest = 宾客
paper-signature-gift = 礼品
paper-signature-quantity = 数量
paper-signature-date = 日期
paper-signature-signature = 签收

# $festival 与 $year 为礼品清单的节日和年份。
paper-packing-title = { $list }礼品装箱单
paper-signature-title = { $list }礼品签收单

paper-layout-a6 = A6，每张一卡
paper-layout-a4x4 = A4，每张四卡，带裁切线

# $who 为员工姓名，$when 为已写好的日期与时间。
paper-footer = { $who }打印于 { $when }

error-paper-empty = 没有可打印的内容，请至少选择一位宾客。
error-paper-cancelled = 打印已取消，未生成文件。
error-paper-font-missing = 本机没有中文字体。请安装系统自带的中文字体或 Noto Sans CJK SC，再重新打印。缺少：{ $characters }
error-paper-typesetting-failed = 无法排版，请将此信息告知技术支持：{ $detail }

# 服务用卡与座位卡。
paper-table-danger = 过敏与安全
paper-table-no-danger = 无过敏记录。
paper-table-must = 必须
paper-table-avoid = 避免
paper-table-likes = 喜欢
paper-table-dates = 日期
paper-table-children = 儿童
paper-table-room = 房号
paper-table-salutation = 称呼
paper-table-service = 餐厅服务用
paper-table-table = 桌号
paper-table-time = 时间
paper-table-continued = 续
paper-table-covers = 人数

paper-vip-danger = 过敏与安全
paper-vip-must = 必须
paper-vip-avoid = 避免
paper-vip-likes = 喜欢
paper-vip-promises = 承诺
paper-vip-dates = 日期
paper-vip-party = 同行与家人
paper-vip-booking = 预订备注
paper-vip-continued = 续
paper-vip-contacts = 联系顺序
paper-vip-history = 往来记录
paper-vip-salutation = 称呼
paper-vip-version = 贵宾卡，仅限员工

paper-brief-danger = 过敏与安全
paper-brief-must = 必须
paper-brief-avoid = 避免
paper-brief-promise = 承诺
paper-brief-caution = 注意事项
paper-brief-complaint = 上次投诉
paper-brief-date = 日期
paper-brief-note = 待办
paper-brief-nothing = 暂无记录。
paper-brief-salutation = 称呼

paper-packing-alternative = 缺货替换
paper-packing-packed-by = 装箱人
paper-packing-checked-by = 复核人
paper-signature-collected-by = 代领人
paper-signature-handed-by = 经手人
paper-signature-total = 合计

# 提示而非错误：页面已经生成。$whose 为宾客姓名，为空则以 none 表示。
paper-glyphs-missing =
    { $whose ->
        [none] 本机字体缺少{ $script }字符，无法打印：{ $characters }。请安装字体 { $font }，再重新打印。
       *[other] { $whose }：本机字体缺少{ $script }字符，无法打印：{ $characters }。请安装字体 { $font }，再重新打印。
    }
paper-glyphs-missing-many = { $count } 位宾客的部分文字无法打印
# 危险提示中无法打印的文字：$said 为能读的部分。
paper-danger-readable = { $said }（原文为{ $script }，本机无此字体，请看屏幕）
paper-danger-unreadable = 此处有一项危险，原文为{ $script }，本机无此字体，请看屏幕
# 无字体可打印的文字处，以此代替。
paper-unread = 〔{ $script }〕
paper-script-greek = 希腊文
paper-script-cyrillic = 西里尔文
paper-script-armenian = 亚美尼亚文
paper-script-hebrew = 希伯来文
paper-script-arabic = 阿拉伯文
paper-script-devanagari = 天城文（印地语）
paper-script-bengali = 孟加拉文
paper-script-gurmukhi = 古木基文（旁遮普语）
paper-script-gujarati = 古吉拉特文
paper-script-tamil = 泰米尔文
paper-script-telugu = 泰卢固文
paper-script-kannada = 卡纳达文
paper-script-malayalam = 马拉雅拉姆文
paper-script-sinhala = 僧伽罗文
paper-script-thai = 泰文
paper-script-lao = 老挝文
paper-script-tibetan = 藏文
paper-script-myanmar = 缅甸文
paper-script-georgian = 格鲁吉亚文
paper-script-hangul = 韩文
paper-script-ethiopic = 埃塞俄比亚文
paper-script-khmer = 高棉文
paper-script-mongolian = 蒙古文
paper-script-kana = 日文假名
paper-script-emoji = 表情符号
paper-script-han = 汉字
paper-script-rare-han = 生僻汉字
paper-script-other = 其他文字
