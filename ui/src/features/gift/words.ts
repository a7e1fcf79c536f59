/** What stands on gift lists, in words. */
import type { GiftLine, GiftList, GiftState } from '../../gen/commands'
import { isDay } from '../../lib/date/day'
import { dashed, formatDate, formatDays, t, textOf, type MessageArgs } from '../../lib/i18n/index.svelte'
import { inOrder } from '../../lib/inOrder'
import type { Tone } from '../../lib/ui/types'
import { festivalName } from '../festival/festivals.svelte'
import type { ListKey } from './which'

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

/** The kinds of guests' dates that the rules have a row for. */
export const DATE_OCCASIONS = ['birthday', 'wedding_anniversary', 'first_stay', 'company_day', 'own'] as const
export type DateOccasion = (typeof DATE_OCCASIONS)[number]

export function isDateOccasion(occasion: string): occasion is DateOccasion {
  return DATE_OCCASIONS.some((known) => known === occasion)
}

/** A festival, or the kind of dates, that something is given for. */
export function occasionName(occasion: string, ownName: string): string {
  return isDateOccasion(occasion) ? t(`date-kind-${dashed(occasion)}`) : festivalName({ id: occasion, own_name: ownName })
}

export function listFestival({ festival, own_festival }: Pick<GiftList, 'festival' | 'own_festival'>): string {
  return occasionName(festival, own_festival ?? '')
}

/** What a list is called, be it proposed or not. */
export function listName({ festival, year, from, to }: ListKey, ownName: string): string {
  const occasion = occasionName(festival, ownName)
  return from && to ? t('gift-dates-of', { occasion, period: formatDays(from, to) }) : t('gift-list-name', { festival: occasion, year: String(year) })
}

function shown(args: Record<string, unknown>): MessageArgs {
  const entries = Object.entries(args).map(([name, value]) => {
    if (typeof value === 'number') return [name, value]
    const text = String(value ?? '')
    return [name, isDay(text) ? formatDate(text) : text]
  })
  return Object.fromEntries(entries) as MessageArgs
}

/** What may harm or offend the guest, as {@link GiftLine.reason_args} has it. */
const HARMS: readonly unknown[] = ['allergy', 'alcohol', 'unsure', 'minor']

/** Given by hand against what is noted of the guest. */
export function isAgainst({ state, by_hand, reason_args }: Pick<GiftLine, 'state' | 'by_hand' | 'reason_args'>): boolean {
  return by_hand && state !== 'left_out' && state !== 'declined' && HARMS.includes(reason_args['despite'])
}

/** Why this guest gets this, or nothing; one or two sentences. */
export function reasonText({ state, reason, reason_args }: Pick<GiftLine, 'state' | 'reason' | 'reason_args'>): string {
  const kind = state === 'left_out' ? 'omission' : 'reason'
  const args = shown(reason_args)
  const first = textOf(`gift-${kind}-${dashed(reason)}`, args)
  const further = [
    ...('round' in args ? [t('gift-reason-round', args)] : []),
    ...('instead' in args ? [t('gift-omission-instead', args)] : []),
  ]
  return further.reduce((all, second) => t('gift-sentences', { first: all, second }), first)
}

/** A reason of omission without its values, for a count of many. */
export function omissionName(reason: string): string {
  return textOf(`gift-omitted-${dashed(reason)}`)
}
