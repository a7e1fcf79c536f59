/** The shapes that components are handed. */
import type { Component } from 'svelte'

export type { Tier } from '../../gen/commands'

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
