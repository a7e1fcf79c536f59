/** Days of the civil calendar as YYYY-MM-DD, so that text order is day order. Pure. */

const DAY_MS = 86_400_000
const two = (number: number) => String(number).padStart(2, '0')

export function dayOf(year: number, month: number, day: number): string {
  return `${year}-${two(month)}-${two(day)}`
}

/** Whether a text from outside, such as an address, is a day that exists. */
export function isDay(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && dayAfter(text, 0) === text
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** A day so many days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}
