/** Promises: what the desk owes its guests, and what can be done about each. */
import { api, type NewPromise, type Promised, type PromiseDue } from '../../gen/commands'
import { query, type Query } from '../../host'

export type { NewPromise, Promised, PromiseDue }

/** Those open that were promised for a day. */
export function promisesFor(day: () => string): Query<Promised[]> {
  return query(() => api.promise_list({ open_only: true, guest_id: null, from: day(), to: day(), limit: null }), { shows: 'promises' })
}

/** Each rejects with a coded error. */
export const promiseCommands = {
  save: (id: number, promise: NewPromise) => api.promise_save({ id, promise }),
  keep: (id: number, note = '') => api.promise_keep({ id, note }),
  release: (id: number, note: string) => api.promise_release({ id, note }),
  reopen: (id: number) => api.promise_reopen({ id }),
  remove: (id: number) => api.promise_remove({ id }),
}
