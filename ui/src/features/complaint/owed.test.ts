import { expect, test } from 'vitest'
import type { Owed } from '../../gen/commands'
import { isMine, mineFirst, type Me } from './owed'

const NOBODY: Owed = { staff_id: null, department: null, role: null }
const HOUSEKEEPER: Me = { id: 4, role: 'concierge', department: 'housekeeping' }
const MANAGER: Me = { id: 2, role: 'manager', department: 'front_office' }

function check(owed: Partial<Owed>, me: Me, expected: boolean, why: string) {
  expect(isMine({ ...NOBODY, ...owed }, me), why).toBe(expected)
}

test('a_person_who_is_named_owes_it_alone', () => {
  check({ staff_id: 4, department: 'housekeeping' }, HOUSEKEEPER, true, 'it is theirs by name')
  check({ staff_id: 7, department: 'housekeeping' }, HOUSEKEEPER, false, 'a colleague of the department was named')
})

test('a_department_owes_what_nobody_is_named_for', () => {
  check({ department: 'housekeeping' }, HOUSEKEEPER, true, 'somebody of the department must')
  check({ department: 'kitchen' }, HOUSEKEEPER, false, 'another department')
})

test('a_managers_step_is_owed_by_managers_and_by_who_stands_above_them', () => {
  check({ role: 'manager' }, MANAGER, true, 'a manager')
  check({ role: 'manager' }, { ...MANAGER, role: 'administrator' }, true, 'an administrator may do what a manager may')
  check({ role: 'manager' }, HOUSEKEEPER, false, 'a concierge decides nothing')
})

test('a_closed_complaint_is_owed_by_nobody', () => {
  check({}, MANAGER, false, 'nothing is owed')
})

test('mine_come_first_and_keep_their_order', () => {
  const lines = [3, 4, 3, 4].map((staff_id, place) => ({ place, owed: { ...NOBODY, staff_id } }))
  expect(mineFirst(lines, HOUSEKEEPER).map(({ place }) => place)).toEqual([1, 3, 0, 2])
})
