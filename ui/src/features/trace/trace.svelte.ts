/** Traces: what departments are to do for guests, and what can be done about each. */
import { api, type Department, type NewTrace, type Trace, type TraceDraft, type TraceDraftRequest } from '../../gen/commands'
import { query, type Query } from '../../host'

export type { NewTrace, Trace, TraceDraft }

/** What a trace is made from, each of the same guest. */
export type TraceSource = Omit<TraceDraftRequest, 'guest_id'>

/** All of one day, done or not. */
export function tracesFor(day: () => string): Query<Trace[]> {
  return query(
    () => api.trace_list({ from: day(), to: day(), department: null, guest_id: null, open_only: false, limit: null }),
    { shows: 'traces' },
  )
}

/** Each rejects with a coded error. */
export const traceCommands = {
  add: (guest_id: number, source: TraceSource, trace: NewTrace) => api.trace_add({ guest_id, ...source, trace }),
  save: (id: number, trace: NewTrace) => api.trace_save({ id, trace }),
  done: (id: number, note = '') => api.trace_done({ id, note }),
  reopen: (id: number) => api.trace_reopen({ id }),
  remove: (id: number) => api.trace_remove({ id }),
}

export interface DepartmentTraces {
  department: Department
  traces: Trace[]
  open: number
}

/** One group a department, in the order they come. */
export function byDepartment(traces: readonly Trace[]): DepartmentTraces[] {
  const groups = new Map<Department, Trace[]>()
  for (const trace of traces) groups.set(trace.department, [...(groups.get(trace.department) ?? []), trace])
  return [...groups].map(([department, own]) => ({ department, traces: own, open: own.filter(({ done_at }) => done_at === null).length }))
}
