import { expect, test } from 'vitest'
import { encodingFound } from './encoding'

test('what core found is known by its name here', () => {
  expect(encodingFound('Shift_JIS'), 'in other letters').toBe('shift-jis')
  expect(encodingFound('gb18030')).toBe('gb18030')
  expect(encodingFound('KOI8-U'), 'a neighbour that nobody names').toBeNull()
})
