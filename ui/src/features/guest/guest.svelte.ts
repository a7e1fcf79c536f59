/** One guest's page: what it shows and everything that can be done to it. */
import { call, query, type Query } from '../../host'
import type { Capture } from './capture'
import type { ArrivalDays, ContactFields, DateFields, GuestFields, GuestPage, HistoryLine, Occurrence, PreferenceFields, RecurringDate, RelationshipKind } from './types'

const ROOMS = ['guest', 'contact_point', 'preference', 'relationship', 'household', 'tag', 'guest_tag', 'note', 'special_date', 'arrival', 'gift_line']

const HISTORY = 60

export function guestPage(id: () => number): Query<GuestPage> {
  return query(() => call<GuestPage>('guest_open', { guest_id: id() }), ROOMS)
}

export function guestHistory(id: () => number): Query<HistoryLine[]> {
  return query(() => call<HistoryLine[]>('guest_history', { guest_id: id(), limit: HISTORY }), ROOMS)
}

export function staffNames() {
  return query(() => call<{ id: number; name: string; active: boolean }[]>('staff_list'), ['staff'])
}

/** The commands of one guest's page; each rejects with a coded error. */
export function guestCommands(id: () => number) {
  const ofGuest = (name: string, args: object) => call<unknown>(name, { guest_id: id(), ...args })
  const ofRow = (name: string, row: number, args: object = {}) => call<unknown>(name, { id: row, ...args })
  return {
    save: (fields: Partial<GuestFields>) => call<GuestFields>('guest_save', { id: id(), fields }),
    confirm: () => ofGuest('guest_confirm', {}),
    remove: () => ofGuest('guest_remove', {}),
    addContact: (contact: ContactFields) => ofGuest('contact_add', contact),
    saveContact: (row: number, { kind, value, label, preferred }: ContactFields) => ofRow('contact_save', row, { kind, value, label, preferred }),
    removeContact: (row: number) => ofRow('contact_remove', row),
    addPreference: (preference: PreferenceFields) => ofGuest('preference_add', { preference }),
    savePreference: (row: number, preference: PreferenceFields) => ofRow('preference_save', row, { preference }),
    removePreference: (row: number) => ofRow('preference_remove', row),
    addDate: (date: DateFields) => ofGuest('date_add', { date }),
    saveDate: (row: number, date: DateFields) => ofRow('date_save', row, { date }),
    removeDate: (row: number) => ofRow('date_remove', row),
    previewDate: (date: RecurringDate) => call<Occurrence[]>('date_preview', { date }),
    addRelationship: (kind: RelationshipKind, guest: number | null, name: string) =>
      ofGuest('relationship_add', { kind, related_guest_id: guest, related_name: name }),
    removeRelationship: (row: number) => ofRow('relationship_remove', row),
    addArrival: (name: string, days: ArrivalDays) => call<unknown>('arrival_add', { name, guest_id: id(), note: '', ...days }),
    removeArrival: (row: number) => ofRow('arrival_remove', row),
    joinHousehold: (other: number) => ofGuest('household_join', { with_guest_id: other }),
    leaveHousehold: () => ofGuest('household_leave', {}),
    addTag: (name: string) => ofGuest('tag_add', { name }),
    removeTag: (name: string) => ofGuest('tag_remove', { name }),
    addNote: (kind: 'note' | 'call', text: string) => ofGuest('note_add', { kind, text }),
    saveNote: (row: number, text: string) => ofRow('note_save', row, { text }),
    removeNote: (row: number) => ofRow('note_remove', row),
    capture(capture: Capture): Promise<unknown> {
      if (capture.kind === 'preference') {
        const { category, strength, text } = capture
        return ofGuest('preference_add', { preference: { category, strength, text, source: '' } })
      }
      if (capture.kind === 'note') return ofGuest('note_add', { kind: capture.noteKind, text: capture.text })
      return ofGuest('date_add', { date: { kind: capture.dateKind, label: capture.label, date: capture.day } })
    },
  }
}
