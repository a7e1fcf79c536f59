/** The shapes of charts. Pure. */

/** Where the line of running sums passes each bar, as the points of a polyline in a box 100 wide and one high per bar. */
export function runningLine(bars: readonly { cumulative_share: number }[]): string {
  return bars.map(({ cumulative_share }, index) => `${round(cumulative_share * 100)},${index + 0.5}`).join(' ')
}

const round = (value: number) => Math.round(value * 100) / 100

/** Heights of columns for the highest to fill the chart. Units: percent. */
export function heights(counts: readonly number[]): number[] {
  const highest = Math.max(0, ...counts)
  return counts.map((count) => (highest === 0 ? 0 : round((count / highest) * 100)))
}

/** The few kinds that make most of them: how many bars it takes to reach the share. */
export function fewThatMake(share: number, bars: readonly { cumulative_share: number }[]): number {
  const at = bars.findIndex(({ cumulative_share }) => cumulative_share >= share)
  return at < 0 ? bars.length : at + 1
}
