/** What stands on gift lists, in words. */
import type { GiftLine, GiftList, GiftState } from '../../gen/commands'
import { isDay } from '../../lib/date/day'
import { dashed, formatDate, t, textOf, type MessageArgs } from '../../lib/i18n/index.svelte'
import { inOrder } from '../../lib/inOrder'
import type { Tone } from '../../lib/ui/types'
import { festivalName } from '../festival/festivals.svelte'

export const STATES = inOrder<GiftState>()('proposed', 'approved', 'packed', 'handed_over', 'declined', 'left_out')

/** How a state looks beside its word. */
export const STATE_TONES: Record<GiftState, Tone> = {
  proposed: 'plain',
  approved: 'due',
  packed: 'accent',
  handed_over: 'done',
  declined: 'plain',
  left_out: 'plain',
}

export function listFestival({ festival, own_festival }: Pick<GiftList, 'festival' | 'own_festival'>): string {
  return festivalName({ id: festival, own_name: own_festival ?? '' })
}

function shown(args: Record<string, unknown>): MessageArgs {
  const entries = Object.entries(args).map(([name, value]) => {
    if (typeof value === 'number') return [name, value]
    const text = String(value ?? '')
    return [name, isDay(text) ? formatDate(text) : text]
  })
  return Object.fromEntries(entries) as MessageArgs
}

/** Why this guest gets this, or nothing; one or two sentences. */
export function reasonText({ state, reason, reason_args }: Pick<GiftLine, 'state' | 'reason' | 'reason_args'>): string {
  const kind = state === 'left_out' ? 'omission' : 'reason'
  const args = shown(reason_args)
  const first = textOf(`gift-${kind}-${dashed(reason)}`, args)
  return 'instead' in args ? t('gift-sentences', { first, second: t('gift-omission-instead', args) }) : first
}

/** A reason of omission without its values, for a count of many. */
export function omissionName(reason: string): string {
  return textOf(`gift-omitted-${dashed(reason)}`)
}
