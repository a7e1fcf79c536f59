import { expect, test } from 'vitest'
import { formatMoney, setLanguage } from './i18n/index.svelte'
import { moneyText } from './money'

test('a sum can be typed over', () => {
  expect(moneyText(12_850, 'CNY'), 'with its change').toBe('128.50')
  expect(moneyText(12_800, 'CNY'), 'without').toBe('128')
})

test('decimals_are_those_of_core_whatever_the_engine_holds', () => {
  setLanguage('en')
  expect([moneyText(300, 'JPY'), formatMoney(300, 'JPY')], 'a yen has no parts').toEqual(['300', '¥300'])
  expect([moneyText(1_500, 'KWD'), formatMoney(1_500, 'KWD')], 'a dinar has a thousand').toEqual(['1.500', 'KWD\u00a01.500'])
  expect(moneyText(150, 'ZZZ'), 'most currencies have a hundred').toBe('1.50')
})
