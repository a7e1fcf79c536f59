import { expect, test } from 'vitest'
import { isKnownDay, linesIn, monthAfter, moved, namedIn, pageOf, turn, weeksOf } from './grid'

test('a month shows whole weeks from Monday to Sunday', () => {
  const page = pageOf('month', '2026-11-22')
  expect(page, 'November 2026 begins on a Sunday').toEqual({ from: '2026-10-26', to: '2026-12-06' })
  expect(weeksOf(page).length, 'six weeks touch it').toBe(6)
  expect(weeksOf(pageOf('month', '2027-02-10')).length, 'February 2027 begins on a Monday and has four').toBe(4)
})

test('a page of a month keeps the day where it can', () => {
  expect(monthAfter('2026-01-31', 1), 'February has no 31st').toBe('2026-02-28')
  expect(monthAfter('2026-11-15', 2), 'over the end of the year').toBe('2027-01-15')
  expect(turn('month', '2026-03-31', -1), 'back to the last of February').toBe('2026-02-28')
  expect(turn('week', '2026-12-30', 1), 'a week on').toBe('2027-01-06')
})

function check(key: string, wanted: string | null, why: string) {
  expect(moved('month', '2026-11-22', key), why).toBe(wanted)
}

test('the keys move by day, week and page', () => {
  check('ArrowLeft', '2026-11-21', 'a day back')
  check('ArrowDown', '2026-11-29', 'a week on')
  check('Home', '2026-11-16', 'the Monday of a Sunday is six days back')
  check('End', '2026-11-22', 'Sunday ends the week')
  check('PageDown', '2026-12-22', 'a month on')
  check('x', null, 'a letter moves nothing')
})

test('nothing moves out of the years the calendar knows', () => {
  expect(moved('month', '2100-12-31', 'ArrowRight'), 'the last day').toBe('2100-12-31')
  expect(moved('month', '1901-01-10', 'PageUp'), 'the first day').toBe('1901-01-01')
})

test('an address is a day only when the day exists', () => {
  expect(isKnownDay('2026-02-28'), 'a day').toBe(true)
  expect(isKnownDay('2026-02-30'), 'February has no 30th').toBe(false)
  expect(isKnownDay('1850-02-03'), 'before the known years').toBe(false)
  expect(isKnownDay(undefined), 'nothing').toBe(false)
})

test('a_cell_names_as_many_as_it_has_room_for_and_counts_the_rest', () => {
  expect(linesIn(108), 'a month of six weeks in a window of 800 pixels').toBe(4)
  expect(linesIn(92), 'and in the smallest window').toBe(3)
  expect(linesIn(20), 'no room is no line').toBe(0)
  expect(namedIn(3, 3, 3), 'three fit').toBe(3)
  expect(namedIn(3, 4, 3), 'of four, two are named and two counted').toBe(2)
  expect(namedIn(0, 2, 2), 'beside many festivals nobody is named').toBe(0)
  expect(namedIn(9, 12, 3), 'only those that are known can be named').toBe(3)
})
