# 进入工作台之前：首次启动与解锁。

desk-welcome = 未问先知，宾至如归
desk-welcome-text = 酒店对宾客的全部了解，都在这本加密的客史簿里，只保存在本机。
desk-create = 新建客史簿
desk-create-text = 填写酒店名称，设置密码，即可开始。
desk-create-button = 选择保存位置…
desk-create-where = 客史簿保存在哪里？
desk-open = 打开客史簿
desk-open-text = 选择已有的客史簿，本机或其他电脑上的均可。
desk-sample = 试用示例酒店
desk-sample-text = 一家虚构的酒店，宾客、日期、礼品齐全，可随意试用。
desk-sample-name = 示例酒店
desk-sample-making = 正在准备示例酒店
desk-sample-passphrase = 这是示例酒店，密码：{ $passphrase }
desk-passphrase-show = 显示密码
desk-passphrase-hide = 隐藏密码
desk-sample-made = 示例酒店已打开，下次打开的密码：{ $passphrase }
desk-file-kind = 知客客史簿
desk-unlock = 解锁客史簿
desk-renewing = 正在更新客史簿
desk-unlock-button = 解锁
desk-other-book = 打开其他客史簿…
desk-passphrase = 密码
desk-passphrase-again = 再次输入密码
desk-passphrase-warning = 密码用于加密客史簿，忘记后无人能打开。请记下并妥善保管。
desk-keep-key = 在本机自动打开
desk-keep-key-hint = 使用这个电脑账户的人，无须密码即可打开。
desk-property-name = 酒店或餐厅名称
desk-property-city = 所在城市
desk-property-city-hint = 来自该城市的宾客为本地客人。
desk-manager = 管理员
desk-manager-hint = 您的姓名，同事可见。
desk-currency = 币种
desk-time-zone = 时区
desk-log-set-aside = 此文件替换了一本未正常关闭的客史簿。备份之后的更改不在其中，已另行存放：{ $path }

error-passphrase-differs = 两次输入的密码不一致，请重新输入第二遍。

desk-handed = 打开 { $name }？
desk-handed-text = { $open } 正打开着，将先上锁。已输入但未保存的内容会丢失。
desk-handed-open = 上锁并打开
