/** Finds guests while the person types; only the answer to the latest text counts. */
import { call } from '../../host'
import type { FoundGuest } from '../../app/palette'

export interface GuestSearch {
  readonly guests: FoundGuest[]
  search: (text: string) => void
}

const MOST = 8

export function searchGuests(): GuestSearch {
  let guests = $state.raw<FoundGuest[]>([])
  let turn = 0

  async function search(text: string): Promise<void> {
    const mine = ++turn
    const wanted = text.trim()
    const found = wanted ? await call<FoundGuest[]>('guest_search', { text: wanted, limit: MOST }) : []
    if (mine === turn) guests = found
  }

  return {
    get guests() {
      return guests
    },
    search: (text) => void search(text),
  }
}
