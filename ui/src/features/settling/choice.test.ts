import { expect, test } from 'vitest'
import { choiceOf, NEW_GUEST } from './choice'

const key = (key: string, held: Partial<KeyboardEvent> = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...held })

test('a number chooses the guest that has it', () => {
  expect(choiceOf(key('1'), 2)).toBe(0)
  expect(choiceOf(key('2'), 2)).toBe(1)
  expect(choiceOf(key('3'), 2), 'nobody has it').toBeNull()
  expect(choiceOf(key('0'), 2), 'numbers begin at one').toBeNull()
})

test('N is a new guest', () => {
  expect(choiceOf(key('n'), 2)).toBe(NEW_GUEST)
  expect(choiceOf(key('N'), 2), 'with caps lock, too').toBe(NEW_GUEST)
})

test('shortcuts and other keys choose nobody', () => {
  expect(choiceOf(key('1', { ctrlKey: true }), 2)).toBeNull()
  expect(choiceOf(key('n', { metaKey: true }), 2)).toBeNull()
  expect(choiceOf(key('Enter'), 2)).toBeNull()
})
