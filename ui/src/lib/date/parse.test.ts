import { expect, test } from 'vitest'
import { parseDay, type DayText } from './parse'

function check(text: string, expected: Partial<DayText> | null) {
  const day = expected && { calendar: 'solar', year: null, leap: false, ...expected }
  expect(parseDay(text), `how “${text}” reads`).toEqual(day)
}

test('numbers_are_a_solar_day_unless_the_text_says_lunar', () => {
  check('8/15', { month: 8, day: 15 })
  check(' 8-15 ', { month: 8, day: 15 })
  check('--08-15', { month: 8, day: 15 })
  check('1990-08-15', { year: 1990, month: 8, day: 15 })
  check('1990.8.15', { year: 1990, month: 8, day: 15 })
  check('19900815', { year: 1990, month: 8, day: 15 })
  check('１９９０／８／１５', { year: 1990, month: 8, day: 15 })
  check('lunar 8/15', { calendar: 'lunar', month: 8, day: 15 })
  check('Lunar 1990-8-15', { calendar: 'lunar', year: 1990, month: 8, day: 15 })
  check('l 8/15', { calendar: 'lunar', month: 8, day: 15 })
  check('lunar leap 6/1', { calendar: 'lunar', month: 6, day: 1, leap: true })
  check('lunar 1987 leap 6/1', { calendar: 'lunar', year: 1987, month: 6, day: 1, leap: true })
})

test('chinese_is_read_as_it_is_said', () => {
  check('农历八月十五', { calendar: 'lunar', month: 8, day: 15 })
  check('八月十五', { calendar: 'lunar', month: 8, day: 15 })
  check('八月十五日', { month: 8, day: 15 })
  check('8月15日', { month: 8, day: 15 })
  check('8月15', { month: 8, day: 15 })
  check('1990年8月15日', { year: 1990, month: 8, day: 15 })
  check('公历8月15号', { month: 8, day: 15 })
  check('闰六月初一', { calendar: 'lunar', month: 6, day: 1, leap: true })
  check('農曆閏六月初一', { calendar: 'lunar', month: 6, day: 1, leap: true })
  check('一九八七年闰六月初一', { calendar: 'lunar', year: 1987, month: 6, day: 1, leap: true })
  check('农历1987年闰6月1日', { calendar: 'lunar', year: 1987, month: 6, day: 1, leap: true })
  check('正月初一', { calendar: 'lunar', month: 1, day: 1 })
  check('腊月廿三', { calendar: 'lunar', month: 12, day: 23 })
  check('冬月三十', { calendar: 'lunar', month: 11, day: 30 })
  check('十二月卅', { calendar: 'lunar', month: 12, day: 30 })
  check('二月二十', { calendar: 'lunar', month: 2, day: 20 })
  check('农历 十月 初十', { calendar: 'lunar', month: 10, day: 10 })
})

test('english_months_may_stand_first_or_last', () => {
  check('15 Aug 1990', { year: 1990, month: 8, day: 15 })
  check('August 15, 1990', { year: 1990, month: 8, day: 15 })
  check('15th of August', { month: 8, day: 15 })
  check('sept 3', { month: 9, day: 3 })
})

test('days_that_no_year_has_are_refused', () => {
  check('2/29', { month: 2, day: 29 })
  check('2023-02-29', null)
  check('2/30', null)
  check('13/1', null)
  check('lunar 8/31', null)
  check('公历闰六月初一', null)
  check('1850-01-01', null)
})

test('what_is_no_date_reads_as_none', () => {
  for (const text of ['', 'tomorrow', '8', '八月', '初一', '农历', '15 Foo 1990', '8/15/90x', '一一月一']) check(text, null)
})
