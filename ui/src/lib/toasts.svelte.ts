/** Short words about what has just happened, each with at most one thing to do about it. */

export interface Toast {
  id: number
  /** Made where it is shown: it follows the language, as all words on the screen do. */
  text: () => string
  tone: 'done' | 'refused'
  action?: { label: () => string; run: () => void }
}

/** Long enough to read and to reach Undo; errors wait longer. */
const DONE_MS = 8_000
const REFUSED_MS = 12_000
/** How many stand at once. */
export const MOST = 3

let next = 0
let shown = $state.raw<Toast[]>([])
const timers = new Map<number, ReturnType<typeof setTimeout>>()

export function toasts(): Toast[] {
  return shown
}

export function toast(text: () => string, options: Partial<Pick<Toast, 'tone' | 'action'>> = {}): number {
  const tone = options.tone ?? 'done'
  // Said once: what is said again takes the place of what was said before, and offers what is newest.
  for (const same of shown.filter((old) => old.tone === tone && old.text() === text())) dismiss(same.id)
  const added: Toast = { id: ++next, text, tone, ...(options.action ? { action: options.action } : {}) }
  for (const old of shown.slice(0, Math.max(0, shown.length - MOST + 1))) dismiss(old.id)
  shown = [...shown, added]
  resume(added)
  return added.id
}

export function dismiss(id: number): void {
  clearTimeout(timers.get(id))
  timers.delete(id)
  shown = shown.filter((toast) => toast.id !== id)
}

/** Keeps a toast while the pointer or the focus is on it. */
export function hold(id: number): void {
  clearTimeout(timers.get(id))
}

export function resume(toast: Toast): void {
  clearTimeout(timers.get(toast.id))
  timers.set(
    toast.id,
    setTimeout(() => dismiss(toast.id), toast.tone === 'done' ? DONE_MS : REFUSED_MS),
  )
}
