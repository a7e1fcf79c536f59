/** What a change did, in a sentence: on its toast and in the history. */
import { dashed, t, textOf, type MessageArgs } from './i18n/index.svelte'

/** An undo tells, in `what`, the change it took back. */
export function sentence(code: string, told: Record<string, unknown>): string {
  const args = texts(told)
  const done = textOf(`done-${dashed(String(args['what'] ?? code))}`, args)
  if (code === 'undone') return t('ui-undone-what', { what: done })
  return code === 'redone' ? t('ui-redone-what', { what: done }) : done
}

/** Core's values as a message takes them. */
function texts(values: Record<string, unknown>): MessageArgs {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? value : String(value ?? '')]))
}
