/** A day as text that `parseDay` reads back. */
import { t } from '../i18n/index.svelte'
import type { DayText } from './parse'

const two = (number: number) => String(number).padStart(2, '0')

export function dayText({ calendar, year, month, day, leap }: DayText): string {
  if (calendar === 'solar') return year === null ? `${month}/${day}` : `${year}-${two(month)}-${two(day)}`
  return lunarText({ year, month, day, leap })
}

/** A lunar day in the manner of the language: 农历闰六月初一, lunar leap 6/1. */
export function lunarText({ year, month, day, leap }: Omit<DayText, 'calendar'>): string {
  return t('ui-lunar-day', {
    year: year ?? 0,
    month: t('ui-lunar-month-name', { month }),
    day: t('ui-lunar-day-name', { day }),
    leap: leap ? 'yes' : 'no',
  })
}
