import { expect, test } from 'vitest'
import { snoozeChoices } from './snooze'

function check(today: string, occursOn: string, wanted: string[], why: string) {
  expect(
    snoozeChoices(today, occursOn).map(({ name, until }) => `${name} ${until}`),
    why,
  ).toEqual(wanted)
}

test('what is due today can wait some days', () => {
  check('2026-11-22', '2026-11-22', ['tomorrow 2026-11-23', 'later 2026-11-25', 'week 2026-11-29'], 'the day itself is now')
})

test('what lies ahead is put off until its own day at most', () => {
  check('2026-11-22', '2026-11-28', ['tomorrow 2026-11-23', 'later 2026-11-25', 'eve 2026-11-27', 'day 2026-11-28'], 'a week would be too late')
})

test('days that are the same are offered once, by their nearest name', () => {
  check('2026-11-22', '2026-11-23', ['day 2026-11-23'], 'tomorrow is the day, and its eve is today')
  check('2026-11-22', '2026-11-24', ['eve 2026-11-23', 'day 2026-11-24'], 'tomorrow is the eve')
})

test('what was put off and has passed can wait again', () => {
  check('2026-11-22', '2026-11-20', ['tomorrow 2026-11-23', 'later 2026-11-25', 'week 2026-11-29'], 'its own day is over')
})
