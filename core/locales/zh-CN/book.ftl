# The book: opening, locking, undo.
error-book-locked = 尚未打开客史簿，请先解锁。
error-book-busy = 客史簿正在处理其他操作，请稍候再试。
error-book-not-found = 此处没有客史簿，可能已被移动，请重新选择位置。
error-book-exists = 此处已有同名文件，请换一个名称或位置。
error-not-a-book = 这不是知客的客史簿，请选择扩展名为 .zhike 的文件。
error-wrong-passphrase = 密码不正确。请检查大写锁定和输入法后重试。
error-book-damaged = 客史簿文件已损坏，未作任何更改。请从备份恢复。
error-book-newer = 此客史簿由更高版本的知客保存，请先更新本机的知客再打开。
error-book-foreign = 此客史簿由其他版本的知客建立，本版本无法安全打开。
error-book-in-use = 客史簿已在另一个窗口或程序中打开，请先在那里关闭。
error-book-read-only = 此文件夹不可写入，请将客史簿复制到可以保存文件的文件夹。
error-disk-full = 磁盘已满，未能保存。请清理空间后重试。
error-file-failed = 文件无法读取或写入，请检查磁盘后重试。
error-book-failed = 未能保存，未作任何更改。如再次出现，请在设置中检查客史簿。
error-not-allowed = 您没有此操作的权限，请联系经理。
error-nothing-to-undo = 没有可以撤销的操作。
error-already-undone = 此操作已经撤销。
error-undo-conflict =
    { $rests ->
        [change] 后来的“{ $change }”（{ $by }，{ $when }）与此相关，请先撤销那一项。
        [clock] 后来的“{ $change }”（{ $when }）与此相关，请经理先撤销那一项。
       *[unknown] 后来的更改与此相关，请先撤销较晚的更改。
    }
error-cancelled = 已取消，未作任何更改。
error-unknown-command = 此版本的知客不支持这个命令：{ $command }
error-bad-request = 请求内容有误：{ $detail }
error-passphrase-short = 密码至少 { $shortest } 个字符，可用四个词语，便于记忆。
error-auto-unlock-is-off = 客史簿在本机不会自动打开，请输入密码。
error-key-store-unreachable = 本机的密钥库没有响应，请用密码打开客史簿。
error-passphrase-or-damage = 密码不正确，或文件开头已损坏。请检查大写锁定和输入法后重试；如确定密码无误，请打开备份。
error-passphrase-weak = 此密码容易被猜中。请用四个互不相关的词语，或更长的一句话。
error-book-moved = 客史簿打开期间，其文件被其他程序移动、替换或删除，更改未能另存。请勿关闭知客：请腾出磁盘空间或重新连接磁盘后重试。
error-book-moved-rescued = 客史簿打开期间，其文件被其他程序移动、替换或删除。目前为止的全部内容已另存为新文件，请锁定此客史簿后打开：{ $path }
error-setting-reserved = 请在专门的页面修改此设置：{ $key }
done-book-founded = 已建立客史簿：{ $property }
done-setting-saved = 已保存设置
done-undone = 已撤销
done-redone = 已重做
