import { flushSync } from 'svelte'
import { afterEach, expect, test } from 'vitest'
import { touchAll, touchRooms } from './changes'
import { query, type Query } from './query.svelte'
import { Refusal } from './refusal'

interface Asked {
  give: (value: string) => void
  refuse: (code: string) => void
}

let leave = () => {}
afterEach(() => leave())

/** A page with one question, whose answers the test gives by hand and in any order. */
function page(rooms: string[] = [], input: () => unknown = () => null): { question: Query<string>; asked: Asked[] } {
  const asked: Asked[] = []
  let question!: Query<string>
  leave = $effect.root(() => {
    question = query(() => {
      input()
      return new Promise((give, refuse) => asked.push({ give, refuse: (code) => refuse(new Refusal(code)) }))
    }, rooms)
  })
  flushSync()
  return { question, asked }
}

/** Lets answers that were given arrive. */
async function arrive(): Promise<void> {
  await new Promise((done) => setTimeout(done))
  flushSync()
}

test('a question is asked at once and loads until its first answer', async () => {
  const { question, asked } = page()
  expect([asked.length, question.loading, question.value], 'asked, and nothing known yet').toEqual([1, true, undefined])
  asked[0]?.give('one')
  await arrive()
  expect([question.loading, question.value, question.error], 'the answer').toEqual([false, 'one', null])
})

test('a change in one of its rooms asks again, and one elsewhere does not', async () => {
  const { question, asked } = page(['guest', 'note'])
  asked[0]?.give('one')
  await arrive()
  touchRooms(['promise'])
  flushSync()
  expect(asked.length, 'promises are none of its rooms').toBe(1)
  touchRooms(['note', 'tag'])
  flushSync()
  expect(asked.length, 'notes are').toBe(2)
  expect([question.value, question.loading], 'the old answer shows meanwhile').toEqual(['one', false])
  asked[1]?.give('two')
  await arrive()
  expect(question.value).toBe('two')
  touchAll()
  flushSync()
  expect(asked.length, 'somebody else acts now').toBe(3)
})

test('a change of what it depends on asks again', () => {
  let day = $state(1)
  const { asked } = page([], () => day)
  day = 2
  flushSync()
  expect(asked.length, 'the question reads the day').toBe(2)
})

test('an answer that a newer question has overtaken is not shown', async () => {
  const { question, asked } = page(['guest'])
  touchRooms(['guest'])
  flushSync()
  asked[1]?.give('new')
  await arrive()
  asked[0]?.give('old')
  await arrive()
  expect(question.value, 'the newest question counts').toBe('new')
  touchRooms(['guest'])
  flushSync()
  touchRooms(['guest'])
  flushSync()
  asked[2]?.refuse('disk_full')
  asked[3]?.give('newest')
  await arrive()
  expect([question.value, question.error], 'nor is a refusal').toEqual(['newest', null])
})

test('a refusal says why beside the last answer, until the next answer', async () => {
  const { question, asked } = page(['guest'])
  asked[0]?.refuse('book_locked')
  await arrive()
  expect([question.error?.code, question.loading], 'no longer loading').toEqual(['book_locked', false])
  touchRooms(['guest'])
  flushSync()
  asked[1]?.give('one')
  await arrive()
  expect([question.value, question.error]).toEqual(['one', null])
})

test('a page that was left asks no more', () => {
  const { asked } = page(['guest'])
  leave()
  touchRooms(['guest'])
  flushSync()
  expect(asked.length, 'nobody looks at it').toBe(1)
})
