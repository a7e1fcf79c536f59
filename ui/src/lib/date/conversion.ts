/** How a date field learns the other calendar's day: the app gives the way, because only features call commands. */
import { getContext, setContext } from 'svelte'
import type { DayText } from './parse'

export interface Conversion {
  /** The same day in the other calendar, ready to show; null when there is none to show. Rejects with a coded error. */
  other: (day: DayText) => Promise<string | null>
  /** The solar day, YYYY-MM-DD, of a date with its year. Rejects with a coded error. */
  solar: (day: DayText) => Promise<string>
}

const KEY = Symbol('conversion')

export function provideConversion(conversion: Conversion): void {
  setContext(KEY, conversion)
}

export function useConversion(): Conversion | undefined {
  return getContext(KEY)
}
