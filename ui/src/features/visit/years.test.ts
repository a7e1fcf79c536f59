import { expect, test } from 'vitest'
import { yearsOf } from './years'

const on = (...days: string[]) => days.map((from_on) => ({ from_on }))

test('months_count_the_visits_that_began_in_them', () => {
  const [year] = yearsOf(on('2026-01-03', '2026-01-30', '2026-10-01'), '2026-11-30')
  expect(year).toEqual({ year: 2026, months: [2, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, null] })
})

test('years_go_back_to_the_first_visit_but_no_more_than_five', () => {
  expect(yearsOf(on('2024-05-01'), '2026-11-30').map(({ year }) => year)).toEqual([2026, 2025, 2024])
  expect(yearsOf(on('1999-05-01'), '2026-11-30').map(({ year }) => year)).toEqual([2026, 2025, 2024, 2023, 2022])
  expect(yearsOf([], '2026-11-30')).toEqual([])
})

test('a_stay_that_is_booked_ahead_is_drawn_in_its_month', () => {
  expect(yearsOf(on('2026-12-24'), '2026-11-30')[0]?.months[11]).toBe(1)
})
