/** Every place of the desk. A new screen is one entry here; it stands in the rail when it says so. */
import type { Component } from 'svelte'
import type { MessageId } from '../lib/i18n/index.svelte'
import type { Params } from '../lib/router/match'

/** What every screen is handed. */
export interface ScreenProps {
  params: Params
  search: Params
}

export interface Screen {
  /** See router/match.ts. */
  path: string
  load: () => Promise<{ default: Component<ScreenProps> }>
  rail?: {
    label: MessageId
    icon: Component
    /** Goes there from anywhere. */
    keys: string
    /** Stands apart, at the foot of the rail. */
    foot?: boolean
  }
  /** The rail entry that a screen without its own belongs to, as a path. */
  under?: string
}

export const screens: Screen[] = []
