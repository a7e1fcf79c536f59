# The machine around the window: what it refused, what it notifies.

error-dialog-failed = 无法打开文件对话框，请重试：{ $detail }
error-open-failed = 无法打开文件，请在所在文件夹中打开：{ $detail }
error-path-not-chosen = 知客只读写您在文件对话框中选定的文件，请重新选择。
error-print-failed = 无法打印，请存为 PDF 后打印：{ $detail }
error-notify-failed = 系统未允许知客发送通知，请在系统设置中允许：{ $detail }

machine-reminder = 知客：今日特殊日期
machine-reminder-text =
    { $today ->
        [0] 今天没有特殊日期
       *[other] 今天有 { $today } 个特殊日期
    }{ $ahead ->
        [0] 。
       *[other] ，另有 { $ahead } 个需提前准备。
    }

machine-escalated = 知客：投诉超时
machine-escalated-text =
    { $count ->
       *[other] { $count } 项投诉超时，已上报。
    }
