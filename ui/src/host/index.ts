/** The one seam to the outside. Features call commands through `call` and read them through `query`. */
import { announce } from './changes'
import { httpHost } from './http'
import { Refusal } from './refusal'
import { tauriHost } from './tauri'
import type { CallOptions, Host } from './types'

export { onChange, touchAll, touchSilently, touchTime, watcher } from './changes'
export { query, type Query } from './query.svelte'
export { Refusal } from './refusal'
export type * from './types'

export const host: Host = '__TAURI_INTERNALS__' in globalThis ? tauriHost : httpHost()

/** Runs a command: answers its value, announces its change, rejects with a Refusal. */
export async function call<T>(name: string, args: object = {}, options: CallOptions = {}): Promise<T> {
  try {
    const { value, change } = await host.call(name, args, options)
    if (change) announce(change)
    return value as T
  } catch (thrown) {
    const refusal = Refusal.from(thrown)
    if (refusal.code === 'book_locked') for (const listener of lockListeners) listener()
    throw refusal
  }
}

const lockListeners = new Set<() => void>()

/** Calls back when a command found the book locked, by whatever means. Answers how to stop listening. */
export function onLocked(listener: () => void): () => void {
  lockListeners.add(listener)
  return () => lockListeners.delete(listener)
}
