/** Gift lists, the catalogue and the rules, and everything that can be done with them. */
import { api, type GiftFile, type GiftItem, type GiftLine, type GiftList, type GiftRules, type GiftState, type LabelStock, type OwnDay, type Present } from '../../gen/commands'
import { query, type CallOptions, type Query } from '../../host'
import { t } from '../../lib/i18n/index.svelte'
import { Pages } from '../../lib/list/pages.svelte'
import { saveAs } from '../../lib/work/saveAs'
import { keyOf, type ListKey } from './which'

/** How many lists of the past are shown. */
const LISTS = 60

export function giftLists(): Query<GiftList[]> {
  return query(() => api.gift_lists({ offset: 0, limit: LISTS }), { shows: 'giftList' })
}

export function giftList(which: () => ListKey): Query<GiftList | null> {
  return query(() => api.gift_list_get(which()), { shows: 'giftList' })
}

/** What the house does on guests' own days. */
export function presentsOn(days: () => readonly OwnDay[]): Query<Present[]> {
  return query(
    async () => {
      const asked = days().map(({ guest_id, kind, date }) => ({ guest_id, kind, date }))
      return asked.length === 0 ? [] : api.gift_presents({ days: asked })
    },
    { shows: 'today' },
  )
}

export function giftItems(): Query<GiftItem[]> {
  return query(() => api.gift_item_list(), { shows: 'giftItems' })
}

export function giftRules(): Query<GiftRules> {
  return query(() => api.gift_rules_get(), { shows: 'giftRules' })
}

export interface LineFilter {
  state: GiftState | null
  reason: string | null
}

export function linePages(list_id: number, { state, reason }: LineFilter): Pages<GiftLine> {
  return new Pages(async (offset, limit) => {
    const { total, lines } = await api.gift_lines({ list_id, states: state ? [state] : [], ...(reason ? { reason } : {}), offset, limit })
    return { total, rows: lines }
  })
}

export interface GiftExport {
  format: GiftFile
  left_out?: boolean
  /** Labels only. */
  labels?: LabelStock
  first_free?: number
}

const ENDINGS: Record<GiftFile, { kind: 'gift-file-xlsx' | 'gift-file-csv' | 'gift-file-pdf'; ending: string }> = {
  xlsx: { kind: 'gift-file-xlsx', ending: 'xlsx' },
  csv: { kind: 'gift-file-csv', ending: 'csv' },
  packing_pdf: { kind: 'gift-file-pdf', ending: 'pdf' },
  signature_pdf: { kind: 'gift-file-pdf', ending: 'pdf' },
  labels_pdf: { kind: 'gift-file-pdf', ending: 'pdf' },
}

/** Asks where to, then writes the list. Null when the person changed their mind. */
export async function exportList(list: GiftList, name: string, { format, left_out = false, ...labels }: GiftExport, options: CallOptions) {
  const { kind, ending } = ENDINGS[format]
  return saveAs({ name, kind: t(kind), ending }, (path) => api.gift_list_export({ ...keyOf(list), path, format, left_out, ...labels }, options))
}
