import { expect, test } from 'vitest'
import { fewThatMake, heights, runningLine } from './pareto'

const bars = (...shares: number[]) => {
  let sum = 0
  return shares.map((share) => ({ cumulative_share: (sum += share) }))
}

test('the_line_passes_the_middle_of_each_bar_and_ends_at_all', () => {
  expect(runningLine(bars(0.5, 0.25, 0.25))).toBe('50,0.5 75,1.5 100,2.5')
  expect(runningLine([]), 'no bars, no line').toBe('')
})

test('the_highest_column_fills_the_chart', () => {
  expect(heights([4, 1, 0])).toEqual([100, 25, 0])
  expect(heights([0, 0]), 'a quiet time has no columns').toEqual([0, 0])
})

test('the_few_that_matter_are_counted_from_the_top', () => {
  expect(fewThatMake(0.8, bars(0.5, 0.3, 0.2)), 'two make four fifths').toBe(2)
  expect(fewThatMake(0.8, bars(0.4, 0.3)), 'where the chart shows not all of them, all it shows').toBe(2)
  expect(fewThatMake(0.8, []), 'none').toBe(0)
})
