/** Runs a command that has no form to show its error: shows a notice when it is refused. Answers whether it was done. */
import { errorText } from './i18n/index.svelte'
import { toast } from './toasts.svelte'

export async function runOrToast(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch (thrown) {
    toast(() => errorText(thrown), { tone: 'refused' })
    return false
  }
}
