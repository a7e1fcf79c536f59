/** Who wrote what: every open screen that shows it asks again. */
import { createSubscriber } from 'svelte/reactivity'
import { showsIn, type Shown, type Source } from './shown'
import type { Change } from './types'

/** What was touched; no guests: more than can be named, or none in particular. */
interface Touched {
  tables: readonly Source[]
  guests: readonly number[]
}

/** Their rows bind guests together, and a change names only one of them. */
const OF_SEVERAL: readonly Source[] = ['household', 'relationship']

const watchers = new Set<(touched: Touched | 'all') => void>()
const listeners = new Set<(change: Change) => void>()

/**
 * Makes a reader of what a screen shows: read inside an effect or a query, it subscribes to changes of that. With `guests`
 * only to those of these guests, which are asked for at each change.
 */
export function watcher(shown: Shown, guests?: () => Iterable<number>): () => void {
  return createSubscriber((update) => {
    function wake(touched: Touched | 'all') {
      if (touched === 'all' || (touched.tables.some((table) => showsIn(table, shown)) && concerns(touched))) update()
    }
    watchers.add(wake)
    return () => watchers.delete(wake)
  })

  function concerns({ tables, guests: touched }: Touched): boolean {
    if (!guests || touched.length === 0 || tables.some((table) => OF_SEVERAL.includes(table))) return true
    return [...guests()].some((guest) => touched.includes(guest))
  }
}

function touch(touched: Touched | 'all'): void {
  for (const wake of [...watchers]) wake(touched)
}

/** What the machine itself changed, such as when a clock was up: nothing is said of it. */
export function touchSilently({ tables, guests }: Touched): void {
  touch({ tables, guests })
}

/** Time has gone on. */
export function touchTime(): void {
  touch({ tables: ['time'], guests: [] })
}

/** Everything may be another: somebody else acts now, and may see other things. */
export function touchAll(): void {
  touch('all')
}

export function announce(change: Change): void {
  touch(change)
  for (const listener of listeners) listener(change)
}

/** Calls back after each write of this window. Answers how to stop listening. */
export function onChange(listener: (change: Change) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
