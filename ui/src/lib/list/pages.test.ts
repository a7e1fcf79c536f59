import { expect, test } from 'vitest'
import { Pages } from './pages.svelte'

/** Numbers from `first` on, a thousand of them, and a count of the questions asked. */
function numbers(first = 0) {
  const asked: number[] = []
  const ask = (offset: number, limit: number) => {
    asked.push(offset)
    const rows = Array.from({ length: Math.min(limit, 1000 - offset) }, (_, place) => first + offset + place)
    return Promise.resolve({ total: 1000, rows })
  }
  return { asked, ask }
}

const settled = () => new Promise((soon) => setImmediate(soon))

test('only_the_pages_in_sight_are_asked_for_and_each_once', async () => {
  const { asked, ask } = numbers()
  const pages = new Pages(ask)
  pages.need(90, 120)
  pages.need(95, 125)
  await settled()
  expect(asked).toEqual([0, 100])
  expect(pages.total).toBe(1000)
  expect(pages.row(119)).toBe(119)
  expect(pages.row(500), 'nobody asked for it').toBeUndefined()
})

test('another_question_shows_the_old_answer_until_the_new_one_comes', async () => {
  const pages = new Pages(numbers().ask)
  pages.need(0, 20)
  await settled()
  pages.change(numbers(5000).ask)
  expect(pages.row(3), 'nothing flickers meanwhile').toBe(3)
  await settled()
  expect(pages.row(3)).toBe(5003)
})

test('the_same_question_is_asked_again_for_what_is_in_sight_and_another_from_its_beginning', async () => {
  const { asked, ask } = numbers()
  const pages = new Pages(ask)
  pages.need(420, 440)
  await settled()
  pages.change(ask)
  await settled()
  expect(asked, 'whoever looks at the fifth page needs no other').toEqual([400, 400])
  const other = numbers()
  pages.change(other.ask)
  await settled()
  expect(other.asked, 'nobody has scrolled in the new list yet').toEqual([0])
})

test('a_late_answer_to_an_old_question_is_dropped', async () => {
  let answer = (_: { total: number; rows: number[] }) => {}
  const pages = new Pages<number>(() => new Promise((resolve) => (answer = resolve)))
  pages.need(0, 1)
  const late = answer
  pages.change(numbers(5000).ask)
  await settled()
  late({ total: 1, rows: [-1] })
  await settled()
  expect(pages.total).toBe(1000)
  expect(pages.row(0)).toBe(5000)
})

test('a_question_that_failed_is_asked_again_when_its_rows_are_seen_again', async () => {
  let failing = true
  const { ask } = numbers()
  const pages = new Pages<number>((offset, limit) => (failing ? Promise.reject(new Error('no')) : ask(offset, limit)))
  pages.need(0, 1)
  await settled()
  expect(pages.error).toBeInstanceOf(Error)
  failing = false
  pages.need(0, 1)
  await settled()
  expect(pages.error).toBeNull()
  expect(pages.row(0)).toBe(0)
})
