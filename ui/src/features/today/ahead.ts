/** What comes, by day. Days are YYYY-MM-DD. */

/** The first few, by day; those of one day keep their order. */
export function soonest<T extends { date: string }>(things: readonly T[], count: number): T[] {
  return [...things].sort((one, other) => one.date.localeCompare(other.date)).slice(0, count)
}

/** The next of each kind, by day. */
export function nextOfEach<T extends { id: string; date: string }>(things: readonly T[]): T[] {
  const seen = new Set<string>()
  return soonest(things, things.length).filter(({ id }) => !seen.has(id) && seen.add(id))
}
