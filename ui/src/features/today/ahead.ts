/** What comes, counted in days. Days are YYYY-MM-DD. */

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** The first few, by day; those of one day keep their order. */
export function soonest<T extends { date: string }>(things: readonly T[], count: number): T[] {
  return [...things].sort((one, other) => one.date.localeCompare(other.date)).slice(0, count)
}
