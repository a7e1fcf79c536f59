/** Settings. */
import Settings from '@lucide/svelte/icons/settings-2'
import type { Screen } from '../../lib/router/screen'

export const screens: Screen[] = [
  {
    path: '/settings',
    load: () => import('./SettingsScreen.svelte'),
    rail: { label: 'ui-go-settings', icon: Settings, order: 9, keys: 'g s', foot: true },
  },
]
