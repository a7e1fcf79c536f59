/** What the UI may ask of the machine it runs on. Two hosts answer: the desktop shell and the tests' loopback host. */

import type { Table } from '../gen/commands'

/** What a write did: shown with its Undo, and told to every open screen. */
export interface Change {
  id: number
  /** Names the message `done-…`, in snake_case. */
  code: string
  args: MessageArgs
  tables: Table[]
  /** Those touched; none when there are more than a screen could show. */
  guests: number[]
}

export type MessageArgs = Record<string, string | number>

/** The answer of every command; `change` is null for a question. */
export interface Answer<T = unknown> {
  value: T
  change: Change | null
}

export interface Progress {
  done: number
  /** Zero while the amount of work is not known yet. */
  total: number
}

export interface CallOptions {
  onProgress?: (progress: Progress) => void
  /** Aborting asks the command to stop; the call then fails with the code `cancelled`. */
  signal?: AbortSignal
}

export interface FileKind {
  /** Shown in the file dialog. */
  name: string
  /** Without the dot. */
  extensions: string[]
}

export interface OpenOptions {
  title: string
  kinds: FileKind[]
  multiple?: boolean
}

export interface SaveOptions {
  title: string
  kinds: FileKind[]
  suggested: string
}

export type Theme = 'system' | 'light' | 'dark'

export interface Host {
  /** Rejects with a {@link Refusal}. */
  call(name: string, args: object, options: CallOptions): Promise<Answer>
  /** Answers no path when the person closes the dialog. */
  pickOpen(options: OpenOptions): Promise<string[]>
  pickSave(options: SaveOptions): Promise<string | null>
  /** The book that was opened by a double click or a second start, and was not asked for yet. */
  bookHanded(): Promise<string | null>
  /** Calls back when one was. Answers how to stop listening. */
  onBookHanded(listener: () => void): () => void
  openPath(path: string): Promise<void>
  revealPath(path: string): Promise<void>
  /** Hands a finished PDF to the system's print dialog. */
  print(path: string): Promise<void>
  notify(title: string, body: string): Promise<void>
  setTheme(theme: Theme): Promise<void>
  /** Draws everything so many times as large. */
  setZoom(factor: number): Promise<void>
  /** Calls back when the reminder clock finds that what is due may have changed. Answers how to stop listening. */
  onTick(listener: () => void): () => void
  /** Calls back when the machine itself changed the book, such as when a clock was up. Answers how to stop. */
  onOutsideChange(listener: (change: Change) => void): () => void
}
