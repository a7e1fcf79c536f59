import { expect, test } from 'vitest'
import { cardAfter } from './rovingCards'

const COLUMNS = [['a1', 'a2', 'a3'], [], ['c1']]

function check(from: string, key: string, expected: string | undefined, why: string) {
  expect(cardAfter(COLUMNS, from, key), why).toBe(expected)
}

test('up_and_down_stay_in_the_column_and_end_there', () => {
  check('a1', 'ArrowDown', 'a2', 'the next card')
  check('a3', 'ArrowDown', undefined, 'there is none below')
  check('a2', 'End', 'a3', 'the last')
  check('a2', 'Home', 'a1', 'the first')
})

test('left_and_right_step_over_empty_columns_and_keep_the_height_where_they_can', () => {
  check('a2', 'ArrowRight', 'c1', 'the column beyond the empty one is shorter')
  check('c1', 'ArrowLeft', 'a1', 'back at its height')
  check('c1', 'ArrowRight', undefined, 'nothing further')
})

test('other_keys_lead_nowhere', () => {
  check('a1', 'x', undefined, 'a letter moves nothing')
})
