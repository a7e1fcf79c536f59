/** What comes, counted in days. Days are YYYY-MM-DD. */

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** The first few, by day; those of one day keep their order. */
export function soonest<T extends { date: string }>(things: readonly T[], count: number): T[] {
  return [...things].sort((one, other) => one.date.localeCompare(other.date)).slice(0, count)
}

/** The next of each kind, by day. */
export function nextOfEach<T extends { id: string; date: string }>(things: readonly T[]): T[] {
  const seen = new Set<string>()
  return soonest(things, things.length).filter(({ id }) => !seen.has(id) && seen.add(id))
}
