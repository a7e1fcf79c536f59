/** What is offered, summed, and how much each role may give. Pure. */
import type { CompensationLimits, Offer, Role } from '../../gen/commands'

/** Units: minor units. */
export function totalOf(offers: readonly Pick<Offer, 'quantity' | 'cost_minor'>[]): number {
  return offers.reduce((sum, { quantity, cost_minor }) => sum + quantity * cost_minor, 0)
}

/** The most a role may give for one complaint; null where it may give all. */
export function limitOf({ concierge_minor, manager_minor }: CompensationLimits, role: Role): number | null {
  if (role === 'administrator') return null
  return role === 'manager' ? manager_minor : concierge_minor
}
