import { expect, test } from 'vitest'
import { Refusal } from '../../host'
import { FileWork, Work } from './work.svelte'

test('work that ends well answers its value and leaves no trace', async () => {
  const work = new Work()
  const running = work.run(async ({ onProgress }) => {
    onProgress?.({ done: 1, total: 2 })
    expect(work.progress, 'how far it is shows while it runs').toEqual({ done: 1, total: 2 })
    return 'file'
  })
  expect(work.running, 'it runs at once').toBe(true)
  expect(await running, 'the value').toBe('file')
  expect(work.running, 'and is over').toBe(false)
})

test('stopped work is no error', async () => {
  const work = new Work()
  const running = work.run(
    ({ signal }) => new Promise((_, refuse) => signal?.addEventListener('abort', () => refuse(new Refusal('cancelled')))),
  )
  work.cancel()
  expect(await running, 'there is no value').toBeNull()
  expect(work.refusal, 'and nothing to complain of').toBeNull()
})

test('refused work says why until it is tried again', async () => {
  const work = new Work()
  await work.run(() => Promise.reject(new Refusal('disk_full')))
  expect(work.refusal?.code, 'the reason').toBe('disk_full')
  await work.run(() => Promise.resolve(1))
  expect(work.refusal, 'the next try begins clean').toBeNull()
})

test('a written file is told until it is done with, and no change of mind takes it away', async () => {
  const work = new FileWork<{ path: string }>()
  await work.write(() => Promise.resolve({ path: 'first.csv' }))
  await work.write(() => Promise.resolve(null))
  expect(work.written?.path, 'the first file still lies there').toBe('first.csv')
  await work.write(() => Promise.reject(new Refusal('disk_full')))
  expect(work.written?.path, 'nor does a second that was refused').toBe('first.csv')
  work.dismiss()
  expect(work.written, 'seen and done').toBeNull()
})
