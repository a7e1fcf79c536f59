/** What is printed for whom, read from the address and written back to it. Pure. */
import { CardKind, type CardLayout, type CardOrder, type CardSelection, CardVersion, Tier } from '../../gen/commands'
import { isDay } from '../../lib/date/day'
import { inOrder } from '../../lib/inOrder'
import type { Params } from '../../lib/router/match'

export const WAYS = inOrder<CardSelection['by']>()('arrivals', 'guests', 'tag', 'tier', 'all')
export type Way = (typeof WAYS)[number]

const oneOf = <T extends string>(known: readonly T[], text: string | undefined, otherwise: T): T => known.find((one) => one === text) ?? otherwise

/** What each kind can be printed on, the usual paper first. */
export const LAYOUTS: Record<CardKind, readonly [CardLayout, ...CardLayout[]]> = {
  preference: ['a6', 'a5', 'a4x4'],
  vip: ['half_a4', 'a4x2'],
  table: ['a6', 'a4x4'],
  brief: ['a4'],
  label: ['labels_3x8', 'labels_2x7', 'labels_roll'],
}

/** For whom each kind is printed. */
export const VERSIONS: Record<CardKind, readonly [CardVersion, ...CardVersion[]]> = {
  preference: CardVersion,
  vip: ['staff'],
  table: CardVersion,
  brief: ['staff', 'house'],
  label: ['staff'],
}

/** Labels on a full sheet. */
export const LABELS: Partial<Record<CardLayout, number>> = { labels_3x8: 24, labels_2x7: 14 }

/** The order an address asks for; today's arrivals for the desk itself where it says nothing. */
export function orderOf(search: Params, today: string): CardOrder {
  const language = search['language']
  const kind = oneOf(CardKind, search['kind'], 'preference')
  const layout = oneOf(LAYOUTS[kind], search['layout'], LAYOUTS[kind][0])
  const order: CardOrder = {
    selection: selectionOf(search, today),
    kind,
    layout,
    for: oneOf(VERSIONS[kind], search['for'], VERSIONS[kind][0]),
    language: language === 'en' || language === 'zh-CN' ? language : null,
  }
  const free = Number(search['free'])
  if (LABELS[layout] && Number.isInteger(free) && free > 1 && free <= LABELS[layout]) order.first_free = free
  return order
}

function selectionOf(search: Params, today: string): CardSelection {
  const by = oneOf(WAYS, search['by'], 'arrivals')
  if (by === 'guests') return { by, guests: idsOf(search['guests']) }
  if (by === 'tag') return { by, tag: search['tag'] ?? '' }
  if (by === 'tier') return { by, tier: oneOf(Tier, search['tier'], 'vip') }
  if (by === 'all') return { by }
  return { by, date: isDay(search['date']) ? search['date'] : today }
}

function idsOf(text: string | undefined): number[] {
  const ids = (text ?? '').split(',').map(Number)
  return [...new Set(ids.filter((id) => Number.isSafeInteger(id) && id > 0))]
}

/** The address of an order. */
export function searchOf({ selection, kind, layout, for: version, language, first_free }: CardOrder): Params {
  const chosen: Params = Object.fromEntries(Object.entries(selection).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)]))
  const rest: Params = { layout, for: version, language: language ?? '' }
  if (kind && kind !== 'preference') rest['kind'] = kind
  if (first_free && first_free > 1) rest['free'] = String(first_free)
  return { ...chosen, ...rest }
}

/** Whether there is enough to ask core for pages. */
export function isComplete({ selection }: CardOrder): boolean {
  if (selection.by === 'guests') return selection.guests.length > 0
  return selection.by !== 'tag' || selection.tag !== ''
}
