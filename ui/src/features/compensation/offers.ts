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

/** Something the catalogue lacks, as it is typed. */
export interface OwnOffer {
  name: string
  cost: string
}

/** Something was typed that no list has yet: it must not go under when the form around it is sent. */
export function isUnfinished(own: OwnOffer | null): boolean {
  return own !== null && (own.name.trim() !== '' || own.cost.trim() !== '')
}
