import { expect, test } from 'vitest'
import type { Complaint, LogLine, Offer } from '../../gen/commands'
import { begunWith, FIELDS, missingIn, NO_ANSWERS, stepOf, type Asked } from './forms'

const dinner: Offer = { compensation_item_id: 1, name: 'Dinner', kind: 'food_voucher', quantity: 1, cost_minor: 20_000 }

function page(lines: Partial<LogLine>[]): Pick<Complaint, 'log' | 'state'> {
  return { log: lines as LogLine[], state: { department: 'kitchen', responsible_id: 4 } as Complaint['state'] }
}

test('a_step_holds_what_was_asked_and_nothing_else', () => {
  const answers = { ...NO_ANSWERS, text: ' burnt ', cause: 'skill' as const, reason: 'not asked' }
  expect(stepOf('analyse', answers)).toEqual({ step: 'analyse', cause: 'skill', text: 'burnt' })
  expect(stepOf('rule', { ...NO_ANSWERS, stands: 'no', reason: 'nothing found' })).toEqual({ step: 'rule', stands: false, reason: 'nothing found' })
})

test('nothing_is_chosen_for_anybody', () => {
  const asks: [Asked, string | null][] = [
    ['rule', 'stands'],
    ['assign', 'department'],
    ['feedback', 'mood'],
    ['evaluate', 'won_back'],
    ['send_back', 'to'],
    ['approve', null],
  ]
  for (const [kind, field] of asks) expect(missingIn(kind, NO_ANSWERS), `an empty form of ${kind}`).toBe(field)
})

test('every_step_asks_for_something', () => {
  for (const [kind, fields] of Object.entries(FIELDS)) expect(fields.length, kind).toBeGreaterThan(0)
})

test('what_was_sent_back_is_mended_not_written_anew', () => {
  const log = page([{ step: 'propose', text: 'a dinner', compensation: [dinner] }])
  expect(begunWith('propose', log)).toMatchObject({ text: 'a dinner', compensation: [dinner] })
  expect(begunWith('change', log), 'a change begins with the proposal').toMatchObject({ text: 'a dinner', compensation: [dinner] })
  expect(begunWith('evaluate', log), 'others begin blank').toEqual(NO_ANSWERS)
})

test('a_complaint_given_to_others_begins_with_those_who_have_it', () => {
  expect(begunWith('reassign', page([]))).toMatchObject({ department: 'kitchen', responsible_id: 4, reason: '' })
})
