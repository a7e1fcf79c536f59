/** A question that asks itself again when its inputs or what it shows change. */
import { untrack } from 'svelte'
import { watcher } from './changes'
import { Refusal } from './refusal'
import type { Shown } from './shown'

interface About<T> {
  /** What the answer shows; nothing changes the answer of a question without. */
  shows?: Shown
  /** Of which guests it is, told by the last answer: changes of others are none of it. */
  of?: (answer: T | undefined) => Iterable<number>
}

export class Query<T> {
  /** The last answer; kept while the next one is on its way, so nothing flickers. */
  value = $state.raw<T | undefined>(undefined)
  error = $state.raw<Refusal | null>(null)
  /** True until the first answer or error. */
  loading = $state(true)
  #asked = 0

  constructor(ask: () => Promise<T>, { shows, of }: About<T>) {
    const watch = shows && watcher(shows, of && (() => of(this.value)))
    // Before the page around it is made: core answers meanwhile.
    $effect.pre(() => {
      watch?.()
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
 * Asks now and whenever a reactive value read by `ask` (before its first await) or what it shows changes.
 * Call it while a component initialises.
 */
export function query<T>(ask: () => Promise<T>, about: About<T> = {}): Query<T> {
  return new Query(ask, about)
}
