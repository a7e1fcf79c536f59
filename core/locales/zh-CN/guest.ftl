# 宾客：客史簿用词、列表、宾客页。

## Words
guest-tier-vip = 贵宾
guest-tier-main = 重要
guest-tier-ordinary = 普通
guest-tier-occasional = 偶住
guest-value-unknown = 未登记
guest-sex-unknown = 未登记
guest-sex-female = 女
guest-sex-male = 男
guest-sex-other = 其他
guest-dangers =
    { $count ->
        [1] 安全提示
       *[other] 安全提示 ×{ $count }
    }
guest-dangers-more = { $category } +{ $more }
guest-local = 本地客人
guest-big-account = 大客户
guest-do-not-celebrate = 不庆祝
guest-do-not-disturb = 请勿打扰
guest-greeting-selected = 生日问候
contact-kind-phone = 电话
contact-kind-email = 电子邮箱
contact-kind-wechat = 微信
contact-kind-qq = QQ
contact-kind-post = 邮寄
contact-kind-other = 其他
relationship-kind-spouse = 配偶
relationship-kind-child = 子女
relationship-kind-parent = 父母
relationship-kind-sibling = 兄弟姐妹
relationship-kind-assistant = 助理
relationship-kind-company = 单位
relationship-kind-travels-with = 同行
relationship-kind-friend = 朋友
relationship-kind-other = 其他

## The list
guest-list = 宾客
guest-list-count = { $total } 位宾客
guest-list-count-many = 超过 { $total } 位宾客
guest-list-add = 添加宾客
guest-list-import = 导入…
guest-list-print = 打印喜好卡…
guest-export = 导出
guest-export-title = 导出宾客
guest-exporting = 正在导出
guest-exported = 已导出 { $count } 位宾客
guest-file-xlsx = Excel 工作簿
guest-file-csv = CSV 文件
guest-file-vcard = 通讯录（vCard）
guest-file-vcard3 = 通讯录（旧手机用，vCard 3.0）
guest-exported-join = 。
guest-list-filter = 筛选宾客
guest-list-search = 姓名、房号、电话
guest-list-tier = 等级
guest-list-tier-any = 全部等级
guest-list-tag = 标签
guest-list-tag-any = 全部标签
guest-list-language = 语言
guest-list-language-any = 全部语言
guest-list-local = 来源地
guest-list-local-any = 不限来源地
guest-list-local-yes = 本地客人
guest-list-local-no = 外地客人
guest-list-clear = 清除筛选
guest-list-empty = 暂无宾客
guest-list-empty-text = 酒店认识的每一位宾客都记在这里。先添加一位，或导入已有名单。
guest-list-none = 没有符合条件的宾客
guest-list-none-text = 请减少筛选条件，或换一种写法。

## Adding
guest-new = 新宾客
guest-new-name = 姓名
guest-new-name-hint = 如 王芳，或 Emma Müller
guest-new-contact = 电话、微信或电子邮箱
guest-new-save = 添加宾客
guest-new-duplicates = 是否为其中一位？

## The page
guest-page-open-danger = 过敏与安全
guest-page-names = 姓名
guest-page-details = 基本资料
guest-page-contacts = 联系方式
guest-page-relationships = 关系
guest-page-tags = 标签
guest-page-notes = 备注
guest-page-arrivals = 到店
guest-page-gifts = 礼品
guest-page-history = 操作日志
guest-page-confirm = 核实资料
guest-page-confirmed = { $date }已核实资料
guest-page-confirmed-by = { $name }于{ $date }核实资料
guest-page-never-confirmed = 资料未核实
guest-page-merge = 与另一位宾客合并…
guest-page-delete = 删除宾客
guest-page-contacts-empty = 暂无联系方式。许多宾客只留微信。
guest-page-notes-empty = 暂无备注。可在上方快记行添加。
guest-page-arrivals-empty = 暂无到店记录。
guest-page-gifts-empty = 暂无已送达的礼品。
guest-page-relationships-empty = 暂无关系。
guest-page-history-empty = 暂无记录。
guest-page-tag-add = 添加标签
guest-page-tag-new = 新标签：{ $name }
guest-new-named = 新宾客：{ $name }
guest-page-call = 电话

