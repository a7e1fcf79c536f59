/** Every write says what it did and offers to take it back. */
import { api } from '../gen/commands'
import { onChange } from '../host'
import { sentence, t } from '../lib/i18n/index.svelte'
import { dismiss, MOST, toast } from '../lib/toasts.svelte'
import { runOrToast } from '../lib/runOrToast'

/** Shows a toast for each change from now on. Answers how to stop. */
export function announceChanges(): () => void {
  let shown: number[] = []
  return onChange(({ id, code, args }) => {
    const isUndo = code === 'undone' || code === 'redone'
    // What was taken back, by button or by key, must not offer to be taken back again.
    if (isUndo) for (const old of shown.splice(0)) dismiss(old)
    const action = { label: () => t(code === 'undone' ? 'ui-redo' : 'ui-undo'), run: () => void runOrToast(api.undo({ change_id: id })) }
    shown = [...shown, toast(() => sentence(code, args), { action })].slice(-MOST)
  })
}

/** Takes back the newest change of this sitting. */
export function undoLast(): Promise<boolean> {
  return runOrToast(api.undo_last())
}

export function redoLast(): Promise<boolean> {
  return runOrToast(api.redo_last())
}
