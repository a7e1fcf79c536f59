/** A solar day in the lunar calendar, as core computes it. */
import { api, type LunarDate, type LunarDay, type YearCycle } from '../../gen/commands'
import { query, type Query } from '../../host'
import { lunarText } from '../../lib/date/text'
import { t, textOf } from '../../lib/i18n/index.svelte'

export function lunarDay(day: () => string): Query<LunarDay> {
  return query(() => api.lunar_day({ date: day() }))
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
