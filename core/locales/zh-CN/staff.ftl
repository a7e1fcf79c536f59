# 员工：由谁操作，什么角色，哪个部门。

staff = 员工
staff-name = 姓名
staff-role = 角色
staff-department = 部门
staff-role-concierge = 礼宾
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

done-staff-added = 已添加员工：{ $name }
done-staff-saved = { $name }已保存
error-staff-name-missing = 请填写姓名。
error-staff-name-taken = 名单上已有同名的员工，请加字区分：{ $name }
error-staff-not-found = 这位员工已不在名单上。
error-staff-missing = 客史簿里没有在用的员工，谁也不能操作。
error-staff-out-of-use = 这位员工已停用，不能操作：{ $name }
error-staff-administrators-only = 只有管理员可以设立或更改管理员。
error-staff-last-administrator = 客史簿至少要有一位管理员，请先另设一位。
error-staff-acting = 正在操作的人不能停用，请先换人操作。

## At the top of the window and in Settings
# 经理 · 前厅部
staff-standing = { $role } · { $department }
staff-acting = 当前操作人：{ $name }，点击更换
staff-acts-now = 正在操作
staff-act-as = 更换操作人…
staff-keep = 员工名单…
staff-text = 在这里工作的人、各自的角色与部门。由谁操作，在窗口上方从这份名单里选择。离职的人设为停用，做过的事仍记在本人名下。
staff-text-read-only = 在这里工作的人、各自的角色与部门。名单由经理维护。
staff-add = 添加员工
staff-out-of-use = 已停用
staff-put-out-named = 停用：{ $name }
staff-put-in-named = 重新启用：{ $name }
