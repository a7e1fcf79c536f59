import { expect, test } from 'vitest'
import { byDepartment, type Trace } from './trace.svelte'

const trace = (id: number, department: Trace['department'], done_at: number | null = null) => ({ id, department, done_at }) as Trace

test('each department stands once, with its traces as they come', () => {
  const groups = byDepartment([trace(1, 'housekeeping'), trace(2, 'kitchen'), trace(3, 'housekeeping')])
  expect(groups.map(({ department, traces }) => [department, traces.map(({ id }) => id)])).toEqual([
    ['housekeeping', [1, 3]],
    ['kitchen', [2]],
  ])
})

test('what is done is no longer counted', () => {
  const [group] = byDepartment([trace(1, 'kitchen'), trace(2, 'kitchen', 1)])
  expect(group?.open, 'one of two is left to do').toBe(1)
})
