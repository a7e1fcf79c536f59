/** What was typed and not yet saved, kept while the window is open: never on the disk, gone when the book is locked. */
import { untrack } from 'svelte'
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
  /** It was sent, or is not wanted any more. */
  forget: () => void
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
  return { fields, forget: () => keep(key, '') }
}

/** What differs from the beginning; blank when nothing does. */
export function typedOver<Fields extends object>(begun: Fields, fields: Fields): string {
  const typed = Object.entries(fields).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(begun[name as keyof Fields]))
  return typed.length > 0 ? JSON.stringify(Object.fromEntries(typed)) : ''
}
