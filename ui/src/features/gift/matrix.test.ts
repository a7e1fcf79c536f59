import { expect, test } from 'vitest'
import type { GiftRule } from '../../gen/commands'
import { cellAfter, holding } from './matrix'

const rule = (occasion: string, audience: GiftRule['audience'], action: GiftRule['action']): GiftRule => ({
  occasion,
  audience,
  action,
  gift_item_id: null,
  alternative_item_id: null,
})
const RULES = [rule('any_festival', 'vip', 'greeting'), rule('mid_autumn', 'vip', 'gift')]

test('a festival without a word of its own does as any festival', () => {
  expect(holding(RULES, { occasion: 'mid_autumn', audience: 'vip' }), 'its own word').toEqual({ rule: RULES[1], inherited: false })
  expect(holding(RULES, { occasion: 'laba', audience: 'vip' }), 'any festival’s').toEqual({ rule: RULES[0], inherited: true })
})

test('a guest’s own date never does as a festival', () => {
  expect(holding(RULES, { occasion: 'birthday', audience: 'vip' }).rule, 'nothing is said, nothing is done').toBeNull()
})

test('the keys stay inside the matrix', () => {
  const occasions = ['any_festival', 'laba']
  expect(cellAfter(occasions, { occasion: 'any_festival', audience: 'vip' }, 'ArrowUp'), 'the top').toEqual({ occasion: 'any_festival', audience: 'vip' })
  expect(cellAfter(occasions, { occasion: 'any_festival', audience: 'vip' }, 'End'), 'the last column').toEqual({ occasion: 'any_festival', audience: 'big_account' })
  expect(cellAfter(occasions, { occasion: 'any_festival', audience: 'vip' }, 'x'), 'a letter').toBeNull()
})
