/** Gifts: the lists, what the house can give, and who is given what. */
import Gift from '@lucide/svelte/icons/gift'
import type { Screen } from '../../lib/router/screen'

export const screens: Screen[] = [
  { path: '/gifts', load: () => import('./GiftsScreen.svelte'), rail: { label: 'ui-go-gifts', icon: Gift, order: 4, keys: 'g f' } },
  { path: '/gifts/catalogue', load: () => import('./CatalogueScreen.svelte'), under: '/gifts' },
  { path: '/gifts/rules', load: () => import('./RulesScreen.svelte'), under: '/gifts' },
  { path: '/gifts/:festival/:when', load: () => import('./GiftListScreen.svelte'), under: '/gifts' },
]
