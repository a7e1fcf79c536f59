/** What endangers the guests of a list. A row only counts dangers; all rows that appear together ask once what they are. */
import { api, type GuestDanger } from '../../gen/commands'

type Ask = (guest_ids: number[]) => Promise<GuestDanger[]>

/** Answers one guest's dangers. Guests asked about in the same turn share one question. */
export function dangerLoader(ask: Ask): (guest: number) => Promise<GuestDanger[]> {
  let waiting: { guests: Set<number>; answer: Promise<GuestDanger[]> } | null = null

  function begin() {
    const guests = new Set<number>()
    const answer = Promise.resolve().then(() => {
      waiting = null
      return ask([...guests])
    })
    return { guests, answer }
  }

  return async (guest) => {
    waiting ??= begin()
    waiting.guests.add(guest)
    const all = await waiting.answer
    return all.filter(({ guest_id }) => guest_id === guest)
  }
}

export const dangersOf = dangerLoader((guest_ids) => api.guest_dangers({ guest_ids }))
