import { expect, test } from 'vitest'
import { isUnfinished, limitOf, totalOf } from './offers'

test('what_is_typed_and_not_added_is_unfinished', () => {
  expect(isUnfinished(null), 'nothing is being typed').toBe(false)
  expect(isUnfinished({ name: ' ', cost: '' }), 'opened, and nothing typed').toBe(false)
  expect(isUnfinished({ name: 'Late checkout', cost: '' })).toBe(true)
  expect(isUnfinished({ name: '', cost: '80' }), 'a cost alone is half of something').toBe(true)
})

test('offers_are_summed_by_how_many_there_are', () => {
  expect(totalOf([{ quantity: 2, cost_minor: 12_800 }, { quantity: 1, cost_minor: 0 }])).toBe(25_600)
})

test('an_administrator_gives_what_is_right', () => {
  const limits = { concierge_minor: 50_000, manager_minor: 300_000, voucher_months: 12 }
  expect(limitOf(limits, 'concierge')).toBe(50_000)
  expect(limitOf(limits, 'manager')).toBe(300_000)
  expect(limitOf(limits, 'administrator'), 'there is no limit').toBeNull()
})
