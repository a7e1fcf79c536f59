/** The days a page of the calendar shows, and how the keys move between them. Days are YYYY-MM-DD; weeks begin on Monday. */
import { dayAfter, isDay } from '../../lib/date/day'

export const VIEWS = ['month', 'week', 'list'] as const
export type View = (typeof VIEWS)[number]

/** The first and last day core knows. */
const FIRST_DAY = '1901-01-01'
const LAST_DAY = '2100-12-31'

/** How many days the list looks ahead. */
const LISTED = 60

export function isView(text: string | undefined): text is View {
  return VIEWS.some((view) => view === text)
}

/** Whether a text is a day that core knows. */
export function isKnownDay(text: string | undefined): text is string {
  return isDay(text) && clamp(text) === text
}

function clamp(day: string): string {
  return day < FIRST_DAY ? FIRST_DAY : day > LAST_DAY ? LAST_DAY : day
}

/** 0 for Monday. */
function weekday(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

function monday(day: string): string {
  return dayAfter(day, -weekday(day))
}

/** The same day of another month, or the month's last. */
export function monthAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** The first and last day of the page on which a day stands. */
export function pageOf(view: View, day: string): { from: string; to: string } {
  if (view === 'list') return { from: day, to: clamp(dayAfter(day, LISTED - 1)) }
  if (view === 'week') return { from: monday(day), to: dayAfter(monday(day), 6) }
  const first = `${day.slice(0, 8)}01`
  const last = dayAfter(monthAfter(first, 1), -1)
  return { from: monday(first), to: dayAfter(monday(last), 6) }
}

/** A range of days, seven in a row. */
export function weeksOf({ from, to }: { from: string; to: string }): string[][] {
  const weeks: string[][] = []
  for (let first = from; first <= to; first = dayAfter(first, 7)) weeks.push(Array.from({ length: 7 }, (_, place) => dayAfter(first, place)))
  return weeks
}

/** One page back or on. */
export function turn(view: View, day: string, pages: 1 | -1): string {
  return clamp(view === 'month' ? monthAfter(day, pages) : dayAfter(day, pages * (view === 'week' ? 7 : LISTED)))
}

/** The day a key leads to, or null for a key that moves nothing. */
export function moved(view: View, day: string, key: string): string | null {
  const wanted: Record<string, () => string> = {
    ArrowLeft: () => dayAfter(day, -1),
    ArrowRight: () => dayAfter(day, 1),
    ArrowUp: () => dayAfter(day, -7),
    ArrowDown: () => dayAfter(day, 7),
    Home: () => monday(day),
    End: () => dayAfter(monday(day), 6),
    PageUp: () => turn(view, day, -1),
    PageDown: () => turn(view, day, 1),
  }
  const move = wanted[key]
  return move ? clamp(move()) : null
}

/** Units: pixels. A cell's own day, and each line under it. */
const HEAD = 31
const LINE = 19

/** How many lines stand under the day in a cell of this height. */
export function linesIn(height: number): number {
  return Math.max(0, Math.floor((height - HEAD) / LINE))
}

/** How many of a day's dates its cell names, so that nothing is cut off: what is left over takes a line to be counted on. */
export function namedIn(free: number, dates: number, known: number): number {
  const whole = dates <= known && dates <= free
  return whole ? dates : Math.max(0, Math.min(known, free - 1))
}
