/** Sums to be typed over. What is typed, core reads. */

/** Digits after the point: 2 for CNY, 0 for JPY. */
function decimals(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** A sum ready to be typed over. */
export function moneyText(minor: number, currency: string): string {
  const places = decimals(currency)
  const whole = minor / 10 ** places
  return Number.isInteger(whole) ? String(whole) : whole.toFixed(places)
}
