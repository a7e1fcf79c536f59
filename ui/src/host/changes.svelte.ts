/** Who wrote what: every open screen that reads a room asks again after a change in it. */
import { SvelteMap } from 'svelte/reactivity'
import type { Change } from './types'

const versions = new SvelteMap<string, number>()
let everything = $state(0)
const listeners = new Set<(change: Change) => void>()

/** Reads a room's version; inside an effect or a query this subscribes to the room's changes. */
export function roomVersion(room: string): number {
  return everything + (versions.get(room) ?? 0)
}

/** Marks rooms as changed, without a toast. */
export function touchRooms(rooms: string[]): void {
  for (const room of rooms) versions.set(room, (versions.get(room) ?? 0) + 1)
}

/** Marks every room as changed: somebody else acts now, and may see other things. */
export function touchAll(): void {
  everything += 1
}

export function announce(change: Change): void {
  touchRooms(change.rooms)
  for (const listener of listeners) listener(change)
}

/** Calls back after each write of this window. Answers how to stop listening. */
export function onChange(listener: (change: Change) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
