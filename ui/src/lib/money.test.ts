import { expect, test } from 'vitest'
import { moneyText } from './money'

test('a sum can be typed over', () => {
  expect(moneyText(12_850, 'CNY'), 'with its change').toBe('128.50')
  expect(moneyText(12_800, 'CNY'), 'without').toBe('128')
})
