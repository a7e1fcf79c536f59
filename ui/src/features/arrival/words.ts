/** Where a guest is now, in words. */
import type { Arrival } from '../../gen/commands'
import { formatDate, t } from '../../lib/i18n/index.svelte'
import { stayNow } from './stay'

/** The stay the guest is on, or the next one; null when none is known. `today` is YYYY-MM-DD at the property. */
export function stayWords(arrivals: readonly Arrival[], today: string): { here: boolean; text: string } | null {
  const stay = stayNow(arrivals, today)
  if (stay === null) return null
  const { arrives_on, departs_on, room } = stay
  const day = (date: string) => formatDate(date, 'short')
  if (arrives_on > today) {
    const text = room ? t('guest-stay-coming-room', { day: day(arrives_on), room }) : t('guest-stay-coming', { day: day(arrives_on) })
    return { here: false, text }
  }
  const here = room ? t('guest-stay-here-room', { room }) : t('guest-stay-here')
  if (departs_on === null) return { here: true, text: here }
  return { here: true, text: departs_on === today && arrives_on < today ? t('guest-stay-leaves', { stay: here }) : t('guest-stay-until', { stay: here, day: day(departs_on) }) }
}
