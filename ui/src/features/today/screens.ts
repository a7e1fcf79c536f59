/** The day. */
import Sun from '@lucide/svelte/icons/sun'
import type { Screen } from '../../lib/router/screen'
import TodayScreen from './TodayScreen.svelte'

export const screens: Screen[] = [
  // Not split off: it is the first that anybody sees.
  { path: '/', load: () => Promise.resolve({ default: TodayScreen }), rail: { label: 'ui-go-today', icon: Sun, order: 1, keys: 'g t' } },
]
