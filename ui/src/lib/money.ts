/** Sums as text. What is typed, core reads. */
import { DECIMALS } from '../gen/known'

/** Digits after the point, as core has them: 2 for CNY, 0 for JPY. An engine's own list may be another edition of the standard. */
export function decimals(currency: string): number {
  return DECIMALS[currency] ?? 2
}

/** A sum ready to be typed over. */
export function moneyText(minor: number, currency: string): string {
  const places = decimals(currency)
  const whole = minor / 10 ** places
  return Number.isInteger(whole) ? String(whole) : whole.toFixed(places)
}
