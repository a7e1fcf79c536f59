# 补偿：可以给宾客的补偿、各角色的权限，以及礼券。

## 词语
compensation-kind-apology = 致歉
compensation-kind-amenity = 房内致意
compensation-kind-food-voucher = 餐饮券
compensation-kind-spa-voucher = 水疗券
compensation-kind-room-voucher = 房券
compensation-kind-upgrade = 升级
compensation-kind-discount = 折扣
compensation-kind-refund = 退款
compensation-kind-own = 其他
compensation-state-proposed = 待审批
compensation-state-granted = 已批准

## 新客史簿的初始目录
compensation-default-letter = 致歉信
compensation-default-visit = 经理登门致歉
compensation-default-fruit-and-flowers = 房内鲜果与鲜花
compensation-default-dessert = 赠送甜点
compensation-default-meal = 单人餐券
compensation-default-afternoon-tea = 双人下午茶
compensation-default-spa = 水疗护理一次
compensation-default-night = 标准房一晚
compensation-default-upgrade = 客房升级一晚
compensation-default-late-check-out = 延迟退房
compensation-default-discount = 账单折扣
compensation-default-refund = 退还一晚房费

## 被拒绝时
error-compensation-name-missing = 请填写补偿内容。
error-compensation-quantity-wrong = 请填写 1 至 { $most } 之间的数量。
error-compensation-cost-negative = 请填写 0 或以上的金额。
error-compensation-item-not-found = 补偿目录中已没有这一项。
error-compensation-item-inactive = 这一项已停用，请另选：{ $item }
error-compensation-catalogue-not-empty = 目录中已有项目，请手动补充。
error-compensation-limits-crossed = 经理的权限不能低于员工的权限。
error-compensation-limit-own = 经理不能修改自己的权限，请联系管理员。
error-voucher-months-out-of-range = 请填写 1 至 { $most } 之间的月数。
error-compensation-above-limit =
    { $who ->
        [manager] 您的权限为每件投诉 { $limit }，请提交经理审批。本次金额：{ $total }
       *[administrator] 您的权限为每件投诉 { $limit }，请提交管理员审批。本次金额：{ $total }
    }

## 已完成
done-compensation-item-saved = 已保存：{ $item }
done-compensation-item-removed = { $deactivated ->
    [yes] 已停用：{ $item }
   *[no] 已删除：{ $item }
}
done-compensation-item-deactivated = 已停用：{ $item }
done-compensation-catalogue-filled = 已添加常用补偿项目
done-compensation-limits-saved = 已保存补偿权限

## 纸面礼券
voucher-title = 礼券
voucher-day = { $year }年{ $day }
voucher-issued = 签发人：{ $who }，{ $day }
paper-voucher-number = 编号
paper-voucher-guest = 宾客
paper-voucher-valid-until = 有效期至
paper-voucher-conditions = 使用时请出示并交回本券。不可兑换现金，不与其他优惠同享。
error-voucher-none = 这件投诉还没有已批准的礼券。

## Settings
settings-compensation = 补偿
compensation-kind = 类别
compensation-limits = 权限
compensation-limits-text = 各角色无须审批即可给予每件投诉的补偿。超出的由上一级审批，管理员不设上限。
compensation-limit-of = { $role }上限（{ $currency }）
compensation-voucher-months = 礼券有效期（月）
compensation-catalogue = 补偿目录
compensation-catalogue-text = 酒店可提供的补偿及其成本。礼券批准后编号。
compensation-add = 加入目录
compensation-fill = 添加常用的十二项
compensation-out-of-use = 已停用
compensation-use-again = 恢复使用：{ $name }
paper-voucher-reach = 使用地点与预订
paper-voucher-signature = 签发人
paper-voucher-stamp = 盖章
