/** Special dates in words. */
import { dayOf } from '../../lib/date/day'
import { dayText, lunarText } from '../../lib/date/text'
import { dashed, formatDate, t } from '../../lib/i18n/index.svelte'
import type { NewDate, RecurringDate } from '../../gen/commands'

export function dateName({ kind, label }: Pick<NewDate, 'kind' | 'label'>): string {
  if (kind === 'own') return label
  const name = t(`date-kind-${dashed(kind)}`)
  return label ? `${name} · ${label}` : name
}

/** The date as it was said: never a converted one. */
export function dateSaid({ calendar, year, month, day, leap }: RecurringDate): string {
  if (calendar === 'lunar') return lunarText({ year, month, day, leap })
  if (year === null) return formatDate(dayOf(2000, month, day), 'short')
  return formatDate(dayText({ calendar, year, month, day, leap }))
}

/** How a date returns in years that lack its day; blank where every year has it. */
export function returnsHow(date: RecurringDate): string {
  if (date.leap) return t(`calendar-leap-policy-${dashed(date.leap_policy)}`)
  if (isLeapDay(date)) return t(`calendar-leap-day-policy-${date.leap_day_policy}`)
  return ''
}

export function isLeapDay({ calendar, month, day }: Pick<RecurringDate, 'calendar' | 'month' | 'day'>): boolean {
  return calendar === 'solar' && month === 2 && day === 29
}

export function daysAway(days: number): string {
  if (days === 0) return t('date-next-today')
  if (days === 1) return t('date-next-tomorrow')
  return t('date-next-days', { days })
}
