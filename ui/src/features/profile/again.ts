/** What is noted of the guest already, so that noting it a second time is asked about first. Pure but for the words. */
import type { GuestPage, NewDate, NewPreference, RelationshipKind } from '../../gen/commands'
import { Refusal } from '../../host'
import { dashed, t } from '../../lib/i18n/index.svelte'
import { dateName, dateSaid } from '../date/dates'

type Known = Pick<GuestPage, 'preferences' | 'dates' | 'relationships'>

/** `Peanuts.` and `peanut` are one; case, blanks and width do not tell things apart. */
function plain(text: string): string {
  const bare = text.normalize('NFKC').toLowerCase().replaceAll(/[\s\p{P}]+/gu, ' ').trim()
  return /[a-z]{3}s$/.test(bare) ? bare.slice(0, -1) : bare
}

/** The same preference, meant as strongly. What was a dislike and is a danger now is never held up. */
export function preferenceAgain({ category, strength, text }: Pick<NewPreference, 'category' | 'strength' | 'text'>, { preferences }: Known): Refusal | null {
  const known = preferences.find((noted) => noted.category === category && (noted.strength === strength || noted.strength === 'danger') && plain(noted.text) === plain(text))
  return known ? new Refusal('preference_again', { text: known.text, category: t(`preference-category-${known.category}`) }, 'text') : null
}

/** Kinds of which a guest has one. */
const ONCE: readonly NewDate['kind'][] = ['birthday', 'wedding_anniversary', 'first_stay']

export function dateAgain(date: Pick<NewDate, 'kind' | 'label' | 'calendar' | 'month' | 'day' | 'leap'>, { dates }: Known): Refusal | null {
  const { kind, label, calendar, month, day, leap } = date
  const sameDay = (noted: typeof date) => noted.calendar === calendar && noted.month === month && noted.day === day && noted.leap === leap
  const known = dates.find((noted) => noted.kind === kind && (ONCE.includes(kind) || (sameDay(noted) && plain(noted.label) === plain(label))))
  return known ? new Refusal('date_again', { name: dateName(known), day: dateSaid(known) }, 'day') : null
}

/** A second spouse, or the same person in the same place. */
export function relationshipAgain(kind: RelationshipKind, guest: number | null, name: string, { relationships }: Known): Refusal | null {
  const same = (known: Known['relationships'][number]) => (guest !== null ? known.related_guest_id === guest : plain(known.name) === plain(name))
  const known = relationships.find((noted) => noted.kind === kind && (kind === 'spouse' || same(noted)))
  return known ? new Refusal('relationship_again', { kind: t(`relationship-kind-${dashed(kind)}`), name: known.name }, 'related_name') : null
}
