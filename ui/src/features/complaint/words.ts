/** What stands on complaints, in words. */
import type { ClockState, ComplaintFacts, ComplaintSeverity, Owed, Staff } from '../../gen/commands'
import { t } from '../../lib/i18n/index.svelte'
import type { Tone } from '../../lib/ui/types'
import { departmentName } from '../staff/staff.svelte'
import { spanOf, spanOfMinutes, type Span } from './span'

export const SEVERITY_TONES: Record<ComplaintSeverity, Tone> = { minor: 'plain', moderate: 'due', serious: 'danger', critical: 'danger' }

function spanText(span: Span): string {
  if (span.unit === 'minutes') return t('complaint-span-minutes', { minutes: span.minutes })
  if (span.unit === 'hours') return t('complaint-span-hours', { hours: span.hours, minutes: span.minutes, padded: String(span.minutes).padStart(2, '0') })
  return t('complaint-span-days', { days: span.days, hours: span.hours })
}

export function minutesText(minutes: number): string {
  return spanText(spanOfMinutes(minutes))
}

/** How a clock stands at `now`: what is left, how late it is, or that it waits. */
export function clockText({ state, due_at }: { state: ClockState; due_at: number | null }, now: number): string {
  if (due_at === null) return t(`complaint-clock-state-${state}`)
  const span = spanText(spanOf(due_at - now))
  return t(due_at <= now ? 'complaint-overdue-by' : 'complaint-left', { span })
}

/** The state of a clock now, which may be later than core was asked. */
export function clockStateAt({ state, due_at }: { state: ClockState; due_at: number | null }, now: number): ClockState {
  return due_at !== null && due_at <= now ? 'overdue' : state
}

/** Where it happened; the kind of place stands for what has no name. */
export function placeText({ place_kind, place }: Pick<ComplaintFacts, 'place_kind' | 'place'>): string {
  if (place_kind === 'room') return t('complaint-in-room', { room: place })
  return place || t(`complaint-place-${place_kind}`)
}

/** Who owes the next step, the person first; blank when nobody does. */
export function owedText({ staff_id, department, role }: Owed, staff: readonly Pick<Staff, 'id' | 'name'>[]): string {
  const name = staff.find(({ id }) => id === staff_id)?.name
  const from = department ? departmentName(department) : ''
  if (name) return from ? t('complaint-owed-both', { name, department: from }) : name
  if (from) return from
  return role ? t(`staff-role-${role}`) : ''
}

/** The same, for where there is little room: the person alone, or who stands for one. */
export function owedShort(owed: Owed, staff: readonly Pick<Staff, 'id' | 'name'>[]): string {
  return staff.find(({ id }) => id === owed.staff_id)?.name ?? owedText(owed, staff)
}
