import { expect, test } from 'vitest'
import { byRoom, nightsOf, standingOn } from './stay'

function check(arrives_on: string, departs_on: string | null, day: string, wanted: string, why: string) {
  expect(standingOn({ arrives_on, departs_on }, day), why).toBe(wanted)
}

test('a stay arrives, stays and leaves', () => {
  check('2026-11-20', '2026-11-23', '2026-11-20', 'arriving', 'the first day')
  check('2026-11-20', '2026-11-23', '2026-11-21', 'staying', 'a day in between')
  check('2026-11-20', '2026-11-23', '2026-11-23', 'leaving', 'the last day')
})

test('who comes and goes on one day is to be welcomed', () => {
  check('2026-11-20', '2026-11-20', '2026-11-20', 'arriving', 'a day room, or a dinner')
})

test('nights are counted over a change of the clocks', () => {
  expect(nightsOf({ arrives_on: '2026-03-28', departs_on: '2026-03-30' }), 'a night is a night').toBe(2)
  expect(nightsOf({ arrives_on: '2026-03-28', departs_on: null }), 'nobody knows').toBeNull()
})

test('rooms_stand_in_the_order_of_their_numbers', () => {
  const row = (tier: string | null, room: string) => ({ tier, room })
  const rows = [row('vip', '1008'), row('vip', '208'), row('main', ''), row('main', '12A'), row('main', '9'), row('main', '101'), row(null, '7')]
  const order = byRoom(rows).map(({ room }) => room)
  expect(order, 'a tier stays together, and who has no room yet comes after those who have').toEqual(['208', '1008', '9', '12A', '101', '', '7'])
})
