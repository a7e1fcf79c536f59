import { expect, test } from 'vitest'
import { forgetOpened, lastOpened, noteOpened } from './lastOpened'

test('the_guest_opened_last_comes_first_and_once', () => {
  for (const id of [1, 2, 3, 1]) noteOpened(id)
  expect(lastOpened(), 'who is opened again moves up').toEqual([1, 3, 2])
  for (const id of [4, 5, 6, 7]) noteOpened(id)
  expect(lastOpened(), 'a handful, no history').toEqual([7, 6, 5, 4, 1, 3])
  forgetOpened()
  expect(lastOpened(), 'a locked book leaves no names behind').toEqual([])
})
