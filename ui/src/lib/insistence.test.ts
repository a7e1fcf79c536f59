import { expect, test } from 'vitest'
import { insistence } from './insistence'

test('what_is_sent_once_more_is_meant', () => {
  const insist = insistence()
  const asked = new Error('really?')
  expect(() => insist('a', asked), 'asked first').toThrow(asked)
  expect(() => insist('b', asked), 'another one is asked about anew').toThrow(asked)
  expect(() => insist('b', asked), 'sent once more').not.toThrow()
  expect(() => insist('b', asked), 'a third time is asked again').toThrow(asked)
})
