import { expect, test } from 'vitest'
import { rank, score } from './rank'

function check(wanted: string, names: string[], expected: string[]) {
  expect(rank(wanted, names, (name) => [name]), `what “${wanted}” finds`).toEqual(expected)
}

test('beginnings_of_words_come_before_letters_in_between', () => {
  check('gl', ['Single line', 'Gift lists', 'Gallery'], ['Gift lists', 'Gallery', 'Single line'])
  check('today', ['Not to delay', 'Today'], ['Today', 'Not to delay'])
})

test('letters_must_come_in_order', () => {
  expect(score('adt', 'Today'), 'the letters are there, the order is not').toBe(0)
  check('锁屏', ['锁定并隐藏屏幕', '屏锁'], ['锁定并隐藏屏幕'])
})

test('nothing_typed_keeps_every_thing_in_its_order', () => {
  check('', ['b', 'a'], ['b', 'a'])
  check('  ', ['b', 'a'], ['b', 'a'])
})

test('a_thing_is_found_by_any_of_its_names', () => {
  const things = [{ names: ['锁定', 'Lock'] }, { names: ['今日', 'Today'] }]
  expect(rank('lock', things, (thing) => thing.names)).toEqual([things[0]])
})
