/** What can be done from anywhere. */
import AArrowDown from '@lucide/svelte/icons/a-arrow-down'
import AArrowUp from '@lucide/svelte/icons/a-arrow-up'
import ALargeSmall from '@lucide/svelte/icons/a-large-small'
import CalendarArrowDown from '@lucide/svelte/icons/calendar-arrow-down'
import CalendarPlus from '@lucide/svelte/icons/calendar-plus'
import UserPlus from '@lucide/svelte/icons/user-plus'
import ArrowLeft from '@lucide/svelte/icons/arrow-left'
import ArrowRight from '@lucide/svelte/icons/arrow-right'
import FileInput from '@lucide/svelte/icons/file-input'
import Keyboard from '@lucide/svelte/icons/keyboard'
import Languages from '@lucide/svelte/icons/languages'
import MessageSquareWarning from '@lucide/svelte/icons/message-square-warning'
import LockKeyhole from '@lucide/svelte/icons/lock-keyhole'
import Moon from '@lucide/svelte/icons/moon'
import Printer from '@lucide/svelte/icons/printer'
import Search from '@lucide/svelte/icons/search'
import Sun from '@lucide/svelte/icons/sun'
import SunMoon from '@lucide/svelte/icons/sun-moon'
import Redo from '@lucide/svelte/icons/redo-2'
import UserRoundCog from '@lucide/svelte/icons/user-round-cog'
import Undo from '@lucide/svelte/icons/undo-2'
import { host, type Theme } from '../host'
import { dayAfter } from '../lib/date/day'
import { setLanguage } from '../lib/i18n/index.svelte'
import type { Action } from '../lib/keys/actions.svelte'
import { matchPath } from '../lib/router/match'
import { back, forward, go, place } from '../lib/router/router.svelte'
import { stepTextSize } from '../lib/textSize.svelte'
import { setTheme } from '../lib/theme.svelte'
import { rail } from './screens'

interface Doing {
  palette: () => void
  shortcuts: () => void
  staff: () => void
  lock: () => void
  undo: () => void
  redo: () => void
  /** YYYY-MM-DD at the property. */
  today: () => string
}

function wear(theme: Theme): void {
  setTheme(theme)
  void host.setTheme(theme)
}

/** On a guest's page it is theirs. */
function takeComplaint(): void {
  const guest = matchPath('/guests/:id', place().path)?.['id']
  go('/complaints/new', { guest: guest && /^\d+$/.test(guest) ? guest : null })
}

/** On the page of a day it is for that day. */
function takeArrival(): void {
  go('/', { on: onDay(), add: 'arrival' })
}

/** The day that is looked at; null for today. */
const onDay = () => (place().path === '/' ? (place().search['on'] ?? null) : null)

function goActions(): Action[] {
  return rail.map(({ path, label, icon, keys }) => ({ id: `go-${path}`, label, group: 'go', icon, keys, run: () => go(path) }))
}

export function houseActions({ palette, shortcuts, staff, lock, undo, redo, today }: Doing): Action[] {
  return [
    ...goActions(),
    { id: 'palette', label: 'ui-action-palette', group: 'go', icon: Search, keys: 'mod+k', run: palette, hidden: true },
    { id: 'back', label: 'ui-action-back', group: 'go', icon: ArrowLeft, keys: 'alt+left', run: back, hidden: true },
    { id: 'forward', label: 'ui-action-forward', group: 'go', icon: ArrowRight, keys: 'alt+right', run: forward, hidden: true },
    // From tomorrow the same key leads back.
    { id: 'tomorrow', label: 'ui-action-tomorrow', group: 'go', icon: CalendarArrowDown, keys: 'm', run: () => go('/', { on: onDay() === null ? dayAfter(today(), 1) : null }) },
    { id: 'guest-add', label: 'guest-list-add', group: 'desk', icon: UserPlus, keys: 'i', run: () => go('/guests/new') },
    { id: 'arrival-add', label: 'arrival-add', group: 'desk', icon: CalendarPlus, keys: 'a', run: takeArrival },
    { id: 'complaint-add', label: 'complaint-add', group: 'desk', icon: MessageSquareWarning, keys: 'c', run: takeComplaint },
    { id: 'import', label: 'import', group: 'desk', icon: FileInput, run: () => go('/import') },
    { id: 'print-cards', label: 'print-cards', group: 'desk', icon: Printer, keys: 'mod+p', run: () => go('/print') },
    { id: 'act-as', label: 'staff-act-as', group: 'desk', icon: UserRoundCog, run: staff },
    { id: 'undo', label: 'ui-action-undo', group: 'desk', icon: Undo, keys: 'mod+z', run: undo, inText: false },
    { id: 'redo', label: 'ui-action-redo', group: 'desk', icon: Redo, keys: 'mod+shift+z', run: redo, inText: false },
    { id: 'lock', label: 'ui-action-lock', group: 'window', icon: LockKeyhole, keys: 'mod+l', run: lock },
    { id: 'shortcuts', label: 'ui-action-shortcuts', group: 'window', icon: Keyboard, keys: '?', run: shortcuts },
    { id: 'theme-light', label: 'ui-action-theme-light', group: 'window', icon: Sun, run: () => wear('light') },
    { id: 'theme-dark', label: 'ui-action-theme-dark', group: 'window', icon: Moon, run: () => wear('dark') },
    { id: 'theme-system', label: 'ui-action-theme-system', group: 'window', icon: SunMoon, run: () => wear('system') },
    { id: 'text-larger', label: 'ui-action-text-larger', group: 'window', icon: AArrowUp, keys: 'mod++', alsoKeys: 'mod+=', run: () => stepTextSize(1) },
    { id: 'text-smaller', label: 'ui-action-text-smaller', group: 'window', icon: AArrowDown, keys: 'mod+-', run: () => stepTextSize(-1) },
    { id: 'text-normal', label: 'ui-action-text-normal', group: 'window', icon: ALargeSmall, keys: 'mod+0', run: () => stepTextSize(0) },
    { id: 'language-en', label: 'ui-action-language-en', group: 'window', icon: Languages, run: () => setLanguage('en') },
    { id: 'language-zh', label: 'ui-action-language-zh', group: 'window', icon: Languages, run: () => setLanguage('zh-CN') },
  ]
}
