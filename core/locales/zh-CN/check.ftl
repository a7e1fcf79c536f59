# The check of the book: what it can find, and the seal of the newest change.
check-part-unreadable = 未能读完：{ $error }
check-header-damaged = 文件头的第 { $copy } 份副本已损坏，另一份仍可打开客史簿
check-page-damaged = 文件第 { $page } 页已损坏
check-index-row-missing = 索引 { $name } 缺少第 { $row } 行
check-engine-finds = 数据库引擎报告：{ $detail }
check-object-missing =
    { $kind ->
        [table] 缺少数据表 { $name }
        [index] 缺少索引 { $name }
        [trigger] 缺少触发器 { $name }
       *[other] 缺少视图 { $name }
    }
check-object-unknown =
    { $kind ->
        [table] 数据表 { $name } 不属于知客
        [index] 索引 { $name } 不属于知客
        [trigger] 触发器 { $name } 不属于知客
       *[other] 视图 { $name } 不属于知客
    }
check-object-altered =
    { $kind ->
        [table] 数据表 { $name } 与知客所建的不同
        [index] 索引 { $name } 与知客所建的不同
        [trigger] 触发器 { $name } 与知客所建的不同
       *[other] 视图 { $name } 与知客所建的不同
    }
check-link-broken = { $table } { $row } 所属的 { $parent } 条目不存在
check-row-altered = { $table } { $row } 在知客之外被改动
check-row-missing = { $table } { $row } 在知客之外被删除
check-row-unknown = { $table } { $row } 是在知客之外添加的
check-row-changed-unseen = { $table } { $row } 曾在知客之外被改动，此后又有更改
check-row-unreadable = { $table } { $row } 的操作日志无法读取
check-batch-altered = 一并录入的 { $table } { $row } 至 { $last } 中，有一条在知客之外被改动
check-batch-unproved = 一并录入的 { $table } { $row } 至 { $last } 已无从核对
check-table-unreadable = { $table } 未能读完：{ $error }
check-table-unknown = 操作日志提到不存在的数据表：{ $table }
check-guest-not-indexed = 搜索找不到宾客 { $row }
check-document-of-nobody = 搜索索引中有不属于任何宾客的条目：{ $row }
check-guest-shown-otherwise = 搜索显示的宾客 { $row } 资料有误
check-hit-of-nobody = 搜索会显示客史簿中没有的宾客：{ $row }
check-change-missing = 更改 { $change } 已从操作日志中被删除
check-change-altered = 操作日志中的更改 { $change } 被改动
check-change-unsealed = 更改 { $change } 没有封签
check-change-empty = 更改 { $change } 已不知改了什么
check-undo-disagrees = 更改 { $change } 是否已撤销，前后记载不一
check-last-change-missing = 至 { $change } 为止的最新更改已从操作日志中被删除
check-head-differs = 最新更改 { $change } 的封签与日志外另存的不符
check-head-missing = 日志外另存的封签不见了
check-entry-missing = 操作日志第 { $entry } 行已被删除
check-entry-misplaced = 操作日志第 { $entry } 行不在原位
check-witness-unknown = 您留存的封签属于更改 { $change }，而客史簿中没有这项更改
check-witness-differs = 更改 { $change } 的封签与您留存的不符：此前的操作日志被改动过
check-head = 最新更改的封签
check-head-text = 请复制或抄下，存放在客史簿之外。日后检查时此封签若仍相符，说明到该更改为止的内容都未被改动。
check-head-adopted = 更改 { $change } 及更早的更改，当时知客尚未加封；自客史簿升级之日起方可证明。
check-witness = 您留存的封签
check-witness-hint = 编号、连字符和 64 个字符；留空则不作比对
error-witness-unreadable = 这不是封签。请完整复制：编号、连字符和 64 个字符。
