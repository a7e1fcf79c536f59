/** What is printed for arrivals. */
import type { Screen } from '../../lib/router/screen'

export const screens: Screen[] = [
  { path: '/print', load: () => import('./PrintScreen.svelte'), under: '/' },
]
