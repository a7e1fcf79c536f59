import { expect, test } from 'vitest'
import type { GiftListStatus, GiftState } from '../../gen/commands'
import { isOpen, marksOf, readyFor, toHandOver } from './steps'

function check(status: GiftListStatus, state: GiftState, wanted: string[], why: string) {
  expect(marksOf({ status }, { state }), why).toEqual(wanted)
}

test('nothing is packed before the list is approved', () => {
  check('proposed', 'proposed', [], 'the manager has not decided')
  check('approved', 'approved', ['packed', 'handed_over', 'declined'], 'now it can be')
  check('approved', 'packed', ['handed_over', 'declined'], 'packed once is enough')
  check('approved', 'handed_over', [], 'it is in the guest’s hands')
  check('approved', 'left_out', [], 'there is no gift')
})

test('a gift that is packed is changed no more', () => {
  expect(isOpen({ state: 'packed' }), 'it stands in its bag').toBe(false)
  expect(isOpen({ state: 'left_out' }), 'who was left out can be put back').toBe(true)
})

test('what waits to be handed over is counted on approved lists alone', () => {
  const states = [
    { state: 'approved' as const, lines: 3 },
    { state: 'packed' as const, lines: 4 },
    { state: 'handed_over' as const, lines: 9 },
  ]
  expect(readyFor({ states }, 'packed'), 'those still to pack').toBe(3)
  expect(toHandOver({ status: 'approved', states }), 'packed or not').toBe(7)
  expect(toHandOver({ status: 'proposed', states }), 'nothing is decided').toBe(0)
})
