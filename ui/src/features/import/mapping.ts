/** Which column of a file goes to which field. Pure. */
import type { ColumnInDoubt, ImportField, ImportKind, ImportPreview } from '../../gen/commands'

export type Mapping = (ImportField | null)[]

/** Fields that many columns may fill: two phones, three notes. */
const REPEATED: ImportField[] = ['phone', 'email', 'wechat', 'qq', 'other_contact', 'contact_label', 'tags', 'note', 'allergy', 'dietary', 'must', 'likes', 'avoid']
const NAMES: ImportField[] = ['name', 'family_name', 'given_name', 'native_name']

/** Gives a column to a field; a field that holds one value is taken from the column that had it. */
export function matched(mapping: Mapping, column: number, field: ImportField | null): Mapping {
  const once = field !== null && !REPEATED.includes(field)
  return mapping.map((old, index) => (index === column ? field : once && old === field ? null : old))
}

/** The field that an import of this kind cannot do without and that no column fills. */
export function missingField(kind: ImportKind, mapping: Mapping): ImportField | null {
  if (kind === 'vcard') return null
  if (!mapping.some((field) => field !== null && NAMES.includes(field))) return 'name'
  return kind === 'arrivals' && !mapping.includes('arrival') ? 'arrival' : null
}

/** Some values of a column to tell it by, without blanks and without the same one twice. */
export function examples(sample: readonly string[][], column: number, count = 3): string[] {
  const values = sample.map((row) => row[column]?.trim() ?? '').filter(Boolean)
  return [...new Set(values)].slice(0, count)
}

/** The columns in doubt that are matched with a date. */
export function inDoubt(preview: ImportPreview, mapping: Mapping): ColumnInDoubt[] {
  return ofDates(preview, mapping, preview.in_doubt)
}

/** Of these columns those that are matched with a date: what the others hold, nobody reads as one. */
export function ofDates<Found extends { column: number }>({ date_fields }: ImportPreview, mapping: Mapping, found: Found[]): Found[] {
  return found.filter(({ column }) => {
    const field = mapping[column] ?? null
    return field !== null && date_fields.includes(field)
  })
}
