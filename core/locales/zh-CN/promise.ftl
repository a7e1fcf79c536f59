# 承诺：对宾客说过的话，兑现或由宾客免除之前一直有效。

promise = 承诺
error-promise-empty = 请写明承诺了什么。
error-promise-not-found = 这项承诺已不存在。
error-promise-settled = 这项承诺已经了结。
error-promise-open = 这项承诺还没有了结。
error-promise-reason-missing = 请写明宾客怎么说：只有宾客本人能免除承诺。
error-complaint-of-another-guest = 这项投诉不是这位宾客的。

done-promise-added = 已向{ $guest }承诺：{ $text }
done-promise-saved = 对{ $guest }的承诺已保存
done-promise-kept = 对{ $guest }的承诺已兑现
done-promise-released = { $guest }已免除承诺
done-promise-reopened = 对{ $guest }的承诺重新有效
done-promise-removed = 对{ $guest }的承诺已移除

## Words
promise-text = 承诺内容
promise-state = 状态
promise-state-open = 待兑现
promise-state-kept = 已兑现
promise-state-released = 已免除
promise-none = 没有承诺。

## On the screens
promise-add = 记下承诺
promise-edit = 修改…
promise-keep = 已兑现
promise-keep-noted = 已兑现，附一句说明…
promise-keep-note = 怎样兑现的？
promise-keep-placeholder = 到店即升至 1802
promise-release = 宾客免除…
promise-release-do = 已免除
promise-release-note = 宾客怎么说？
promise-release-placeholder = 说不必了，仍表示感谢
promise-keep-named = 已兑现：{ $text }
promise-more-named = 更多操作：{ $text }
promise-reopen-named = 重新有效：{ $text }
promise-text-placeholder = 下次安排湖景房
promise-due-on = 期限（不填则到下次到店）
promise-next-arrival = 下次到店
promise-because-overdue = { $day }到期
promise-because-due = 今天
promise-because-in-house = { $day }离店
promise-because-arriving = { $day }到店
promise-made-by = { $who }，{ $when }
promise-settled-by = { $who }，{ $when }
promise-empty-list = 没有欠下的承诺。可以写在上方的快记行里，如 ~下次住湖景房。
promise-show-settled = 显示已了结的 { $count } 项
promise-hide-settled = 收起已了结的 { $count } 项
