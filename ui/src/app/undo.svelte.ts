/** Every write says what it did and offers to take it back. */
import { call, onChange, Refusal, type Change } from '../host'
import { dashed, errorText, t } from '../lib/i18n/index.svelte'
import { toast } from '../lib/toasts.svelte'

/** Shows a toast for each change from now on. Answers how to stop. */
export function announceChanges(): () => void {
  return onChange((change) =>
    toast(sentence(change), {
      action: {
        label: change.code === 'undone' ? t('ui-redo') : t('ui-undo'),
        run: () => void attempt('undo', { change_id: change.id }),
      },
    }),
  )
}

export function undoLast(): Promise<void> {
  return attempt('undo_last')
}

export function redoLast(): Promise<void> {
  return attempt('redo_last')
}

async function attempt(command: string, args?: object): Promise<void> {
  try {
    await call(command, args)
  } catch (thrown) {
    toast(errorText(Refusal.from(thrown)), { tone: 'refused' })
  }
}

/** An undo tells, in `what`, the change it took back. */
function sentence({ code, args }: Change): string {
  const told = t(`done-${dashed(String(args['what'] ?? code))}`, args)
  if (code === 'undone') return t('ui-undone-what', { what: told })
  if (code === 'redone') return t('ui-redone-what', { what: told })
  return told
}
