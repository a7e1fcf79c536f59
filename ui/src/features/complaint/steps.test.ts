import { expect, test } from 'vitest'
import type { Complaint, LogLine, Stage } from '../../gen/commands'
import { columnOf, sentBack } from './steps'

type Said = Partial<LogLine> & Pick<LogLine, 'step'>

const TO_DECISION: Said[] = [
  { step: 'record', severity: 'moderate' },
  { step: 'rule', stands: true, reason: '' },
  { step: 'assign', department: 'kitchen', responsible_id: 4 },
  { step: 'analyse', cause: 'skill', text: 'new cook' },
  { step: 'propose', text: 'first offer', compensation: [] },
]

/** The column of a log, each step as `number standing what-was-done (+beside)`. */
function column(lines: Said[], stage: Stage, stands: boolean | null = true): string[] {
  const log = lines.map((line, index) => ({ number: index + 1, staff_id: 1, staff: '周敏', at: index, undo: null, ...line }) as LogLine)
  const state = { stage, stands } as Complaint['state']
  return columnOf({ log, state }).map(({ number, standing, done, beside }) => {
    const also = beside.map(({ step }) => step).join(',')
    return [number ?? '-', standing, done?.step, also && `(+${also})`].filter(Boolean).join(' ')
  })
}

test('what_was_done_is_behind_and_what_is_owed_is_next', () => {
  expect(column(TO_DECISION, 'decision')).toEqual([
    '1 done record',
    '2 done rule',
    '3 done assign',
    '4 done analyse',
    '5 done propose',
    '6 next',
    '7 later',
    '8 later',
    '9 later',
  ])
})

test('what_was_sent_back_is_owed_again_and_the_first_try_stays_in_sight', () => {
  const back: Said = { step: 'send_back', to: 'solution', reason: 'too little' }
  expect(column([...TO_DECISION, back], 'solution').slice(4, 6), 'step 5 is next again').toEqual(['5 next (+propose)', '6 later (+send_back)'])
  const again: Said = { step: 'propose', text: 'second offer', compensation: [] }
  expect(column([...TO_DECISION, back, again], 'decision').slice(4, 6), 'and done anew').toEqual(['5 done propose (+propose)', '6 next (+send_back)'])
})

test('the_form_that_must_be_redone_says_why', () => {
  const why = (lines: Said[], stage: Stage) => {
    const found = sentBack({ log: lines.map((line, index) => ({ number: index + 1, ...line }) as LogLine), state: { stage } as Complaint['state'] })
    return found?.step === 'send_back' ? found.reason : null
  }
  const back: Said = { step: 'send_back', to: 'solution', reason: 'too little' }
  expect(why([...TO_DECISION, back], 'solution')).toBe('too little')
  expect(why([...TO_DECISION, back, { step: 'grant' }], 'solution'), 'what happens beside does not redo it').toBe('too little')
  const again: Said = { step: 'propose', text: 'second offer', compensation: [] }
  expect(why([...TO_DECISION, back, again], 'decision'), 'redone').toBeNull()
  const deeper: Said = { step: 'send_back', to: 'cause', reason: 'no cause' }
  expect(why([...TO_DECISION, back, again, deeper, { step: 'analyse', cause: 'skill', text: '' }], 'solution'), 'the old reason is answered').toBeNull()
  expect(why(TO_DECISION, 'decision'), 'nothing was sent back').toBeNull()
})

test('what_happens_beside_the_steps_stands_by_the_step_that_was_owed', () => {
  const waited: Said[] = [
    { step: 'respond', text: 'on our way' },
    { step: 'pause', reason: 'guest is out' },
  ]
  const [record, ...rest] = TO_DECISION
  expect(column([record!, ...waited, ...rest], 'decision')[1]).toBe('2 done rule (+respond,pause)')
})

test('a_complaint_that_does_not_stand_is_answered_in_place_of_the_rest', () => {
  const ruled: Said[] = [TO_DECISION[0]!, { step: 'rule', stands: false, reason: 'nothing found' }]
  expect(column(ruled, 'answer', false)).toEqual(['1 done record', '2 done rule', '- next'])
  expect(column([...ruled, { step: 'answer', text: 'told' }], 'closed', false)).toEqual(['1 done record', '2 done rule', '- done answer'])
})

test('a_complaint_taken_back_shows_what_was_done_until_then', () => {
  expect(column([...TO_DECISION, { step: 'withdraw', reason: 'guest left' }], 'closed')).toEqual([
    '1 done record',
    '2 done rule',
    '3 done assign',
    '4 done analyse',
    '5 done propose',
    '6 later (+withdraw)',
  ])
})

test('a_complaint_opened_again_goes_back_to_its_cause', () => {
  const closed: Said[] = [...TO_DECISION, { step: 'withdraw', reason: 'guest left' }, { step: 'reopen', reason: 'guest wrote' }]
  expect(column(closed, 'cause').slice(3, 6)).toEqual(['4 next (+analyse)', '5 later (+propose)', '6 later (+withdraw,reopen)'])
})
