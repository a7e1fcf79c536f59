/** What the house decides about itself and its book. */
import { api, type ChainHead, type CheckReport, type Problem, type Property } from '../../gen/commands'
import { Refusal, type CallOptions } from '../../host'
import { dashed, textOf, type MessageArgs, type MessageId } from '../../lib/i18n/index.svelte'
import { inTurn } from '../../lib/work/turn'

export type { CheckReport }

const turn = inTurn()

/** Saves one field of the property; the others stay as the book has them. Rejects with a coded error. */
export function saveProperty(change: Partial<Property>): Promise<unknown> {
  return turn(async () => {
    const { open } = await api.desk_status()
    if (open) await api.property_save({ ...open.property, ...change })
  })
}

/** Answers what to say of it. Rejects with a coded error and the field to blame. */
export async function changePassphrase(current: string, next: string): Promise<MessageId> {
  try {
    await api.passphrase_change({ current, new: next })
    return 'settings-passphrase-changed'
  } catch (thrown) {
    const refusal = Refusal.from(thrown)
    const field = { wrong_passphrase: 'current', passphrase_short: 'new', passphrase_weak: 'new' }[refusal.code] ?? null
    throw new Refusal(refusal.code, refusal.args, field, refusal.severity)
  }
}

/** Checks the book, also against a seal that was kept outside it when one is given. */
export function checkBook(witness: string, options: CallOptions): Promise<CheckReport> {
  const kept = witness.trim()
  return api.book_check(kept ? { witness: kept } : {}, options)
}

export function problemText({ code, args }: Problem): string {
  return textOf(`check-${dashed(code)}`, args as MessageArgs)
}

/** The seal as it is kept: what a later check takes as its witness. */
export function sealText({ change, hash }: ChainHead): string {
  return `${change}-${hash}`
}
