/** The guests whose pages were opened last, while the window and the book are open: never on the disk. */
const MOST = 6

let ids: readonly number[] = []

/** The latest first. */
export function lastOpened(): readonly number[] {
  return ids
}

export function noteOpened(id: number): void {
  ids = [id, ...ids.filter((other) => other !== id)].slice(0, MOST)
}

export function forgetOpened(): void {
  ids = []
}
