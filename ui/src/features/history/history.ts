/** The rows of a guest's journal as sentences: one entry a change, with the guest's own fields that changed. */
import { sentence } from '../../lib/i18n/index.svelte'
import { fieldLabel, fieldText } from '../guest/fields'
import type { GuestHistoryLine } from '../../gen/commands'

export interface HistoryEntry {
  id: number
  text: string
  staff: string | null
  at: number
  fields: { label: string; before: string; after: string }[]
}

/** Changes that bring or take a whole guest: their fields tell nothing that the sentence does not. */
const WHOLE = new Set(['guest_added', 'guest_removed'])

export function historyEntries(lines: readonly GuestHistoryLine[]): HistoryEntry[] {
  const entries = new Map<number, HistoryEntry>()
  for (const line of lines) {
    const { change_id: id, staff, at } = line
    const entry = entries.get(id) ?? { id, text: sentence(line.op, line.args), staff, at, fields: [] }
    entry.fields.push(...changedFields(line))
    entries.set(id, entry)
  }
  return [...entries.values()]
}

function changedFields({ op, args, table, fields }: GuestHistoryLine): HistoryEntry['fields'] {
  if (table !== 'guest' || WHOLE.has(String(args['what'] ?? op))) return []
  return fields.flatMap(({ field, before, after }) => {
    const label = fieldLabel(field)
    return label ? [{ label, before: fieldText(field, before), after: fieldText(field, after) }] : []
  })
}
