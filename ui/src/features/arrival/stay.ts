/** How an arrival stands to a day. Days are YYYY-MM-DD, so that text order is day order. */
import type { ArrivalFields } from '../../gen/commands'
import { daysBetween } from '../../lib/date/day'

/** In the order in which the desk needs them: whom to greet, whom to see off, who is there. */
export const STANDINGS = ['arriving', 'leaving', 'staying'] as const
export type Standing = (typeof STANDINGS)[number]

type Days = Pick<ArrivalFields, 'arrives_on' | 'departs_on'>

/** What happens to the stay on a day on which it touches the house. */
export function standingOn({ arrives_on, departs_on }: Days, day: string): Standing {
  if (arrives_on === day) return 'arriving'
  return departs_on === day ? 'leaving' : 'staying'
}

const rooms = new Intl.Collator('en', { numeric: true })

/** Those worth most to the house first, as core has them; within a tier by room, 208 before 1008, and no room last. */
export function byRoom<Row extends { tier?: string | null; room: string }>(arrivals: readonly Row[]): Row[] {
  const tiers = [...new Set(arrivals.map(({ tier }) => tier ?? null))]
  const order = (one: Row, other: Row) => Number(one.room === '') - Number(other.room === '') || rooms.compare(one.room, other.room)
  return tiers.flatMap((wanted) => arrivals.filter(({ tier }) => (tier ?? null) === wanted).sort(order))
}

/** The stay that a guest is on, or else the next one; null when neither is known. Those are a guest's own, in any order. */
export function stayNow<Stay extends Days>(arrivals: readonly Stay[], today: string): Stay | null {
  const known = arrivals.filter(({ arrives_on, departs_on }) => (departs_on ?? arrives_on) >= today)
  // Who leaves today and comes again is still in the house.
  return known.reduce<Stay | null>((first, stay) => (first === null || stay.arrives_on < first.arrives_on ? stay : first), null)
}

/** How many nights are booked; null while the departure is not known. */
export function nightsOf({ arrives_on, departs_on }: Days): number | null {
  return departs_on ? daysBetween(arrives_on, departs_on) : null
}
