/** Who is in the house on some days, and everything that can be done about it. */
import { api, type Arrival, type ArrivalFields } from '../../gen/commands'
import { query, type Query } from '../../host'

/** Everybody in the house on some day of the range, both ends included. */
export function arrivalsBetween(days: () => { from: string; to: string }): Query<Arrival[]> {
  return query(() => api.arrival_list(days()), { shows: 'arrivals' })
}

/** Each rejects with a coded error. */
export const arrivalCommands = {
  add: (fields: ArrivalFields) => api.arrival_add(fields),
  save: (id: number, fields: ArrivalFields) => api.arrival_save({ id, fields }),
  remove: (id: number) => api.arrival_remove({ id }),
  /** Says which guest a booking is for. */
  link: (arrival: Arrival, guest: number) => api.arrival_settle({ id: arrival.id, guest_id: guest }),
  /** Makes a guest of whoever arrives, with what the booking says. */
  linkNew: (arrival: Arrival) => api.arrival_settle({ id: arrival.id, guest_id: null }),
}
