/** The other calendar's day, as core computes it. A lunar day without a year has no one solar day to show. */
import { api } from '../../gen/commands'
import type { Conversion } from '../../lib/date/conversion'
import type { DayText } from '../../lib/date/parse'
import { dayText, lunarText } from '../../lib/date/text'
import { formatDate } from '../../lib/i18n/index.svelte'

async function solar({ calendar, year, month, day, leap }: DayText): Promise<string> {
  if (calendar === 'solar') return dayText({ calendar, year, month, day, leap })
  const { date } = await api.solar_day({ year: year ?? 0, month, leap, day })
  return date
}

async function other(given: DayText): Promise<string | null> {
  if (given.year === null) return null
  if (given.calendar === 'lunar') return formatDate(await solar(given))
  return lunarText(await api.lunar_day({ date: dayText(given) }))
}

export const dateConversion: Conversion = { other, solar }
