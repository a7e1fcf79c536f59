/** The other calendar's day, as core computes it. A lunar day without a year has no one solar day to show. */
import { call } from '../../host'
import type { Conversion } from '../../lib/date/conversion'
import type { DayText } from '../../lib/date/parse'
import { lunarText } from '../../lib/date/text'
import { formatDate } from '../../lib/i18n/index.svelte'

interface LunarDay {
  year: number
  month: number
  leap: boolean
  day: number
}

const two = (number: number) => String(number).padStart(2, '0')

async function other(given: DayText): Promise<string | null> {
  const { calendar, year, month, day, leap } = given
  if (year === null) return null
  if (calendar === 'solar') return lunarText(await call<LunarDay>('lunar_of', { date: `${year}-${two(month)}-${two(day)}` }))
  const { date } = await call<{ date: string }>('solar_of', { year, month, leap, day })
  return formatDate(date)
}

export const dateConversion: Conversion = { other }
