/** Guests, and a new one. */
import Users from '@lucide/svelte/icons/users'
import type { Screen } from '../../lib/router/screen'

export const screens: Screen[] = [
  { path: '/guests', load: () => import('./GuestsScreen.svelte'), rail: { label: 'ui-go-guests', icon: Users, order: 2, keys: 'g g' } },
  { path: '/guests/new', load: () => import('./NewGuestScreen.svelte'), under: '/guests' },
]
