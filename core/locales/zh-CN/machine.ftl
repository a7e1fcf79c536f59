# What the machine around the window refused.

error-dialog-failed = 无法打开文件对话框，请重试：{ $detail }
error-open-failed = 无法打开该文件，请到所在文件夹中查看：{ $detail }
error-print-failed = 无法交给打印机。请先另存为 PDF 再打印：{ $detail }
error-notify-failed = 系统未显示知客的通知，请在系统设置中允许：{ $detail }
