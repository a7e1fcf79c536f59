import { expect, test } from 'vitest'
import type { GuestPage, NewPreference } from '../../gen/commands'
import { dateAgain, preferenceAgain, relationshipAgain } from './again'

const known = {
  preferences: [
    { category: 'allergy', strength: 'danger', text: 'Peanuts' },
    { category: 'drink', strength: 'likes', text: '龙井' },
    { category: 'dietary', strength: 'avoid', text: 'pork' },
  ],
  dates: [
    { kind: 'birthday', label: '', calendar: 'solar', year: 1990, month: 8, day: 15, leap: false },
    { kind: 'own', label: 'First book', calendar: 'solar', year: null, month: 3, day: 1, leap: false },
  ],
  relationships: [
    { kind: 'spouse', name: '王海', related_guest_id: 7 },
    { kind: 'child', name: '小宝', related_guest_id: null },
  ],
} as unknown as GuestPage

test('the_same_wish_is_asked_about', () => {
  const check = (category: NewPreference['category'], text: string, asked: boolean, strength: NewPreference['strength'] = category === 'drink' ? 'likes' : 'danger') =>
    expect(preferenceAgain({ category, strength, text }, known) !== null, `${strength} ${category} ${text}`).toBe(asked)
  check('allergy', 'peanut', true)
  check('allergy', ' PEANUTS. ', true)
  check('allergy', 'walnuts', false)
  check('drink', '龙井', true)
  check('drink', '龙井茶', false)
  check('drink', 'peanuts', false)
  check('dietary', 'pork', false)
  check('dietary', 'pork', true, 'avoid')
})

test('a_guest_has_one_birthday_and_many_days_of_their_own', () => {
  const day = { label: '', calendar: 'solar', year: null, month: 1, day: 2, leap: false } as const
  expect(dateAgain({ ...day, kind: 'birthday' }, known)?.code, 'on another day, too').toBe('date_again')
  expect(dateAgain({ ...day, kind: 'wedding_anniversary' }, known), 'none is noted').toBeNull()
  expect(dateAgain({ ...day, kind: 'own', label: 'Second book' }, known), 'another day of their own').toBeNull()
  expect(dateAgain({ ...day, kind: 'own', label: 'first book', month: 3, day: 1 }, known), 'the very same').not.toBeNull()
})

test('a_second_spouse_is_asked_about_and_a_second_child_is_not', () => {
  expect(relationshipAgain('spouse', null, '李娜', known)?.args['name'], 'says who is noted').toBe('王海')
  expect(relationshipAgain('child', null, '小贝', known), 'another child').toBeNull()
  expect(relationshipAgain('child', null, '小宝', known), 'the same child').not.toBeNull()
  expect(relationshipAgain('friend', 7, '王海', known), 'a friend who is the spouse').toBeNull()
})
