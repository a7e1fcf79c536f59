/** Sums as people type them, in whole minor units. */

/** Digits after the point: 2 for CNY, 0 for JPY. */
function decimals(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** Reads `12,800`, `12800.5`, `¥ 128`; null when it is no sum, undefined when nothing was typed. */
export function parseMoney(text: string, currency: string): number | null | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[\s,，_']|\p{Sc}/gu, '')
  if (plain === '') return undefined
  const places = decimals(currency)
  const found = /^(\d{1,12})(?:\.(\d+))?$/.exec(plain)
  if (!found) return null
  const [, whole = '', part = ''] = found
  if (part.replace(/0+$/, '').length > places) return null
  return Number(whole + part.slice(0, places).padEnd(places, '0'))
}

/** A sum ready to be typed over. */
export function moneyText(minor: number, currency: string): string {
  const places = decimals(currency)
  const whole = minor / 10 ** places
  return Number.isInteger(whole) ? String(whole) : whole.toFixed(places)
}
