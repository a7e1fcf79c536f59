/** Who somebody is, where a booking or a file leaves it open: the questions and their answers. */
import { api, type IdentityAsked, type IdentityQuestion } from '../../gen/commands'
import { query, type Query } from '../../host'

/** The arrivals of a day and the week after it of which nobody has said which guest it is. */
export function unsettledArrivals(day: () => string): Query<IdentityQuestion[]> {
  return query(() => api.unsettled_list({ on: day(), days: null }), { shows: 'unsettled' })
}

/** What an import left open. */
export function importQuestions(importId: () => number): Query<IdentityQuestion[]> {
  return query(() => api.import_questions({ import_id: importId() }), { shows: 'unsettled' })
}

/** Says who it is; null for a new guest. Rejects with a coded error. */
export function settle(asked: IdentityAsked, guest_id: number | null): Promise<unknown> {
  if (asked.by === 'arrival') return api.arrival_settle({ id: asked.id, guest_id })
  return api.import_settle({ import_id: asked.import_id, line: asked.line, guest_id })
}
