import { expect, test } from 'vitest'
import type { GuestDanger } from '../../gen/commands'
import { dangerLoader } from './dangers'

const allergy = (guest_id: number, text: string): GuestDanger => ({ guest_id, category: 'allergy', text })

test('rows that appear together ask once, and each gets its own guest’s dangers', async () => {
  const asked: number[][] = []
  const load = dangerLoader(async (guests) => {
    asked.push(guests)
    return [allergy(1, 'peanut'), allergy(2, 'shellfish'), allergy(2, 'penicillin')]
  })
  const [first, second, again] = await Promise.all([load(1), load(2), load(2)])
  expect(asked, 'one question, each guest once').toEqual([[1, 2]])
  expect(first.map(({ text }) => text), 'nobody else’s').toEqual(['peanut'])
  expect(second.map(({ text }) => text)).toEqual(['shellfish', 'penicillin'])
  expect(again).toEqual(second)
})

test('a row that appears later asks anew', async () => {
  const asked: number[][] = []
  const load = dangerLoader(async (guests) => {
    asked.push(guests)
    return []
  })
  await load(1)
  await load(1)
  expect(asked, 'what was noted meanwhile must show').toEqual([[1], [1]])
})

test('a question that fails fails for its own rows only', async () => {
  let broken = true
  const load = dangerLoader(async () => {
    if (broken) throw new Error('locked')
    return [allergy(1, 'peanut')]
  })
  await expect(load(1)).rejects.toThrow('locked')
  broken = false
  expect(await load(1), 'the next row asks again').toHaveLength(1)
})
