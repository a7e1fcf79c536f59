# 卡片、清单与标签。标签文字为纯文本，不含变量和标记。

paper-card-danger = 过敏与安全
paper-card-danger-guest = 过敏与安全
paper-card-must = 必须
paper-card-avoid = 避免
paper-card-likes = 喜欢
paper-card-promises = 承诺
paper-card-traces = 交办事项
paper-card-dates = 日期
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
paper-packing-caution = 过敏

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

# 提示而非错误：页面已经生成。
paper-characters-missing = 本机字体缺少以下字符，打印为方框：{ $characters }
