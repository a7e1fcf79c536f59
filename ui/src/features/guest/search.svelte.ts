/** Finds guests while the person types; only the answer to the latest text counts. */
import { api, type GuestHit } from '../../gen/commands'

export interface GuestSearch {
  readonly guests: GuestHit[]
  /** They are those of an earlier text, while the answer to the latest is on its way. */
  readonly pending: boolean
  search: (text: string) => void
}

export function searchGuests(limit = 8): GuestSearch {
  let guests = $state.raw<GuestHit[]>([])
  let pending = $state(false)
  let turn = 0

  async function search(text: string): Promise<void> {
    const mine = ++turn
    const wanted = text.trim()
    pending = true
    try {
      const found = wanted ? await api.guest_search({ text: wanted, limit }) : []
      if (mine === turn) guests = found
    } finally {
      if (mine === turn) pending = false
    }
  }

  return {
    get guests() {
      return guests
    },
    get pending() {
      return pending
    },
    search: (text) => void search(text),
  }
}

/** Those whom a name that was typed, and not chosen, may mean. */
export async function couldMean(name: string): Promise<GuestHit[]> {
  return name ? api.guest_search({ text: name, limit: 20 }) : []
}
