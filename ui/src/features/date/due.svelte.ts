/** What falls due: the entries to be seen, and what is decided about each. */
import { call } from '../../host'
import type { DayText } from '../../lib/date/parse'
import type { Tier } from '../../lib/ui/types'
import type { DateKind } from '../../gen/commands'

export interface Decision {
  state: 'done' | 'snoozed' | 'skipped'
  snoozed_until: string | null
  reason: string
}

/** One entry: a guest's occasion on a day. */
export interface DueLine {
  date: string
  /** Negative for one that was put off and has passed. */
  in_days: number
  guest_id: number
  guest: string
  native_name: string
  salutation: string
  tier: Tier
  dangers: number
  /** How many serious complaints of the guest are open. */
  open_complaints: number
  /** Cheerful, and held back by an open serious complaint until somebody decides. */
  held: boolean
  do_not_celebrate: boolean
  kind: DateKind
  label: string
  /** The dates that make up the entry: a decision is about all of them. */
  date_ids: number[]
  lunar: Omit<DayText, 'calendar'> | null
  turning: number | null
  decided: Decision | null
}

/** The tables an entry is made of. */
export const DUE_ROOMS = ['special_date', 'reminder', 'lead_time', 'guest', 'preference', 'complaint']

export function dueKey({ date, date_ids }: DueLine): string {
  return `${date}-${date_ids.join('-')}`
}

const entry = ({ date_ids, date }: DueLine) => ({ date_ids, occurs_on: date })

/** Each rejects with a coded error. */
export const dueCommands = {
  done: (line: DueLine) => call<unknown>('reminder_done', entry(line)),
  snooze: (line: DueLine, until: string) => call<unknown>('reminder_snooze', { ...entry(line), until }),
  /** Makes it due again, whatever was decided. */
  reopen: (line: DueLine) => call<unknown>('reminder_reopen', entry(line)),
  skip: (line: DueLine, reason: string) => call<unknown>('reminder_skip', { ...entry(line), reason }),
}
