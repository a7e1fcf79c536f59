/** The fields of a guest in words: their labels, and their values as a person reads them. */
import type { GuestFields } from '../../gen/commands'
import { dashed, hasText, t, textOf } from '../../lib/i18n/index.svelte'
import { inOrder } from '../../lib/inOrder'
import { languageName } from './languages'

type Flag = { [Field in keyof GuestFields]: GuestFields[Field] extends boolean ? Field : never }[keyof GuestFields]

/** The fields that are yes or no. */
export const FLAGS = inOrder<Flag>()('big_account', 'greeting_selected', 'do_not_celebrate', 'do_not_disturb')

/** The label of a guest's field; null for the book's own bookkeeping. */
export function fieldLabel(field: string): string | null {
  const id = `guest-field-${dashed(field)}`
  return hasText(id) ? textOf(id) : null
}

/** A value as a person reads it; blank when there is none. Yes and no come as 1 and 0 from the journal. */
export function fieldText(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (FLAGS.some((flag) => flag === field)) return t(value === true || value === 1 ? 'ui-yes' : 'ui-no')
  if (field === 'language') return languageName(String(value))
  const word = `guest-${field}-${String(value)}`
  return hasText(word) ? textOf(word) : String(value)
}
