/** What falls on the days of a page of the calendar. */
import { api, type CalendarDay, type DueLine } from '../../gen/commands'
import { query, type Query } from '../../host'

export function calendarDays(page: () => { from: string; to: string; lines_a_day: number }): Query<Map<string, CalendarDay>> {
  return query(async () => {
    const days = await api.calendar_days(page())
    return new Map(days.map((day) => [day.date, day]))
  }, { shows: 'calendar' })
}

/** All dates of one day, settled or not. */
export function datesOn(day: () => string): Query<DueLine[]> {
  return query(async () => {
    const { lines } = await api.due_list({ on: day(), days: 1, limit: null, after: null, with_settled: true })
    return lines
  }, { shows: 'datesOfDay' })
}
