/** Which gift list: a festival and its year, or guests' dates of one kind in a period. Pure; days are YYYY-MM-DD. */
import type { GiftList } from '../../gen/commands'
import { dayOf, isDay } from '../../lib/date/day'

export interface ListKey {
  /** A festival, or the kind of dates. */
  festival: string
  year?: number
  from?: string
  to?: string
}

export function keyOf({ festival, year, date, to_on }: Pick<GiftList, 'festival' | 'year' | 'date' | 'to_on'>): ListKey {
  return to_on === null ? { festival, year } : { festival, from: date, to: to_on }
}

/** Where the list is in the window. */
export function pathOf({ festival, year, from, to }: ListKey): string {
  return `/gifts/${festival}/${from && to ? `${from}..${to}` : (year ?? '')}`
}

/** What an address names, however it came to be. */
export function keyAt(festival: string, when: string): ListKey {
  const [from, to] = when.split('..')
  return isDay(from) && isDay(to) ? { festival, from, to } : { festival, year: Number(when) }
}

/** The whole month so many months after that of a day. */
export function monthFrom(day: string, later: number): { from: string; to: string } {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const months = year * 12 + (month - 1) + later
  const [inYear, inMonth] = [Math.floor(months / 12), (months % 12) + 1]
  return { from: dayOf(inYear, inMonth, 1), to: dayOf(inYear, inMonth, new Date(Date.UTC(inYear, inMonth, 0)).getUTCDate()) }
}
