# 承诺：对宾客说过的话，兑现或由宾客免除之前一直有效。

promise = 承诺
error-promise-empty = 请填写承诺内容。
error-promise-not-found = 这项承诺已不存在。
error-promise-settled = 这项承诺已兑现或免除。
error-promise-open = 这项承诺尚未兑现或免除。
error-promise-reason-missing = 请填写宾客原话。只有宾客本人可以免除承诺。
error-complaint-of-another-guest = 这件投诉属于另一位宾客。

done-promise-added = 已向{ $guest }承诺：{ $text }
done-promise-saved = 已保存对{ $guest }的承诺
done-promise-kept = 已兑现对{ $guest }的承诺
done-promise-released = { $guest }已免除承诺
done-promise-reopened = 对{ $guest }的承诺恢复为待兑现
done-promise-removed = 已删除对{ $guest }的承诺

## Words
promise-text = 承诺内容
promise-state = 状态
promise-state-open = 待兑现
promise-state-kept = 已兑现
promise-state-released = 已免除
promise-none = 暂无承诺。

## On the screens
promise-add = 添加承诺
promise-edit = 修改…
promise-keep = 已兑现
promise-keep-noted = 已兑现，添加说明…
promise-keep-note = 如何兑现？
promise-keep-placeholder = 到店时换至 1802 房
promise-release = 宾客已免除…
promise-release-do = 已免除
promise-release-note = 宾客原话
promise-release-placeholder = 宾客表示不必了，并致谢
promise-keep-named = 已兑现：{ $text }
promise-more-named = 更多操作：{ $text }
promise-reopen-named = 恢复为待兑现：{ $text }
promise-text-placeholder = 下次安排湖景房
promise-due-on = 期限（留空为下次到店）
promise-next-arrival = 下次到店
promise-because-overdue = { $day }到期
promise-because-due = 今天
promise-because-in-house = { $day }离店
promise-because-arriving = { $day }到店
promise-made-by = { $who }，{ $when }
promise-settled-by = { $who }，{ $when }
promise-empty-list = 暂无承诺。可在上方快记行添加，如 ~下次住湖景房。
promise-show-settled = 显示 { $count } 项已兑现或免除
promise-hide-settled = 收起 { $count } 项已兑现或免除
