/** What the house decides about itself and its book. */
import { api, type CheckReport, type Property } from '../../gen/commands'
import { Refusal } from '../../host'
import type { MessageId } from '../../lib/i18n/index.svelte'
import { desk } from '../desk/desk.svelte'

export type { CheckReport }

/** What stands there while no book is open. */
const BLANK: Property = { name: '', city: '', currency: '', language: 'en', time_zone: '' }

/** The property's page: each field is saved when it is left; a refused one stays as typed beside its error. */
export function propertyForm() {
  const fields = $state<Property>({ ...BLANK, ...desk.property })
  let refusal = $state.raw<Refusal | null>(null)

  return {
    fields,
    get refusal() {
      return refusal
    },
    /** Takes what the book says now, after an undo or a change elsewhere; what was refused stays to be mended. */
    follow(saved: Property) {
      if (!refusal) Object.assign(fields, saved)
    },
    async save(): Promise<void> {
      const typed = $state.snapshot(fields)
      if (sameProperty(typed, desk.property)) {
        refusal = null
        return
      }
      try {
        await api.property_save({ ...typed, name: typed.name.trim(), city: typed.city.trim() })
        refusal = null
      } catch (thrown) {
        refusal = Refusal.from(thrown)
      }
    },
  }
}

export function sameProperty(one: Property, other: Property | null): boolean {
  const fields = ['name', 'city', 'currency', 'language', 'time_zone'] as const
  return other !== null && fields.every((field) => one[field].trim() === other[field])
}

/** Answers what to say of it. Rejects with a coded error and the field to blame. */
export async function changePassphrase(current: string, next: string): Promise<MessageId> {
  try {
    const { key_forgotten } = await api.passphrase_change({ current, new: next })
    await desk.refresh()
    return key_forgotten ? 'settings-passphrase-key-forgotten' : 'settings-passphrase-changed'
  } catch (thrown) {
    const refusal = Refusal.from(thrown)
    const field = { wrong_passphrase: 'current', passphrase_short: 'new' }[refusal.code] ?? null
    throw new Refusal(refusal.code, refusal.args, field, refusal.severity)
  }
}

export function checkBook(): Promise<CheckReport> {
  return api.book_check()
}
