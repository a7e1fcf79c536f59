# 进入工作台之前：首次启动与解锁。

desk-welcome = 未问先知，宾至如归
desk-welcome-text = 酒店对宾客的全部了解，都在这一本加密的客史簿里，只保存在本机。
desk-create = 新建客史簿
desk-create-text = 填好酒店名称，设一个口令，就可以开始。
desk-create-button = 选择保存位置…
desk-create-where = 客史簿保存在哪里？
desk-open = 打开客史簿
desk-open-text = 选择以前建好的客史簿，本机或其他电脑上的都可以。
desk-sample = 看看示例酒店
desk-sample-text = 一家虚构的酒店，宾客、日期、礼品齐全，可以随意试用。
desk-sample-name = 示例酒店
desk-sample-making = 正在准备示例酒店
desk-sample-made = 示例酒店已打开，下次用此口令打开：{ $passphrase }
desk-file-kind = 知客客史簿
desk-unlock = 解锁客史簿
desk-unlock-button = 解锁
desk-other-book = 打开其他客史簿…
desk-passphrase = 口令
desk-passphrase-again = 再输一遍口令
desk-passphrase-warning = 客史簿用口令加密，忘记口令谁也打不开。请写下来妥善保管。
desk-keep-key = 在这台电脑上自动打开
desk-keep-key-hint = 凡能登录这台电脑此账户的人，不用口令也能打开。
desk-property-name = 酒店或餐厅名称
desk-property-city = 所在城市
desk-property-city-hint = 来自这里的宾客算本地客人。
desk-manager = 第一位经理
desk-manager-hint = 您的姓名，同事看得到。
desk-currency = 币种
desk-time-zone = 时区
desk-log-set-aside = 此文件替换了一本未正常关闭的客史簿。备份之后的更改不在其中，已另行存放：{ $path }

error-passphrase-differs = 两次输入的口令不一致，请重新输入第二遍。
