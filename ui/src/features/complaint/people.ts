/** Who can be made responsible. Pure. */
import type { Department, Staff } from '../../gen/commands'

/** Those of the department first; who is out of use cannot act. */
export function peopleFor(staff: readonly Staff[], department: Department | null): Staff[] {
  const active = staff.filter((member) => member.active)
  return [...active.filter((member) => member.department === department), ...active.filter((member) => member.department !== department)]
}
