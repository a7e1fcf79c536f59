/** The list of staff: who may act, and how the list is kept. */
import { api, type Department, type Role, type Staff, type StaffAdd } from '../../gen/commands'
import { query, type Query } from '../../host'
import { dashed, t } from '../../lib/i18n/index.svelte'


/** By name, those out of use among the others. */
export function staffList(): Query<Staff[]> {
  return query(() => api.staff_list(), { shows: 'staff' })
}

/** Each rejects with a coded error. */
export const staffCommands = {
  add: (staff: StaffAdd) => api.staff_add(staff),
  save: (staff: Staff) => api.staff_save(staff),
}

export function roleName(role: Role): string {
  return t(`staff-role-${role}`)
}

export function departmentName(department: Department): string {
  return t(`department-${dashed(department)}`)
}

/** 经理 · 前厅部 */
export function standing({ role, department }: Pick<Staff, 'role' | 'department'>): string {
  return t('staff-standing', { role: roleName(role), department: departmentName(department) })
}
