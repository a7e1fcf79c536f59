import { expect, test } from 'vitest'
import { allRead, whileReading } from './reader'

test('a form waits for what is still being read', async () => {
  const done: string[] = []
  let answer = () => {}
  const asked = new Promise<void>((resolve) => (answer = resolve)).then(() => void done.push('read'))
  whileReading(asked)
  const sent = allRead().then(() => void done.push('sent'))
  await Promise.resolve()
  expect(done, 'nothing is sent before').toEqual([])
  answer()
  await sent
  expect(done, 'the answer first').toEqual(['read', 'sent'])
})

test('what cannot be read holds nothing up', async () => {
  whileReading(Promise.reject(new Error('not a date')).catch(() => {}))
  await allRead()
})
