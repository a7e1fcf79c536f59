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