## Fields
guest-field-display-name = 姓名
guest-field-native-name = 本名
guest-field-pinyin = 拼音
guest-field-salutation = 称呼
guest-field-alias = 别名
guest-field-sex = 性别
guest-field-birth-year = 出生年份
guest-field-language = 语言
guest-field-nationality = 国籍
guest-field-home-city = 常住城市
guest-field-occupation = 职业
guest-field-company = 单位
guest-field-family-situation = 家庭情况
guest-field-address = 邮寄地址
guest-field-tier = 等级
guest-field-big-account = 大客户
guest-field-do-not-disturb = 请勿打扰
guest-field-quiet-from = 勿联系时段开始
guest-field-quiet-to = 勿联系时段结束
guest-field-do-not-celebrate = 不庆祝
guest-field-greeting-selected = 发送生日问候
guest-field-caution = 注意事项（仅员工可见）
guest-field-source = 来源
guest-field-keeper-id = 客户经理
contact-add = 添加联系方式
contact-kind = 类型
contact-value = 号码、地址或账号
contact-label = 标签
contact-label-work = 工作
contact-label-home = 住宅
contact-label-cell = 手机
contact-label-fax = 传真
contact-label-pager = 寻呼机
contact-label-main = 总机
contact-label-car = 车载
contact-label-school = 学校
contact-label-other = 其他
contact-preferred = 首选
contact-prefer = 设为首选
contact-copied = 已复制：{ $value }
relationship-add = 添加关系
relationship-kind = 关系
relationship-who = 对方
relationship-who-hint = 选择宾客，或只填姓名
relationship-name-only = 仅填姓名：{ $name }

## Merging
guest-merge = 合并宾客
guest-merge-text = 逐项选择保留哪一方。双方的联系方式、日期、喜好和记录均保留，合并后可撤销。
guest-merge-suggested = 可能是同一位宾客
guest-merge-find = 合并对象
guest-merge-brings = 联系方式 { $contacts }，喜好 { $preferences }，备注 { $notes }
guest-merge-same = 其余各项双方相同。
guest-merge-save = 合并到{ $name }

## Household
household = 家庭
household-join = 与{ $name }同一家庭
household-leave = 移出家庭

## Refusals, and what was done
error-guest-not-found = 客史簿中已没有这位宾客：{ $id }
error-guest-name-missing = 请填写姓名。
error-birth-year-out-of-range = 请填写 1850 至 2100 之间的年份，或留空。无效的出生年份：{ $year }
error-quiet-hours-unreadable = 请按 22:30 的格式填写时间。无法识别：{ $time }
error-contact-empty = 请填写号码、地址或账号。
error-contact-not-found = 这个联系方式已不存在。
error-note-empty = 请填写内容。
error-note-not-found = 这条备注已不存在。
error-tag-empty = 请填写标签。
error-related-missing = 请选择宾客或填写姓名。
error-related-to-self = 宾客不能与自己建立关系，请选择其他人。
error-relationship-guest-unchosen = { $name }可能是已有档案的宾客。请从列表中选择，或选择“仅填姓名”。
error-relationship-not-found = 这个关系已不存在。
error-merge-with-self = 请选择两位不同的宾客合并。
done-guest-added = 已添加{ $guest }
done-guest-saved = 已保存{ $guest }
done-guest-confirmed = 已核实{ $guest }的资料
done-guest-removed = 已删除{ $guest }
done-guests-merged = 已合并到{ $guest }
done-contact-added = 已为{ $guest }添加联系方式
done-contact-saved = 已保存{ $guest }的联系方式
done-contact-keys-renewed = 已更新电话号码的比对方式
error-phone-rounded = 请填写完整号码。号码被表格取整，末几位已丢失：{ $value }
done-contact-removed = 已删除{ $guest }的联系方式
done-note-added = 已为{ $guest }添加备注
done-note-saved = 已保存{ $guest }的备注
done-note-removed = 已删除{ $guest }的备注
done-tagged = 已为{ $guest }添加标签“{ $tag }”
done-untagged = 已移除{ $guest }的标签“{ $tag }”
done-related = 已为{ $guest }添加关系
done-unrelated = 已删除{ $guest }的关系
done-household-joined = { $guest }已加入家庭
done-household-left = { $guest }已移出家庭

## 信封与问候中的姓名
letter-chinese = { $name } 收
letter-chinese-female = { $name } 女士 收
letter-chinese-male = { $name } 先生 收
letter-chinese-titled = { $name } { $title } 收
letter-japanese = { $name } 様
letter-korean = { $name } 귀하
letter-western = { $name }
letter-western-female = Ms { $name }
letter-western-male = Mr { $name }
greeted-chinese = { $name }
greeted-chinese-female = { $name }女士
greeted-chinese-male = { $name }先生

## 宾客页顶部：现在何处
guest-stay-here = 在住
guest-stay-here-room = 在住 { $room }
guest-stay-until = { $stay }，{ $day }离店
guest-stay-leaves = { $stay }，今日离店
guest-stay-coming = { $day }到店
guest-stay-coming-room = { $day }到店，{ $room }
error-relationship-again = 已记录{ $kind }：{ $name }。确需再记，请再点一次“添加”。
error-relationship-guest-perhaps = { $name }可能已有档案。确需新建，请再点一次。
done-related-to-guest = 已新增宾客：{ $guest }
relationship-to-guest = 将{ $name }新增为宾客
