/** What Today shows beside arrivals and dates: the newest guests, and whether the book is still blank. */
import { call, query, type Query } from '../../host'
import type { GuestLine } from '../../gen/commands'

const NEWEST = 5
const EVERYBODY = { text: '', tag: null, tier: null, local: null, language: null }

export interface Newest {
  total: number
  guests: GuestLine[]
}

export function newestGuests(): Query<Newest> {
  return query(() => call<Newest>('guest_list', { filter: EVERYBODY, sort: 'newest', offset: 0, limit: NEWEST }), ['guest', 'preference', 'complaint'])
}
