# Staff: who acts, with which role, in which department.

staff = Staff
staff-name = Name
staff-role = Role
staff-department = Department
staff-role-concierge = Concierge
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

done-staff-added = { $name } added to the staff
done-staff-saved = { $name } saved
error-staff-name-missing = Enter the name.
error-staff-name-taken = Somebody of this name is on the list already. Add a word that tells them apart: { $name }
error-staff-not-found = This staff member is no longer on the list.
error-staff-missing = The book has no staff member in use, so nobody can act.
error-staff-out-of-use = This staff member is out of use and cannot act: { $name }
error-staff-administrators-only = Only an administrator makes or changes administrators.
error-staff-last-administrator = The book needs an administrator. Make somebody else one first.
error-staff-acting = Who acts now cannot be put out of use. Let somebody else act first.

## At the top of the window and in Settings
# 经理 · 前厅部
staff-standing = { $role } · { $department }
staff-acting = { $name } acts. Choose who does.
staff-acts-now = Acts now
staff-act-as = Act as…
staff-keep = Staff list…
staff-text = Who works here, with which role and in which department. Who acts is chosen from this list at the top of the window. One who has left is put out of use: what they did stays under their name.
staff-text-read-only = Who works here, with which role and in which department. Managers keep this list.
staff-add = Add staff
staff-out-of-use = Out of use
staff-put-out-named = Put out of use: { $name }
staff-put-in-named = Put into use again: { $name }
