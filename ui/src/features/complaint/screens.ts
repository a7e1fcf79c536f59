/** Complaints: all, one, a new one, and what they come to. */
import MessageSquareWarning from '@lucide/svelte/icons/message-square-warning'
import type { Screen } from '../../lib/router/screen'

export const screens: Screen[] = [
  {
    path: '/complaints',
    load: () => import('./ComplaintsScreen.svelte'),
    rail: { label: 'ui-go-complaints', icon: MessageSquareWarning, order: 5, keys: 'g k', overdue: 'complaints' },
  },
  { path: '/complaints/new', load: () => import('./NewComplaintScreen.svelte'), under: '/complaints' },
  { path: '/complaints/analysis', load: () => import('./AnalysisScreen.svelte'), under: '/complaints' },
  { path: '/complaints/:id', load: () => import('./ComplaintScreen.svelte'), under: '/complaints' },
]
