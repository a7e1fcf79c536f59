import { expect, test } from 'vitest'
import { inTurn } from './turn'

test('two parts that are changed at once are both kept', async () => {
  let kept = { from: 9, to: 17 }
  const turn = inTurn()
  const save = (part: Partial<typeof kept>) =>
    turn(async () => {
      const found = kept
      await Promise.resolve()
      kept = { ...found, ...part }
    })
  await Promise.all([save({ from: 8 }), save({ to: 20 })])
  expect(kept, 'the second began with what the first left').toEqual({ from: 8, to: 20 })
})

test('a refused save is told to whoever asked, and holds up nobody', async () => {
  const turn = inTurn()
  const refused = turn(() => Promise.reject(new Error('no')))
  const next = turn(() => Promise.resolve('yes'))
  await expect(refused, 'the first hears of it').rejects.toThrow('no')
  expect(await next, 'the second is saved').toBe('yes')
})
