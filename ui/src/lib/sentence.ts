/** What a change did, in a sentence: on its toast and in the history. */
import { dashed, t, type MessageArgs } from './i18n/index.svelte'

/** An undo tells, in `what`, the change it took back. */
export function sentence(code: string, args: MessageArgs): string {
  const told = t(`done-${dashed(String(args['what'] ?? code))}`, args)
  if (code === 'undone') return t('ui-undone-what', { what: told })
  return code === 'redone' ? t('ui-redone-what', { what: told }) : told
}
