/** The festivals this house keeps, and the days they fall on. */
import { api, type FestivalChoice, type FestivalDay } from '../../gen/commands'
import { query, type Query } from '../../host'
import { dashed, textOf } from '../../lib/i18n/index.svelte'

export function festivalName({ id, own_name }: Pick<FestivalDay, 'id' | 'own_name'>): string {
  return own_name || textOf(`festival-${dashed(id)}`)
}

/** Every festival, observed or not. */
export function festivalChoices(): Query<FestivalChoice[]> {
  return query(() => api.festival_choices(), { shows: 'festivals' })
}

/** The observed festivals of a year, by day. */
export function festivalsOf(year: () => number): Query<FestivalDay[]> {
  return query(() => api.festival_list({ from_year: year(), to_year: year() }), { shows: 'festivals' })
}

/** The observed festivals from a day to the end of the next year, by day. */
export function festivalsFrom(day: () => string): Query<FestivalDay[]> {
  return query(async () => {
    const from = day()
    const year = Number(from.slice(0, 4))
    const all = await api.festival_list({ from_year: year, to_year: Math.min(year + 1, 2100) })
    return all.filter(({ date }) => date >= from)
  }, { shows: 'festivals' })
}
