import { expect, test } from 'vitest'
import { keyAt, keyOf, monthFrom, pathOf } from './which'

test('a_list_is_found_again_by_its_address', () => {
  const lists = [
    { festival: 'mid_autumn', year: 2027, date: '2027-09-15', to_on: null },
    { festival: 'birthday', year: 2026, date: '2026-12-01', to_on: '2026-12-31' },
  ]
  const paths = lists.map((list) => pathOf(keyOf(list)))
  expect(paths).toEqual(['/gifts/mid_autumn/2027', '/gifts/birthday/2026-12-01..2026-12-31'])
  for (const [index, path] of paths.entries()) {
    const [, , festival = '', when = ''] = path.split('/')
    expect(keyAt(festival, when), path).toEqual(keyOf(lists[index] ?? lists[0]!))
  }
})

test('a_month_is_whole_in_every_year', () => {
  expect(monthFrom('2026-11-21', 0)).toEqual({ from: '2026-11-01', to: '2026-11-30' })
  expect(monthFrom('2026-11-21', 1)).toEqual({ from: '2026-12-01', to: '2026-12-31' })
  expect(monthFrom('2026-12-31', 1)).toEqual({ from: '2027-01-01', to: '2027-01-31' })
  expect(monthFrom('2028-01-31', 1), 'a leap year').toEqual({ from: '2028-02-01', to: '2028-02-29' })
})
