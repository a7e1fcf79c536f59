/** A question that asks itself again when its inputs or its rooms change. */
import { untrack } from 'svelte'
import { watchRoom } from './changes'
import { Refusal } from './refusal'

export class Query<T> {
  /** The last answer; kept while the next one is on its way, so nothing flickers. */
  value = $state.raw<T | undefined>(undefined)
  error = $state.raw<Refusal | null>(null)
  /** True until the first answer or error. */
  loading = $state(true)
  #asked = 0

  constructor(ask: () => Promise<T>, rooms: string[]) {
    // Before the page around it is made: core answers meanwhile.
    $effect.pre(() => {
      for (const room of rooms) watchRoom(room)
      const answer = ask()
      untrack(() => void this.#settle(answer))
    })
  }

  async #settle(answer: Promise<T>): Promise<void> {
    const asked = ++this.#asked
    try {
      const value = await answer
      if (asked !== this.#asked) return
      this.value = value
      this.error = null
    } catch (thrown) {
      if (asked !== this.#asked) return
      this.error = Refusal.from(thrown)
    }
    this.loading = false
  }
}

/**
 * Asks now and whenever a reactive value read by `ask` (before its first await) or a room in `rooms` changes.
 * Call it while a component initialises.
 */
export function query<T>(ask: () => Promise<T>, rooms: string[] = []): Query<T> {
  return new Query(ask, rooms)
}
