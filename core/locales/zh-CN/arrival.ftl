# Arrivals
error-arrival-name-missing = 请填写预订姓名。
error-departure-before-arrival = 离店日期不能早于到店日期。
error-arrival-not-found = 此到店记录已不存在。
done-arrival-added = 已记录 { $guest } 到店
done-arrival-saved = 已保存 { $guest } 的到店记录
done-arrival-removed = 已删除 { $guest } 的到店记录
