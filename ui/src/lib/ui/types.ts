/** The shapes that components are handed. */
import type { Component } from 'svelte'

export type { Tier } from '../../gen/commands'

/** What a badge means, told by its colour beside its word. */
export type Tone = 'plain' | 'done' | 'due' | 'danger' | 'accent'

export interface MenuItem {
  label: string
  /** Said after the label, fainter. */
  note?: string
  icon?: Component
  run: () => void
  /** The one that holds now. */
  current?: boolean
  /** Red: what cannot come back. */
  danger?: boolean
  disabled?: boolean
}

/** What is wrong with a field, by the names core gives it; null when nothing is. */
export type ErrorOf = (...fields: string[]) => string | null
