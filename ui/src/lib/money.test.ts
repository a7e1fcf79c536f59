import { expect, test } from 'vitest'
import { moneyText, parseMoney } from './money'

function check(text: string, currency: string, wanted: number | null | undefined, why: string) {
  expect(parseMoney(text, currency), why).toBe(wanted)
}

test('sums are read as they are typed', () => {
  check('12,800', 'CNY', 1_280_000, 'with a comma')
  check('¥128.5', 'CNY', 12_850, 'with a sign and one digit after the point')
  check('１２８', 'CNY', 12_800, 'in wide digits')
  check('5000', 'JPY', 5_000, 'a money without small change')
  check('', 'CNY', undefined, 'nothing typed is no sum of zero')
})

test('what is no sum is refused', () => {
  check('-5', 'CNY', null, 'nobody gives less than nothing')
  check('1.234', 'CNY', null, 'there are no tenths of a fen')
  check('12.5', 'JPY', null, 'there are no parts of a yen')
  check('about 5', 'CNY', null, 'words')
})

test('a sum can be typed over', () => {
  expect(moneyText(12_850, 'CNY'), 'with its change').toBe('128.50')
  expect(moneyText(12_800, 'CNY'), 'without').toBe('128')
  expect(parseMoney(moneyText(12_850, 'CNY'), 'CNY'), 'and comes back').toBe(12_850)
})
