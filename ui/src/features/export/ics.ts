/** The coming years as a calendar file for other programs. */
import { api, type Exported } from '../../gen/commands'
import { host, type CallOptions } from '../../host'
import { t } from '../../lib/i18n/index.svelte'

/** Lunar dates are written out day by day: enough years that nobody must do it again soon. */
const YEARS = 5

/** Asks where to, then writes the file. Null when the person changed their mind. */
export async function saveCalendar(options: CallOptions): Promise<Exported | null> {
  const name = t('ui-go-calendar')
  const path = await host.pickSave({ title: t('calendar-export'), kinds: [{ name: t('calendar-export-kind'), extensions: ['ics'] }], suggested: `${name}.ics` })
  return path ? api.calendar_export({ path, years: YEARS }, options) : null
}
