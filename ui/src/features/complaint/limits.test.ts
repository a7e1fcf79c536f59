import { expect, test } from 'vitest'
import { limitText, parseLimit } from './limits'

function check(text: string, minutes: number | null) {
  expect(parseLimit(text), `“${text}”`).toBe(minutes)
}

test('a_length_of_time_is_read_as_people_say_it', () => {
  check('45', 45)
  check('1:30', 90)
  check('4 h', 240)
  check('4h30', 270)
  check('2 hours 15 min', 135)
  check('2小时30分', 150)
  check('２：００', 120)
})

test('what_is_no_length_of_time_is_refused', () => {
  check('', null)
  check('soon', null)
  check('1:75', null)
  check('-5', null)
})

test('what_is_shown_can_be_typed_back', () => {
  for (const minutes of [5, 60, 90, 1440, 4200]) expect(parseLimit(limitText(minutes)), limitText(minutes)).toBe(minutes)
})
