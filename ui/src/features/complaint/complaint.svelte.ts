/** Complaints: what the screens show of them, and everything that can be done to one. */
import {
  api,
  type BoardColumn,
  type Complaint,
  type ComplaintCounts,
  type ComplaintFacts,
  type ComplaintFilter,
  type ComplaintLine,
  type Repeats,
  type RepeatQuestion,
  type Step,
} from '../../gen/commands'
import { query, type Query } from '../../host'
import type { Ask } from '../../lib/list/pages.svelte'
import { isGrave } from './severity'
import { savedFilters, type SavedFilter } from './filter'

/** The name under which the house keeps its filters. */
const FILTERS = 'complaint_filters'
/** Nobody has more of them open at once. */
const OF_ONE_GUEST = 12

export function complaintLines(filter: ComplaintFilter): Ask<ComplaintLine> {
  return async (offset, limit) => {
    const { total, complaints } = await api.complaint_list({ filter, offset, limit })
    return { total, rows: complaints }
  }
}

export function complaintBoard(filter: () => ComplaintFilter): Query<BoardColumn[]> {
  return query(() => api.complaint_board({ filter: filter() }), { shows: 'complaintLines' })
}

export function complaintCounts(): Query<ComplaintCounts> {
  return query(() => api.complaint_counts(), { shows: 'complaintCounts' })
}

export function complaintPage(id: () => number): Query<Complaint> {
  return query(() => api.complaint_open({ id: id() }), { shows: 'complaintPage' })
}

export function repeats(question: () => RepeatQuestion): Query<Repeats> {
  return query(() => api.complaint_repeats(question()), { shows: 'repeats' })
}

export function keptFilters(): Query<SavedFilter[]> {
  return query(async () => savedFilters((await api.setting_get({ key: FILTERS })).value), { shows: 'settings' })
}

export function keepFilters(filters: SavedFilter[]): Promise<unknown> {
  return api.setting_save({ key: FILTERS, value: filters.map(({ name, search }) => ({ name, search })) })
}

const NO_FILTER: ComplaintFilter = {
  standing: 'open',
  stage: null,
  category: null,
  severity: null,
  department: null,
  responsible_id: null,
  guest_id: null,
  place: '',
  from: null,
  to: null,
}

/** The open serious complaint that holds a guest's greetings back; null when nobody may see it from here. */
export async function holdingComplaint(guest_id: number): Promise<number | null> {
  const { complaints } = await api.complaint_list({ filter: { ...NO_FILTER, guest_id }, offset: 0, limit: OF_ONE_GUEST })
  return complaints.find(({ severity }) => isGrave(severity))?.id ?? null
}

/** Each rejects with a coded error. */
export const complaintCommands = {
  save: (id: number, facts: ComplaintFacts, viewers: number[]) => api.complaint_save({ id, facts, viewers }),
  step: (id: number, step: Step) => api.complaint_step({ id, step }),
  undo: (change: number) => api.undo({ change_id: change }),
}
