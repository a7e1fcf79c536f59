/** A day of the calendar in words, short for its cell and whole for readers. */
import type { CalendarDay, DueLine, LunarDate } from '../../gen/commands'
import { lunarText } from '../../lib/date/text'
import { formatDate, t, textOf } from '../../lib/i18n/index.svelte'
import { festivalName } from '../festival/festivals.svelte'

/** 十四, and on the first of a month the month's name. */
export function lunarShort({ month, leap, day }: LunarDate): string {
  if (day > 1) return textOf(`calendar-lunar-day-${day}`)
  const ordinary = textOf(`calendar-lunar-month-${month}`)
  return leap ? t('calendar-lunar-leap-month', { month: ordinary }) : ordinary
}

/** How many lines of a day its cell leaves out. */
export function notShown(day: CalendarDay): number {
  const all = day.dates + day.promises + day.traces
  return all - day.lines.length - day.promise_lines.length - day.trace_lines.length
}

/** Nobody congratulates: the guest wants no celebrations, or it is a day of mourning. */
export function isQuiet({ do_not_celebrate, kind }: DueLine): boolean {
  return do_not_celebrate || kind === 'memorial'
}

export function dayWords(date: string, day: CalendarDay | undefined): string {
  const words = [formatDate(date, 'long')]
  if (day) {
    words.push(lunarText({ ...day.lunar, year: null }), ...day.festivals.map(festivalName))
    if (day.dates > 0) words.push(t('calendar-dates-count', { count: day.dates }))
    const quiet = day.lines.filter(isQuiet).map(({ guest }) => guest)
    if (quiet.length > 0) words.push(t('calendar-no-greeting', { guests: quiet.join(t('calendar-words-join')) }))
    if (day.promises > 0) words.push(t('calendar-promises-count', { count: day.promises }))
    if (day.traces > 0) words.push(t('calendar-traces-count', { count: day.traces }))
    if (day.arrivals > 0) words.push(t('calendar-arrivals-count', { count: day.arrivals }))
  }
  return words.join(t('calendar-words-join'))
}
