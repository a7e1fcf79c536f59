# 员工：由谁操作，什么角色，哪个部门。

staff = 员工
staff-name = 姓名
staff-role = 角色
staff-department = 部门
staff-role-concierge = 员工
staff-role-manager = 经理
staff-role-administrator = 管理员
department-front-office = 前厅部
department-concierge = 礼宾部
department-housekeeping = 客房部
department-food-beverage = 餐饮部
department-kitchen = 厨房
department-engineering = 工程部
department-security = 保安部
department-finance = 财务部
department-sales = 销售部
department-recreation = 康乐部
department-management = 管理层
department-other = 其他
department-unassigned = 尚未分派

done-staff-added = 已添加员工：{ $name }
done-staff-saved = 已保存：{ $name }
error-staff-name-missing = 请填写姓名。
error-staff-name-taken = 名单上已有同名员工，请加以区分：{ $name }
error-staff-not-found = 这位员工已不在名单上。
error-staff-missing = 客史簿里没有在用的员工，无法操作。
error-staff-out-of-use = 这位员工已停用：{ $name }
error-staff-administrators-only = 只有管理员可以添加或更改管理员。
error-staff-last-administrator = 客史簿至少要有一位管理员，请先指定另一位。
error-staff-acting = 不能停用当前操作人，请先更换操作人。

## At the top of the window and in Settings
# 经理 · 前厅部
staff-standing = { $role } · { $department }
staff-acting = 当前操作人：{ $name }，点击更换
staff-acts-now = 当前操作人
staff-act-as = 更换操作人…
staff-keep = 员工名单…
staff-text = 酒店员工及其角色与部门。当前操作人在窗口上方选择。员工离职后请停用，操作记录仍保留本人姓名。
staff-text-read-only = 酒店员工及其角色与部门。名单由经理维护。
staff-add = 添加员工
staff-out-of-use = 已停用
staff-put-out-named = 停用：{ $name }
staff-put-in-named = 重新启用：{ $name }
