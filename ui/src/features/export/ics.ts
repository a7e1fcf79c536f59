/** The coming years as a calendar file for other programs. */
import { api, type CalendarNames, type Exported } from '../../gen/commands'
import type { CallOptions } from '../../host'
import { t } from '../../lib/i18n/index.svelte'
import { saveAs } from '../../lib/work/saveAs'

/** Lunar dates are written out day by day: enough years that nobody must do it again soon. */
const YEARS = 5

/** What the file says of guests, the fullest first. */
export const CALENDAR_FILES = ['full', 'silent', 'initials', 'festivals'] as const
export type CalendarFile = (typeof CALENDAR_FILES)[number]

const NAMES: Record<CalendarFile, CalendarNames> = { full: 'full', silent: 'full', initials: 'initials', festivals: 'none' }

/** Asks where to, then writes the file. Null when the person changed their mind. */
export async function saveCalendar(wanted: CalendarFile, options: CallOptions): Promise<Exported | null> {
  const file = { name: t('ui-go-calendar'), title: t('calendar-export'), kind: t('calendar-export-kind'), ending: 'ics' }
  return saveAs(file, (path) => api.calendar_export({ path, years: YEARS, names: NAMES[wanted], silent: wanted === 'silent' }, options))
}
