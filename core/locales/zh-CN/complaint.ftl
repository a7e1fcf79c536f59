# 投诉：发生了什么、九个步骤、时限，以及被拒绝的操作。

## 词语
complaint-category-service-attitude = 服务态度
complaint-category-facilities = 设施设备
complaint-category-room-hygiene = 客房与卫生
complaint-category-food-drink = 餐饮
complaint-category-waiting-time = 等候时间
complaint-category-billing = 账单
complaint-category-noise = 噪音
complaint-category-safety = 安全
complaint-category-lost-property = 物品遗失
complaint-category-other = 其他
complaint-severity-minor = 轻微
complaint-severity-moderate = 一般
complaint-severity-serious = 严重
complaint-severity-critical = 重大
complaint-place-room = 客房
complaint-place-outlet = 营业点
complaint-place-elsewhere = 其他地点
complaint-channel-in-person = 当面
complaint-channel-phone = 电话
complaint-channel-email = 电子邮件
complaint-channel-wechat = 微信
complaint-channel-letter = 信函
complaint-channel-online-review = 网络点评
complaint-channel-survey = 满意度调查
complaint-channel-other = 其他
complaint-cause-skill = 技能与培训
complaint-cause-attitude = 态度
complaint-cause-procedure = 流程
complaint-cause-staffing = 人手不足
complaint-cause-communication = 沟通
complaint-cause-equipment = 设备
complaint-cause-supply = 物品供应
complaint-cause-supplier = 外部供应商
complaint-cause-expectation = 预期落差
complaint-cause-other = 其他
complaint-stage-ruling = 判定
complaint-stage-answer = 答复
complaint-stage-responsibility = 定责
complaint-stage-cause = 原因
complaint-stage-solution = 处理方案
complaint-stage-decision = 审批
complaint-stage-execution = 处理措施
complaint-stage-feedback = 反馈
complaint-stage-evaluation = 总结评价
complaint-stage-closed = 已结案
complaint-outcome-resolved = 已解决
complaint-outcome-not-standing = 不成立
complaint-outcome-withdrawn = 已撤回
complaint-mood-satisfied = 满意
complaint-mood-accepts = 接受
complaint-mood-dissatisfied = 不满意
complaint-clock-response = 首次回应
complaint-clock-solution = 解决
complaint-clock-closing = 结案
complaint-clock-state-overdue = 已超时
complaint-clock-state-soon = 即将超时
complaint-clock-state-running = 计时中
complaint-clock-state-waiting = 等待宾客
complaint-clock-state-stopped = 已完成

## 步骤，表示已做之事
complaint-step-record = 已受理
complaint-step-respond = 首次回应
complaint-step-grant = 当场补偿
complaint-step-rule = 已判定
complaint-step-answer = 已答复
complaint-step-assign = 已定责
complaint-step-analyse = 已查明原因
complaint-step-propose = 已提出方案
complaint-step-approve = 已批准
complaint-step-change = 修改后批准
complaint-step-send-back = 已退回
complaint-step-carry-out = 处理措施
complaint-step-feedback = 宾客反馈
complaint-step-evaluate = 已总结结案
complaint-step-pause = 暂停：等待宾客
complaint-step-resume = 恢复计时
complaint-step-reassign = 已改派
complaint-step-reassess = 严重程度已调整
complaint-step-withdraw = 已撤回
complaint-step-reopen = 重新受理
complaint-step-allow-greetings = 已允许问候
complaint-step-hold-greetings = 已暂缓问候

# 提示与日志里说的是谁的投诉；敏感投诉不提姓名。
complaint-whose =
    { $sensitive ->
        [yes] 敏感投诉
       *[no] { $guest }的投诉
    }
done-complaint-added = { complaint-whose }：已受理
done-complaint-saved = { complaint-whose }：已保存
done-complaint-stepped =
    { $step ->
        [respond] { complaint-whose }：已记录首次回应
        [grant] { complaint-whose }：已当场补偿
        [rule] { complaint-whose }：已判定
        [answer] { complaint-whose }：已答复并结案
        [assign] { complaint-whose }：已定责
        [analyse] { complaint-whose }：已记录原因
        [propose] { complaint-whose }：已提出方案
        [approve] { complaint-whose }：已批准
        [change] { complaint-whose }：修改后批准
        [send_back] { complaint-whose }：已退回
        [carry_out] { complaint-whose }：已记录处理措施
        [feedback] { complaint-whose }：已记录反馈
        [evaluate] { complaint-whose }：已总结结案
        [pause] { complaint-whose }：暂停，等待宾客
        [resume] { complaint-whose }：恢复计时
        [reassign] { complaint-whose }：已改派
        [reassess] { complaint-whose }：已调整严重程度
        [withdraw] { complaint-whose }：已撤回
        [reopen] { complaint-whose }：重新受理
        [allow_greetings] { complaint-whose }：已允许问候
       *[hold_greetings] { complaint-whose }：已暂缓问候
    }
done-complaint-escalated =
    { $count ->
        [one] 1 项超时投诉已上报
       *[other] { $count } 项超时投诉已上报
    }
done-complaint-clocks-saved = 已保存服务时间与时限

## 被拒绝
error-complaint-not-found = 没有这件投诉，或您无权查看。
error-complaint-not-recorded = 这件投诉的日志缺少第一条。请在设置中检查客史簿。
error-complaint-step-not-now =
    { $stage ->
        [ruling] 请先判定投诉是否成立。
        [answer] 投诉不成立，请答复宾客并记录。
        [responsibility] 请先确定责任部门和责任人。
        [cause] 请先记录原因。
        [solution] 请先提出处理方案。
        [decision] 请先由经理审批。
        [execution] 请先记录处理措施。
        [feedback] 请先记录宾客反馈。
        [evaluation] 下一步是总结评价。
       *[closed] 投诉已结案，请先重新受理。
    }
error-complaint-step-not-yours =
    { $step ->
        [rule] 投诉是否成立由经理判定。
        [assign] 责任由经理确定。
        [approve] 处理方案由经理审批。
        [change] 处理方案由经理审批。
        [send_back] 投诉由经理退回。
        [reassign] 投诉由经理改派。
        [evaluate] 投诉由经理总结评价并结案。
       *[other] 这一步由责任部门、受理人或经理办理。
    }
error-complaint-lowered = 调低严重程度须由经理操作，您可以调高。
error-complaint-severity-same = 严重程度没有变化。
error-complaint-sent-forward = 只能退回到更早的步骤。
error-complaint-words-missing = 请填写内容。
error-complaint-nothing-granted = 请选择补偿内容。
error-complaint-tasks-open =
    { $open ->
        [one] 还有 1 项交办事项未完成，请先完成。
       *[other] 还有 { $open } 项交办事项未完成，请先完成。
    }
error-complaint-text-missing = 请填写投诉内容，尽量用宾客原话。
error-complaint-place-missing = 请填写房号或营业点。
error-complaint-time-unreadable = 请按 14:30 的格式填写时间。无法识别：{ $time }
error-complaint-before-it-happened = 日期不能晚于今天：{ $date }
error-guest-has-complaints = 这位宾客有投诉存档，须保留供分析，不能删除。可与另一位宾客合并。
error-service-hours-unreadable = 请按 08:00 的格式填写时间。无法识别：{ $time }
error-service-days-missing = 请至少保留一天服务日。
error-clock-limits-missing = 请填写各严重程度的时限。
error-clock-limit-out-of-range = 时限须在 1 分钟到 180 天之间。
error-clock-limits-out-of-order = 首次回应须早于解决，解决须早于结案。
