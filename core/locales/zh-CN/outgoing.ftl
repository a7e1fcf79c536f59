# 离开客史簿的文件与打印件
outgoing = 导出与打印记录
outgoing-text = 从本客史簿导出的每个文件、打印的每份纸张，以及由谁、在何时。
outgoing-none = 尚未导出或打印过。
outgoing-printed = 已打印
outgoing-when = 时间
outgoing-who = 操作人
outgoing-what = 内容
outgoing-count = 数量
outgoing-file = 文件
outgoing-more = 显示更多
outgoing-what-guests = 宾客
outgoing-what-calendar = 日历
outgoing-what-gift-list = 礼品清单
outgoing-what-packing-list = 备礼单
outgoing-what-signature-list = 签收表
outgoing-what-labels = 地址标签
outgoing-what-complaint-report = 投诉报告
outgoing-what-cards = 喜好卡
outgoing-what-guest-cards = 宾客卡
outgoing-what-table-cards = 席位卡
outgoing-what-vip-cards = 贵宾卡
outgoing-what-arrival-brief = 到店简报
outgoing-what-handover = 交接单
outgoing-what-vouchers = 礼券
done-outgoing-noted =
    { $format ->
        [print] 已打印
       *[other] 已导出：{ $file }
    }
error-outgoing-stays = 已离开客史簿的文件或打印件无法撤销。
