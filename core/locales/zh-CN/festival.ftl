# 节日：不能接受的原因，以及已完成的操作。
error-festival-not-found = 这个节日已不存在。
error-festival-name-missing = 请填写节日名称。
error-festival-not-own = 只能修改或删除自己添加的节日，此节日可取消勾选。
error-festival-has-gifts = 此节日已有礼品清单，不能删除，可取消勾选。
error-festival-day-of-other-year = 请选择同一年内的日期：{ $year }年
error-calendar-too-long = 时间范围不能超过一年。
done-festival-observed = 已保存节日设置
done-festival-added = 已添加节日：{ $festival }
done-festival-saved = 已保存节日：{ $festival }
done-festival-removed = 已删除节日：{ $festival }
done-festival-corrected = 已保存节日日期
