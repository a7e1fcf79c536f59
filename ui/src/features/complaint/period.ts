/** The periods that charts are asked for. Pure; days are YYYY-MM-DD. */
import { dayOf, isDay } from '../../lib/date/day'
import type { Params } from '../../lib/router/match'

export const PERIODS = ['month', 'last_month', 'quarter', 'year', 'own'] as const
export type PeriodName = (typeof PERIODS)[number]

export interface Period {
  from: string
  to: string
}

function lastOf(year: number, month: number): string {
  return dayOf(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate())
}

/** A period by its name, up to today: what has not come yet has no complaints. */
export function periodNamed(name: Exclude<PeriodName, 'own'>, today: string): Period {
  const [year = 0, month = 1] = today.split('-').map(Number)
  if (name === 'month') return { from: dayOf(year, month, 1), to: today }
  if (name === 'quarter') return { from: dayOf(year, month - ((month - 1) % 3), 1), to: today }
  if (name === 'year') return { from: dayOf(year, 1, 1), to: today }
  const [lastYear, last] = month === 1 ? [year - 1, 12] : [year, month - 1]
  return { from: dayOf(lastYear, last, 1), to: lastOf(lastYear, last) }
}

/** What the address asks for; the month so far where it says nothing that can be meant. */
export function periodOf(search: Params, today: string): Period & { name: PeriodName } {
  const name = PERIODS.find((known) => known === search['period']) ?? 'month'
  if (name !== 'own') return { name, ...periodNamed(name, today) }
  const { from, to } = search
  return isDay(from) && isDay(to) ? { name, from, to } : { name, ...periodNamed('month', today) }
}
