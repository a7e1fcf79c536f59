# 示例酒店。
done-sample-filled = 示例酒店已加入 { $guests } 位宾客
