import { expect, test } from 'vitest'
import { byRoom, nightsOf, standingOn, stayNow } from './stay'

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

test('a_guest_is_on_one_stay_or_waits_for_the_next', () => {
  const stays = [
    { arrives_on: '2026-12-24', departs_on: '2026-12-27' },
    { arrives_on: '2026-11-20', departs_on: '2026-11-23' },
    { arrives_on: '2026-11-01', departs_on: null },
  ]
  const on = (day: string) => stayNow(stays, day)?.arrives_on ?? null
  expect(on('2026-11-21'), 'in the house').toBe('2026-11-20')
  expect(on('2026-11-23'), 'on the last day, too').toBe('2026-11-20')
  expect(on('2026-11-24'), 'the next stay').toBe('2026-12-24')
  expect(on('2026-12-28'), 'none is known').toBeNull()
  expect(on('2026-11-01'), 'a stay without an end is of its day').toBe('2026-11-01')
})

test('rooms_stand_in_the_order_of_their_numbers', () => {
  const row = (tier: string | null, room: string) => ({ tier, room })
  const rows = [row('vip', '1008'), row('vip', '208'), row('main', ''), row('main', '12A'), row('main', '9'), row('main', '101'), row(null, '7')]
  const order = byRoom(rows).map(({ room }) => room)
  expect(order, 'a tier stays together, and who has no room yet comes after those who have').toEqual(['208', '1008', '9', '12A', '101', '', '7'])
})
