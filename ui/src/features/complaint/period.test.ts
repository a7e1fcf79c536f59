import { expect, test } from 'vitest'
import { periodNamed, periodOf, type PeriodName } from './period'

function check(name: Exclude<PeriodName, 'own'>, today: string, from: string, to: string) {
  expect(periodNamed(name, today), `${name} on ${today}`).toEqual({ from, to })
}

test('a_period_that_runs_ends_today', () => {
  check('month', '2026-11-27', '2026-11-01', '2026-11-27')
  check('quarter', '2026-11-27', '2026-10-01', '2026-11-27')
  check('quarter', '2026-03-31', '2026-01-01', '2026-03-31')
  check('year', '2026-11-27', '2026-01-01', '2026-11-27')
})

test('last_month_is_whole', () => {
  check('last_month', '2026-11-27', '2026-10-01', '2026-10-31')
  check('last_month', '2026-01-05', '2025-12-01', '2025-12-31')
  check('last_month', '2028-03-31', '2028-02-01', '2028-02-29')
})

test('days_of_ones_own_are_kept_and_nonsense_is_this_month', () => {
  expect(periodOf({ period: 'own', from: '2026-01-01', to: '2026-01-31' }, '2026-11-27')).toEqual({ name: 'own', from: '2026-01-01', to: '2026-01-31' })
  expect(periodOf({ period: 'own', from: 'then' }, '2026-11-27')).toEqual({ name: 'own', from: '2026-11-01', to: '2026-11-27' })
  expect(periodOf({ period: 'never' }, '2026-11-27').name).toBe('month')
})
