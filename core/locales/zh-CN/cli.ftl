### 终端：`zhike --help`、表格，以及无法理解的调用

cli-about = 在终端中使用知客：一本客史簿里的宾客、喜好、特殊日期、礼品清单与喜好卡
cli-about-new = 新建客史簿
cli-about-sample = 建立示例酒店，宾客均为虚构
cli-about-import = 从文件导入联系人、宾客表或到店名单
cli-about-import-undo = 整批撤销一次导入
cli-about-guests = 列出宾客，或按姓名、拼音、首字母、电话尾号、账号、房号查找
cli-about-guest = 显示一位宾客的全部资料
cli-about-due = 列出某日起若干天内到期的特殊日期
cli-about-promises = 列出对宾客的承诺
cli-about-traces = 列出各部门的跟催：当日到期与逾期的，以及当日已完成的
cli-about-festivals = 列出若干年份的节日与日期
cli-about-lunar = 公历日期换算为农历
cli-about-solar = 农历日期换算为公历
cli-about-gifts = 拟定节日礼品，或将清单写入文件
cli-about-gifts-plan = 按规则拟定谁得何礼，并说明原因
cli-about-gifts-export = 将礼品清单写入 .xlsx、.csv 或 .pdf 文件
cli-about-report = 将汇总报告写入文件
cli-about-report-complaints = 未结、新增与结案的投诉及其成本，供晨会使用：.xlsx、.csv 或 .pdf
cli-about-cards = 将喜好卡写入 PDF
cli-about-calendar = 日历文件
cli-about-calendar-export = 将今后数年的日期写入 .ics 文件
cli-about-check = 检查客史簿是否完好：文件、结构、搜索索引、操作日志

cli-usage = 用法：
cli-commands = 命令
cli-arguments = 参数
cli-options = 选项

cli-option-book = 客史簿文件，也可设置 ZHIKE_BOOK
cli-option-passphrase-file = 存有口令的文件，也可设置 ZHIKE_PASSPHRASE
cli-option-json = 以一个 JSON 值回答
cli-option-lang = 回答所用的语言
cli-option-staff = 由谁操作（姓名）；不写则为上次操作的人
cli-option-help = 显示本说明
cli-option-version = 显示版本
cli-option-property = 酒店或餐厅名称
cli-option-city = 所在城市，它决定谁是本地客人
cli-option-manager = 第一位经理
cli-option-currency = 三个字母的货币代码
cli-option-time-zone = 时区，如 Asia/Shanghai
cli-option-guests = 宾客人数
cli-option-seed = 同一个数得到同一批宾客
cli-option-files = 文件：.vcf、.csv、.xlsx
cli-option-kind = 文件内容的种类，无法自行辨认时使用
cli-option-map = 表格的列与对应的字段
cli-option-dry-run = 只出报告，不作更改
cli-option-import-id = 导入报告中的编号
cli-option-text = 查找内容
cli-option-tag = 有此标签的宾客
cli-option-tier = 此等级的宾客
cli-option-limit = 最多列出多少位
cli-option-id = 宾客编号
cli-option-on = 起始日，省略则为今天
cli-option-days = 天数
cli-option-trace-on = 哪一天；不写则为今天
cli-option-open = 只列尚未兑现或免除的
cli-option-from = 起始年份，省略则为今年
cli-option-to = 截止年份
cli-option-date = 公历日期
cli-option-year = 年份
cli-option-month = 农历月
cli-option-day = 农历日
cli-option-leap = 该月为闰月
cli-option-festival = 节日代号，见 `zhike festivals`
cli-option-out = 要写入的文件
cli-option-sheet = PDF 的用途
cli-option-guest = 按编号指定宾客
cli-option-arrivals = 当日到店的所有宾客
cli-option-card-tag = 有此标签的宾客
cli-option-card-tier = 此等级的宾客
cli-option-all = 所有宾客
cli-option-layout = 每页一张，或每张 A4 四张
cli-option-version-for = 给谁看：前台、后台或宾客本人
cli-option-years = 今后多少年

cli-book-missing = 请指定客史簿：zhike --book 文件，或设置 ZHIKE_BOOK
cli-passphrase-missing = 请用 --passphrase-file 文件 或 ZHIKE_PASSPHRASE 提供口令
cli-passphrase-file-unreadable = 无法读取口令文件：{ $file }
cli-staff-unknown = 员工名单上没有此人：{ $name }

