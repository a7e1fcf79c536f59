/** Every place of the desk. A new screen is one entry here; it stands in the rail when it says so. */
import type { Component } from 'svelte'
import CalendarDays from '@lucide/svelte/icons/calendar-days'
import Gift from '@lucide/svelte/icons/gift'
import MessageSquareWarning from '@lucide/svelte/icons/message-square-warning'
import Settings from '@lucide/svelte/icons/settings-2'
import Sun from '@lucide/svelte/icons/sun'
import Users from '@lucide/svelte/icons/users'
import TodayScreen from '../features/today/TodayScreen.svelte'
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
  load: () => Promise<{ default: Component<ScreenProps> | Component }>
  rail?: {
    label: MessageId
    icon: Component
    /** Goes there from anywhere. */
    keys: string
    /** Stands apart, at the foot of the rail. */
    foot?: boolean
    /** How many things there are overdue, shown beside the label while there are any. */
    overdue?: 'complaints'
  }
  /** The rail entry that a screen without its own belongs to, as a path. */
  under?: string
}

export const screens: Screen[] = [
  { path: '/', load: () => Promise.resolve({ default: TodayScreen }), rail: { label: 'ui-go-today', icon: Sun, keys: 'g t' } },
  { path: '/guests', load: () => import('../features/guest/GuestsScreen.svelte'), rail: { label: 'ui-go-guests', icon: Users, keys: 'g g' } },
  { path: '/guests/new', load: () => import('../features/guest/NewGuestScreen.svelte'), under: '/guests' },
  { path: '/guests/:id', load: () => import('../features/profile/GuestScreen.svelte'), under: '/guests' },
  { path: '/guests/:id/merge', load: () => import('../features/profile/MergeScreen.svelte'), under: '/guests' },
  {
    path: '/calendar',
    load: () => import('../features/occasion/CalendarScreen.svelte'),
    rail: { label: 'ui-go-calendar', icon: CalendarDays, keys: 'g c' },
  },
  { path: '/gifts', load: () => import('../features/gift/GiftsScreen.svelte'), rail: { label: 'ui-go-gifts', icon: Gift, keys: 'g f' } },
  { path: '/gifts/catalogue', load: () => import('../features/gift/CatalogueScreen.svelte'), under: '/gifts' },
  { path: '/gifts/rules', load: () => import('../features/gift/RulesScreen.svelte'), under: '/gifts' },
  { path: '/gifts/:festival/:year', load: () => import('../features/gift/GiftListScreen.svelte'), under: '/gifts' },
  {
    path: '/complaints',
    load: () => import('../features/complaint/ComplaintsScreen.svelte'),
    rail: { label: 'ui-go-complaints', icon: MessageSquareWarning, keys: 'g k', overdue: 'complaints' },
  },
  { path: '/complaints/new', load: () => import('../features/complaint/NewComplaintScreen.svelte'), under: '/complaints' },
  { path: '/complaints/analysis', load: () => import('../features/complaint/AnalysisScreen.svelte'), under: '/complaints' },
  { path: '/complaints/handover', load: () => import('../features/handover/HandoverScreen.svelte'), under: '/complaints' },
  { path: '/complaints/:id', load: () => import('../features/complaint/ComplaintScreen.svelte'), under: '/complaints' },
  { path: '/import', load: () => import('../features/import/ImportScreen.svelte'), under: '/guests' },
  { path: '/print', load: () => import('../features/card/PrintScreen.svelte'), under: '/' },
  {
    path: '/settings',
    load: () => import('../features/settings/SettingsScreen.svelte'),
    rail: { label: 'ui-go-settings', icon: Settings, keys: 'g s', foot: true },
  },
]
