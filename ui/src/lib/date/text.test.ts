import { expect, test } from 'vitest'
import { LANGUAGES, setLanguage } from '../i18n/index.svelte'
import { parseDay, type DayText } from './parse'
import { dayText, lunarText } from './text'

const DAYS: DayText[] = [
  { calendar: 'solar', year: 1990, month: 8, day: 15, leap: false },
  { calendar: 'solar', year: null, month: 2, day: 29, leap: false },
  { calendar: 'lunar', year: null, month: 8, day: 15, leap: false },
  { calendar: 'lunar', year: 1987, month: 6, day: 1, leap: true },
  { calendar: 'lunar', year: null, month: 11, day: 30, leap: false },
  { calendar: 'lunar', year: 2026, month: 12, day: 29, leap: false },
]

test('what_is_shown_in_a_field_can_be_read_back', () => {
  for (const language of LANGUAGES) {
    setLanguage(language)
    for (const day of DAYS) expect(parseDay(dayText(day)), `${language}: ${dayText(day)}`).toEqual(day)
  }
})

test('every_lunar_day_without_a_year_can_be_read_back', () => {
  for (const language of LANGUAGES) {
    setLanguage(language)
    for (let month = 1; month <= 12; month++) {
      for (let number = 1; number <= 30; number++) {
        const day: DayText = { calendar: 'lunar', year: null, month, day: number, leap: false }
        expect(parseDay(dayText(day)), `${language}: ${dayText(day)}`).toEqual(day)
      }
    }
  }
})

test('a_lunar_day_is_said_in_the_manner_of_each_language', () => {
  const born = { year: 1987, month: 6, day: 1, leap: true }
  setLanguage('zh-CN')
  expect(lunarText(born)).toBe('农历1987年闰六月初一')
  setLanguage('en')
  expect(lunarText(born)).toBe('Lunar 1987: 1st of the leap 6th month')
})
