/** The day as every room knows it: one question, whose answer is the page. */
import { api, type Day } from '../../gen/commands'
import { query, type Query } from '../../host'

/** `dates` is how many of the dates are wanted as lines. */
export function dayPage(asked: () => { on: string; dates: number }): Query<Day> {
  return query(() => api.day_open(asked()), { shows: 'today' })
}
