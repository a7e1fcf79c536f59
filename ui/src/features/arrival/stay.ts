/** How an arrival stands to a day. Days are YYYY-MM-DD, so that text order is day order. */
import type { ArrivalFields } from '../../gen/commands'
import { daysBetween } from '../../lib/date/day'

export const STANDINGS = ['arriving', 'staying', 'leaving'] as const
export type Standing = (typeof STANDINGS)[number]

type Days = Pick<ArrivalFields, 'arrives_on' | 'departs_on'>

/** What happens to the stay on a day on which it touches the house. */
export function standingOn({ arrives_on, departs_on }: Days, day: string): Standing {
  if (arrives_on === day) return 'arriving'
  return departs_on === day ? 'leaving' : 'staying'
}

/** How many nights are booked; null while the departure is not known. */
export function nightsOf({ arrives_on, departs_on }: Days): number | null {
  return departs_on ? daysBetween(arrives_on, departs_on) : null
}
