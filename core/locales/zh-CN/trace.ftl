# 跟催：给部门在某一天的交办。

trace = 跟催
# What a trace made from a special date says by itself.
trace-from-date = 准备{ $kind }
error-trace-empty = 请写明要做什么。
error-trace-not-found = 这项跟催已不存在。
error-trace-done = 这项跟催已经完成。
error-trace-open = 这项跟催还没有完成。

done-trace-added = 已为{ $guest }发出跟催
done-trace-saved = { $guest }的跟催已保存
done-trace-done = { $guest }的跟催已完成
done-trace-reopened = { $guest }的跟催重新待办
done-trace-removed = { $guest }的跟催已移除

## Words
trace-text = 要做什么
trace-done-by = 完成人
trace-none = 没有要做的事。

## On the screens
trace-add = 发出跟催
trace-edit = 修改…
trace-due-on = 哪一天
trace-text-placeholder = 到店前一小时打开加湿器
trace-overdue = { $day }到期
trace-done-noted = 完成，附一句说明…
trace-done-note = 有什么要说明？
trace-done-placeholder = 已放好，并告知宾客
trace-done-by-at = { $who }，{ $when }
trace-done-named = 完成：{ $text }
trace-more-named = 更多操作：{ $text }
trace-reopen-named = 重新待办：{ $text }
trace-from-named = 转为跟催：{ $name }
trace-empty-list = 没有要做的事。喜好或日期行末的图标可以转为跟催。
trace-show-done = 显示已完成的 { $count } 项
trace-hide-done = 收起已完成的 { $count } 项
