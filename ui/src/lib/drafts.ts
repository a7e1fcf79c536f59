/** What was typed and not yet saved, kept while the window is open: never on the disk, gone when the book is locked. */

const drafts = new Map<string, string>()

export function draft(key: string): string {
  return drafts.get(key) ?? ''
}

export function keepDraft(key: string, text: string): void {
  if (text) drafts.set(key, text)
  else drafts.delete(key)
}

export function forgetDrafts(): void {
  drafts.clear()
}
