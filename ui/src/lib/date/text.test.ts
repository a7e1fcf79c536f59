import { expect, test } from 'vitest'
import { setLanguage } from '../i18n/index.svelte'
import { dayText, lunarText } from './text'

const DAY = { calendar: 'solar', year: null, month: 8, day: 5, leap: false } as const

test('a day without its year is typed so that no order turns it around', () => {
  setLanguage('en')
  expect(dayText(DAY), 'in English').toBe('5 Aug')
  setLanguage('zh-CN')
  expect(dayText(DAY), 'in Chinese').toBe('8月5日')
  expect(dayText({ ...DAY, month: 2, day: 29 }), 'the leap day').toBe('2月29日')
  expect(dayText({ ...DAY, year: 1990 }), 'with its year').toBe('1990-08-05')
})

test('a_lunar_day_is_said_in_the_manner_of_each_language', () => {
  const born = { year: 1987, month: 6, day: 1, leap: true }
  setLanguage('zh-CN')
  expect(lunarText(born)).toBe('农历1987年闰六月初一')
  setLanguage('en')
  expect(lunarText(born)).toBe('Lunar 1987: 1st of the leap 6th month')
})
