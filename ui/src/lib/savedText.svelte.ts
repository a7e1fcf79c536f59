/** A text that is saved when its field is left, also by a page that goes away under it. A refused one stays to be mended. */
import { untrack } from 'svelte'
import { errorText, t } from './i18n/index.svelte'
import { toast } from './toasts.svelte'

interface Saved {
  /** What the field is called. */
  label: string
  /** As the book has it. */
  value: string
  /** Rejects with a coded error. */
  save: (text: string) => Promise<unknown>
}

/** The text of a field while it is made. */
export function savedText(field: () => Saved) {
  let text = $state(untrack(() => field().value))
  let refused = $state.raw<unknown>(null)
  /** What the book had, or was asked to take: a text that differs is being typed. */
  let asked = untrack(() => field().value)
  /** Sent, and not yet seen in the book: it is not sent twice. */
  let sent: string | null = null
  let seen = asked
  let gone = false

  // An undo, or a change elsewhere, shows at once; what is being typed stays.
  $effect(() => {
    const { value } = field()
    untrack(() => {
      if (value === seen) return
      seen = value
      sent = null
      if (!refused && text.trim() === asked) text = asked = value
    })
  })

  $effect(() => () => {
    gone = true
    if (text.trim() !== asked) void commit()
    else if (refused) tell(field().label, refused)
  })

  /** Nobody sees a field that went away. */
  function tell(name: string, thrown: unknown) {
    toast(() => t('ui-not-saved', { field: name, reason: errorText(thrown) }), { tone: 'refused' })
  }

  async function commit(): Promise<void> {
    const { label, value, save } = field()
    const typed = text.trim()
    if (typed === value) return takeBack()
    if (typed === sent) return
    sent = asked = typed
    try {
      await save(typed)
      refused = null
    } catch (thrown) {
      sent = null
      refused = thrown
      if (gone) tell(label, thrown)
    }
  }

  /** As the book has it again. */
  function takeBack() {
    text = asked = field().value
    sent = null
    refused = null
  }

  return {
    get text() {
      return text
    },
    set text(typed: string) {
      text = typed
    },
    /** Why it was not saved, to stand beside the field: of this text, not of another that is being typed over it. */
    get error(): string | null {
      return refused && text.trim() === asked ? errorText(refused) : null
    },
    commit,
    takeBack,
  }
}
