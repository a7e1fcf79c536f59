/** What a screen says of itself. Each room lists its own in `screens.ts` of its folder. */
import type { Component } from 'svelte'
import type { MessageId } from '../i18n/index.svelte'
import type { Params } from './match'

/** What every screen is handed. */
export interface ScreenProps {
  params: Params
  search: Params
}

export interface Screen {
  /** See match.ts. */
  path: string
  load: () => Promise<{ default: Component<ScreenProps> | Component }>
  rail?: {
    label: MessageId
    icon: Component
    /** Entries stand in this order. */
    order: number
    /** Goes there from anywhere. */
    keys: string
    /** Stands apart, at the foot of the rail. */
    foot?: boolean
    /** How many things there are overdue, shown beside the label while there are any. */
    overdue?: 'complaints'
  }
  /** The rail entry that a screen without its own belongs to, as a path. */
  under?: string
}
