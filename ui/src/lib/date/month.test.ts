import { expect, test } from 'vitest'
import { inMonth, movedBy, weeksOfMonth } from './month'

test('a_month_stands_in_whole_weeks', () => {
  const weeks = weeksOfMonth('2026-12-17')
  expect([weeks[0]?.[0], weeks.at(-1)?.at(-1), weeks.length], 'from the Monday before its first to the Sunday after its last').toEqual(['2026-11-30', '2027-01-03', 5])
  expect(weeksOfMonth('2027-02-28').flat(), 'four whole weeks need no more').toHaveLength(28)
})

test('another_month_has_the_same_day_or_its_last', () => {
  expect(inMonth('2027-01-31', 1)).toBe('2027-02-28')
  expect(inMonth('2027-01-15', -1)).toBe('2026-12-15')
  expect(inMonth('2026-12-31', 2)).toBe('2027-02-28')
})

test('keys_move_by_days_weeks_and_months', () => {
  const to = (key: string) => movedBy('2026-12-01', key)
  expect(['ArrowLeft', 'ArrowDown', 'PageDown', 'a'].map(to)).toEqual(['2026-11-30', '2026-12-08', '2027-01-01', null])
})
