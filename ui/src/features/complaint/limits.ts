/** Limits of clocks as people type them: `45`, `1:30`, `4 h`, `2 小时 30 分`. Pure. */

const HOUR = 60

/** Minutes of service time; null when the text is no length of time. */
export function parseLimit(text: string): number | null {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(plain)
  if (clock) return Number(clock[1]) * HOUR + Number(clock[2])
  const said = /^(?:(\d{1,4})\s*(?:h|hours?|小时|时))?\s*(?:(\d{1,6})\s*(?:m|min|mins|minutes?|分钟|分)?)?$/.exec(plain)
  if (!said || (said[1] === undefined && said[2] === undefined)) return null
  return Number(said[1] ?? 0) * HOUR + Number(said[2] ?? 0)
}

/** A limit ready to be typed over: H:MM. */
export function limitText(minutes: number): string {
  return `${Math.floor(minutes / HOUR)}:${String(minutes % HOUR).padStart(2, '0')}`
}
