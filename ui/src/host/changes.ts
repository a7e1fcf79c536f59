/** Who wrote what: every open screen that reads a room asks again after a change in it. */
import { createSubscriber } from 'svelte/reactivity'
import type { Change } from './types'

interface Room {
  read: () => void
  touch: () => void
}

/** Each by itself: a map that is reactive as a whole would wake every reader when a room is named for the first time. */
const rooms = new Map<string, Room>()
const listeners = new Set<(change: Change) => void>()

function room(name: string): Room {
  const known = rooms.get(name)
  if (known) return known
  let wake = () => {}
  const read = createSubscriber((update) => {
    wake = update
    return () => (wake = () => {})
  })
  const made = { read, touch: () => wake() }
  rooms.set(name, made)
  return made
}

/** Inside an effect or a query this subscribes to the room's changes. */
export function watchRoom(name: string): void {
  room(name).read()
}

/** Marks rooms as changed, without a toast. */
export function touchRooms(names: string[]): void {
  for (const name of names) rooms.get(name)?.touch()
}

/** Marks every room as changed: somebody else acts now, and may see other things. */
export function touchAll(): void {
  for (const { touch } of rooms.values()) touch()
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
