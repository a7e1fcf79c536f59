import { expect, test } from 'vitest'
import { dayAfter, dayOf, daysBetween, isDay } from './day'

test('days follow one another over the end of a year', () => {
  expect(dayAfter('2026-12-31', 1), 'the first of January').toBe('2027-01-01')
  expect(dayAfter('2026-03-01', -1), 'and back').toBe('2026-02-28')
})

test('days to come are whole days, whatever the clocks do', () => {
  expect(daysBetween('2026-11-22', '2026-12-22'), 'to the solstice').toBe(30)
  expect(daysBetween('2026-03-28', '2026-03-30'), 'over a change of the clocks').toBe(2)
  expect(daysBetween('2026-11-22', '2026-11-22'), 'today').toBe(0)
})

test('a day is written in two digits each', () => {
  expect(dayOf(2026, 8, 5), 'so that text order is day order').toBe('2026-08-05')
})

test('only a day that exists is one', () => {
  expect(isDay('2028-02-29'), 'in a leap year').toBe(true)
  expect(isDay('2026-02-29'), 'in no other').toBe(false)
  expect(isDay('2026-13-01'), 'there are twelve months').toBe(false)
  expect(isDay('today'), 'words').toBe(false)
  expect(isDay(undefined), 'nothing').toBe(false)
})
