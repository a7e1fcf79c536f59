/** What was typed and not yet saved, kept while the window is open: never on the disk, gone when the book is locked. */
import { getContext, setContext, untrack } from 'svelte'
import { place } from './router/router.svelte'

const drafts = new Map<string, string>()
/** Who acts. */
let person = 0

/** From now on drafts are this person's: nobody finds what another has typed, which may be in confidence. */
export function draftsOf(id: number): void {
  person = id
}

const own = (key: string) => `${person} ${key}`

export function draft(key: string): string {
  return drafts.get(own(key)) ?? ''
}

export function keepDraft(key: string, text: string): void {
  keep(own(key), text)
}

function keep(key: string, text: string): void {
  if (text) drafts.set(key, text)
  else drafts.delete(key)
}

export function forgetDrafts(): void {
  drafts.clear()
}

/** What a form asks for, as far as it was answered. */
export interface Draft<Fields extends object> {
  fields: Fields
  /** Under which a field of the form keeps a text that is no value yet: see {@link fieldDraft}. */
  key: string
  /** It was sent, or is not wanted any more. */
  forget: () => void
}

/** Of a form's draft and those of its fields; no name of a form or a field has it. */
const APART = '\u0000'
const FORM = Symbol('form with a draft')

/** Says whose draft the fields of this form belong to. */
export function provideDraft(form: () => string | undefined): void {
  setContext(FORM, form)
}

/** What was typed into one field and is no value of the form yet, such as half a date. */
export function fieldDraft(field: string): { text: string; keep: (text: string) => void } {
  const form = getContext<(() => string | undefined) | undefined>(FORM)?.()
  if (form === undefined) return { text: '', keep: () => {} }
  const key = `${form}${APART}${field}`
  return { text: drafts.get(key) ?? '', keep: (text) => keep(key, text) }
}

/** The whole of a form's draft, with what its fields keep. */
function forgetForm(form: string): void {
  for (const key of drafts.keys()) if (key === form || key.startsWith(form + APART)) drafts.delete(key)
}

/**
 * The fields of a form while it is made: as it begins, and over that what was typed into it on this page before. Only
 * what was changed is kept, so that a field nobody touched follows the book.
 */
export function drafted<Fields extends object>(form: string, begun: Fields): Draft<Fields> {
  const key = untrack(() => own(`${place().path} ${form}`))
  const kept = drafts.get(key)
  const fields = $state({ ...begun, ...(kept ? (JSON.parse(kept) as Partial<Fields>) : {}) })
  // Whatever changes a field, also a suggestion that was picked or a day that was read after the typing.
  $effect(() => keep(key, typedOver(begun, fields)))
  return { fields, key, forget: () => forgetForm(key) }
}

/** What differs from the beginning; blank when nothing does. */
export function typedOver<Fields extends object>(begun: Fields, fields: Fields): string {
  const typed = Object.entries(fields).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(begun[name as keyof Fields]))
  return typed.length > 0 ? JSON.stringify(Object.fromEntries(typed)) : ''
}
