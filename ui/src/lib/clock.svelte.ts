/** The one clock of the screen: every instant is shown as the clocks at the property show it, wherever this machine stands. */

const UNKNOWN = 'UTC'
let zone = $state(UNKNOWN)

/** By its name in the tz database. */
export function timeZone(): string {
  return zone
}

export function setTimeZone(name: string): void {
  zone = isKnown(name) ? name : UNKNOWN
}

/** A zone newer than the engine must not cost the screen its lists. */
function isKnown(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** The civil day at the property, YYYY-MM-DD. */
export function dayAt(ms: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(ms)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** HH:MM at the property. */
export function timeAt(ms: number): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(ms)
}
