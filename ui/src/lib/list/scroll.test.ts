import { expect, test } from 'vitest'
import { ScrollMap, TALLEST } from './scroll'

const ROW = 36
const MILLION = 1_000_000

function list(rows: number, viewport = 720): ScrollMap {
  const map = new ScrollMap()
  map.resize(rows, ROW, viewport)
  return map
}

test('a_million_rows_fit_under_the_browsers_limit', () => {
  expect(list(MILLION).height).toBe(TALLEST)
  expect(list(100).height, 'a short list has its own height').toBe(3600)
})

test('small_steps_move_a_long_list_by_as_many_pixels', () => {
  const map = list(MILLION)
  map.scrolled(100)
  map.scrolled(220)
  expect(map.offset).toBe(220)
})

test('the_ends_of_the_bar_are_the_ends_of_the_list', () => {
  const map = list(MILLION)
  map.scrolled(TALLEST - 720)
  expect(map.window().to, 'the last row is drawn').toBe(MILLION)
  expect(map.place(MILLION - 1) + ROW, 'and ends where the viewport does').toBeCloseTo(720)
  map.scrolled(0)
  expect(map.window().from).toBe(0)
})

test('dragging_the_bar_half_way_shows_the_middle', () => {
  const map = list(MILLION)
  map.scrolled((TALLEST - 720) / 2)
  expect(Math.abs(map.window(0).from - MILLION / 2)).toBeLessThan(20)
})

test('settling_the_bar_does_not_move_the_rows_in_sight', () => {
  const map = list(MILLION)
  map.scrolled(600)
  const before = map.window()
  map.scrolled(map.settle())
  expect(map.window()).toEqual(before)
})

test('every_row_can_be_revealed', () => {
  const map = list(MILLION)
  for (const row of [0, 1, 19, 20, 123_456, 999_998, MILLION - 1]) {
    map.reveal(row)
    const place = map.place(row)
    expect(place, `row ${row} begins in sight`).toBeGreaterThanOrEqual(-0.01)
    expect(place + ROW, `row ${row} ends in sight`).toBeLessThanOrEqual(720.01)
  }
})

test('a_list_that_became_shorter_stays_within_itself', () => {
  const map = list(MILLION)
  map.scrolled(TALLEST - 720)
  map.resize(10, ROW, 720)
  expect(map.offset).toBe(0)
  expect(map.window()).toEqual({ from: 0, to: 10 })
})

test('a_list_that_is_left_and_come_back_to_stands_where_it_stood', () => {
  const map = list(MILLION)
  map.jump(17_000_000)
  expect(map.offset).toBe(17_000_000)
  map.scrolled(map.top)
  expect(map.offset, 'the bar that was set by hand reports itself once').toBe(17_000_000)
  map.jump(1e12)
  expect(map.window().to, 'a place past the end is the end').toBe(MILLION)
})
