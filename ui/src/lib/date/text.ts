/** Days in words, and as text that `parseDay` reads back. */
import { t, textOf } from '../i18n/index.svelte'
import { dayOf } from './day'
import { parseDay, type DayText } from './parse'

type LunarText = Omit<DayText, 'calendar'>

/** A day as a person would type it. */
export function dayText(day: DayText): string {
  const { calendar, year, month, day: number } = day
  if (calendar === 'lunar') return typedLunar(day)
  return year === null ? `${month}/${number}` : dayOf(year, month, number)
}

/** Where the language's own words cannot be read back, numbers stand for them. */
function typedLunar(day: LunarText): string {
  const said = lunarText(day)
  if (parseDay(said)) return said
  const date = `${day.month}/${day.day}`
  return t(day.leap ? 'ui-lunar-typed-leap' : 'ui-lunar-typed', { date: date, year: day.year === null ? '' : `${day.year} ` })
}

/** A lunar day in the words of the language. */
export function lunarText({ year, month, day, leap }: LunarText): string {
  const ordinary = textOf(`calendar-lunar-month-${month}`)
  const names = { month: leap ? t('calendar-lunar-leap-month', { month: ordinary }) : ordinary, day: textOf(`calendar-lunar-day-${day}`) }
  return year === null ? t('calendar-lunar-date', names) : t('calendar-lunar-date-with-year', { year: String(year), ...names })
}
