/** The day as every room knows it: one question, whose answer is the page. */
import { api, type Day } from '../../gen/commands'
import { query, type Query } from '../../host'
import { ARRIVAL_ROOMS } from '../arrival/arrivals.svelte'
import { LINE_ROOMS } from '../complaint/complaint.svelte'
import { DUE_ROOMS } from '../date/due.svelte'
import { FESTIVAL_ROOMS } from '../festival/festivals.svelte'
import { LIST_ROOMS } from '../gift/gift.svelte'
import { PROMISE_ROOMS } from '../promise/promise.svelte'
import { TRACE_ROOMS } from '../trace/trace.svelte'

/** The tables a day is made of. */
const ROOMS = [
  ...new Set([...ARRIVAL_ROOMS, ...LINE_ROOMS, ...DUE_ROOMS, ...FESTIVAL_ROOMS, ...LIST_ROOMS, ...PROMISE_ROOMS, ...TRACE_ROOMS]),
]

/** `dates` is how many of the dates are wanted as lines. */
export function dayPage(asked: () => { on: string; dates: number }): Query<Day> {
  return query(() => api.day_open(asked()), ROOMS)
}
