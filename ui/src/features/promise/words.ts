/** Why a promise is to be seen, in words. */
import { formatDate, t } from '../../lib/i18n/index.svelte'
import type { Promised, PromiseDue } from './promise.svelte'

export interface When {
  text: string
  /** Today or past: not to be put off. */
  pressing: boolean
}

export function whenSeen({ because, day }: Pick<PromiseDue, 'because' | 'day'>): When {
  const text = t(`promise-because-${because === 'in_house' ? 'in-house' : because}`, { day: formatDate(day, 'short') })
  return { text, pressing: because === 'overdue' || because === 'due' }
}

/** On the page of another day than today, which has a today of its own. */
export function whenSeenAhead({ because, day }: Pick<PromiseDue, 'because' | 'day'>): When {
  if (because === 'due') return { text: formatDate(day, 'short'), pressing: false }
  return whenSeen({ because, day })
}

/** On a page that is not about a day: the day promised for, or the next arrival. */
export function whenDue({ due_on }: Pick<Promised, 'due_on'>, today: string): When {
  if (due_on === null) return { text: t('promise-next-arrival'), pressing: false }
  if (due_on === today) return { text: t('promise-because-due'), pressing: true }
  if (due_on < today) return { text: t('promise-because-overdue', { day: formatDate(due_on, 'short') }), pressing: true }
  return { text: formatDate(due_on, 'medium'), pressing: false }
}
