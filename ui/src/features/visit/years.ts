/** The months of the years a guest has come in. Days are YYYY-MM-DD. */

/** So many years are drawn; older ones are in the list. */
const YEARS = 5

export interface Year {
  year: number
  /** Visits that began in each month, January first; null for months yet to come. */
  months: (number | null)[]
}

/** Shape: this year first; from the first visit on, and no more than five years. Empty without a visit. */
export function yearsOf(visits: readonly { from_on: string }[], today: string): Year[] {
  const first = visits.reduce((least, { from_on }) => (from_on < least ? from_on : least), today)
  if (visits.length === 0) return []
  const [thisYear = 0, thisMonth = 0] = today.split('-').map(Number)
  const oldest = Math.max(Number(first.slice(0, 4)), thisYear - YEARS + 1)
  const years = Array.from({ length: Math.max(0, thisYear - oldest) + 1 }, (_, ago): Year => {
    const year = thisYear - ago
    return { year, months: Array.from({ length: 12 }, (_, month) => (year === thisYear && month >= thisMonth ? null : 0)) }
  })
  for (const { from_on } of visits) {
    const [year = 0, month = 0] = from_on.split('-').map(Number)
    const months = years[thisYear - year]?.months
    if (months) months[month - 1] = (months[month - 1] ?? 0) + 1
  }
  return years
}
