import { expect, test } from 'vitest'
import { parseCount } from './count'

test('whole numbers are read as they are typed', () => {
  expect(parseCount(' 12 '), 'blanks around do not count').toBe(12)
  expect(parseCount('１２'), 'wide digits are digits').toBe(12)
  expect(parseCount('0'), 'none is a number').toBe(0)
  expect(parseCount(''), 'nothing typed is no zero').toBeUndefined()
})

test('what is no whole number is refused rather than read as none', () => {
  expect(parseCount('ten'), 'words').toBeNull()
  expect(parseCount('1.5'), 'parts').toBeNull()
  expect(parseCount('-3'), 'less than nothing').toBeNull()
  expect(parseCount('123456'), 'more digits than anybody can mean').toBeNull()
  expect(parseCount('123456', 9), 'unless so many can be meant').toBe(123_456)
})
