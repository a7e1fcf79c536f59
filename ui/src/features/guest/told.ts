/** Runs a command whose refusal has no field to stand beside: a notice tells it. Answers whether it was done. */
import { Refusal } from '../../host'
import { errorText } from '../../lib/i18n/index.svelte'
import { toast } from '../../lib/toasts.svelte'

export async function told(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch (thrown) {
    toast(errorText(Refusal.from(thrown)), { tone: 'refused' })
    return false
  }
}
