/** What is printed for whom, read from the address and written back to it. Pure. */
import { CardLayout, type CardOrder, type CardSelection, CardVersion, Tier } from '../../gen/commands'
import { isDay } from '../../lib/date/day'
import { inOrder } from '../../lib/inOrder'
import type { Params } from '../../lib/router/match'

export const WAYS = inOrder<CardSelection['by']>()('arrivals', 'guests', 'tag', 'tier', 'all')
export type Way = (typeof WAYS)[number]

const oneOf = <T extends string>(known: readonly T[], text: string | undefined, otherwise: T): T => known.find((one) => one === text) ?? otherwise

/** The order an address asks for; today's arrivals for the desk itself where it says nothing. */
export function orderOf(search: Params, today: string): CardOrder {
  const language = search['language']
  return {
    selection: selectionOf(search, today),
    layout: oneOf(CardLayout, search['layout'], 'a6'),
    for: oneOf(CardVersion, search['for'], 'staff'),
    language: language === 'en' || language === 'zh-CN' ? language : null,
  }
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
export function searchOf({ selection, layout, for: version, language }: CardOrder): Params {
  const chosen: Params = Object.fromEntries(Object.entries(selection).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)]))
  return { ...chosen, layout, for: version, language: language ?? '' }
}

/** Whether there is enough to ask core for pages. */
export function isComplete({ selection }: CardOrder): boolean {
  if (selection.by === 'guests') return selection.guests.length > 0
  return selection.by !== 'tag' || selection.tag !== ''
}
