import { flushSync } from 'svelte'
import { expect, test } from 'vitest'
import { announce, touchAll, touchTime } from './changes'
import { query } from './query.svelte'
import type { Change } from './types'

const change = (tables: Change['tables'], guests: number[] = []): Change => ({ id: 1, code: 'guest_saved', args: {}, tables, guests })

/** Lets every answer arrive, and what it wakes be done. */
async function settle() {
  await new Promise((soon) => setTimeout(soon))
  flushSync()
}

/** Asks on a page of its own. `asked` is how often it has asked. */
async function asking<T>(ask: () => Promise<T>, about: Parameters<typeof query<T>>[1], work: (asked: () => number) => Promise<void>) {
  let asked = 0
  const leave = $effect.root(() => {
    query(() => {
      asked++
      return ask()
    }, about)
  })
  await settle()
  await work(() => asked)
  leave()
}

test('a_question_is_asked_again_when_what_it_shows_changes', async () => {
  await asking(async () => 1, { shows: 'cards' }, async (asked) => {
    const after = async (touch: () => void) => {
      const before = asked()
      touch()
      await settle()
      return asked() - before
    }
    for (const table of ['promise', 'trace', 'complaint', 'note', 'preference'] as const) {
      expect(await after(() => announce(change([table]))), `a card prints what is in ${table}`).toBe(1)
    }
    expect(await after(() => announce(change(['preference', 'guest']))), 'once, however many tables').toBe(1)
    expect(await after(() => announce(change(['gift_line']))), 'and no gifts').toBe(0)
    expect(await after(touchTime), 'nor clocks').toBe(0)
    expect(await after(touchAll), 'another person may see other things').toBe(1)
  })
})

test('a_gift_list_shows_dangers_so_it_asks_again_when_one_is_noted', async () => {
  await asking(async () => 1, { shows: 'giftList' }, async (asked) => {
    announce(change(['preference'], [7]))
    await settle()
    expect(asked()).toBe(2)
  })
})

test('a_page_of_one_guest_asks_again_for_its_own_guests_only', async () => {
  await asking(async () => ({ guest: 1, spouse: 2 }), { shows: 'guestPage', of: (page) => [page?.guest ?? 0, page?.spouse ?? 0] }, async (asked) => {
    const after = async (guests: number[], table: Change['tables'][number] = 'preference') => {
      const before = asked()
      announce(change([table], guests))
      await settle()
      return asked() - before
    }
    expect(await after([1])).toBe(1)
    expect(await after([2]), 'who is named on the page belongs to it').toBe(1)
    expect(await after([3]), 'somebody else').toBe(0)
    expect(await after([3, 1])).toBe(1)
    expect(await after([3], 'relationship'), 'noted on another page, and shown on both').toBe(1)
    expect(await after([]), 'more than could be named').toBe(1)
    expect(await after([], 'tag'), 'what belongs to no guest may show on every page').toBe(1)
  })
})
