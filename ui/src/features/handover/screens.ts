/** What one shift leaves to the next. */
import type { Screen } from '../../lib/router/screen'

export const screens: Screen[] = [
  { path: '/complaints/handover', load: () => import('./HandoverScreen.svelte'), under: '/complaints' },
]
