/** Rows of the journal in words: only the fields a person filled in are told. */
import { dashed, hasText, t } from '../../lib/i18n/index.svelte'

/** The label of a guest's field; null for the book's own bookkeeping. */
export function fieldLabel(field: string): string | null {
  const id = `guest-field-${dashed(field)}`
  return hasText(id) ? t(id) : null
}

export function valueText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return String(value)
}
