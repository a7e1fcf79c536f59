/** The days of a month in weeks from Monday, and how the keys move between them. Days are YYYY-MM-DD. Pure. */
import { dayAfter, dayOf } from './day'

/** 0 for Monday. */
const weekday = (day: string) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

/** The same day of another month, or the month's last. */
export function inMonth(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return dayOf(first.getUTCFullYear(), first.getUTCMonth() + 1, Math.min(date, last))
}

/** The weeks that the month of a day stands in, with the days around it. */
export function weeksOfMonth(day: string): string[][] {
  const first = `${day.slice(0, 8)}01`
  const last = dayAfter(inMonth(first, 1), -1)
  const weeks: string[][] = []
  for (let monday = dayAfter(first, -weekday(first)); monday <= last; monday = dayAfter(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, place) => dayAfter(monday, place)))
  }
  return weeks
}

/** The day a key leads to, or null for a key that moves nothing. */
export function movedBy(day: string, key: string): string | null {
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
  const step = steps[key]
  if (step !== undefined) return dayAfter(day, step)
  if (key === 'PageUp') return inMonth(day, -1)
  return key === 'PageDown' ? inMonth(day, 1) : null
}
