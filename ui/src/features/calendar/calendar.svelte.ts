/** What falls on the days of a page of the calendar. */
import { call, query, type Query } from '../../host'
import { DUE_ROOMS, type DueLine } from '../date/due.svelte'
import type { Promised, Trace } from '../../gen/commands'
import type { FestivalDay } from '../festival/festivals.svelte'
import type { LunarDate, YearCycle } from './lunar.svelte'

export interface CalendarDay {
  date: string
  lunar: LunarDate
  cycle: YearCycle
  /** How many days the lunar month has: 29 or 30. */
  lunar_month_days: number
  leap_month: number | null
  festivals: FestivalDay[]
  /** Guests' dates that are neither done nor skipped. */
  dates: number
  /** The first of them. */
  lines: DueLine[]
  arrivals: number
  /** Open promises for the day, and the first of them. */
  promises: number
  promise_lines: Promised[]
  /** Open traces for the day, and the first of them. */
  traces: number
  trace_lines: Trace[]
}

const ROOMS = [...DUE_ROOMS, 'arrival', 'promise', 'trace', 'own_festival', 'festival_choice', 'festival_override']

export function calendarDays(page: () => { from: string; to: string; lines_a_day: number }): Query<Map<string, CalendarDay>> {
  return query(async () => {
    const days = await call<CalendarDay[]>('calendar_days', page())
    return new Map(days.map((day) => [day.date, day]))
  }, ROOMS)
}

/** All dates of one day, settled or not. */
export function datesOn(day: () => string): Query<DueLine[]> {
  return query(async () => {
    const { lines } = await call<{ lines: DueLine[] }>('due_list', { on: day(), days: 1, with_settled: true })
    return lines
  }, ROOMS)
}
