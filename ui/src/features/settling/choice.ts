/** Which answer a key gives. Pure. */

/** Stands for a guest whom the house does not know yet. */
export const NEW_GUEST = 'new'
/** The place of a guest among those it may be, from 0. */
export type Choice = number | typeof NEW_GUEST

type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** What a key answers, when so many guests stand side by side; null for a key that answers nothing. */
export function choiceOf({ key, ctrlKey, metaKey, altKey }: Stroke, sides: number): Choice | null {
  if (ctrlKey || metaKey || altKey) return null
  if (key.toLowerCase() === 'n') return NEW_GUEST
  const number = /^[1-9]$/.test(key) ? Number(key) : 0
  return number > 0 && number <= sides ? number - 1 : null
}
