# Staff: who acts, with which role, in which department.

staff = Staff
staff-name = Name
staff-role = Role
staff-department = Department
staff-role-concierge = Staff
staff-role-manager = Manager
staff-role-administrator = Administrator
department-front-office = Front office
department-concierge = Concierge desk
department-housekeeping = Housekeeping
department-food-beverage = Food and beverage
department-kitchen = Kitchen
department-engineering = Engineering
department-security = Security
department-finance = Finance
department-sales = Sales
department-recreation = Spa and recreation
department-management = Management
department-other = Other
department-unassigned = Unassigned

done-staff-added = { $name } added to the staff
done-staff-saved = { $name } saved
error-staff-name-missing = Enter a name.
error-staff-name-taken = This name is already on the list. Add something to tell them apart: { $name }
error-staff-not-found = This staff member is no longer on the list.
error-staff-missing = There are no active staff in the book, so nobody can work with it.
error-staff-out-of-use = This person is deactivated: { $name }
error-staff-administrators-only = Only an administrator can add or change administrators.
error-staff-last-administrator = The book needs an administrator. Make someone else administrator first.
error-staff-acting = You can’t deactivate the person currently signed in. Switch user first.

## At the top of the window and in Settings
# 经理 · 前厅部
staff-standing = { $role } · { $department }
staff-acting = Current user: { $name }. Switch user
staff-acts-now = Current user
staff-act-as = Switch user…
staff-keep = Staff list…
staff-text = Everyone who works here, with role and department. Choose the current user at the top of the window. Deactivate people who leave: what they did stays under their name.
staff-text-read-only = Everyone who works here, with role and department. Managers keep this list.
staff-add = Add staff
staff-out-of-use = Deactivated
staff-put-out-named = Deactivate: { $name }
staff-put-in-named = Reactivate: { $name }
