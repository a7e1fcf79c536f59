import { expect, test } from 'vitest'
import { spanOf, spanOfMinutes, type Span } from './span'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

function check(milliseconds: number, expected: Span, why: string) {
  expect(spanOf(milliseconds), why).toEqual(expected)
}

test('under_an_hour_minutes_are_told_and_what_has_begun_counts', () => {
  check(10 * SECOND, { unit: 'minutes', minutes: 1 }, 'ten seconds left are no time at all to be told as none')
  check(35 * MINUTE, { unit: 'minutes', minutes: 35 }, 'whole minutes stay')
  check(59 * MINUTE + SECOND, { unit: 'hours', hours: 1, minutes: 0 }, 'the sixtieth minute has begun')
})

test('a_clock_that_is_up_is_late_by_as_much', () => {
  check(-35 * MINUTE, { unit: 'minutes', minutes: 35 }, 'how late does not depend on the sign')
})

test('hours_are_told_with_minutes_and_days_with_hours', () => {
  check(2 * HOUR + 10 * MINUTE, { unit: 'hours', hours: 2, minutes: 10 }, 'two hours ten')
  check(47 * HOUR, { unit: 'hours', hours: 47, minutes: 0 }, 'tomorrow is still counted in hours')
  check(49 * HOUR + 20 * MINUTE, { unit: 'days', days: 2, hours: 1 }, 'beyond two days minutes mean nothing')
  check(71 * HOUR + 40 * MINUTE, { unit: 'days', days: 3, hours: 0 }, 'rounded hours carry into days')
})

test('a_length_that_was_counted_is_told_as_it_is', () => {
  expect(spanOfMinutes(0), 'answered at once took no minutes').toEqual({ unit: 'minutes', minutes: 0 })
})
