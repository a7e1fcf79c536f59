import { expect, test } from 'vitest'
import { inOrder } from './inOrder'

test('a_word_that_is_forgotten_does_not_compile', () => {
  const all = inOrder<'one' | 'two'>()
  expect(all('two', 'one')).toEqual(['two', 'one'])
  // @ts-expect-error: `two` is forgotten.
  all('one')
  // @ts-expect-error: `three` is no word of the choice.
  all('one', 'two', 'three')
})
