/** The calendar. */
import CalendarDays from '@lucide/svelte/icons/calendar-days'
import type { Screen } from '../../lib/router/screen'

export const screens: Screen[] = [
  {
    path: '/calendar',
    load: () => import('./CalendarScreen.svelte'),
    rail: { label: 'ui-go-calendar', icon: CalendarDays, order: 3, keys: 'g c' },
  },
]
