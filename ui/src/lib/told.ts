/** Runs a command whose refusal has no field to stand beside: a notice tells it. Answers whether it was done. */
import { errorText } from './i18n/index.svelte'
import { toast } from './toasts.svelte'

export async function told(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch (thrown) {
    toast(() => errorText(thrown), { tone: 'refused' })
    return false
  }
}
