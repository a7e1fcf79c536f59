# 喜好：宾客必须有的、喜欢的、避免的，以及有危险的。

preference = 喜好
preference-add = 添加喜好
preference-category = 类别
preference-strength = 程度
preference-text = 内容
preference-source = 来源
preference-source-hint = 如：入住时宾客提到
preference-noted = { $who }记录于{ $when }
preference-confirm-named = 核实仍然有效：{ $name }
preference-confirmed = { $date }已核实
preference-empty-list = 暂无喜好。可在上方快记行添加，如 #枕头 荞麦枕。
preference-category-room = 房间
preference-category-bed = 床品枕头
preference-category-floor = 楼层景观
preference-category-temperature = 温度
preference-category-food = 饮食口味
preference-category-drink = 酒水饮品
preference-category-dietary = 饮食禁忌
preference-category-allergy = 过敏
preference-category-amenity = 客房备品
preference-category-newspaper = 报刊
preference-category-smoking = 吸烟
preference-category-accessibility = 无障碍
preference-category-transport = 交通接送
preference-category-communication = 沟通方式
preference-category-other = 其他
preference-strength-must = 必须
preference-strength-likes = 喜欢
preference-strength-avoid = 避免
preference-strength-danger = 安全风险
# 后接具体内容：过敏：花生。
preference-danger-kind = { $category }：
# The same on paper and in lists of the terminal.
preference-danger-said = { $category } · { $text }

# What endangers those who are with the guest, and why they count.
party-dangers = 同行与家人的过敏与安全
party-household = 同一家庭
party-family = 家人
party-room = 同住
party-together = 同行
# What notes and bookings say of health, until the desk takes it or declines it.
offer-accept = 记录
offer-decline = 不是
offer-accept-named = 记录：{ $name }
offer-decline-named = 不是喜好：{ $name }
offer-from-note = 备注写道“{ $said }”
offer-from-tag = 标签写道“{ $said }”
offer-from-booking = 预订备注写道“{ $said }”
# 谁的过敏，何种关系；其后为过敏内容。
party-named = { $name }（{ $because }）：
party-perhaps-named = 或为{ $name }（{ $because }）：
offer = 备注中提到，尚未记录

## Refusals, and what was done
error-preference-empty = 请填写喜好内容。
error-preference-not-found = 这条喜好已不存在。
done-preference-added = 已为{ $guest }添加喜好：{ $text }
done-preference-saved = 已保存{ $guest }的喜好
done-preference-confirmed = 已核实{ $guest }的喜好
done-health-offer-declined = 已确认不是{ $guest }的喜好：{ $text }
done-preference-removed = 已删除{ $guest }的喜好
error-preference-again = 已记录“{ $category }：{ $text }”。确需重复记录，请再保存一次。
