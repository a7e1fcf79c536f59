/** What happened, as it is typed in. Pure. */
import type { ComplaintCategory, ComplaintChannel, ComplaintFacts, PlaceKind } from '../../gen/commands'

/** Facts in the making: what must be chosen is not chosen for anybody. */
export interface FactsDraft {
  text: string
  category: ComplaintCategory | null
  place_kind: PlaceKind
  place: string
  /** YYYY-MM-DD. */
  happened_on: string | null
  happened_time: string
  wants: string
  channel: ComplaintChannel
  sensitive: boolean
  viewers: number[]
}

export function blankFacts(today: string, time: string): FactsDraft {
  return {
    text: '',
    category: null,
    place_kind: 'room',
    place: '',
    happened_on: today,
    happened_time: time,
    wants: '',
    channel: 'in_person',
    sensitive: false,
    viewers: [],
  }
}

export function draftOf({ guest_id: _, ...facts }: ComplaintFacts, viewers: readonly number[]): FactsDraft {
  return { ...facts, viewers: [...viewers] }
}

/** What is still to be chosen: the field's name; null when the facts are whole. */
export function missingOf({ category, happened_on }: FactsDraft): 'category' | 'happened_on' | null {
  if (!category) return 'category'
  return happened_on ? null : 'happened_on'
}

/** The facts as core takes them, once nothing is missing. */
export function factsOf(draft: FactsDraft, guest_id: number): ComplaintFacts | null {
  const { category, happened_on, viewers: _, ...rest } = draft
  return category && happened_on ? { ...rest, guest_id, category, happened_on } : null
}
