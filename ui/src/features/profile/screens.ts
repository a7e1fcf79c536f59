/** The page of one guest, and two made one. */
import type { Screen } from '../../lib/router/screen'

export const screens: Screen[] = [
  { path: '/guests/:id', load: () => import('./GuestScreen.svelte'), under: '/guests' },
  { path: '/guests/:id/merge', load: () => import('./MergeScreen.svelte'), under: '/guests' },
]
