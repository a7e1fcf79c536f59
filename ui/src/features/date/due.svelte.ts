/** What falls due: the entries to be seen, and what is decided about each. */
import { api, type DueLine } from '../../gen/commands'

export function dueKey({ date, date_ids }: DueLine): string {
  return `${date}-${date_ids.join('-')}`
}

const entry = ({ date_ids, date }: DueLine) => ({ date_ids, occurs_on: date })

/** Each rejects with a coded error. */
export const dueCommands = {
  done: (line: DueLine) => api.reminder_done(entry(line)),
  snooze: (line: DueLine, until: string) => api.reminder_snooze({ ...entry(line), until }),
  /** Makes it due again, whatever was decided. */
  reopen: (line: DueLine) => api.reminder_reopen(entry(line)),
  skip: (line: DueLine, reason: string) => api.reminder_skip({ ...entry(line), reason }),
}
