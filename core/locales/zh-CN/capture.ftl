# 快记行。每组词里的第一个用于提示。

capture-label = 快记
capture-placeholder = #枕头 荞麦枕   !生日 农历八月十五   @电话 感谢送花
capture-help = # 喜好，! 日期，@ 通话，或直接写备注，回车保存
capture-will-preference = { $category }，{ $strength }：{ $text }
capture-will-date = { $kind }：{ $day }
capture-will-note = 备注：{ $text }
capture-will-call = 通话：{ $text }
capture-gap-preference-text = 请接着写喜好内容，如 #枕头 荞麦枕
capture-gap-date-kind = 请接着写日期，如 !生日 8/15
capture-gap-date-day = 请接着写日期，如 8/15、1990-08-15 或 农历八月十五

capture-call = 电话、通话、来电、回访
capture-category-room = 房间、客房、房型
capture-category-bed = 枕头、床、床垫、被子、床品
capture-category-floor = 楼层、景观、朝向
capture-category-temperature = 温度、室温、空调
capture-category-food = 饮食、早餐、菜、口味
capture-category-drink = 饮品、茶、咖啡、酒水、酒
capture-category-dietary = 忌口、清真、素食、饮食禁忌
capture-category-allergy = 过敏、过敏原
capture-category-amenity = 备品、洗漱、浴袍
capture-category-newspaper = 报纸、报刊
capture-category-smoking = 吸烟、无烟
capture-category-accessibility = 无障碍、轮椅
capture-category-transport = 交通、接送、用车
capture-category-communication = 沟通、称呼
capture-category-other = 其他
capture-date-birthday = 生日、寿辰
capture-date-wedding-anniversary = 结婚纪念日、纪念日
capture-date-first-stay = 首次入住
capture-date-company-day = 公司纪念日、司庆
capture-date-memorial = 忌日
capture-strength-must = 必须、一定
capture-strength-likes = 喜欢、喜好
capture-strength-avoid = 避免、不要、不喜欢
capture-strength-danger = 危险、严重
