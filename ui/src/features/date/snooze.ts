/** The days to which an entry can be put off with one step. */
import { dayAfter } from '../../lib/date/day'

export interface SnoozeChoice {
  name: 'tomorrow' | 'later' | 'week' | 'eve' | 'day'
  until: string
}

/** Tomorrow, three days, a week; for what lies ahead also the eve and the day itself. None comes twice, in order. */
export function snoozeChoices(today: string, occurs_on: string): SnoozeChoice[] {
  const choices: SnoozeChoice[] = [
    { name: 'day', until: occurs_on },
    { name: 'eve', until: dayAfter(occurs_on, -1) },
    { name: 'tomorrow', until: dayAfter(today, 1) },
    { name: 'later', until: dayAfter(today, 3) },
    { name: 'week', until: dayAfter(today, 7) },
  ]
  const days = new Map<string, SnoozeChoice>()
  for (const choice of choices) if (choice.until > today && !days.has(choice.until)) days.set(choice.until, choice)
  // Nobody puts off what is still to come until after it came.
  const latest = occurs_on > today ? occurs_on : '9999-12-31'
  return [...days.values()].filter(({ until }) => until <= latest).sort((one, other) => one.until.localeCompare(other.until))
}
