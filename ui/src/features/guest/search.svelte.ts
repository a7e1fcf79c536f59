/** Finds guests while the person types; only the answer to the latest text counts. */
import { api, type GuestHit } from '../../gen/commands'

export interface GuestSearch {
  readonly guests: GuestHit[]
  search: (text: string) => void
}

export function searchGuests(limit = 8): GuestSearch {
  let guests = $state.raw<GuestHit[]>([])
  let turn = 0

  async function search(text: string): Promise<void> {
    const mine = ++turn
    const wanted = text.trim()
    const found = wanted ? await api.guest_search({ text: wanted, limit }) : []
    if (mine === turn) guests = found
  }

  return {
    get guests() {
      return guests
    },
    search: (text) => void search(text),
  }
}
