/** How a field learns what a typed date means: the app gives the way, because only features call commands. */
import { getContext, setContext } from 'svelte'

export interface DayText {
  calendar: 'solar' | 'lunar'
  /** Absent for a date that returns, such as a birthday without a year. */
  year: number | null
  month: number
  day: number
  /** A leap month of the lunar calendar. */
  leap: boolean
}

export interface ReadDay {
  /** What stands before the date. */
  name: string
  date: DayText | null
  /** The civil day on which it falls, YYYY-MM-DD; null without its year. */
  solar: string | null
  /** The same day in the lunar calendar; null without its year. */
  lunar: Omit<DayText, 'calendar'> | null
}

export interface DateQuestion {
  text: string
  /** A name may stand before the date. */
  named?: boolean
  /** A day of the house, with its year. */
  day?: boolean
}

/** Rejects with a coded error. */
export type DateReader = (question: DateQuestion) => Promise<ReadDay>

const KEY = Symbol('date reader')
/** Texts that are being read. */
const reading = new Set<Promise<unknown>>()

export function provideDateReader(read: DateReader): void {
  setContext(KEY, read)
}

export function useDateReader(): DateReader | undefined {
  return getContext(KEY)
}

/** Says that a field is being read until this is settled. */
export function whileReading(work: Promise<unknown>): void {
  const settled = work.finally(() => reading.delete(settled))
  reading.add(settled)
}

/** When every field has what its text means: a form sent by the key that ends the text waits for this. */
export async function allRead(): Promise<void> {
  while (reading.size > 0) await Promise.allSettled(reading)
}
