/** Whose step it is. Pure. */
import type { Department, Owed, Role } from '../../gen/commands'

/** Who sits at the desk, as far as steps are owed. */
export interface Me {
  id: number
  role: Role
  department: Department
}

const RANK: Record<Role, number> = { concierge: 0, manager: 1, administrator: 2 }

/** The one person named owes it alone; else the department does, or everybody of the role and above. */
export function isMine({ staff_id, department, role }: Owed, me: Me): boolean {
  if (staff_id !== null) return staff_id === me.id
  if (department !== null) return department === me.department
  return role !== null && RANK[me.role] >= RANK[role]
}

/** Mine before the others'; each part keeps its order. */
export function mineFirst<Line extends { owed: Owed }>(lines: readonly Line[], me: Me): Line[] {
  return [...lines.filter(({ owed }) => isMine(owed, me)), ...lines.filter(({ owed }) => !isMine(owed, me))]
}
