/** The pages of a job, fetched as they come into sight, and the ways they leave the house. */
import { api, type CardKind, type CardOrder, type LeftOut, type MissingGlyphs } from '../../gen/commands'
import { host, Refusal, type CallOptions } from '../../host'
import { t } from '../../lib/i18n/index.svelte'
import { sheetPage, type SheetPage } from '../../lib/paper/sheet'
import { saveAs } from '../../lib/work/saveAs'

/** Pages are set together: a few more cost nearly nothing. */
const AT_ONCE = 4

/** The preview of one order. Make a new one for another order. */
export class CardPages {
  guests = $state(0)
  pageCount = $state(0)
  pages = $state.raw(new Map<number, SheetPage>())
  /** What no font of this machine can set. */
  missing = $state.raw<MissingGlyphs[]>([])
  refusal = $state.raw<Refusal | null>(null)
  loading = $state(true)
  /** Lines that are not on guests' cards, and how many in all. */
  leftOut = $state.raw<LeftOut[]>([])
  leftOutCount = $state(0)
  withoutAddress = $state(0)
  #asked = new Set<number>()
  #order: CardOrder

  constructor(order: CardOrder) {
    this.#order = order
  }

  /** Fetches the page and its neighbours, once. */
  async need(page: number): Promise<void> {
    const from = Math.floor(page / AT_ONCE) * AT_ONCE
    if (this.#asked.has(from)) return
    this.#asked.add(from)
    try {
      const { guests, page_count, pages, texts, left_out, left_out_count, without_address, missing } = await api.card_preview({ order: this.#order, from, count: AT_ONCE })
      const known = new Map(this.pages)
      for (const [index, svg] of pages.entries()) known.set(from + index, sheetPage(svg, texts[index]))
      this.guests = guests
      this.pageCount = page_count
      this.missing = missing
      this.pages = known
      this.leftOut = left_out
      this.leftOutCount = left_out_count
      this.withoutAddress = without_address
    } catch (thrown) {
      this.refusal = Refusal.from(thrown)
    }
    this.loading = false
  }
}

const TITLES = {
  preference: 'card-title',
  vip: 'card-title-vip',
  table: 'card-title-table',
  brief: 'card-title-brief',
  label: 'card-title-label',
} as const satisfies Record<CardKind, string>

/** Asks where to, then writes the cards. Null when the person changed their mind. */
export async function saveCards(order: CardOrder, options: CallOptions) {
  const file = { name: t(TITLES[order.kind ?? 'preference']), title: t('print-save'), kind: t('print-pdf'), ending: 'pdf' }
  return saveAs(file, (path) => api.card_export({ order, path }, options))
}

export async function printCards(order: CardOrder, options: CallOptions) {
  const written = await api.card_print(order, options)
  await host.print(written.path)
  return written
}

/** The names of chosen guests, for the list beside the preview. */
export async function guestNames(ids: number[]): Promise<Map<number, string>> {
  const pages = await Promise.all(ids.map((guest_id) => api.guest_open({ guest_id })))
  return new Map(pages.map(({ guest }) => [guest.id, guest.display_name]))
}
