/** A solar day in the lunar calendar, as core computes it. */
import { call, query, type Query } from '../../host'
import { lunarText } from '../../lib/date/text'
import { t, textOf } from '../../lib/i18n/index.svelte'

export interface LunarDate {
  year: number
  month: number
  leap: boolean
  day: number
}

/** A lunar year's place in the cycle of sixty, counted from one. */
export interface YearCycle {
  stem: number
  branch: number
}

export interface LunarDay extends LunarDate {
  cycle: YearCycle
  leap_month: number | null
}

export function lunarDay(day: () => string): Query<LunarDay> {
  return query(() => call<LunarDay>('lunar_day', { date: day() }))
}

/** 农历十月十四 · 丙午马年. */
export function lunarWords(lunar: LunarDate & { cycle: YearCycle }): string {
  return t('calendar-lunar-head', { day: lunarText({ ...lunar, year: null }), year: yearName(lunar.cycle) })
}

export function yearName({ stem, branch }: YearCycle): string {
  return t('calendar-lunar-year-name', {
    stem: textOf(`calendar-stem-${stem}`),
    branch: textOf(`calendar-branch-${branch}`),
    zodiac: textOf(`calendar-zodiac-${branch}`),
  })
}
