# Importing: what the core says. Refusals of lines are `import-issue-…`.
error-import-column-missing = 缺少必需字段对应的列，请为此字段选择一列：{ $field }
error-import-not-found = 此导入记录已不存在，可能已被撤销：{ $id }
done-imported = { $file }：新增 { $added } 位，补充 { $updated } 位
import-issue-name-missing = 缺少姓名
import-issue-arrival-unreadable = 到店日期无法识别
import-issue-departure-before-arrival = 离店日期早于到店日期
import-issue-column-unmatched = 此列未选择对应字段
import-issue-value-unknown = 此内容无法识别
import-issue-several-namesakes = 有多位同名宾客，请在“今日”中选择
