# 窗口本身：外壳、命令面板、快捷键，以及各页面共用的词。

## Shell
ui-app-name = 知客
ui-rail = 主导航
ui-skip-to-content = 跳到正文
ui-search = 查找宾客或操作
ui-lock = 锁定
ui-language = 语言
ui-language-name = 中文
ui-undo = 撤销
ui-redo = 重做
ui-undone-what = 已撤销：{ $what }
ui-redone-what = 已重做：{ $what }
ui-not-saved = “{ $field }”未保存。{ $reason }
ui-notices = 通知
ui-screen-missing = 页面不存在
ui-screen-missing-text = 内容可能已删除。可用搜索查找宾客和操作。
ui-try-again = 重试

## Words on buttons
ui-add = 添加
ui-back = 返回
ui-cancel = 取消
ui-close = 关闭
ui-dismiss = 关闭
ui-done = 完成
ui-copy-named = 复制{ $name }
ui-edit-named = 编辑{ $name }
ui-more = 更多操作
ui-open-file = 打开文件
ui-print = 打印
ui-remove = 移除
ui-remove-named = 移除{ $name }
ui-reveal-file = 在文件夹中显示
ui-save = 保存
ui-choose = 选择…
ui-yes = 是
ui-no = 否
ui-progress-count = { $done } / { $total }

## Palette
ui-palette = 搜索与操作
ui-palette-placeholder = 宾客、房号、电话或操作
ui-palette-guests = 宾客
ui-palette-actions = 操作
ui-palette-nothing = 没有找到“{ $text }”
ui-palette-help = ↑ ↓ 移动，回车打开，Esc 关闭

## Actions
ui-action-palette = 搜索宾客和操作
ui-action-shortcuts = 键盘快捷键
ui-action-lock = 锁定并隐藏屏幕
ui-action-undo = 撤销上一步
ui-action-redo = 重做
ui-action-back = 后退
ui-action-forward = 前进
ui-action-theme-light = 浅色外观
ui-action-theme-dark = 深色外观
ui-action-text-larger = 放大文字
ui-action-text-smaller = 缩小文字
ui-action-text-normal = 恢复文字大小
ui-action-theme-system = 外观跟随系统
ui-action-language-en = English
ui-action-language-zh = 中文
ui-shortcuts = 键盘快捷键
ui-shortcuts-go = 前往
ui-shortcuts-guest = 宾客
ui-shortcuts-desk = 前台
ui-shortcuts-window = 窗口
ui-go-today = 今日
ui-go-guests = 宾客
ui-go-calendar = 日历
ui-go-gifts = 礼品
ui-go-settings = 设置

## Dates
ui-date-hint = 如 8/15、1990-08-15、农历八月十五
ui-date-hint-whole = 如 明天、下周三、8/15、农历八月十五

## Errors of the window itself
error-date-missing = 请输入日期，如 8/15、1990-08-15 或 农历八月十五
error-unexpected = 出现问题，未作任何更改，请重试：{ $detail }
error-no-host = 窗口与程序失去连接，请关闭后重新打开知客。

## 命令面板里新增
ui-palette-recent = 最近打开
ui-palette-add-guest = 新增宾客“{ $name }”
ui-action-tomorrow = 明天
ui-date-pick = 从日历中选择：{ $label }
ui-date-month-before = 上个月
ui-date-month-after = 下个月
