/** How fresh a preference is: who noted it and when, and when it was last heard to hold. */
import type { Preference } from '../../gen/commands'
import { formatDate, formatInstant, t } from '../../lib/i18n/index.svelte'

export function upkeep({ noted_by, noted_at, confirmed_on }: Preference): string {
  const noted = t('preference-noted', { who: noted_by ?? '—', when: formatInstant(noted_at) })
  const confirmed = confirmed_on ? t('preference-confirmed', { date: formatDate(confirmed_on) }) : ''
  return [noted, confirmed].filter(Boolean).join(' · ')
}
