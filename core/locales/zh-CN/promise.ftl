# 承诺：对宾客说过的话，兑现或由宾客免除之前一直有效。

promise = 承诺
error-promise-empty = 请写明承诺了什么。
error-promise-not-found = 这项承诺已不存在。
error-promise-settled = 这项承诺已经了结。
error-promise-open = 这项承诺还没有了结。
error-promise-reason-missing = 请写明宾客怎么说：只有宾客本人能免除承诺。
error-complaint-of-another-guest = 这项投诉不是这位宾客的。

done-promise-added = 已向{ $guest }承诺：{ $text }
done-promise-saved = 对{ $guest }的承诺已保存
done-promise-kept = 对{ $guest }的承诺已兑现
done-promise-released = { $guest }已免除承诺
done-promise-reopened = 对{ $guest }的承诺重新有效
done-promise-removed = 对{ $guest }的承诺已移除

## Words
promise-text = 承诺内容
promise-state = 状态
promise-state-open = 待兑现
promise-state-kept = 已兑现
promise-state-released = 已免除
promise-none = 没有承诺。
