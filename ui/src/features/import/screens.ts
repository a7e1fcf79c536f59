/** Files brought in. */
import type { Screen } from '../../lib/router/screen'

export const screens: Screen[] = [
  { path: '/import', load: () => import('./ImportScreen.svelte'), under: '/guests' },
]
