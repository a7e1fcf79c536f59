/** A danger in words. */
import type { Category } from '../../gen/commands'
import { t } from '../../lib/i18n/index.svelte'

interface Named {
  category: Category
  text: string
}

/** A category that says nothing says at least that it is about safety. */
const about = (category: Category) => (category === 'other' ? t('guest-dangers', { count: 1 }) : t(`preference-category-${category}`))

/** The kind, and which: "Allergy: " and "peanut". `more` is how many others there are: "Allergy +1: ". */
export function dangerText({ category, text }: Named, more = 0): { kind: string; text: string } {
  const named = about(category)
  return { kind: t('preference-danger-kind', { category: more > 0 ? t('guest-dangers-more', { category: named, more }) : named }), text }
}
