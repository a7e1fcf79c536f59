/** A long list kept a few pages at a time. */

export interface Page<T> {
  total: number
  rows: T[]
}

const PAGE = 100
/** Enough for every screen's window several times over; older pages are dropped. */
const KEPT = 30
const BEGINNING = { from: 0, to: 1 }

/** Answers the rows from `offset` on. */
export type Ask<T> = (offset: number, limit: number) => Promise<Page<T>>

/** Pages of a list that is asked for as it is seen. */
export class Pages<T> {
  total = $state(0)
  /** True until the first page is here. */
  loading = $state(true)
  error = $state.raw<unknown>(null)
  #pages = $state.raw(new Map<number, T[]>())
  #asked = new Set<number>()
  #edition = 0
  #sight = BEGINNING

  #ask: Ask<T>

  constructor(ask: Ask<T>) {
    this.#ask = ask
  }

  /** The row, or nothing while its page is on the way. */
  row(index: number): T | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE]
  }

  /** Fetches what is missing of a range of rows that came into sight. */
  need(from: number, to: number): void {
    this.#sight = { from, to }
    const last = Math.floor(Math.max(from, to - 1) / PAGE)
    for (let page = Math.floor(from / PAGE); page <= last; page++) {
      if (!this.#asked.has(page)) void this.#fetch(page)
    }
  }

  /** Asks another question, from its beginning; the same one is asked again. */
  change(ask: Ask<T>): void {
    if (ask !== this.#ask) this.#sight = BEGINNING
    this.#ask = ask
    this.refresh()
  }

  /** Asks again for what is in sight, showing what is there until the answer comes. */
  refresh(): void {
    this.#edition++
    this.#asked.clear()
    this.need(this.#sight.from, this.#sight.to)
  }

  async #fetch(page: number): Promise<void> {
    const edition = this.#edition
    this.#asked.add(page)
    try {
      const { total, rows } = await this.#ask(page * PAGE, PAGE)
      if (edition !== this.#edition) return
      this.total = total
      this.#keep(page, rows)
      this.error = null
    } catch (thrown) {
      if (edition !== this.#edition) return
      this.#asked.delete(page)
      this.error = thrown
    }
    this.loading = false
  }

  #keep(page: number, rows: T[]): void {
    const kept = new Map(this.#pages)
    kept.delete(page)
    kept.set(page, rows)
    for (const old of kept.keys()) {
      if (kept.size <= KEPT) break
      kept.delete(old)
      this.#asked.delete(old)
    }
    this.#pages = kept
  }
}
