/** How far a day is from today, in words. */
import { daysAway } from '../date/dates'
import { t } from '../../lib/i18n/index.svelte'

export function awayWords(days: number): string {
  if (days === -1) return t('today-yesterday')
  return days < 0 ? t('today-days-ago', { days: -days }) : daysAway(days)
}
