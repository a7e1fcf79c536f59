import type { MessageArgs } from './types'

/** A command that did not do what was asked: refused by a rule of the house, or broken. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    /** Names the message `error-…`, in snake_case. */
    readonly code: string,
    readonly args: MessageArgs = {},
    /** The argument that is to blame, when one is. */
    readonly field: string | null = null,
    readonly severity: 'refused' | 'broken' = 'refused',
  ) {
    super(code)
  }

  /** Reads what a host rejected with; anything that is no coded error counts as broken. */
  static from(thrown: unknown): Refusal {
    if (thrown instanceof Refusal) return thrown
    if (!isCoded(thrown)) return new Refusal('unexpected', { detail: String(thrown) }, null, 'broken')
    return new Refusal(thrown.code, thrown.args ?? {}, thrown.field ?? null, thrown.severity ?? 'refused')
  }
}

interface Coded {
  code: string
  args?: MessageArgs
  field?: string | null
  severity?: 'refused' | 'broken'
}

function isCoded(thrown: unknown): thrown is Coded {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string'
}
