/** The list of guests and how it is narrowed; the filters live in the address, so that back and forward keep them. */
import { query } from '../../host'
import type { Ask } from '../../lib/list/pages.svelte'
import type { Params } from '../../lib/router/match'
import { api, type GuestFilter, type GuestLine, Tier } from '../../gen/commands'

export function filterOf({ text = '', tag, tier, local, language }: Params): GuestFilter {
  return {
    text,
    tag: tag ?? null,
    tier: Tier.includes(tier as Tier) ? (tier as Tier) : null,
    local: local === 'yes' ? true : local === 'no' ? false : null,
    language: language ?? null,
  }
}

export function isNarrowed(filter: GuestFilter): boolean {
  return filter.text !== '' || filter.tag !== null || filter.tier !== null || filter.local !== null || filter.language !== null
}

/** Where each narrowed list was left, while the window is open. */
const left = new Map<string, ListPlace>()

export interface ListPlace {
  active: number
  position: number
}

export function listPlace(filter: GuestFilter): ListPlace {
  const key = JSON.stringify(filter)
  const known = left.get(key)
  if (known) return known
  const place = $state({ active: 0, position: 0 })
  left.set(key, place)
  return place
}

export function guestLines(filter: GuestFilter): Ask<GuestLine> {
  return async (offset, limit) => {
    const { total, guests } = await api.guest_list({ filter, sort: 'name', offset, limit })
    return { total, rows: guests }
  }
}

export function tagNames() {
  return query(async () => (await api.tag_list()).map(({ name }) => name), { shows: 'tags' })
}
