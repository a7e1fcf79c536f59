/** Days in words, and as text that core reads back as the same day in whatever order the house writes. */
import { formatDate, t, textOf } from '../i18n/index.svelte'
import { dayOf } from './day'
import type { DayText } from './reader'

type LunarText = Omit<DayText, 'calendar'>

/** A leap year, for a day whose year is not known. */
const ANY_YEAR = 2000

/** A day as a person would type it. */
export function dayText(day: DayText): string {
  const { calendar, year, month, day: number } = day
  if (calendar === 'lunar') return lunarText(day)
  return year === null ? formatDate(dayOf(ANY_YEAR, month, number), 'short') : dayOf(year, month, number)
}

/** A lunar day in the words of the language. */
export function lunarText({ year, month, day, leap }: LunarText): string {
  const ordinary = textOf(`calendar-lunar-month-${month}`)
  const names = { month: leap ? t('calendar-lunar-leap-month', { month: ordinary }) : ordinary, day: textOf(`calendar-lunar-day-${day}`) }
  return year === null ? t('calendar-lunar-date', names) : t('calendar-lunar-date-with-year', { year: String(year), ...names })
}
