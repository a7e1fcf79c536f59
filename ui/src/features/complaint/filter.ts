/** How the list is narrowed: in the address, so that back and forward keep it, and under names. Pure. */
import { ComplaintCategory, type ComplaintFilter, ComplaintSeverity, ComplaintStanding, Department, Stage } from '../../gen/commands'
import { isDay } from '../../lib/date/day'
import type { Params } from '../../lib/router/match'

export type View = 'list' | 'board'

/** A filter a person gave a name. */
export interface SavedFilter {
  name: string
  /** As it stands in the address. */
  search: Params
}

function one<V extends string>(among: readonly V[], text: string | undefined): V | null {
  return among.find((value) => value === text) ?? null
}

const number = (text: string | undefined) => (text && /^\d+$/.test(text) ? Number(text) : null)
const day = (text: string | undefined) => (isDay(text) ? text : null)

export function filterOf(search: Params): ComplaintFilter {
  return {
    standing: one(ComplaintStanding, search['standing']) ?? 'open',
    stage: one(Stage, search['stage']),
    category: one(ComplaintCategory, search['category']),
    severity: one(ComplaintSeverity, search['severity']),
    department: one(Department, search['department']),
    responsible_id: number(search['responsible']),
    guest_id: number(search['guest']),
    place: search['place'] ?? '',
    from: day(search['from']),
    to: day(search['to']),
  }
}

/** What stands in the address; what narrows nothing is left out. */
export function searchOf(filter: ComplaintFilter): Params {
  const entries: [string, string | number | null][] = [
    ['standing', filter.standing === 'open' ? null : filter.standing],
    ['stage', filter.stage],
    ['category', filter.category],
    ['severity', filter.severity],
    ['department', filter.department],
    ['responsible', filter.responsible_id],
    ['guest', filter.guest_id],
    ['place', filter.place.trim()],
    ['from', filter.from],
    ['to', filter.to],
  ]
  return Object.fromEntries(entries.filter(([, value]) => value !== null && value !== '').map(([name, value]) => [name, String(value)]))
}

export function isNarrowed(filter: ComplaintFilter): boolean {
  return Object.keys(searchOf(filter)).length > 0
}

export function sameSearch(one: Params, other: Params): boolean {
  const text = (search: Params) => JSON.stringify(Object.entries(search).sort())
  return text(searchOf(filterOf(one))) === text(searchOf(filterOf(other)))
}

/** Reads what was saved; anything that is no list of filters counts as none. */
export function savedFilters(value: unknown): SavedFilter[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((saved: unknown) => {
    if (typeof saved !== 'object' || saved === null || !('name' in saved) || !('search' in saved)) return []
    const { name, search } = saved
    if (typeof name !== 'string' || typeof search !== 'object' || search === null) return []
    return [{ name, search: searchOf(filterOf(search as Params)) }]
  })
}

/** Puts a filter under a name; one of the same name gives way. */
export function withSaved(saved: readonly SavedFilter[], name: string, search: Params): SavedFilter[] {
  return [...saved.filter((other) => other.name !== name), { name, search }]
}
