/** One guest's page: what it shows and everything that can be done to it. */
import { api, type ArrivalFields, type GuestFields, type GuestHistoryLine, type GuestPage, type HealthOffer, type NewContact } from '../../gen/commands'
import type { NewDate, NewPreference, NewPromise, NewTrace, NewVisit, NoteKind, RecurringDate, RelationshipKind } from '../../gen/commands'
import { query, type Query } from '../../host'
import type { DayText } from '../../lib/date/reader'
import type { TraceSource } from '../trace/trace.svelte'
import type { Capture } from './capture'

const HISTORY = 60
/** A source is a line, not a letter. Units: characters. */
const SOURCE = 200

export function guestPage(id: () => number): Query<GuestPage> {
  const named = ({ relationships, household, shared_dangers }: GuestPage) => [
    ...relationships.map(({ related_guest_id }) => related_guest_id ?? 0),
    ...household.map(({ id }) => id),
    ...shared_dangers.map(({ guest_id }) => guest_id ?? 0),
  ]
  return query(() => api.guest_open({ guest_id: id() }), { shows: 'guestPage', of: (page) => [id(), ...(page ? named(page) : [])] })
}

export function guestHistory(id: () => number): Query<GuestHistoryLine[]> {
  return query(() => api.guest_history({ guest_id: id(), limit: HISTORY }), { shows: 'guestHistory', of: () => [id()] })
}

/** The date as it is kept, where nobody has chosen how it returns in other years. */
export function returning({ calendar, year, month, day, leap }: DayText): RecurringDate {
  return { calendar, year, month, day, leap, leap_policy: 'ordinary', leap_day_policy: 'feb28' }
}

/** The commands of one guest's page; each rejects with a coded error. */
export function guestCommands(id: () => number) {
  const guest = () => ({ guest_id: id() })
  return {
    save: (fields: Partial<GuestFields>) => api.guest_save({ id: id(), fields }),
    confirm: () => api.guest_confirm(guest()),
    remove: () => api.guest_remove(guest()),
    addContact: (contact: NewContact) => api.contact_add({ ...guest(), ...contact }),
    saveContact: (row: number, { kind, value, label, preferred }: NewContact) => api.contact_save({ id: row, kind, value, label, preferred }),
    removeContact: (row: number) => api.contact_remove({ id: row }),
    addPreference: (preference: NewPreference) => api.preference_add({ ...guest(), preference }),
    savePreference: (row: number, preference: NewPreference) => api.preference_save({ id: row, preference }),
    confirmPreference: (row: number) => api.preference_confirm({ id: row }),
    removePreference: (row: number) => api.preference_remove({ id: row }),
    acceptOffer: ({ category, strength, text, said }: HealthOffer) => api.preference_add({ ...guest(), preference: { category, strength, text, source: said.slice(0, SOURCE) } }),
    declineOffer: ({ text }: HealthOffer) => api.health_offer_decline({ ...guest(), text }),
    hear: (text: string) => api.health_read({ text }),
    addDate: (date: NewDate) => api.date_add({ ...guest(), date }),
    saveDate: (row: number, date: NewDate) => api.date_save({ id: row, date }),
    removeDate: (row: number) => api.date_remove({ id: row }),
    previewDate: (date: RecurringDate) => api.date_preview({ date }),
    addRelationship: (kind: RelationshipKind, related: number | null, name: string) =>
      api.relationship_add({ ...guest(), kind, related_guest_id: related, related_name: name }),
    relationshipToGuest: (row: number) => api.relationship_to_guest({ id: row }),
    removeRelationship: (row: number) => api.relationship_remove({ id: row }),
    joinHousehold: (other: number) => api.household_join({ ...guest(), with_guest_id: other }),
    leaveHousehold: () => api.household_leave(guest()),
    addArrival: (fields: ArrivalFields) => api.arrival_add(fields),
    removeArrival: (row: number) => api.arrival_remove({ id: row }),
    addVisit: (visit: NewVisit) => api.visit_add({ ...guest(), visit }),
    saveVisit: (row: number, visit: NewVisit) => api.visit_save({ id: row, visit }),
    removeVisit: (row: number) => api.visit_remove({ id: row }),
    addTag: (name: string) => api.tag_add({ ...guest(), name }),
    removeTag: (name: string) => api.tag_remove({ ...guest(), name }),
    saveNote: (row: number, text: string) => api.note_save({ id: row, text }),
    removeNote: (row: number) => api.note_remove({ id: row }),
    addPromise: (promise: NewPromise) => api.promise_add({ ...guest(), promise }),
    draftTrace: (source: TraceSource) => api.trace_draft({ ...guest(), ...source }),
    addTrace: (source: TraceSource, trace: NewTrace) => api.trace_add({ ...guest(), ...source, trace }),
    capture: (capture: Capture) => keep(id(), capture),
  }
}

function keep(guest_id: number, capture: Capture): Promise<unknown> {
  if (capture.kind === 'preference') {
    const { category, strength, text } = capture
    return api.preference_add({ guest_id, preference: { category, strength, text, source: '' } })
  }
  if (capture.kind === 'note') {
    const kind: NoteKind = capture.noteKind
    return api.note_add({ guest_id, kind, text: capture.text })
  }
  if (capture.kind === 'promise') return api.promise_add({ guest_id, promise: { text: capture.text, due_on: null } })
  const { dateKind: kind, label, day } = capture
  return api.date_add({ guest_id, date: { kind, label, ...returning(day), lead_days: null } })
}
