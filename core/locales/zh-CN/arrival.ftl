# Arrivals
error-arrival-name-missing = 请填写预订姓名。
error-departure-before-arrival = 离店日期不能早于到店日期。
error-stay-too-long = 住店超过一年，请分段登记。
error-arrival-not-found = 这条到店记录已不存在。
done-arrival-added = 已登记{ $guest }到店
done-arrival-saved = 已保存{ $guest }的到店记录
done-arrival-removed = 已删除{ $guest }的到店记录

## In the day's list
arrival-name = 预订姓名
arrival-name-placeholder = 查找宾客，或填写新姓名
arrival-phone = 电话
arrival-email = 邮箱
arrival-note = 备注
arrival-note-placeholder = 航班、时间、接机
arrival-arriving = 今日预抵
arrival-staying = 在住
arrival-leaving = 今日预离
arrival-empty = 没有预抵宾客。登记到店后，可按房号查找宾客。
arrival-no-room = 未排房
arrival-until = 住至{ $day }
arrival-until-nights = { $until } · { $nights } 晚
arrival-since = { $day }到店
arrival-day-visit = 当日离店
arrival-link = 是哪位？
arrival-link-question = { $name }是哪位宾客？
arrival-link-find = 姓名、房号、电话
arrival-link-none = 没有符合的宾客。
arrival-stranger = 尚无档案：{ $name }
error-arrival-guest-unchosen = { $name }可能是已有档案的宾客。请从列表中选择，或选择“尚无档案”。
arrival-add = 登记到店
arrival-arrives = 到店日期
arrival-departs = 离店日期
arrival-room = 房号
arrival-in-room = { $room } 房
arrival-coming = 预抵
arrival-here = 在住
