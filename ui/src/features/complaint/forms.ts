/** What each step asks for, and the step that is made of the answers. Pure. */
import type { Cause, Complaint, ComplaintSeverity, Department, LogLine, Mood, Offer, Stage, Step, StepKind } from '../../gen/commands'

/** Everything a step can ask for; each asks for some of it. */
export interface Answers {
  text: string
  reason: string
  note: string
  settled: string
  notified: string
  summary: string
  lesson: string
  compensation: Offer[]
  stands: 'yes' | 'no' | null
  cause: Cause | null
  mood: Mood | null
  won_back: 'yes' | 'no' | null
  department: Department | null
  responsible_id: number | null
  severity: ComplaintSeverity | null
  to: Stage | null
}

export type Field = keyof Answers
/** Step 1 is the intake’s. */
export type Asked = Exclude<StepKind, 'record'>

export const NO_ANSWERS: Answers = {
  text: '',
  reason: '',
  note: '',
  settled: '',
  notified: '',
  summary: '',
  lesson: '',
  compensation: [],
  stands: null,
  cause: null,
  mood: null,
  won_back: null,
  department: null,
  responsible_id: null,
  severity: null,
  to: null,
}

/** In the order they are asked. */
export const FIELDS: Record<Asked, readonly Field[]> = {
  respond: ['text'],
  grant: ['compensation', 'reason'],
  rule: ['stands', 'reason'],
  answer: ['text'],
  assign: ['department', 'responsible_id'],
  analyse: ['cause', 'text'],
  propose: ['text', 'compensation'],
  approve: ['note'],
  change: ['text', 'compensation', 'reason'],
  send_back: ['to', 'reason'],
  carry_out: ['settled', 'notified'],
  feedback: ['mood', 'text'],
  evaluate: ['summary', 'lesson', 'won_back'],
  pause: ['reason'],
  resume: ['note'],
  reassign: ['department', 'responsible_id', 'reason'],
  reassess: ['severity', 'reason'],
  withdraw: ['reason'],
  reopen: ['reason'],
  allow_greetings: ['reason'],
  hold_greetings: ['reason'],
}

/** Steps beside which the house may go on waiting for the guest; any other of an open complaint ends that. */
const WAITING_GOES_ON: readonly Asked[] = ['respond', 'grant', 'pause', 'resume', 'reassign', 'reassess', 'allow_greetings', 'hold_greetings', 'reopen']

/** Whether the step ends a wait that nobody has ended: resuming is meant to. */
export function endsWaiting(kind: Asked): boolean {
  return !WAITING_GOES_ON.includes(kind)
}

/** Fields that are chosen: what was not chosen cannot be sent. */
const CHOSEN: readonly Field[] = ['stands', 'cause', 'mood', 'won_back', 'department', 'responsible_id', 'severity', 'to']

export function missingIn(kind: Asked, answers: Answers): Field | null {
  return FIELDS[kind].find((field) => CHOSEN.includes(field) && answers[field] === null) ?? null
}

/** The step, once nothing is missing. */
export function stepOf(kind: Asked, answers: Answers): Step {
  const parts = FIELDS[kind].map((field) => [field, value(field, answers)])
  return { step: kind, ...Object.fromEntries(parts) } as Step
}

function value(field: Field, answers: Answers): unknown {
  const answer = answers[field]
  if (field === 'stands' || field === 'won_back') return answer === 'yes'
  return typeof answer === 'string' ? answer.trim() : answer
}

/** What a form begins with: a step that was sent back is mended, not written anew; a change begins with the proposal. */
export function begunWith(kind: Asked, { log, state }: Pick<Complaint, 'log' | 'state'>): Answers {
  const last = (wanted: StepKind): LogLine | undefined => log.findLast(({ step }) => step === wanted)
  if (kind === 'reassign') return { ...NO_ANSWERS, department: state.department, responsible_id: state.responsible_id }
  const before = last(kind === 'change' ? 'propose' : kind)
  if (before?.step === 'assign') return { ...NO_ANSWERS, department: before.department, responsible_id: before.responsible_id }
  if (before?.step === 'analyse') return { ...NO_ANSWERS, cause: before.cause, text: before.text }
  if (before?.step === 'propose') return { ...NO_ANSWERS, text: before.text, compensation: before.compensation }
  return { ...NO_ANSWERS }
}