cli-id = 编号
cli-date = 日期
cli-lunar = 农历
cli-turning = 周年
cli-festival = 节日
cli-gift = 礼品
cli-reason = 原因
cli-book-made = { $property }的客史簿已建立：{ $file }
cli-sample-made = 示例酒店已有 { $guests } 位宾客：{ $file }
cli-sample-passphrase = 示例不设秘密，口令为：{ $passphrase }
cli-check-file = 文件
cli-check-schema = 结构
cli-check-search = 搜索索引
cli-check-journal = 操作日志
cli-check-whole = { $part }：完好
cli-check-problems = { $part }：{ $problems }
cli-guests-shown = 共 { $total } 位宾客，列出 { $shown } 位
cli-due-none = 没有到期的日期。
cli-written = 已写入：{ $file }
cli-cards-written = 已写入 { $guests } 位宾客的喜好卡，共 { $pages } 页：{ $file }
cli-gifts-planned = 礼品 { $gifts } 份，未列入 { $left_out } 位
cli-report-complaints = 未结 { $open } 件，新投诉 { $came_in } 件，结案 { $closed } 件
cli-import-undone = 已撤销第 { $import } 次导入
cli-import-done = { $file }：新增 { $added } 位，补充 { $updated } 位，拒收 { $refused } 行，略去 { $dropped } 项
cli-import-number = 导入编号 { $import }，可用 `zhike import undo { $import }` 整批撤销
cli-import-line = 行
cli-import-field = 字段
cli-import-what = 情况
cli-import-refused = 拒收：{ $reason }
cli-import-dropped = 略去：{ $reason }
cli-import-column-unknown = 文件中没有此列：{ $name }
cli-import-field-unknown = 没有可对应的字段：{ $name }
cli-option-left-out = 表格中同时列出未列入者及原因
cli-option-report-from = 时段的第一天
cli-option-report-to = 时段的最后一天
cli-out-unknown = 文件名须以 .xlsx、.csv 或 .pdf 结尾

## Complaints
cli-about-complaints = 列出未结投诉，超时的在前
cli-about-complaint = 查看一件投诉及其步骤，记录投诉，或办理下一步
cli-about-complaint-new = 记录一件投诉
cli-about-complaint-advance = 办理一步：例如 `advance 7 rule stands=yes`、`advance 7 assign department=kitchen responsible=姓名`
cli-option-stage = 只列等待这一步的投诉；closed 为已结案
cli-option-overdue = 只列已超时的
cli-option-complaint-id = 投诉编号
cli-option-step = 步骤：respond grant rule answer assign analyse propose approve change send-back carry-out feedback evaluate pause resume reassign reassess withdraw reopen allow-greetings hold-greetings
cli-option-fields = 这一步的内容：text reason note settled notified summary lesson stands won_back department responsible cause mood to severity；补偿逐项写 offer=编号 或 offer=编号x数量
cli-option-guest-id = 宾客编号
cli-option-category = 类别：service-attitude facilities room-hygiene food-drink waiting-time billing noise safety lost-property other
cli-option-severity = 严重程度
cli-option-complaint-text = 发生了什么
cli-option-room = 房号
cli-option-outlet = 营业点名称
cli-option-happened-on = 哪一天；不写则为今天
cli-option-happened-time = 几点
cli-option-wants = 宾客的诉求
cli-option-channel = 渠道：in-person phone email wechat letter online-review survey other
cli-option-responded = 当场对宾客的回应
cli-option-sensitive = 仅限指定人员与经理查看
cli-complaint-severity = 严重程度
cli-complaint-stage = 等待
cli-complaint-clock = 时限
cli-complaint-place = 地点
cli-complaint-text = 经过
cli-complaints-shown =
    { $total ->
        [one] { $total } 件投诉
       *[other] { $total } 件投诉
    }
cli-complaint-allowed = 现在可以：{ $steps }
cli-complaint-missing = 请写投诉编号，或用 `complaint new`。
cli-yes-or-no = 请写 yes 或 no。
cli-offer-unknown = 请按编号选择补偿，例如 offer=3 或 offer=3x2。
