/** The nine steps as one column: what was done in each, which is next, which come later. Pure. */
import type { Complaint, LogLine, Stage, StepKind } from '../../gen/commands'
import { inOrder } from '../../lib/inOrder'

/** One step of the column. */
export interface ColumnStep {
  /** 1 to 9; the answer to a complaint that does not stand has none. */
  number: number | null
  /** The stage in which it is owed; null for step 1, which opens a complaint. */
  stage: Exclude<Stage, 'closed'> | null
  standing: 'done' | 'next' | 'later'
  /** The step as it holds now. */
  done: LogLine | null
  /** What else happened while it was owed, and what it was before it was sent back; oldest first. */
  beside: LogLine[]
}

const STEPS = [
  { number: 1, stage: null, kinds: ['record'] },
  { number: 2, stage: 'ruling', kinds: ['rule'] },
  { number: null, stage: 'answer', kinds: ['answer'] },
  { number: 3, stage: 'responsibility', kinds: ['assign'] },
  { number: 4, stage: 'cause', kinds: ['analyse'] },
  { number: 5, stage: 'solution', kinds: ['propose'] },
  { number: 6, stage: 'decision', kinds: ['approve', 'change'] },
  { number: 7, stage: 'execution', kinds: ['carry_out'] },
  { number: 8, stage: 'feedback', kinds: ['feedback'] },
  { number: 9, stage: 'evaluation', kinds: ['evaluate'] },
] as const satisfies readonly { number: number | null; stage: ColumnStep['stage']; kinds: readonly StepKind[] }[]

const ANSWER = 2

/** The step that the page asks for in a stage; the decision can be taken in more than one way. */
export const NEXT_STEP: Record<Exclude<Stage, 'closed'>, StepKind> = {
  ruling: 'rule',
  answer: 'answer',
  responsibility: 'assign',
  cause: 'analyse',
  solution: 'propose',
  decision: 'approve',
  execution: 'carry_out',
  feedback: 'feedback',
  evaluation: 'evaluate',
}

/** What stands beside the nine steps, in the order it is offered. */
export const BESIDE = inOrder<Exclude<StepKind, (typeof STEPS)[number]['kinds'][number]>>()(
  'respond',
  'grant',
  'pause',
  'resume',
  'send_back',
  'reassign',
  'reassess',
  'allow_greetings',
  'hold_greetings',
  'reopen',
  'withdraw',
)

const placeOf = (stage: Stage) => STEPS.findIndex((step) => step.stage === stage)

export function columnOf({ log, state }: Pick<Complaint, 'log' | 'state'>): ColumnStep[] {
  const done: (LogLine | null)[] = STEPS.map(() => null)
  const beside: LogLine[][] = STEPS.map(() => [])
  /** Where the complaint stood before each line. */
  let at = 0
  const redo = (from: number) => {
    for (let place = from; place < STEPS.length; place++) {
      const before = done[place]
      if (before) beside[place]?.push(before)
      done[place] = null
    }
    at = from
  }
  for (const line of log) {
    const place = STEPS.findIndex(({ kinds }) => kinds.some((kind) => kind === line.step))
    if (place >= 0) {
      done[place] = line
      at = after(line, place)
    } else {
      beside[at]?.push(line)
      if (line.step === 'send_back') redo(placeOf(line.to))
      else if (line.step === 'reopen') redo(reopenedAt(done))
    }
  }
  const next = state.stage === 'closed' ? -1 : placeOf(state.stage)
  return STEPS.flatMap(({ number, stage }, place) => {
    const standing = done[place] ? 'done' : place === next ? 'next' : 'later'
    const others = (beside[place] ?? []).toSorted((one, other) => one.number - other.number)
    const step: ColumnStep = { number, stage, standing, done: done[place] ?? null, beside: others }
    return isShown(step, place, state) ? [step] : []
  })
}

/** Why the step that is owed has to be redone; null where it was not sent back, or was redone since. */
export function sentBack({ log, state }: Pick<Complaint, 'log' | 'state'>): LogLine | null {
  const at = log.findLastIndex(({ step }) => step === 'send_back')
  const line = log[at]
  if (line?.step !== 'send_back' || line.to !== state.stage) return null
  const redone = STEPS.find(({ stage }) => stage === line.to)?.kinds ?? []
  return log.slice(at + 1).some(({ step }) => redone.some((kind) => kind === step)) ? null : line
}

/** The place of the step that is owed after a line. */
function after(line: LogLine, place: number): number {
  if (line.step === 'rule') return line.stands ? ANSWER + 1 : ANSWER
  return Math.min(place + 1, STEPS.length - 1)
}

/** One that was never found to stand is judged again; another goes back to why it happened, or to who is responsible. */
function reopenedAt(done: readonly (LogLine | null)[]): number {
  const ruling = done[placeOf('ruling')]
  if (ruling?.step !== 'rule' || !ruling.stands) return placeOf('ruling')
  return done[placeOf('responsibility')] ? placeOf('cause') : placeOf('responsibility')
}

/** A complaint that does not stand has an answer in place of steps 3 to 9; one that ended early shows what was done. */
function isShown(step: ColumnStep, place: number, state: Complaint['state']): boolean {
  const written = step.done !== null || step.beside.length > 0
  if (place === ANSWER) return written || state.stage === 'answer'
  if (state.stands === false && place > ANSWER) return written
  return state.stage !== 'closed' || written
}
