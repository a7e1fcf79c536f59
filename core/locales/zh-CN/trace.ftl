# 交办事项：给部门在某一天要做的事。

trace = 交办事项
# What a trace made from a special date says by itself.
trace-from-date = 准备{ $kind }
error-trace-empty = 请填写交办内容。
error-trace-not-found = 这项交办已不存在。
error-trace-done = 这项交办已经完成。
error-trace-open = 这项交办尚未完成。

done-trace-added = 已为{ $guest }添加交办
done-trace-saved = 已保存{ $guest }的交办
done-trace-done = { $guest }的交办已完成
done-trace-reopened = { $guest }的交办恢复为待办
done-trace-removed = 已删除{ $guest }的交办

## Words
trace-text = 交办内容
trace-done-by = 完成人
trace-none = 暂无交办事项。

## On the screens
trace-add = 添加交办
trace-edit = 修改…
trace-due-on = 日期
trace-text-placeholder = 到店前一小时打开加湿器
trace-overdue = { $day }到期
trace-done-noted = 完成，添加说明…
trace-done-note = 说明
trace-done-placeholder = 已放好，已告知宾客
trace-done-by-at = { $who }，{ $when }
trace-done-named = 完成：{ $text }
trace-more-named = 更多操作：{ $text }
trace-reopen-named = 恢复为待办：{ $text }
trace-from-named = 转为交办：{ $name }
trace-empty-list = 暂无交办事项。点击喜好或日期行末的清单图标即可转为交办。
trace-show-done = 显示 { $count } 项已完成
trace-hide-done = 收起 { $count } 项已完成
