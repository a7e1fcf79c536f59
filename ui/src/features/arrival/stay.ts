/** How an arrival stands to a day. Days are YYYY-MM-DD, so that text order is day order. */
import type { ArrivalFields } from '../../gen/commands'

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
  if (!departs_on) return null
  return Math.round((Date.parse(departs_on) - Date.parse(arrives_on)) / 86_400_000)
}
