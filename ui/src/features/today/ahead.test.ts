import { expect, test } from 'vitest'
import { nextOfEach, soonest } from './ahead'

test('what falls on one day keeps its order', () => {
  const things = ['2026-12-25 christmas', '2026-12-22 solstice', '2026-12-22 other'].map((text) => ({ date: text.slice(0, 10), text }))
  expect(
    soonest(things, 2).map(({ text }) => text),
    'the first two',
  ).toEqual(['2026-12-22 solstice', '2026-12-22 other'])
})

test('of a festival that comes twice the next day counts', () => {
  const days = [
    { id: 'christmas', date: '2027-12-25' },
    { id: 'lantern', date: '2027-02-20' },
    { id: 'christmas', date: '2026-12-25' },
  ]
  expect(
    nextOfEach(days).map(({ id, date }) => `${id} ${date}`),
    'each festival once, by day',
  ).toEqual(['christmas 2026-12-25', 'lantern 2027-02-20'])
})
